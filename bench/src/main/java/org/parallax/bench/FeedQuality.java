package org.parallax.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parallax.ingest.FeedEntry;
import org.parallax.ingest.FeedParser;

/**
 * Reads the test feeds of a feed library and counts those of which an entry's title, link, id,
 * dates, content and summary come out as their comment expects.
 *
 * <p>Counted are the well-formed files outside {@code sanitize} that expect any of these; of what
 * they expect, these only. HTML is compared as a parser understands it, links absolute; moments as
 * instants. As in the library's own runner, a file whose name begins with {@code http} is served,
 * so that it has an address, and headers where its comment gives them.
 */
final class FeedQuality {
  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*-->", Pattern.DOTALL);
  private static final Pattern HEADER = Pattern.compile("Header:\\s*([\\w-]+):\\s*(\\S+)");
  private static final String SERVED = "http://127.0.0.1:8097/";

  private static final Set<String> ASKED =
      new TreeSet<>(
          List.of(
              "title",
              "title_detail",
              "link",
              "links",
              "id",
              "guid",
              "summary",
              "summary_detail",
              "description",
              "content",
              "published",
              "published_parsed",
              "updated",
              "updated_parsed",
              "created",
              "created_parsed",
              "expired",
              "expired_parsed"));

  /**
   * What was counted.
   *
   * @param files that expect something that is asked
   * @param right of those, as expected
   * @param wrong names of the others
   */
  record Counted(int files, int right, List<String> wrong) {
    double share() {
      return files == 0 ? 0 : (double) right / files;
    }
  }

  private FeedQuality() {}

  static Counted count(Path zip) throws IOException {
    Map<String, byte[]> feeds = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
        String name = entry.getName();
        if (name.startsWith("wellformed/")
            && name.endsWith(".xml")
            && !name.contains("/sanitize/")) {
          feeds.put(name, file.getInputStream(entry).readAllBytes());
        }
      }
    }
    int files = 0;
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> feed : feeds.entrySet()) {
      Boolean right = right(feed.getKey(), feed.getValue());
      files += right == null ? 0 : 1;
      if (right != null && !right) {
        wrong.add(feed.getKey());
      }
    }
    return new Counted(files, files - wrong.size(), wrong);
  }

  /** Returns whether all that is asked comes out so; null when nothing is asked. */
  private static @Nullable Boolean right(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Matcher expect = EXPECT.matcher(text);
    if (!expect.find() || !expect.group(1).contains("entries[")) {
      return null;
    }
    List<FeedExpectation.Statement> asked =
        FeedExpectation.read(expect.group(1)).stream().filter(FeedQuality::isAsked).toList();
    if (asked.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    HEADER.matcher(text).results().forEach(h -> headers.putIfAbsent(h.group(1), h.group(2)));
    String file = name.substring(name.lastIndexOf('/') + 1);
    String address = headers.get("Content-Location");
    address = address == null && file.startsWith("http") ? SERVED + name : address;
    List<FeedEntry> entries =
        new FeedParser().parse(bytes, address, headers.get("Content-Language"));
    List<Map<String, @Nullable Object>> view = FeedView.of(entries);
    return asked.stream().allMatch(statement -> holds(statement, view));
  }

  private static boolean isAsked(FeedExpectation.Statement statement) {
    return statement.terms().stream()
        .anyMatch(term ->
            term instanceof FeedExpectation.Place place
                && place.name().equals("entries")
                && place.steps().size() > 1
                && ASKED.contains(String.valueOf(place.steps().get(1))));
  }

  private static boolean holds(
      FeedExpectation.Statement statement, List<Map<String, @Nullable Object>> entries) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FeedExpectation.Term term : statement.terms()) {
      values.add(
          switch (term) {
            case FeedExpectation.Constant constant -> constant.value();
            case FeedExpectation.Place place -> value(place, entries);
          });
    }
    boolean holds =
        values.size() == 1
            ? values.get(0) != null && !Boolean.FALSE.equals(values.get(0))
            : values.stream().allMatch(v -> same(v, values.get(values.size() - 1)));
    return holds != statement.negated();
  }

  private static @Nullable Object value(
      FeedExpectation.Place place, List<Map<String, @Nullable Object>> entries) {
    Object here = entries;
    for (Object step : place.steps()) {
      if (here instanceof List<?> list && step instanceof Integer index) {
        int i = index < 0 ? list.size() + index : index;
        here = i >= 0 && i < list.size() ? list.get(i) : null;
      } else {
        here = here instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return place.length() && here instanceof List<?> list ? (Object) list.size() : here;
  }

  private static boolean same(@Nullable Object found, @Nullable Object expected) {
    if (found instanceof FeedView.Words words) {
      return expected instanceof String string
          ? words.says(string)
          : expected instanceof FeedView.Words other && words.says(other.text().value());
    }
    if (found instanceof List<?> list
        && expected instanceof List<?> numbers
        && list.size() == 6
        && numbers.size() == 9) {
      return list.equals(numbers.subList(0, 6));
    }
    return java.util.Objects.equals(found, expected);
  }
}
