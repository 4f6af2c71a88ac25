package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Dossiers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parallax annotate}: every form is read back and compared with the dossier's spans. */
class AnnotateCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A character beyond the basic plane before everything else, marks of XML, a broken quote. */
  private static final String REPORT =
      """
      \uD83D\uDEA2 Ferry & harbour: boats run again in Aldmoor

      May 9, 2031

      \uD83D\uDEA2\uD83D\uDEA2 The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday. It had cost <14 crowns> in 2029 \u0001 and 2030.

      “We checked both rudders twice,” said Olav Rind, a member of the board, “and we will check them again in October.”

      “They told us nothing for six weeks,” said Ida Moran, the mayor of Aldmoor. “We had 1,200 people waiting on the quay.

      “Nobody answered the telephone.”
      """;

  private static String examples() {
    return Dossiers.root().resolve("examples").toString();
  }

  private static String report(Path folder) throws IOException {
    return Files.writeString(folder.resolve("ferry.txt"), REPORT).toString();
  }

  /** The articles of the dossier that the same command line gives. */
  private static List<JsonNode> articles(String... inputs) {
    String[] args =
        Stream.concat(Stream.of("read", "--format", "json"), Stream.of(inputs))
            .toArray(String[]::new);
    return JSON.readTree(Run.of(args).out()).path("articles").valueStream().toList();
  }

  private static String text(JsonNode article) {
    String headline = article.path("headline").isNull() ? "" : article.path("headline").asString();
    return (headline.isEmpty() ? "" : headline + "\n\n") + article.path("text").asString();
  }

  /** The words of a span, as they stand in {@link #text}. */
  private static int[] place(JsonNode article, JsonNode span) {
    boolean headline = span.path("field").asString("text").equals("headline");
    int shift = headline ? 0 : text(article).length() - article.path("text").asString().length();
    return new int[] {span.path("start").asInt() + shift, span.path("end").asInt() + shift};
  }

  private static String words(JsonNode article, JsonNode span) {
    int[] place = place(article, span);
    return text(article).substring(place[0], place[1]);
  }

  /** What is printed for an example; {@code -Dgolden.update=true} rewrites it. */
  @ParameterizedTest
  @ValueSource(strings = {"skarrow-courier.html", "veldhaven-times.html"})
  void printsTheReadingForPeople(String name) throws IOException {
    Path expected =
        Dossiers.root()
            .resolve("app/src/test/resources/golden/annotate")
            .resolve(name + ".annotated");
    Run result = Run.of("annotate", Dossiers.root().resolve("examples").resolve(name).toString());
    assertThat(result.exit()).isZero();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, result.out());
    }
    assertThat(result.out()).isEqualTo(Files.readString(expected));
  }

  @Test
  void saysWhoSaysWhatAndWhatWasMadeOfIt(@TempDir Path folder) throws IOException {
    String text = Run.of("annotate", report(folder)).out().replace('\n', ' ');
    assertThat(text)
        .contains(
            "{2 “We checked both rudders twice,” 2} (2 said) <2 [Olav Rind|person], a member of the board>, {2 “and we will check")
        .contains("2  Olav Rind · said · direct")
        .contains("[Monday =2031-05-12]", "[six weeks =P6W]")
        .doesNotContain("\u001b[", "\u0001");
    assertThat(Run.of("annotate", report(folder), "--only", "speech").out())
        .contains("<2 Olav Rind, a member of the board>", "again from Monday")
        .doesNotContain("|person]", "=2031-05-12");
    assertThat(Run.of("annotate", report(folder), "--color").out())
        .contains("\u001b[32m{2 “We checked both rudders twice,” 2}\u001b[0m")
        .doesNotContain("|person");
  }

  @Test
  void writesTimeMlThatParsesBackToTheSameTimes(@TempDir Path folder) throws Exception {
    String[] inputs = {examples(), report(folder)};
    Path out = folder.resolve("timeml");
    assertThat(
            Run.of("annotate", inputs[0], inputs[1], "--format", "timeml", "--out", out.toString())
                .exit())
        .isZero();
    for (JsonNode article : articles(inputs)) {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(out.resolve(article.path("id").asString() + ".tml").toFile());
      Element creation = first(first(document.getDocumentElement(), "DCT"), "TIMEX3");
      assertThat(creation.getAttribute("functionInDocument")).isEqualTo("CREATION_TIME");
      assertThat(creation.getAttribute("value"))
          .isEqualTo(article.path("reportDay").path("value").asString());
      List<String> found = new ArrayList<>();
      SortedSet<String> ids = new TreeSet<>(List.of(creation.getAttribute("tid")));
      String headline = times(document, "TITLE", 0, found, ids);
      String body =
          times(document, "TEXT", headline.isEmpty() ? 0 : headline.length() + 2, found, ids);
      assertThat((headline.isEmpty() ? "" : headline + "\n\n") + body)
          .isEqualTo(text(article).replace('\u0001', '\uFFFD'));
      assertThat(found).isEqualTo(timesOf(article));
    }
  }

  private static Element first(Element in, String name) {
    return (Element) in.getElementsByTagName(name).item(0);
  }

  private static String times(
      Document document, String part, int from, List<String> found, SortedSet<String> ids) {
    Element element = first(document.getDocumentElement(), part);
    StringBuilder text = new StringBuilder();
    for (Node node = element == null ? null : element.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element time) {
        assertThat(ids.add(time.getAttribute("tid"))).as("one id, one time").isTrue();
        String anchor = time.getAttribute("anchorTimeID");
        assertThat(anchor.isEmpty() || ids.contains(anchor))
            .as("the anchor %s stands before", anchor)
            .isTrue();
        found.add(
            (from + text.length())
                + " "
                + time.getTextContent()
                + " "
                + time.getAttribute("type")
                + " "
                + time.getAttribute("value")
                + " "
                + anchor);
      }
      text.append(node.getTextContent());
    }
    return text.toString();
  }

  private static List<String> timesOf(JsonNode article) {
    List<String> times = new ArrayList<>();
    for (JsonNode time : article.path("times")) {
      times.add(
          place(article, time)[0]
              + " "
              + words(article, time)
              + " "
              + time.path("type").asString()
              + " "
              + time.path("value").asString()
              + " "
              + (time.path("anchor").isNull() ? "" : "t0"));
    }
    return times;
  }

  /** An annotation of brat's that points into the text. */
  private record Bound(String type, List<String> words) {}

  @Test
  void writesBratThatReadsBackToTheSameSpeech(@TempDir Path folder) throws IOException {
    String[] inputs = {examples(), report(folder)};
    Path out = folder.resolve("brat");
    assertThat(
            Run.of("annotate", inputs[0], inputs[1], "--format", "brat", "--out", out.toString())
                .exit())
        .isZero();
    String configuration = Files.readString(out.resolve("annotation.conf"));
    for (JsonNode article : articles(inputs)) {
      String id = article.path("id").asString();
      assertThat(Files.readString(out.resolve(id + ".txt"))).isEqualTo(text(article) + "\n");
      List<String> lines = Files.readAllLines(out.resolve(id + ".ann"));
      SortedMap<String, Bound> bounds = bounds(lines, text(article));
      bounds.values().forEach(b -> assertThat(configuration).contains("\n" + b.type() + "\n"));
      List<String> contents = new ArrayList<>();
      SortedMap<String, String> speakers = new TreeMap<>();
      for (String line : lines) {
        String[] fields = line.split("\t");
        String[] parts = fields[1].split(" ");
        if (line.startsWith("R")) {
          assertThat(bounds)
              .containsKeys(parts[1].replace("Arg1:", ""), parts[2].replace("Arg2:", ""));
          Bound from = Objects.requireNonNull(bounds.get(parts[1].replace("Arg1:", "")));
          assertThat(configuration).contains("\n" + parts[0] + " Arg1:" + from.type() + ", Arg2:");
          if (parts[0].equals("Said")) {
            speakers.put(parts[2].replace("Arg2:", ""), String.join(" ", from.words()));
          }
        } else if (line.startsWith("A")) {
          assertThat(bounds).containsKey(parts[1]);
          assertThat(configuration).contains("\n" + parts[0] + " Arg:");
        } else if (line.startsWith("#")) {
          assertThat(bounds).containsKey(parts[1]);
        }
      }
      bounds.forEach((key, bound) -> {
        if (bound.type().equals("Content")) {
          contents.add(speakers.getOrDefault(key, "") + ": " + String.join(" ", bound.words()));
        }
      });
      assertThat(contents).containsExactlyInAnyOrderElementsOf(speech(article));
    }
  }

  /** Reads the lines of brat's text-bound annotations, whose offsets are code points. */
  private static SortedMap<String, Bound> bounds(List<String> lines, String text) {
    int[] points = text.codePoints().toArray();
    SortedMap<String, Bound> bounds = new TreeMap<>();
    for (String line : lines) {
      if (line.startsWith("T")) {
        String[] fields = line.split("\t", 3);
        int blank = fields[1].indexOf(' ');
        List<String> words = new ArrayList<>();
        int last = 0;
        for (String fragment : fields[1].substring(blank + 1).split(";")) {
          String[] ends = fragment.split(" ");
          int start = Integer.parseInt(ends[0]);
          int end = Integer.parseInt(ends[1]);
          assertThat(start).isGreaterThanOrEqualTo(last).isLessThan(end);
          words.add(new String(points, start, end - start));
          last = end;
        }
        assertThat(String.join(" ", words)).isEqualTo(fields[2]).doesNotContain("\n");
        bounds.put(fields[0], new Bound(fields[1].substring(0, blank), words));
      }
    }
    return bounds;
  }

  private static List<String> speech(JsonNode article) {
    List<String> speech = new ArrayList<>();
    for (JsonNode attribution : article.path("attributions")) {
      List<String> speaker =
          attribution.path("speaker").path("at").valueStream().map(s -> words(article, s)).toList();
      List<String> content =
          attribution.path("content").valueStream().map(s -> words(article, s)).toList();
      speech.add(String.join(" ", speaker) + ": " + String.join(" ", content));
    }
    return speech;
  }

  @Test
  void writesWebAnnotationsWhoseSelectorsAgree(@TempDir Path folder) throws IOException {
    String[] inputs = {examples(), report(folder)};
    Path out = folder.resolve("web");
    assertThat(
            Run.of(
                    "annotate",
                    inputs[0],
                    inputs[1],
                    "--format",
                    "web-annotation",
                    "--out",
                    out.toString())
                .exit())
        .isZero();
    SortedSet<String> ids = new TreeSet<>();
    for (JsonNode article : articles(inputs)) {
      String id = article.path("id").asString();
      int[] points = text(article).codePoints().toArray();
      JsonNode page = JSON.readTree(Files.readString(out.resolve(id + ".jsonld")));
      assertThat(page.path("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
      assertThat(page.path("type").asString()).isEqualTo("AnnotationPage");
      for (JsonNode annotation : page.path("items")) {
        assertThat(ids.add(annotation.path("id").asString())).as("one id, one annotation").isTrue();
        assertThat(annotation.path("generator").path("name").asString()).startsWith("Parallax ");
        for (JsonNode resource : resources(annotation)) {
          assertThat(resource.path("source").asString()).isEqualTo(id + ".txt");
          JsonNode position = resource.path("selector").path(0);
          JsonNode quote = resource.path("selector").path(1);
          int start = position.path("start").asInt();
          int end = position.path("end").asInt();
          assertThat(new String(points, start, end - start))
              .isEqualTo(quote.path("exact").asString());
          assertThat(new String(points, 0, start)).endsWith(quote.path("prefix").asString());
          assertThat(new String(points, end, points.length - end))
              .startsWith(quote.path("suffix").asString());
        }
      }
      long expected =
          Stream.of("mentions", "times", "figures", "attributions")
              .mapToLong(p -> article.path(p).size())
              .sum();
      assertThat(page.path("items").size()).isEqualTo((int) expected);
    }
  }

  private static List<JsonNode> resources(JsonNode annotation) {
    return Stream.concat(
            annotation.path("body").valueStream(), annotation.path("target").valueStream())
        .filter(r -> r.path("type").asString().equals("SpecificResource"))
        .toList();
  }

  @Test
  void theSameInputGivesTheSameBytesOnAnyNumberOfThreads() {
    for (String form : List.of("text", "web-annotation")) {
      String one = Run.of("annotate", examples(), "--format", form, "--threads", "1").out();
      assertThat(Run.of("annotate", examples(), "--format", form, "--threads", "3").out())
          .isEqualTo(one);
    }
  }

  @Test
  void namesFilesSoThatNoneLeavesTheFolder(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String id : List.of("../../up", "a/b", "A b", "con", "…")) {
      rows.append(
          "{\"id\": \""
              + id
              + "\", \"text\": \"The ferry to Aldmoor runs again, the harbour board said on Friday.\"}\n");
    }
    String input = Files.writeString(folder.resolve("rows.jsonl"), rows).toString();
    Path out = folder.resolve("out");
    assertThat(Run.of("annotate", input, "--format", "timeml", "--out", out.toString()).exit())
        .isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("up.tml", "A-b.tml", "a-b~2.tml", "_con.tml", "article.tml");
    }
  }

  @Test
  void saysWhatToDo(@TempDir Path folder) throws IOException {
    Run many = Run.of("annotate", examples(), "--format", "timeml");
    assertThat(many.exit()).isEqualTo(2);
    assertThat(many.err())
        .contains("--out FOLDER", "--id", "skarrow-courier")
        .doesNotContain("\tat ");
    assertThat(many.out()).isEmpty();
    assertThat(
            Run.of("annotate", examples(), "--id", "skarrow-courier", "--format", "timeml").out())
        .contains("<DOCID>skarrow-courier</DOCID>");
    assertThat(Run.of("annotate", examples(), "--format", "brat").err()).contains("--out FOLDER");
    Run wrong = Run.of("annotate", examples(), "--id", "nobody");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("no article has the id nobody", "skarrow-courier");
    String file = report(folder);
    assertThat(Run.of("annotate", file, "--out", file).err()).contains("--out takes a folder");
    assertThat(Run.of("annotate", file, "--format", "xml").err())
        .contains("--format takes one of [text, timeml, brat, web-annotation] but was 'xml'");
    assertThat(Run.of("annotate", file, "--only", "verbs").err())
        .contains("--only takes one of [names, times, figures, speech] but was 'verbs'");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Run nothing = Run.of("annotate", empty.toString());
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.err()).contains("empty.txt", "EMPTY");
    assertThat(Run.of("help", "annotate").out()).contains("TIMEX3", "--only", "brat", "Exit code");
  }
}
