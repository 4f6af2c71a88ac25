package org.parallax.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Datelines and agencies' tags at the head of a sentence: where a report was written tells nothing
 * of where what it tells happened. Safe to share between threads.
 */
public final class Datelines {
  /**
   * "KUNDUZ, Afghanistan — ", "LONDON, Dec 29 (Agency) - ", "SAN JOSE (Agency) –"; not "IMF-World".
   */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}.'’-]{2,24}(?: \\p{Lu}[\\p{Lu}.'’-]{1,24}){0,3}(?:/\\p{Lu}{3,24}(?: \\p{Lu}{3,24})?)?"
              + "(?:, ?[\\p{L}\\d., ]{2,34})?(?: ?\\([\\p{L}/&. ]{2,34}\\))?(?: ?(?:—|–|--) ?| - ?|- )");

  /** "(CNN) ", "(Agency) - ". */
  private static final Pattern TAG =
      Pattern.compile("\\(\\p{Lu}[\\p{L}/&. ]{1,24}\\) ?(?:(?:—|–|--|-) ?)?");

  private static final Pattern NEGATED = Pattern.compile("\\b(?:NOT|NO|NEVER)\\b");

  private Datelines() {}

  /** Returns where a sentence begins behind its dateline; 0 when it has none. */
  public static int end(String sentence) {
    for (Pattern pattern : new Pattern[] {PLACE, TAG}) {
      Matcher matcher = pattern.matcher(sentence);
      if (matcher.lookingAt()
          && matcher.end() < sentence.length()
          && opens(sentence.charAt(matcher.end()))
          && !NEGATED.matcher(matcher.group()).find()) {
        return matcher.end();
      }
    }
    return 0;
  }

  private static boolean opens(char c) {
    return Character.isUpperCase(c) || "\"“‘'".indexOf(c) >= 0;
  }
}
