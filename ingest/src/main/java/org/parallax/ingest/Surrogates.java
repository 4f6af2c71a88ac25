package org.parallax.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Notice;

/** Halves of characters: one without the other cannot be written down again, and is replaced. */
final class Surrogates {
  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  /** Returns words with a replacement character for each lone half. */
  static String whole(String words) {
    StringBuilder repaired = null;
    for (int i = first(words); i < words.length(); i++) {
      if (isLone(words, i)) {
        repaired = repaired == null ? new StringBuilder(words) : repaired;
        repaired.setCharAt(i, REPLACEMENT);
      }
    }
    return repaired == null ? words : repaired.toString();
  }

  /** Returns where the first half stands; the length of the words when none does. */
  private static int first(String words) {
    char[] part = new char[Math.min(words.length(), 8_192)];
    for (int start = 0; start < words.length(); start += part.length) {
      int length = Math.min(part.length, words.length() - start);
      words.getChars(start, start + length, part, 0);
      for (int i = 0; i < length; i++) {
        if (Character.isSurrogate(part[i])) {
          return start + i;
        }
      }
    }
    return words.length();
  }

  /** Returns a code unit of some words; a replacement character for a lone half. */
  static char whole(String words, int place) {
    return isLone(words, place) ? REPLACEMENT : words.charAt(place);
  }

  private static boolean isLone(String words, int place) {
    char c = words.charAt(place);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? place + 1 == words.length() || !Character.isLowSurrogate(words.charAt(place + 1))
        : place == 0 || !Character.isHighSurrogate(words.charAt(place - 1));
  }

  /** Returns a notice without lone halves. */
  static Notice whole(Notice notice) {
    return new Notice(
        notice.from(),
        notice.entry(),
        whole(notice.url()),
        wholeOrNull(notice.title()),
        wholeOrNull(notice.outlet()),
        wholeOrNull(notice.published()),
        wholeOrNull(notice.language()),
        notice.alone());
  }

  private static @Nullable String wholeOrNull(@Nullable String words) {
    return words == null ? null : whole(words);
  }

  /** Returns a capture without lone halves in its text, its id and its fields. */
  static Capture whole(Capture capture) {
    String text = whole(capture.decoded());
    Capture whole =
        new Capture(
            capture.path(),
            capture.line(),
            whole(capture.id()),
            capture.kind(),
            text,
            capture.fields(),
            capture.sha256());
    for (Map.Entry<String, String> field : capture.fields().entrySet()) {
      String value = whole(field.getValue());
      whole = value.equals(field.getValue()) ? whole : whole.withField(field.getKey(), value);
    }
    return whole;
  }
}
