package org.parallax.core.align;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Stems;
import org.parallax.model.Token;

/** Words that name an event, grouped into families: mentions of one event use one family. */
final class AgendaWords {
  private static final String NOUNS =
      """
      meeting: meeting talk negotiation council summit session consultation discussion conference
        congress assembly gathering forum dialogue roundtable convention consultations
      visit: visit trip tour
      vote: vote election referendum ballot runoff run-off poll by-election
      court: hearing trial sentencing inquest arraignment appeal verdict ruling
      protest: strike protest rally march demonstration walkout boycott
      briefing: briefing
      speech: speech address statement interview
      ceremony: ceremony funeral inauguration coronation parade vigil wedding memorial
      match: match game race tournament final fight
      drill: exercise drill manoeuvre maneuver
      launch: launch release opening reopening premiere auction
      deadline: deadline
      """;
  private static final String VERBS =
      """
      meeting: meet gather convene negotiate reconvene
      visit: visit travel fly arrive
      vote: vote
      court: testify
      protest: strike march protest rally demonstrate
      briefing: brief
      speech: speak address
      ceremony: inaugurate bury
      launch: launch unveil reopen
      """;
  private static final Map<String, String> NOUN_FAMILY = table(NOUNS);
  private static final Map<String, String> VERB_FAMILY = table(VERBS);
  private static final Set<String> HOLDING =
      words("hold host attend chair conduct stage have join convene open start begin resume give");
  private static final Set<String> HAPPENING =
      words("begin start open resume continue follow happen commence conclude end");
  private static final Set<String> SET =
      words("set due scheduled slated expected planned poised booked");
  private static final Set<String> WISHES =
      words(
          "call urge demand propose want seek request offer reject refuse hope wish suggest ask"
              + " invite plea appeal need rule");
  private static final Set<String> CANCELLED = words("cancelled canceled scrapped abandoned axed");
  private static final Set<String> MOVED = words("postponed delayed rescheduled");

  private static final Set<String> MEETINGS = words("meeting visit hearing");
  private static final Set<String> HEARINGS = words("court hearing");
  private static final Set<String> HEARS = words("hear question quiz grill");
  private static final Set<String> BODIES =
      words(
          "council committee commission court panel board tribunal inquiry assembly parliament"
              + " senate");
  private static final Set<String> GATHERED = words("assembly congress");
  private static final Set<String> STATES =
      words(
          "be have remain continue last stay need know depend mean cost want like seem become rise"
              + " fall increase drop decline grow ease keep feel think believe see get make let"
              + " follow");

  private static final Set<String> TIMETABLED =
      words(
          "take report release publish expire end open close reopen return begin start resume go"
              + " come leave arrive launch kick face play premiere enter run");

  /** What marks the family of a single act: the stem of its verb stands behind it. */
  private static final String ACT = "act ";

  private AgendaWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static Map<String, String> table(String text) {
    Map<String, String> table = new HashMap<>();
    String family = "";
    for (String word : text.strip().split("\\s+")) {
      if (word.endsWith(":")) {
        family = word.substring(0, word.length() - 1);
      } else {
        table.put(word, family);
      }
    }
    return Map.copyOf(table);
  }

  /** The family of an event noun; null for any other token. */
  static @Nullable String event(Token token) {
    boolean noun = token.is("NN");
    boolean body = token.is("NNP") && GATHERED.contains(token.lemma());
    boolean month = token.text().equals("March");
    boolean exact = !month && !body && !token.lemma().equals("final") && !token.isWord("talk");
    return noun && exact ? NOUN_FAMILY.get(token.lemma()) : null;
  }

  /** The family of a verb that is an event by itself. */
  static @Nullable String act(Token token) {
    return token.is("VB") ? VERB_FAMILY.get(token.lemma()) : null;
  }

  /** The family of "will publish", "may reopen": one of its own for each verb; null for a state. */
  static @Nullable String deed(Token token) {
    return token.is("VB") && !STATES.contains(token.lemma()) ? ACT + Stems.of(token.lemma()) : null;
  }

  /** "takes effect", "reopens": the family of a verb whose present with a day to come is a plan. */
  static @Nullable String timetabled(Token token) {
    return TIMETABLED.contains(token.lemma()) ? ACT + Stems.of(token.lemma()) : null;
  }

  static boolean isDeed(String family) {
    return family.startsWith(ACT);
  }

  /** "the committee will hear the minister". */
  static boolean hears(Token token) {
    return token.is("VB") && HEARS.contains(token.lemma());
  }

  static boolean isBody(Token token) {
    return token.is("NN") && BODIES.contains(token.text().toLowerCase(java.util.Locale.ROOT));
  }

  static boolean holds(Token token) {
    return token.is("VB") && HOLDING.contains(token.lemma());
  }

  static boolean happens(Token token) {
    return token.is("VB") && HAPPENING.contains(token.lemma());
  }

  static boolean isSet(Token token) {
    return SET.contains(token.text().toLowerCase(java.util.Locale.ROOT));
  }

  static boolean isWish(Token token) {
    return WISHES.contains(token.lemma()) && !(token.lemma().equals("call") && token.is("NN"));
  }

  /** "speaks", "will brief": too common a word to say that something is set without a day. */
  static boolean isSpoken(String family) {
    return family.equals("speech") || family.equals("briefing");
  }

  static boolean isCancelled(Token token) {
    return CANCELLED.contains(token.text().toLowerCase(java.util.Locale.ROOT));
  }

  static boolean isMoved(Token token) {
    return MOVED.contains(token.text().toLowerCase(java.util.Locale.ROOT));
  }

  /** A visit to somebody is a meeting with them. */
  static boolean kin(String one, String two) {
    return one.equals(two)
        || (HEARINGS.contains(one) && HEARINGS.contains(two))
        || (MEETINGS.contains(one) && MEETINGS.contains(two));
  }
}
