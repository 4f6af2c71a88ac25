package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.model.Mention;

/** Annotated article in, mentions out. Safe to share between threads. */
public final class MentionFinder {
  /** Makes a finder with the default settings. */
  public MentionFinder() {}

  /** Returns the mentions in text order, headline first. */
  public List<Mention> find(AnnotatedArticle article) {
    List<Mention> found = new ArrayList<>();
    for (LineNames line : NameSpotter.spot(article)) {
      for (Name name : line.names()) {
        found.add(
            new Mention(name.span(), name.type(), name.text(), name.text(), true, null, null));
      }
    }
    return found;
  }
}
