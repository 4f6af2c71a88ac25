package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;
import org.parallax.app.Models;
import org.parallax.app.export.DossierHtml;
import org.parallax.app.export.DossierText;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.Dossier;

/**
 * What the command streams through temporary files has the bytes of the dossier that a program gets
 * in one piece: examples, duplicates, two contents of one id, what was dropped.
 */
class StreamedFormsTest {
  private static final String NEWS =
      "The old mill at Brelt was opened to visitors on Friday. \\\"It grinds again,\\\" said the"
          + " miller, Tomas Verrin. Some 300 people came on the first day.";

  @TempDir static Path folder;
  private static List<Path> inputs = List.of();
  private static Dossier whole =
      new Dossier(new Dossier.Run("", "", "", 0, 0, 0), List.of(), List.of(), List.of());

  @BeforeAll
  static void read() throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    Files.writeString(
        rows,
        row("mill", "Mill opens", NEWS)
            + row("mill", "Mill opens", NEWS)
            + row("mill", "Mill opens at last", NEWS.replace("300", "340"))
            + row("moulin", "Le moulin", "Le vieux moulin de Brelt a ouvert vendredi.")
            + "{broken\n");
    inputs = List.of(Dossiers.root().resolve("examples"), rows);
    whole = Models.parallax().read(inputs, Parallax.Options.defaults(), Progress.SILENT);
    assertThat(whole.articles()).extracting(r -> r.article().id()).contains("mill", "mill~2");
    assertThat(whole.dropped()).hasSizeGreaterThanOrEqualTo(2);
  }

  private static String row(String id, String title, String text) {
    return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\", \"text\": \"" + text + "\"}\n";
  }

  private static String printed(String... options) throws IOException {
    Path out = folder.resolve("out");
    List<String> args = new java.util.ArrayList<>(List.of("read", "--quiet", "--out=" + out));
    inputs.forEach(i -> args.add(i.toString()));
    args.addAll(List.of(options));
    int exit = Main.commandLine(Models::parallax).execute(args.toArray(String[]::new));
    assertThat(exit).isZero();
    return Files.readString(out);
  }

  private static void same(String streamed, String inOnePiece) {
    List<String> got = streamed.lines().toList();
    List<String> want = inOnePiece.lines().toList();
    for (int i = 0; i < Math.min(got.size(), want.size()); i++) {
      assertThat(got.get(i)).as("line %d", i + 1).isEqualTo(want.get(i));
    }
    assertThat(streamed).hasSameSizeAs(inOnePiece);
  }

  @Test
  void jsonIsTheSame() throws IOException {
    same(printed("--format=json"), new String(Dossiers.bytes(whole), StandardCharsets.UTF_8));
  }

  @Test
  void textIsTheSame() throws IOException {
    same(printed("--full"), DossierText.of(whole, new DossierText.Form(100, false, true)));
  }

  @Test
  void pageIsTheSameAlsoOfOneStory() throws IOException {
    same(printed("--format=html"), DossierHtml.of(whole, null));
    String story = whole.stories().get(0).id();
    same(printed("--format=html", "--story=" + story), DossierHtml.of(whole, story));
  }

  @Test
  void theFormThatIsStreamedHasEveryArticleInOrder() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    org.parallax.app.export.DossierJson.write(whole, bytes);
    String json = bytes.toString(StandardCharsets.UTF_8);
    int last = -1;
    for (var reading : whole.articles()) {
      int at = json.indexOf("\"id\" : \"" + reading.article().id() + "\",\n   \"source\"");
      assertThat(at).as(reading.article().id()).isGreaterThan(last);
      last = at;
    }
  }
}
