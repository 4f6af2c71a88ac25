package org.parallax.bench.standings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parallax.app.wiring.Parallax;
import org.parallax.bench.QualityPage;
import org.parallax.bench.origins.Wilson;

/**
 * Scores the standings of claims on our own gold and writes the figures into {@code
 * docs/quality.md}.
 *
 * <p>Usage: {@code bench/standings [--errors]}. {@code --errors} names the pairs of the half that
 * rules are made from that came out wrong, and writes no page; the other half is only counted.
 */
public final class StandingQuality {
  private static final List<Verdict> SHOWN =
      List.of(Verdict.CORROBORATED, Verdict.DIFFERING, Verdict.DENIED, Verdict.NEITHER);

  private static final String REAL_HEAD =
      """
      Written by `bench/standings`. The gold, `bench/gold/standings/real.tsv`, are pairs of statements from two real reports of one event, by article id and offsets without a word of their text, over `../shared/eval/stories` and `entities`; chosen and labelled by readers who had not seen the code, and labelled again by others who saw no label.
      Everything else is as above. Seen: `news-events`, whose accounts were read line by line while rules were made, the 391 pairs of `ecb` that are `F` and `G`, and seven pairs once wrongly called differing. Held out: the other `ecb` and `entities`; of the events scored no account was read. Reports of `entities` name no day of their own, and some pairs are of reports months apart.

      """;

  private static final String HEAD =
      """
      Written by `bench/standings`. The gold, `bench/gold/standings`, are 2,600 pairs of statements from two reports of one invented event each, written and labelled twice by people who had not seen the code; the pairs on which both labellers
      agree are scored. Each event's reports go through the whole product, and the verdict is read from the claims that hold the two statements: denied when one stands as a denial of a claim that the other states, differing when each holds a
      value that the other's claim names as one that cannot hold beside its own, corroborated when one claim of two origins or more holds both; a statement in no claim is "neither". Rules were made from the seen half; of the other (s35 to s46, by two writers of their own, and events 21 to 28) only
      these counts were looked at. Percent, with 95 % intervals (Wilson). By claim: pairs that share a statement count once, right when more than half of them are.

      """;

  private final String head;
  private final Tally seen = new Tally();
  private final Tally heldOut = new Tally();
  private final Tally disputed = new Tally();
  private final List<String> wrong = new ArrayList<>();

  private StandingQuality(String head) {
    this.head = head;
  }

  /** Scores the gold of this repository. */
  public static void main(String[] args) throws IOException {
    boolean errors = List.of(args).contains("--errors");
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Parallax parallax = Parallax.load();
    show(root, "Standings, on our own gold", score(root.resolve("bench/gold"), parallax), errors);
    Path eval = root.resolve("../shared/eval");
    if (Files.isDirectory(eval)) {
      StandingQuality real = scoreReal(root.resolve("bench/gold"), eval, parallax);
      show(root, "Standings, on real reports", real, errors);
    } else {
      System.err.println("no " + eval + ": pairs over real reports are not scored");
    }
  }

  private static void show(Path root, String section, StandingQuality quality, boolean errors)
      throws IOException {
    String body = quality.body();
    System.out.print(body);
    if (errors) {
      quality.wrong.forEach(System.out::println);
    } else {
      QualityPage.write(root, section, body);
    }
  }

  /** Scores the pairs of the gold below a folder. */
  static StandingQuality score(Path gold, Parallax parallax) throws IOException {
    StandingQuality quality = new StandingQuality(HEAD);
    SortedMap<String, List<GoldPair>> events = GoldPair.all(gold.resolve("standings"));
    for (var event : events.entrySet()) {
      Account account = Account.of(folder(gold, event.getKey()), parallax);
      event.getValue().forEach(pair -> quality.add(pair, account));
    }
    return quality;
  }

  /** Scores the pairs over real reports. */
  private static StandingQuality scoreReal(Path gold, Path eval, Parallax parallax)
      throws IOException {
    StandingQuality quality = new StandingQuality(REAL_HEAD);
    RealReports reports = new RealReports(eval);
    for (var event : GoldPair.real(gold.resolve("standings"), reports).entrySet()) {
      Account account = Account.of(reports.rows(event.getKey(), event.getValue()), parallax);
      event.getValue().forEach(pair -> quality.add(pair, account));
    }
    return quality;
  }

  private static Path folder(Path gold, String event) throws IOException {
    return Stream.of("standings/stories", "origins/seen", "origins/held-out")
        .map(half -> gold.resolve(half).resolve(event))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new IOException("no folder of " + event + " below " + gold));
  }

  private void add(GoldPair pair, Account account) {
    Verdict said = account.verdict(pair);
    Tally tally = !pair.agreed() ? disputed : pair.heldOut() ? heldOut : seen;
    tally.add(pair, said);
    if (pair.agreed() && !pair.heldOut() && said != pair.first()) {
      wrong.add(
          String.join(
              " ",
              pair.id(),
              pair.event(),
              pair.first().label(),
              "called",
              said.label() + ":",
              pair.why()));
      wrong.addAll(account.explain(pair));
    }
  }

  /** Returns the section of the page. */
  String body() {
    Tally both = new Tally();
    both.add(seen);
    both.add(heldOut);
    List<Tally> halves = List.of(seen, heldOut, both);
    StringBuilder body = new StringBuilder(head);
    body.append("| figure | seen half | held-out half | both |\n| --- | --- | --- | --- |\n");
    for (Verdict verdict : SHOWN) {
      row(body, verdict.label() + ", precision", halves, t -> t.precision(verdict));
      row(body, verdict.label() + ", recall", halves, t -> t.recall(verdict));
    }
    row(
        body,
        "**false contradiction**: called at odds, are not",
        halves,
        Tally::falseContradiction);
    row(body, "**false corroboration**: called one, are not", halves, Tally::falseCorroboration);
    for (Verdict verdict : SHOWN.subList(0, 3)) {
      row(body, verdict.label() + ", precision by claim", halves, t -> t.precisionByClaim(verdict));
      row(body, verdict.label() + ", recall by claim", halves, t -> t.recallByClaim(verdict));
    }
    return body.append('\n').append(disputed()).toString();
  }

  private String disputed() {
    List<String> counts = new ArrayList<>();
    SHOWN.forEach(verdict -> counts.add(disputed.called(verdict) + " " + verdict.label()));
    return "The pairs on which the labellers differ stand in no figure; of these the product calls "
        + String.join(", ", counts)
        + ".\n";
  }

  private static void row(
      StringBuilder body, String label, List<Tally> halves, Function<Tally, Wilson> figure) {
    body.append("| ").append(label).append(" |");
    halves.forEach(half -> body.append(' ').append(figure.apply(half).percent()).append(" |"));
    body.append('\n');
  }
}
