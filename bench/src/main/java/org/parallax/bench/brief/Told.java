package org.parallax.bench.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * A sentence of a story, as a bag of words.
 *
 * @param at where it stands
 * @param place number of the sentence in its article, from 0
 * @param first whether it stands in the first paragraph
 * @param length words
 * @param weights of its stems: how often times how rare in the story (Spärck Jones 1972)
 */
record Told(Span at, int place, boolean first, int length, SortedMap<String, Double> weights) {
  /** Returns the sentences of a story, article after article. */
  static List<Told> of(Dossier dossier, Story story) {
    List<Told> plain = new ArrayList<>();
    for (Reading reading : dossier.articles()) {
      if (story.articles().contains(reading.article().id())) {
        String text = reading.article().text();
        int paragraph = text.indexOf("\n\n");
        for (int i = 0; i < reading.sentences().size(); i++) {
          Span at = reading.sentences().get(i).span();
          boolean first = paragraph < 0 || at.start() < paragraph;
          plain.add(of(at, i, first, text.substring(at.start(), at.end())));
        }
      }
    }
    SortedMap<String, Integer> holders = new TreeMap<>();
    plain.forEach(t -> t.weights().keySet().forEach(k -> holders.merge(k, 1, Integer::sum)));
    return plain.stream().map(t -> t.weighed(holders, plain.size())).toList();
  }

  private static Told of(Span at, int place, boolean first, String words) {
    SortedMap<String, Double> counts = new TreeMap<>();
    List<Words.Word> all = Words.of(words);
    for (Words.Word word : all) {
      if (word.key().length() > 2) {
        counts.merge(Stems.of(word.key()), 1.0, Double::sum);
      }
    }
    return new Told(at, place, first, all.size(), counts);
  }

  private Told weighed(SortedMap<String, Integer> holders, int sentences) {
    SortedMap<String, Double> weighed = new TreeMap<>();
    weights.forEach((k, n) ->
        weighed.put(k, n * Math.log(1 + (double) sentences / holders.getOrDefault(k, 1))));
    return new Told(at, place, first, length, weighed);
  }

  /** Returns how alike two bags of words are, in [0, 1]. */
  static double cosine(SortedMap<String, Double> one, SortedMap<String, Double> two) {
    double shared = 0;
    for (var entry : one.entrySet()) {
      shared += entry.getValue() * two.getOrDefault(entry.getKey(), 0.0);
    }
    double norms = norm(one) * norm(two);
    return norms == 0 ? 0 : shared / norms;
  }

  private static double norm(SortedMap<String, Double> of) {
    return Math.sqrt(of.values().stream().mapToDouble(v -> v * v).sum());
  }
}
