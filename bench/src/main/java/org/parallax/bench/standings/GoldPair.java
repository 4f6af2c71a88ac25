package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static final Set<String> READ =
      Set.of("C080", "C143", "D128", "J046", "J076", "J090", "J099");

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

  /**
   * Whether no rule was made from it: its event was not read, of `ecb` those of `F` and `G` were,
   * and so were seven pairs that had been called differing.
   */
  boolean heldOut() {
    return event.matches("(s3[5-9]|s4\\d|event2|ecb/|entities/).*")
        && !id.matches("[FG]\\d.*")
        && !READ.contains(id);
  }

  /** The words that a row tells of. */
  private interface Words {
    List<Said> of(String[] cells) throws IOException;
  }

  /** Returns the pairs over invented events, by event. */
  static SortedMap<String, List<GoldPair>> all(Path folder) throws IOException {
    return all(
        folder.resolve("pairs.tsv"),
        cells -> List.of(new Said(cells[2], cells[3]), new Said(cells[4], cells[5])));
  }

  /** Returns the pairs over real reports, by event. */
  static SortedMap<String, List<GoldPair>> real(Path folder, RealReports reports)
      throws IOException {
    return all(
        folder.resolve("real.tsv"),
        cells -> List.of(reports.said(cells[2]), reports.said(cells[3])));
  }

  private static SortedMap<String, List<GoldPair>> all(Path file, Words words) throws IOException {
    SortedMap<String, String[]> first = table(file.resolveSibling("labels-1.tsv"));
    SortedMap<String, String[]> second = table(file.resolveSibling("labels-2.tsv"));
    SortedMap<String, List<GoldPair>> pairs = new TreeMap<>();
    for (var row : table(file).entrySet()) {
      String[] cells = row.getValue();
      String[] one = first.get(row.getKey());
      String[] two = second.get(row.getKey());
      if (one == null || two == null) {
        throw new IOException(file + ": " + row.getKey() + " has no label");
      }
      List<Said> said = words.of(cells);
      pairs
          .computeIfAbsent(cells[1], k -> new ArrayList<>())
          .add(
              new GoldPair(
                  cells[0],
                  cells[1],
                  said.getFirst(),
                  said.getLast(),
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
      if (cells.length > 1 && !cells[0].equals("pair")) {
        rows.put(cells[0], cells);
      }
    }
    return rows;
  }
}
