package org.parallax.core.read.speech;

import java.util.List;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.model.Attribution;
import org.parallax.model.Mention;

/** Annotated article and mentions in, attributions out. Safe to share between threads. */
public final class AttributionFinder {
  /** Makes a finder with the default settings. */
  public AttributionFinder() {}

  /** Returns the attributions in text order, headline first. */
  public List<Attribution> find(AnnotatedArticle article, List<Mention> mentions) {
    return List.of();
  }
}
