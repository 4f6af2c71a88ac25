package org.parallax.core.align;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * One clause that states something, before it is aligned.
 *
 * @param span its words
 * @param sentence the sentence that holds it
 * @param place number of the sentence in its article, from 0
 * @param origin id of the origin of its sentence
 * @param altered whether it stands in a possibly machine-altered text
 * @param keys what it is about, each with its weight: stems, {@code @entity}, {@code #number},
 *     {@code day:...}
 * @param words its words, in lower case
 * @param days the calendar days it names
 * @param asserter who says it, as shown; null in the article's own voice
 * @param asserterEntity entity of the asserter; null when none
 * @param polarity stated or negated
 * @param hedge the first hedging word; null when none
 */
record Statement(
    Span span,
    Span sentence,
    int place,
    String origin,
    boolean altered,
    SortedMap<String, Double> keys,
    List<String> words,
    SortedSet<String> days,
    @Nullable String asserter,
    @Nullable String asserterEntity,
    Story.Polarity polarity,
    @Nullable String hedge) {
  /** Copies the words. */
  Statement {
    words = List.copyOf(words);
  }

  /** Whether so many words in a row stand in both. */
  boolean sharesRun(Statement other, int length) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(words.subList(i, i + length));
    }
    for (int i = 0; i + length <= other.words.size(); i++) {
      if (runs.contains(other.words.subList(i, i + length))) {
        return true;
      }
    }
    return false;
  }

  String article() {
    return span.article();
  }
}
