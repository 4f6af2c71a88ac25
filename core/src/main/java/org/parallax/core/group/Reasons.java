package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** Says in words why an article is where it is. */
final class Reasons {
  /** Rarity from which a term is called rare: in one article of fifty, or fewer. */
  private static final double RARE = Math.log(50);

  private static final int NAMES_SHOWN = 3;

  private final TermTable table;
  private final Rulings rulings;

  Reasons(TermTable table, Rulings rulings) {
    this.table = table;
    this.rulings = rulings;
  }

  /** Returns the group of a story as it is now, the founding article first in its reasons. */
  Group group(LiveStory story, List<Story.Related> related) {
    Live founder = story.founder();
    List<Story.Because> why = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Live member : story.inOrder()) {
      String because =
          related.stream().anyMatch(Reasons::isProposal) ? held(member) : because(member);
      ids.add(member.id());
      why.add(
          new Story.Because(
              member.id(),
              member == founder && story.size() > 1 ? "founds the story; " + because : because));
    }
    return new Group(founder.id(), story.aliases(), ids, why, related);
  }

  private static boolean isProposal(Story.Related related) {
    return related.relation() == Story.Related.Relation.PROPOSED;
  }

  /** Returns why an article is in a story that is proposed to a pinned one. */
  private String held(Live member) {
    return member.story().size() > 1
        ? because(member)
        : "stands alone: the story that it fits is pinned, and it is proposed to it";
  }

  /** Returns why an article is in its story. */
  String because(Live member) {
    if (member.because != null) {
      return member.because;
    }
    if (member.story().size() == 1) {
      return member.loose
          ? "stands alone: it tells of many events"
          : "stands alone: nothing else here is alike enough to be about the same event";
    }
    Live nearest = nearest(member);
    String shares =
        nearest == null
            ? "put here by a decision of a person"
            : shares(member.sketch(), nearest.sketch()) + " with " + nearest.id();
    String ruled =
        nearest != null && rulings.concern(member.id()) ? "; a person decided on it" : "";
    return (member.loose ? "tells of many events, of this one too; " : "") + shares + ruled;
  }

  private static @Nullable Live nearest(Live member) {
    Live best = null;
    double most = -1;
    for (int pair = 0; pair < member.pairs(); pair++) {
      Live other = member.other(pair);
      double alike = member.like(pair);
      if (other.story() == member.story()
          && (alike > most
              || (alike == most && best != null && Live.EVENT_TIME.compare(other, best) < 0))) {
        most = alike;
        best = other;
      }
    }
    return best;
  }

  /** Returns in words what two articles have in common. */
  String shares(Sketch one, Sketch other) {
    int rare = 0;
    for (int view = Numbers.PAIR; view <= Numbers.WORD; view++) {
      for (int i = one.views[view]; i < one.views[view + 1]; i++) {
        rare += table.rarity(one.places[i]) >= RARE && other.at(view, one.places[i]) >= 0 ? 1 : 0;
      }
    }
    List<String> names = names(one, other);
    String terms =
        String.format(Locale.ROOT, "shares %d rare %s", rare, rare == 1 ? "term" : "terms");
    return names.isEmpty()
        ? terms
        : String.format(
            Locale.ROOT,
            "%s and the %s %s",
            terms,
            names.size() == 1 ? "name" : "names",
            String.join(", ", names));
  }

  private record Shared(Fingerprint.Name name, double weight) {
    static final Comparator<Shared> ORDER =
        Comparator.comparingInt((Shared s) -> Numbers.view(s.name().term()))
            .thenComparing(Comparator.comparingDouble(Shared::weight).reversed())
            .thenComparing(s -> s.name().printed());
  }

  /** The names that count most; a name of two words says more than either of them. */
  List<String> names(Sketch one, Sketch other) {
    SortedMap<Long, Fingerprint.Name> theirs = new TreeMap<>();
    other.names.forEach(name -> theirs.put(name.term(), name));
    List<Shared> shared = new ArrayList<>();
    for (Fingerprint.Name name : one.names) {
      int place = theirs.containsKey(name.term()) ? table.place(name.term()) : -1;
      if (place >= 0 && table.rarity(place) >= RARE) {
        int count = Math.min(one.countOf(name.term(), place), other.countOf(name.term(), place));
        shared.add(new Shared(name, count * table.rarity(place)));
      }
    }
    shared.sort(Shared.ORDER);
    List<String> names = new ArrayList<>();
    SortedSet<String> said = new TreeSet<>();
    for (Shared s : shared) {
      List<String> words = List.of(s.name().printed().toLowerCase(Locale.ROOT).split(" "));
      if (names.size() < NAMES_SHOWN && words.stream().noneMatch(said::contains)) {
        names.add(s.name().printed());
        said.addAll(words);
      }
    }
    return names;
  }
}
