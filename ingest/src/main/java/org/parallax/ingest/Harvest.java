package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;

/** Hands on what is read, as it is read. Not safe to share between threads. */
final class Harvest {
  /** The largest page of our evaluation sets has 20,000; each takes some 600 bytes once parsed. */
  private static final int MOST_TAGS = 100_000;

  private final Sink sink;
  private final RowNames names;
  private final NewsDesk desk = new NewsDesk();

  Harvest(IngestSettings settings, Sink sink) {
    this.sink = sink;
    names = new RowNames(settings);
  }

  /** Returns what is known of the names that rows use. */
  RowNames names() {
    return names;
  }

  /** Returns where news items wait until all their versions are known. */
  NewsDesk desk() {
    return desk;
  }

  void drop(String path, @Nullable Integer line, Dropped.Code code, String why) {
    drop(new Dropped(path, line, null, null, code, why));
  }

  void drop(Dropped line) {
    sink.drop(line);
  }

  /** Keeps what was read; an id is never blank. */
  void keep(
      Source source,
      @Nullable Integer line,
      String id,
      Capture.Kind kind,
      String decoded,
      SortedMap<String, String> fields,
      byte[] bytes) {
    if (kind == Capture.Kind.HTML && hasMoreTags(decoded, MOST_TAGS)) {
      drop(
          source.path(),
          line,
          Dropped.Code.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "a page of more than %,d tags, which no report has; export its text",
              MOST_TAGS));
      return;
    }
    sink.capture(new Capture(source.path(), line, id, kind, whole(decoded), fields, sha256(bytes)));
  }

  private static boolean hasMoreTags(String text, int most) {
    int count = 0;
    for (int at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) {
      count++;
    }
    return count > most;
  }

  /** A surrogate without its other half cannot be written down again. */
  private static String whole(String text) {
    StringBuilder repaired = null;
    for (int i = firstSurrogate(text); i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      repaired = repaired == null ? new StringBuilder(text) : repaired;
      repaired.setCharAt(i, '\uFFFD');
    }
    return repaired == null ? text : repaired.toString();
  }

  /** Returns where the first surrogate stands; the length of the text when none does. */
  private static int firstSurrogate(String text) {
    char[] part = new char[Math.min(text.length(), 8_192)];
    for (int start = 0; start < text.length(); start += part.length) {
      int length = Math.min(part.length, text.length() - start);
      text.getChars(start, start + length, part, 0);
      for (int i = 0; i < length; i++) {
        if (Character.isSurrogate(part[i])) {
          return start + i;
        }
      }
    }
    return text.length();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
