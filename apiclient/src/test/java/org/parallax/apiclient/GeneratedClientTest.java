package org.parallax.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.rest.ApiServer;
import parallax.client.ApiClient;
import parallax.client.ApiException;
import parallax.client.api.ArticlesApi;
import parallax.client.api.DecisionsApi;
import parallax.client.api.OperationApi;
import parallax.client.api.OverviewApi;
import parallax.client.api.StoriesApi;
import parallax.client.model.Decided;
import parallax.client.model.Job;
import parallax.client.model.NewDecision;
import parallax.client.model.StoryPage;

/** The client that is generated from {@code openapi.yaml}, against the server. */
class GeneratedClientTest {
  @TempDir private static Path folder;
  private static Served served;
  private static ApiClient client;

  @BeforeAll
  static void serve() {
    served = new Served(folder);
    served.read(Served.examples());
    client = served.client();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void readsStories() throws Exception {
    StoriesApi stories = new StoriesApi(client);
    StoryPage page =
        stories.listStories(
            null, LocalDate.of(2031, 5, 1), null, null, null, 2, 2, "all", "newest", 1, null);
    assertThat(page.getItems()).hasSize(1);
    assertThat(page.getNext()).isNotNull();
    String id = page.getItems().get(0).getId();
    var story = stories.getStory(id, null, null);
    assertThat(story.getDossier()).containsKeys("articles", "stories");
    assertThat(stories.listAccounts(id).getItems()).hasSize(1);
    assertThat(stories.listChanges(id, 1).getAccount()).isEqualTo(1);
    assertThat(new OperationApi(client).health().getStatus()).isEqualTo("UP");
  }

  @Test
  void exportsAndFollowsStories() throws Exception {
    StoriesApi stories = new StoriesApi(client);
    File table =
        stories.exportStories(
            "csv", "quotes", "crane", null, null, null, null, 0, 0, "all", "newest", 1, null);
    assertThat(table).content(StandardCharsets.UTF_8).contains("Anders Pell");
    File times = stories.exportStory("coastline-daily", "timeml", null, null, null);
    try (FileSystem archive = FileSystems.newFileSystem(times.toPath())) {
      assertThat(archive.getPath("coastline-daily.tml"))
          .content(StandardCharsets.UTF_8)
          .contains("<DOCID>coastline-daily</DOCID>");
    }
    File feed =
        stories.feedOfStories("atom", null, null, null, null, null, 0, 0, "all", "newest", 10);
    assertThat(feed).content(StandardCharsets.UTF_8).contains("<feed").contains("urn:uuid:");
    assertThat(stories.feedOfChanges("rss", 10)).content(StandardCharsets.UTF_8).contains("<rss");
  }

  @Test
  void readsArticlesNamesAndTheAgenda() throws Exception {
    ArticlesApi articles = new ArticlesApi(client);
    assertThat(articles.search("crane", 5).getItems()).isNotEmpty();
    assertThat(articles.getArticle("coastline-daily").getCaptures()).hasSize(1);
    OverviewApi overview = new OverviewApi(client);
    assertThat(overview.listEntities("skarrow", 5, null).getItems()).isNotEmpty();
    assertThat(overview.getEntity("place:skarrow", 5, null).getItems()).hasSize(1);
    assertThat(overview.listAgenda(null, null, 5, null).getItems()).isNotEmpty();
    assertThat(overview.listDropped(0, 5).getItems()).isEmpty();
  }

  @Test
  void postsAndDecides() throws Exception {
    String row =
        "{\"id\":\"client-1\",\"published\":\"2031-08-02\",\"text\":\"The library of Ner was closed"
            + " on Friday, the council said. It will open again in May, said Ida Moll.\"}";
    Job job = new ArticlesApi(client).postArticles(row, 60);
    assertThat(job.getState()).isEqualTo(Job.StateEnum.DONE);
    assertThat(job.getCaptures()).containsEntry("NEW", 1);
    NewDecision rename =
        new NewDecision()
            .kind(NewDecision.KindEnum.RENAME)
            .story(job.getStories().get(0))
            .title("The library");
    DecisionsApi decisions = new DecisionsApi(client);
    Decided decided = decisions.decide(rename, null);
    assertThat(decided.getChange()).contains("The library");
    int number = decided.getDecisions().get(0).getNumber();
    assertThat(decisions.undo(number, true, null).getChange()).contains("no longer shown");
    assertThat(decisions.listDecisions().getItems().get(0).getUndoneBy()).isNull();
    decisions.undo(number, null, null);
    assertThat(decisions.listDecisions().getItems().get(0).getUndoneBy()).isEqualTo("local");
  }

  @Test
  void problemsHaveTheirStatus() {
    assertThatThrownBy(() -> new StoriesApi(client).getStory("none", null, null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(404));
  }

  /**
   * Whatever the description names is there: never "nothing at this address", nor another method.
   */
  @Test
  void everyPathOfTheDescriptionIsServed() throws Exception {
    String path = "";
    int tried = 0;
    for (String line : description().lines().toList()) {
      if (line.matches("  /\\S*:")) {
        path = line.strip().replace(":", "").replaceAll("\\{\\w+}", "1");
      } else if (line.matches("    (get|post|delete):") && !path.equals("/events")) {
        String method = line.strip().replace(":", "").toUpperCase(Locale.ROOT);
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(served.base() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s %s", method, path).isNotIn(405, 500);
        assertThat(answer.body()).as("%s %s", method, path).doesNotContain("nothing at this");
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(15);
  }

  private static String description() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ApiServer.class.getResourceAsStream("openapi.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
