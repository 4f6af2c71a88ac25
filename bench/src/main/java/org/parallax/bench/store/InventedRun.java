package org.parallax.bench.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.bench.memory.QuickAnnotator;
import org.parallax.bench.scale.NewsStream;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.IngestSettings;
import org.parallax.model.Reading;
import org.parallax.model.Store;
import org.parallax.model.Story;

/** The whole pipeline over invented reports into a store; words are tagged by a stand-in. */
final class InventedRun {
  private static final int PER_DAY = 1_000;

  private InventedRun() {}

  /** Writes reports as JSON Lines, unless they are there. */
  static Path rows(Path file, int count) throws IOException {
    if (!Files.exists(file)) {
      NewsStream stream = new NewsStream(1, PER_DAY);
      try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        for (int i = 0; i < count; i++) {
          out.write(NewsStream.json(stream.next()));
        }
      }
    }
    return file;
  }

  /** Reads rows into a store, as {@code parallax read --data} does. */
  static void read(Path rows, Store store, Progress progress, int threads) {
    Parallax.Options options =
        new Parallax.Options(IngestSettings.defaults(), false, null, threads);
    RunKeeper keeper = new RunKeeper(store, Instant.EPOCH);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (Input input = Parallax.take(List.of(rows), options, progress, temporary, keeper)) {
      Parallax.with(new QuickAnnotator(false)).write(input, progress, new Nobody());
    }
  }

  /** Prints nothing. */
  private static final class Nobody implements DossierWriter {
    @Override
    public void begin(Outline outline) {}

    @Override
    public void story(Story story, List<Reading> readings) {}

    @Override
    public void end() {}
  }
}
