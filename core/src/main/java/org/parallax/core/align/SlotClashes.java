package org.parallax.core.align;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * Numbers with which two articles answer one question otherwise ({@link ValueSlots}). Not safe to
 * share between threads.
 */
final class SlotClashes {
  /** What a conversion and rounding change of a measure. */
  private static final double CONVERTED = 0.13;

  /** Days by which reports are apart from which they are of other moments. */
  private static final int LATER_DAYS = 3;

  private static final int AROUND = 12;
  private static final double WIDE = 6;
  private static final double FAR = 4;
  private static final double FEW = 3;
  private static final double NEAR = 1.6;
  private static final double MAGNITUDE = 1.15;

  /** By question. */
  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  /** The answers of each article. */
  private final SortedMap<String, List<Told>> byArticle = new TreeMap<>();

  /** What is at odds with each place. */
  private final SortedMap<Span, SortedSet<Span>> rivals = new TreeMap<>();

  /**
   * One answer.
   *
   * @param things what the words around it are of: meanings and entities
   * @param names entities of its sentence
   */
  private record Told(
      FigureEntry entry,
      Measure measure,
      SortedSet<String> things,
      SortedSet<String> names,
      @Nullable String day) {
    Span at() {
      return entry.figure().span();
    }
  }

  private SlotClashes() {}

  static SlotClashes of(List<Reading> readings, @Nullable String eventDay) {
    SlotClashes clashes = new SlotClashes();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading, eventDay);
      }
    }
    for (Map.Entry<String, List<Told>> slot : clashes.told.entrySet()) {
      clashes.compare(slot.getKey(), slot.getValue());
    }
    return clashes;
  }

  private void add(Reading reading, @Nullable String eventDay) {
    for (Figure found : reading.figures()) {
      AnnotatedSentence sentence = reading.annotatedAt(found.span());
      if (sentence == null || found.span().field() != Span.Field.TEXT || found.isUncounted()) {
        continue;
      }
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
      if (!slots.isEmpty()) {
        add(entry, measure, tokens, from, to, slots);
      }
    }
  }

  private void add(
      FigureEntry entry,
      Measure measure,
      List<Token> tokens,
      int from,
      int to,
      List<String> slots) {
    Reading reading = entry.reading();
    SortedSet<String> things = new TreeSet<>();
    for (int i = Math.max(0, from - AROUND); i < Math.min(tokens.size(), to + AROUND); i++) {
      boolean own = i >= from && i < to;
      Token token = tokens.get(i);
      if (!own && StatementCutter.isContent(token) && !StatementCutter.isTimed(reading, token)) {
        things.add(Meanings.of(token));
      }
    }
    entry.key().heads().forEach(head -> things.add(Meanings.of(head)));
    SortedSet<String> names = new TreeSet<>();
    Span sentence = Span.text(entry.article(), tokens.getFirst().start(), tokens.getLast().end());
    for (Mention mention : reading.mentions()) {
      if (mention.named() && mention.entity() != null && sentence.contains(mention.span())) {
        names.add(mention.entity());
      }
    }
    Dating dated = reading.reportDay();
    Told one = new Told(entry, measure, things, names, dated == null ? null : dated.day());
    byArticle.computeIfAbsent(entry.article(), id -> new ArrayList<>()).add(one);
    slots.stream()
        .filter(slot -> kind(slot).equals("bid") || !entry.setting().former())
        .forEach(slot -> told.computeIfAbsent(slot, k -> new ArrayList<>()).add(one));
  }

  private void compare(String slot, List<Told> all) {
    List<Told> sure = all.stream().filter(one -> isSettled(one, all)).toList();
    List<Told> others = all.stream().filter(one -> !isSettled(one, all)).toList();
    for (int i = 0; i < sure.size(); i++) {
      for (int j = i + 1; j < sure.size(); j++) {
        Told one = sure.get(i);
        Told two = sure.get(j);
        if (clash(slot, one, two) && !areOfTwo(one, two, others)) {
          rivals.computeIfAbsent(one.at(), k -> new TreeSet<>()).add(two.at());
          rivals.computeIfAbsent(two.at(), k -> new TreeSet<>()).add(one.at());
        }
      }
    }
  }

  /** Whether its article gives no other answer, but by another speaker. */
  private static boolean isSettled(Told one, List<Told> all) {
    return all.stream()
        .filter(other -> other.entry().article().equals(one.entry().article()))
        .allMatch(other -> agree(one, other) || one.entry().saidByAnother(other.entry()));
  }

  /**
   * Whether an article gives both answers: then they are of two things, or one has replaced the
   * other.
   */
  private static boolean areOfTwo(Told one, Told two, List<Told> others) {
    return others.stream()
        .filter(other -> agree(other, one))
        .anyMatch(other ->
            others.stream()
                .anyMatch(
                    o -> o.entry().article().equals(other.entry().article()) && agree(o, two)));
  }

  private static boolean agree(Told one, Told two) {
    if (!one.measure().isLike(two.measure())) {
      return true;
    }
    if (one.measure().unit().equals(two.measure().unit())) {
      return one.entry().agrees(two.entry());
    }
    double low = Math.max(low(one), low(two));
    double high = Math.min(high(one), high(two));
    return low <= high * (1 + CONVERTED);
  }

  private static double low(Told one) {
    BigDecimal low = one.entry().range().low();
    return low == null ? 0 : low.doubleValue() * one.measure().factor();
  }

  private static double high(Told one) {
    BigDecimal high = one.entry().range().high();
    return high == null ? Double.MAX_VALUE / 4 : high.doubleValue() * one.measure().factor();
  }

  private boolean clash(String slot, Told one, Told two) {
    if (one.entry().article().equals(two.entry().article())
        || one.entry().origin().equals(two.entry().origin())
        || agree(one, two)
        || apart(one, two) > farthest(slot)
        || (!isLasting(slot) && otherDays(one, two))) {
      return false;
    }
    return mayMeet(slot, one, two)
        && haveInCommon(slot, one, two)
        && !knows(one, two)
        && !knows(two, one);
  }

  private static double apart(Told one, Told two) {
    double first = one.entry().figure().high().abs().doubleValue() * one.measure().factor();
    double second = two.entry().figure().high().abs().doubleValue() * two.measure().factor();
    double small = Math.min(first, second);
    return small == 0 ? Double.MAX_VALUE : Math.max(first, second) / small;
  }

  private static double farthest(String slot) {
    return switch (kind(slot)) {
      case "crowd" -> WIDE;
      case "population", "bid", "aboard", "net", "employees" -> NEAR;
      case "magnitude" -> MAGNITUDE;
      case "deed" -> FEW;
      default -> FAR;
    };
  }

  private static String kind(String slot) {
    int end = slot.indexOf(' ');
    return end < 0 ? slot : slot.substring(0, end);
  }

  /** Whether the answer is the same for weeks. */
  private static boolean isLasting(String slot) {
    return switch (kind(slot)) {
      case "population", "bid", "thing", "way" -> true;
      default -> false;
    };
  }

  private static boolean otherDays(Told one, Told two) {
    String first = one.day();
    String second = two.day();
    if (first == null || second == null) {
      return (first == null) != (second == null);
    }
    if (first.length() != 10 || second.length() != 10) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.parse(first), LocalDate.parse(second));
    return Math.abs(days) > LATER_DAYS;
  }

  private static boolean mayMeet(String slot, Told one, Told two) {
    boolean bid = kind(slot).equals("bid");
    FigureSetting first = one.entry().setting();
    FigureSetting second = two.entry().setting();
    return (isLasting(slot) || first.past().equals(second.past()))
        && ((bid || kind(slot).equals("magnitude"))
            ? !first.supposed() && !second.supposed()
            : first.mayMeet(second))
        && (bid || !one.entry().isOutgrown(two.entry()));
  }

  /** Whether the words around both tell of one thing, where the question alone does not. */
  private static boolean haveInCommon(String slot, Told one, Told two) {
    long names = one.names().stream().filter(two.names()::contains).count();
    long things = one.things().stream().filter(two.things()::contains).count();
    return switch (kind(slot)) {
      case "population", "bid", "ban", "net", "revenue", "bail", "penalty" -> names >= 1;
      case "thing" -> names + things >= 1;
      case "deed" ->
          names + things >= 2 && one.entry().key().about().equals(two.entry().key().about());
      case "sentence" -> names >= 1 && things >= 1;
      case "speed" -> names + things >= 1;
      case "verb", "height", "width", "lasted", "way", "stake" -> names + things >= 2;
      default -> true;
    };
  }

  /** Whether an article gives elsewhere the value that another gives. */
  private boolean knows(Told own, Told other) {
    return byArticle.getOrDefault(own.entry().article(), List.of()).stream()
        .anyMatch(one ->
            !one.at().equals(own.at())
                && one.measure().unit().equals(other.measure().unit())
                && one.entry().sameValue(other.entry()));
  }

  /** Returns the figures elsewhere that cannot hold beside those in some statements. */
  SortedSet<Span> against(Cluster cluster) {
    SortedSet<Span> against = new TreeSet<>();
    for (Statement statement : cluster.statements()) {
      for (Told own : byArticle.getOrDefault(statement.article(), List.of())) {
        if (statement.span().contains(own.at())) {
          against.addAll(rivals.getOrDefault(own.at(), new TreeSet<>()));
        }
      }
    }
    return against;
  }
}
