package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, as a query of FTS5: all words, none of them an operator. Whatever was typed,
 * the query is well-formed.
 */
final class SearchWords {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

  private SearchWords() {}

  /** Returns the query; empty when nothing that could be found was typed. */
  static String of(String typed) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(typed.replace('\0', ' '));
    while (matcher.find()) {
      String phrase = matcher.group(1);
      String word = phrase == null ? matcher.group(2) : phrase;
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        boolean prefix = phrase == null && word.endsWith("*");
        parts.add(
            '"'
                + (prefix ? word.substring(0, word.length() - 1) : word)
                + '"'
                + (prefix ? "*" : ""));
      }
    }
    return String.join(" ", parts);
  }
}
