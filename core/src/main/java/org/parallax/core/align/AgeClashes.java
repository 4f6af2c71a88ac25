package org.parallax.core.align;

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
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Ages that two articles give one person, by the full name or by a part that only one plays: "Anna
 * Berg, 52", "the 57-year-old Anna Berg", "the captain, who is 57". Not safe to share between
 * threads.
 */
final class AgeClashes {
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?|10\\d");

  /** Parts that one person plays in an event. */
  private static final Set<String> PARTS =
      Set.of(
          "captain",
          "pilot",
          "skipper",
          "gunman",
          "attacker",
          "suspect",
          "accused",
          "defendant",
          "bomber",
          "shooter",
          "hijacker",
          "sprinter",
          "singer",
          "actor",
          "actress",
          "instructor",
          "whistleblower",
          "plaintiff",
          "referee",
          "goalkeeper");

  /** Whom reports call by age alone. */
  private static final Set<String> SOMEBODY =
      Set.of(
          "boy",
          "girl",
          "child",
          "kid",
          "toddler",
          "infant",
          "youngster",
          "teenager",
          "teen",
          "man",
          "woman",
          "son",
          "daughter",
          "mother",
          "father",
          "student",
          "pupil",
          "schoolboy",
          "schoolgirl",
          "driver");

  private static final Set<String> MALE = Set.of("boy", "man", "son", "father", "schoolboy");
  private static final Set<String> FEMALE =
      Set.of("girl", "woman", "daughter", "mother", "schoolgirl");
  private static final Set<String> YOUNG =
      Set.of(
          "boy",
          "girl",
          "child",
          "kid",
          "toddler",
          "infant",
          "youngster",
          "son",
          "daughter",
          "schoolboy",
          "schoolgirl");

  /** What tells an age as one that was given before. */
  private static final Set<String> BEFORE =
      Set.of(
          "initially",
          "earlier",
          "previously",
          "originally",
          "first",
          "update",
          "updated",
          "correct",
          "corrected",
          "understood",
          "then",
          "when");

  /** Ages given for one person are mostly no further apart. */
  private static final int NEAR = 2;

  /** Ages of a story that are further apart are of two generations. */
  private static final int LIKE = 4;

  private static final int AROUND = 14;

  /** Sentences in which an article tells of whom it is. */
  private static final int OPENING = 2;

  /** Words between "52-year-old" and a name: "the 52-year-old former mayor Anna Berg". */
  private static final int BETWEEN = 4;

  /** By person. */
  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  /** Ages of people without a name, by article. */
  private final SortedMap<String, List<Unnamed>> unnamed = new TreeMap<>();

  private final @Nullable String eventDay;

  /**
   * How old somebody is said to be.
   *
   * @param at from the last word of the person to the age, or the other way round
   * @param who entity or part
   */
  private record Told(Span at, String who, int age) {}

  /**
   * How old somebody without a name is said to be.
   *
   * @param at the age
   * @param noun what they are called; empty when by the age alone
   * @param things meanings of the words around
   * @param opens whether the article opens with them
   */
  private record Unnamed(Span at, int age, String noun, SortedSet<String> things, boolean opens) {
    boolean mayBe(Unnamed other) {
      boolean bare = noun.isEmpty() || other.noun.isEmpty() || noun.equals(other.noun);
      boolean sexes =
          (MALE.contains(noun) && FEMALE.contains(other.noun))
              || (FEMALE.contains(noun) && MALE.contains(other.noun));
      return bare || (!sexes && YOUNG.contains(noun) && YOUNG.contains(other.noun));
    }
  }

  private AgeClashes(@Nullable String eventDay) {
    this.eventDay = eventDay;
  }

  static void find(List<Reading> readings, @Nullable String eventDay, Rivals rivals) {
    AgeClashes clashes = new AgeClashes(eventDay);
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading);
      }
    }
    clashes.compare(rivals);
  }

  private void add(Reading reading) {
    List<Told> own = new ArrayList<>();
    for (AnnotatedSentence sentence : reading.annotatedBody()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Told one = told(reading, tokens, i);
        if (one != null) {
          own.add(one);
        }
      }
    }
    List<Unnamed> others = new ArrayList<>();
    for (Figure figure : reading.figures()) {
      String unit = figure.unitText();
      boolean age = "a".equals(figure.unit()) && unit != null && unit.endsWith("old");
      if (age && figure.span().field() == Span.Field.TEXT) {
        add(reading, figure, own, others);
      }
    }
    unnamed.put(reading.article().id(), others);
    // Who is given two ages in one article is two, or was young once.
    own.removeIf(
        one -> own.stream().anyMatch(o -> o.who().equals(one.who()) && o.age() != one.age()));
    own.forEach(one -> told.computeIfAbsent(one.who(), k -> new ArrayList<>()).add(one));
  }

  private static @Nullable Told told(Reading reading, List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    int at = i - 1;
    if (isWord(tokens, at, "aged")) {
      at--;
    } else if (isWord(tokens, at, "is", "was", "turned") && isWord(tokens, at - 1, "who")) {
      at -= 2;
    }
    boolean linked = isWord(tokens, at, ",", "(");
    boolean ends =
        i + 1 >= tokens.size() || isWord(tokens, i + 1, ",", ".", ")", ";", "in", "last", "and");
    if (!linked || !ends || at < 1) {
      return null;
    }
    Token last = tokens.get(at - 1);
    String who = named(reading, last.end(), false);
    if (who == null && PARTS.contains(last.lemma()) && isWord(tokens, at - 2, "the")) {
      who = "=" + last.lemma();
    }
    return who == null ? null : told(reading, last, tokens.get(i), who, Integer.parseInt(text));
  }

  /** "The 52-year-old former mayor Anna Berg", "the 52-year-old captain", "a four-year-old boy". */
  private void add(Reading reading, Figure figure, List<Told> own, List<Unnamed> others) {
    AnnotatedSentence sentence = reading.annotatedAt(figure.span());
    if (sentence == null) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    int age = figure.low().intValue();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= figure.span().start()) {
      first++;
    }
    int old = first;
    while (old < tokens.size() && !tokens.get(old).text().matches(".*[oO]lds?")) {
      old++;
    }
    String noun = "";
    for (int k = old + 1; k < tokens.size() && k <= old + BETWEEN; k++) {
      Token token = tokens.get(k);
      if (!token.is("NN") && !token.is("JJ")) {
        break;
      }
      String who = named(reading, token.start(), true);
      boolean part = PARTS.contains(token.lemma()) && isWord(tokens, first - 1, "the");
      boolean goesOn = k + 1 < tokens.size() && tokens.get(k + 1).is("NN");
      if (who != null || (part && !goesOn)) {
        own.add(
            told(reading, tokens.get(first), token, who == null ? "=" + token.lemma() : who, age));
        return;
      }
      noun = token.is("NN") ? token.lemma() : noun;
    }
    boolean before = tokens.stream().anyMatch(token -> BEFORE.contains(token.lemma()));
    boolean past = !FigureSetting.of(reading, figure, eventDay).past().isEmpty();
    if (!past && !before && (noun.isEmpty() || SOMEBODY.contains(noun))) {
      SortedSet<String> things = new TreeSet<>();
      for (int i = Math.max(0, first - AROUND); i < Math.min(tokens.size(), old + AROUND); i++) {
        Token token = tokens.get(i);
        boolean itself = i >= first && i <= old;
        if (!itself && StatementCutter.isContent(token) && !SOMEBODY.contains(token.lemma())) {
          things.add(Meanings.of(token));
        }
      }
      Span at = Span.text(reading.article().id(), figure.span().start(), figure.span().end());
      others.add(
          new Unnamed(at, age, noun, things, reading.annotatedBody().indexOf(sentence) < OPENING));
    }
  }

  /** Whether an article tells of one person of about that age only. */
  private boolean isAlone(Unnamed one) {
    return unnamed.getOrDefault(one.at().article(), List.of()).stream()
        .noneMatch(o -> o.age() != one.age() && Math.abs(o.age() - one.age()) <= LIKE);
  }

  private boolean clash(Unnamed one, Unnamed two) {
    return one.age() != two.age()
        && !one.at().article().equals(two.at().article())
        && Math.abs(one.age() - two.age()) <= NEAR
        && one.mayBe(two)
        && ((one.opens() && two.opens()) || one.things().stream().anyMatch(two.things()::contains))
        && isAlone(one)
        && isAlone(two);
  }

  private static Told told(Reading reading, Token first, Token last, String who, int age) {
    return new Told(Span.text(reading.article().id(), first.start(), last.end()), who, age);
  }

  private static boolean isWord(List<Token> tokens, int i, String... words) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord(words);
  }

  /** The entity of a person's name that begins or ends at a place; null when none does. */
  private static @Nullable String named(Reading reading, int place, boolean begins) {
    for (Mention mention : reading.mentions()) {
      Span span = mention.span();
      boolean there = begins ? span.start() == place : span.end() == place;
      if (there
          && span.field() == Span.Field.TEXT
          && mention.type() == EntityType.PERSON
          && mention.named()
          && mention.entity() != null) {
        return "@" + mention.entity();
      }
    }
    return null;
  }

  private void compare(Rivals rivals) {
    told.values().forEach(all -> rivals.addAll(all, AgeClashes::clash, Told::at));
    rivals.addAll(
        unnamed.values().stream().flatMap(List::stream).toList(), this::clash, Unnamed::at);
  }

  private static boolean clash(Told one, Told two) {
    return one.age() != two.age() && !one.at().article().equals(two.at().article());
  }
}
