package org.parallax.nlp;

import edu.stanford.nlp.process.Morphology;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lemmas of words by CoreNLP's morphology, each worked out once. Safe to share between threads. */
final class Lemmas {
  private static final int CACHE_BITS = 14;

  private final WordCache<Known> cache = new WordCache<>(CACHE_BITS);

  private record Known(String key, String lemma) implements WordCache.Entry {}

  /** Lemmas for one thread. */
  final class Finder {
    /** Made when it is first needed; its static methods make all threads wait. */
    private @Nullable Morphology morphology;

    /** Returns the lemma of a word, in small letters. */
    String of(String word, String tag) {
      String key = tag + ' ' + word;
      Known known = cache.find(key);
      return (known == null ? cache.put(new Known(key, lemma(word, tag))) : known).lemma;
    }

    private String lemma(String word, String tag) {
      if (morphology == null) {
        morphology = new Morphology();
      }
      String straight = word.replace('\u2019', '\'');
      String lemma = morphology.lemma(straight, tag, true);
      return (lemma == null ? straight : lemma).toLowerCase(Locale.ROOT);
    }
  }
}
