package org.parallax.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.model.Range;

/**
 * Splits clean text into sentences.
 *
 * <p>A paragraph break always ends a sentence. Inside a paragraph a sentence ends at {@code . ! ?
 * …} with the closing marks that follow, before white space and something that can open a sentence,
 * unless the full stop belongs to an abbreviation or an initial. Every stage uses these sentences,
 * so that offsets agree. Linear; safe to share between threads.
 */
public final class Sentences {
  /** Abbreviations that never end a sentence before a capital: titles and the like. */
  private static final Set<String> NEVER_FINAL =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "maj", "cmdr", "adm",
          "gov", "sen", "rep", "reps", "sens", "rev", "hon", "st", "ste", "messrs", "mme", "mlle",
          "pres", "supt", "insp", "det", "cpl", "pvt", "brig", "fr", "sr.", "no", "nos", "vs", "v",
          "cf", "e.g", "i.e", "vol", "fig", "op", "al", "approx", "est", "dept", "univ", "ft",
          "mt");

  /** Abbreviations that end a sentence only when something that cannot continue a name follows. */
  private static final Set<String> SELDOM_FINAL =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "inc", "corp", "co", "ltd", "jr", "sr", "bros", "calif", "fla", "ill", "mass", "mich",
          "minn", "tenn", "tex", "va", "wash", "wis", "ariz", "ark", "colo", "conn", "del", "ga",
          "kan", "ky", "la", "md", "mo", "nev", "okla", "ore", "pa", "a.m", "p.m", "u.s", "u.n",
          "u.k", "e.u", "d.c", "ph.d", "b.c", "a.d", "etc");

  /** Abbreviations that do not end a sentence when a day follows: "on Sun. Dec. 31". */
  private static final Set<String> WEEKDAYS =
      Set.of("Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun");

  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "january",
          "feb",
          "february",
          "mar",
          "march",
          "apr",
          "april",
          "may",
          "jun",
          "june",
          "jul",
          "july",
          "aug",
          "august",
          "sep",
          "sept",
          "september",
          "oct",
          "october",
          "nov",
          "november",
          "dec",
          "december");

  /** Words that open a sentence more often than they continue a name. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "but",
          "and",
          "however",
          "in",
          "on",
          "at",
          "for",
          "his",
          "her",
          "their",
          "its",
          "as",
          "after",
          "before",
          "when",
          "while",
          "if",
          "there",
          "since",
          "although",
          "meanwhile",
          "some",
          "many",
          "one",
          "two",
          "with",
          "by",
          "from",
          "according",
          "both",
          "no",
          "not",
          "what",
          "who",
          "why",
          "how",
          "so",
          "yet",
          "still",
          "also",
          "last",
          "once",
          "under",
          "over");

  private static final String CLOSERS = "\"'”’»)]}";
  private static final String OPENING_MARKS = "\"'“‘«„([{`";

  private Sentences() {}

  /** Returns the sentences of a text in order, white space at either end aside. */
  public static List<Range> of(String text) {
    List<Range> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(text, start, i, sentences);
        start = i + 1;
        i++;
      } else if (c == '.' || c == '!' || c == '?' || c == '…') {
        int end = i + 1;
        while (end < text.length() && ".!?…".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        int afterStops = end;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        if (endsHere(text, start, i, afterStops, end)) {
          add(text, start, end, sentences);
          start = end;
        }
        i = end;
      } else {
        i++;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static void add(String text, int start, int end, List<Range> into) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      into.add(new Range(from, to));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean endsHere(
      String text, int sentenceStart, int stop, int afterStops, int end) {
    if (end >= text.length()) {
      return true;
    }
    if (!blank(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length() && blank(text.charAt(next)) && text.charAt(next) != '\n') {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n') {
      return true;
    }
    char opener = text.charAt(next);
    boolean marked = false;
    while (OPENING_MARKS.indexOf(opener) >= 0 && next + 1 < text.length()) {
      marked = true;
      opener = text.charAt(++next);
    }
    boolean closed = end > afterStops;
    boolean lower = Character.isLowerCase(opener);
    if (text.charAt(stop) != '.' || afterStops - stop > 1) {
      // "Really?" he asked; "Wait…" she said: a small letter goes on with the sentence
      return !lower;
    }
    if (lower) {
      return false;
    }
    if (closed) {
      return true;
    }
    String word = wordBefore(text, sentenceStart, stop);
    String small = word.toLowerCase(Locale.ROOT);
    if (NEVER_FINAL.contains(small)) {
      return false;
    }
    if (WEEKDAYS.contains(word)) {
      return !Character.isDigit(opener)
          && !MONTHS.contains(wordAt(text, next).toLowerCase(Locale.ROOT));
    }
    boolean initial =
        word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    boolean initials = word.length() > 1 && word.indexOf('.') > 0;
    if (initial || initials || SELDOM_FINAL.contains(small)) {
      return marked || OPENERS.contains(wordAt(text, next).toLowerCase(Locale.ROOT));
    }
    return true;
  }

  private static String wordBefore(String text, int from, int stop) {
    int start = stop;
    while (start > from
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return text.substring(start, stop);
  }

  private static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
