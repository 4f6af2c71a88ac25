package org.parallax.core.date;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words around a day say, in English, of whether what is told of it is over.
 *
 * @param tense of what is told of the day
 * @param plainlyPast whether a verb of the past stands right before it, nothing to come between
 */
record TenseSigns(DayMention.Tense tense, boolean plainlyPast) {
  private static final int BEFORE = 110;
  private static final int AFTER = 45;

  /** A verb so near before a day tells plainly of it. */
  private static final int PLAIN = 25;

  private static final Pattern TO_COME = Pattern.compile("(?i)\\b(?:to|for|of|from|next)\\b");

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?i)\\b(?:(?:will|would|shall|'ll|may|might|could|can)(?: \\w+)?(?: (?:be|have|take))? \\w+"
              + "|(?:is|are|were|was|be|been) (?:then |also |now |still )?(?:due|set|scheduled|slated|expected|planned|to)\\b(?: to)?(?: be)?(?: \\w+)?"
              + "|(?:due|set|scheduled|slated|expected|planned|plans?|hopes?|agreed|vowed|supposed|wants?|intends?|prepar\\w+) (?:to|for)\\b(?: be)?(?: \\w+)?"
              + "|expects?|ahead of|before|until|by(?= (?:on )?$)|upcoming|forthcoming|next|as soon as|going to \\w+|to be \\w+)\\b");

  /** With which words {@link #FUTURE} can begin; "'ll" begins within one. */
  private static final Set<String> OPENS_FUTURE =
      set(
          "will would shall may might could can is are were was be been due set scheduled slated"
              + " expected planned plan plans hope hopes agreed vowed supposed want wants intend"
              + " intends expect expects ahead before until by upcoming forthcoming next as going to");

  private static final Set<String> PAST =
      set(
          "said told was were had did met held took gave came went began saw made found left lost won"
              + " fell rose hit struck spoke wrote led sent brought stood sat put cut shot shut broke"
              + " drew fought got grew heard kept knew laid meant paid ran sank sold sought spent"
              + " spread swept threw understood withdrew has have");

  /** Returns the signs around a day at {@code [start, end)} of a sentence. */
  static TenseSigns of(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - BEFORE), start);
    int future = future(before, false);
    int past = past(before, false);
    boolean plainlyPast =
        past > future
            && before.length() - past <= PLAIN
            && !TO_COME.matcher(before.substring(past)).find();
    if (future >= 0 || past >= 0) {
      return new TenseSigns(
          future >= past ? DayMention.Tense.FUTURE : DayMention.Tense.PAST, plainlyPast);
    }
    return new TenseSigns(after(sentence, end), false);
  }

  private static DayMention.Tense after(String sentence, int end) {
    String after = sentence.substring(end, Math.min(sentence.length(), end + AFTER));
    int willBe = future(after, true);
    int was = past(after, true);
    if (willBe == was) {
      return DayMention.Tense.OPEN;
    }
    return willBe <= was ? DayMention.Tense.FUTURE : DayMention.Tense.PAST;
  }

  /**
   * Finds what speaks of the future.
   *
   * @param first whether to return where the first begins, {@code Integer.MAX_VALUE} for none; else
   *     where the last ends, -1 for none
   */
  private static int future(String words, boolean first) {
    Matcher matcher = FUTURE.matcher(words).useTransparentBounds(true);
    int found = first ? Integer.MAX_VALUE : -1;
    for (int start = 0; start < words.length(); start++) {
      if (!opensFuture(words, start) || !matcher.region(start, words.length()).lookingAt()) {
        continue;
      }
      if (first) {
        return start;
      }
      found = matcher.end();
      start = found - 1;
    }
    return found;
  }

  private static boolean opensFuture(String words, int start) {
    if (words.charAt(start) == '\'') {
      return true;
    }
    if (!isWord(words, start) || isWord(words, start - 1)) {
      return false;
    }
    String word = words.substring(start, wordEnd(words, start)).toLowerCase(Locale.ROOT);
    return OPENS_FUTURE.contains(word) || word.startsWith("prepar");
  }

  /** Finds verbs of the past, as {@link #future} does. */
  private static int past(String words, boolean first) {
    int found = -1;
    for (int start = 0; start < words.length(); start++) {
      if (!isWord(words, start)) {
        continue;
      }
      int end = wordEnd(words, start);
      int past = pastEnd(words, start, end);
      if (past >= 0 && first) {
        return start;
      }
      found = Math.max(found, past);
      start = Math.max(end, past);
    }
    return first ? Integer.MAX_VALUE : found;
  }

  /** Returns where a verb of the past ends that begins with a word; -1 for another word. */
  private static int pastEnd(String words, int start, int end) {
    String word = words.substring(start, end).toLowerCase(Locale.ROOT);
    if (word.equals("late") || word.equals("early")) {
      boolean on = words.regionMatches(true, end, " on", 0, 3) && !isWord(words, end + 3);
      return on ? end + 3 : -1;
    }
    return PAST.contains(word) || (word.length() >= 4 && word.endsWith("ed")) ? end : -1;
  }

  private static int wordEnd(String words, int start) {
    int end = start;
    while (isWord(words, end)) {
      end++;
    }
    return end;
  }

  /** Whether a place holds a letter, digit or low line of ASCII. */
  private static boolean isWord(String words, int at) {
    char c = at < 0 || at >= words.length() ? ' ' : words.charAt(at);
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }
}
