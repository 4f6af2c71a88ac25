package org.parallax.core.read.speech;

import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.Token;

/** What sort of thing a speaker is, as far as pronouns tell. */
enum Referent {
  /** "he" or "she". */
  PERSON,
  /** "it" or "they". */
  BODY,
  /** "they". */
  PEOPLE,
  /** A deed or a thing, which says nothing. */
  THING;

  private static final Set<String> BODIES =
      Set.of(
          "campaign",
          "mission",
          "government",
          "ministry",
          "company",
          "police",
          "poll",
          "survey",
          "report",
          "statement",
          "letter",
          "study",
          "agency",
          "department",
          "council",
          "committee",
          "commission",
          "group",
          "party",
          "office",
          "court",
          "newspaper",
          "paper",
          "magazine",
          "bank",
          "administration",
          "team",
          "union",
          "alliance",
          "organization",
          "organisation",
          "network",
          "institute",
          "university",
          "embassy",
          "board",
          "firm",
          "panel",
          "association",
          "house",
          "senate",
          "army",
          "military",
          "memo",
          "email",
          "article",
          "story",
          "book",
          "ad",
          "website",
          "site",
          "document",
          "documents",
          "filing",
          "lawsuit",
          "spokesmen",
          "data",
          "analysis",
          "coalition",
          "foundation",
          "delegation",
          "authority",
          "bloc",
          "regime",
          "family",
          "couple",
          "crew",
          "crowd",
          "pair");

  /** What only one person is: a name beside it is a person's, whatever kind it was taken for. */
  private static final Set<String> OFFICES =
      Set.of(
          "chairman",
          "chairwoman",
          "chairperson",
          "president",
          "director",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "lawyer",
          "attorney",
          "professor",
          "minister",
          "mayor",
          "governor",
          "senator");

  /** What ends as those who do something and is none. */
  private static final Set<String> NO_DOERS =
      Set.of(
          """
          number water weather power paper letter order matter center tower river summer winter
          computer server quarter offer answer corner cover disaster danger border
          horror terror floor door error factor color sector mirror event accident incident moment
          content extent comment argument percent cent talent restaurant
          grant plant giant list twist gist christ
          anniversary library diary salary summary boundary documentary
          transmitter trailer poster banner chapter character gender laughter slaughter helicopter
          freighter tanker bomber barrier carrier gear newsletter\
          """
              .split("\\s+"));

  private static final Set<String> PERSONS =
      Set.of(
          """
          people person man woman child parent official relative victim fan critic ally neighbour
          friend colleague expert activist troop rebel boy girl kid judge nurse cop witness crowd
          brother sister couple family police survivor guest inmate hostage staff spouse wife
          husband son daughter pal teen campaigner detective analyst lawmaker executive
          representative republican democrat native national local youth elder chief boss aide guard
          captain pilot coach priest clerk chef sheriff mayor\
          """
              .split("\\s+"));

  private static final Pattern ABSTRACT =
      Pattern.compile(".{2,20}(?:tion|sion|ment|ness|ance|ence|ship|ism)");

  /** Bodies and texts that end as deeds do. */
  private static final Pattern NO_DEEDS =
      Pattern.compile(
          ".{0,9}(?:organi[sz]a|administra|corpora|federa|associa|founda|opposi|delega|institu|sta"
              + "|prosecu|na|constitu|televi|publica|declara|resolu|peti|transla|transmis)(?:t?ion)"
              + "|(?:commis|divis|mis)sion|division|coalition|union|(?:govern|depart|parlia|state|docu"
              + "|judg|announce|assess)ment|ambulance|alliance|audience|(?:eye)?witness|business"
              + "|leadership|conference|intelligence");

  private static final Set<String> TEXTS =
      Set.of("translation", "transcript", "declaration", "resolution", "petition", "publication");

  private static boolean isDeed(String lemma) {
    return ABSTRACT.matcher(lemma).matches() && !NO_DEEDS.matcher(lemma).matches();
  }

  /** Whether a noun tells of one person: "the teenager", "an officer", "a brother". */
  static boolean isPerson(String lemma) {
    return PERSONS.contains(lemma)
        || (Subjects.isDoer(lemma)
            && !BODIES.contains(lemma)
            && !isDeed(lemma)
            && !NO_DOERS.contains(lemma));
  }

  /** Whether a plural is of things, which do not speak: no doer, no body, no number of anybody. */
  static boolean areThings(Unit unit, TokenRange range) {
    int head = NounPhrases.baseEnd(unit, range.first());
    boolean plain = head >= 0 && head <= range.last() && unit.tag(head).equals("NNS");
    for (int i = range.first(); i <= range.last(); i++) {
      plain &= !unit.tag(i).equals("CC");
    }
    String lemma = plain ? unit.lemma(head) : "";
    return plain
        && !PERSONS.contains(lemma)
        && !BODIES.contains(lemma)
        && !Subjects.isDoer(lemma)
        && unit.at(head).name() == Token.NameTag.NONE;
  }

  /** Whether a noun is the office of one person. */
  static boolean isOffice(String lemma) {
    return OFFICES.contains(lemma);
  }

  /** Whether a noun names a body or a text, and nobody's role. */
  static boolean isBody(String lemma) {
    return BODIES.contains(lemma);
  }

  static Referent of(Unit unit, TokenRange range, Speaker speaker) {
    int head = NounPhrases.baseEnd(unit, range.first());
    head = head < 0 || head > range.last() ? range.last() : head;
    for (int i = range.first(); i <= range.last(); i++) {
      if (unit.tag(i).equals("CC") && unit.word(i).equals("and")) {
        return PEOPLE;
      }
    }
    if (speaker.how() == How.NAMED
        || (speaker.how() == How.ORGANISATION && holdsOffice(unit, range.last()))) {
      return PERSON;
    }
    if (speaker.how() == How.ORGANISATION || BODIES.contains(unit.lemma(head))) {
      return BODY;
    }
    if (unit.tag(head).equals("NN") && isDeed(unit.lemma(head))) {
      return THING;
    }
    if (unit.tag(head).equals("NN") && TEXTS.contains(unit.lemma(head))) {
      return BODY;
    }
    boolean many =
        unit.tag(head).equals("NNS")
            || unit.tag(head).equals("NNPS")
            || Set.of("some", "many", "others", "both", "several", "most")
                .contains(unit.word(head));
    return many ? PEOPLE : PERSON;
  }

  /** "Mara Brel, chairman of the harbour board,". */
  private static boolean holdsOffice(Unit unit, int last) {
    int comma = last + 1;
    if (!unit.inside(comma) || !unit.word(comma).equals(",") || !unit.inside(comma + 1)) {
      return false;
    }
    int head = NounPhrases.baseEnd(unit, comma + 1);
    return head >= 0 && OFFICES.contains(unit.lemma(head));
  }

  static Referent ofPronoun(String pronoun) {
    return switch (pronoun) {
      case "they", "we", "them", "us" -> PEOPLE;
      case "it", "which", "that" -> BODY;
      default -> PERSON;
    };
  }
}
