package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line as a user meets it: exit codes, messages that say what to do, and bad input of
 * every kind.
 */
class MainTest {
  private static final String REPORT =
      """
      Bridge at Ostrel closed after inspection

      The road bridge at Ostrel was closed on Friday after inspectors found cracks in two of its piers, the city council said.

      Some 4,000 vehicles cross the bridge each day. A council spokeswoman, Ida Moran, said: “We will not reopen it before the piers have been repaired.”

      Engineers will examine the bridge again next week, and buses have been sent another way until then.
      """;

  @Test
  void readsAReport(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ostrel.txt"), REPORT);
    Run result = Run.of("read", folder.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains(
            "Bridge at Ostrel closed after inspection",
            "1 article · 1 outlet (not named in the file) · 1 origin");
    assertThat(result.err()).contains("parallax: read 1 of 1");
  }

  @Test
  void keepsQuietWhenAsked(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("ostrel.txt"), REPORT);
    assertThat(Run.of("read", "--quiet", folder.toString()).err()).isEmpty();
  }

  @Test
  void writesOnePageThatFetchesNothing(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("ostrel.txt"),
        REPORT.replace("Ida Moran", "Ida <script>alert(1)</script> Moran"));
    Path page = folder.resolve("out.html");
    assertThat(
            Run.of(
                    "read",
                    folder.resolve("ostrel.txt").toString(),
                    "--format",
                    "html",
                    "--out",
                    page.toString(),
                    "--quiet")
                .exit())
        .isZero();
    String html = Files.readString(page);
    assertThat(html)
        .contains("Content-Security-Policy", "&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert(1)", "http://", "https://");
  }

  @Test
  void refusesWrongUsageAndSaysWhatToDo(@TempDir Path folder) {
    assertThat(Run.of("read").exit()).isEqualTo(2);
    Run missing = Run.of("read", folder.resolve("nowhere").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere").doesNotContain("\tat ");
    Run address = Run.of("read", "https://news.example/a.html");
    assertThat(address.exit()).isEqualTo(2);
    assertThat(address.err()).contains("https://news.example/a.html").contains("file");
    Run day = Run.of("read", "--as-of", "yesterday", folder.toString());
    assertThat(day.exit()).isEqualTo(2);
    assertThat(day.err()).contains("2031-05-09");
  }

  @Test
  void saysWhenNothingCouldBeRead(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Run result = Run.of("read", folder.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("empty.txt", "EMPTY");
    assertThat(Run.of("read", Files.createDirectory(folder.resolve("bare")).toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void dropsEveryKindOfBadInputWithItsReasonAndReadsTheRest(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("good.txt"), REPORT);
    Files.write(
        folder.resolve("binary.txt"),
        new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 0, 0, 0, (byte) 0xff, 0, 0});
    Files.writeString(
        folder.resolve("menu.html"),
        "<html><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav></body></html>");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(REPORT.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("whole.txt.gz"), packed.toByteArray());
    Files.write(
        folder.resolve("cut.txt.gz"),
        java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Files.writeString(
        folder.resolve("rows.jsonl"),
        "{\"id\": \"row-1\", \"text\": \""
            + REPORT.replace("\n", "\\n")
            + "\"}\n{\"id\": \"row-2\", \"text\": \n{\"id\": \"row-3\", \"text\": \"The council will meet in Ostrel on Monday to talk about the bridge.\"}\n");
    Files.write(
        folder.resolve("wide.txt"), ("\ufeff" + REPORT).getBytes(StandardCharsets.UTF_16LE));
    Files.write(folder.resolve("western.txt"), REPORT.getBytes(Charset.forName("windows-1252")));
    Files.writeString(folder.resolve("big.txt"), REPORT.repeat(400));
    Files.writeString(
        folder.resolve("deep.html"),
        "<div>".repeat(10_000) + "<p>" + REPORT.replace("\n\n", "</p><p>") + "</p>");
    Run result = Run.of("read", folder.toString(), "--quiet", "--max-article", "100KB");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            "binary.txt  BINARY",
            "cut.txt.gz  TRUNCATED_GZIP",
            "big.txt  TOO_LARGE",
            "menu.html  NOT_AN_ARTICLE",
            "rows.jsonl line 2 column")
        .contains("We will not reopen it")
        .doesNotContain("Exception", "\ufffd");
    assertThat(
            result
                .out()
                .lines()
                .filter(l -> l.matches(" {6}.* · (wide|western|row-3|whole)( .*|)")))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void tellsAMistypedNameBeforeTheLanguageModelsAreLoaded(@TempDir Path folder) {
    Run mistyped = Run.withoutModels("read", folder.resolve("nowhere").toString());
    assertThat(mistyped.exit()).isEqualTo(2);
    assertThat(mistyped.err()).contains("nowhere", "NOT_FOUND");
    assertThat(Run.of("raed", "x").err()).contains("there is no command raed");
    assertThat(Run.of("read", "--fromat", "text", "x").err())
        .contains("there is no option --fromat");
    assertThat(Run.of("read", "--out", folder.resolve("a/b.html").toString(), "x").err())
        .contains("folder that is there");
  }

  @Test
  void givesTextAndPageTheSameLabelsAndLosesNothing(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a-ostrel.txt"), REPORT + "\nRead more: Ten bridges to cross\n");
    Files.writeString(
        folder.resolve("b-ostrel.txt"), REPORT.replace("Some 4,000 vehicles", "About 4,100 vans"));
    String text = Run.of("read", folder.toString(), "--quiet", "--one-story").out();
    String html =
        Run.of("read", folder.toString(), "--quiet", "--one-story", "--format", "html").out();
    assertThat(text).contains("  S1   a-ostrel", "  S2   b-ostrel", "  Ida Moran");
    assertThat(html).contains("id=\"S1\"", "id=\"S2\"", "Ida Moran");
    assertThat(html.indexOf("a-ostrel.txt")).isLessThan(html.indexOf("b-ostrel.txt"));
    assertThat(Run.of("read", folder.toString(), "--quiet", "--one-story", "--full").out())
        .contains("removed, related: “Read more: Ten bridges to cross”");
  }

  @Test
  void namesTheStoriesOfOtherDays(@TempDir Path folder) throws IOException {
    Path rows = folder.resolve("docks.jsonl");
    Files.writeString(
        rows,
        """
        {"id":"fire","published":"2031-03-03","title":"Warehouse fire kills two at Dunmere docks","text":"Two dockers died when fire tore through the Halvorsen warehouse at Dunmere docks on Monday. Fire chief Orla Brandt said paint had caught light. The Halvorsen company stored varnish there, Brandt said."}
        {"id":"fire-again","published":"2031-03-03","title":"Two dead in fire at Halvorsen warehouse","text":"Fire at the Halvorsen warehouse on Dunmere docks killed two dockers on Monday. Varnish and paint fed the fire, said Orla Brandt, the fire chief."}
        {"id":"inquiry","published":"2031-03-20","title":"Judge named to lead Dunmere inquiry","text":"Judge Ivo Kastel will lead the inquiry into the Dunmere docks fire, the assembly decided on Wednesday by 40 votes to 12. Kastel retired in May from the court of appeal at Sallow. The Halvorsen company said it would hand over its ledgers; opposition members wanted a jury instead."}
        {"id":"tolls","published":"2031-04-02","title":"Sallow council doubles bridge tolls for lorries","text":"Lorries will pay twice as much on the Sallow bridge from June, the council decided on Tuesday. Mayor Petra Lindqvist said the span needed new cables by winter. Hauliers called the toll a tax on bread. The council of Sallow put the cost of the cables at nine million crowns. Two dockers died when fire tore through the Halvorsen warehouse at Dunmere docks on Monday. Cyclists will pay nothing, Lindqvist said, and buses half."}
        """);
    String text = Run.of("read", rows.toString(), "--quiet").out();
    assertThat(text)
        .containsOnlyOnce("17 days later: S3 (story inquiry); shares ")
        .containsOnlyOnce("17 days earlier: S1 S2 (story fire); shares ")
        .containsOnlyOnce("S4: 1 sentence of S1");
    assertThat(Run.of("read", rows.toString(), "--quiet", "--format", "html").out())
        .contains("href=\"#story-inquiry\"", "id=\"story-inquiry\"");
  }

  private static JsonNode read(Path report, Path settings) {
    Run result =
        Run.of(
            "read",
            report.toString(),
            "--quiet",
            "--format",
            "json",
            "--config",
            settings.toString());
    assertThat(result.exit()).isZero();
    return JsonMapper.builder().build().readTree(result.out());
  }

  @Test
  void readsWithTheUsersOwnSettingsAndSaysWhichTheyWere(@TempDir Path folder) throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("ostrel.txt"), REPORT + "\nThe lock keeper is on 555-0100.\n");
    Path settings =
        Files.writeString(
            folder.resolve("a.json"),
            "{furniture: [{name: 'lock', line: 'the lock keeper is on *'}], agencies: [{name: 'Corvan News', aliases: ['CN']}], map: {text: 'body'}}");
    JsonNode dossier = read(report, settings);
    JsonNode removed = dossier.path("articles").path(0).path("removed");
    assertThat(removed.path(removed.size() - 1).path("reason").asString()).isEqualTo("user-rule");
    assertThat(removed.path(removed.size() - 1).path("rule").asString()).isEqualTo("lock");
    assertThat(dossier.path("articles").path(0).path("text").asString()).doesNotContain("lock");
    Path same =
        Files.writeString(
            folder.resolve("b.json"),
            "{ // the same\n map: {text: 'body', title: 'title'}, maxArticle: '20MB', agencies: [{aliases: ['CN'], name: 'Corvan News'}],\n furniture: [{line: 'the lock keeper is on *', name: 'lock'}],}");
    Path other = Files.writeString(folder.resolve("c.json"), "{agencies: [{name: 'Corvan News'}]}");
    String hash = dossier.path("run").path("settings").asString();
    assertThat(read(report, same).path("run").path("settings").asString()).isEqualTo(hash);
    assertThat(read(report, other).path("run").path("settings").asString()).isNotEqualTo(hash);
    assertThat(
            Run.of("read", report.toString(), "--config", folder.resolve("d.json").toString())
                .err())
        .contains("BAD_CONFIG", "there is no such file");
  }

  @Test
  void teaches() {
    assertThat(Run.of("--help").out()).contains("read", "explain", "parallax read examples/");
    assertThat(Run.of("help", "read").out())
        .contains("--one-story", "--full", "--config", "--map", "Exit code");
    assertThat(Run.of("--version").out()).contains("Parallax 0.1.0");
  }
}
