package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;
import org.parallax.model.Article;
import org.parallax.model.Store;
import org.parallax.store.Exporter;
import org.parallax.store.SqliteStore;

/** What sitemaps and feeds tell of pages is kept with their articles. */
final class KeptNoticesTest {
  private static final Path INPUT =
      Dossiers.root().resolve("app/src/test/resources/golden/notices/input");
  private static final String TOLD = "2031-05-09T23:30:00-05:00";

  @TempDir private Path folder;

  private Run read(Path input) {
    return Run.of(
        "read",
        "--quiet",
        input.toString(),
        "--data",
        folder.resolve("data").toString(),
        "--format=json");
  }

  /** Makes a folder of some files of the input. */
  private Path only(String name, String... files) throws IOException {
    Path some = Files.createDirectory(folder.resolve(name));
    for (String file : files) {
      Files.copy(INPUT.resolve(file), some.resolve(file));
    }
    return some;
  }

  private Article quay() {
    try (Store store = SqliteStore.openThere(folder.resolve("data"))) {
      return Objects.requireNonNull(store.article("quay"));
    }
  }

  private List<String> export() {
    List<String> lines = new ArrayList<>();
    try (Store store = SqliteStore.openThere(folder.resolve("data"))) {
      Exporter.export(store, lines::add);
    }
    return lines;
  }

  @Test
  void anArticleStandsWithTheDayThatItsSitemapTells() {
    String without = Run.of("read", "--quiet", INPUT.toString(), "--format=json").out();
    assertThat(read(INPUT).out()).isEqualTo(without).contains(TOLD);
    assertThat(Objects.requireNonNull(quay().published()).value()).isEqualTo(TOLD);
    assertThat(Objects.requireNonNull(quay().headline()).text()).isEqualTo("Quay shut after storm");
    List<String> kept = export();
    assertThat(read(INPUT).out()).isEqualTo(without);
    assertThat(export()).isEqualTo(kept);
  }

  @Test
  void aPageThatIsReadAgainBesideItsSitemapIsDatedByIt() throws IOException {
    Path page = only("page", "quay.html");
    read(page);
    assertThat(quay().published()).isNull();
    Files.copy(INPUT.resolve("news.xml"), page.resolve("news.xml"));
    assertThat(read(page).out()).contains(TOLD);
    assertThat(Objects.requireNonNull(quay().published()).value()).isEqualTo(TOLD);
  }

  /** A later report of the story recalls the article with its day. */
  @Test
  void theDayIsRecalled() throws IOException {
    read(only("both", "quay.html", "news.xml"));
    Path more = only("more");
    String other =
        Files.readString(INPUT.resolve("quay.html"))
            .replace("quay-shut-after-storm", "ships-wait-outside-the-bay")
            .replace("by the end of the week", "within a fortnight");
    Files.writeString(more.resolve("ships.html"), other);
    assertThat(read(more).out()).contains("\"quay\"", TOLD);
    assertThat(Objects.requireNonNull(quay().published()).value()).isEqualTo(TOLD);
  }

  @Test
  void aSitemapAloneSaysThatThePageIsKept() throws IOException {
    read(only("page", "quay.html"));
    assertThat(read(only("map", "news.xml")).out())
        .contains("entry 1 of the sitemap news.xml tells of a page that an earlier run kept")
        .doesNotContain("save the page https://www.gazette.example/news/quay");
    assertThat(quay().published()).isNull();
  }
}
