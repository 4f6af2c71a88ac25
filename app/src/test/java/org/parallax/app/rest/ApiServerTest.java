package org.parallax.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parallax.app.Dossiers;
import org.parallax.app.Unzipped;
import org.parallax.app.desk.Job;
import org.parallax.app.export.ExportOptions;
import org.parallax.app.export.Exporter;
import org.parallax.app.export.Form;
import org.parallax.core.pipeline.DossierTeller;
import tools.jackson.databind.JsonNode;

/** The server over the examples, asked over HTTP. */
class ApiServerTest {
  private static final String JSON_LINES = "application/x-ndjson";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() {
    served = Served.of(folder.resolve("data"), folder);
    served.read(Dossiers.root().resolve("examples"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> ids(JsonNode page, String field) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path(field).asString("")));
    return ids;
  }

  private static Path fresh(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private static String row(String id, String text) {
    return "{\"id\":\""
        + id
        + "\",\"outlet\":\"Outlet "
        + id
        + "\",\"published\":\"2031-07-02\","
        + "\"title\":\"The mill at Brelt\",\"text\":\""
        + text
        + "\"}\n";
  }

  private static final String MILL =
      "The old mill at Brelt was opened to visitors on Friday. The miller, Tomas Verrin, said 300"
          + " people came on the first day of the season.";

  @Test
  void listsStoriesAndNarrowsTheList() throws Exception {
    JsonNode all = served.json("/stories");
    assertThat(ids(all, "id")).containsExactly("aldmoor-post", "estmark-radio");
    JsonNode dock = all.path("items").path(1);
    assertThat(dock.path("articles").asInt()).isEqualTo(6);
    assertThat(dock.path("outlets").asInt()).isEqualTo(6);
    assertThat(dock.path("origins").asInt()).isEqualTo(4);
    assertThat(ids(served.json("/stories?q=crane+collapse"), "id"))
        .containsExactly("estmark-radio");
    assertThat(ids(served.json("/stories?outlet=coastline%20daily"), "id"))
        .containsExactly("estmark-radio");
    assertThat(ids(served.json("/stories?name=Skarrow"), "id")).containsExactly("estmark-radio");
    assertThat(ids(served.json("/stories?from=2031-06-01"), "id")).containsExactly("aldmoor-post");
    assertThat(ids(served.json("/stories?origins=4"), "id")).containsExactly("estmark-radio");
    assertThat(ids(served.json("/stories?sort=growth"), "id"))
        .containsExactly("estmark-radio", "aldmoor-post");
  }

  @Test
  void pagesByCursor() throws Exception {
    JsonNode first = served.json("/stories?limit=1");
    String next = first.path("next").asString("");
    JsonNode second = served.json("/stories?limit=1&after=" + next);
    assertThat(ids(first, "id")).containsExactly("aldmoor-post");
    assertThat(ids(second, "id")).containsExactly("estmark-radio");
    JsonNode third = served.json("/stories?limit=1&after=" + second.path("next").asString(""));
    assertThat(ids(third, "id")).isEmpty();
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(served.get("/stories?after=x").statusCode()).isEqualTo(400);
    assertThat(served.get("/stories?sort=origins&after=" + next).statusCode()).isEqualTo(400);
  }

  @Test
  void givesAStoryAsADossier() throws Exception {
    JsonNode story = served.json("/stories/estmark-radio");
    assertThat(story.path("dossier").path("stories").path(0).path("brief").size()).isPositive();
    assertThat(story.path("dossier").path("articles").size()).isEqualTo(6);
    // By an article of it too, and as of a time.
    assertThat(served.json("/stories/coastline-daily").path("id").asString(""))
        .isEqualTo("estmark-radio");
    assertThat(served.json("/stories/estmark-radio?account=1")).isEqualTo(story);
    assertThat(served.json("/stories/estmark-radio?at=2999-01-01T00:00:00Z")).isEqualTo(story);
    HttpResponse<String> before = served.get("/stories/estmark-radio?at=1999-01-01T00:00:00Z");
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(served.get("/stories/estmark-radio?at=monday").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void exportsAStoryInEveryForm(Form form) throws Exception {
    HttpResponse<String> answer = served.get("/stories/estmark-radio/export?format=" + form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";"))
        .isEqualTo(form.mediaType().replace("; ", ";"));
    assertThat(answer.body().length()).isGreaterThan(300);
  }

  @Test
  void anExportSaysWhatIsKept() throws Exception {
    assertThat(served.get("/stories/estmark-radio/export?format=csv&table=quotes").body())
        .contains("Anders Pell");
    JsonNode json = served.json("/stories/estmark-radio/export");
    JsonNode kept = served.json("/stories/estmark-radio").path("dossier");
    assertThat(json.path("stories")).isEqualTo(kept.path("stories"));
    assertThat(json.path("articles")).isEqualTo(kept.path("articles"));
    assertThat(served.get("/stories/estmark-radio/export?format=exe").statusCode()).isEqualTo(400);
  }

  @Test
  void theTimesOfAKeptStoryAreThoseThatTheCommandWrites() throws Exception {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    DossierTeller.tell(
        Dossiers.read(Dossiers.root().resolve("examples")),
        Exporter.open(Form.timeml, read, ExportOptions.defaults().ofStory("estmark-radio")));
    byte[] kept = served.bytes("/stories/estmark-radio/export?format=timeml");
    assertThat(Unzipped.names(kept)).isEqualTo(Unzipped.names(read.toByteArray())).hasSize(7);
    SortedMap<String, String> files = Unzipped.files(kept);
    SortedMap<String, String> same = Unzipped.files(read.toByteArray());
    // Each says of itself what it was read from.
    assertThat(files.remove("run.json")).contains("as kept: account 1 of estmark-radio");
    same.remove("run.json");
    assertThat(files).isEqualTo(same);
    assertThat(files.values()).allSatisfy(times -> assertThat(times).contains("tid=\"t1\""));
  }

  @Test
  void answersThatNothingChanged() throws Exception {
    HttpResponse<String> first = served.get("/stories/estmark-radio");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(served.request("/stories/estmark-radio").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void givesArticlesWithTheirCaptures() throws Exception {
    JsonNode article = served.json("/articles/coastline-daily");
    JsonNode told = article.path("article");
    HttpResponse<String> capture = served.get("/articles/coastline-daily/capture");
    assertThat(capture.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    JsonNode span = told.path("sentences").path(0);
    String text = told.path("text").asString("");
    int start = span.path("start").asInt();
    // The first words of the first sentence, where the capture has them.
    assertThat(capture.body().substring(span.path("sourceStart").asInt()))
        .startsWith(text.substring(start, start + 10));
    assertThat(served.get("/articles/nobody").statusCode()).isEqualTo(404);
    assertThat(served.get("/articles/coastline-daily/capture?sha256=0").statusCode())
        .isEqualTo(404);
  }

  @Test
  void findsWordsNamesAndTheAgenda() throws Exception {
    assertThat(ids(served.json("/search?q=%22custom%20house%22"), "article"))
        .contains("coastline-daily");
    assertThat(served.get("/search").statusCode()).isEqualTo(400);
    assertThat(ids(served.json("/entities?q=harbour"), "id"))
        .contains("organisation:harbour-workers-union");
    JsonNode union = served.json("/entities/organisation:harbour-workers-union");
    assertThat(union.path("items").path(0).path("utterances").size()).isPositive();
    JsonNode agenda = served.json("/agenda?from=2031-05-12&to=2031-05-12");
    assertThat(agenda.path("items").path(0).path("item").path("place").asString(""))
        .isEqualTo("Veldhaven");
    assertThat(ids(served.json("/agenda?from=2033-01-01"), "story")).isEmpty();
  }

  @Test
  void tellsProblemsAsTheStandardSays() throws Exception {
    HttpResponse<String> bad = served.get("/stories?limit=many");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = Served.json(bad);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("detail").asString("")).contains("limit").contains("many");
    assertThat(served.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(served.post("/stories", JSON_LINES, "").statusCode()).isEqualTo(405);
    assertThat(served.post("/decisions", "application/json", "[").statusCode()).isEqualTo(400);
    assertThat(served.get("/articles/..%2f..%2fetc%2fpasswd").statusCode()).isIn(400, 404);
  }

  @Test
  void everyAnswerKeepsHostileTextText() throws Exception {
    for (String path : List.of("/stories", "/nothing", "/articles/coastline-daily/capture")) {
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aPageOfAnotherSiteIsRefused() throws Exception {
    HttpResponse<String> posted =
        served.send(
            served
                .request("/articles")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(posted.statusCode()).isEqualTo(403);
    assertThat(raw("GET /api/v1/stories HTTP/1.1\r\nHost: evil.example\r\n"))
        .contains("HTTP/1.1 403");
    assertThat(raw("GET /api/v1/stories HTTP/1.1\r\nHost: localhost:" + served.port() + "\r\n"))
        .contains("HTTP/1.1 200");
  }

  private static String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void postedArticlesAreToldOnce() throws Exception {
    try (Served own = Served.of(fresh("posts"), folder)) {
      String body = row("m1", MILL) + row("m2", MILL + " It rained.") + "{broken\n";
      HttpResponse<String> first = own.post("/articles?wait=60", JSON_LINES, body);
      assertThat(first.statusCode()).isEqualTo(200);
      JsonNode job = Served.json(first);
      assertThat(job.path("state").asString("")).isEqualTo("DONE");
      assertThat(job.path("captures").path("NEW").asInt()).isEqualTo(2);
      assertThat(job.path("dropped").path(0).path("code").asString("")).isEqualTo("MALFORMED_JSON");
      assertThat(ids(own.json("/dropped"), "code")).contains("MALFORMED_JSON");
      String story = job.path("stories").path(0).asString("");
      // The same again, and one of them in another body: nothing new.
      JsonNode again = Served.json(own.post("/articles?wait=60", JSON_LINES, body));
      assertThat(again.path("captures").path("KNOWN").asInt()).isEqualTo(2);
      JsonNode other =
          Served.json(
              own.post("/articles?wait=60", "application/x-www-form-urlencoded", row("m1", MILL)));
      assertThat(other.path("captures").path("NEW").asInt()).isZero();
      assertThat(own.json("/stories/" + story + "/accounts").path("items").size()).isEqualTo(1);
      try (Stream<Path> left = Files.list(folder.resolve("posts/inbox"))) {
        assertThat(left).isEmpty();
      }
      // A third report: a second account, and what it changed.
      own.post("/articles?wait=60", JSON_LINES, row("m3", MILL + " The bakery was closed."));
      assertThat(own.json("/stories/" + story).path("account").asInt()).isEqualTo(2);
      JsonNode changes = own.json("/stories/" + story + "/changes?since=1");
      assertThat(changes.path("stories").path(0).path("articlesNow").asInt()).isEqualTo(3);
    }
  }

  @Test
  void whatIsTooLargeOrOfNoKnownKindIsRefused() throws Exception {
    ApiServer.Settings small = new ApiServer.Settings("127.0.0.1", 0, Tokens.none(), 0, 1000);
    try (Served own = Served.of(fresh("small"), folder, small)) {
      assertThat(own.post("/articles", JSON_LINES, "x".repeat(2000)).statusCode()).isEqualTo(413);
      assertThat(own.post("/articles", "image/png", "x").statusCode()).isEqualTo(415);
      assertThat(own.json("/jobs").path("items").size()).isZero();
    }
  }

  @Test
  void whatWasLeftInTheInboxIsToldAtTheNextStart() throws Exception {
    Path data = fresh("left");
    Path inbox = Files.createDirectory(data.resolve("inbox"));
    Files.writeString(inbox.resolve("posted-0123456789abcdef.jsonl"), row("m1", MILL));
    Files.writeString(inbox.resolve("7.part"), row("m2", MILL));
    try (Served own = Served.of(data, folder)) {
      Job job = own.desk().await("posted-0123456789abcdef", 60);
      assertThat(job).isNotNull();
      assertThat(ids(own.json("/stories"), "id")).containsExactly("m1");
    }
    try (Stream<Path> left = Files.list(inbox)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void decisionsAreObeyedAndUndone() throws Exception {
    try (Served own = Served.of(fresh("decide"), folder)) {
      own.read(Dossiers.root().resolve("examples"));
      String split = "{\"kind\":\"split\",\"articles\":[\"coastline-daily\",\"skarrow-courier\"]";
      JsonNode dry =
          Served.json(own.post("/decisions", "application/json", split + ",\"dryRun\":true}"));
      assertThat(dry.path("change").asString("")).contains("2 of 6 articles");
      assertThat(own.json("/decisions").path("items").size()).isZero();
      decided(own, own.post("/decisions", "application/json", split + "}"));
      assertThat(ids(own.json("/stories"), "id")).hasSize(3);
      assertThat(own.json("/stories/coastline-daily").path("dossier").path("articles").size())
          .isEqualTo(2);
      decided(
          own,
          own.post(
              "/decisions",
              "application/json",
              "{\"kind\":\"move\",\"articles\":[\"coastline-daily\"],\"story\":\"estmark-radio\"}"));
      assertThat(own.json("/stories/estmark-radio").path("dossier").path("articles").size())
          .isEqualTo(5);
      for (JsonNode decision : own.json("/decisions").path("items")) {
        HttpResponse<String> undone =
            own.send(own.request("/decisions/" + decision.path("number").asInt()).DELETE());
        decided(own, undone);
      }
      assertThat(ids(own.json("/stories"), "id")).containsExactly("aldmoor-post", "estmark-radio");
      assertThat(own.json("/decisions").path("items").path(0).path("undoneBy").asString(""))
          .isEqualTo("local");
      decided(
          own,
          own.post(
              "/decisions",
              "application/json",
              "{\"kind\":\"merge\",\"stories\":[\"estmark-radio\",\"aldmoor-post\"]}"));
      assertThat(ids(own.json("/stories"), "id")).hasSize(1);
    }
  }

  private static void decided(Served own, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(202);
    String job = Served.json(answer).path("job").path("id").asString("");
    assertThat(own.json("/jobs/" + job + "?wait=60").path("state").asString("")).isEqualTo("DONE");
  }

  @Test
  void titlesAndWhatWasReadAreShown() throws Exception {
    try (Served own = Served.of(fresh("marks"), folder)) {
      own.read(Dossiers.root().resolve("examples"));
      HttpResponse<String> renamed =
          own.post(
              "/decisions",
              "application/json",
              "{\"kind\":\"rename\",\"story\":\"estmark-radio\",\"title\":\"The crane\"}");
      assertThat(renamed.statusCode()).isEqualTo(201);
      assertThat(own.json("/stories/estmark-radio").path("title").asString(""))
          .isEqualTo("The crane");
      own.post(
          "/decisions",
          "application/json",
          "{\"kind\":\"read\",\"story\":\"estmark-radio\",\"account\":1}");
      assertThat(ids(own.json("/stories?status=unread"), "id")).containsExactly("aldmoor-post");
      assertThat(ids(own.json("/stories?status=read"), "id")).containsExactly("estmark-radio");
      assertThat(
              own.post(
                      "/decisions",
                      "application/json",
                      "{\"kind\":\"read\",\"story\":\"estmark-radio\",\"account\":9}")
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void eventsAreResumedWhereTheyBrokeOff() throws Exception {
    List<String> all = events(3, "?after=0", null);
    // The first says from where on it is told, for a client whose line is cut before any change.
    assertThat(all.get(0)).contains("event: listening").contains("id: 0");
    assertThat(all.get(1)).contains("id: 1").contains("estmark-radio");
    assertThat(events(2, "", "1").get(1)).contains("id: 2").contains("aldmoor-post");
    assertThat(events(1, "", null).get(0)).contains("id: 2");
  }

  /** Returns so many events, after one. */
  private static List<String> events(int count, String query, @Nullable String last)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + served.port() + "/api/v1/events" + query))
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    List<String> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      StringBuilder event = new StringBuilder();
      while (events.size() < count) {
        String line = String.valueOf(lines.readLine());
        if (line.isEmpty()) {
          events.add(event.toString());
          event.setLength(0);
        } else if (!line.startsWith(":")) {
          event.append(line).append('\n');
        }
      }
    }
    return events;
  }

  @Test
  void countsWhatItAnswers() throws Exception {
    served.get("/stories");
    assertThat(served.get("/metrics").body())
        .contains("parallax_stories 2")
        .contains("route=\"/api/v1/stories\"");
    assertThat(served.json("/health").path("status").asString("")).isEqualTo("UP");
  }

  @Test
  void tokensSayWhoMayWhat() throws Exception {
    Tokens.Made reader = Tokens.make("reader", "Rea Der");
    Tokens.Made analyst = Tokens.make("analyst", "ann");
    Path file =
        Files.writeString(
            folder.resolve("tokens"), "# who\n" + reader.line() + "\n" + analyst.line() + "\n");
    ApiServer.Settings open = new ApiServer.Settings("127.0.0.1", 0, Tokens.read(file), 5, 1 << 20);
    try (Served own = Served.of(fresh("tokens-data"), folder, open)) {
      assertThat(own.get("/health").statusCode()).isEqualTo(200);
      HttpResponse<String> none = own.get("/stories");
      assertThat(none.statusCode()).isEqualTo(401);
      assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      assertThat(own.send(with(own.request("/stories"), "wrong")).statusCode()).isEqualTo(401);
      assertThat(own.send(with(own.request("/stories"), reader.token())).statusCode())
          .isEqualTo(200);
      HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(row("m1", MILL));
      assertThat(own.send(with(own.request("/articles").POST(body), reader.token())).statusCode())
          .isEqualTo(403);
      assertThat(
              own.send(with(own.request("/articles?wait=60").POST(body), analyst.token()))
                  .statusCode())
          .isEqualTo(200);
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(own.send(with(own.request("/jobs"), reader.token())).statusCode());
      }
      assertThat(answers).contains(200, 429);
    }
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String token) {
    return request.header("Authorization", "Bearer " + token);
  }
}
