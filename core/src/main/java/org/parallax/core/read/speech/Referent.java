package org.parallax.core.read.speech;

import java.util.Set;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;

/** What sort of thing a speaker is, as far as pronouns tell. */
enum Referent {
  /** "he" or "she". */
  PERSON,
  /** "it" or "they". */
  BODY,
  /** "they". */
  PEOPLE;

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
