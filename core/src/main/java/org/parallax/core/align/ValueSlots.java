package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure;
import org.parallax.model.Token;

/**
 * The questions that one event answers with one number and that the words next to a figure name:
 * how far he fell, how heavy the truck was, how large the city is, how many were aboard, what was
 * bid for whom.
 */
final class ValueSlots {
  /** Verbs of which a number says nothing that only one thing has. */
  private static final Set<String> LIGHT =
      words(
          "be have do say tell make take get go come give report put include estimate accord leave"
              + " use see cost worth reach total call need want");

  private static final Set<String> TOWNS =
      words("city town village suburb municipality metropolis community hamlet");

  private static final Set<String> HEDGES =
      words(
          "about some around nearly roughly almost over approximately an estimated more than just"
              + " at least least only the");

  private static final Set<String> DEALS =
      words(
          "offer bid purchase acquisition takeover deal merger transaction approach buyout buy"
              + " proposal sale");

  private static final Set<String> BUYING = words("buy acquire purchase");
  private static final Set<String> INITIAL = words("initial original first");
  private static final Set<String> RAISED =
      words("raise raised improve improved new latest revise revised sweeten sweetened final");

  private static final Set<String> PEOPLE =
      words(
          "person people man woman child worker resident villager student protester protestor"
              + " demonstrator marcher participant fan spectator visitor attendee concertgoer"
              + " festivalgoer supporter crowd attendance audience reveller reveler mourner");

  private static final Set<String> CROWDS = words("crowd attendance audience");
  private static final Set<String> ATTENDING =
      words(
          "participant attendee marcher demonstrator protester protestor spectator concertgoer"
              + " festivalgoer");
  private static final Set<String> GATHERING =
      words(
          "gather march rally attend attendance crowd audience turnout demonstrate protest"
              + " assemble");
  private static final Set<String> DRAWING = words("crowd draw attract attendance");

  private static final Set<String> TRAVELLERS =
      words(
          "person people passenger pilgrim student migrant refugee tourist traveller traveler"
              + " soul");

  private static final Set<String> TALLIES =
      words(
          "run goal point game hit try yard pass touchdown homer set match medal title win vote seat"
              + " time home penalty inning shot point way step part");

  private static final Set<String> SIDES =
      words(
          "from off below behind inside above beneath under north south east west southeast"
              + " southwest northeast northwest outside short");

  private static final Set<String> STAFF = words("employee staff worker");
  private static final Set<String> EMPLOYING = words("have employ");
  private static final Set<String> JOBS = words("job post position");
  private static final Set<String> CUTTING = words("cut shed axe eliminate slash away lose");
  private static final Set<String> VOTES = words("vote ballot");
  private static final Set<String> MARGINS =
      words("margin lead ahead win defeat beat majority gap");
  private static final Set<String> HOSTAGES = words("hostage captive");
  private static final Set<String> CHILDREN = words("child");
  private static final Set<String> AMONG = words("include including among");
  private static final Set<String> DEAD = words("kill dead die");
  private static final Set<String> INJURED = words("injure wound hurt");
  private static final Set<String> AT_MOST =
      words("face could maximum minimum parole count charge eligible");
  private static final Set<String> LASTING = words("last");
  private static final Set<String> PROFIT = words("profit income earning");
  private static final Set<String> REVENUE = words("revenue turnover");
  private static final Set<String> BAIL = words("bail");
  private static final Set<String> FINES = words("fine ransom");
  private static final Set<String> FINES_AND_REWARDS = words("fine ransom reward");
  private static final Set<String> TURNOUT = words("turnout");
  private static final Set<String> HOLDING = words("hold own control");
  private static final Set<String> STAKES = words("stake");
  private static final Set<String> PENALTIES = words("sentence jail imprison");
  private static final Set<String> BANS = words("ban suspend suspension bar");
  private static final int NEAR = 6;
  private static final int HUNDREDS = 1000;

  /** Tokens between a town's name and how many live there. */
  private static final int TOWN_NEAR = 9;

  private final List<Token> tokens;
  private final FigureEntry entry;
  private final Measure measure;

  /** The first token of the figure, and the one behind it. */
  private final int from;

  private final int to;
  private final List<String> slots = new ArrayList<>();

  private ValueSlots(List<Token> tokens, FigureEntry entry, Measure measure, int from, int to) {
    this.tokens = tokens;
    this.entry = entry;
    this.measure = measure;
    this.from = from;
    this.to = to;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(new TreeSet<>(List.of(list.split(" "))));
  }

  /**
   * Returns the names of the questions that a figure answers.
   *
   * @param tokens of its sentence
   * @param from its first token
   * @param to the token behind it
   */
  static List<String> of(List<Token> tokens, FigureEntry entry, Measure measure, int from, int to) {
    ValueSlots slots = new ValueSlots(tokens, entry, measure, from, to);
    switch (measure.kind()) {
      case COUNT -> slots.addCounts();
      case LENGTH, MASS, AREA, VOLUME, SPEED -> slots.addMeasures();
      case TIME -> slots.addTerms();
      case MONEY -> slots.addSums();
      case SHARE -> slots.addShares();
      case OTHER -> {}
    }
    return slots.slots;
  }

  /** Whether many such things are counted in one report: goals, votes. */
  static boolean isTally(String noun) {
    return TALLIES.contains(noun);
  }

  private boolean before(int within, Predicate<Token> is) {
    return tokens.subList(Math.max(0, from - within), from).stream().anyMatch(is);
  }

  private boolean after(int within, Predicate<Token> is) {
    return tokens.subList(to, Math.min(tokens.size(), to + within)).stream().anyMatch(is);
  }

  private boolean inside(Predicate<Token> is) {
    return tokens.subList(from, to).stream().anyMatch(is);
  }

  private static Predicate<Token> of(Set<String> lemmas) {
    return token -> lemmas.contains(token.lemma());
  }

  private boolean isAt(int i, String... words) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isWord(words);
  }

  private boolean counts(Set<String> things) {
    return entry.key().heads().stream().anyMatch(things::contains);
  }

  private double low() {
    return entry.figure().low().doubleValue();
  }

  private void addCounts() {
    if (entry.key().isMagnitude() && !entry.key().about().contains("aftershock")) {
      slots.add("magnitude");
      return;
    }
    if (isPopulation()) {
      String town = lastName();
      if (town != null) {
        slots.add("population " + town);
      }
      return;
    }
    if (counts(TRAVELLERS) && entry.key().fate().isEmpty() && isAboard()) {
      slots.add(counts(Set.of("person")) ? "aboard" : "aboard " + entry.key().heads());
    }
    if (low() >= 20 && counts(PEOPLE) && entry.key().fate().isEmpty() && isCrowd()) {
      slots.add("crowd");
    }
    addWork();
    addVotes();
    addVictims();
    addDeeds();
  }

  /** "A city of 350,000", "a population of about 40,000". */
  private boolean isPopulation() {
    int i = from - 1;
    while (i > 0 && HEDGES.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
      i--;
    }
    return low() >= HUNDREDS
        && isAt(i, "of")
        && i > 0
        && (TOWNS.contains(tokens.get(i - 1).lemma()) || isAt(i - 1, "population"));
  }

  /** The name last told before the figure; null when none is near. */
  private @Nullable String lastName() {
    for (int i = from - 1; i >= Math.max(0, from - TOWN_NEAR); i--) {
      if (tokens.get(i).is("NNP")) {
        return tokens.get(i).text();
      }
    }
    return null;
  }

  private boolean isAboard() {
    int next = to;
    while (isAt(next, "were", "was", "who", "people", "are")) {
      next++;
    }
    boolean carried = before(4, of(Set.of("carry"))) && !before(4, of(Set.of("can", "to")));
    return isAt(next, "aboard")
        || (isAt(next, "on") && isAt(next + 1, "board"))
        || (carried && !counts(Set.of("person")));
  }

  private boolean isCrowd() {
    return entry.key().scene() == FigureScene.CROWD
        || counts(CROWDS)
        || counts(ATTENDING)
        || after(NEAR, of(GATHERING))
        || before(4, of(DRAWING));
  }

  private void addWork() {
    boolean employed =
        (counts(STAFF) && before(3, of(EMPLOYING))) || before(3, of(Set.of("employ")));
    if (low() >= 20 && employed) {
      slots.add("employees");
    }
    if (low() >= 20 && counts(JOBS) && before(5, of(CUTTING))) {
      slots.add("jobs");
    }
  }

  private void addVotes() {
    if (counts(VOTES) && before(8, of(MARGINS))) {
      slots.add("margin");
    }
  }

  /** "Seven of the dead were children", "four children were killed", "held four guards hostage". */
  private void addVictims() {
    if (low() >= 2 && after(NEAR, of(HOSTAGES))) {
      slots.add("hostages");
    }
    boolean child = counts(CHILDREN) && entry.key().fate().equals("dead");
    boolean ofTheDead =
        isAt(to, "of")
            && isAt(to + 1, "the", "those")
            && isAt(to + 2, "dead", "victims", "killed")
            && after(7, of(CHILDREN));
    boolean among = counts(CHILDREN) && before(3, of(AMONG)) && tokens.stream().anyMatch(of(DEAD));
    if (child || ofTheDead || (among && !tokens.stream().anyMatch(of(INJURED)))) {
      slots.add("children");
    }
  }

  /** "Fired four shots", "six shells landed". */
  private void addDeeds() {
    if (low() < 2 || entry.key().heads().size() != 1 || entry.key().isOfPeople()) {
      return;
    }
    String head = entry.key().heads().iterator().next();
    Token verb = verbBehind();
    if (verb == null) {
      verb = verbBefore();
    }
    if (verb != null && !TALLIES.contains(head) && !LIGHT.contains(verb.lemma())) {
      slots.add("deed " + head + " " + Meanings.of(verb));
    }
  }

  private @Nullable Token verbBehind() {
    return tokens.subList(to, Math.min(tokens.size(), to + 5)).stream()
        .filter(token -> token.is("VB") && StatementCutter.isContent(token))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Token verbBefore() {
    for (int i = from - 1; i >= Math.max(0, from - 5); i--) {
      if (tokens.get(i).is("VB") && StatementCutter.isContent(tokens.get(i))) {
        return tokens.get(i);
      }
    }
    return null;
  }

  private void addMeasures() {
    String kind = measure.kind().name();
    if (measure.kind() == Measure.Kind.SPEED) {
      slots.add("speed");
      return;
    }
    int i = from - 1;
    while (i >= Math.max(0, from - 4) && tokens.get(i).tag().matches("IN|RB|DT|TO|RP|JJR|JJ")) {
      i--;
    }
    boolean verb = i >= 0 && tokens.get(i).is("VB") && !LIGHT.contains(tokens.get(i).lemma());
    if (verb && measure.kind() != Measure.Kind.MASS) {
      slots.add("verb " + Meanings.of(tokens.get(i)) + " " + kind);
    }
    String thing = modified();
    if (thing != null) {
      slots.add("thing " + thing + " " + kind);
    }
    if (measure.kind() == Measure.Kind.LENGTH) {
      addLengths();
    }
  }

  /** "Truck" of "a 25-tonne white truck", "a 25-ton, unmarked truck"; null when it stands alone. */
  private @Nullable String modified() {
    boolean hyphened =
        (from + 1 < to && isAt(from + 1, "-", "‐", "‑")) || tokens.get(from).text().contains("-");
    if (!hyphened) {
      return null;
    }
    String thing = null;
    int unit = from + 2;
    for (int i = unit + 1; i < Math.min(tokens.size(), unit + 6); i++) {
      Token token = tokens.get(i);
      boolean comma =
          token.isWord(",") && i + 1 < tokens.size() && tokens.get(i + 1).tag().matches("JJ|VBN");
      if (token.is("NN") && !token.is("NNP")) {
        thing = Meanings.of(token);
      } else if (thing != null || !(comma || token.tag().matches("JJ|VBN|VBG|NNP"))) {
        break;
      }
    }
    return thing;
  }

  private void addLengths() {
    boolean depth = isAt(to, "deep", "underground") || before(4, token -> token.isWord("depth"));
    if (depth) {
      slots.add("depth");
    }
    if (isAt(to, "wide", "across") || before(4, token -> token.isWord("width"))) {
      slots.add("width");
    }
    if (isAt(to, "high", "tall") || before(4, token -> token.isWord("altitude", "height"))) {
      slots.add("height");
    }
    if (to < tokens.size() && SIDES.contains(tokens.get(to).text().toLowerCase(Locale.ROOT))) {
      String place = null;
      for (int i = to + 1; i < Math.min(tokens.size(), to + 7); i++) {
        Token token = tokens.get(i);
        boolean noun = token.is("NN") && !SIDES.contains(token.lemma());
        if (noun) {
          place = Meanings.of(token);
        } else if (place != null) {
          break;
        }
      }
      if (place != null) {
        slots.add("way " + place);
      }
    }
  }

  private void addTerms() {
    if (entry.isAge()) {
      return;
    }
    boolean most = tokens.stream().anyMatch(of(AT_MOST));
    boolean jailed =
        !most
            && before(5, of(PENALTIES).and(token -> token.is("VB")))
            && before(2, token -> token.isWord("to", "for"));
    if (jailed) {
      slots.add("sentence");
    } else if (before(5, of(BANS)) || after(3, of(BANS))) {
      slots.add("ban");
    } else if (before(3, of(LASTING).and(token -> token.is("VB")))) {
      slots.add("lasted");
    }
  }

  private void addSums() {
    boolean moved =
        entry.figure().qualifier() == Figure.Qualifier.UP
            || entry.figure().qualifier() == Figure.Qualifier.DOWN;
    if (moved) {
      return;
    }
    if (entry.isLargeSum() && isDeal()) {
      Predicate<Token> initial = of(INITIAL);
      boolean first = before(8, initial) || inside(initial);
      boolean last = !first && (before(8, of(RAISED)) || inside(of(RAISED)));
      String state = first ? "first" : last ? "last" : "";
      String target = target();
      if (target != null) {
        slots.add("bid " + state + " " + target);
      } else if (first) {
        slots.add("bid first");
      }
    }
    if (before(5, of(PROFIT)) && before(NEAR, token -> token.isWord("net"))) {
      slots.add("net");
    }
    if (before(5, of(REVENUE)) || after(3, of(REVENUE))) {
      slots.add("revenue");
    }
    if (before(4, of(BAIL)) || after(3, of(BAIL))) {
      slots.add("bail");
    }
    if (before(4, of(FINES)) || after(3, of(FINES_AND_REWARDS))) {
      slots.add("penalty");
    }
  }

  private boolean isDeal() {
    boolean named = inside(of(DEALS)) || after(3, of(DEALS));
    boolean worth = before(3, token -> token.isWord("or", "for", "worth", "of", "at"));
    return named
        || (worth && before(10, of(DEALS)))
        || (isAt(from - 1, "for") && before(12, of(BUYING)));
  }

  /** The name of what a bid is for, when the words behind the sum tell it; null when not. */
  private @Nullable String target() {
    for (int i = from; i < Math.min(tokens.size(), to + 9); i++) {
      if (!tokens.get(i).isWord("for", "of", "buy", "acquire")) {
        continue;
      }
      for (int k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
        Token token = tokens.get(k);
        boolean elsewhere =
            token.name() == Token.NameTag.PLACE || token.name() == Token.NameTag.OTHER;
        if (token.is("NNP") && !elsewhere) {
          return token.text();
        }
        if (token.is("VB") || token.text().matches("[;:.]")) {
          break;
        }
      }
    }
    return null;
  }

  private void addShares() {
    boolean voted =
        before(NEAR, of(TURNOUT))
            || after(4, of(TURNOUT))
            || after(5, token -> token.isWord("voted") || token.isWord("turned"));
    if (voted) {
      slots.add("turnout");
    }
    boolean held = before(3, of(HOLDING)) || after(2, of(STAKES));
    if (held) {
      slots.add("stake");
    }
  }
}
