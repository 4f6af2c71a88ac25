package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a web archive is named by its record, whatever the archive is called. */
final class RecordNumbersTest {
  private static final String PAGE =
      "<html lang='en'><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1>"
          + "<p>The quay at Tarn Point was shut on Monday, the harbour board said. Ships wait outside the bay until divers have looked at its piles.</p></article></body></html>";

  @TempDir private Path folder;

  private static String record(String address, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
    return String.format(
        Locale.ROOT,
        String.join(
            "\r\n",
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>",
            "WARC-Date: 2031-05-09T06:30:00Z",
            "WARC-Target-URI: %s",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: %d",
            "",
            "%s",
            "",
            ""),
        body.length(),
        address,
        http.length(),
        http);
  }

  /** What was printed, as one line. */
  private static String words(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  private static String archive() {
    return record("https://gazette.example/quay-shut-4711", PAGE)
        + record("https://gazette.example/empty", " ")
        + record("https://gazette.example/quay-shut-4711", PAGE);
  }

  @Test
  void anArchiveOfAnyNameIsCountedInRecords() throws IOException {
    Path file = Files.writeString(folder.resolve("crawl.dat"), archive());
    String out = words(Run.of("read", file.toString()));
    assertThat(out)
        .contains("crawl.dat record 2 EMPTY")
        .contains("crawl.dat record 3 DUPLICATE")
        .contains("content as crawl.dat record 1");
    assertThat(words(Run.withoutModels("explain", file.toString())))
        .contains("crawl.dat record 1 · id gazette.example/quay-shut-4711")
        .contains("crawl.dat record 2 EMPTY");
  }

  @Test
  void soIsOneOnStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(archive().getBytes(StandardCharsets.UTF_8)));
      assertThat(words(Run.withoutModels("explain", "-")))
          .contains("- record 1 · id gazette.example/quay-shut-4711")
          .contains("- record 2 EMPTY");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void rowsOfAFileThatIsNamedLikeOneAreLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rows.warc"),
            "{\"id\": \"a\", \"text\": \"The quay at Tarn Point was shut.\"}\n{\"id\": \"b\"}\n");
    assertThat(words(Run.withoutModels("explain", file.toString())))
        .contains("rows.warc line 2 MISSING_FIELD");
  }
}
