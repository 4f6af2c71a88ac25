package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parallax.app.wiring.Parallax;
import org.parallax.bench.QualityPage;
import org.parallax.bench.origins.Wilson;

/**
 * Scores which other reports of a story the product finds to tell a sentence, on sentences of real
 * reports for which readers wrote down which do, and writes the figures into {@code
 * docs/quality.md}.
 *
 * <p>Usage: {@code bench/tellings}. Needs {@code ../shared/eval}.
 */
public final class TellingQuality {
  private static final String HEADING = "Who else tells it, in real reports";
  private static final String HEAD =
      """
      Written by `bench/tellings`. For sentences of printed briefs readers who had not seen the code wrote down which other reports of the story tell the same, in whatever words (`bench/gold/tellings`: ids and offsets, not a word of the text). Asked of the dossier: for each sentence, which reports stand in a claim that it states, and, where it
      stands in the brief, which reports stand under it. Right: the report tells its main fact, as the reader says; a report that tells only a side of it is wrong. Found: of those that tell it, all and those in words of their own. Seen: the 18 stories that the model of ADR 20 was fitted to. Held out: 22 others, labelled after that. With 95 %
      intervals (Wilson).

      """;

  /** The sets that no model was fitted to. */
  private static final Set<String> HELD_OUT = Set.of("E", "F", "G", "H");

  /**
   * A sentence and another report.
   *
   * @param heldOut whether no model was fitted to it
   * @param tells whether the report tells the sentence, as a reader says
   * @param own whether it does so in words of its own
   * @param found whether the product says that it does
   */
  private record Asked(boolean heldOut, boolean tells, boolean own, boolean found) {}

  private final List<Asked> claims = new ArrayList<>();
  private final List<Asked> brief = new ArrayList<>();

  private TellingQuality() {}

  /** Scores the gold of this repository. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path eval = root.resolve("../shared/eval");
    if (!Files.isDirectory(eval)) {
      System.err.println("no " + eval + ": nothing to score");
      return;
    }
    TellingQuality quality = new TellingQuality();
    quality.read(
        root.resolve("bench/gold/tellings/tellings.tsv"), new RealReports(eval), Parallax.load());
    String body = quality.body();
    System.out.print(body);
    QualityPage.write(root, HEADING, body);
  }

  private void read(Path gold, RealReports reports, Parallax parallax) throws IOException {
    SortedMap<String, List<String[]>> stories = new TreeMap<>();
    for (String line : Files.readAllLines(gold)) {
      String[] cells = line.split("\t");
      if (!cells[0].equals("set")) {
        stories.computeIfAbsent(cells[1], k -> new ArrayList<>()).add(cells);
      }
    }
    for (List<String[]> rows : stories.values()) {
      Set<String> ids = new TreeSet<>();
      for (String[] cells : rows) {
        ids.add(reports.said(cells[2]).report());
        ids.add(cells[3]);
      }
      Account account = Account.of(reports.rows(List.copyOf(ids)), parallax);
      for (String[] cells : rows) {
        add(account, reports.said(cells[2]), cells);
      }
    }
  }

  private void add(Account account, GoldPair.Said said, String[] cells) {
    boolean heldOut = HELD_OUT.contains(cells[0]);
    boolean tells = cells[4].equals("full");
    boolean own = tells && cells[5].equals("own");
    claims.add(new Asked(heldOut, tells, own, account.claimedBy(said).contains(cells[3])));
    Set<String> shown = account.shownUnder(said);
    if (!shown.isEmpty()) {
      brief.add(new Asked(heldOut, tells, own, shown.contains(cells[3])));
    }
  }

  private String body() {
    StringBuilder body = new StringBuilder(HEAD);
    body.append("| figure | seen | held out | both |\n| --- | --- | --- | --- |\n");
    rows(body, "in a claim", claims);
    rows(body, "under a sentence of the brief", brief);
    return body.toString();
  }

  private static void rows(StringBuilder body, String label, List<Asked> asked) {
    row(body, label + ", right", asked, Asked::found, Asked::tells);
    row(body, label + ", found", asked, Asked::tells, Asked::found);
    row(body, label + ", found of own words", asked, Asked::own, Asked::found);
  }

  private static void row(
      StringBuilder body,
      String label,
      List<Asked> asked,
      Predicate<Asked> of,
      Predicate<Asked> hits) {
    List<Predicate<Asked>> halves = List.of(a -> !a.heldOut(), Asked::heldOut, a -> true);
    body.append("| ").append(label).append(" |");
    for (Predicate<Asked> half : halves) {
      List<Asked> all = asked.stream().filter(half).filter(of).toList();
      int count = (int) all.stream().filter(hits).count();
      body.append(' ').append(new Wilson(count, all.size()).percent()).append(" |");
    }
    body.append('\n');
  }
}
