package org.parallax.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.Pipeline;
import org.parallax.core.pipeline.Progress;
import org.parallax.core.pipeline.Request;
import org.parallax.ingest.Ingested;
import org.parallax.ingest.Ingester;
import org.parallax.model.Dossier;
import org.parallax.nlp.CoreNlpAnnotator;

/** Files in, dossier out. Safe to share between threads. */
public final class Parallax {
  /** The version that is printed in every dossier. */
  public static final String VERSION = "0.1.0";

  private Parallax() {}

  /**
   * Returns the dossier of some files and folders.
   *
   * @param oneStory whether the reader knows that all of it belongs together
   * @param asOf ISO day after which things are called future; null when not told
   * @param threads number of threads, at least one
   */
  public static Dossier read(
      List<Path> inputs, boolean oneStory, @Nullable String asOf, int threads, Progress progress) {
    Ingested ingested = new Ingester().ingest(inputs);
    try (ThreadedRunner runner = new ThreadedRunner(threads)) {
      return new Pipeline(CoreNlpAnnotator.load(), runner, progress)
          .run(
              new Request(
                  ingested.pages(), ingested.dropped(), oneStory, asOf, VERSION, "sha256:default"));
    }
  }
}
