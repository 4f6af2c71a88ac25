package org.parallax.core.read.speech;

import java.util.ArrayList;
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
    Scene headline = Scene.of(article.headline());
    Scene body = Scene.of(article.body());
    SpeakerNamer namer = new SpeakerNamer(List.of(headline, body), mentions);
    List<Attribution> found = new ArrayList<>();
    for (Scene scene : List.of(headline, body)) {
      for (Draft draft : scene.drafts()) {
        found.add(AttributionMaker.make(scene, draft, namer, found.size() + 1));
      }
    }
    return found;
  }
}
