package org.parallax.core.align;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * What those counted are doing, when it tells which they are: "people joined a march", "marchers"
 * and "people in the streets" are one crowd whatever the noun.
 */
enum FigureScene {
  /** Nothing that tells. */
  NONE,
  /** They march or rally. */
  CROWD,
  /** They have left their homes. */
  FLIGHT,
  /** They lie at anchor. */
  ANCHOR,
  /** A water goes up or down. */
  WATER;

  private static final Set<String> PEOPLE =
      words(
          "person man woman resident villager inhabitant local worker employee individual supporter"
              + " member neighbour neighbor citizen marcher protester protestor demonstrator walker"
              + " striker crowd participant evacuee");
  private static final Set<String> MARCHERS =
      words("marcher protester protestor demonstrator crowd");
  private static final Set<String> MARCHES =
      words("march rally demonstrate demonstration protest procession vigil gather");
  private static final Set<String> STREETS = words("street square");
  private static final Set<String> FLIGHTS =
      words("evacuate displace relocate flee uproot evacuation");
  private static final Set<String> VESSELS =
      words("ship vessel boat tanker ferry freighter trawler barge");
  private static final Set<String> WATERS =
      words("water level reservoir lake river lagoon basin pond canal");
  private static final Pattern LENGTH = Pattern.compile("m|cm|mm|\\[ft_i\\]|\\[in_i\\]");

  /** Fewer are no crowd. */
  private static final int CROWDED = 20;

  private static final int NEAR = 12;

  private static Set<String> words(String list) {
    return Set.copyOf(new TreeSet<>(List.of(list.split(" "))));
  }

  static FigureScene of(Reading reading, Figure figure, Set<String> heads) {
    String unit = figure.unit();
    if (unit != null) {
      boolean moved =
          figure.qualifier() == Figure.Qualifier.UP || figure.qualifier() == Figure.Qualifier.DOWN;
      boolean length = LENGTH.matcher(unit).matches();
      return moved && length && WATERS.containsAll(heads) ? WATER : NONE;
    }
    if (figure.unitText() != null || heads.isEmpty()) {
      return NONE;
    }
    List<Token> after = around(reading, figure.span(), true);
    List<Token> before = around(reading, figure.span(), false);
    if (VESSELS.containsAll(heads)) {
      return has(after, Set.of("anchor")) ? ANCHOR : NONE;
    }
    boolean many = figure.high().intValue() >= CROWDED;
    if (!many || !PEOPLE.containsAll(heads)) {
      return NONE;
    }
    if (MARCHERS.containsAll(heads) || has(after, MARCHES) || inStreets(after)) {
      return CROWD;
    }
    return left(after) || has(before, Set.of("evacuate", "relocate")) ? FLIGHT : NONE;
  }

  /** Tokens of the clause behind or before a figure. */
  private static List<Token> around(Reading reading, Span at, boolean behind) {
    for (AnnotatedSentence sentence : reading.annotatedBody()) {
      if (sentence.start() > at.start() || sentence.end() < at.end()) {
        continue;
      }
      List<Token> tokens = sentence.tokens();
      int first = 0;
      while (first < tokens.size() && tokens.get(first).start() < (behind ? at.start() : 0)) {
        first++;
      }
      int last = first;
      while (last < tokens.size()
          && (behind
              ? last < first + NEAR && !tokens.get(last).isWord(";", "while", "but")
              : tokens.get(last).end() <= at.start())) {
        last++;
      }
      return tokens.subList(behind ? first : Math.max(first, last - 3), last);
    }
    return List.of();
  }

  private static boolean has(List<Token> tokens, Set<String> lemmas) {
    return tokens.stream().anyMatch(token -> lemmas.contains(token.lemma()));
  }

  /** "in the streets", "took to the streets", "on the square". */
  private static boolean inStreets(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      boolean streets = STREETS.contains(tokens.get(i).lemma()) && !tokens.get(i).is("NNP");
      if (streets
          && tokens.get(i - 1).isWord("the")
          && tokens.get(i - 2).isWord("in", "on", "to", "onto")) {
        return true;
      }
    }
    return false;
  }

  /** "were evacuated", "have been moved", "had left the village", "spent the night in a hall". */
  private static boolean left(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (FLIGHTS.contains(token.lemma())) {
        return true;
      }
      boolean passive = i > 0 && tokens.get(i - 1).lemma().equals("be");
      if (token.lemma().equals("move") && (passive || next(tokens, i, "out"))) {
        return true;
      }
      boolean gone = token.lemma().equals("leave") && token.is("VB") && !passive;
      if (gone && i + 1 < tokens.size() && isHome(tokens.get(i + 1), tokens, i + 2)) {
        return true;
      }
      if (token.lemma().equals("spend") && next(tokens, i, "the") && next(tokens, i + 1, "night")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHome(Token token, List<Token> tokens, int after) {
    boolean place = token.name() == Token.NameTag.PLACE || token.isWord("home", "homes");
    boolean theirs =
        token.tag().matches("DT|PRP\\$")
            && after < tokens.size()
            && tokens.get(after).lemma().matches("home|house|village|town|city|area|valley");
    return place || theirs;
  }

  private static boolean next(List<Token> tokens, int at, String word) {
    return at + 1 < tokens.size() && tokens.get(at + 1).isWord(word);
  }

  /**
   * Whether figures of it may contradict each other; else only equal ones are set side by side:
   * those who left their homes grow more from hour to hour.
   */
  boolean mayDiffer() {
    return this == CROWD;
  }

  /** Whether figures of it are one when their hedges let them be. */
  boolean mayOverlap() {
    return this == CROWD || this == FLIGHT;
  }
}
