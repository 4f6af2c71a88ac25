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
      boolean prefix = phrase == null && word.endsWith("*");
      add(prefix ? word.substring(0, word.length() - 1) : word, prefix, parts);
    }
    return String.join(" ", parts);
  }

  private static void add(String words, boolean prefix, List<String> parts) {
    List<Bigrams.Stretch> stretches = Bigrams.stretches(words);
    for (Bigrams.Stretch stretch : stretches) {
      if (stretch.run()) {
        // A letter begins a pair, or ends a run and is kept by itself.
        parts.add(quoted(stretch.pairs(), stretch.isSingle()));
      } else if (stretch.words().codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add(quoted(stretch.words(), prefix && stretch.equals(stretches.getLast())));
      }
    }
  }

  private static String quoted(String words, boolean prefix) {
    return '"' + words + '"' + (prefix ? "*" : "");
  }
}
