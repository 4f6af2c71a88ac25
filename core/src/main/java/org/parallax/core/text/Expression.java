package org.parallax.core.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is tried only on texts which hold one of the words that it cannot match
 * without. It finds what its {@link Pattern} finds: most of the texts that dozens of ways to say a
 * thing are tried on hold none of them, and that is told many times faster.
 *
 * <p>The words are worked out from the expression ({@link NeededWords}). Safe to share between
 * threads.
 */
public final class Expression {
  private final Pattern pattern;
  private final @Nullable List<String> needed;
  private final @Nullable WordScan words;

  private Expression(Pattern pattern, @Nullable List<String> needed) {
    this.pattern = pattern;
    this.needed = needed;
    this.words = needed == null ? null : new WordScan(needed);
  }

  /**
   * Compiles an expression.
   *
   * @param flags of {@link Pattern}; with {@code COMMENTS}, {@code LITERAL} or {@code CANON_EQ} no
   *     words are known
   */
  public static Expression of(String regex, int flags) {
    int other = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;
    Set<String> words = (flags & other) == 0 ? NeededWords.of(regex) : null;
    return new Expression(
        Pattern.compile(regex, flags), words == null ? null : NeededWords.cut(words));
  }

  /** Compiles an expression without flags. */
  public static Expression of(String regex) {
    return of(regex, 0);
  }

  /** Returns words one of which stands in each match, case aside; null when none is known. */
  @Nullable List<String> needed() {
    return needed;
  }

  /** Returns what is matched. */
  public Pattern pattern() {
    return pattern;
  }

  /** Returns whether a text can hold a match; one that can may still hold none. */
  public boolean mayStandIn(String text) {
    return mayStandIn(text, 0, text.length());
  }

  /** Returns whether {@code text[start, end)} can hold a match. */
  public boolean mayStandIn(String text, int start, int end) {
    return words == null || words.in(text, start, end);
  }

  /** Returns whether a text holds a match. */
  public boolean find(String text) {
    return mayStandIn(text) && pattern.matcher(text).find();
  }

  /** Returns whether a whole text is matched. */
  public boolean matches(String text) {
    return mayStandIn(text) && pattern.matcher(text).matches();
  }
}
