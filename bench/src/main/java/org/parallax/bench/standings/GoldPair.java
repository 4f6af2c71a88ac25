package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two statements of one event, and what two labellers made of them.
 *
 * @param id of the pair
 * @param event name of the event's folder
 * @param one the one
 * @param two the other
 * @param first the first labeller's verdict
 * @param second the second labeller's
 * @param why the first labeller's note
 */
record GoldPair(
    String id, String event, Said one, Said two, Verdict first, Verdict second, String why) {

  /**
   * Words of a report.
   *
   * @param report its name, without the ending
   * @param words as they stand
   */
  record Said(String report, String words) {}

  /** Whether both labellers say the same. */
  boolean agreed() {
    return first == second;
  }

  /** Whether the event is one that no rule was made from. */
  boolean heldOut() {
    return event.matches("(s3[5-9]|s4\\d|event2).*");
  }

  /** Returns the pairs of a folder by event. */
  static SortedMap<String, List<GoldPair>> all(Path folder) throws IOException {
    SortedMap<String, String[]> first = table(folder.resolve("labels-1.tsv"));
    SortedMap<String, String[]> second = table(folder.resolve("labels-2.tsv"));
    SortedMap<String, List<GoldPair>> pairs = new TreeMap<>();
    for (var row : table(folder.resolve("pairs.tsv")).entrySet()) {
      String[] cells = row.getValue();
      String[] one = first.get(row.getKey());
      String[] two = second.get(row.getKey());
      if (cells.length < 6 || one == null || two == null) {
        throw new IOException(folder + ": " + row.getKey() + " is cut short, or has no label");
      }
      pairs
          .computeIfAbsent(cells[1], k -> new ArrayList<>())
          .add(
              new GoldPair(
                  cells[0],
                  cells[1],
                  new Said(cells[2], cells[3]),
                  new Said(cells[4], cells[5]),
                  Verdict.of(one[1]),
                  Verdict.of(two[1]),
                  one.length > 2 ? one[2] : ""));
    }
    return pairs;
  }

  private static SortedMap<String, String[]> table(Path file) throws IOException {
    SortedMap<String, String[]> rows = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (cells.length > 1 && cells[0].matches("[PQRTUVW]\\d+")) {
        rows.put(cells[0], cells);
      }
    }
    return rows;
  }
}
