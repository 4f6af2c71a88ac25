package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
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
  private static final Pattern YEARS_OLD = Pattern.compile("([1-9]\\d?|10\\d)-year-old");

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

  /** Words between "52-year-old" and a name: "the 52-year-old former mayor Anna Berg". */
  private static final int BETWEEN = 4;

  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  /**
   * How old somebody is said to be.
   *
   * @param at from the last word of the person to the age, or the other way round
   * @param who entity or part
   */
  private record Told(Span at, String who, int age) {}

  private AgeClashes() {}

  static AgeClashes of(List<Reading> readings) {
    AgeClashes clashes = new AgeClashes();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading);
      }
    }
    return clashes;
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
    // Who is given two ages in one article is two, or was young once.
    own.removeIf(
        one -> own.stream().anyMatch(o -> o.who().equals(one.who()) && o.age() != one.age()));
    told.put(reading.article().id(), own);
  }

  private static @Nullable Told told(Reading reading, List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    Matcher before = YEARS_OLD.matcher(text);
    if (before.matches()) {
      return before(reading, tokens, i, Integer.parseInt(before.group(1)));
    }
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

  /** "The 52-year-old former mayor Anna Berg", "the 52-year-old captain". */
  private static @Nullable Told before(Reading reading, List<Token> tokens, int i, int age) {
    for (int k = i + 1; k < tokens.size() && k <= i + BETWEEN; k++) {
      Token token = tokens.get(k);
      if (!token.is("NN") && !token.is("JJ")) {
        return null;
      }
      String who = named(reading, token.start(), true);
      if (who != null) {
        return told(reading, tokens.get(i), token, who, age);
      }
      boolean part = PARTS.contains(token.lemma()) && isWord(tokens, i - 1, "the");
      boolean goesOn = k + 1 < tokens.size() && tokens.get(k + 1).is("NN");
      if (part && !goesOn) {
        return told(reading, tokens.get(i), token, "=" + token.lemma(), age);
      }
    }
    return null;
  }

  private static Told told(Reading reading, Token first, Token last, String who, int age) {
    return new Told(Span.text(reading.article().id(), first.start(), last.end()), who, age);
  }

  private static boolean isWord(List<Token> tokens, int i, String... words) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord(words);
  }

  /** The entity of a person's full name that begins or ends at a place; null when none does. */
  private static @Nullable String named(Reading reading, int place, boolean begins) {
    for (Mention mention : reading.mentions()) {
      Span span = mention.span();
      boolean there = begins ? span.start() == place : span.end() == place;
      if (there
          && span.field() == Span.Field.TEXT
          && mention.type() == EntityType.PERSON
          && mention.named()
          && mention.entity() != null
          && mention.name().indexOf(' ') > 0) {
        return "@" + mention.entity();
      }
    }
    return null;
  }

  /** Returns the ages elsewhere that cannot hold beside those in some statements. */
  SortedSet<Span> against(Cluster cluster) {
    SortedSet<Span> against = new TreeSet<>();
    for (Statement statement : cluster.statements()) {
      for (Told own : told.getOrDefault(statement.article(), List.of())) {
        if (statement.span().overlaps(own.at())) {
          told.forEach((article, all) -> {
            if (!article.equals(own.at().article())) {
              all.stream()
                  .filter(o -> o.who().equals(own.who()) && o.age() != own.age())
                  .forEach(o -> against.add(o.at()));
            }
          });
        }
      }
    }
    return against;
  }
}
