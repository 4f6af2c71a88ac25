package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.model.Story;

/** Says in words why an article is where it is. */
final class Reasons {
  /** Rarity from which a term is called rare: in one article of fifty, or fewer. */
  private static final double RARE = Math.log(50);

  private static final int NAMES_SHOWN = 3;

  private final Fingerprints articles;
  private final Likeness likeness;

  Reasons(Fingerprints articles, Likeness likeness) {
    this.articles = articles;
    this.likeness = likeness;
  }

  /** Returns the group of some articles, the founding one first. */
  Group group(List<Integer> members) {
    List<Story.Because> why = new ArrayList<>();
    for (int member : members) {
      why.add(new Story.Because(articles.id(member), because(member, members)));
    }
    List<String> ids = members.stream().map(m -> articles.id(m)).toList();
    return new Group(ids.get(0), ids, why);
  }

  private String because(int member, List<Integer> members) {
    if (members.size() == 1) {
      return "stands alone: nothing else here is alike enough to be about the same event";
    }
    int nearest = nearest(member, members);
    String shares = shares(articles.kept(member), articles.kept(nearest));
    return member == members.get(0) ? "founds the story; " + shares : shares;
  }

  private int nearest(int member, List<Integer> members) {
    int best = -1;
    double most = -1;
    for (int other : members) {
      double alike =
          other == member ? -1 : likeness.of(Math.min(member, other), Math.max(member, other));
      if (alike > most) {
        most = alike;
        best = other;
      }
    }
    return best;
  }

  private String shares(Fingerprint one, Fingerprint other) {
    Set<String> shared = new TreeSet<>(one.terms().keySet());
    shared.retainAll(other.terms().keySet());
    shared.removeIf(t -> t.startsWith("l ") || likeness.rarity(t) < RARE);
    List<String> names = names(shared, one, other);
    String terms =
        String.format(
            Locale.ROOT, "shares %d rare %s", shared.size(), shared.size() == 1 ? "term" : "terms");
    String named =
        names.isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                " and the %s %s",
                names.size() == 1 ? "name" : "names",
                String.join(", ", names));
    return terms + named + " with " + other.id();
  }

  /** The names that count most; a name of two words says more than either of them. */
  private List<String> names(Set<String> shared, Fingerprint one, Fingerprint other) {
    List<String> byWeight =
        shared.stream()
            .filter(t -> one.names().containsKey(t) && other.names().containsKey(t))
            .sorted(
                Comparator.comparing((String t) -> t.startsWith("w "))
                    .thenComparing(
                        Comparator.comparingDouble((String t) -> weight(t, one, other)).reversed())
                    .thenComparing(t -> t))
            .toList();
    List<String> names = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    for (String term : byWeight) {
      List<String> words = List.of(term.substring(2).split(" "));
      if (names.size() < NAMES_SHOWN && words.stream().noneMatch(said::contains)) {
        names.add(one.names().getOrDefault(term, term));
        said.addAll(words);
      }
    }
    return names;
  }

  private double weight(String term, Fingerprint one, Fingerprint other) {
    int count = Math.min(one.terms().getOrDefault(term, 0), other.terms().getOrDefault(term, 0));
    return count * likeness.rarity(term);
  }
}
