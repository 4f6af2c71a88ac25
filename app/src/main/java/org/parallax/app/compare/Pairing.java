package org.parallax.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import tools.jackson.databind.JsonNode;

/**
 * Says which thing of the new dossier is which of the old: the one that rests on the same words of
 * the same articles, else the one that says most nearly the same. Each is paired once.
 */
final class Pairing {
  /** Share of words, of all that two texts have, from which they say the same. */
  private static final double SAME = 0.6;

  private Pairing() {}

  /**
   * A thing of a dossier.
   *
   * @param node its JSON
   * @param text what it says
   * @param places the words that it rests on, each with its article
   */
  record Thing(JsonNode node, String text, SortedSet<String> places) {
    static Thing of(DossierFile dossier, JsonNode node, String text, List<JsonNode> spans) {
      SortedSet<String> places = new TreeSet<>();
      for (JsonNode span : spans) {
        places.add(span.path("article").asString("") + "\t" + dossier.words(span));
      }
      return new Thing(node, text, places);
    }

    String id() {
      return node.path("id").asString("");
    }
  }

  private record Pair(int one, int two, double score) {}

  /** Returns for each of the old things, by its place in the list, the place of the new one. */
  static SortedMap<Integer, Integer> pair(List<Thing> before, List<Thing> after) {
    List<SortedSet<String>> keys = after.stream().map(t -> keys(t.text())).toList();
    SortedMap<String, List<Integer>> index = new TreeMap<>();
    for (int j = 0; j < after.size(); j++) {
      for (String key : keys.get(j)) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(j);
      }
      for (String place : after.get(j).places()) {
        index.computeIfAbsent(place, k -> new ArrayList<>()).add(j);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      SortedSet<String> own = keys(before.get(i).text());
      SortedSet<Integer> near = new TreeSet<>();
      own.forEach(k -> near.addAll(index.getOrDefault(k, List.of())));
      before.get(i).places().forEach(p -> near.addAll(index.getOrDefault(p, List.of())));
      for (int j : near) {
        double score = score(before.get(i), own, after.get(j), keys.get(j));
        if (score > 0) {
          pairs.add(new Pair(i, j, score));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::two));
    SortedMap<Integer, Integer> paired = new TreeMap<>();
    SortedSet<Integer> taken = new TreeSet<>();
    for (Pair pair : pairs) {
      if (!paired.containsKey(pair.one()) && taken.add(pair.two())) {
        paired.put(pair.one(), pair.two());
      }
    }
    return paired;
  }

  /** Shared places count most, then likeness; nothing when neither is enough. */
  private static double score(
      Thing one, SortedSet<String> oneKeys, Thing two, SortedSet<String> twoKeys) {
    long places = one.places().stream().filter(two.places()::contains).count();
    double shared = oneKeys.stream().filter(twoKeys::contains).count();
    double alike = shared / (oneKeys.size() + twoKeys.size() - shared);
    return places > 0 ? places + alike : alike >= SAME ? alike : 0;
  }

  private static SortedSet<String> keys(String text) {
    SortedSet<String> keys = new TreeSet<>();
    for (Words.Word word : Words.of(text)) {
      keys.add(Stems.of(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT)));
    }
    return keys;
  }
}
