package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.app.Dossiers;
import org.parallax.app.export.feed.Feed;
import org.parallax.app.export.feed.FeedPrinter;
import org.parallax.model.Dossier;
import org.parallax.model.Story;

/** Stories as feeds, read by Rome and by Parallax itself. */
class FeedFormsTest {
  @TempDir private Path folder;

  private static SyndFeed feed(Form form, Dossier dossier) throws Exception {
    return new SyndFeedInput().build(new StringReader(Exported.text(form, dossier)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"rss", "atom"})
  void everyStoryIsAnEntryTheLatestFirst(Form form) throws Exception {
    SyndFeed feed = feed(form, Exported.EXAMPLES);
    assertThat(feed.getEntries()).hasSize(Exported.EXAMPLES.stories().size());
    assertThat(feed.getEntries().getFirst().getTitle())
        .isEqualTo(Words.title(Exported.EXAMPLES.stories().getLast()));
    assertThat(feed.getDescription()).contains(RunBlock.line(Exported.EXAMPLES.run()));
    for (SyndEntry entry : feed.getEntries()) {
      assertThat(entry.getUri()).startsWith("urn:uuid:");
      assertThat(entry.getContents().get(0).getValue()).contains("<p>");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"rss", "atom"})
  void hostileTextStaysText(Form form) throws Exception {
    SyndFeed feed = feed(form, Exported.HOSTILE);
    List<String> titles = feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    assertThat(titles)
        .containsExactlyInAnyOrderElementsOf(
            Exported.HOSTILE.stories().stream().map(Words::title).toList());
    for (SyndEntry entry : feed.getEntries()) {
      Document html = Jsoup.parse(entry.getContents().get(0).getValue());
      assertThat(html.select("script, b, img")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"rss", "atom"})
  void parallaxReadsItsOwnFeed(Form form) throws IOException {
    Files.write(folder.resolve("stories.xml"), Exported.bytes(form, Exported.EXAMPLES));
    Dossier read = Dossiers.read(folder);
    assertThat(read.articles())
        .extracting(r -> Objects.requireNonNull(r.article().headline()).text())
        .containsExactlyInAnyOrderElementsOf(
            Exported.EXAMPLES.stories().stream().map(Words::title).toList());
    String brief = Exported.EXAMPLES.stories().get(0).brief().get(0).text();
    assertThat(read.articles()).anyMatch(r -> r.article().text().contains(brief));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"rss", "atom"})
  void whereStoriesCanBeOpenedEntriesPointThere(Form form) throws Exception {
    ExportOptions options = ExportOptions.defaults().at("https://news.example/stories/");
    String text =
        new String(Exported.bytes(form, Exported.EXAMPLES, options), StandardCharsets.UTF_8);
    SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
    assertThat(feed.getLink()).isEqualTo("https://news.example/stories/");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getLink)
        .containsExactlyInAnyOrderElementsOf(
            Exported.EXAMPLES.stories().stream()
                .map(s -> "https://news.example/stories/" + s.id())
                .toList());
  }

  /** Who tells of changes has links, days and entries of their own. */
  @ParameterizedTest
  @EnumSource(FeedPrinter.Kind.class)
  void aFeedOfChangesIsPrintedToo(FeedPrinter.Kind kind) throws Exception {
    Story story = Exported.EXAMPLES.stories().getFirst();
    Feed changes =
        new Feed(
            "urn:uuid:00000000-0000-3000-8000-000000000001",
            "Changes",
            "What changed",
            "Parallax",
            "https://news.example/",
            "https://news.example/changes",
            List.of(
                new Feed.Entry(
                    "urn:uuid:00000000-0000-3000-8000-000000000002",
                    "A figure & a <name>",
                    "https://news.example/stories/" + story.id(),
                    Instant.parse("2031-05-10T08:30:00Z"),
                    null,
                    "<p>a &lt; b</p>",
                    List.of("figure"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FeedPrinter.print(changes, kind, out);
    SyndFeed feed =
        new SyndFeedInput().build(new StringReader(out.toString(StandardCharsets.UTF_8)));
    SyndEntry entry = feed.getEntries().get(0);
    assertThat(entry.getTitle()).isEqualTo("A figure & a <name>");
    assertThat(entry.getLink()).isEqualTo("https://news.example/stories/" + story.id());
    assertThat(entry.getContents().get(0).getValue()).isEqualTo("<p>a &lt; b</p>");
    assertThat(
            (kind == FeedPrinter.Kind.ATOM ? entry.getUpdatedDate() : entry.getPublishedDate())
                .toInstant())
        .isEqualTo(Instant.parse("2031-05-10T08:30:00Z"));
  }
}
