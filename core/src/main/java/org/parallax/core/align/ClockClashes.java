package org.parallax.core.align;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Times of day at which two articles say that one thing happened, and which cannot both hold: "was
 * arrested at 1:15", "was arrested at 1:50". Not safe to share between threads.
 */
final class ClockClashes {
  /** What a watch and a rounded memory are apart. */
  private static final Duration APART = Duration.ofMinutes(10);

  /** The same when a time is on the hour, the half or the quarter, or is hedged. */
  private static final Duration FAR_APART = Duration.ofMinutes(25);

  /** Of a report without a day the day is {@code XXXX-XX-XX}. */
  private static final Pattern CLOCK =
      Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}|XXXX-XX-XX)?T(?:[01]\\d|2[0-3]):[0-5]\\d");

  private static final Pattern ZONE =
      Pattern.compile("\\b(?:GMT|UTC|CET|CEST|BST|[ECMP][SD]?T|local time)\\b");
  private static final String BEGIN = Meanings.of("begin");

  /** How reports of one event call what began. */
  private static final Set<String> INCIDENTS =
      Set.of(
          "incident",
          "clash",
          "attack",
          "assault",
          "raid",
          "fighting",
          "battle",
          "shooting",
          "shelling",
          "gunfire",
          "firefight",
          "exchange",
          "unrest",
          "riot");

  private static final Set<String> HEDGES = Set.of("about", "around", "roughly", "nearly", "some");

  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /** By deed. */
  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  /** Times to the minute, by what a dial shows: 10:20 in the morning and at night. */
  private final SortedMap<String, List<Told>> byDial = new TreeMap<>();

  /**
   * A time of day with what is told to have happened then.
   *
   * @param at the time's words
   * @param clock the time
   * @param day ISO day; null when not told
   * @param deed meaning of the verb
   * @param things meanings and entities of the clause, the verb left out
   * @param rough whether it is hedged or rounded
   * @param zoned whether the sentence names a time zone
   * @param planned whether it was still to happen
   */
  private record Told(
      Span at,
      LocalTime clock,
      @Nullable String day,
      String deed,
      Set<String> things,
      boolean rough,
      boolean zoned,
      boolean planned) {}

  private ClockClashes() {}

  static void find(List<Reading> readings, Rivals rivals) {
    ClockClashes clashes = new ClockClashes();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading);
      }
    }
    clashes.told.values().forEach(all -> rivals.addAll(all, ClockClashes::clash, Told::at));
    clashes.byDial.values().forEach(all -> rivals.addAll(all, ClockClashes::mistaken, Told::at));
  }

  private void add(Reading reading) {
    for (TimeExpression time : reading.times()) {
      String value = time.value();
      boolean clock = value != null && CLOCK.matcher(value).matches();
      if (!clock || time.span().field() != Span.Field.TEXT) {
        continue;
      }
      AnnotatedSentence sentence = reading.annotatedAt(time.span());
      for (List<Token> clause :
          sentence == null ? List.<List<Token>>of() : StatementCutter.clauses(sentence.tokens())) {
        if (!clause.isEmpty()) {
          Span words = Span.text(reading.article().id(), start(clause), end(clause));
          if (words.contains(time.span())) {
            add(reading, time, words, clause);
          }
        }
      }
    }
  }

  private static int start(List<Token> clause) {
    return clause.getFirst().start();
  }

  private static int end(List<Token> clause) {
    return clause.getLast().end();
  }

  private void add(Reading reading, TimeExpression time, Span clause, List<Token> tokens) {
    String value = Objects.requireNonNull(time.value());
    String deed = null;
    boolean rough = false;
    boolean incident = false;
    boolean planned = false;
    Token before = null;
    for (Token token : tokens) {
      if (token.end() > time.span().start()) {
        break;
      }
      boolean verb = token.is("VB") && StatementCutter.isContent(token);
      boolean opened = token.isWord("fire") && before != null && before.lemma().equals("open");
      deed = opened ? BEGIN : verb ? Meanings.of(token) : deed;
      rough = HEDGES.contains(token.lemma());
      planned |= token.isWord("will", "shall", "due", "scheduled", "expected");
      incident |= opened || INCIDENTS.contains(token.lemma());
      before = token;
    }
    if (deed == null || tokens.stream().anyMatch(StatementCutter::negates)) {
      return;
    }
    SortedMap<String, Double> keys = StatementCutter.keys(reading, clause, tokens);
    Set<String> things = new TreeSet<>(keys.keySet());
    things.remove(deed);
    things.removeIf(key -> key.startsWith("time:") || key.startsWith("#"));
    if (incident && deed.equals(BEGIN)) {
      things.add("incident");
    }
    String meant = meant(reading, tokens, time);
    if (meant != null) {
      things.add("@" + meant);
    }
    int t = value.indexOf('T');
    LocalTime clock = LocalTime.parse(value.substring(t + 1));
    Told one =
        new Told(
            time.span(),
            clock,
            t == 0 || value.startsWith("X") ? null : value.substring(0, t),
            deed,
            things,
            rough || clock.getMinute() % 15 == 0,
            ZONE.matcher(reading.article().words(clause)).find(),
            planned);
    told.computeIfAbsent(deed, k -> new ArrayList<>()).add(one);
    if (clock.getMinute() != 0) {
      String dial = clock.getHour() % 12 + ":" + clock.getMinute();
      byDial.computeIfAbsent(dial, k -> new ArrayList<>()).add(one);
    }
  }

  /** The person last named before a clause that says what "he" or "she" did; null when none is. */
  private static @Nullable String meant(Reading reading, List<Token> clause, TimeExpression time) {
    boolean pronoun = false;
    for (Token token : clause) {
      if (token.end() <= time.span().start() && (token.is("PRP") || token.is("NN"))) {
        pronoun = token.isWord("he", "she") || (pronoun && !token.is("PRP"));
      }
    }
    String meant = null;
    for (Mention mention : reading.mentions()) {
      boolean earlier =
          mention.span().field() == Span.Field.TEXT && mention.span().end() <= start(clause);
      if (pronoun && earlier && mention.named() && mention.type() == EntityType.PERSON) {
        meant = mention.entity();
      }
    }
    return meant;
  }

  /** Whether two articles tell of one day, as far as they do, both as done or both as planned. */
  private static boolean areComparable(Told one, Told two) {
    boolean sameDay = one.day() == null || two.day() == null || one.day().equals(two.day());
    return sameDay
        && !one.at().article().equals(two.at().article())
        && one.planned() == two.planned();
  }

  /**
   * Whether the same minute is told of the morning and of the evening, beside one name: "landed in
   * Orlen at 10:20 a.m.", "reached the gate in Orlen at 10:20 p.m.".
   */
  private static boolean mistaken(Told one, Told two) {
    return areComparable(one, two)
        && !(one.zoned() || two.zoned())
        && Duration.between(one.clock(), two.clock()).abs().equals(HALF_A_DAY)
        && one.things().stream().anyMatch(key -> key.startsWith("@") && two.things().contains(key));
  }

  private static boolean clash(Told one, Told two) {
    if (!areComparable(one, two) || one.things().stream().noneMatch(two.things()::contains)) {
      return false;
    }
    Duration gap = Duration.between(one.clock(), two.clock()).abs();
    boolean zones = (one.zoned() || two.zoned()) && gap.toMinutes() % 30 == 0;
    return !zones && gap.compareTo(one.rough() || two.rough() ? FAR_APART : APART) >= 0;
  }
}
