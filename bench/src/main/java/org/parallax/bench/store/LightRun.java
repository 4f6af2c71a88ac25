package org.parallax.bench.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallax.app.keep.RunKeeper;
import org.parallax.app.spill.SpilledShelves;
import org.parallax.app.wiring.ThreadedRunner;
import org.parallax.bench.memory.QuickAnnotator;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Intake;
import org.parallax.core.pipeline.Outline;
import org.parallax.core.pipeline.Pipeline;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.Ingester;
import org.parallax.ingest.Sink;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Kept;
import org.parallax.model.Reading;
import org.parallax.model.Sha256;
import org.parallax.model.Store;
import org.parallax.model.Story;
import org.parallax.model.UserRules;

/**
 * The pipeline and the store as {@code parallax read --data} joins them, but for the telling of
 * stories, which is pure and takes most of the time: accounts come from elsewhere.
 */
final class LightRun {
  private static final int DRAFTS = 64;

  private LightRun() {}

  /** Makes the account of a story. */
  interface Teller {
    String tell(Outline.Chapter chapter);
  }

  static void read(Path rows, Store store, Progress progress, int threads, Teller teller) {
    RunKeeper keeper = new RunKeeper(store, Instant.EPOCH);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (SpilledShelves shelves = new SpilledShelves(temporary);
        ThreadedRunner runner = new ThreadedRunner(threads)) {
      Intake intake = Pipeline.intake(runner, progress, 0, shelves, UserRules.none(), keeper);
      Ingester ingester = new Ingester().on(shelves);
      ingester.ingest(
          List.of(rows),
          new Sink() {
            @Override
            public void capture(Capture capture) {
              intake.page(capture.decoded().length(), () -> ingester.page(capture));
            }

            @Override
            public void drop(Dropped line) {
              intake.drop(line);
            }
          });
      keeper.recall(intake);
      new Pipeline(new QuickAnnotator(), runner, progress)
          .write(
              intake,
              new Pipeline.Wanted(false, null, "", ""),
              shelves,
              new Writer(store, teller, progress));
    }
  }

  /** Keeps accounts of chapters that changed. */
  private static final class Writer implements DossierWriter {
    private final Store store;
    private final Teller teller;
    private final Progress progress;

    Writer(Store store, Teller teller, Progress progress) {
      this.store = store;
      this.teller = teller;
      this.progress = progress;
    }

    @Override
    public void begin(Outline outline) {
      List<Kept.StoryHead> heads = new ArrayList<>();
      List<Kept.Draft> drafts = new ArrayList<>();
      int told = 0;
      for (Outline.Chapter chapter : outline.stories()) {
        progress.at("account", ++told, outline.stories().size());
        List<String> ids = chapter.articles().stream().map(Outline.Entry::id).toList();
        Kept.StoryHead before = store.story(chapter.story());
        if (before == null || !before.articles().equals(ids)) {
          String json = teller.tell(chapter);
          String sha256 = Sha256.of(json);
          drafts.add(new Kept.Draft(chapter.story(), sha256, json));
          heads.add(
              new Kept.StoryHead(
                  chapter.story(),
                  List.of(),
                  ids,
                  "Story " + chapter.story(),
                  null,
                  null,
                  1,
                  1,
                  String.join(" ", ids.subList(0, Math.min(3, ids.size()))),
                  sha256));
        }
        if (drafts.size() >= DRAFTS) {
          store.draft(drafts, Map.of());
          drafts.clear();
        }
      }
      store.draft(drafts, Map.of());
      store.publish(heads, Instant.EPOCH, done -> progress.at("published", done, heads.size()));
    }

    @Override
    public boolean wants(String story) {
      return false;
    }

    @Override
    public void story(Story story, List<Reading> readings) {}

    @Override
    public void end() {}
  }
}
