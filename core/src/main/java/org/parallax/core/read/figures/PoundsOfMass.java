package org.parallax.core.read.figures;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a large number of pounds that weigh or push from one of pounds that are paid. */
final class PoundsOfMass {
  /** What is weighed in pounds, or pushes with them; nothing that is bought as money is. */
  private static final Set<String> MATTER =
      Set.of(
          """
          thrust liftoff lift-off lift force pressure pull propulsion weight mass cargo payload payloads
          freight ballast tnt dynamite explosive explosives bombs ordnance munitions ammunition
          fuel propellant propellants kerosene oxygen hydrogen ice snow rock rocks debris dirt soil
          sand gravel concrete waste garbage trash rubbish sewage plastic plastics meat beef chicken
          pork poultry turkey fish salmon shrimp seafood cheese butter milk coffee tea sugar rice
          wheat flour grain grains corn potatoes tomatoes peanuts nuts fruit vegetables produce food
          cotton wool tobacco coal uranium copper steel iron aluminum aluminium fertilizer
          fertiliser nitrate chemicals pesticides carbon emissions\
          """
              .split("\\s+"));

  /** Of a rocket or engine only: the sentence then is not about money. */
  private static final String THRUST = "thrust";

  /** What stands behind pounds without "of". */
  private static final Set<String> DIRECT = Set.of(THRUST, "tnt", "payload", "payloads");

  /** What has the weight that the number gives. */
  private static final Set<String> MEASURED =
      Set.of(THRUST, "liftoff", "lift-off", "payload", "payloads", "weight");

  /** Words of a sentence about money, which leave pounds what they were. */
  private static final Pattern PAID =
      Pattern.compile(
          "pay|paid|fine|fined|cost|costs|worth|price|priced|compensation|damages|budget|fund|funds"
              + "|funding|invest|investment|loan|debt|bond|spend|spent|earn|profit|revenue|sales");

  private static final Pattern HEAVY =
      Pattern.compile("kilograms?|kilogrammes?|kilos?|kg|tonnes?|tons?|newtons?|kilonewtons?|kn");

  private static final int NEAR = 9;
  private static final int SENTENCE = 40;
  private static final int AFTER = 5;

  private PoundsOfMass() {}

  /**
   * Returns whether pounds are mass or force.
   *
   * @param from first piece of the number
   * @param to one past the word "pounds"
   */
  static boolean at(Line line, int from, int to) {
    return ofMatter(line, to) || restated(line, to) || measured(line, from);
  }

  /** "of liftoff thrust", "of high explosives"; not "of food aid", whose head is paid. */
  private static boolean ofMatter(Line line, int to) {
    boolean of = line.is(to, "of");
    int at = of || line.isHyphen(to) ? to + 1 : to;
    int head = -1;
    for (int i = at; i < at + AFTER && line.at(i).tag().matches("NN.*|JJ.*|VBG|DT|PRP\\$"); i++) {
      head = line.at(i).isNoun() ? i : head;
    }
    return head >= 0 && (of ? MATTER : DIRECT).contains(line.at(head).lower());
  }

  /** "(2.3 million kilograms)". */
  private static boolean restated(Line line, int to) {
    if (!line.is(to, "(", "/")) {
      return false;
    }
    for (int i = to + 1; i < to + 6 && !line.is(i, ")"); i++) {
      if (HEAVY.matcher(line.at(i).lower()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** "a maximum thrust of 8 million pounds", "weighed more than". */
  private static boolean measured(Line line, int from) {
    for (int i = from - 1; i >= 0 && i >= from - SENTENCE; i--) {
      Piece piece = line.at(i);
      boolean near = i >= from - NEAR;
      if (PAID.matcher(piece.lower()).matches() || piece.is(";")) {
        return false;
      }
      boolean weighs = MEASURED.contains(piece.lower()) || piece.lemma().equals("weigh");
      if (piece.is(THRUST) || (near && weighs)) {
        return true;
      }
    }
    return false;
  }
}
