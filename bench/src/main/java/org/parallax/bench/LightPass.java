package org.parallax.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * The stages before grouping, on their own: what the sets for text and days of publication score,
 * without the cost of reading.
 */
public final class LightPass {
  private LightPass() {}

  /** Returns a dossier of the articles of an input, none of them read. */
  public static Dossier of(Path input) {
    var ingested = Parallax.ingest(List.of(input), Parallax.Options.defaults());
    List<Dropped> dropped = new ArrayList<>(ingested.dropped());
    List<Reading> readings = new ArrayList<>();
    Cleaner cleaner = new Cleaner();
    Dater dater = new Dater();
    for (Page page : ingested.pages()) {
      switch (cleaner.clean(page)) {
        case Outcome.Kept<Article> kept ->
            readings.add(unread(dater.date(LineJoiner.join(page), kept.value())));
        case Outcome.Lost<Article> lost -> dropped.add(lost.dropped());
      }
    }
    readings.sort(Comparator.comparing(r -> r.article().id()));
    Dossier.Run run =
        new Dossier.Run(
            "light",
            "light",
            "light",
            readings.size() + dropped.size(),
            readings.size(),
            dropped.size());
    return new Dossier(run, dropped, readings, List.of(together(readings)));
  }

  /** A dossier writes its articles with their stories: one holds all, and says nothing of them. */
  private static Story together(List<Reading> readings) {
    List<String> ids = readings.stream().map(r -> r.article().id()).toList();
    return new Story(
        "light",
        List.of(),
        null,
        null,
        ids,
        ids.size(),
        ids.size(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Reading unread(Article article) {
    return new Reading(
        article, null, List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of());
  }
}
