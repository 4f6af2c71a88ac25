package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Cuts the sentences of a story into claims and aligns them over articles.
 *
 * <p>What was settled before makes the first clusters: values of one figure, variants of one
 * utterance, places that report one agenda item. The other statements are joined by likeness,
 * average link, unless days, polarity, values or speakers conflict. Denials are then laid beside
 * what they deny. Safe to share between threads.
 */
public final class ClaimAligner {
  /** Makes it with the default settings. */
  public ClaimAligner() {}

  /**
   * Returns the claims by first article, then place.
   *
   * @param tellings of the account
   * @param distinctions which statements a person said are not the same claim
   */
  public List<Story.Claim> align(Account account, Tellings tellings, Distinctions distinctions) {
    List<Statement> statements = new ArrayList<>();
    SortedMap<String, Article> articles = new TreeMap<>();
    for (Reading reading : account.joined().readings()) {
      articles.put(reading.article().id(), reading.article());
      statements.addAll(StatementCutter.cut(reading));
    }
    Likeness likeness = new Likeness(statements);
    List<Reading> readings = account.joined().readings();
    ToldFigures figures = ToldFigures.of(readings, account.eventDay());
    Rivals rivals = new Rivals();
    ClockClashes.find(readings, rivals);
    DayClashes.find(readings, rivals);
    AgeClashes.find(readings, account.eventDay(), rivals);
    HomeClashes.find(readings, rivals);
    SlotClashes.find(figures, rivals);
    ClaimSplitter splitter = new ClaimSplitter(distinctions, statements, articles, likeness);
    Denials found = new Denials(readings, statements, likeness);
    List<Cluster> clusters =
        new Clusterer(statements, likeness, account, figures, rivals, found, tellings)
            .clusters(splitter);
    List<Denials.Denied> denials = found.match(clusters);
    List<Draft> drafts = new ArrayList<>();
    for (Cluster cluster : clusters) {
      drafts.add(new Draft(cluster, denials.stream().filter(d -> d.claim() == cluster).toList()));
    }
    drafts.sort(
        Comparator.comparingInt((Draft d) -> d.cluster().first())
            .thenComparingInt(d -> d.cluster().size()));
    List<Story.Claim> claims = new ArrayList<>();
    Differences differences = new Differences(account, rivals);
    IdentityHashMap<Cluster, Differences.Shown> shown =
        differences.shown(drafts.stream().map(Draft::cluster).toList(), likeness);
    for (Draft draft : drafts) {
      Differences.Shown best = Objects.requireNonNull(shown.get(draft.cluster()), "one of them");
      List<Story.Different> differing =
          best.differs() ? differences.of(draft.cluster(), best.statement(), articles) : List.of();
      String id = "c" + (claims.size() + 1);
      claims.add(claim(id, draft, best.statement(), differing, likeness, articles));
    }
    return claims;
  }

  private record Draft(Cluster cluster, List<Denials.Denied> denials) {}

  private static Story.Claim claim(
      String id,
      Draft draft,
      Statement best,
      List<Story.Different> differing,
      Likeness likeness,
      Map<String, Article> articles) {
    Cluster cluster = draft.cluster();
    List<Story.Denial> deniedBy =
        draft.denials().stream().map(d -> new Story.Denial(d.who(), d.entity(), d.at())).toList();
    List<String> origins = List.copyOf(cluster.origins(likeness));
    return new Story.Claim(
        id,
        words(articles, best.span()),
        standing(deniedBy, differing, origins.size()),
        origins.size(),
        origins,
        cluster.articles(),
        asserter(cluster),
        best.polarity(),
        best.hedge(),
        cluster.statements().stream().map(Statement::span).toList(),
        deniedBy,
        differing);
  }

  private static Story.Standing standing(
      List<Story.Denial> deniedBy, List<Story.Different> differing, int origins) {
    if (!deniedBy.isEmpty()) {
      return Story.Standing.DENIED;
    }
    if (!differing.isEmpty()) {
      return Story.Standing.DIFFERING;
    }
    return origins >= 2 ? Story.Standing.CORROBORATED : Story.Standing.SINGLE_ORIGIN;
  }

  /** The speaker, when every statement has the same; else the articles' own voice. */
  private static @Nullable String asserter(Cluster cluster) {
    String name = null;
    for (Statement statement : cluster.statements()) {
      if (statement.asserter() == null || (name != null && !sameAsserter(cluster))) {
        return null;
      }
      name =
          name == null || statement.asserter().length() > name.length()
              ? statement.asserter()
              : name;
    }
    return name;
  }

  private static boolean sameAsserter(Cluster cluster) {
    return cluster.statements().stream()
            .map(s -> s.asserterEntity() == null ? "=" + s.asserter() : s.asserterEntity())
            .distinct()
            .count()
        == 1;
  }

  private static String words(Map<String, Article> articles, Span span) {
    return Objects.requireNonNull(articles.get(span.article())).words(span);
  }
}
