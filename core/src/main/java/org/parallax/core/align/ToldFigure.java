package org.parallax.core.align;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Dating;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * A figure of an article's text with the words around it.
 *
 * @param slots the questions that it answers ({@link ValueSlots})
 * @param near what the nouns and verbs next to it mean, what is counted left out
 * @param things what the words around it mean, what is counted among them
 * @param names entities of its sentence
 * @param day ISO day of its report; null when not known
 */
record ToldFigure(
    FigureEntry entry,
    Measure measure,
    List<String> slots,
    SortedSet<String> near,
    SortedSet<String> things,
    SortedSet<String> names,
    @Nullable String day) {
  /** What a conversion and rounding change of a measure. */
  private static final double CONVERTED = 0.13;

  /** Days by which reports are apart from which they are of other moments. */
  private static final int LATER_DAYS = 3;

  private static final int AROUND = 12;
  private static final int NEAR = 5;

  /**
   * Makes it.
   *
   * @param sentence that holds the figure
   */
  static ToldFigure of(
      Reading reading, Figure found, AnnotatedSentence sentence, @Nullable String eventDay) {
    FigureEntry entry = FigureEntry.of(reading, FigureContext.resolved(reading, found), eventDay);
    List<Token> tokens = sentence.tokens();
    int from = 0;
    while (from < tokens.size() && tokens.get(from).end() <= found.span().start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).start() < found.span().end()) {
      to++;
    }
    Measure measure = Measure.of(found, entry.key());
    List<String> slots = from == to ? List.of() : ValueSlots.of(tokens, entry, measure, from, to);
    Dating dated = reading.reportDay();
    return new ToldFigure(
        entry,
        measure,
        slots,
        near(entry, tokens, from, to),
        things(entry, tokens, from, to),
        names(entry, tokens),
        dated == null ? null : dated.day());
  }

  private static SortedSet<String> near(FigureEntry entry, List<Token> tokens, int from, int to) {
    SortedSet<String> near = new TreeSet<>();
    around(entry, tokens, from, to, NEAR).stream()
        .filter(token -> !token.is("JJ") && !isOfMeasure(entry.reading(), token))
        .forEach(token -> near.add(Meanings.of(token)));
    entry.key().heads().forEach(head -> near.remove(Meanings.of(head)));
    return near;
  }

  /** Whether a token is of what another figure is measured in. */
  private static boolean isOfMeasure(Reading reading, Token token) {
    return reading.figures().stream()
        .anyMatch(figure -> figure.unit() != null && StatementCutter.holds(figure.span(), token));
  }

  private static SortedSet<String> things(FigureEntry entry, List<Token> tokens, int from, int to) {
    SortedSet<String> things = new TreeSet<>();
    around(entry, tokens, from, to, AROUND).forEach(token -> things.add(Meanings.of(token)));
    entry.key().heads().forEach(head -> things.add(Meanings.of(head)));
    return things;
  }

  private static List<Token> around(
      FigureEntry entry, List<Token> tokens, int from, int to, int within) {
    List<Token> around = new ArrayList<>(tokens.subList(Math.max(0, from - within), from));
    around.addAll(tokens.subList(to, Math.min(tokens.size(), to + within)));
    around.removeIf(token ->
        !StatementCutter.isContent(token) || StatementCutter.isTimed(entry.reading(), token));
    return around;
  }

  private static SortedSet<String> names(FigureEntry entry, List<Token> tokens) {
    SortedSet<String> names = new TreeSet<>();
    if (tokens.isEmpty()) {
      return names;
    }
    Span sentence = Span.text(entry.article(), tokens.getFirst().start(), tokens.getLast().end());
    for (Mention mention : entry.reading().mentions()) {
      if (mention.named() && mention.entity() != null && sentence.contains(mention.span())) {
        names.add(mention.entity());
      }
    }
    return names;
  }

  Span at() {
    return entry.figure().span();
  }

  String article() {
    return entry.article();
  }

  /** Whether it is a bare count, of which alone its noun tells what it is. */
  boolean isCount() {
    return measure.kind() == Measure.Kind.COUNT;
  }

  /** Whether both are of one measure, or count like things. */
  boolean isOfKindOf(ToldFigure other) {
    return measure.isLike(other.measure) && (!isCount() || countsAlike(other));
  }

  private boolean countsAlike(ToldFigure other) {
    if (entry.key().isOfPeople() && other.entry.key().isOfPeople()) {
      return true;
    }
    SortedSet<String> heads = new TreeSet<>();
    entry.key().heads().forEach(head -> heads.add(Meanings.of(head)));
    return other.entry.key().heads().stream().map(Meanings::of).anyMatch(heads::contains);
  }

  /** Whether both values can be of one thing; those that no unit joins agree. */
  boolean agrees(ToldFigure other) {
    if (!measure.isLike(other.measure)) {
      return true;
    }
    if (measure.unit().equals(other.measure.unit())) {
      return entry.agrees(other.entry);
    }
    double low = Math.max(low(), other.low());
    double high = Math.min(high(), other.high());
    return low <= high * (1 + CONVERTED);
  }

  private double low() {
    BigDecimal low = entry.range().low();
    return low == null ? 0 : low.doubleValue() * measure.factor();
  }

  private double high() {
    BigDecimal high = entry.range().high();
    return high == null ? Double.MAX_VALUE / 4 : high.doubleValue() * measure.factor();
  }

  /** How many times the greater of two values is the lesser. */
  double timesApart(ToldFigure other) {
    double own = entry.figure().high().abs().doubleValue() * measure.factor();
    double another = other.entry.figure().high().abs().doubleValue() * other.measure.factor();
    double small = Math.min(own, another);
    return small == 0 ? Double.MAX_VALUE : Math.max(own, another) / small;
  }

  /** Whether their reports are of other moments. */
  boolean isOfOtherDay(ToldFigure other) {
    if (day == null || other.day == null) {
      return (day == null) != (other.day == null);
    }
    return areApart(day, other.day);
  }

  /** Whether two reports, of these days when known, are of other moments. */
  static boolean areApart(@Nullable String one, @Nullable String two) {
    if (one == null || two == null || one.length() != 10 || two.length() != 10) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.parse(one), LocalDate.parse(two));
    return Math.abs(days) > LATER_DAYS;
  }
}
