package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

final class WarcPagesTest {
  private static final Instant DAY = Instant.parse("2031-05-09T06:30:00Z");

  @TempDir private Path folder;

  @Test
  void pagesComeWithAddressAndCaptureTimeAndTheRestIsCountedInOneLine() throws IOException {
    Ingested read =
        read(
            archive(
                WarcCompression.GZIP,
                request("/strike"),
                response("/strike", 200, "text/html", utf8(page("Dockers stayed out."))),
                response("/gone", 404, "text/html", utf8(page("Not here."))),
                response("/quay.png", 200, "image/png", new byte[] {1, 2, 3})));
    assertThat(words(read)).containsExactly("Dockers stayed out.");
    Page page = read.pages().get(0);
    assertThat(page.capture().id()).isEqualTo("gazette.example/strike");
    assertThat(page.capture().line()).isEqualTo(2);
    assertThat(page.capture().fields())
        .containsEntry("url", "https://gazette.example/strike")
        .containsEntry("captured", "2031-05-09T06:30:00Z");
    assertThat(read.dropped()).hasSize(1);
    assertThat(read.dropped().get(0).why())
        .isEqualTo(
            "records that hold no page: request record: 1, response of another type than"
                + " text/html: 1, response of status 404: 1");
  }

  @Test
  void chunkedAndCompressedBodiesAndTheServersCharsetAreRead() throws IOException {
    byte[] zipped = gzip(page("Přístav zůstal zavřený.").getBytes(Charset.forName("ISO-8859-2")));
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    for (int at = 0; at < zipped.length; at += 20) {
      byte[] part = Arrays.copyOfRange(zipped, at, Math.min(zipped.length, at + 20));
      chunked.writeBytes(utf8(Integer.toHexString(part.length) + "\r\n"));
      chunked.writeBytes(part);
      chunked.writeBytes(utf8("\r\n"));
    }
    chunked.writeBytes(utf8("0\r\n\r\n"));
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: text/html; charset=\"iso-8859-2\"",
            "Content-Encoding: gzip",
            "Transfer-Encoding: chunked",
            "",
            "");
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(utf8(head));
    http.writeBytes(chunked.toByteArray());
    Ingested read = read(archive(WarcCompression.NONE, raw("/harbour", http.toByteArray())));
    assertThat(read.dropped()).isEmpty();
    assertThat(words(read)).containsExactly("Přístav zůstal zavřený.");
  }

  @Test
  void feedsAndNewsItemsOfAnArchiveAreRead() throws IOException {
    String rss =
        "<rss version='2.0'><channel><title>Estmark Wire</title><item><title>Ferry</title>"
            + "<link>/ferry</link><description>The ferry stays in port.</description></item>"
            + "<item><title>Quay</title><description>The quay is shut.</description></item></channel></rss>";
    String ninjs =
        "{\"uri\": \"urn:a\", \"pubstatus\": \"usable\", \"body_text\": \"Talks go on.\"}";
    Ingested read =
        read(
            archive(
                WarcCompression.GZIP,
                response("/feed", 200, "application/rss+xml", utf8(rss)),
                response("/items", 200, "application/json", utf8(ninjs)),
                response("/api", 200, "application/json", utf8("{\"user\": 1}"))));
    assertThat(read.pages())
        .extracting(p -> p.capture().id(), p -> p.capture().line(), p -> p.capture().decoded())
        .containsExactlyInAnyOrder(
            tuple("https://gazette.example/ferry", 1, "The ferry stays in port."),
            tuple("gazette.example/feed#2", 1, "The quay is shut."),
            tuple("urn:a", 2, "Talks go on."));
    assertThat(read.pages())
        .allSatisfy(p ->
            assertThat(p.capture().fields()).containsEntry("captured", "2031-05-09T06:30:00Z"));
    assertThat(read.dropped())
        .extracting(Dropped::why)
        .containsExactly("records that hold no page: JSON that is no feed or news item: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/2 200", "HTTP/2.0 200 OK", "HTTP/3 200", "h2 200 ", "HTTP/1.1 200"})
  void statusLinesThatCrawlersMakeUpAreRead(String line) throws IOException {
    String http = line + "\r\ncontent-type: text/html\r\n\r\n" + page("Dockers stayed out.");
    Ingested read = read(archive(WarcCompression.NONE, raw("/harbour", utf8(http))));
    assertThat(read.dropped()).isEmpty();
    assertThat(words(read)).containsExactly("Dockers stayed out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip",
        "Transfer-Encoding: chunked",
        "Content-Length: 3",
        "Content-Length: 99999"
      })
  void aBodyThatWasStoredOtherwiseThanItsHeadSaysIsRead(String header) throws IOException {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            + header
            + "\r\n\r\n"
            + page("Talks go on.");
    Ingested read = read(archive(WarcCompression.NONE, raw("/harbour", utf8(http))));
    assertThat(read.dropped()).isEmpty();
    assertThat(words(read)).containsExactly("Talks go on.");
  }

  @Test
  void brotliIsReadAndOtherEncodingsAreNamed() throws IOException {
    byte[] page = utf8(page("Dockers stayed out."));
    Ingested read =
        read(
            archive(
                WarcCompression.NONE,
                raw("/br", joined(encoded("br"), brotli(page))),
                raw("/zstd", joined(encoded("zstd"), page))));
    assertThat(words(read)).containsExactly("Dockers stayed out.");
    Dropped dropped = read.dropped().get(0);
    assertThat(dropped.code()).isEqualTo(Dropped.Code.UNSUPPORTED);
    assertThat(dropped.why()).contains("'zstd'", "fetch the page again without that encoding");
  }

  @Test
  void aBodyThatExpandsWithoutEndIsLeftOutAndTheRestIsRead() throws IOException {
    byte[] bomb = gzip(new byte[12_000_000]);
    Ingested read =
        read(
            archive(
                WarcCompression.NONE,
                raw("/bomb", joined(encoded("gzip"), bomb)),
                html("/one", "Talks go on.")));
    assertThat(words(read)).containsExactly("Talks go on.");
    assertThat(read.dropped()).extracting(Dropped::code).containsExactly(Dropped.Code.TOO_LARGE);
  }

  @Test
  void aPageThatABrowserSavedIsRead() throws IOException {
    WarcResource saved =
        new WarcResource.Builder(URI.create("https://gazette.example/saved"))
            .date(DAY)
            .body(MediaType.parse("text/html"), utf8(page("Talks go on.")))
            .build();
    assertThat(words(read(archive(WarcCompression.NONE, saved)))).containsExactly("Talks go on.");
  }

  private static byte[] encoded(String coding) {
    return utf8(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + "\r\n\r\n");
  }

  /** One piece that is stored as it is, and the end (RFC 7932, section 9.2). */
  private static byte[] brotli(byte[] bytes) {
    int head = (bytes.length - 1) << 4 | 1 << 20;
    byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return joined(start, bytes, new byte[] {3});
  }

  @Test
  void aRevisitIsALineThatSaysWhereTheContentIs() throws IOException {
    WarcRevisit revisit =
        new WarcRevisit.Builder("https://gazette.example/strike")
            .date(DAY)
            .refersTo(
                URI.create("urn:uuid:00000000-0000-0000-0000-000000000001"),
                "https://gazette.example/first",
                DAY)
            .body(new HttpResponse.Builder(200, "OK").build())
            .build();
    Dropped dropped = read(archive(WarcCompression.NONE, revisit)).dropped().get(0);
    assertThat(dropped.code()).isEqualTo(Dropped.Code.DUPLICATE);
    assertThat(dropped.id()).isEqualTo("gazette.example/strike");
    assertThat(dropped.why()).contains("https://gazette.example/first", "2031-05-09");
  }

  @Test
  void afterADamagedRecordTheRestIsRead() throws IOException {
    byte[] one = archive(WarcCompression.NONE, html("/one", "Dockers stayed out."));
    byte[] three = archive(WarcCompression.NONE, html("/three", "Talks go on."));
    byte[] bad = utf8("WARC/1.0\r\nWARC-Type response\u0001\r\nno record at all\r\n\r\n");
    Ingested read = read(joined(one, bad, three));
    assertThat(words(read)).containsExactly("Dockers stayed out.", "Talks go on.");
    assertThat(read.dropped()).isNotEmpty();
    assertThat(read.dropped().get(0).code()).isEqualTo(Dropped.Code.UNREADABLE);
    assertThat(read.dropped().get(0).why()).contains("near byte");
  }

  @Test
  void aPageThatTheArchiveCutsShortIsNotKept() throws IOException {
    byte[] whole =
        archive(
            WarcCompression.NONE,
            html("/one", "Dockers stayed out."),
            html("/two", "Talks go on."));
    Ingested read = read(Arrays.copyOf(whole, whole.length - 30));
    assertThat(words(read)).containsExactly("Dockers stayed out.");
    assertThat(read.dropped().get(0).code()).isEqualTo(Dropped.Code.UNREADABLE);
  }

  @Test
  void noDamageIsAnException() throws IOException {
    byte[] plain =
        archive(
            WarcCompression.NONE,
            html("/one", "Dockers stayed out."),
            html("/two", "Talks go on."));
    byte[] zipped = archive(WarcCompression.GZIP, html("/one", "Dockers stayed out."));
    Random random = new Random(20310509);
    for (int round = 0; round < 300; round++) {
      byte[] broken = (round % 3 == 0 ? zipped : plain).clone();
      for (int change = 0; change <= round % 7; change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      int length = round % 2 == 0 ? broken.length : random.nextInt(broken.length);
      Ingested read = read(Arrays.copyOf(broken, length));
      assertThat(read.pages().size() + read.dropped().size()).as("round %d", round).isPositive();
    }
  }

  private Ingested read(byte[] bytes) throws IOException {
    Path file = folder.resolve("news.warc");
    Files.write(file, bytes);
    return new Ingester().ingest(List.of(file));
  }

  private static List<String> words(Ingested read) {
    return read.pages().stream()
        .map(p ->
            p.blocks().stream()
                .map(Page.Block::words)
                .filter(w -> !w.isBlank())
                .findFirst()
                .orElse(""))
        .toList();
  }

  private static byte[] archive(WarcCompression compression, WarcRecord... records)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return out.toByteArray();
  }

  private static WarcResponse html(String path, String words) throws IOException {
    return response(path, 200, "text/html; charset=utf-8", utf8(page(words)));
  }

  private static WarcResponse response(String path, int status, String type, byte[] body)
      throws IOException {
    return new WarcResponse.Builder("https://gazette.example" + path)
        .date(DAY)
        .body(new HttpResponse.Builder(status, "X").body(MediaType.parse(type), body).build())
        .build();
  }

  private static WarcResponse raw(String path, byte[] http) {
    return new WarcResponse.Builder("https://gazette.example" + path)
        .date(DAY)
        .body(MediaType.HTTP_RESPONSE, http)
        .build();
  }

  private static WarcRequest request(String path) throws IOException {
    return new WarcRequest.Builder("https://gazette.example" + path)
        .date(DAY)
        .body(new HttpRequest.Builder("GET", path).build())
        .build();
  }

  private static String page(String words) {
    return "<html><head></head><body><article><p>" + words + "</p></article></body></html>";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
