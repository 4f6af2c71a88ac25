package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Range;
import org.parallax.model.Removed;

/**
 * Finds pull quotes and highlights of a page that repeat, word for word, what stands in a longer
 * paragraph of the report, and paragraphs that stand there twice.
 *
 * <p>Paragraphs are compared only where eight words in a row agree: linear but for repeated texts.
 * Safe to share between threads.
 */
final class InnerRepeats {
  /** Shorter paragraphs may well be said twice. */
  private static final int SHORTEST = 8;

  /** More paragraphs than any report has. */
  private static final int MOST = 3_000;

  private InnerRepeats() {}

  /** Returns the article with each thing said once; flat texts have been through this already. */
  static Article cut(Article article, Capture.Kind kind) {
    List<Range> paragraphs = BodyCutter.paragraphs(article.text());
    if (kind != Capture.Kind.HTML || paragraphs.size() > MOST) {
      return article;
    }
    List<List<String>> words =
        paragraphs.stream().map(p -> Words.keys(p.of(article.text()))).toList();
    SortedMap<String, List<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> mine = words.get(i);
      for (int w = 0; w + SHORTEST <= mine.size(); w++) {
        List<Integer> at =
            holders.computeIfAbsent(
                String.join(" ", mine.subList(w, w + SHORTEST)), k -> new ArrayList<>(1));
        if (at.isEmpty() || at.get(at.size() - 1) != i) {
          at.add(i);
        }
      }
    }
    SortedMap<Integer, BodyCutter.Cut> cuts = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).size() >= SHORTEST && repeats(i, words, holders, cuts)) {
        cuts.put(i, new BodyCutter.Cut(Removed.Reason.REPEATED, null));
      }
    }
    return BodyCutter.cut(article, cuts);
  }

  private static boolean repeats(
      int i,
      List<List<String>> words,
      SortedMap<String, List<Integer>> holders,
      SortedMap<Integer, BodyCutter.Cut> cuts) {
    List<String> mine = words.get(i);
    List<Integer> others = holders.get(String.join(" ", mine.subList(0, SHORTEST)));
    if (others == null) {
      return false;
    }
    String phrase = " " + String.join(" ", mine) + " ";
    for (int other : others) {
      List<String> theirs = words.get(other);
      boolean longer = theirs.size() > mine.size() || (theirs.size() == mine.size() && other < i);
      if (other != i
          && longer
          && !cuts.containsKey(other)
          && (" " + String.join(" ", theirs) + " ").contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
