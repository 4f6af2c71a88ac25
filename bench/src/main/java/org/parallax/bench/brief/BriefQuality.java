package org.parallax.bench.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.app.wiring.Parallax;
import org.parallax.bench.QualityPage;
import org.parallax.model.Dossier;
import org.parallax.model.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays the brief beside lead sentences, centroid and LexRank of the same length and writes the
 * figures into {@code docs/quality.md}.
 *
 * <p>Usage: {@code bench/brief}, with the folder {@code ../shared/eval} beside the checkout. The
 * stories are those of three articles and more of its news events, as its gold groups them.
 */
public final class BriefQuality {
  private static final int ARTICLES = 3;
  private static final String OURS = "OURS";

  private static final String HEAD =
      """
      Written by `bench/brief` from the stories of three articles and more of `../shared/eval/stories/news-events`. Lead sentences (the articles' first, in turn), centroid (Radev et al. 2004) and LexRank (Erkan and Radev 2004, threshold .1)
      choose from the same sentences and may take as many words as the brief has; the last two take no sentence of cosine above .5 to one that they took. Covered: of the claims with two origins or more, those that a chosen sentence states.
      Redundancy: the mean over sentences of the highest cosine to another of the same brief. Means over stories. The claims are the product's own: a brief that is made from them has an advantage that the others have not.

      | way | claims of two origins and more covered | redundancy | sentences outside first paragraphs | sentences | words |
      | --- | --- | --- | --- | --- | --- |
      """;

  private final SortedMap<String, Sum> sums = new TreeMap<>();
  private int stories;

  /** Sums over stories. */
  private static final class Sum {
    private double covered;
    private int coverable;
    private double redundancy;
    private double outside;
    private double sentences;
    private double words;
  }

  private BriefQuality() {}

  /** Scores the stories. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
    Path eval = root.resolveSibling("shared").resolve("eval/stories");
    String body = body(eval, Parallax.load());
    System.out.print(body);
    QualityPage.write(root, "The brief beside simpler ones", body);
  }

  /** Returns the section of the page. */
  static String body(Path eval, Parallax parallax) throws IOException {
    BriefQuality quality = new BriefQuality();
    for (List<String> rows : stories(eval)) {
      Path file = Files.createTempFile("parallax-brief", ".jsonl");
      try {
        Files.write(file, rows);
        quality.add(
            parallax.read(
                List.of(file), Parallax.Options.defaults().asOneStory(), (s, n, of) -> {}));
      } finally {
        Files.delete(file);
      }
    }
    StringBuilder body = new StringBuilder(HEAD);
    quality.row(body, "Parallax", OURS);
    quality.row(body, "lead sentences", Baseline.LEAD.name());
    quality.row(body, "centroid", Baseline.CENTROID.name());
    quality.row(body, "LexRank", Baseline.LEXRANK.name());
    return body.append("\n").append(quality.stories).append(" stories.\n").toString();
  }

  private static List<List<String>> stories(Path eval) throws IOException {
    SortedMap<String, String> rows = new TreeMap<>();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(eval.resolve("news-events.jsonl"))) {
      rows.put(json.readTree(line).path("id").asString(), line);
    }
    SortedMap<String, List<String>> stories = new TreeMap<>();
    for (String line : Files.readAllLines(eval.resolve("news-events.gold.tsv"))) {
      String[] cells = line.split("\t");
      String row = rows.get(cells[0]);
      if (cells.length == 2 && row != null) {
        stories.computeIfAbsent(cells[1], k -> new ArrayList<>()).add(row);
      }
    }
    return stories.values().stream().filter(s -> s.size() >= ARTICLES).toList();
  }

  private void add(Dossier dossier) {
    Story story = dossier.stories().getFirst();
    List<Told> all = Told.of(dossier, story);
    List<Told> brief =
        story.brief().stream()
            .flatMap(s -> all.stream().filter(t -> t.at().overlaps(s.citations().getFirst().at())))
            .distinct()
            .toList();
    if (brief.isEmpty()) {
      return;
    }
    stories++;
    int words = brief.stream().mapToInt(Told::length).sum();
    add(OURS, story, brief);
    for (Baseline baseline : Baseline.values()) {
      add(baseline.name(), story, baseline.choose(all, words));
    }
  }

  private void add(String way, Story story, List<Told> chosen) {
    Sum sum = sums.computeIfAbsent(way, k -> new Sum());
    List<Story.Claim> claims = story.claims().stream().filter(c -> c.origins() >= 2).toList();
    if (!claims.isEmpty()) {
      sum.coverable++;
      long covered =
          claims.stream()
              .filter(c ->
                  c.at().stream().anyMatch(a -> chosen.stream().anyMatch(t -> t.at().overlaps(a))))
              .count();
      sum.covered += (double) covered / claims.size();
    }
    sum.redundancy += redundancy(chosen);
    sum.outside += (double) chosen.stream().filter(t -> !t.first()).count() / chosen.size();
    sum.sentences += chosen.size();
    sum.words += chosen.stream().mapToInt(Told::length).sum();
  }

  private static double redundancy(List<Told> chosen) {
    double sum = 0;
    for (Told one : chosen) {
      double most = 0;
      for (Told two : chosen) {
        if (!one.at().equals(two.at())) {
          most = Math.max(most, Told.cosine(one.weights(), two.weights()));
        }
      }
      sum += most;
    }
    return sum / chosen.size();
  }

  private void row(StringBuilder body, String name, String way) {
    Sum sum = sums.getOrDefault(way, new Sum());
    body.append(
        String.format(
            Locale.ROOT,
            "| %s | %.0f %% | %.2f | %.0f %% | %.1f | %.0f |\n",
            name,
            100 * sum.covered / Math.max(1, sum.coverable),
            sum.redundancy / Math.max(1, stories),
            100 * sum.outside / Math.max(1, stories),
            sum.sentences / Math.max(1, stories),
            sum.words / Math.max(1, stories)));
  }
}
