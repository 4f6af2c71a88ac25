package org.parallax.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.app.keep.KeepingWriter;
import org.parallax.app.keep.KeptAnnotator;
import org.parallax.app.keep.RunKeeper;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Explainer;
import org.parallax.core.pipeline.Explanation;
import org.parallax.core.pipeline.Pipeline;
import org.parallax.core.pipeline.Progress;
import org.parallax.core.pipeline.Request;
import org.parallax.ingest.IngestSettings;
import org.parallax.ingest.Ingested;
import org.parallax.ingest.Ingester;
import org.parallax.model.Annotator;
import org.parallax.model.Dossier;
import org.parallax.model.UserRules;
import org.parallax.nlp.CoreNlpAnnotator;

/**
 * Files in, dossier out: the front door for programs.
 *
 * <p>Loading takes less than a second and 75 MB of heap; keep one and share it between threads. The
 * same files give the same dossier on any number of threads.
 */
public final class Parallax {
  /** The version that is printed in every dossier. */
  public static final String VERSION = "0.1.0";

  private final Annotator annotator;

  private Parallax(Annotator annotator) {
    this.annotator = annotator;
  }

  /** Loads the language models. */
  public static Parallax load() {
    return with(CoreNlpAnnotator.load());
  }

  /** Shares language models that are loaded already, or tests with others. */
  public static Parallax with(Annotator annotator) {
    return new Parallax(annotator);
  }

  /**
   * What to do with the inputs.
   *
   * @param ingest how files are read
   * @param oneStory whether the reader knows that all of the input belongs together
   * @param asOf ISO day after which things are called future; null when not told
   * @param threads number of threads, at least one; the result does not depend on it
   * @param rules what the user knows of outlets and their pages
   */
  public record Options(
      IngestSettings ingest,
      boolean oneStory,
      @Nullable String asOf,
      int threads,
      UserRules rules) {
    /** Makes options without rules of the user's. */
    public Options(IngestSettings ingest, boolean oneStory, @Nullable String asOf, int threads) {
      this(ingest, oneStory, asOf, threads, UserRules.none());
    }

    /** Refuses less than one thread. */
    public Options {
      if (threads < 1) {
        throw new IllegalArgumentException("at least one thread is needed, not " + threads);
      }
    }

    /** Returns the defaults: stories are told apart, one thread for each core. */
    public static Options defaults() {
      return new Options(
          IngestSettings.defaults(), false, null, Runtime.getRuntime().availableProcessors());
    }

    /** Returns these options for another number of threads. */
    public Options withThreads(int count) {
      return new Options(ingest, oneStory, asOf, count, rules);
    }

    /** Returns these options with all of the input as one story. */
    public Options asOneStory() {
      return new Options(ingest, true, asOf, threads, rules);
    }
  }

  /**
   * Returns the dossier of some files and folders ({@code -} is standard input).
   *
   * @throws org.parallax.ingest.BadInput when an input is not there, or is of a kind that is never
   *     read
   */
  public Dossier read(List<Path> inputs, Options options, Progress progress) {
    return read(ingest(inputs, options), options, progress);
  }

  /**
   * Returns what some files and folders hold; needs no language models.
   *
   * @throws org.parallax.ingest.BadInput when an input is not there, or is of a kind that is never
   *     read
   */
  public static Ingested ingest(List<Path> inputs, Options options) {
    return new Ingester(options.ingest()).asOf(options.asOf()).ingest(inputs);
  }

  /** Returns what becomes of each capture, and why; needs no language models. */
  public static Explanation explain(Ingested ingested, Options options) {
    return new Explainer(options.rules())
        .explain(ingested.pages(), ingested.dropped(), ingested.notices());
  }

  /**
   * Reads, cleans and dates what some files and folders hold; needs no language models, and holds
   * little of it in memory.
   *
   * @param temporary folder for what does not fit in memory; must exist
   * @return to be closed, which deletes what was put there
   * @throws org.parallax.ingest.BadInput when an input is not there, or is of a kind that is never
   *     read; before anything is read
   */
  public static Input take(List<Path> inputs, Options options, Progress progress, Path temporary) {
    return Input.of(inputs, options, progress, temporary, null);
  }

  /**
   * Reads, cleans, dates and keeps what some files and folders hold, and recalls what was kept
   * before and bears on it; needs no language models. What is kept is on disk when this returns.
   *
   * @param temporary folder for what does not fit in memory; must exist
   * @param keeper of this run
   * @return to be closed, before the store is
   * @throws org.parallax.ingest.BadInput when an input is not there, or is of a kind that is never
   *     read; before anything is read
   * @throws org.parallax.model.StoreProblem when it cannot be kept
   */
  public static Input take(
      List<Path> inputs, Options options, Progress progress, Path temporary, RunKeeper keeper) {
    if (options.oneStory()) {
      throw new IllegalArgumentException("what is kept is told apart into stories");
    }
    return Input.of(inputs, options, progress, temporary, keeper);
  }

  /**
   * Writes the dossier of inputs that were taken in, story by story; once for each input. Of inputs
   * that are kept, it is the dossier of the stories that have an article of them, with the articles
   * that were kept before; their accounts are kept too.
   */
  public void write(Input input, Progress progress, DossierWriter writer) {
    RunKeeper keeper = input.keeper();
    if (keeper == null) {
      write(input, progress, annotator, writer);
    } else {
      KeptAnnotator kept = keeper.annotator(annotator);
      write(input, progress, kept, new KeepingWriter(keeper, kept, writer, progress));
    }
  }

  private static void write(
      Input input, Progress progress, Annotator annotator, DossierWriter writer) {
    Options options = input.options();
    new Pipeline(annotator, input.runner(), progress)
        .write(
            input.intake(),
            new Pipeline.Wanted(
                options.oneStory(),
                options.asOf(),
                VERSION,
                SettingsDigest.of(options, VERSION, annotator.version())),
            input.shelves(),
            writer);
  }

  /** Returns the dossier of inputs that were taken in with the same options. */
  public Dossier read(Ingested ingested, Options options, Progress progress) {
    try (ThreadedRunner runner = new ThreadedRunner(options.threads())) {
      return new Pipeline(annotator, runner, progress)
          .run(
              new Request(
                  ingested.pages(),
                  ingested.dropped(),
                  ingested.notices(),
                  options.oneStory(),
                  options.asOf(),
                  VERSION,
                  SettingsDigest.of(options, VERSION, annotator.version()),
                  options.rules()));
    }
  }
}
