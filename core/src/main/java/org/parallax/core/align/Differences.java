package org.parallax.core.align;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Article;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/**
 * What else is said of the same thing: values, times of day, days, or ages, that cannot hold
 * together with a cluster's own. Not safe to share between threads.
 */
final class Differences {
  private static final int NEAR = 4;

  private final List<Story.FigureRow> rows;
  private final Rivals rivals;

  /** By article the values of which it says that they are of before: "up from the 34". */
  private final SortedMap<String, SortedSet<BigDecimal>> replaced = new TreeMap<>();

  /** By article the values of the rows that differ. */
  private final SortedMap<String, List<Given>> byArticle = new TreeMap<>();

  /** A value of the row of a number. */
  private record Given(int row, Story.FigureValue value) {}

  Differences(Account account, Rivals rivals) {
    this.rivals = rivals;
    this.rows =
        account.figures().stream()
            .filter(r -> r.verdict() == Story.FigureRow.Verdict.DIFFER)
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      for (Story.FigureValue value : rows.get(i).values()) {
        byArticle
            .computeIfAbsent(value.at().article(), k -> new ArrayList<>())
            .add(new Given(i, value));
      }
    }
    if (!rows.isEmpty()) {
      account.joined().readings().forEach(this::addReplaced);
    }
  }

  private void addReplaced(Reading reading) {
    for (Figure figure : reading.figures()) {
      AnnotatedSentence sentence = reading.annotatedAt(figure.span());
      if (sentence != null && isReplaced(sentence.tokens(), figure.span())) {
        replaced.computeIfAbsent(reading.article().id(), id -> new TreeSet<>()).add(figure.low());
      }
    }
  }

  /** "up from the 34 announced on Saturday", "rose from 18". */
  private static boolean isReplaced(List<Token> tokens, Span at) {
    List<Token> before = tokens.stream().filter(t -> t.end() <= at.start()).toList();
    List<Token> near = before.subList(Math.max(0, before.size() - NEAR), before.size());
    boolean rises = false;
    for (Token token : near) {
      if (rises && token.isWord("from")) {
        return true;
      }
      rises |=
          token.isWord("up", "rose", "risen", "rises", "increased", "climbed", "grew", "grown");
    }
    return false;
  }

  /** Whether the article that gives the greater of two values says that the lesser was before. */
  private boolean isUpdate(Story.FigureValue one, Story.FigureValue two) {
    boolean less = one.low().compareTo(two.low()) < 0;
    Story.FigureValue old = less ? one : two;
    Story.FigureValue current = less ? two : one;
    SortedSet<BigDecimal> before = replaced.get(current.at().article());
    return before != null && before.contains(old.low()) && !current.equals(old);
  }

  /**
   * The statement that shows a cluster.
   *
   * @param differs whether it gives a value that differs
   */
  record Shown(Statement statement, boolean differs) {}

  /**
   * For each of some clusters the statement that shows it: the one that speaks for it, or, where
   * that gives no value that differs and others do, the one that speaks for these. No statement
   * shows two, as long as the smaller has another that may speak for it.
   */
  IdentityHashMap<Cluster, Shown> shown(List<Cluster> clusters, Likeness likeness) {
    IdentityHashMap<Cluster, Shown> shown = new IdentityHashMap<>();
    IdentityHashMap<Statement, Cluster> told = new IdentityHashMap<>();
    List<Cluster> largestFirst = new ArrayList<>(clusters);
    largestFirst.sort(Comparator.comparingInt((Cluster c) -> -c.size()));
    for (Cluster cluster : largestFirst) {
      Statement best = cluster.spokesman(likeness);
      Cluster own = cluster;
      Cluster before = told.get(best);
      while (before != null && own.size() > 0) {
        own = own.speakingWithout(before);
        best = own.size() == 0 ? best : own.spokesman(likeness);
        before = told.get(best);
      }
      shown.put(cluster, new Shown(best, differs(best)));
      told.putIfAbsent(best, cluster);
    }
    for (Cluster cluster : clusters) {
      if (!Objects.requireNonNull(shown.get(cluster), "one of them").differs()) {
        Cluster atOdds = cluster.those(this::differs);
        Statement best = atOdds.size() == 0 ? null : atOdds.spokesman(likeness);
        if (best != null && told.putIfAbsent(best, cluster) == null) {
          shown.put(cluster, new Shown(best, true));
        }
      }
    }
    return shown;
  }

  private boolean differs(Statement statement) {
    return !places(Cluster.of(0, statement)).isEmpty();
  }

  /**
   * Returns what differs from a cluster's statements, by article and place; what differs from the
   * statement that shows it also when another of them gives it.
   */
  List<Story.Different> of(Cluster cluster, Statement shown, Map<String, Article> articles) {
    SortedSet<Span> places = places(cluster);
    places.addAll(places(Cluster.of(0, shown)));
    return places.stream().map(at -> new Story.Different(words(articles, at), at)).toList();
  }

  private SortedSet<Span> places(Cluster cluster) {
    SortedSet<Span> places = rivals.against(cluster);
    SortedMap<Integer, List<Story.FigureValue>> given = new TreeMap<>();
    for (Statement statement : cluster.statements()) {
      for (Given one : byArticle.getOrDefault(statement.article(), List.of())) {
        if (statement.span().contains(one.value().at())) {
          given.computeIfAbsent(one.row(), k -> new ArrayList<>()).add(one.value());
        }
      }
    }
    for (Map.Entry<Integer, List<Story.FigureValue>> row : given.entrySet()) {
      List<Story.FigureValue> own = row.getValue();
      for (Story.FigureValue value : rows.get(row.getKey()).values()) {
        boolean clash =
            own.stream().anyMatch(o -> !FigureRange.canBothHold(o, value) && !isUpdate(o, value));
        if (clash && own.stream().noneMatch(o -> o.low().compareTo(value.low()) == 0)) {
          places.add(value.at());
        }
      }
    }
    return places;
  }

  private static String words(Map<String, Article> articles, Span span) {
    return Objects.requireNonNull(articles.get(span.article())).words(span);
  }
}
