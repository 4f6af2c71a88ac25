package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Page;

final class FeedPagesTest {
  @TempDir private Path folder;

  @Test
  void entriesInsideOneAnotherAreReadOnceEach() throws IOException {
    Files.writeString(
        folder.resolve("feed.xml"),
        "<rss version='2.0'><channel>"
            + "<item><description>The quay is shut.</description>".repeat(3_000)
            + "</channel></rss>");
    Ingested read = new Ingester().ingest(List.of(folder));
    assertThat(read.pages()).hasSizeBetween(2_000, 3_000);
    assertThat(read.dropped())
        .extracting(Dropped::code)
        .containsExactly(Dropped.Code.MALFORMED_XML);
    assertThat(read.dropped().get(0).why()).contains("inside the other without end");
  }

  @Test
  void aFeedInJsonIsReadAsOneInXml() throws IOException {
    Files.writeString(
        folder.resolve("feed.json"),
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Estmark Wire", "language": "en",
         "items": [
          {"id": "wire-17", "url": "https://wire.example/ferry", "title": "Ferry stays", "content_html": "<p>The ferry stays in port.</p>",
           "date_published": "2031-05-09T07:30:00+02:00", "authors": [{"name": "Ida Brandt"}, {"name": "Jon Rask"}]},
          {"id": 18, "external_url": "https://wire.example/quay", "content_text": "The quay is shut."},
          {"id": "wire-19", "url": "https://wire.example/none", "title": "No words"}]}
        """);
    Ingested read = new Ingester().ingest(List.of(folder));
    assertThat(read.pages()).hasSize(2);
    Capture first = read.pages().get(0).capture();
    assertThat(first.id()).isEqualTo("wire-17");
    assertThat(first.kind()).isEqualTo(Capture.Kind.HTML);
    assertThat(first.fields())
        .containsEntry("url", "https://wire.example/ferry")
        .containsEntry("title", "Ferry stays")
        .containsEntry("byline", "Ida Brandt; Jon Rask")
        .containsEntry("outlet", "Estmark Wire")
        .containsEntry("published", "2031-05-09T07:30:00+02:00")
        .containsEntry("language", "en");
    Capture second = read.pages().get(1).capture();
    assertThat(second.id()).isEqualTo("18");
    assertThat(second.kind()).isEqualTo(Capture.Kind.ROW);
    assertThat(read.notices()).hasSize(1);
    assertThat(read.notices().get(0).alone().code()).isEqualTo(Dropped.Code.ADDRESS_ONLY);
  }

  @Test
  void anEntryOfRssIsItsFullTextWithAllThatTheFeedSaysOfIt() throws IOException {
    Capture entry =
        only(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Estmark Wire</title><language>en-gb</language>
            <lastBuildDate>Fri, 09 May 2031 09:00:00 GMT</lastBuildDate>
            <item>
              <title>Ferry &amp;amp; quay close</title>
              <link>https://wire.example/ferry</link>
              <guid isPermaLink="false">wire-17</guid>
              <pubDate>Fri, 9 May 31 07:30 +0200</pubDate>
              <dc:date>2031-05-08</dc:date>
              <dc:creator>Ida Brandt</dc:creator>
              <source url="https://coast.example/feed">Coast Post</source>
              <description>The ferry stays in port.</description>
              <content:encoded><![CDATA[<p>The ferry stays in port, its owner said.</p>]]></content:encoded>
            </item></channel></rss>
            """);
    assertThat(entry.id()).isEqualTo("wire-17");
    assertThat(entry.line()).isEqualTo(1);
    assertThat(entry.kind()).isEqualTo(Capture.Kind.HTML);
    assertThat(entry.decoded()).isEqualTo("<p>The ferry stays in port, its owner said.</p>");
    assertThat(entry.fields())
        .containsEntry("title", "Ferry & quay close")
        .containsEntry("url", "https://wire.example/ferry")
        .containsEntry("outlet", "Coast Post")
        .containsEntry("source", "https://coast.example/feed")
        .containsEntry("byline", "Ida Brandt")
        .containsEntry("language", "en-gb")
        .containsEntry("published", "2031-05-09T07:30:00+02:00")
        .containsEntry("dated", "2031-05-08")
        .containsEntry("captured", "2031-05-09T09:00:00Z")
        .doesNotContainKey("note:SUMMARY_ONLY");
  }

  @Test
  void atomIsReadWithItsBasesAndItsNewestNamesAndItsOldOnes() throws IOException {
    Capture now =
        only(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/" xml:lang="en">
            <title type="html">Harbour &lt;b&gt;Gazette&lt;/b&gt;</title>
            <author><name>Newsroom</name></author>
            <entry xml:base="news/"><id>tag:gazette.example,2031:1</id><title>Crane falls</title>
            <link rel="enclosure" href="film.mp4"/><link href="crane"/>
            <updated>2031-05-09T10:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A crane <b>fell</b> &amp; broke.</div></content>
            </entry></feed>
            """);
    assertThat(now.decoded()).isEqualTo("A crane <b>fell</b> &amp; broke.");
    assertThat(now.fields())
        .containsEntry("url", "https://gazette.example/news/crane")
        .containsEntry("outlet", "Harbour Gazette")
        .containsEntry("byline", "Newsroom")
        .containsEntry("modified", "2031-05-09T10:00:00Z")
        .doesNotContainKey("published");
    Capture old =
        only(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><issued>2031-05-09T07:00:00Z</issued>
            <content type="text/html" mode="base64">PGI+T2xkPC9iPg==</content></entry></feed>
            """);
    assertThat(old.decoded()).isEqualTo("<b>Old</b>");
    assertThat(old.id()).isEqualTo("feed.xml#1");
    assertThat(old.fields()).containsEntry("published", "2031-05-09T07:00:00Z");
  }

  @Test
  void rdfHasItsItemsBesideTheChannelAndASummaryIsMarkedAsOne() throws IOException {
    Capture entry =
        only(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:d="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://radio.example/"><title>Estmark Radio</title></channel>
            <item rdf:about="https://radio.example/1"><title>Yard full</title>
            <link>https://radio.example/1</link><d:date>2031-05-09T06:00+02:00</d:date>
            <description>The yard is full, the harbour master said ...</description></item></rdf:RDF>
            """);
    assertThat(entry.kind()).isEqualTo(Capture.Kind.ROW);
    assertThat(entry.fields())
        .containsEntry("published", "2031-05-09T06:00:00+02:00")
        .containsEntry("outlet", "Estmark Radio")
        .containsEntry(
            "note:SUMMARY_ONLY",
            "the feed gives a summary of the report; the whole is at https://radio.example/1");
  }

  @Test
  void anEntryWithoutTextSaysWhichPageToSave() throws IOException {
    Ingested read =
        read(
            "<rss><channel><item><title>No text</title><link>https://a.example/1</link></item>"
                + "<item><title>Nor this</title></item></channel></rss>");
    assertThat(read.pages()).isEmpty();
    Notice told = read.notices().get(0);
    assertThat(told.where()).isEqualTo("entry 1 of the feed feed.xml");
    assertThat(told.alone().line()).isEqualTo(1);
    assertThat(told.alone().code()).isEqualTo(Dropped.Code.ADDRESS_ONLY);
    assertThat(told.alone().why())
        .isEqualTo(
            "the entry 'No text' has no text: save the page https://a.example/1 and read that");
    assertThat(read.dropped())
        .extracting(Dropped::line, Dropped::code, Dropped::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                2,
                Dropped.Code.EMPTY,
                "the entry 'Nor this' has no text and no address; there is nothing to read"));
  }

  @Test
  void namesOfHtmlAndUndeclaredPrefixesAreReadAsMeant() throws IOException {
    Capture entry =
        only(
            "<rss><channel><item><dc:creator>Ann&eacute; Roe</dc:creator>"
                + "<description>Caf&eacute;&nbsp;shut today</description></item></channel></rss>");
    assertThat(entry.decoded()).isEqualTo("Café\u00a0shut today");
    assertThat(entry.fields()).containsEntry("byline", "Anné Roe");
  }

  @Test
  void aDamagedEntryIsReadAsFarAsItGoesAndTheOthersInFull() throws IOException {
    Ingested read =
        read(
            """
            <rss><channel><title>A & B</title>
            <item><guid>1</guid><description>First report.</description></item>
            <item><guid>2</guid><description>Smith & Sons closed <b>today</description></item>
            <item><guid>3</guid><description>Third report.</description></item>
            <item><guid>4</guid><description>Fourth repo\
            """);
    assertThat(read.pages())
        .extracting(p -> p.capture().id(), p -> p.capture().line(), p -> p.capture().decoded())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", 1, "First report."),
            org.assertj.core.groups.Tuple.tuple("2", 2, "Smith &amp; Sons closed <b>today</b>"),
            org.assertj.core.groups.Tuple.tuple("3", 3, "Third report."),
            org.assertj.core.groups.Tuple.tuple("4", 4, "Fourth repo"));
    assertThat(read.pages().get(0).capture().fields()).containsEntry("outlet", "A & B");
    assertThat(read.pages().get(3).capture().fields()).containsKey("note:TRUNCATED");
    assertThat(read.dropped()).hasSize(1);
    Dropped damage = read.dropped().get(0);
    assertThat(damage.code()).isEqualTo(Dropped.Code.MALFORMED_XML);
    assertThat(damage.line()).isEqualTo(1);
    assertThat(damage.column()).isBetween(24, 26);
    assertThat(damage.why()).contains("the first of 3 places", "4 entries were read");
  }

  @Test
  void entitiesOfTheFileAreExpandedWhenTheyAreWordsAndNothingElse() throws IOException {
    Ingested read =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [
              <!ENTITY city "Skarrow &amp; Port">
              <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
              <!ENTITY secret SYSTEM "file:///etc/hostname">
            ]>
            <rss><channel><item><description>&city;: &c; and &secret;!</description></item></channel></rss>
            """);
    assertThat(read.pages()).hasSize(1);
    assertThat(read.pages().get(0).capture().decoded())
        .isEqualTo("Skarrow & Port: &c; and &secret;!");
    assertThat(read.dropped()).hasSize(1);
    assertThat(read.dropped().get(0).why()).contains("are not expanded", "c, secret");
  }

  @Test
  void manyExpansionsOfOneLongEntityStopAtALimit() throws IOException {
    Ingested read =
        read(
            "<!DOCTYPE rss [<!ENTITY a \""
                + "x".repeat(1000)
                + "\">]><rss><channel><item><description>"
                + "&a;".repeat(100_000)
                + "</description></item></channel></rss>");
    assertThat(read.pages().get(0).capture().decoded().length()).isLessThan(1_000_000);
    assertThat(read.dropped().get(0).why()).contains("are not expanded");
  }

  @Test
  void hundredThousandNestedElementsAndALineOfTenMegabytesSurvive() throws IOException {
    Ingested deep =
        read(
            "<rss><channel><item><description>"
                + "<b>".repeat(100_000)
                + "deep"
                + "</b>".repeat(100_000)
                + "</description></item></channel></rss>");
    assertThat(words(deep)).containsExactly("deep");
    Ingested unclosed = read("<rss><channel><item><description>" + "<b>".repeat(100_000) + "deep");
    assertThat(words(unclosed)).containsExactly("deep");
    Ingested around =
        read("<rss>" + "<channel>".repeat(30_000) + "<item><description>in</description>");
    assertThat(words(around)).containsExactly("in");
    Ingested wide =
        read(
            "<rss><channel><item><description>"
                + "ten words of plain text that go on and on ".repeat(250_000)
                + "</description></item></channel></rss>");
    assertThat(wide.pages()).hasSize(1);
    Ingested larger =
        read(
            "<rss><channel><item><description>"
                + "ten words of plain text that go on and on ".repeat(500_000)
                + "</description></item><item><description>next</description></item></channel></rss>");
    assertThat(words(larger)).containsExactly("next");
    assertThat(larger.dropped().get(0).code()).isEqualTo(Dropped.Code.TOO_LARGE);
  }

  @Test
  void sitemapsAreAddressesAndSaySo() throws IOException {
    Ingested news =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://gazette.example/crane</loc><n:news><n:publication><n:name>Harbour Gazette</n:name>
            <n:language>en</n:language></n:publication><n:publication_date>2031-05-09T07:30:00+02:00</n:publication_date>
            <n:title>Crane falls</n:title></n:news></url>
            <url><loc>https://gazette.example/about</loc></url></urlset>
            """);
    assertThat(news.dropped())
        .extracting(Dropped::line, Dropped::id, Dropped::code, Dropped::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                null,
                null,
                Dropped.Code.ADDRESS_ONLY,
                "a sitemap lists 1 page without text: save what is of interest and"
                    + " read that"));
    Notice told = news.notices().get(0);
    assertThat(told)
        .isEqualTo(
            new Notice(
                "sitemap",
                1,
                "https://gazette.example/crane",
                "Crane falls",
                "Harbour Gazette",
                "2031-05-09T07:30:00+02:00",
                "en",
                told.alone()));
    assertThat(told.alone())
        .isEqualTo(
            new Dropped(
                "feed.xml",
                1,
                null,
                "https://gazette.example/crane",
                Dropped.Code.ADDRESS_ONLY,
                "a sitemap tells of 'Crane falls', Harbour Gazette, 2031-05-09T07:30:00+02:00"
                    + " without its text: save the page https://gazette.example/crane and read"
                    + " that"));
    Ingested index =
        read("<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>");
    assertThat(index.dropped().get(0).why()).contains("https://a.example/s.xml");
  }

  @Test
  void otherEncodingsAndFeedsWithoutEntriesAreTold() throws IOException {
    Files.write(
        folder.resolve("feed.xml"),
        "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><rss><channel><item><description>Přístav zůstal</description></item></channel></rss>"
            .getBytes(java.nio.charset.Charset.forName("ISO-8859-2")));
    assertThat(words(new Ingester().ingest(List.of(folder.resolve("feed.xml")))))
        .containsExactly("Přístav zůstal");
    assertThat(read("<rss><channel><title>T</title></channel></rss>").dropped())
        .extracting(Dropped::code)
        .containsExactly(Dropped.Code.EMPTY);
  }

  private Ingested read(String xml) throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.write(file, xml.getBytes(StandardCharsets.UTF_8));
    return new Ingester().ingest(List.of(file));
  }

  private Capture only(String xml) throws IOException {
    Ingested read = read(xml);
    assertThat(read.dropped()).isEmpty();
    assertThat(read.pages()).hasSize(1);
    return read.pages().get(0).capture();
  }

  private static List<String> words(Ingested read) {
    return read.pages().stream()
        .map(page ->
            String.join("|", page.blocks().stream().map(Page.Block::words).toList()).strip())
        .toList();
  }
}
