package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;

final class NewsItemsTest {
  private static final String NAR = "xmlns=\"http://iptc.org/std/nar/2006-10-01/\"";

  @TempDir private Path folder;

  @Test
  void newsMlIsReadWithItsHeadlineBylineProviderDatesAndInlineText() throws IOException {
    write(
        "item.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsItem %s guid="urn:newsml:estmark.example:17" version="2" xml:lang="en">
          <itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:1"><name>Estmark Wire</name></provider>
            <versionCreated>2031-05-09T08:00:00Z</versionCreated><firstCreated>2031-05-09T07:30:00Z</firstCreated>
            <pubStatus qcode="stat:usable"/></itemMeta>
          <contentMeta><by>By Ida Brandt</by><headline>Crane falls at quay</headline><dateline>SKARROW, May 9</dateline>
            <language tag="en-GB"/></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml">
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><p>A crane fell on Tuesday.</p><p>Two were hurt.</p></body></html></inlineXML></contentSet>
        </newsItem>
        """
            .replace("%s", NAR));
    Capture item = only(read(null));
    assertThat(item.id()).isEqualTo("urn:newsml:estmark.example:17");
    assertThat(item.line()).isNull();
    assertThat(item.kind()).isEqualTo(Capture.Kind.HTML);
    assertThat(item.decoded()).isEqualTo("<p>A crane fell on Tuesday.</p><p>Two were hurt.</p>");
    assertThat(item.fields())
        .containsEntry("title", "Crane falls at quay")
        .containsEntry("byline", "Ida Brandt")
        .containsEntry("outlet", "Estmark Wire")
        .containsEntry("language", "en-GB")
        .containsEntry("dateline", "SKARROW, May 9")
        .containsEntry("published", "2031-05-09T07:30:00Z")
        .containsEntry("modified", "2031-05-09T08:00:00Z");
  }

  @Test
  void aMessageHoldsManyItemsWithNitfOrPlainTextAndPackagesAndPictures() throws IOException {
    write(
        "message.xml",
        """
        <newsMessage %s><header><sent>2031-05-09T09:00:00Z</sent></header><itemSet>
        <newsItem guid="a" version="1"><contentMeta><headline>Agency's own</headline></contentMeta><contentSet>
          <inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>NITF's</hl1></hedline>
          <byline>By <person>Jan Voss</person><byttl>Staff</byttl></byline></body.head>
          <body.content><block><hl2>Yard full</hl2><p>In <location>Skarrow</location>, the yard is full.</p>
          <media><media-reference source="x.jpg"/><media-caption>A crane</media-caption></media></block></body.content>
          </body></nitf></inlineXML></contentSet></newsItem>
        <newsItem guid="b" version="1"><contentSet><inlineData contenttype="text/plain">Plain words &amp; more.</inlineData></contentSet></newsItem>
        <newsItem guid="c" version="1"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
          <contentSet><remoteContent href="c.jpg"/></contentSet></newsItem>
        <packageItem guid="d"><groupSet/></packageItem>
        </itemSet></newsMessage>
        """
            .replace("%s", NAR));
    Ingested read = read(null);
    assertThat(read.pages())
        .extracting(
            p -> p.capture().id(),
            p -> p.capture().line(),
            p -> p.capture().kind(),
            p -> p.capture().decoded().replaceAll("\\s*\\n\\s*", ""))
        .containsExactly(
            tuple(
                "a",
                1,
                Capture.Kind.HTML,
                "<div><h3>Yard full</h3><p>In Skarrow, the yard is full.</p>"
                    + "<figure><figcaption>A crane</figcaption></figure></div>"),
            tuple("b", 2, Capture.Kind.ROW, "Plain words & more."));
    assertThat(read.pages().get(0).capture().fields())
        .containsEntry("title", "Agency's own")
        .containsEntry("byline", "Jan Voss")
        .containsEntry("captured", "2031-05-09T09:00:00Z");
    assertThat(read.dropped())
        .extracting(Dropped::id, Dropped::code, Dropped::why)
        .containsExactly(
            tuple("c", Dropped.Code.ADDRESS_ONLY, "an item of class picture holds no text"),
            tuple(
                "d",
                Dropped.Code.UNSUPPORTED,
                "a package item lists or describes news items and holds no text; the items are read"
                    + " where the input holds them"));
  }

  @Test
  void nitfAloneIsReadWithItsDocumentType() throws IOException {
    write(
        "story.nitf",
        """
        <?xml version="1.0"?>
        <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
        <nitf xml:lang="en"><head><title>Slug</title><docdata management-status="usable">
          <date.issue norm="20310509T073000Z"/><doc-id id-string="n-17" regsrc="EW"/></docdata>
          <pubdata name="Estmark Wire"/></head>
        <body><body.head><hedline><hl1>Crane falls</hl1></hedline><byline>By Ida Brandt</byline></body.head>
        <body.content><p>A crane fell.</p></body.content></body></nitf>
        """);
    Capture item = only(read(null));
    assertThat(item.id()).isEqualTo("n-17");
    assertThat(item.decoded()).isEqualTo("<p>A crane fell.</p>");
    assertThat(item.fields())
        .containsEntry("title", "Crane falls")
        .containsEntry("outlet", "Estmark Wire")
        .containsEntry("published", "2031-05-09T07:30:00Z")
        .containsEntry("language", "en");
  }

  @Test
  void ninjsIsReadAloneInLinesInListsAndAmongHits() throws IOException {
    String two =
        "{\"uri\": \"u:2\", \"type\": \"text\", \"pubstatus\": \"usable\", \"versioncreated\":"
            + " \"2031-05-09T08:00:00Z\", \"headline\": \"Two\", \"byline\": \"By Jan Voss\","
            + " \"body_text\": \"Words of two.\"}";
    String three =
        "{\"uri\": \"u:3\", \"standard\": {\"name\": \"ninjs\", \"version\": \"3.0\"},"
            + " \"firstcreated\": \"2031-05-09T07:00:00Z\", \"headlines\": [{\"role\": \"web\","
            + " \"value\": \"Web\"}, {\"role\": \"main\", \"value\": \"Three\"}], \"bodies\":"
            + " [{\"role\": \"summary\", \"contenttype\": \"text/plain\", \"value\": \"Short.\"},"
            + " {\"role\": \"main\", \"contenttype\": \"text/html\", \"value\": \"<p>Words of"
            + " three.</p>\"}], \"infosources\": [{\"name\": \"Estmark Wire\"}]}";
    write("a.json", "{\n" + two.substring(1));
    write("b.jsonl", two.replace("u:2", "u:2b") + "\n" + three + "\n");
    write("c.json", "[" + two.replace("u:2", "u:2c") + "]");
    write(
        "d.json",
        "{\"hits\": {\"total\": 1, \"hits\": [{\"_source\": "
            + two.replace("u:2", "u:2d")
            + "}]}}");
    Ingested read = read(null);
    assertThat(read.dropped()).isEmpty();
    assertThat(read.pages())
        .extracting(p -> p.capture().id(), p -> p.capture().decoded())
        .containsExactly(
            tuple("u:2", "Words of two."),
            tuple("u:2b", "Words of two."),
            tuple("u:3", "<p>Words of three.</p>"),
            tuple("u:2c", "Words of two."),
            tuple("u:2d", "Words of two."));
    assertThat(read.pages().get(0).capture().fields())
        .containsEntry("title", "Two")
        .containsEntry("byline", "Jan Voss");
    assertThat(read.pages().get(2).capture().fields())
        .containsEntry("title", "Three")
        .containsEntry("outlet", "Estmark Wire")
        .containsEntry("published", "2031-05-09T07:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <pubStatus qcode="stat:withheld"/>                              | WITHHELD
          <pubStatus qcode="stat:canceled"/>                              | CANCELLED
          <pubStatus qcode="stat:usable"/><signal qcode="x:kill"/>        | CANCELLED
          <pubStatus qcode="stat:usable"/><edNote>EDITORS: KILL this item, it is wrong.</edNote> | CANCELLED
          """)
  void whatAnAgencyTakesBackIsDroppedWithAllEarlierVersions(String meta, Dropped.Code code)
      throws IOException {
    write("1.xml", item("g", 1, "", "First words."));
    write("2.xml", item("g", 2, meta, "Second words."));
    write("other.xml", item("h", 1, "", "Other words."));
    Ingested read = read(null);
    assertThat(read.pages()).extracting(p -> p.capture().id()).containsExactly("h");
    assertThat(read.dropped())
        .extracting(Dropped::path, Dropped::id, Dropped::code)
        .containsExactly(tuple("1.xml", "g", code), tuple("2.xml", "g", code));
    assertThat(read.dropped().get(0).why()).contains("2.xml").contains("takes it back");
  }

  @Test
  void aCorrectedVersionReplacesTheEarlierOnesAndSaysWhatWasCorrected() throws IOException {
    write(
        "2.xml", item("g", 10, "<edNote>Corrects number of hurt in para 2.</edNote>", "Two hurt."));
    write("1.xml", item("g", 9, "", "Three hurt."));
    Ingested read = read(null);
    Capture kept = read.pages().get(0).capture();
    assertThat(kept.decoded()).isEqualTo("<p>Two hurt.</p>");
    assertThat(kept.fields())
        .containsEntry(
            "note:CORRECTION",
            "the editors say: Corrects number of hurt in para 2.; this version replaces earlier ones");
    assertThat(read.dropped())
        .extracting(Dropped::path, Dropped::code, Dropped::why)
        .containsExactly(
            tuple(
                "1.xml",
                Dropped.Code.SUPERSEDED,
                "a later version of this item, in 2.xml, was kept instead"));
  }

  @Test
  void anEmbargoHoldsUntilSomethingShowsThatItHasLifted() throws IOException {
    String until = "<embargoed>2031-05-10T06:00:00Z</embargoed>";
    write("item.xml", item("g", 1, until, "Later words."));
    assertThat(read(null).dropped())
        .extracting(Dropped::code, Dropped::why)
        .containsExactly(
            tuple(
                Dropped.Code.EMBARGOED,
                "under an embargo until 2031-05-10T06:00:00Z, and nothing tells whether that is past;"
                    + " say on which day you stand, as in --as-of 2031-05-10"));
    assertThat(read("2031-05-09").dropped().get(0).why()).contains("lies after 2031-05-09");
    assertThat(only(read("2031-05-10")).id()).isEqualTo("g");
    write(
        "item.xml",
        item("g", 1, until + "<versionCreated>2031-05-10T07:00:00Z</versionCreated>", "Words."));
    assertThat(only(read(null)).id()).isEqualTo("g");
    write("item.xml", message("2031-05-09T05:00:00Z", item("g", 1, until, "Later words.")));
    assertThat(read(null).dropped().get(0).why()).contains("when it was sent");
    write("item.xml", message("2031-05-11T05:00:00Z", item("g", 1, until, "Later words.")));
    assertThat(only(read(null)).id()).isEqualTo("g");
    write("item.xml", item("g", 1, "<embargoed/>", "Later words."));
    assertThat(read("2031-05-20").dropped().get(0).why()).contains("names no time");
  }

  @Test
  void ofNewsMlOneTheLastRevisionIsReadAndWhatWillBeUsableWaits() throws IOException {
    write("one.xml", first("1", "Usable", "", "Some 900 people marched."));
    write("two.xml", first("2", "Usable", "", "Some 1,200 people marched."));
    Ingested read = read(null);
    assertThat(read.pages()).hasSize(1);
    Capture kept = read.pages().get(0).capture();
    assertThat(kept.decoded()).contains("Some 1,200 people marched.");
    assertThat(kept.fields())
        .containsEntry("title", "March in Estmark")
        .containsEntry("byline", "Ida Brandt")
        .containsEntry("outlet", "Estmark Wire")
        .containsEntry("published", "2031-05-09T14:05:00Z")
        .containsEntry("captured", "2031-05-09T15:00:00Z");
    assertThat(read.dropped()).extracting(Dropped::code).containsExactly(Dropped.Code.SUPERSEDED);
    String later =
        "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20310512T060000Z"
            + "</DateAndTime></StatusWillChange>";
    write("two.xml", first("2", "Embargoed", later, "Later words."));
    Files.delete(folder.resolve("one.xml"));
    assertThat(read(null).dropped())
        .extracting(Dropped::code)
        .containsExactly(Dropped.Code.EMBARGOED);
    assertThat(only(read("2031-05-12")).decoded()).contains("Later words.");
  }

  private static String first(String revision, String status, String change, String words) {
    return String.format(
        Locale.ROOT,
        """
        <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20310509T150000Z</DateAndTime></NewsEnvelope>
        <NewsItem><Identification><NewsIdentifier><ProviderId>estmark.example</ProviderId><DateId>20310509</DateId>
        <NewsItemId>march</NewsItemId><RevisionId PreviousRevision="0" Update="N">%1$s</RevisionId>
        <PublicIdentifier>urn:newsml:estmark.example:20310509:march:%1$s</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20310509T140500Z</FirstCreated><Status FormalName="%2$s"/>%3$s</NewsManagement>
        <NewsComponent><NewsComponent><NewsLines><HeadLine>March in Estmark</HeadLine><ByLine>By Ida Brandt</ByLine></NewsLines>
        <AdministrativeMetadata><Provider><Party FormalName="Estmark Wire"/></Provider></AdministrativeMetadata>
        <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>%4$s</p></body.content></body></nitf>
        </DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
        """,
        revision,
        status,
        change,
        words);
  }

  private static String message(String sent, String item) {
    return "<newsMessage "
        + NAR
        + "><header><sent>"
        + sent
        + "</sent></header><itemSet>"
        + item
        + "</itemSet></newsMessage>";
  }

  private static String item(String guid, int version, String meta, String words) {
    return "<newsItem "
        + NAR
        + " guid=\""
        + guid
        + "\" version=\""
        + version
        + "\"><itemMeta>"
        + meta
        + "</itemMeta><contentSet><inlineXML>"
        + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
        + words
        + "</p></body></html></inlineXML></contentSet></newsItem>";
  }

  private void write(String name, String content) throws IOException {
    Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private Ingested read(@Nullable String asOf) {
    return new Ingester().asOf(asOf).ingest(List.of(folder));
  }

  private static Capture only(Ingested read) {
    assertThat(read.dropped()).isEmpty();
    assertThat(read.pages()).hasSize(1);
    return read.pages().get(0).capture();
  }
}
