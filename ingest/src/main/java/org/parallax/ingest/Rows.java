package org.parallax.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in, rows out: JSON Lines, one object, or an array of objects; one row held at a time. */
final class Rows {
  private static final Pattern NAMED_LINES = Pattern.compile(".*\\.(?:jsonl|ndjson)(?:\\.gz)?");
  private static final Pattern NAMED_JSON = Pattern.compile(".*\\.(?:json|jsonl|ndjson)(?:\\.gz)?");
  private static final Pattern OPENS_ROW = Pattern.compile("(?m)^[ \\t]*+\\{\\s*+\"");

  /** Values and names of one row; a report has a few dozen, and each takes some 100 bytes. */
  private static final long MOST_VALUES = 500_000;

  /** Broken lines of one file that are told one by one; each takes more room than it had. */
  private static final int MOST_BROKEN = 1_000;

  private final IngestSettings settings;
  private final Source source;
  private final Harvest harvest;
  private final JsonMapper json;

  /** For a file that is one array: its rows are bounded one by one only by their size. */
  private final JsonMapper arrays;

  private final Row row;
  private int broken;
  private int lastBroken;

  Rows(IngestSettings settings, Source source, Harvest harvest) {
    this.settings = settings;
    this.source = source;
    this.harvest = harvest;
    this.row = new Row(settings, source, harvest);
    this.json = mapper(settings, MOST_VALUES);
    this.arrays = mapper(settings, Long.MAX_VALUE);
  }

  private static JsonMapper mapper(IngestSettings settings, long mostTokens) {
    int longest = (int) Math.min(Integer.MAX_VALUE - 8, settings.maxArticleBytes());
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxStringLength(longest)
                        .maxNestingDepth(200)
                        .maxTokenCount(mostTokens)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  /** Returns whether text that starts with a brace or bracket is JSON, or meant to be. */
  static boolean isJson(String head, String name) {
    if (NAMED_JSON.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return true;
    }
    String start = head.stripLeading();
    String inside = start.substring(1).stripLeading();
    char next = inside.isEmpty() ? ' ' : inside.charAt(0);
    return start.charAt(0) == '{' ? next == '"' || next == '}' : next == '{' || next == ']';
  }

  void read(InputStream in, boolean array) throws IOException {
    if (array) {
      array(in);
    } else {
      objects(in);
    }
  }

  /**
   * Takes what an agency or a feed says in JSON, in an archive; returns false when the text is no
   * JSON, or says something else.
   */
  boolean isNews(String text) {
    try {
      JsonNode node = json.readTree(text);
      if (!node.isArray()) {
        return row.isNews(node, null);
      }
      int number = 0;
      int taken = 0;
      for (JsonNode one : node) {
        taken += row.isNews(one, ++number) ? 1 : 0;
      }
      return taken > 0;
    } catch (JacksonException e) {
      return false;
    }
  }

  private void objects(InputStream in) throws IOException {
    Lines lines = new Lines(in, settings.maxArticleBytes());
    Lines.Line first = lines.next();
    while (first != null && first.length() == first.bytes().length && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      harvest.drop(source.path(), null, Dropped.Code.EMPTY, "the file holds only white space");
      return;
    }
    boolean named = NAMED_LINES.matcher(source.path().toLowerCase(Locale.ROOT)).matches();
    if (named || parses(first) || first.length() > first.bytes().length) {
      line(first);
      rest(lines);
    } else {
      whole(first, lines);
    }
  }

  private boolean parses(Lines.Line line) {
    try {
      json.readTree(Decoder.decode(line.bytes()));
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Reads one object over several lines; when it is none, its lines one by one. */
  private void whole(Lines.Line first, Lines lines) throws IOException {
    StringBuilder text = new StringBuilder("\n".repeat(first.number() - 1));
    text.append(Decoder.decode(first.bytes()));
    long length = first.length();
    for (Lines.Line next = lines.next(); next != null; next = lines.next()) {
      length += next.length() + 1;
      if (length > settings.maxArticleBytes()) {
        tooLarge(null, length);
        return;
      }
      text.append('\n').append(Decoder.decode(next.bytes()));
    }
    String all = text.toString();
    try {
      row.read(json.readTree(all), null, Harvest.utf8(all.strip()));
    } catch (JacksonException e) {
      if (OPENS_ROW.matcher(all).results().limit(2).count() > 1) {
        Lines again = new Lines(new ByteArrayInputStream(Harvest.utf8(all)), Long.MAX_VALUE);
        rest(again);
      } else {
        malformed(e, null, 0);
      }
    }
  }

  private void rest(Lines lines) throws IOException {
    try {
      for (Lines.Line next = lines.next(); next != null; next = lines.next()) {
        line(next);
      }
    } catch (Opened.Cut e) {
      String why = e.getMessage() + "; the rows before this one were read";
      harvest.drop(source.path(), lines.number(), Dropped.Code.TRUNCATED_GZIP, why);
    } catch (Opened.Bomb e) {
      String why = e.getMessage() + "; the rows before this one were read";
      harvest.drop(source.path(), lines.number(), Dropped.Code.TOO_LARGE, why);
    } finally {
      more();
    }
  }

  private void line(Lines.Line line) {
    if (line.length() > line.bytes().length) {
      tooLarge(line.number(), line.length());
      return;
    }
    if (line.isBlank()) {
      return;
    }
    try {
      row.read(json.readTree(Decoder.decode(line.bytes())), line.number(), line.bytes());
    } catch (JacksonException e) {
      lastBroken = line.number();
      if (++broken <= MOST_BROKEN) {
        malformed(e, line.number(), 0);
      }
    }
  }

  /** Says how many broken lines there were beyond those that were told. */
  private void more() {
    if (broken > MOST_BROKEN) {
      harvest.drop(
          source.path(),
          lastBroken,
          Dropped.Code.MALFORMED_JSON,
          "not JSON: "
              + amount(broken - MOST_BROKEN, "more line")
              + ", this one the last; the file is hardly JSON Lines");
    }
  }

  private void array(InputStream in) {
    int number = 0;
    try (JsonParser parser = arrays.createParser(in)) {
      JsonToken token = parser.nextToken();
      for (token = parser.nextToken();
          token != null && token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        number++;
        JsonNode node = parser.readValueAsTree();
        row.read(node, number, Harvest.utf8(node.toString()));
      }
      if (number == 0) {
        harvest.drop(source.path(), null, Dropped.Code.EMPTY, "the array holds no rows");
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof Opened.Cut cut) {
        String why = cut.getMessage() + "; " + amount(number, "row") + " before that were read";
        harvest.drop(source.path(), null, Dropped.Code.TRUNCATED_GZIP, why);
      } else if (e.getCause() instanceof Opened.Bomb bomb) {
        harvest.drop(source.path(), null, Dropped.Code.TOO_LARGE, bomb.getMessage() + "");
      } else {
        malformed(e, null, number);
      }
    }
  }

  private void tooLarge(@Nullable Integer line, long length) {
    harvest.drop(
        source.path(),
        line,
        Dropped.Code.TOO_LARGE,
        String.format(
            Locale.ROOT,
            "%,d bytes; the limit for one article is %,d (a setting)",
            length,
            settings.maxArticleBytes()));
  }

  private void malformed(JacksonException e, @Nullable Integer line, int before) {
    TokenStreamLocation place = e.getLocation();
    Integer number = line != null ? line : place == null ? null : positive(place.getLineNr());
    Integer column = place == null ? null : positive(place.getColumnNr());
    String after =
        line != null
            ? "; mend this line, one object a line; the other lines were read"
            : before > 0
                ? "; mend the file there; "
                    + amount(before - 1, "row")
                    + " before this place were read, none after it"
                : "; mend the file; nothing of it was read";
    String message = e.getOriginalMessage().replaceAll("\\s+", " ").strip();
    harvest.drop(
        new Dropped(
            source.path(),
            number,
            column,
            null,
            Dropped.Code.MALFORMED_JSON,
            "not JSON: " + message + after));
  }

  /** Returns a number of things in words. */
  static String amount(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? thing : thing + "s");
  }

  private static @Nullable Integer positive(int number) {
    return number > 0 ? number : null;
  }

  /** Returns a stream of bytes that were read already, and then of the others. */
  static InputStream after(byte[] head, int length, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head, 0, length), rest);
  }
}
