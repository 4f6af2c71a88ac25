package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.app.Dossiers;
import org.parallax.app.config.ConfigReaderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parallax explain}, as a user meets it; the language models are never asked for. */
class ExplainCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head>
      <title>Ferry to Aldmoor runs again | Harbour Gazette</title>
      <link rel="canonical" href="https://www.gazette.example/news/ferry">
      <meta property="og:site_name" content="The Gazette online">
      <meta name="author" content="CNA">
      <meta property="article:published_time" content="2031-05-09T08:00:00Z">
      </head><body>
      <h1>Ferry to Aldmoor runs again</h1>
      <div id="tides"><p>High water at Skarrow is at six in the morning and again at half past six.</p></div>
      <div class="text">
      <p>The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday.</p>
      <p>Two boats were in dock since November, when an inspector found cracks in both of their rudders. <span class="join">Join us today.</span></p>
      <p>Call our news desk on 555-0100 when you have seen a boat.</p>
      <p>ED-2031</p>
      <p>A return ticket costs 14 crowns, as it did before, said Olav Rind, who speaks for the board.</p>
      <div class="join-us"><p>Members read this paper without advertisements, and they help us to write it.</p></div>
      <p>The board told CNA that a third boat would be built in Estmark, and that it would be paid for by the county.</p>
      </div>
      <footer>© 2031 Tidewater Regional Press Ltd. All rights reserved.</footer>
      </body></html>
      """;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Dossiers.root().resolve("examples"))) {
      return files.sorted().toList();
    }
  }

  /** What is printed for an example; {@code -Dgolden.update=true} rewrites it. */
  @ParameterizedTest
  @MethodSource("examples")
  void explainsTheExamples(Path example) throws IOException {
    Path expected =
        Dossiers.root()
            .resolve("app/src/test/resources/golden/explain")
            .resolve(example.getFileName() + ".explained");
    Run result = Run.withoutModels("explain", example.toString());
    assertThat(result.exit()).isZero();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, result.out());
    }
    assertThat(result.out()).isEqualTo(Files.readString(expected));
  }

  /** What a sitemap and a feed tell of a page stands among its candidates. */
  @Test
  void explainsPagesBesideTheirSitemap() throws IOException {
    Path golden = Dossiers.root().resolve("app/src/test/resources/golden/notices");
    Run result = Run.withoutModels("explain", golden.resolve("input").toString());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden.resolve("expected.txt"), result.out());
    }
    assertThat(result.out()).isEqualTo(Files.readString(golden.resolve("expected.txt")));
  }

  /** Every code unit of a piece stands where it says; what was chosen is a candidate. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyPieceAndChoiceHasItsPlace(Path example) {
    Run result = Run.withoutModels("explain", example.toString(), "--format", "json");
    JsonNode all = JSON.readTree(result.out());
    assertThat(all.path("schema").asString()).isEqualTo("parallax/explain/1");
    for (JsonNode article : all.path("articles")) {
      assertThat(accepted(article.path("title"))).contains(article.path("title").path("value"));
      article
          .path("byline")
          .path("value")
          .forEach(name -> assertThat(accepted(article.path("byline"))).contains(name));
      article
          .path("agency")
          .path("value")
          .forEach(name -> assertThat(accepted(article.path("agency"))).contains(name));
      int last = -1;
      for (JsonNode piece : article.path("pieces")) {
        assertThat(piece.path("sourceStart").asInt()).isGreaterThanOrEqualTo(last);
        last = piece.path("sourceStart").asInt();
        assertThat(piece.path("kept").asBoolean()).isEqualTo(piece.path("reason").isNull());
        assertThat(piece.path("line").asInt()).isPositive();
      }
    }
  }

  private static List<JsonNode> accepted(JsonNode field) {
    return field
        .path("candidates")
        .valueStream()
        .filter(c -> c.path("accepted").asBoolean())
        .map(c -> c.path("value"))
        .toList();
  }

  @Test
  void everyEntryOfTheDocumentedSettingsWorks(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("ferry.html"), PAGE);
    Path settings = Files.writeString(folder.resolve("settings.json"), ConfigReaderTest.example());
    String before = Run.withoutModels("explain", page.toString()).out();
    assertThat(before)
        .contains("OUTLET     The Gazette online · gazette.example")
        .contains("PUBLISHER  Tidewater Regional Press Ltd")
        .contains("Call our news desk on 555-0100")
        .doesNotContain("user rule");
    String after =
        Run.withoutModels("explain", page.toString(), "--config", settings.toString()).out();
    assertThat(after)
        .contains("- user rule      [tide table] High water at Skarrow")
        .contains("- user rule      [membership box] Members read this paper")
        .contains("- user rule      [news desk] Call our news desk on 555-0100")
        .contains("- user rule      [edition code] ED-2031")
        .contains("BYLINE     none", "AGENCY     Corvan News Agency")
        .contains("OUTLET     Harbour Gazette · gazette.example")
        .contains("PUBLISHER  Estmark Coast Newspapers, Tidewater Regional Press Ltd");
    Path rows =
        Files.writeString(
            folder.resolve("rows.jsonl"),
            "{\"id\": \"r\", \"date\": \"2031-05-09\", \"content\": {\"body\": \"The ferry to Aldmoor runs again, the harbour board said on Friday.\"}}\n");
    assertThat(Run.withoutModels("explain", rows.toString(), "--config", settings.toString()).out())
        .contains("PUBLISHED  2031-05-09 (field)", "+                The ferry to Aldmoor runs");
    assertThat(
            Run.withoutModels(
                    "explain",
                    page.toString(),
                    "--config",
                    settings.toString(),
                    "--max-article",
                    "1KB")
                .out())
        .contains("ferry.html TOO_LARGE");
  }

  @Test
  void cutsAnInlinePieceOffTheEndOfAParagraph(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("ferry.html"), PAGE);
    Path settings =
        Files.writeString(
            folder.resolve("s.json"), "{furniture: [{name: 'join', selector: 'span.join'}]}");
    assertThat(Run.withoutModels("explain", page.toString(), "--config", settings.toString()).out())
        .contains("- user rule      [join] Join us today.")
        .doesNotContain("rudders. Join");
  }

  @Test
  void saysWhyAPageWasDropped(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("menu.html"),
            "<html><head><title>Our sections - Gazette</title></head><body><h1>Our sections</h1><nav><a href='/'>Home</a> <a href='/n'>News</a></nav></body></html>");
    Run result = Run.withoutModels("explain", page.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Dropped, NOT_AN_ARTICLE", "TITLE      Our sections", "Home News");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    assertThat(Run.withoutModels("explain", empty.toString()).exit()).isEqualTo(1);
    assertThat(Run.withoutModels("explain", empty.toString()).out()).contains("empty.txt EMPTY");
  }

  @Test
  void picksOneOfManyAndSaysWhichThereAre() {
    String rows = Dossiers.root().resolve("examples/wire-desk.jsonl").toString();
    assertThat(Run.withoutModels("explain", rows).out())
        .startsWith("2 articles; --id ID shows one of them")
        .contains("freight-ledger-4471", "cardessa-standard-2216");
    assertThat(Run.withoutModels("explain", rows, "--id", "cardessa-standard-2216").out())
        .contains("cardessa-standard-2216")
        .doesNotContain("freight-ledger-4471");
    Run wrong = Run.withoutModels("explain", rows, "--id", "no-such");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("no article has the id no-such", "freight-ledger-4471");
  }

  @Test
  void refusesAMappingThatNoRowBearsOut() {
    String rows = Dossiers.root().resolve("examples/wire-desk.jsonl").toString();
    assertThat(Run.withoutModels("explain", rows, "--map", "published=publishd").err())
        .contains("none of the 2 rows has a field 'publishd'", "Did you mean published=published?");
    assertThat(Run.withoutModels("read", rows, "--map", "published=publishd").exit()).isEqualTo(2);
    assertThat(Run.withoutModels("explain", rows, "--map", "date=published").err())
        .contains("sets 'date', which is no field of an article");
    assertThat(Run.withoutModels("explain", rows, "--map", "published").err())
        .contains("--map takes FIELD=NAME, as in published=date, not published");
    assertThat(Run.withoutModels("explain", rows, "--config", "nowhere.json").err())
        .contains("BAD_CONFIG nowhere.json: there is no such file");
  }

  @Test
  void isPlainInAPipeAndColouredWhenAsked() {
    String page = Dossiers.root().resolve("examples/aldmoor-post.html").toString();
    assertThat(Run.withoutModels("explain", page).out()).doesNotContain("\u001b[");
    assertThat(Run.withoutModels("explain", "--color", page).out()).contains("\u001b[32m");
    assertThat(Run.withoutModels("explain", "--no-color", page).out()).doesNotContain("\u001b[");
    assertThat(Run.withoutModels("help", "explain").out())
        .contains("--config", "--map", "--id", "Exit code");
  }

  @Test
  void wordsOfASourceDoNotSteerTheTerminal() {
    InputStream in = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "Boats run\u001b[31m again\n\nThe ferry to Aldmoor runs again\u001b]0;x\u0007 from Monday, the harbour board said.\n"
                  .getBytes(StandardCharsets.UTF_8)));
      assertThat(Run.withoutModels("explain", "-").out())
          .contains("The ferry to Aldmoor")
          .doesNotContain("\u001b");
    } finally {
      System.setIn(in);
    }
  }
}
