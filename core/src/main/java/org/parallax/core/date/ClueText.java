package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Evidence;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/**
 * Signs of days as text and back, for a shelf: each value with its length before it. Not safe to
 * share between threads.
 */
final class ClueText {
  private static final int SOURCE = 1;
  private static final int CLEAN = 2;

  private final String text;
  private int at;

  /** Makes a reader of what {@link #of} returned. */
  ClueText(String text) {
    this.text = text;
  }

  static String of(List<Clue> clues, @Nullable String month) {
    StringBuilder text = new StringBuilder(64 + 160 * clues.size());
    put(month == null ? "" : month, text);
    for (Clue clue : clues) {
      put(clue.day().toEpochDay(), text);
      put(clue.value(), text);
      put(clue.role().name(), text);
      put(clue.kind().name(), text);
      put(clue.trust(), text);
      put(clue.words(), text);
      put(clue.at(), text);
    }
    return text.toString();
  }

  private static void put(String words, StringBuilder into) {
    into.append(words.length()).append(':').append(words);
  }

  private static void put(long number, StringBuilder into) {
    put(Long.toString(number), into);
  }

  private static void put(@Nullable Evidence evidence, StringBuilder into) {
    switch (evidence) {
      case null -> put(0, into);
      case SourceSpan span -> {
        put(SOURCE, into);
        put(span.article(), into);
        put(span.sourceStart() == null ? -1 : span.sourceStart(), into);
        put(span.sourceEnd() == null ? -1 : span.sourceEnd(), into);
        put(span.exact(), into);
      }
      case Span span -> {
        put(CLEAN, into);
        put(span.article(), into);
        put(span.field().name(), into);
        put(span.start(), into);
        put(span.end(), into);
      }
    }
  }

  DayClues read() {
    String month = words();
    List<Clue> clues = new ArrayList<>();
    while (at < text.length()) {
      LocalDate day = LocalDate.ofEpochDay(number());
      String value = words();
      Clue.Role role = Clue.Role.valueOf(words());
      Clue.Kind kind = Clue.Kind.valueOf(words());
      int trust = number();
      String words = words();
      clues.add(new Clue(day, value, role, kind, trust, evidence(), words));
    }
    return new DayClues(clues, month.isEmpty() ? null : month);
  }

  private @Nullable Evidence evidence() {
    int kind = number();
    if (kind == 0) {
      return null;
    }
    String article = words();
    if (kind == CLEAN) {
      Span.Field field = Span.Field.valueOf(words());
      return new Span(article, field, number(), number());
    }
    int start = number();
    int end = number();
    return new SourceSpan(article, start < 0 ? null : start, end < 0 ? null : end, words());
  }

  private int number() {
    return Integer.parseInt(words());
  }

  private String words() {
    int colon = text.indexOf(':', at);
    int from = colon + 1;
    at = from + Integer.parseInt(text, at, colon, 10);
    return text.substring(from, at);
  }
}
