package org.parallax.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;
import org.parallax.model.Sha256;
import org.parallax.model.Store;

/**
 * A store in, lines of JSON out: everything that is kept, sorted, each line with its {@code kind}
 * ({@code docs/howto/keep.md}). Two stores of the same content give the same lines, however often
 * their making was broken off: no line has a time that is not of a capture or a decision. Of
 * readings, which can be made again, there are keys and digests.
 */
public final class Exporter {
  private final Store store;
  private final Consumer<String> out;

  private Exporter(Store store, Consumer<String> out) {
    this.store = store;
    this.out = out;
  }

  /**
   * Exports a store; nothing may be written to it meanwhile.
   *
   * @param out is given each line, without its end
   */
  public static void export(Store store, Consumer<String> out) {
    Exporter exporter = new Exporter(store, out);
    store.articles(exporter::article);
    store.captures(exporter::capture);
    store.dropped(line -> exporter.line("dropped", "line", line));
    store.decisions().forEach(decision -> exporter.line("decision", "decision", decision));
    Found.Query all = Found.Query.all(Found.Order.NEWEST);
    for (List<Found.Listed> page = store.find(all, 1000, null);
        !page.isEmpty();
        page = store.find(all, 1000, page.getLast().place())) {
      page.forEach(listed -> exporter.line("story", "story", listed.head()));
    }
    store.accounts(exporter::accounts);
    store.readings(exporter::reading);
  }

  private void line(String kind, String name, Object value) {
    line(kind, Map.of(name, value));
  }

  private void line(String kind, Map<String, Object> values) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("kind", kind);
    line.putAll(values);
    out.accept(RecordJson.words(line));
  }

  private void capture(Arrival.Key key) {
    Arrival arrival = Objects.requireNonNull(store.arrival(key));
    Capture capture = arrival.capture();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("capture", capture);
    switch (arrival.outcome()) {
      case Outcome.Kept<Article> kept -> values.put("article", kept.value());
      case Outcome.Lost<Article> lost -> values.put("dropped", lost.dropped());
    }
    if (arrival.address() != null) {
      values.put("address", arrival.address());
    }
    line("capture", values);
  }

  private void article(String id) {
    List<Map<String, Object>> captures = new ArrayList<>();
    for (Kept.Version version : store.versions(id)) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("id", version.key().id());
      values.put("sha256", version.key().sha256());
      values.put("round", version.round());
      captures.add(values);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("captures", captures);
    values.put("article", Objects.requireNonNull(store.article(id)));
    line("article", values);
  }

  private void accounts(String story) {
    for (Kept.Account head : store.history(story)) {
      Kept.Account account = Objects.requireNonNull(store.account(story, head.number()));
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("story", story);
      values.put("number", account.number());
      values.put("sha256", account.sha256());
      values.put("json", account.json());
      line("account", values);
    }
  }

  private void reading(String key) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("key", key);
    values.put("sha256", Sha256.of(Objects.requireNonNull(store.reading(key))));
    line("reading", values);
  }
}
