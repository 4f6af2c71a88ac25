package org.parallax.core.group;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the articles of some live stories anew, by their pairs and what a person decided. */
final class Gatherer {
  private final Settings settings;
  private final Rulings rulings;

  Gatherer(Settings settings, Rulings rulings) {
    this.settings = settings;
    this.rulings = rulings;
  }

  /** Returns the articles of each new story, each in order of event time. */
  List<List<Live>> gather(Collection<LiveStory> stories) {
    List<Live> articles =
        stories.stream().flatMap(s -> s.members().stream()).sorted(Live.EVENT_TIME).toList();
    Bonds bonds = bonds(articles, stories);
    int[] blocks = new int[articles.size()];
    List<List<Live>> members = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    BitSet sealed = new BitSet();
    for (int i = 0; i < blocks.length; i++) {
      int root = bonds.block(i);
      if (root == i) {
        blocks[i] = members.size();
        sealed.set(blocks[i], bonds.isSealed(root));
        members.add(new ArrayList<>());
        roots.add(root);
      } else {
        blocks[i] = blocks[root];
      }
      members.get(blocks[i]).add(articles.get(i));
    }
    Pairs pairs = pairs(articles, blocks, sealed, members);
    for (int block = 0; block < members.size(); block++) {
      for (int other : bonds.apart(roots.get(block))) {
        pairs.part(block, blocks[other]);
      }
    }
    return pairs.gather().stream()
        .map(group ->
            group.stream().flatMap(b -> members.get(b).stream()).sorted(Live.EVENT_TIME).toList())
        .toList();
  }

  /**
   * The pinned stories; what a person decided, the latest first; then what was given up for
   * comparing.
   */
  private Bonds bonds(List<Live> articles, Collection<LiveStory> stories) {
    Bonds bonds = Bonds.of(articles, rulings);
    for (LiveStory story : stories) {
      if (story.members().stream().anyMatch(live -> live.sketch == null)) {
        bonds.together(
            story.members().stream()
                .sorted(
                    Comparator.comparing((Live live) -> live.sketch == null)
                        .thenComparing(Live.EVENT_TIME))
                .map(Live::id)
                .toList());
      }
    }
    return bonds;
  }

  private Pairs pairs(List<Live> articles, int[] blocks, BitSet sealed, List<List<Live>> members) {
    Map<Live, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      places.put(articles.get(i), i);
    }
    Pairs pairs =
        new Pairs(
            members.stream()
                .map(block ->
                    new Gathering.Block(
                        block.size(),
                        (int) block.stream().filter(l -> !l.loose && l.sketch != null).count()))
                .toList(),
            settings);
    for (int i = 0; i < articles.size(); i++) {
      SortedMap<Integer, Double> before = new TreeMap<>();
      Live live = articles.get(i);
      boolean compared = !live.loose && !sealed.get(blocks[i]);
      for (int pair = 0; pair < live.pairs() && compared; pair++) {
        Integer other = places.get(live.other(pair));
        if (other != null
            && other < i
            && !live.other(pair).loose
            && blocks[other] != blocks[i]
            && !sealed.get(blocks[other])) {
          before.put(other, live.like(pair));
        }
      }
      for (var pair : before.entrySet()) {
        pairs.add(blocks[pair.getKey()], blocks[i], pair.getValue());
      }
    }
    return pairs;
  }
}
