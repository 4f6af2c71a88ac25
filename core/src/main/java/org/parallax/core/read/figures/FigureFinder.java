package org.parallax.core.read.figures;

import java.util.List;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.model.Figure;
import org.parallax.model.TimeExpression;

/** Annotated article in, figures out. Safe to share between threads. */
public final class FigureFinder {
  /** Makes a finder with the default settings. */
  public FigureFinder() {}

  /**
   * Returns the figures in text order, headline first.
   *
   * @param times the article's time expressions: their numbers are no figures
   */
  public List<Figure> find(AnnotatedArticle article, List<TimeExpression> times) {
    return List.of();
  }
}
