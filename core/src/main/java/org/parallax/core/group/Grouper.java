package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.parallax.model.Article;
import org.parallax.model.Runner;
import org.parallax.model.Shelves;
import org.parallax.model.Story;

/**
 * Articles in, groups out: each article in exactly one. Safe to share between threads.
 *
 * <p>Holds a few hundred bytes an article, and what is shared between articles; fingerprints are
 * made when they are asked for, and compared by what was put on shelves.
 */
public final class Grouper {
  private final Settings settings;

  /** Makes a grouper with the default settings. */
  public Grouper() {
    this(Settings.DEFAULT);
  }

  Grouper(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the groups, in order of their founding articles; the result does not depend on the
   * order of the input.
   */
  public List<Group> group(List<Article> articles) {
    SortedMap<String, Article> byId = new TreeMap<>();
    articles.forEach(a -> byId.put(a.id(), a));
    return group(
        articles.stream().map(Member::of).toList(), byId::get, Runner.inTurn(), Shelves.inMemory());
  }

  /**
   * Returns the groups of articles that are fetched when they are looked at, a few times each.
   *
   * @param members the articles, in any order
   * @param articles gives the article of an id; asked from the runner's threads
   * @param runner looks at the articles
   * @param shelves hold what is compared
   */
  public List<Group> group(
      List<Member> members, Function<String, Article> articles, Runner runner, Shelves shelves) {
    SortedMap<String, List<Member>> byLanguage = new TreeMap<>();
    for (Member member : members) {
      byLanguage.computeIfAbsent(member.primaryLanguage(), l -> new ArrayList<>()).add(member);
    }
    List<Group> groups = new ArrayList<>();
    byLanguage
        .values()
        .forEach(one -> groups.addAll(ofOneLanguage(one, articles, runner, shelves)));
    SortedMap<String, Member> byId = new TreeMap<>();
    members.forEach(m -> byId.put(m.id(), m));
    groups.sort(
        Comparator.comparing(
            group -> byId.getOrDefault(group.id(), members.get(0)), Member.EVENT_TIME));
    return groups;
  }

  /** Returns one group of all the articles: the reader knows that they belong together. */
  public Group together(List<String> articles) {
    return new Group(
        articles.get(0),
        articles,
        articles.stream()
            .map(id -> new Story.Because(id, "--one-story: the reader put it here"))
            .toList());
  }

  private List<Group> ofOneLanguage(
      List<Member> members, Function<String, Article> articles, Runner runner, Shelves shelves) {
    List<String> ids = members.stream().sorted(Member.EVENT_TIME).map(Member::id).toList();
    Fingerprints fingerprints = new Fingerprints(ids, articles, settings);
    Likeness likeness = new Likeness(fingerprints, settings, runner, shelves);
    Candidates candidates = likeness.candidates();
    Pairs pairs = new Pairs(ids.size(), settings.alike());
    for (int i = 0; i < ids.size(); i++) {
      for (int other : candidates.of(i)) {
        pairs.add(other, i, likeness.of(other, i));
      }
    }
    Reasons reasons = new Reasons(fingerprints, likeness);
    return pairs.gather(settings).stream().map(reasons::group).toList();
  }
}
