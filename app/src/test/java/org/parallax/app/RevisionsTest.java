package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.wiring.Parallax;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Reading;

/** Captures of one address: the latest is the article, the others are kept as what they were. */
class RevisionsTest {
  private static final String FIRST =
      "The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday. A ticket costs 40 crowns.";
  private static final String SECOND =
      "The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday. A ticket costs 14 crowns, Olav Rind said.";
  private static final String ADDRESS = "https://gazette.example/news/ferry-to-aldmoor-runs-again";

  @TempDir Path folder;

  private static String page(String url, String title, String modified, String text) {
    return "<!doctype html><html lang='en'><head><title>"
        + title
        + "</title><link rel='canonical' href='"
        + url
        + "'><meta property='og:type' content='article'><meta property='article:published_time' content='2031-05-09'>"
        + "<meta property='article:modified_time' content='"
        + modified
        + "'></head><body><article><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></article></body></html>";
  }

  private Dossier read() {
    return Dossiers.read(folder);
  }

  private static Article only(Dossier dossier) {
    assertThat(dossier.articles()).hasSize(1);
    return dossier.articles().get(0).article();
  }

  @Test
  void theLaterReplacesTheEarlierAndSaysWhatChanged() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        page(ADDRESS + "?utm_source=letter", "Ferry runs", "2031-05-10T08:00:00Z", SECOND));
    Files.writeString(
        folder.resolve("b.html"),
        page(
            ADDRESS.replace("https", "http") + "/", "Ferry to run", "2031-05-09T09:00:00Z", FIRST));
    Dossier dossier = read();
    Article article = only(dossier);
    assertThat(article.id()).isEqualTo("a");
    assertThat(article.revisions()).hasSize(1);
    Article.Revision revision = article.revisions().get(0);
    assertThat(revision.path()).isEqualTo("b.html");
    assertThat(revision.headline()).isEqualTo("Ferry to run");
    assertThat(revision.modified()).startsWith("2031-05-09");
    assertThat(revision.changed())
        .isEqualTo(
            "4 words added, 1 word removed, headline changed from “Ferry to run” to “Ferry runs”");
    Dropped dropped = dossier.dropped().get(0);
    assertThat(dropped.code()).isEqualTo(Dropped.Code.SUPERSEDED);
    assertThat(dropped.id()).isEqualTo("b");
    assertThat(dropped.why()).contains("a (a.html)", revision.changed());
    assertThat(dossier.run().read()).isEqualTo(2);
    fits(dossier);
  }

  private void fits(Dossier dossier) throws IOException {
    try (InputStream in =
        Parallax.class.getResourceAsStream("/org/parallax/app/export/dossier.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      String json = new String(Dossiers.bytes(dossier), StandardCharsets.UTF_8);
      assertThat(schema.validate(json, com.networknt.schema.InputFormat.JSON)).isEmpty();
    }
    assertThat(DossierLaws.breaches(Dossiers.json(dossier), new Ingester().ingest(List.of(folder))))
        .isEmpty();
  }

  @Test
  void theSameTextUnderAnotherFormOfTheAddressIsADuplicate() throws IOException {
    Files.writeString(folder.resolve("a.html"), page(ADDRESS, "Ferry runs", "2031-05-10", SECOND));
    Files.writeString(
        folder.resolve("b.html"), page(ADDRESS + "/amp#top", "Ferry runs", "2031-05-10", SECOND));
    Dossier dossier = read();
    assertThat(only(dossier).revisions()).isEmpty();
    assertThat(dossier.dropped()).extracting(Dropped::code).containsExactly(Dropped.Code.DUPLICATE);
  }

  @Test
  void capturesWithOneIdClashNoMore() throws IOException {
    for (String day : List.of("09", "10", "11")) {
      Path inside = Files.createDirectories(folder.resolve(day));
      Files.writeString(
          inside.resolve("ferry.jsonl"),
          "{\"id\":\"ferry\",\"url\":\"%s\",\"title\":\"Ferry runs\",\"modified\":\"2031-05-%s\",\"text\":\"%s\"}\n"
              .formatted(ADDRESS, day, FIRST + " Day " + day + " of the news."));
    }
    Dossier dossier = read();
    Article article = only(dossier);
    assertThat(article.id()).isEqualTo("ferry");
    assertThat(article.text()).contains("Day 11");
    assertThat(article.has(Note.Code.ID_CLASH)).isFalse();
    assertThat(article.revisions())
        .extracting(Article.Revision::modified)
        .containsExactly("2031-05-10", "2031-05-09");
  }

  @Test
  void anAddressThatWasUsedAgainHoldsTwoArticles() throws IOException {
    String live = "https://gazette.example/live";
    Files.writeString(folder.resolve("a.html"), page(live, "Ferry runs", "2031-05-09", FIRST));
    Files.writeString(
        folder.resolve("b.html"),
        page(
            live,
            "Choir wants basses",
            "2031-07-01",
            "Rehearsals start in autumn at the chapel, where there is soup for everybody once the singing is over."));
    assertThat(read().articles()).hasSize(2);
  }

  @Test
  void theFreePartNeverReplacesTheWhole() throws IOException {
    Files.writeString(
        folder.resolve("whole.html"), page(ADDRESS, "Ferry runs", "2031-05-09", SECOND));
    Files.writeString(
        folder.resolve("stub.html"),
        page(
            ADDRESS,
            "Ferry runs",
            "2031-05-11",
            "The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said…</p><p>Subscribe to continue reading"));
    Dossier dossier = read();
    assertThat(only(dossier).id()).isEqualTo("whole");
    assertThat(dossier.dropped().get(0).why()).startsWith("a whole capture");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheRowsDoesNotMatter(long seed) throws IOException {
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d"));
    byte[] first = null;
    for (int round = 0; round < 2; round++) {
      Files.createDirectories(folder.resolve("in"));
      List<Path> files = new ArrayList<>();
      for (String name : names) {
        Path file = folder.resolve("in").resolve(name + ".html");
        Files.writeString(
            file,
            page(
                ADDRESS, "Ferry " + name, "2031-05-1" + (name.charAt(0) - 'a') % 2, SECOND + name));
        files.add(file);
      }
      byte[] bytes = Dossiers.bytes(Dossiers.read(files.toArray(Path[]::new)));
      first = first == null ? bytes : first;
      assertThat(new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(new String(first, StandardCharsets.UTF_8));
      Collections.shuffle(names, new Random(seed));
    }
  }

  /** Two outlets say one thing; when one of them takes it back, one origin is left. */
  @ParameterizedTest
  @ValueSource(strings = {"", "<p>This article has been retracted.</p>"})
  void aRetractedReportCorroboratesNothing(String notice) throws IOException {
    String one =
        "Two dockers were hurt on Friday when a crane fell on the north quay of Skarrow. The harbour board closed the quay for a week.";
    String two =
        "A crane fell on the north quay of Skarrow on Friday and two dockers were hurt. The quay was closed by the harbour board for one week, and ships now go to Aldmoor instead.";
    Files.writeString(
        folder.resolve("gazette.html"),
        page(
            "https://gazette.example/news/a-quay-is-closed",
            "Board closes quay in Skarrow",
            "2031-05-09",
            one));
    Files.writeString(
        folder.resolve("post.html"),
        page(
                "https://post.example/news/north-quay-is-closed",
                "Skarrow quay closed by board",
                "2031-05-09",
                two)
            .replace("</article>", notice + "</article>"));
    Dossier dossier =
        Dossiers.read(Parallax.Options.defaults().withThreads(1).asOneStory(), folder);
    boolean retracted =
        dossier.articles().stream()
            .map(Reading::article)
            .anyMatch(a -> a.has(Note.Code.RETRACTION));
    assertThat(retracted).isEqualTo(!notice.isEmpty());
    int most =
        dossier.stories().get(0).claims().stream().mapToInt(c -> c.origins()).max().orElse(0);
    assertThat(most).isEqualTo(notice.isEmpty() ? 2 : 1);
    fits(dossier);
  }
}
