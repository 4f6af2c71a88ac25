package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 that is markup for the most part: long runs of ASCII are copied as they are, and
 * what stands between them is decoded by the JDK, which is slower by far once a text holds one
 * character of another alphabet.
 */
final class Utf8 {
  /** Shorter runs of ASCII are not worth a step of their own. */
  private static final int RUN = 48;

  private Utf8() {}

  /**
   * Returns the text of the first {@code length} bytes; null when something in it was replaced, or
   * stands there as a replacement.
   */
  static @Nullable String strict(byte[] bytes, int length) {
    int run = ByteScan.ascii(bytes, 0, length);
    if (run == length) {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
    StringBuilder text = new StringBuilder(length);
    text.append(new String(bytes, 0, run, StandardCharsets.ISO_8859_1));
    int at = run;
    while (at < length) {
      int end = at;
      int next = at;
      while (end < length && next - end < RUN) {
        end = next;
        while (end < length && bytes[end] < 0) {
          end++;
        }
        next = ByteScan.ascii(bytes, end, length);
        if (next == length) {
          break;
        }
      }
      String mixed = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      if (mixed.indexOf('\uFFFD') >= 0) {
        return null;
      }
      text.append(mixed).append(new String(bytes, end, next - end, StandardCharsets.ISO_8859_1));
      at = next;
    }
    return text.toString();
  }
}
