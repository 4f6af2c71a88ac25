package org.parallax.app.spill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.ingest.Ingested;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Shelf;

/** What is taken from a shelf equals what was put, and nothing is left behind. */
class SpilledShelvesTest {
  @Test
  void givesBackWhatWasPut(@TempDir Path folder) {
    List<Article> articles = new ArrayList<>();
    for (Page page : new Ingester().ingest(List.of(Dossiers.root().resolve("examples"))).pages()) {
      if (new Cleaner().clean(page) instanceof Outcome.Kept<Article> kept) {
        articles.add(new Dater().date(LineJoiner.join(page), kept.value()));
      }
    }
    assertThat(articles).hasSizeGreaterThan(5);
    try (SpilledShelves shelves = new SpilledShelves(folder)) {
      Shelf<Article> shelf = shelves.articles();
      Shelf<byte[]> texts = shelves.texts();
      for (int i = 0; i < articles.size(); i++) {
        assertThat(shelf.put(articles.get(i))).isEqualTo(i);
        texts.put(new byte[i * 1000]);
      }
      for (int i = articles.size() - 1; i >= 0; i--) {
        assertThat(shelf.get(i)).isEqualTo(articles.get(i));
        assertThat(texts.get(i)).hasSize(i * 1000);
      }
    }
  }

  /** What an agency sends waits on the shelf for its last version, and comes back as it was. */
  @Test
  void newsItemsThatWaitOnAShelfAreThoseThatWaitInMemory(@TempDir Path folder) throws IOException {
    Path items = Files.createDirectory(folder.resolve("items"));
    for (int version = 1; version <= 3; version++) {
      String item =
          String.format(
              Locale.ROOT,
              "{\"uri\": \"urn:a\", \"version\": %d, \"pubstatus\": \"usable\", \"ednote\": \"CORRECTS the sum\", \"body_text\": \"Talks go on \\ud800.\"}",
              version);
      Files.writeString(items.resolve("v" + version + ".json"), item);
    }
    Ingested inMemory = new Ingester().ingest(List.of(items));
    assertThat(inMemory.pages()).hasSize(1);
    try (SpilledShelves shelves = new SpilledShelves(folder)) {
      Ingested spilled = new Ingester().on(shelves).ingest(List.of(items));
      assertThat(spilled.pages().get(0).capture()).isEqualTo(inMemory.pages().get(0).capture());
      assertThat(spilled.dropped()).isEqualTo(inMemory.dropped());
    }
  }

  @Test
  void leavesNothingBehind(@TempDir Path folder) throws IOException {
    try (SpilledShelves shelves = new SpilledShelves(folder)) {
      shelves.texts().put(new byte[100_000]);
      shelves.texts().put(new byte[100]);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
