package org.parallax.core.read.speech;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/** Noun phrases of a unit, by tags: rightwards from a start, leftwards from an end. */
final class NounPhrases {
  private static final Set<String> LINKS =
      Set.of(
          "of", "for", "from", "at", "in", "with", "on", "against", "about", "near", "behind", "to",
          "under", "among", "within", "inside", "outside", "between", "across", "around", "by",
          "over");

  /** Prepositions whose object is no subject. */
  private static final Set<String> GOVERNING =
      Set.of("despite", "amid", "without", "during", "beyond", "throughout", "beneath");

  private static final Set<String> AFTER_NAME = Set.of("of", "for", "at", "from", "with");
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "aug.",
          "sept.",
          "oct.",
          "nov.",
          "dec.",
          "today",
          "yesterday",
          "tonight",
          "tomorrow",
          "morning",
          "afternoon",
          "evening",
          "night",
          "week",
          "month",
          "year",
          "weekend",
          "summer",
          "spring",
          "fall",
          "autumn",
          "winter",
          "day",
          "hour",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "time",
          "earlier",
          "later",
          "ago",
          "moments",
          "minutes");

  /** Adverbs that stand between a name and its verb: "Corin today denied". */
  private static final Set<String> WHEN = Set.of("today", "yesterday", "tonight", "tomorrow");

  private NounPhrases() {}

  static boolean isTime(Unit unit, int i) {
    String word = unit.word(i);
    return DAYS.contains(word) || isDayOrYear(word);
  }

  /** One or two digits, or a year from 1800 to 2099. */
  private static boolean isDayOrYear(String word) {
    int length = word.length();
    if (length != 1 && length != 2 && length != 4) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return length < 4 || word.startsWith("18") || word.startsWith("19") || word.startsWith("20");
  }

  static boolean isNoun(Unit unit, int i) {
    // Of a person's name every word is one: "Mark", "Brittany Nicely".
    return unit.tag(i).startsWith("NN") || unit.isInPerson(i);
  }

  static boolean isPronoun(Unit unit, int i) {
    return unit.tag(i).equals("PRP");
  }

  /** Returns the last token of the plain noun phrase that starts here, or -1. */
  static int baseEnd(Unit unit, int start) {
    if (isPronoun(unit, start) && !unit.quoted(start)) {
      return start;
    }
    int last = -1;
    int i = start;
    boolean time = false;
    while (unit.inside(i) && unit.quoted(i) == unit.quoted(start) && isPart(unit, i)) {
      boolean when = i > start && isName(unit, i - 1) && WHEN.contains(unit.word(i));
      if (when || opensAnother(unit, i, start) || (time && !isTime(unit, i))) {
        return last;
      }
      if (isNoun(unit, i) || unit.tag(i).equals("CD") || (i == start && isAlone(unit, i))) {
        last = i;
        time = DAYS.contains(unit.word(i));
      }
      i++;
    }
    return last;
  }

  /** "told the Gazette the firm", "told Newswire his plan": a determiner behind a noun. */
  private static boolean opensAnother(Unit unit, int i, int start) {
    boolean determiner = unit.tag(i).equals("DT") || unit.tag(i).equals("PRP$");
    return determiner && i > start && isNoun(unit, i - 1);
  }

  /** "some", "many", "others", "both": words that are a noun phrase by themselves. */
  private static boolean isAlone(Unit unit, int i) {
    return Set.of("some", "many", "others", "both", "those", "few", "several", "most", "all", "one")
        .contains(unit.word(i));
  }

  private static boolean isPart(Unit unit, int i) {
    String tag = unit.tag(i);
    if (tag.equals("VBN") && isTime(unit, i + 1) && unit.tag(i + 2).equals("CD")) {
      return false; // "the couple confirmed July 20"
    }
    return switch (tag) {
      case "HYPH" -> !unit.isSpacedDash(i);
      case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "FW", "#" -> true;
      case "VBN", "VBG" -> isNoun(unit, i + 1) || unit.tag(i + 1).startsWith("JJ");
      case "CC" -> unit.word(i).equals("&") || (isName(unit, i - 1) && isName(unit, i + 1));
      default -> tag.startsWith("NN") || isInitial(unit, i);
    };
  }

  private static boolean isName(Unit unit, int i) {
    return unit.tag(i).startsWith("NNP");
  }

  private static boolean isInitial(Unit unit, int i) {
    String word = unit.word(i);
    return word.length() == 2 && word.endsWith(".") && isName(unit, i - 1);
  }

  /** Returns the noun phrase that starts here with its prepositional phrases, null if none does. */
  static @Nullable TokenRange startingAt(Unit unit, int start) {
    int last = baseEnd(unit, start);
    if (last < 0) {
      return null;
    }
    while (AFTER_NAME.contains(unit.word(last + 1))
        && !unit.quoted(last + 1)
        && baseEnd(unit, last + 2) >= 0
        && !isTime(unit, last + 2)) {
      last = baseEnd(unit, last + 2);
    }
    if (unit.word(last + 1).equals("and") && isName(unit, last + 2)) {
      int more = baseEnd(unit, last + 2);
      last = more < 0 ? last : more;
    }
    return new TokenRange(start, last);
  }

  /** Returns the noun phrase that ends here with its prepositional phrases, null if none does. */
  static @Nullable TokenRange endingAt(Unit unit, int end) {
    int last = stripTime(unit, end);
    if (last < 0 || unit.quoted(last)) {
      return null;
    }
    if (isPronoun(unit, last)) {
      return unit.word(last).endsWith("self") || unit.word(last).endsWith("selves")
          ? itself(unit, last - 1)
          : new TokenRange(last, last);
    }
    boolean closing = unit.word(last).equals(")");
    boolean head = isNoun(unit, last) || unit.tag(last).equals("CD") || isNominal(unit, last);
    if (!head && !isAlone(unit, last) && !closing) {
      return null;
    }
    int first = closing ? openBracket(unit, last) : last;
    while (first > 0
        && !unit.quoted(first - 1)
        && isLeftPart(unit, first - 1)
        && !isOpened(unit, first)) {
      first = unit.word(first - 1).equals(")") ? openBracket(unit, first - 1) : first - 1;
    }
    first = trim(unit, listStart(unit, first, last), last);
    TokenRange range = new TokenRange(first > last ? nameStart(unit, last) : first, last);
    return range.isEmpty() || !hasNoun(unit, range) ? null : range;
  }

  /** "The sort of song Anna Berg herself wrote": the name is a subject by itself. */
  private static @Nullable TokenRange itself(Unit unit, int last) {
    TokenRange range = endingAt(unit, last);
    int name = last + 1;
    while (range != null && name > range.first() && isName(unit, name - 1)) {
      name--;
    }
    return name > last ? range : new TokenRange(name, last);
  }

  /** "In the clip Anna Berg says": a person's name is no part of the phrase before it. */
  private static int nameStart(Unit unit, int last) {
    int first = last + 1;
    while (first > 0 && unit.at(first - 1).name() == Token.NameTag.PERSON) {
      first--;
    }
    return first;
  }

  /** "a relative said", "the accused said": an adjective right behind its article is the head. */
  private static boolean isNominal(Unit unit, int i) {
    return unit.tag(i).startsWith("JJ") && unit.tag(i - 1).equals("DT");
  }

  /** Goes on over commas when the phrase ends a list: "of Arland, Borland and Corland". */
  private static int listStart(Unit unit, int from, int last) {
    boolean list = false;
    for (int i = from + 1; i < last; i++) {
      boolean article = unit.tag(i + 1).equals("DT");
      list |= unit.word(i).equals("and") && isName(unit, article ? i + 2 : i + 1);
    }
    int first = from;
    while (list
        && unit.isComma(first - 1)
        && isName(unit, first)
        && isName(unit, first - 2)
        && !unit.quoted(first - 2)) {
      first -= 2;
      while (first > 0 && !unit.quoted(first - 1) && isLeftPart(unit, first - 1)) {
        first--;
      }
    }
    return first;
  }

  /** Whether an article opens the phrase: a noun right before it is of another. */
  private static boolean isOpened(Unit unit, int first) {
    return unit.tag(first).equals("DT") && isNoun(unit, first - 1);
  }

  private static boolean hasNoun(Unit unit, TokenRange range) {
    for (int i = range.first(); i <= range.last(); i++) {
      if (isNoun(unit, i) || isAlone(unit, i) || (i == range.last() && isNominal(unit, i))) {
        return true;
      }
    }
    return false;
  }

  private static int openBracket(Unit unit, int close) {
    int at = close;
    while (at > 0 && !unit.word(at).equals("(")) {
      at--;
    }
    return at;
  }

  private static boolean isLeftPart(Unit unit, int i) {
    String tag = unit.tag(i);
    String word = unit.word(i);
    if (tag.equals("VBN") && isTime(unit, i + 1) && isNoun(unit, i - 1)) {
      return false; // "the couple confirmed July 20 that"
    }
    return switch (tag) {
      case "HYPH" -> !unit.isSpacedDash(i);
      case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "FW" -> true;
      case "VBN", "VBG" -> isNoun(unit, i + 1) || unit.tag(i + 1).startsWith("JJ");
      case "CC" -> word.equals("and") || word.equals("&") || word.equals("or");
      case "IN", "TO" -> LINKS.contains(word);
      default -> tag.startsWith("NN") || isInitial(unit, i) || isClosing(unit, i);
    };
  }

  /** "Anna Berg (Harbour Party) said"; in "Cardessa (AB) Some said" a dateline ends there. */
  private static boolean isClosing(Unit unit, int i) {
    boolean opens =
        unit.inside(i + 1) && Character.isUpperCase(unit.at(i + 1).text().codePointAt(0));
    return unit.word(i).equals(")") && !isName(unit, i + 1) && !opens;
  }

  /** Drops a time phrase at the end: "the council on Tuesday". */
  private static int stripTime(Unit unit, int end) {
    int at = end;
    while (at >= 0 && !unit.quoted(at) && isTime(unit, at) && !isName(unit, at - 1)) {
      at--;
    }
    if (at == end && isTime(unit, end) && isName(unit, end) && isName(unit, end - 1)) {
      return end - 1;
    }
    if (at == end) {
      return end;
    }
    while (at >= 0
        && Set.of("last", "this", "the", "next", "late", "early").contains(unit.word(at))) {
      at--;
    }
    if (at >= 0 && Set.of("on", "in", "at", "during", "since").contains(unit.word(at))) {
      at--;
    }
    return at < 0 ? end : at;
  }

  /**
   * Drops what does not belong to the phrase at its left: conjunctions, phrases of time, objects.
   */
  private static int trim(Unit unit, int from, int last) {
    int first = from;
    boolean object = unit.tag(first - 1).startsWith("VB") && !unit.quoted(first - 1);
    for (int i = last; i > first; i--) {
      boolean conjunction = unit.tag(i).equals("CC") && !unit.word(i).equals("&");
      if (isPronoun(unit, i) || (object && conjunction)) {
        first = i + (conjunction ? 1 : 0);
        break;
      }
    }
    boolean headless = unit.tag(first).equals("PRP$") && baseEnd(unit, first) < 0;
    if (headless || GOVERNING.contains(unit.word(first - 1))) {
      first = afterAnd(unit, first, last);
    }
    boolean cut = true;
    while (cut && first <= last) {
      cut = false;
      String tag = unit.tag(first);
      if (tag.equals("CC")
          || tag.equals("POS")
          || unit.isComma(first)
          || unit.word(first).equals(")")
          || (first < last && WHEN.contains(unit.word(first)))) {
        first++;
        cut = true;
      } else if (first + 1 < last && opensWithTime(unit, first)) {
        first += 2;
        cut = true;
      } else if (tag.equals("IN") || tag.equals("TO")) {
        int end = baseEnd(unit, first + 1);
        first = end < 0 ? first + 1 : Math.min(end, last) + 1;
        cut = true;
      }
    }
    return first;
  }

  /** "Last week Mr Berg told": when, and not who; "last night's caller" is. */
  private static boolean opensWithTime(Unit unit, int first) {
    String word = unit.word(first + 1);
    boolean day = DAYS.contains(word) && !word.endsWith("s");
    return Set.of("last", "this", "earlier").contains(unit.word(first))
        && day
        && (isName(unit, first + 2) || unit.tag(first + 2).matches("DT|CD|PRP\\$"));
  }

  /** "despite their loss and the club has": behind the last "and", the start when there is none. */
  private static int afterAnd(Unit unit, int from, int last) {
    for (int i = last - 1; i > from; i--) {
      if (unit.tag(i).equals("CC") && unit.word(i).equals("and")) {
        return i + 1;
      }
    }
    return from;
  }

  /** Returns the words of a range, one space between them. */
  static String words(Unit unit, TokenRange range) {
    StringBuilder words = new StringBuilder();
    for (int i = range.first(); i <= range.last(); i++) {
      words.append(i > range.first() ? " " : "").append(unit.at(i).text());
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
