package org.parallax.app.wiring;

import java.nio.file.Path;
import java.util.List;
import org.parallax.app.spill.SpilledShelves;
import org.parallax.core.pipeline.Intake;
import org.parallax.core.pipeline.Pipeline;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.Ingester;
import org.parallax.ingest.Sink;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Shelf;

/**
 * Inputs that were read, cleaned and dated, their articles in temporary files until they are asked
 * for. Closing deletes the files. Not safe to share between threads.
 */
public final class Input implements AutoCloseable {
  private final SpilledShelves shelves;
  private final ThreadedRunner runner;
  private final Parallax.Options options;
  private final Intake intake;

  private Input(Parallax.Options options, Progress progress, Path temporary) {
    this.options = options;
    this.shelves = new SpilledShelves(temporary);
    this.runner = new ThreadedRunner(options.threads());
    this.intake = Pipeline.intake(runner, progress, 0, shelves, options.rules());
  }

  /** Reads, cleans and dates everything that some files and folders hold. */
  static Input of(List<Path> inputs, Parallax.Options options, Progress progress, Path temporary) {
    Input input = new Input(options, progress, temporary);
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
