package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article tells, passage by passage: its words of content, names and numbers, in any order
 * within a passage. A passage is a sentence, or a clause.
 *
 * @param sentences place of the sentence of each passage
 * @param roots numbers of the words, ascending, each once
 * @param places for each word the passages it stands in, ascending: twice the place of the passage,
 *     and one more where it stands in quotation marks only
 * @param sizes different words of each passage
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
record Content(int[] sentences, int[] roots, int[][] places, int[] sizes) {
  /** A clause of fewer words belongs to its neighbour. */
  private static final int SHORTEST = 2;

  /** Numbers the words of a story's articles. */
  static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String root) {
      return numbers.computeIfAbsent(root, r -> numbers.size());
    }
  }

  private record Marked(Wording.Item item, boolean quoted) {}

  int passages() {
    return sentences.length;
  }

  /** Returns the content of an article, by sentences or by clauses. */
  static Content of(List<Wording> wordings, boolean clauses, Numbers numbers) {
    List<Integer> sentences = new ArrayList<>();
    List<Map<Integer, Boolean>> passages = new ArrayList<>();
    for (Wording wording : wordings) {
      Map<Integer, Boolean> passage = new HashMap<>();
      boolean opens = false;
      for (Marked marked : marked(wording)) {
        opens |= marked.item().opens();
        if (clauses && opens && passage.size() >= SHORTEST) {
          sentences.add(wording.sentence());
          passages.add(passage);
          passage = new HashMap<>();
        }
        if (marked.item().content() || Character.isDigit(marked.item().root().charAt(0))) {
          passage.merge(numbers.of(marked.item().root()), marked.quoted(), Boolean::logicalAnd);
          opens = false;
        }
      }
      if (!passage.isEmpty()) {
        sentences.add(wording.sentence());
        passages.add(passage);
      }
    }
    return of(sentences, passages);
  }

  private static List<Marked> marked(Wording wording) {
    List<Marked> marked = new ArrayList<>();
    wording.own().forEach(item -> marked.add(new Marked(item, false)));
    wording.quoted().forEach(item -> marked.add(new Marked(item, true)));
    marked.sort(Comparator.comparingInt(m -> m.item().start()));
    return marked;
  }

  private static Content of(List<Integer> sentences, List<Map<Integer, Boolean>> passages) {
    Map<Integer, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      for (var word : passages.get(i).entrySet()) {
        places
            .computeIfAbsent(word.getKey(), w -> new ArrayList<>())
            .add(2 * i + (word.getValue() ? 1 : 0));
      }
    }
    int[] roots = places.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    int[][] at = new int[roots.length][];
    for (int i = 0; i < roots.length; i++) {
      at[i] =
          places.getOrDefault(roots[i], List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
    return new Content(
        sentences.stream().mapToInt(Integer::intValue).toArray(),
        roots,
        at,
        passages.stream().mapToInt(Map::size).toArray());
  }
}
