package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;
import org.parallax.app.Unzipped;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Article;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The times of a dossier as TimeML, read by the JDK's file system of archives and XML parser. */
class DossierTimesTest {
  private static byte[] bytes(Dossier dossier) {
    return Exported.bytes(Form.timeml, dossier);
  }

  private static Element document(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String words(Element document, String part) {
    return Objects.requireNonNull(document.getElementsByTagName(part).item(0)).getTextContent();
  }

  /** Returns the times of a part: the first code unit, the words, the value. */
  private static List<String> times(Element document, String part) {
    List<String> times = new ArrayList<>();
    Node in = document.getElementsByTagName(part).item(0);
    int at = 0;
    for (Node node = in == null ? null : in.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element time) {
        times.add(at + " " + time.getTextContent() + " " + time.getAttribute("value"));
      }
      at += node.getTextContent().length();
    }
    return times;
  }

  private static List<String> times(Reading reading, Span.Field field) {
    String text = reading.article().sourced(field).text();
    return reading.times().stream()
        .filter(time -> time.span().field() == field)
        .sorted(Comparator.comparing(TimeExpression::span))
        .map(time ->
            time.span().start()
                + " "
                + text.substring(time.span().start(), time.span().end())
                + " "
                + time.value())
        .toList();
  }

  @Test
  void everyTimeStandsAtTheOffsetsOfItsArticle() throws Exception {
    int told = 0;
    for (Dossier dossier : List.of(Exported.EXAMPLES, Exported.HOSTILE)) {
      SortedMap<String, String> files = Unzipped.files(bytes(dossier));
      assertThat(files).hasSize(dossier.articles().size() + 1);
      for (Reading reading : dossier.articles()) {
        Article article = reading.article();
        Element document = document(Objects.requireNonNull(files.get(article.id() + ".tml")));
        assertThat(document.getTagName()).isEqualTo("TimeML");
        assertThat(words(document, "DOCID")).isEqualTo(article.id());
        assertThat(words(document, "TITLE")).isEqualTo(article.sourced(Span.Field.HEADLINE).text());
        assertThat(words(document, "TEXT")).isEqualTo(article.text());
        assertThat(times(document, "TITLE")).isEqualTo(times(reading, Span.Field.HEADLINE));
        assertThat(times(document, "TEXT")).isEqualTo(times(reading, Span.Field.TEXT));
        told += reading.times().size();
      }
    }
    assertThat(told).isGreaterThan(20);
  }

  @Test
  void theRunComesFirstThenTheArticlesStoryByStory() throws Exception {
    byte[] bytes = bytes(Exported.EXAMPLES);
    List<String> names = new ArrayList<>(List.of("run.json"));
    Exported.EXAMPLES
        .stories()
        .forEach(story -> story.articles().forEach(id -> names.add(id + ".tml")));
    assertThat(Unzipped.names(bytes)).isEqualTo(names);
    JsonNode run =
        JsonMapper.builder()
            .build()
            .readTree(Objects.requireNonNull(Unzipped.files(bytes).get("run.json")));
    JsonNode whole = Dossiers.json(Exported.EXAMPLES);
    assertThat(run.path("run")).isEqualTo(whole.path("run"));
    assertThat(run.path("schema")).isEqualTo(whole.path("schema"));
    assertThat(run).hasSize(2);
  }

  @Test
  void noEntryKnowsAClockAZoneOrAZlib() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    List<byte[]> made = new ArrayList<>();
    try {
      for (String there : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
        TimeZone.setDefault(TimeZone.getTimeZone(there));
        made.add(bytes(Exported.EXAMPLES));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(made.getFirst()).isEqualTo(made.getLast());
    for (ZipEntry entry : Unzipped.entries(made.getFirst())) {
      assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
      assertThat(entry.getExtra()).isNull();
      assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void noIdIsAPathAndNoTwoAreAlike(@TempDir Path folder) throws Exception {
    List<String> ids =
        List.of(
            "../../up",
            "/etc/passwd",
            "C:\\\\up\\\\..\\\\x",
            "a/b",
            "A b",
            "a-b~2",
            "con",
            "run.json",
            "…",
            "мельница",
            "<id>&]]>",
            "n".repeat(300),
            "n".repeat(301));
    Path rows = folder.resolve("rows.jsonl");
    Files.write(
        rows,
        ids.stream()
            .map(id ->
                "{\"id\": \""
                    + id
                    + "\", \"text\": \"The ferry of "
                    + id.length()
                    + " runs on Friday, the board said.\"}")
            .toList());
    Dossier dossier = Dossiers.read(rows);
    SortedMap<String, String> files = Unzipped.files(bytes(dossier));
    assertThat(files.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct())
        .hasSize(ids.size() + 1);
    assertThat(files.keySet())
        .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9_][A-Za-z0-9._~-]{0,90}"))
        .contains("run.json", "run.json.tml", "up.tml", "_con.tml", "article.tml", "article~2.tml");
    List<String> told = new ArrayList<>();
    for (String name : files.keySet()) {
      if (name.endsWith(".tml")) {
        told.add(words(document(Objects.requireNonNull(files.get(name))), "DOCID"));
      }
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            dossier.articles().stream().map(reading -> reading.article().id()).toList())
        .hasSize(ids.size());
  }

  @Test
  void anArticleOfTwoStoriesStandsOnce() throws Exception {
    Story story = Exported.EXAMPLES.stories().getFirst();
    Dossier twice =
        new Dossier(
            Exported.EXAMPLES.run(),
            List.of(),
            Exported.EXAMPLES.articles(),
            List.of(story, story));
    assertThat(Unzipped.names(bytes(twice)))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("run.json"), story.articles().stream().map(id -> id + ".tml"))
                .toList());
  }

  @Test
  void anArticleIsWrittenBeforeTheNextStoryIsTold() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DossierWriter writer = Exporter.open(Form.timeml, out, ExportOptions.defaults());
    Story story = Exported.EXAMPLES.stories().getFirst();
    List<Reading> readings =
        Exported.EXAMPLES.articles().stream()
            .filter(reading -> story.articles().contains(reading.article().id()))
            .toList();
    writer.begin(new Outline(Exported.EXAMPLES.run(), List.of(), List.of()));
    writer.story(story, readings);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(readings.stream().map(r -> "<DOCID>" + r.article().id() + "</DOCID>").toList());
  }
}
