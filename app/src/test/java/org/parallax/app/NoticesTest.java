package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.ingest.Ingested;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;

/** What a sitemap or a feed tells of a page that the input holds too is evidence for that page. */
final class NoticesTest {
  private static final Path INPUT =
      Dossiers.root().resolve("app/src/test/resources/golden/notices/input");

  @TempDir private Path folder;

  private static Article article(Dossier dossier, String id) {
    return dossier.articles().stream()
        .map(r -> r.article())
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPageThatSaysLittleHasItsDayTitleOutletAndLanguageFromTheSitemap() {
    Article quay = article(Dossiers.read(INPUT), "quay");
    Dating published = Objects.requireNonNull(quay.published());
    assertThat(published.value()).isEqualTo("2031-05-09T23:30:00-05:00");
    assertThat(published.basis()).isEqualTo("sitemap");
    assertThat(published.candidates().get(0).why())
        .isEqualTo("entry 1 of the sitemap news.xml says 2031-05-09T23:30:00-05:00");
    assertThat(Objects.requireNonNull(quay.headline()).text()).isEqualTo("Quay shut after storm");
    assertThat(quay.source().outlet())
        .isEqualTo(new Article.Outlet("Harbour Gazette", "gazette.example"));
  }

  @Test
  void aPageThatSaysItItselfKeepsItAndShowsWhatDisagrees() {
    Article crane = article(Dossiers.read(INPUT), "crane");
    Dating published = Objects.requireNonNull(crane.published());
    assertThat(published.value()).isEqualTo("2031-05-09T08:00:00+02:00");
    assertThat(published.basis()).isEqualTo("json-ld");
    assertThat(published.agrees()).isFalse();
    assertThat(published.candidates())
        .extracting(Dating.Candidate::from, Dating.Candidate::accepted)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("json-ld", true),
            org.assertj.core.groups.Tuple.tuple("feed", true),
            org.assertj.core.groups.Tuple.tuple("sitemap", false));
    assertThat(Objects.requireNonNull(crane.headline()).text())
        .isEqualTo("Crane falls at Tarn Point");
    assertThat(Objects.requireNonNull(crane.source().outlet()).name()).isEqualTo("The Gazette");
  }

  @Test
  void everyEntryHasItsLine() {
    Dossier dossier = Dossiers.read(INPUT);
    assertThat(dossier.dropped())
        .extracting(Dropped::path, Dropped::line, Dropped::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("feed.xml", null, Dropped.Code.EVIDENCE_ONLY),
            org.assertj.core.groups.Tuple.tuple("news.xml", null, Dropped.Code.EVIDENCE_ONLY),
            org.assertj.core.groups.Tuple.tuple("news.xml", 3, Dropped.Code.ADDRESS_ONLY));
    assertThat(dossier.dropped().get(1).why())
        .isEqualTo(
            "2 entries of this sitemap tell of pages that were read: what they say of day, title,"
                + " outlet and language is evidence for those pages");
    assertThat(dossier.run().read()).isEqualTo(5);
  }

  @Test
  void theOrderOfPagesAndEntriesDoesNotMatter() {
    Ingested read = Parallax.ingest(List.of(INPUT), Parallax.Options.defaults());
    byte[] before = Dossiers.bytes(Dossiers.read(INPUT));
    for (int seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      List<org.parallax.model.Page> pages = new ArrayList<>(read.pages());
      List<Notice> notices = new ArrayList<>(read.notices());
      Collections.shuffle(pages, random);
      Collections.shuffle(notices, random);
      Dossier dossier = read(new Ingested(pages, read.dropped(), notices));
      assertThat(Dossiers.bytes(dossier)).as("seed %d", seed).isEqualTo(before);
    }
  }

  /** Nobody need save a page that is here. */
  @Test
  void anEntryWhosePageWasDroppedSaysWhere() throws IOException {
    Files.copy(INPUT.resolve("news.xml"), folder.resolve("news.xml"));
    Files.writeString(
        folder.resolve("late.html"),
        "<html><head><link rel=\"canonical\""
            + " href=\"https://gazette.example/news/ferry-late-again\"></head><body><script>x()</script>"
            + "</body></html>");
    String line = "entry 3 of the sitemap news.xml tells of a page that is here and was dropped";
    assertThat(Dossiers.read(folder).dropped())
        .extracting(Dropped::why)
        .anySatisfy(why -> assertThat(why).startsWith(line).contains("the line of late.html"))
        .noneMatch(why -> why.contains("save the page https://gazette.example/news/ferry"));
    Parallax.Options options = Parallax.Options.defaults();
    assertThat(Parallax.explain(Parallax.ingest(List.of(folder), options), options).dropped())
        .extracting(Dropped::why)
        .anyMatch(why -> why.startsWith(line));
  }

  /** What the entries say is part of what a dossier rests on. */
  @Test
  void otherEntriesAreAnotherInput() {
    Ingested read = Parallax.ingest(List.of(INPUT), Parallax.Options.defaults());
    Ingested less = new Ingested(read.pages(), read.dropped(), read.notices().subList(0, 1));
    assertThat(read(less).run().input()).isNotEqualTo(read(read).run().input());
  }

  private static Dossier read(Ingested ingested) {
    return Models.parallax()
        .read(ingested, Parallax.Options.defaults().withThreads(2), Progress.SILENT);
  }

  /** A million entries must not be held: of too many the same ones are, in whatever order. */
  @Test
  void ofTooManyEntriesTheLastAddressesSaySo() {
    List<Notice> notices = new ArrayList<>();
    for (int i = 1; i <= 50_001; i++) {
      String url = String.format(Locale.ROOT, "https://gazette.example/news/%06d", i);
      Dropped alone =
          new Dropped("news.xml", i, null, url, Dropped.Code.ADDRESS_ONLY, "save the page " + url);
      notices.add(new Notice("sitemap", i, url, null, null, "2031-05-09", null, alone));
    }
    Collections.shuffle(notices, new Random(7));
    List<Dropped> dropped = read(new Ingested(List.of(), List.of(), notices)).dropped();
    assertThat(dropped).hasSize(50_001);
    assertThat(dropped.stream().filter(d -> d.why().contains("was not looked for")))
        .extracting(Dropped::line)
        .containsExactly(50_001);
  }

  @Test
  void aPageAndItsSitemapInOneArchiveFindEachOther() throws IOException {
    String page = Files.readString(INPUT.resolve("quay.html")).replaceAll("<link[^>]*>", "");
    String sitemap = Files.readString(INPUT.resolve("news.xml"));
    Path archive =
        Files.writeString(
            folder.resolve("crawl.dat"),
            record("https://gazette.example/news-map", "application/xml", sitemap)
                + record("https://gazette.example/news/quay-shut-after-storm", "text/html", page));
    Dossier dossier = Dossiers.read(archive);
    Dating published = Objects.requireNonNull(dossier.articles().get(0).article().published());
    assertThat(published.candidates().get(0).why())
        .startsWith("entry 1 of the sitemap crawl.dat record 1 says 2031-05-09T23:30:00-05:00");
    assertThat(dossier.dropped())
        .extracting(Dropped::line, Dropped::code)
        .contains(org.assertj.core.groups.Tuple.tuple(1, Dropped.Code.EVIDENCE_ONLY));
  }

  private static String record(String address, String type, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return String.format(
        Locale.ROOT,
        String.join(
            "\r\n",
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>",
            "WARC-Date: 2031-05-10T06:30:00Z",
            "WARC-Target-URI: %s",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: %d",
            "",
            "%s",
            "",
            ""),
        body.length(),
        address,
        http.getBytes(StandardCharsets.UTF_8).length,
        http);
  }
}
