package org.parallax.core.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass over a text that none of several expressions can match it, which is so of most
 * texts. Safe to share between threads.
 */
public final class Expressions {
  private final @Nullable WordScan words;

  private Expressions(@Nullable WordScan words) {
    this.words = words;
  }

  /** Puts expressions together; with one among them that needs no word nothing is told. */
  public static Expressions of(Expression... expressions) {
    List<Expression> all = Arrays.asList(expressions);
    if (all.stream().anyMatch(e -> e.needed() == null)) {
      return new Expressions(null);
    }
    return new Expressions(
        new WordScan(all.stream().map(Expression::needed).flatMap(Collection::stream).toList()));
  }

  /** Returns whether {@code text[start, end)} can hold a match of one of them. */
  public boolean mayStandIn(String text, int start, int end) {
    return words == null || words.in(text, start, end);
  }
}
