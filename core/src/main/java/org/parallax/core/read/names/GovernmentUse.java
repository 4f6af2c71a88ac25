package org.parallax.core.read.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/**
 * Tells whether a capital or a seat of government stands for the government: "Moscow denied",
 * "talks with Moscow", "Moscow's demand"; not "in Moscow".
 */
final class GovernmentUse {
  private static final Set<String> ACTS =
      Titles.words(
          "say tell add announce declare deny reject refuse accuse blame warn threaten demand want"
              + " insist urge call ask appeal request respond reply answer react claim contend argue"
              + " maintain assert allege acknowledge admit concede confirm agree accept approve"
              + " propose suggest offer promise pledge vow commit decide plan intend aim seek hope"
              + " expect believe think consider regard view see fear condemn criticise criticize"
              + " denounce protest object oppose support back welcome hail praise sign ratify"
              + " withdraw suspend expel recall summon impose lift ban retaliate escalate negotiate"
              + " send deploy launch invade annex attack wage provide supply recognise recognize"
              + " signal indicate stress emphasise emphasize note stand try attempt continue");
  private static final Set<String> TAKEN =
      Titles.words(
          "accuse blame urge tell ask warn pressure press persuade convince force allow sanction"
              + " condemn criticise criticize denounce isolate deter support back thank punish"
              + " provoke arm assure remind invite help want expect threaten");
  private static final Set<String> TOWARDS =
      Set.of("with", "against", "between", "for", "by", "on", "upon");
  private static final Set<String> PLACES =
      Titles.words(
          "in at near from to outside inside around through across via into toward towards of over"
              + " above within throughout beyond leaving");
  private static final Set<String> TALKS =
      Titles.words(
          "talk negotiation relation tie agreement deal pact treaty dialogue alliance pressure"
              + " sanction consequence demand cooperation contact tension dispute confrontation"
              + " accusation allegation criticism warning message meeting");
  private static final Set<String> OWNED =
      Titles.words(
          "demand claim willingness response decision position stance policy request refusal"
              + " proposal ambition intention intent accusation allegation denial rejection"
              + " reaction military army force troop action aggression invasion government ally"
              + " warning threat promise pledge goal aim interest concern support foreign"
              + " ambassador envoy security plan offer view message anger");

  private static final Set<String> BACKED =
      Titles.words("backed led controlled sponsored installed appointed brokered imposed funded");

  /** Buildings and offices: unlike a city, they stand for a government unless one is in them. */
  private static final Set<String> SEATS =
      Set.of(
          "kremlin",
          "white house",
          "downing street",
          "whitehall",
          "elysee",
          "elysee palace",
          "matignon",
          "blue house",
          "zhongnanhai",
          "planalto",
          "malacanang",
          "miraflores",
          "casa rosada",
          "moncloa",
          "aso rock",
          "quai d'orsay",
          "palazzo chigi");

  private final Name.Line line;

  GovernmentUse(Name.Line line) {
    this.line = line;
  }

  /** Returns whether the name stands for a government here. */
  boolean is(Name name) {
    String before = line.word(name.first() - 1);
    int ahead = name.first() - 1;
    if (before.equals("the")) {
      before = line.word(--ahead);
    }
    if (owns(name.last() + 1) || isBacker(name.last() + 1)) {
      return true;
    }
    if (TOWARDS.contains(before)) {
      return isTalk(ahead - 1);
    }
    Token token = line.at(ahead);
    boolean to = before.equals("to") && line.word(ahead - 1).equals("according");
    if (to) {
      return true;
    }
    if (token != null && PLACES.contains(before)) {
      return false;
    }
    if (token != null && token.is("VB") && TAKEN.contains(token.lemma())) {
      return true;
    }
    return acts(name.last() + 1) || SEATS.contains(NameWords.key(name.text()));
  }

  /** "Moscow-backed". */
  private boolean isBacker(int i) {
    return line.word(i).equals("-") && line.touches(i) && BACKED.contains(line.word(i + 1));
  }

  private boolean isTalk(int i) {
    Token token = line.at(i);
    if (token == null) {
      return false;
    }
    boolean act = ACTS.contains(token.lemma()) || TAKEN.contains(token.lemma());
    return TALKS.contains(token.lemma()) || (token.is("VB") && act) || token.lemma().equals("make");
  }

  /** A verb of saying or acting follows, at most adverbs and auxiliaries between. */
  private boolean acts(int i) {
    int j = i;
    while (j - i < 4 && isBetween(line.at(j))) {
      j++;
    }
    Token verb = line.at(j);
    return verb != null && verb.is("VB") && !verb.is("VBG") && ACTS.contains(verb.lemma());
  }

  private boolean isBetween(@Nullable Token token) {
    return token != null
        && (token.is("RB")
            || token.is("MD")
            || (token.is("VB") && Set.of("have", "be", "do").contains(token.lemma())));
  }

  private boolean owns(int i) {
    Token mark = line.at(i);
    if (mark == null || !mark.is("POS")) {
      return false;
    }
    for (int j = i + 1; j < i + 4; j++) {
      Token token = line.at(j);
      if (token == null || (!token.is("NN") && !token.is("JJ"))) {
        return false;
      }
      if (OWNED.contains(token.lemma())) {
        return true;
      }
    }
    return false;
  }
}
