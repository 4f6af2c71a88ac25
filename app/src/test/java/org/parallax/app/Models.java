package org.parallax.app;

import org.parallax.app.wiring.Parallax;
import org.parallax.model.Annotator;
import org.parallax.nlp.CoreNlpAnnotator;

/** The language models, loaded once for all tests of a JVM: loading takes seconds. */
public final class Models {
  private static final class Loaded {
    static final Annotator ANNOTATOR = CoreNlpAnnotator.load();
    static final Parallax PARALLAX = Parallax.with(ANNOTATOR);
  }

  private Models() {}

  /** Returns the annotator that the command uses. */
  public static Annotator annotator() {
    return Loaded.ANNOTATOR;
  }

  /** Returns the front door for programs, with the same models. */
  public static Parallax parallax() {
    return Loaded.PARALLAX;
  }
}
