package org.parallax.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Dossiers;
import org.parallax.app.Unzipped;
import org.parallax.app.export.Form;
import tools.jackson.databind.JsonNode;

/** Exports of many stories, and feeds, over HTTP. */
class ListExportTest {
  @TempDir static Path folder;
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

  @ParameterizedTest
  @EnumSource(Form.class)
  void exportsAListInEveryForm(Form form) throws Exception {
    HttpResponse<String> answer = served.get("/stories/export?format=" + form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";"))
        .isEqualTo(form.mediaType().replace("; ", ";"));
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("stories." + form.ending());
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    var again =
        served.send(served.request("/stories/export?format=" + form).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    var another =
        served.send(
            served.request("/stories/export?q=mill&format=" + form).header("If-None-Match", tag));
    assertThat(another.statusCode()).isEqualTo(200);
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.path("id").asString("")));
    return ids;
  }

  @Test
  void anExportHasTheStoriesOfTheListInItsOrder() throws Exception {
    for (String query : List.of("", "sort=growth", "sort=origins", "q=crane", "origins=4")) {
      JsonNode dossier = served.json("/stories/export?" + query);
      assertThat(ids(dossier.path("stories")))
          .isNotEmpty()
          .isEqualTo(ids(served.json("/stories?" + query).path("items")));
      JsonNode first = dossier.path("stories").path(0);
      JsonNode kept = served.json("/stories/" + first.path("id").asString("")).path("dossier");
      assertThat(first).isEqualTo(kept.path("stories").path(0));
      assertThat(dossier.path("articles")).containsAll(kept.path("articles"));
    }
    assertThat(served.json("/stories/export?q=nothing-of-the-kind").path("stories")).isEmpty();
    assertThat(served.get("/stories/export?format=exe").statusCode()).isEqualTo(400);
    assertThat(served.get("/stories/export?limit=201").statusCode()).isEqualTo(400);
  }

  @Test
  void theTimesOfAListAreThoseOfItsStoriesInItsOrder() throws Exception {
    List<String> names = new ArrayList<>(List.of("run.json"));
    SortedMap<String, String> files = new TreeMap<>();
    for (String id : ids(served.json("/stories").path("items"))) {
      byte[] one = served.bytes("/stories/" + id + "/export?format=timeml");
      files.putAll(Unzipped.files(one));
      names.addAll(Unzipped.names(one).subList(1, Unzipped.names(one).size()));
    }
    byte[] all = served.bytes("/stories/export?format=timeml");
    assertThat(Unzipped.names(all)).isEqualTo(names).doesNotHaveDuplicates();
    SortedMap<String, String> listed = Unzipped.files(all);
    assertThat(listed.remove("run.json")).contains("as kept: the last accounts of 2 stories");
    files.remove("run.json");
    assertThat(listed).isEqualTo(files);
  }

  @Test
  void theDescriptionNamesEveryForm() throws Exception {
    String forms = Stream.of(Form.values()).map(Form::name).collect(Collectors.joining(", "));
    assertThat(served.get("/openapi.yaml").body().split("enum: \\[" + forms + "\\]")).hasSize(3);
  }

  @Test
  void aLimitGivesTheFirstAndNamesTheNext() throws Exception {
    HttpResponse<String> first =
        served.get("/stories/export?sort=newest&limit=1&format=json&from=2031-01-01");
    assertThat(ids(Served.json(first).path("stories"))).containsExactly("aldmoor-post");
    String link = first.headers().firstValue("Link").orElseThrow();
    assertThat(link).startsWith("</api/v1/stories/export?").endsWith(">; rel=\"next\"");
    String next = link.substring("</api/v1".length(), link.indexOf('>'));
    HttpResponse<String> second = served.get(next);
    assertThat(ids(Served.json(second).path("stories"))).containsExactly("estmark-radio");
  }

  @Test
  void tooManyAreRefusedWithWhatToDo() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i <= ExportRoutes.STORIES; i++) {
      // Nothing in common: each is a story of its own.
      StringBuilder words = new StringBuilder();
      for (int k = 0; k < 40; k++) {
        words.append("wo").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
        words.append((char) ('a' + k % 26)).append(k % 9 == 8 ? "en. " : "en ");
      }
      rows.add(
          "{\"id\":\"n%d\",\"published\":\"2031-0%d-11\",\"text\":\"%s.\"}"
              .replace("%d\",\"pub", i + "\",\"pub")
              .replace("0%d", "0" + (1 + i % 9))
              .replace("%s", words.toString().strip()));
    }
    Path many = folder.resolve("many");
    Path file = folder.resolve("many.jsonl");
    Files.write(file, rows, StandardCharsets.UTF_8);
    try (Served other = Served.of(many, folder)) {
      other.read(file);
      HttpResponse<String> refused = other.get("/stories/export?format=csv");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(Served.json(refused).path("title").asString("")).isEqualTo("TOO_MANY");
      assertThat(Served.json(refused).path("detail").asString(""))
          .contains("More than 200 stories")
          .contains("limit");
      assertThat(other.get("/stories/export?format=csv&limit=200").statusCode()).isEqualTo(200);
      assertThat(other.get("/stories/export?format=csv&from=2031-05-01").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void namesComeInPages() throws Exception {
    List<String> all = ids(served.json("/entities?limit=500").path("items"));
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = served.json("/entities?limit=3" + next);
      paged.addAll(ids(page.path("items")));
      next = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(6);
    assertThat(served.get("/entities?after=x").statusCode()).isEqualTo(400);
    assertThat(
            served
                .get("/entities?after=" + served.json("/stories?limit=1").path("next").asString(""))
                .statusCode())
        .isEqualTo(400);
  }

  private static SyndFeed feed(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new SyndFeedInput().build(new StringReader(answer.body()));
  }

  private static List<String> uris(SyndFeed feed) {
    return feed.getEntries().stream().map(SyndEntry::getUri).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void feedsKeepTheirIdsAndSayWhatIsNew(String kind) throws Exception {
    try (Served own = Served.of(folder.resolve("feeds-" + kind), folder)) {
      Path examples = Dossiers.root().resolve("examples");
      Path late = folder.resolve(kind + "-late.html");
      Path some = Files.createDirectory(folder.resolve("some-" + kind));
      try (var files = Files.list(examples)) {
        for (Path file : files.sorted().toList()) {
          boolean last = file.getFileName().toString().startsWith("veldhaven-times");
          Files.copy(file, last ? late : some.resolve(file.getFileName().toString()));
        }
      }
      own.read(some);
      HttpResponse<String> stories = own.get("/feeds/stories?format=" + kind);
      HttpResponse<String> changes = own.get("/feeds/changes?format=" + kind);
      assertThat(stories.headers().firstValue("Content-Type").orElse("")).contains(kind);
      SyndFeed before = feed(stories);
      SyndFeed changed = feed(changes);
      assertThat(before.getEntries()).hasSize(2);
      assertThat(before.getEntries().get(0).getLink())
          .startsWith("http://127.0.0.1:" + own.port() + "/stories/");
      assertThat(changed.getEntries()).hasSize(2).noneMatch(e -> e.getLink().contains("changed"));
      for (HttpResponse<String> answer : List.of(stories, changes)) {
        String path = answer.request().uri().toString();
        var known =
            own.send(
                own.request(path.substring(path.indexOf("/feeds")))
                    .header("If-None-Match", answer.headers().firstValue("ETag").orElseThrow()));
        assertThat(known.statusCode()).isEqualTo(304);
      }

      own.read(late);
      var anew =
          own.send(
              own.request("/feeds/stories?format=" + kind)
                  .header("If-None-Match", stories.headers().firstValue("ETag").orElseThrow()));
      SyndFeed after = feed(anew);
      assertThat(after.getUri()).isEqualTo(before.getUri());
      assertThat(uris(after)).containsExactlyInAnyOrderElementsOf(uris(before));
      assertThat(after.getEntries().get(0).getLink()).endsWith("/estmark-radio");
      SyndFeed since = feed(own.get("/feeds/changes?format=" + kind));
      assertThat(uris(since)).hasSize(3).containsAll(uris(changed)).doesNotHaveDuplicates();
      SyndEntry latest = since.getEntries().get(0);
      assertThat(latest.getLink()).endsWith("/estmark-radio/changed?since=1");
      assertThat(latest.getDescription().getValue()).contains("before, 6 now");
      assertThat(latest.getContents().get(0).getValue()).contains("<h3>").contains("<li>");
      assertThat(feed(own.get("/feeds/changes?limit=1&format=" + kind)).getEntries()).hasSize(1);
      assertThat(feed(own.get("/feeds/stories?q=crane&format=" + kind)).getEntries()).hasSize(1);
    }
  }
}
