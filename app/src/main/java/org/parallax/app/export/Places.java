package org.parallax.app.export;

import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.LineNumbers;
import org.parallax.model.Range;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** Where things stand in the decoded text of a capture: ranges, and numbers of lines. */
final class Places {
  private final Article article;
  private final LineNumbers lines;

  /**
   * Makes the places of one capture.
   *
   * @param article its article, whose spans are to be found
   */
  Places(String decoded, Article article) {
    this.article = article;
    this.lines = new LineNumbers(decoded);
  }

  /** Returns the number of the line, from 1, on which a code unit stands. */
  int line(int place) {
    return lines.of(place);
  }

  /** Returns where evidence stands in the decoded text; null when it has no place there. */
  @Nullable Range of(@Nullable Evidence evidence) {
    return switch (evidence) {
      case Span span -> span.length() == 0 ? null : article.sourceOf(span);
      case SourceSpan source ->
          source.sourceStart() == null || source.sourceEnd() == null
              ? null
              : new Range(source.sourceStart(), source.sourceEnd());
      case null -> null;
    };
  }
}
