package org.parallax.core.read.times;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.model.TimeExpression;

/** Annotated article and report day in, TIMEX3 out. Safe to share between threads. */
public final class TimeTagger {
  /** Makes a tagger with the default settings. */
  public TimeTagger() {}

  /**
   * Returns the time expressions in text order, headline first.
   *
   * @param anchor ISO day from which "Friday" counts; null when not known: then only what needs no
   *     anchor gets a full value
   */
  public List<TimeExpression> tag(AnnotatedArticle article, @Nullable String anchor) {
    return List.of();
  }
}
