package org.parallax.core.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Days, weeks, months and years in which two articles say that one thing was done, and which cannot
 * both hold: "was boarded on Tuesday", "was boarded on Wednesday". Not safe to share between
 * threads.
 */
final class DayClashes {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-[1-7].*");
  private static final Pattern MONTH = Pattern.compile("(?:\\d{4}|XXXX)-\\d{2}");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i).*\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|january|february|march|april|may|june"
              + "|july|august|september|october|november|december|week|month|(?:jan|feb|aug|sept?|oct|nov|dec)\\.).*");

  /** Verbs of which the day tells when somebody spoke. */
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "add",
          "announce",
          "report",
          "state",
          "claim",
          "warn",
          "post",
          "tweet",
          "write",
          "confirm",
          "speak",
          "explain",
          "reveal",
          "publish",
          "show",
          "insist",
          "deny");

  private static final Set<String> LIGHT =
      Set.of("be", "have", "do", "make", "take", "get", "go", "come", "give", "include", "expect");

  /** Words that make a time the end or the beginning of something. */
  private static final Set<String> BOUNDS =
      Set.of("since", "until", "till", "by", "before", "after", "from", "between", "through");

  private static final Set<String> PLANNED =
      Set.of("will", "shall", "due", "schedule", "expect", "plan", "would");

  private static final int WITHIN = 10;
  private static final int WEEK_DAYS = 7;

  /** Share of what the fewer words say that both must say. */
  private static final double SAME = 0.6;

  private static final int LEAST = 3;

  /** By deed. */
  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  private final SortedMap<String, List<Told>> byArticle = new TreeMap<>();

  /**
   * When something was done.
   *
   * @param value TIMEX3
   * @param things meanings and entities around the deed
   */
  private record Told(
      Span at, String value, String deed, SortedSet<String> things, boolean planned, boolean no) {}

  private DayClashes() {}

  static void find(List<Reading> readings, Rivals rivals) {
    DayClashes clashes = new DayClashes();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading);
      }
    }
    clashes.told.values().forEach(all -> rivals.addAll(all, clashes::clash, Told::at));
  }

  private void add(Reading reading) {
    for (TimeExpression time : reading.times()) {
      String value = time.value();
      boolean date =
          time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
      if (!date
          || value == null
          || time.span().field() != Span.Field.TEXT
          || !NAMED.matcher(reading.article().words(time.span())).matches()) {
        continue;
      }
      AnnotatedSentence sentence = reading.annotatedAt(time.span());
      if (sentence == null) {
        continue;
      }
      for (List<Token> clause : StatementCutter.clauses(sentence.tokens())) {
        boolean holds =
            !clause.isEmpty()
                && clause.getFirst().start() <= time.span().start()
                && clause.getLast().end() >= time.span().end();
        Token deed = holds ? deed(reading, clause, time.span()) : null;
        if (deed != null) {
          add(reading, time.span(), value, clause, deed);
        }
      }
    }
  }

  /** The verb that a time tells of; null when that is one of speaking, or none is near. */
  private static @Nullable Token deed(Reading reading, List<Token> clause, Span at) {
    int from = 0;
    while (from < clause.size() && clause.get(from).end() <= at.start()) {
      from++;
    }
    if (from > 0 && BOUNDS.contains(clause.get(from - 1).lemma())) {
      return null;
    }
    for (int i = from - 1; i >= Math.max(0, from - WITHIN); i--) {
      Token token = clause.get(i);
      if (StatementCutter.isTimed(reading, token) || token.text().matches("[;:\"“”]|''|``")) {
        return null;
      }
      if (token.is("VB") && !LIGHT.contains(token.lemma())) {
        return SAYING.contains(token.lemma()) ? null : token;
      }
    }
    for (int i = from; i < Math.min(clause.size(), from + WITHIN); i++) {
      Token token = clause.get(i);
      if (token.start() >= at.end() && token.is("VB") && !LIGHT.contains(token.lemma())) {
        return SAYING.contains(token.lemma()) ? null : token;
      }
    }
    return null;
  }

  private void add(Reading reading, Span at, String value, List<Token> clause, Token deed) {
    SortedSet<String> things = new TreeSet<>();
    for (Token token : clause) {
      if (StatementCutter.isContent(token)
          && !StatementCutter.isTimed(reading, token)
          && token.name() == Token.NameTag.NONE
          && token.start() != deed.start()) {
        things.add(Meanings.of(token));
      }
    }
    Span words =
        Span.text(reading.article().id(), clause.getFirst().start(), clause.getLast().end());
    for (Mention mention : reading.mentions()) {
      if (mention.named() && mention.entity() != null && words.contains(mention.span())) {
        things.add("@" + mention.entity());
      }
    }
    Told one =
        new Told(
            at,
            value,
            Meanings.of(deed),
            things,
            clause.stream().anyMatch(token -> PLANNED.contains(token.lemma())),
            clause.stream().anyMatch(StatementCutter::negates));
    told.computeIfAbsent(one.deed(), k -> new ArrayList<>()).add(one);
    byArticle.computeIfAbsent(at.article(), k -> new ArrayList<>()).add(one);
  }

  private boolean clash(Told one, Told two) {
    if (one.at().article().equals(two.at().article())
        || one.planned() != two.planned()
        || one.no() != two.no()
        || !apart(one.value(), two.value())) {
      return false;
    }
    long shared = one.things().stream().filter(two.things()::contains).count() + 1;
    double share = (double) shared / (1 + Math.min(one.things().size(), two.things().size()));
    return shared >= LEAST && share >= SAME && !knows(one, two) && !knows(two, one);
  }

  /** Whether an article tells of the same deed at the time that the other gives. */
  private boolean knows(Told own, Told other) {
    return byArticle.getOrDefault(own.at().article(), List.of()).stream()
        .anyMatch(one -> one.deed().equals(own.deed()) && !apart(one.value(), other.value()));
  }

  /** Whether two times of one precision cannot be the same, nor one the other a week off. */
  private static boolean apart(String one, String two) {
    boolean days = DAY.matcher(one).matches() && DAY.matcher(two).matches();
    if (days) {
      long gap =
          Math.abs(
              LocalDate.parse(one.substring(0, 10)).toEpochDay()
                  - LocalDate.parse(two.substring(0, 10)).toEpochDay());
      return gap > 0 && gap < WEEK_DAYS;
    }
    if (WEEKDAY.matcher(one).matches() && WEEKDAY.matcher(two).matches()) {
      return one.charAt(9) != two.charAt(9);
    }
    boolean months = MONTH.matcher(one).matches() && MONTH.matcher(two).matches();
    boolean weeks = WEEK.matcher(one).matches() && WEEK.matcher(two).matches();
    return months ? !one.endsWith(two.substring(4)) : weeks && !one.equals(two);
  }
}
