package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Span;

/**
 * The words of one attribution, made ready for comparing.
 *
 * @param text content, spans joined by " … "
 * @param quoted keys of the quoted words in order
 * @param content stems of all words that carry meaning
 * @param numbers words with digits
 * @param denies whether a negation is among the words
 */
record UtteranceWords(
    String text,
    List<String> quoted,
    SortedSet<String> content,
    SortedSet<String> numbers,
    boolean denies) {
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
          "with", "as", "that", "this", "these", "those", "it", "its", "he", "she", "they", "we",
          "i", "you", "his", "her", "their", "our", "my", "your", "him", "them", "us", "me", "is",
          "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does",
          "did", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "who",
          "which", "what", "when", "where", "how", "why", "if", "than", "then", "so", "also",
          "there", "here", "any", "all", "some", "such", "more", "most", "very", "into", "over",
          "about", "after", "before", "up", "out", "however", "s", "t");
  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");

  static UtteranceWords of(Article article, Attribution attribution) {
    String text = joined(article, attribution.content(), " … ");
    List<String> keys = Words.keys(text);
    SortedSet<String> content = new TreeSet<>();
    SortedSet<String> numbers = new TreeSet<>();
    boolean denies = false;
    for (String key : keys) {
      denies |= NEGATIONS.contains(key) || key.endsWith("n't");
      if (key.chars().anyMatch(Character::isDigit)) {
        numbers.add(key);
      }
      if (!SMALL.contains(key)) {
        content.add(stem(key));
      }
    }
    List<String> quoted = new ArrayList<>(Words.keys(joined(article, attribution.quoted(), " ")));
    return new UtteranceWords(text, quoted, content, numbers, denies);
  }

  private static String joined(Article article, List<Span> spans, String by) {
    return spans.stream()
        .map(s -> article.words(s).replaceAll("\\s+", " "))
        .collect(Collectors.joining(by));
  }

  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word.length() > 5 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  /** Returns how many content words both have. */
  int shared(UtteranceWords other) {
    int shared = 0;
    for (String word : content) {
      shared += other.content.contains(word) ? 1 : 0;
    }
    return shared;
  }

  /** Returns the number of quoted words in the longest run that both quote. */
  int sharedRun(UtteranceWords other) {
    int longest = 0;
    int[] before = new int[other.quoted.size() + 1];
    for (String word : quoted) {
      int[] here = new int[before.length];
      for (int j = 1; j < here.length; j++) {
        here[j] = word.equals(other.quoted.get(j - 1)) ? before[j - 1] + 1 : 0;
        longest = Math.max(longest, here[j]);
      }
      before = here;
    }
    return longest;
  }
}
