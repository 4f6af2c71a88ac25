package org.parallax.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.app.keep.HeldBook;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.spill.SpilledShelves;
import org.parallax.core.pipeline.Intake;
import org.parallax.core.pipeline.Keeping;
import org.parallax.core.pipeline.Pipeline;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.Ingester;
import org.parallax.ingest.Sink;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Shelf;
import org.parallax.model.Shelves;

/**
 * Inputs that were read, cleaned and dated, their articles in temporary files until they are asked
 * for. Closing deletes the files. Not safe to share between threads.
 */
public final class Input implements AutoCloseable {
  private final SpilledShelves shelves;
  private final ThreadedRunner runner;
  private final Parallax.Options options;
  private final Intake intake;
  private final @Nullable RunKeeper keeper;

  private Input(
      Parallax.Options options, Progress progress, Path temporary, @Nullable RunKeeper keeper) {
    this.keeper = keeper;
    this.options = options;
    this.shelves = new SpilledShelves(temporary);
    this.runner = new ThreadedRunner(options.threads());
    this.intake =
        Pipeline.intake(
            runner,
            progress,
            0,
            shelves(keeper == null ? null : keeper.book(), shelves),
            options.rules(),
            keeper == null ? Keeping.NOTHING : keeper);
  }

  /** Returns shelves whose articles lie where those of earlier runs do. */
  private static Shelves shelves(@Nullable HeldBook book, Shelves own) {
    return book == null
        ? own
        : new Shelves() {
          @Override
          public Shelf<Article> articles() {
            return book.articles();
          }

          @Override
          public Shelf<Capture> captures() {
            return own.captures();
          }

          @Override
          public Shelf<byte[]> texts() {
            return own.texts();
          }
        };
  }

  /** Reads, cleans and dates everything that some files and folders hold, and keeps it. */
  static Input of(
      List<Path> inputs,
      Parallax.Options options,
      Progress progress,
      Path temporary,
      @Nullable RunKeeper keeper) {
    Input input = new Input(options, progress, temporary, keeper);
    try {
      Ingester ingester = new Ingester(options.ingest()).asOf(options.asOf()).on(input.shelves);
      ingester.ingest(
          inputs,
          new Sink() {
            @Override
            public void capture(Capture capture) {
              input.intake.page(capture.decoded().length(), () -> ingester.page(capture));
            }

            @Override
            public void drop(Dropped line) {
              input.intake.drop(line);
            }

            @Override
            public void notice(Notice notice) {
              input.intake.notice(notice);
            }

            @Override
            public void read(long bytes, long of) {
              progress.read(bytes, of);
            }
          });
      if (keeper != null) {
        keeper.recall(input.intake);
      }
      return input;
    } catch (RuntimeException | Error e) {
      input.close();
      throw e;
    }
  }

  Parallax.Options options() {
    return options;
  }

  Intake intake() {
    return intake;
  }

  /** Returns what keeps it; null when nothing is kept. */
  @Nullable RunKeeper keeper() {
    return keeper;
  }

  ThreadedRunner runner() {
    return runner;
  }

  SpilledShelves shelves() {
    return shelves;
  }

  /** Returns a shelf for finished pieces of text, in a temporary file of this input. */
  public Shelf<byte[]> texts() {
    return shelves.texts();
  }

  @Override
  public void close() {
    runner.close();
    shelves.close();
  }
}
