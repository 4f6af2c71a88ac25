package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gold pairs over real reports of public data: ids and offsets only, the words stand in {@code
 * ../shared/eval}.
 */
final class RealReports {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNGROUPED = "entities/";

  private final SortedMap<String, String> lines = new TreeMap<>();
  private final SortedMap<String, JsonNode> articles = new TreeMap<>();
  private final SortedMap<String, List<String>> events = new TreeMap<>();

  /**
   * Reads the reports.
   *
   * @param eval folder of the public data
   */
  RealReports(Path eval) throws IOException {
    Path stories = eval.resolve("stories");
    read(eval.resolve("entities/meantime.jsonl"));
    for (String set : List.of("news-events", "ecb")) {
      read(stories.resolve(set + ".jsonl"));
      for (String line : Files.readAllLines(stories.resolve(set + ".gold.tsv"))) {
        String[] cells = line.split("\t");
        if (cells.length > 1 && lines.containsKey(cells[0])) {
          events.computeIfAbsent(set + "/" + cells[1], k -> new ArrayList<>()).add(cells[0]);
        }
      }
    }
  }

  private void read(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      JsonNode article = JSON.readTree(line);
      String id = article.get("id").stringValue();
      lines.put(id, line);
      articles.put(id, article);
    }
  }

  /**
   * Returns the reports of an event, a line of JSON each; those that the pairs are of where the
   * data groups none by event, as in {@code entities}.
   */
  String rows(String event, List<GoldPair> pairs) throws IOException {
    List<String> ids = event.startsWith(UNGROUPED) ? reports(pairs) : events.get(event);
    if (ids == null) {
      throw new IOException("no reports of " + event);
    }
    return rows(ids);
  }

  /** Returns reports by their ids, a line of JSON each. */
  String rows(List<String> ids) {
    StringBuilder rows = new StringBuilder();
    ids.forEach(id -> rows.append(lines.get(id)).append('\n'));
    return rows.toString();
  }

  private static List<String> reports(List<GoldPair> pairs) {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair.one().report(), pair.two().report()))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns the words at a place.
   *
   * @param place article, field and offsets in UTF-16 units, as {@code 5_14ecb:text:120-196}
   */
  GoldPair.Said said(String place) throws IOException {
    String[] parts = place.split(":");
    JsonNode article = parts.length == 3 ? articles.get(parts[0]) : null;
    String[] ends = parts.length == 3 ? parts[2].split("-") : new String[0];
    if (article == null || ends.length != 2) {
      throw new IOException("no words at " + place);
    }
    String whole = article.get(parts[1]).stringValue();
    return new GoldPair.Said(
        parts[0], whole.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
  }
}
