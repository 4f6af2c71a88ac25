package org.parallax.core.date;

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

  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:said|told|was|were|had|did|met|held|took|gave|came|went|began|saw|made|found|left|"
              + "lost|won|fell|rose|hit|struck|spoke|wrote|led|sent|brought|stood|sat|put|cut|shot|shut|"
              + "broke|drew|fought|got|grew|heard|kept|knew|laid|meant|paid|ran|sank|sold|sought|spent|"
              + "spread|swept|threw|understood|withdrew|late on|early on|has|have|\\w{2,}ed)\\b");

  /** Returns the signs around a day at {@code [start, end)} of a sentence. */
  static TenseSigns of(String sentence, int start, int end) {
    String before = sentence.substring(Math.max(0, start - BEFORE), start);
    int future = lastEnd(FUTURE, before);
    int past = lastEnd(PAST, before);
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
    int willBe = first(FUTURE, after);
    int was = first(PAST, after);
    if (willBe == was) {
      return DayMention.Tense.OPEN;
    }
    return willBe <= was ? DayMention.Tense.FUTURE : DayMention.Tense.PAST;
  }

  private static int lastEnd(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }

  private static int first(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }
}
