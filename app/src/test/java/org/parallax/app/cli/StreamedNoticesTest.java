package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;

/** What sitemaps and feeds tell of pages, when files are read one after the other. */
final class StreamedNoticesTest {
  private static final Path INPUT =
      Dossiers.root().resolve("app/src/test/resources/golden/notices/input");

  @TempDir private Path folder;

  @Test
  void theDossierIsTheSameAsInOnePiece() {
    String whole = new String(Dossiers.bytes(Dossiers.read(INPUT)), StandardCharsets.UTF_8);
    Run run = Run.of("read", INPUT.toString(), "--format=json");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(whole);
  }

  /** The sitemap is read before the pages under one name, after them under the other. */
  @Test
  void theOrderOfTheFilesDoesNotMatter() throws IOException {
    List<String> printed = new ArrayList<>();
    for (String name : List.of("a-news.xml", "z-news.xml")) {
      Path inputs = Files.createDirectory(folder.resolve(name + "-folder"));
      for (String page : List.of("quay.html", "crane.html")) {
        Files.copy(INPUT.resolve(page), inputs.resolve(page));
      }
      Files.copy(INPUT.resolve("news.xml"), inputs.resolve(name));
      String json = Run.of("read", inputs.toString(), "--format=json").out();
      printed.add(json.substring(json.indexOf("\"articles\"")).replace(name, "news.xml"));
    }
    assertThat(printed.get(0)).contains("2031-05-09T23:30:00-05:00").isEqualTo(printed.get(1));
  }
}
