package org.parallax.core.align;

import java.math.BigDecimal;
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
 * What else is said of the same thing: values of a figure, times of day, or ages, that cannot hold
 * together with a cluster's own. Not safe to share between threads.
 */
final class Differences {
  private static final int NEAR = 4;

  private final List<Story.FigureRow> rows;
  private final ClockClashes clocks;
  private final AgeClashes ages;

  /** By article the values of which it says that they are of before: "up from the 34". */
  private final SortedMap<String, SortedSet<BigDecimal>> replaced = new TreeMap<>();

  Differences(Account account, ClockClashes clocks) {
    this.clocks = clocks;
    this.ages = AgeClashes.of(account.joined().readings());
    this.rows =
        account.figures().stream()
            .filter(r -> r.verdict() == Story.FigureRow.Verdict.DIFFER)
            .toList();
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
   * Returns the statement that shows what differs from a cluster's: the one that speaks for it, or
   * of those that give such a value the one that speaks for these.
   */
  Statement shown(Cluster cluster, Likeness likeness) {
    Statement best = cluster.spokesman(likeness);
    Cluster atOdds = cluster.those(statement -> !places(Cluster.of(0, statement)).isEmpty());
    return atOdds.size() == 0 || atOdds.statements().contains(best)
        ? best
        : atOdds.spokesman(likeness);
  }

  /** Returns what differs from a cluster's statements, by article and place. */
  List<Story.Different> of(Cluster cluster, Map<String, Article> articles) {
    return places(cluster).stream()
        .map(at -> new Story.Different(words(articles, at), at))
        .toList();
  }

  private SortedSet<Span> places(Cluster cluster) {
    SortedSet<Span> places = new TreeSet<>(clocks.against(cluster));
    places.addAll(ages.against(cluster));
    for (Story.FigureRow row : rows) {
      List<Story.FigureValue> own =
          row.values().stream()
              .filter(v -> cluster.statements().stream().anyMatch(s -> s.span().contains(v.at())))
              .toList();
      for (Story.FigureValue value : row.values()) {
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
