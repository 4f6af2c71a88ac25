package org.parallax.app.export;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.Range;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** Where things stand in the decoded text of a capture: ranges, and numbers of lines. */
final class Places {
  private final Article article;
  private final int[] starts;

  /**
   * Makes the places of one capture.
   *
   * @param article its article, whose spans are to be found
   */
  Places(String decoded, Article article) {
    this.article = article;
    int[] found = new int[64];
    int count = 1;
    for (int i = decoded.indexOf('\n'); i >= 0; i = decoded.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Returns the number of the line, from 1, on which a code unit stands. */
  int line(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found + 1 : -found - 1;
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
