package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

final class IngesterTest {
  private static final String REPORT =
      "Harbour strike enters third day\n\nDockers in Velmara stayed out on Tuesday.\n";

  @TempDir private Path folder;

  // What comes in

  @Test
  void aFileBecomesOneCaptureWithItsStemAndItsLines() throws IOException {
    write("harbour.txt", REPORT);
    Page page = one(ingest(folder.resolve("harbour.txt")));
    assertThat(page.capture().id()).isEqualTo("harbour");
    assertThat(page.capture().path()).isEqualTo("harbour.txt");
    assertThat(page.capture().kind()).isEqualTo(Capture.Kind.PLAIN);
    assertThat(page.capture().decoded()).isEqualTo(REPORT);
    assertThat(page.blocks().stream().map(Page.Block::words))
        .containsExactly(
            "Harbour strike enters third day", "", "Dockers in Velmara stayed out on Tuesday.", "");
  }

  @Test
  void aFolderIsReadThroughWithoutHiddenFilesAndWithPathsBelowIt() throws IOException {
    write("b/two.txt", REPORT);
    write("a/one.txt", REPORT);
    write(".hidden", REPORT);
    write("a/.git/three.txt", REPORT);
    assertThat(ingest(folder).pages().stream().map(p -> p.capture().path()))
        .containsExactly("a/one.txt", "b/two.txt");
  }

  @Test
  void theOrderOfInputsDoesNotMatterAndAFileNamedTwiceIsReadOnce() throws IOException {
    Path one = write("a/one.txt", REPORT);
    Path two = write("b/two.txt", REPORT);
    Ingested forward = new Ingester().ingest(List.of(one, two, folder));
    Ingested backward = new Ingester().ingest(List.of(folder, two, one));
    assertThat(forward).isEqualTo(backward);
    assertThat(forward.pages()).hasSize(2);
  }

  @Test
  void filesOfOneStemTakeTheirFoldersName() throws IOException {
    write("gazette/story.txt", REPORT);
    write("herald/story.html.gz", gzip("<html><body><p>Text.</p></body></html>"));
    write("herald/other.txt", REPORT);
    assertThat(ingest(folder).pages().stream().map(p -> p.capture().id()))
        .containsExactly("gazette/story", "other", "herald/story");
  }

  @Test
  void standardInputIsRecognisedByContent() {
    String row = "{\"text\": \"Dockers stayed out.\"}\n";
    assertThat(stdin(REPORT).capture().id()).isEqualTo("stdin");
    assertThat(stdin(REPORT).capture().kind()).isEqualTo(Capture.Kind.PLAIN);
    assertThat(stdin("<!DOCTYPE html><html><p>Hello</p></html>").capture().kind())
        .isEqualTo(Capture.Kind.HTML);
    assertThat(stdin(row).capture().kind()).isEqualTo(Capture.Kind.ROW);
    assertThat(stdin(row).capture().id()).isEqualTo("stdin-1");
  }

  @Test
  void contentDecidesNotTheName() throws IOException {
    write("page.txt", "<!doctype html>\n<html><body><p>Hello</p></body></html>");
    write("plain.html", REPORT);
    write("rows.txt", "{\"id\": \"x\", \"text\": \"Hello there.\"}");
    write("squeezed.txt", gzip(REPORT));
    write("bracket.txt", "[Update] The port is open again, the mayor said.");
    assertThat(
            ingest(folder).pages().stream().map(p -> p.capture().path() + " " + p.capture().kind()))
        .containsExactly(
            "bracket.txt PLAIN",
            "page.txt HTML",
            "plain.html PLAIN",
            "rows.txt ROW",
            "squeezed.txt PLAIN");
  }

  // Rows

  @Test
  void rowsGiveTheFieldsOfTheContractOrThoseOfAMapping() throws IOException {
    write(
        "news.jsonl",
        """
        {"id": 7, "headline": "Strike", "meta": {"day": "2031-05-09"}, "byline": ["Ana Roe", {"name": "Bo Lund"}], "text": "Dockers stayed out.", "published": null}

        {"html": "<p>Dockers stayed out.</p>", "url": "https://gazette.example/a", "language": "en"}
        """);
    TreeMap<String, String> mapping = new TreeMap<>();
    mapping.put("title", "headline");
    mapping.put("published", "meta.day");
    Ingested read =
        new Ingester(IngestSettings.defaults().withMapping(mapping)).ingest(List.of(folder));
    Capture first = read.pages().get(0).capture();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.fields().toString())
        .isEqualTo("{byline=Ana Roe; Bo Lund, published=2031-05-09, title=Strike}");
    Capture second = read.pages().get(1).capture();
    assertThat(second.id()).isEqualTo("news-3");
    assertThat(second.line()).isEqualTo(3);
    assertThat(second.kind()).isEqualTo(Capture.Kind.HTML);
  }

  @Test
  void oneObjectOverSeveralLinesAndAnArrayAreRowsToo() throws IOException {
    write("one.json", "{\n  \"id\": \"a\",\n  \"text\": \"Dockers stayed out.\"\n}\n");
    write(
        "two.json", "[{\"id\": \"b\", \"text\": \"One.\"},\n {\"id\": \"c\", \"text\": \"Two.\"}]");
    assertThat(ingest(folder).pages().stream().map(p -> p.capture().id()))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aLineThatIsNotJsonIsDroppedWithItsPlaceAndTheOthersAreRead() throws IOException {
    write(
        "news.jsonl",
        """
        {"id": "a", "text": "One."}
        {"id": "b", text: "Two."}
        {"id": "c", "text": "Three."}
        [1]
        """);
    Ingested read = ingest(folder);
    assertThat(read.pages()).hasSize(2);
    assertThat(read.dropped()).hasSize(2);
    Dropped broken = read.dropped().get(0);
    assertThat(broken.code()).isEqualTo(Dropped.Code.MALFORMED_JSON);
    assertThat(broken.line()).isEqualTo(2);
    assertThat(broken.column()).isBetween(13, 14);
    assertThat(broken.why()).contains("the other lines were read").doesNotContain("\n");
  }

  @Test
  void brokenLinesWithoutEndAreCountedAfterTheFirstThousand() throws IOException {
    write("news.jsonl", "{\"id\": \"a\", \"text\": \"One.\"}\n" + "<p>\n".repeat(1_500));
    Ingested read = ingest(folder);
    assertThat(read.pages()).hasSize(1);
    assertThat(read.dropped()).hasSize(1_001);
    Dropped last = read.dropped().get(1_000);
    assertThat(last.line()).isEqualTo(1_501);
    assertThat(last.why()).contains("500 more lines");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "a", "body": "Words."}                        | MISSING_FIELD  | body
          {"id": "a", "text": "  "}                            | EMPTY          | empty
          {"schema": "parallax/dossier/1", "articles": []}     | UNSUPPORTED    | dossier
          """)
  void rowsWithoutAnArticleSayWhatIsMissing(String row, Dropped.Code code, String says)
      throws IOException {
    write("rows.jsonl", row + "\n");
    Dropped dropped = oneDropped(ingest(folder));
    assertThat(dropped.code()).isEqualTo(code);
    assertThat(dropped.line()).isEqualTo(1);
    assertThat(dropped.why()).contains(says);
  }

  @Test
  void halfASurrogateIsReplacedInPlace() throws IOException {
    write("rows.jsonl", "{\"id\": \"a\", \"text\": \"One \\ud83d two.\"}");
    assertThat(one(ingest(folder)).capture().decoded()).isEqualTo("One \uFFFD two.");
  }

  // Bad input

  @Test
  void anEmptyFolderAndEmptyFilesAreSaid() throws IOException {
    Files.createDirectory(folder.resolve("nothing"));
    assertThat(oneDropped(ingest(folder.resolve("nothing"))).code()).isEqualTo(Dropped.Code.EMPTY);
    write("a.txt", "");
    write("b.txt", " \n\t\r\n");
    write("c.txt", gzip(""));
    assertThat(ingest(folder).dropped()).extracting(Dropped::code).containsOnly(Dropped.Code.EMPTY);
    assertThat(ingest(folder).dropped()).hasSize(3);
  }

  @Test
  void bytesThatAreNoTextAreBinaryWhateverTheirName() throws IOException {
    byte[] noise = new byte[4_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 ^ i >> 3);
    }
    write("noise.txt", noise);
    write("paper.txt", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(ingest(folder).dropped())
        .extracting(Dropped::code)
        .containsExactly(Dropped.Code.BINARY, Dropped.Code.BINARY);
    assertThat(ingest(folder).dropped().get(1).why()).contains("PDF");
  }

  @Test
  void aCutCompressedFileIsDroppedAndTheWholeRowsBeforeTheCutAreKept() throws IOException {
    byte[] text = gzip(REPORT.repeat(50));
    write("text.txt.gz", Arrays.copyOf(text, text.length - 12));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      rows.append(
          String.format(
              Locale.ROOT, "{\"id\": \"%d\", \"text\": \"Row %x stayed out.\"}\n", i, i * 7919L));
    }
    byte[] squeezed = gzip(rows.toString());
    write("rows.jsonl.gz", Arrays.copyOf(squeezed, squeezed.length / 2));
    write("stub.gz", Arrays.copyOf(text, 5));
    Ingested read = ingest(folder);
    assertThat(read.dropped())
        .extracting(Dropped::code)
        .containsExactly(
            Dropped.Code.TRUNCATED_GZIP, Dropped.Code.TRUNCATED_GZIP, Dropped.Code.TRUNCATED_GZIP);
    assertThat(read.pages().size()).isBetween(1_000, 8_000);
  }

  @Test
  void whatIsLargerThanTheLimitIsDroppedAndTheRestGoesOn() throws IOException {
    IngestSettings small = new IngestSettings(1_000, 200, new TreeMap<>());
    write("long.txt", "word ".repeat(500));
    write("short.txt", REPORT);
    write(
        "rows.jsonl",
        "{\"id\": \"a\", \"text\": \""
            + "word ".repeat(500)
            + "\"}\n{\"id\": \"b\", \"text\": \"Two.\"}\n");
    Ingested read = new Ingester(small).ingest(List.of(folder));
    assertThat(read.pages().stream().map(p -> p.capture().id())).containsExactly("b", "short");
    assertThat(read.dropped())
        .extracting(Dropped::code)
        .containsExactly(Dropped.Code.TOO_LARGE, Dropped.Code.TOO_LARGE);
  }

  @Test
  void aTenMegabyteLineIsReadAndAGzipBombIsStopped() throws IOException {
    write("line.txt", "one two three ".repeat(750_000));
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1_000_000];
      Arrays.fill(block, (byte) '\n');
      out.write("{\"id\": \"a\", \"text\": \"One.\"}\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 100; i++) {
        out.write(block);
      }
    }
    write("rows.jsonl.gz", bomb.toByteArray());
    Ingested read = ingest(folder);
    assertThat(read.pages().stream().map(p -> p.capture().id())).containsExactly("line", "a");
    Dropped dropped = oneDropped(read, 2);
    assertThat(dropped.code()).isEqualTo(Dropped.Code.TOO_LARGE);
    assertThat(dropped.why()).contains("200 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void encodingsOfTextAreTold(String charset) throws IOException {
    String text =
        "Café owners in Łódź–Süd said “no”.".replace("Łódź", "Lódz") + "\r\nSecond line.\n";
    write("text.txt", text.getBytes(Charset.forName(charset)));
    assertThat(one(ingest(folder)).capture().decoded()).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    write("text.txt", "\uFEFF" + REPORT);
    write("rows.jsonl", "\uFEFF{\"id\": \"a\", \"text\": \"One.\"}\n");
    assertThat(ingest(folder).pages().stream().map(p -> p.capture().decoded()))
        .containsExactly("One.", REPORT);
  }

  @Test
  void otherScriptsWithoutADeclarationAndPagesWithOneAreTold() throws IOException {
    String russian =
        "Портовые рабочие в понедельник продолжили забастовку, сообщил профсоюз. Переговоры с"
            + " владельцами причалов начнутся в среду.";
    write("a.txt", russian.getBytes(Charset.forName("windows-1251")));
    String page =
        "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Přístav zůstal zavřený.</p></body></html>";
    write("b.html", page.getBytes(Charset.forName("ISO-8859-2")));
    assertThat(ingest(folder).pages().stream().map(p -> p.capture().decoded()))
        .containsExactly(russian, page);
  }

  @ParameterizedTest
  @CsvSource({
    "b.xml, <?xml version='1.0'?><recipes><recipe/></recipes>, XML of an unknown kind",
    "c.warc, WARC/0.18 response, convert it",
    "d.arc, filedesc://x.arc 0.0.0.0 20310509, convert it",
    "e.xml, <?xml version='1.0'?><opml version='2.0'><body/></opml>, save the feeds"
  })
  void kindsThatAreNotReadYetAreNamed(String name, String content, String says) throws IOException {
    write(name, content);
    Dropped dropped = oneDropped(ingest(folder));
    assertThat(dropped.code()).isEqualTo(Dropped.Code.UNSUPPORTED);
    assertThat(dropped.why()).contains(says);
  }

  @Test
  void noHalfOfACharacterComesOut() throws IOException {
    write(
        "a.jsonl",
        "{\"id\": \"a\\ud800\", \"title\": \"Quay \\udc00 shut\", \"text\": \"The quay \\ud800 is shut.\"}");
    write(
        "b.html",
        "<html><body><h1>Quay &#xD800; shut</h1><p>Talks &#55357;&#56832; go on.</p></body></html>");
    for (Page page : ingest(folder).pages()) {
      String all = page.capture().id() + page.capture().fields() + page.capture().decoded();
      String words = page.blocks().stream().map(Page.Block::words).collect(Collectors.joining());
      assertThat((all + words).codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
  }

  @Test
  void addressesAndMissingFilesAreRefusedWithWhatToDo() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> ingest(Path.of("https://gazette.example/strike")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(BadInput.Code.ADDRESS))
        .satisfies(e -> assertThat(e.line()).contains("https://gazette.example/strike", "Save"));
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> ingest(folder.resolve("gone.txt")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(BadInput.Code.NOT_FOUND));
  }

  @Test
  void aMappingOfAFieldThatDoesNotExistIsRefused() {
    TreeMap<String, String> mapping = new TreeMap<>();
    mapping.put("datum", "date");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> IngestSettings.defaults().withMapping(mapping))
        .satisfies(e -> assertThat(e.remedy()).contains("published"));
  }

  private static Ingested ingest(Path input) {
    return new Ingester().ingest(List.of(input));
  }

  private static Page stdin(String text) {
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return one(new Ingester(IngestSettings.defaults(), in).ingest(List.of(Path.of("-"))));
  }

  private static Page one(Ingested read) {
    assertThat(read.dropped()).isEmpty();
    assertThat(read.pages()).hasSize(1);
    return read.pages().get(0);
  }

  private static Dropped oneDropped(Ingested read) {
    return oneDropped(read, 0);
  }

  private static Dropped oneDropped(Ingested read, int pages) {
    assertThat(read.pages()).hasSize(pages);
    assertThat(read.dropped()).hasSize(1);
    return read.dropped().get(0);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
