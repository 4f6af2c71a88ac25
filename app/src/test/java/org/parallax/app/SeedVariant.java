package org.parallax.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another telling of the seeds, made on the fly: names swapped one for one, days shifted by whole
 * weeks, other numbers, other furniture, paragraphs wrapped anew. The same change is made to what a
 * careful reader wrote down.
 */
final class SeedVariant {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final JsonNode rules;
  private final boolean names;
  private final int weeks;
  private final boolean numbers;
  private final boolean furniture;
  private final int wrap;

  SeedVariant(boolean names, int weeks, boolean numbers, boolean furniture, int wrap) {
    this.names = names;
    this.weeks = weeks;
    this.numbers = numbers;
    this.furniture = furniture;
    this.wrap = wrap;
    try (InputStream in = SeedVariant.class.getResourceAsStream("/seeds-variant.json")) {
      this.rules = JsonMapper.builder().build().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "names=%s, weeks=%d, numbers=%s, furniture=%s, wrap=%d",
        names,
        weeks,
        numbers,
        furniture,
        wrap);
  }

  /**
   * Writes the files to read into {@code read}, and the same lines unwrapped into {@code lines}.
   */
  void write(Path seeds, Path read, Path lines) throws IOException {
    Files.createDirectories(read);
    Files.createDirectories(lines);
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".txt", "");
        List<String> changed = new ArrayList<>();
        List<String> original = Files.readString(file).lines().toList();
        for (int i = 0; i < original.size(); i++) {
          JsonNode other = rules.path("furniture").path(id).path(Integer.toString(i + 1));
          changed.add(furniture && other.isString() ? other.asString() : change(original.get(i)));
        }
        Files.write(lines.resolve(id + ".txt"), changed);
        Files.writeString(
            read.resolve(id + ".txt"), wrap == 0 ? String.join("\n", changed) : wrapped(changed));
      }
    }
  }

  private String wrapped(List<String> paragraphs) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : paragraphs) {
      int column = 0;
      for (String word : paragraph.strip().split(" +")) {
        if (column > 0 && column + 1 + word.length() > wrap) {
          out.append('\n');
          column = 0;
        }
        out.append(column == 0 ? "" : " ").append(word);
        column += word.length() + (column == 0 ? 0 : 1);
      }
      out.append(paragraph.isBlank() ? "" : "\n\n");
    }
    return out.toString();
  }

  /** Returns words as this variant has them; also the words of what is expected. */
  String change(String text) {
    String changed = weeks == 0 ? text : shifted(text);
    if (numbers) {
      for (JsonNode pair : rules.path("numbers")) {
        changed = swap(changed, pair);
        changed = swapPlain(changed, pair);
      }
    }
    if (names) {
      for (JsonNode pair : rules.path("names")) {
        changed = swap(changed, pair);
      }
    }
    return changed;
  }

  private static String swap(String text, JsonNode pair) {
    String from = pair.get(0).asString();
    String end =
        Character.isLetterOrDigit(from.charAt(from.length() - 1)) ? "(?![\\w,]*\\d|\\w)" : "";
    return text.replaceAll(
        "(?<![\\w.,/])" + Pattern.quote(from) + end,
        Matcher.quoteReplacement(pair.get(1).asString()));
  }

  /** "100000" of an expected value. */
  private static String swapPlain(String text, JsonNode pair) {
    return text.matches("\\d+") && text.equals(pair.get(0).asString().replace(",", ""))
        ? pair.get(1).asString().replace(",", "")
        : text;
  }

  private String shifted(String text) {
    String changed =
        replace(
            text,
            "\\b(2021|2022)-(\\d{2})-(\\d{2})\\b",
            m -> day(m.group(1), m.group(2), m.group(3)).toString());
    changed = replace(changed, "\\b(2022)-W(\\d{2})\\b", m -> week(Integer.parseInt(m.group(2))));
    changed =
        replace(
            changed,
            "\\b(20\\d{2})(\\d{2})(\\d{2})\\b",
            m -> day(m.group(1), m.group(2), m.group(3)).toString().replace("-", ""));
    changed =
        replace(
            changed,
            "January (\\d{1,2})-(\\d{1,2})",
            m -> {
              LocalDate first = day("2022", "01", m.group(1));
              return month(first)
                  + " "
                  + first.getDayOfMonth()
                  + "-"
                  + first.plusDays(1).getDayOfMonth();
            });
    changed =
        replace(
            changed,
            "January (\\d{1,2})(?!\\d|-)",
            m ->
                month(day("2022", "01", m.group(1)))
                    + " "
                    + day("2022", "01", m.group(1)).getDayOfMonth());
    return replace(
        changed,
        "Jan (\\d{2}), 2022",
        m -> {
          LocalDate day = day("2022", "01", m.group(1));
          return month(day).substring(0, 3)
              + String.format(Locale.ROOT, " %02d, %d", day.getDayOfMonth(), day.getYear());
        });
  }

  private static String replace(
      String text, String pattern, java.util.function.Function<MatchResult, String> by) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }

  private LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
        .plusWeeks(weeks);
  }

  private String week(int number) {
    LocalDate monday = LocalDate.of(2022, 1, 3).plusWeeks(number - 1L + weeks);
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /** Returns what is expected of this variant. */
  JsonNode expected(JsonNode of) {
    if (of.isString()) {
      return tools.jackson.databind.node.StringNode.valueOf(change(of.asString()));
    }
    if (of.isIntegralNumber()) {
      return JsonMapper.builder().build().readTree(change(of.asString()));
    }
    if (of.isArray()) {
      tools.jackson.databind.node.ArrayNode array =
          tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
      of.forEach(n -> array.add(expected(n)));
      return array;
    }
    if (of.has("fixed")) { // "tens of thousands" is no number of the text that a variant could swap
      return of;
    }
    if (of.isObject()) {
      tools.jackson.databind.node.ObjectNode object =
          tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
      boolean worded = of.has("low") && !of.path("low").equals(of.path("high"));
      of.properties()
          .forEach(e ->
              object.set(
                  e.getKey(),
                  e.getKey()
                          .matches(
                              "lines?|headlineLines|article|articles|originGroups|outlets|origins"
                                  + (worded ? "|low|high" : ""))
                      ? e.getValue()
                      : expected(e.getValue())));
      return object;
    }
    return of;
  }
}
