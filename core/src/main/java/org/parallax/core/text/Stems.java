package org.parallax.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one key of words that say the same thing in another form: "invade" and "invasion", "killed"
 * and "deaths".
 *
 * <p>For comparing statements, never for printing. A light suffix stripper (in the manner of Lovins
 * 1968) and a small table of words that news uses for one another. Safe to share between threads.
 */
public final class Stems {
  /** Longest first: what is cut from the end when four letters are left. */
  private static final List<String> ENDINGS =
      List.of(
          "izations",
          "isations",
          "ization",
          "isation",
          "ational",
          "ations",
          "ation",
          "itions",
          "ition",
          "ements",
          "ement",
          "ments",
          "ment",
          "ances",
          "ance",
          "ences",
          "ence",
          "ities",
          "ity",
          "ives",
          "ive",
          "ions",
          "ion",
          "ings",
          "ing",
          "ably",
          "able",
          "ness",
          "ures",
          "ure",
          "ors",
          "or",
          "ers",
          "er",
          "als",
          "al",
          "ed",
          "ly",
          "es",
          "e",
          "s",
          "y");

  /** Words that news uses for one another, one class a line; the first stands for all. */
  private static final String SAME =
      """
      meet meeting talk talks session gather gathering consultation negotiation conference summit
      kill death die dead fatality
      injure injury hurt wound
      deny denial reject dismiss refute
      troop soldier serviceman
      strike walkout stoppage
      firm company
      worker employee staff
      close shut closure
      buy purchase acquire sell sale
      stop halt cease suspend
      blast explosion explode
      blaze fire
      quake earthquake tremor
      arrest detain detention
      jail imprison prison
      resign quit resignation
      warn caution
      accuse blame accusation
      back support
      approve endorse
      agreement accord pact deal
      probe investigation inquiry investigate
      damage harm
      protest demonstration rally
      protester demonstrator marcher
      crash collision collide
      aircraft plane jet airliner
      car vehicle
      invade invasion
      doctor physician
      resident villager inhabitant
      home house
      flee escape
      lawyer attorney
      missile rocket
      guarantee assurance
      evacuate evacuation
      minister ministry
      police officer
      begin start launch
      rise increase grow
      fall drop decrease decline lower
      build-up buildup
      aid assistance
      vow pledge promise
      collapse tumble
      ship vessel
      child children
      man men
      woman women
      person people
      """;

  /** Words that would be taken for others of the same stem: a plan is no plane, an office no officer. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "plan", "plann", "plans", "plann", "planned", "plann", "planning", "plann",
          "plant", "plante", "plants", "plante",
          "office", "office", "offices", "office");

  private static final Map<String, String> CLASSES = classes();

  private Stems() {}

  private static Map<String, String> classes() {
    Map<String, String> classes = new TreeMap<>();
    for (String line : SAME.split("\n")) {
      String[] words = line.strip().split(" +");
      for (String word : words) {
        classes.put(strip(word), strip(words[0]));
      }
    }
    return Map.copyOf(classes);
  }

  /** Returns the key of a lemma or word. */
  public static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String other = OTHERS.get(lower);
    if (other != null) {
      return other;
    }
    String stem = strip(lower);
    return CLASSES.getOrDefault(stem, stem);
  }

  /**
   * Returns whether two keys are of one word family: the same, or one a prefix of the other that is
   * longer by two letters at most ("unit", "unity").
   */
  public static boolean akin(String one, String two) {
    if (one.equals(two)) {
      return true;
    }
    String shorter = one.length() <= two.length() ? one : two;
    String longer = one.length() <= two.length() ? two : one;
    return shorter.length() >= 4
        && longer.length() - shorter.length() <= 2
        && longer.startsWith(shorter);
  }

  private static String strip(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return last(word.substring(0, word.length() - ending.length()));
      }
    }
    return last(word);
  }

  /** "invad" and "invas", "decid" and "decis": the consonant that the ending changed. */
  private static String last(String stem) {
    return stem.length() > 4 && "dstz".indexOf(stem.charAt(stem.length() - 1)) >= 0
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
