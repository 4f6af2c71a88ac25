package org.parallax.bench.origins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.bench.LightPass;
import org.parallax.model.Article;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invented event: its reports, and the texts made from them.
 *
 * @param name of its folder
 * @param texts by their names, in order
 */
record GoldEvent(String name, SortedMap<String, Text> texts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A text.
   *
   * @param article as the product cleans it
   * @param from names of the texts that its words come from; empty for a report
   * @param kind {@code report}, {@code source}, or how it was made
   * @param conference whether the reporters heard one speaker
   */
  record Text(Article article, List<String> from, String kind, boolean conference) {
    boolean isReport() {
      return kind.equals("report");
    }
  }

  /**
   * Two texts of one event.
   *
   * @param one the one
   * @param two the other
   * @param kind how one was made from the other, or what makes them two
   * @param copied whether the words of one come from the other, or of both from a third
   */
  record Pair(Text one, Text two, String kind, boolean copied) {}

  /** Returns the events of a folder, in order of their names. */
  static List<GoldEvent> all(Path folder) throws IOException {
    List<GoldEvent> events = new ArrayList<>();
    try (var folders = Files.list(folder)) {
      for (Path event : folders.filter(Files::isDirectory).sorted().toList()) {
        events.add(read(event));
      }
    }
    return events;
  }

  private static GoldEvent read(Path folder) throws IOException {
    SortedMap<String, String[]> truth = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
      String[] cells = line.strip().split("\t");
      if (cells.length >= 4 && !cells[0].equals("text")) {
        truth.put(stem(cells[0]), cells);
      }
    }
    SortedMap<String, Article> articles = clean(folder, truth);
    SortedMap<String, Text> texts = new TreeMap<>();
    for (var row : truth.entrySet()) {
      String[] cells = row.getValue();
      List<String> from = new ArrayList<>();
      for (String name : cells[2].split(",")) {
        if (!name.isBlank() && !name.strip().equals("-")) {
          from.add(stem(name.strip()));
        }
      }
      Article article = articles.get(row.getKey());
      if (article == null) {
        throw new IOException(folder + ": " + row.getKey() + " was dropped, or is not there");
      }
      boolean conference = cells[3].contains("conference");
      String kind = conference ? "report" : cells[3].strip();
      texts.put(row.getKey(), new Text(article, from, kind, conference));
    }
    return new GoldEvent(folder.getFileName().toString(), texts);
  }

  private static String stem(String name) {
    return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
  }

  /** Takes the texts through the product's own reader and cleaner, as rows of JSON. */
  private static SortedMap<String, Article> clean(Path folder, SortedMap<String, String[]> truth)
      throws IOException {
    StringBuilder rows = new StringBuilder();
    for (var row : truth.entrySet()) {
      String text = Files.readString(folder.resolve(row.getKey() + ".txt")).strip();
      int end = text.indexOf('\n');
      ObjectNode json = JSON.createObjectNode();
      json.put("id", row.getKey());
      json.put("outlet", row.getValue()[1].strip());
      json.put("title", text.substring(0, end).strip());
      json.put("language", "en");
      json.put("text", text.substring(end).strip());
      rows.append(JSON.writeValueAsString(json)).append('\n');
    }
    Path file = Files.createTempFile("parallax-origins", ".jsonl");
    try {
      Files.writeString(file, rows.toString());
      SortedMap<String, Article> articles = new TreeMap<>();
      LightPass.of(file).articles().forEach(r -> articles.put(r.article().id(), r.article()));
      return articles;
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Returns the pairs whose truth is known: reports, copies with their sources, two of a release.
   */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<Text> all = List.copyOf(texts.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Pair pair = pair(all.get(i), all.get(j));
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private @Nullable Pair pair(Text one, Text two) {
    if (one.isReport() && two.isReport()) {
      boolean conference = one.conference() && two.conference();
      return new Pair(one, two, conference ? "one press conference" : "reports", false);
    }
    if (one.kind().equals("release") && two.kind().equals("release")) {
      return new Pair(one, two, "one release", true);
    }
    if (two.from().contains(one.article().id())) {
      return new Pair(one, two, two.kind(), true);
    }
    if (one.from().contains(two.article().id())) {
      return new Pair(one, two, one.kind(), true);
    }
    boolean copyOfAnother =
        one.isReport() != two.isReport() && origins(one).stream().noneMatch(origins(two)::contains);
    return copyOfAnother ? new Pair(one, two, "report and copy of another", false) : null;
  }

  private static List<String> origins(Text text) {
    return text.from().isEmpty() ? List.of(text.article().id()) : text.from();
  }
}
