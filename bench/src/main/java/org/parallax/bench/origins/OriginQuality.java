package org.parallax.bench.origins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.bench.QualityPage;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.core.reuse.ReuseMapper;
import org.parallax.model.Story;

/**
 * Scores origins on our own gold and writes the figures into {@code docs/quality.md}.
 *
 * <p>Usage: {@code bench/origins [--errors] [FOLDER...]}; without a folder both halves of {@code
 * bench/gold/origins} are scored and the page is written. {@code --errors} names the pairs that
 * came out wrong: for the half that rules are made from; the other half is only counted.
 */
public final class OriginQuality {
  private static final List<String> COPIED =
      List.of(
          "verbatim", "light-edit", "abridged", "merged", "paraphrase", "release", "one release");
  private static final List<String> INDEPENDENT = List.of("reports", "one press conference");

  private static final String HEAD =
      """
      Written by `bench/origins`. The gold, `bench/gold/origins`, are 24 invented events by three writers who had not seen the code: five reports each, and ten copies made from them. Rules were made from 16 events;
      of the other eight only these counts were looked at. Percent, with 95 % intervals (Wilson). "Report and copy of another" are a report and a copy of a different one; they stand in no total.

      | pairs | called one origin: seen half | held-out half | both |
      | --- | --- | --- | --- |
      """;

  private final SortedMap<String, Count> kinds = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** How many pairs of a kind came out as one origin. */
  private static final class Count {
    private int pairs;
    private int one;
  }

  private OriginQuality() {}

  /** Scores the folders that are named, or the gold of this repository. */
  public static void main(String[] args) throws IOException {
    List<String> names = new ArrayList<>(List.of(args));
    boolean errors = names.remove("--errors");
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path gold = root.resolve("bench/gold/origins");
    if (names.isEmpty()) {
      OriginQuality seen = score(gold.resolve("seen"));
      OriginQuality unseen = score(gold.resolve("held-out"));
      String body = body(seen, unseen);
      System.out.print(body);
      QualityPage.write(root, "Origins, on our own gold", body);
      return;
    }
    for (String name : names) {
      OriginQuality half = score(Path.of(name));
      System.out.print(body(half, half));
      if (errors) {
        half.wrong.forEach(System.out::println);
      }
    }
  }

  private static OriginQuality score(Path folder) throws IOException {
    OriginQuality quality = new OriginQuality();
    if (Files.isDirectory(folder)) {
      for (GoldEvent event : GoldEvent.all(folder)) {
        event.pairs().forEach(pair -> quality.score(event, pair));
      }
    }
    return quality;
  }

  private void score(GoldEvent event, GoldEvent.Pair pair) {
    ReuseMap map = new ReuseMapper().map(List.of(pair.one().article(), pair.two().article()));
    boolean one = map.originGroups().size() == 1;
    Count count = kinds.computeIfAbsent(pair.kind(), k -> new Count());
    count.pairs++;
    count.one += one ? 1 : 0;
    if (one != pair.copied()) {
      Story.OriginGroup group = map.originGroups().get(0);
      wrong.add(
          String.join(
              " ",
              event.name(),
              pair.one().article().id(),
              pair.two().article().id(),
              pair.kind() + ":",
              one ? "one origin, " + group.because() : "two origins"));
    }
  }

  private Wilson ones(List<String> of) {
    int ones = 0;
    int pairs = 0;
    for (String kind : of) {
      Count count = kinds.getOrDefault(kind, new Count());
      ones += count.one;
      pairs += count.pairs;
    }
    return new Wilson(ones, pairs);
  }

  /** The share of "two origins" that are one. */
  private Wilson falseCorroboration() {
    Wilson copied = ones(COPIED);
    Wilson independent = ones(INDEPENDENT);
    int missed = copied.all() - copied.hits();
    return new Wilson(missed, missed + independent.all() - independent.hits());
  }

  private void add(OriginQuality other) {
    other.kinds.forEach((kind, count) -> {
      Count mine = kinds.computeIfAbsent(kind, k -> new Count());
      mine.pairs += count.pairs;
      mine.one += count.one;
    });
  }

  private static String body(OriginQuality seen, OriginQuality unseen) {
    OriginQuality both = new OriginQuality();
    both.add(seen);
    both.add(unseen);
    List<OriginQuality> columns = List.of(seen, unseen, both);
    StringBuilder rows = new StringBuilder(HEAD);
    List<String> all = new ArrayList<>(COPIED);
    all.addAll(INDEPENDENT);
    all.add("report and copy of another");
    for (String kind : all) {
      String label = COPIED.contains(kind) ? "copied: " + kind : "independent: " + kind;
      row(rows, label, columns.stream().map(c -> c.ones(List.of(kind))).toList());
    }
    row(rows, "**copied, all** (found)", columns.stream().map(c -> c.ones(COPIED)).toList());
    row(
        rows,
        "**lost corroboration**: independent pairs called one",
        columns.stream().map(c -> c.ones(INDEPENDENT)).toList());
    row(
        rows,
        "**false corroboration**: share of \"two origins\" that are one",
        columns.stream().map(OriginQuality::falseCorroboration).toList());
    return rows.toString();
  }

  private static void row(StringBuilder rows, String label, List<Wilson> shares) {
    rows.append("| ").append(label).append(" |");
    shares.forEach(share -> rows.append(' ').append(share.percent()).append(" |"));
    rows.append('\n');
  }
}
