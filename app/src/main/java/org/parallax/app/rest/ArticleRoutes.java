package org.parallax.app.rest;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.model.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles, their captures, and the words in them. */
final class ArticleRoutes {
  private final Store store;

  ArticleRoutes(Store store) {
    this.store = store;
  }

  void one(Context request) {
    String id = request.pathParam("id");
    List<Kept.Version> versions = store.versions(id);
    if (versions.isEmpty()) {
      throw Problem.notFound("article", id);
    }
    Kept.StoryHead head = store.story(id);
    ObjectNode answer = Json.object();
    answer.put("id", id);
    answer.put("story", head == null ? null : head.id());
    answer.set("article", head == null ? null : told(head.id(), id));
    var captures = answer.putArray("captures");
    for (Kept.Version version : versions) {
      ObjectNode capture = captures.addObject();
      capture.put("id", version.key().id());
      capture.put("sha256", version.key().sha256());
      capture.put("path", version.path());
      capture.put(version.record() ? "record" : "line", version.line());
    }
    Answer.json(request, answer);
  }

  private @Nullable JsonNode told(String story, String article) {
    Kept.Account account = store.account(story);
    return account == null ? null : AccountParts.article(account.json(), article);
  }

  /** The decoded text of a capture, as it came: what a citation's source offsets point into. */
  void capture(Context request) {
    String id = request.pathParam("id");
    String sha256 = Params.words(request, "sha256");
    Arrival arrival =
        store.versions(id).stream()
            .map(Kept.Version::key)
            .filter(key -> sha256 == null || key.sha256().equals(sha256))
            .reduce((a, b) -> b)
            .map(store::arrival)
            .orElse(null);
    if (arrival == null) {
      throw Problem.notFound(
          "capture of the article", sha256 == null ? id : id + " with the digest " + sha256);
    }
    byte[] text = arrival.capture().decoded().getBytes(StandardCharsets.UTF_8);
    // Plain text, and never guessed to be a page: what was captured may be hostile.
    Answer.bytes(request, text, "text/plain; charset=utf-8");
  }

  void search(Context request) {
    String words = Params.words(request, "q");
    if (words == null) {
      throw Problem.badValue("q", "words to look for", null);
    }
    List<ObjectNode> items =
        store.search(words, Params.limit(request)).stream()
            .map(hit -> {
              ObjectNode item = Json.object();
              item.put("article", hit.article());
              item.put("story", hit.story());
              item.put("headline", hit.headline());
              item.put("outlet", hit.outlet());
              item.put("day", hit.day());
              return item;
            })
            .toList();
    Answer.json(request, Json.page(items, null));
  }
}
