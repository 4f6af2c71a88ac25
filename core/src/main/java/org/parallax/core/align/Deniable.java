package org.parallax.core.align;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parallax.core.align.DenialFinder.Found;
import org.parallax.core.align.DenialFinder.Kind;
import org.parallax.model.Token;

/**
 * Whether a statement can be what a denial denies, by who speaks and by what it says is so: "I did
 * not" denies nothing of others, who accuses does not deny, and what is only asked for is no claim.
 * Safe to share between threads.
 */
final class Deniable {
  private static final Set<String> WISHES =
      Set.of(
          "demand",
          "request",
          "urge",
          "seek",
          "want",
          "propose",
          "threaten",
          "plead",
          "vow",
          "promise",
          "hope");

  private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "myself");

  private final DenialFinder finder;

  Deniable(DenialFinder finder) {
    this.finder = finder;
  }

  /**
   * Whether a statement can be meant.
   *
   * @param own the statement that denies
   * @param about whether the other is about the one who denies
   */
  boolean isMeant(Found denial, Statement own, Statement statement, boolean about) {
    List<Token> tokens = finder.tokens(statement);
    if (denial.kind() == Kind.NEGATED) {
      boolean personal = finder.tokens(own).stream().anyMatch(t -> FIRST_PERSON.contains(lower(t)));
      if ((personal && !about) || !DenialWords.isStated(tokens)) {
        return false;
      }
    }
    return !accuses(tokens, denial.who())
        && !tells(tokens, denial.who())
        && !isOnlyWished(tokens, denial)
        && !isOnlyAside(tokens, denial);
  }

  /** Whether somebody is the one who accuses, and not the accused. */
  private static boolean accuses(List<Token> tokens, String who) {
    String name = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean named = false;
    boolean passive = false;
    for (Token token : tokens) {
      if (token.lemma().equals("accuse") && token.is("VB")) {
        return named && !passive;
      }
      named |= lower(token).equals(name);
      passive = token.lemma().equals("be") || (passive && token.is("RB"));
    }
    return false;
  }

  /** Whether somebody is the one who tells it: "Joe Bell, the sheriff, said: ...". */
  private static boolean tells(List<Token> tokens, String who) {
    String name = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean named = false;
    for (Token token : tokens) {
      if (named && token.is("VB") && !Disputes.HELPERS.contains(token.lemma())) {
        return DenialWords.tells(token) && !token.tag().equals("VBG");
      }
      named |= token.text().equalsIgnoreCase(name) && token.is("NN");
    }
    return false;
  }

  /** Whether what a denial turns on is asked for in a statement, and not told. */
  private static boolean isOnlyWished(List<Token> tokens, Found denial) {
    boolean wished = false;
    SortedSet<String> told = new TreeSet<>();
    SortedSet<String> asked = new TreeSet<>();
    for (Token token : tokens) {
      String key = Meanings.of(token);
      if (DenialWords.says(token)) {
        wished = WISHES.contains(token.lemma()) && !denial.keys().containsKey(key);
      }
      if (denial.focus().contains(key)) {
        (wished ? asked : told).add(key);
      }
    }
    return told.isEmpty() && !asked.isEmpty();
  }

  /**
   * Whether what a denial turns on stands in an aside alone: the statement tells something else.
   */
  private static boolean isOnlyAside(List<Token> tokens, Found denial) {
    boolean[] asides = DenialClauses.asides(tokens);
    boolean aside = false;
    boolean told = false;
    for (int i = 0; i < asides.length; i++) {
      Token token = tokens.get(i);
      if (denial.focus().contains(Meanings.of(token)) || token.lemma().equals("accuse")) {
        aside |= asides[i];
        told |= !asides[i];
      }
    }
    return aside && !told;
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
