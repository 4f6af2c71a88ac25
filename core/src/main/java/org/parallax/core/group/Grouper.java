package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.parallax.model.Article;
import org.parallax.model.Runner;
import org.parallax.model.Story;

/**
 * Articles in, groups out: each article in exactly one. Safe to share between threads.
 *
 * <p>The articles go through a {@link StoryBook} in order of event time; whoever has all of them at
 * once gets the same stories as one who takes them as they come.
 */
public final class Grouper {
  /** Articles that are looked at in one go: their fingerprints are held at once. */
  private static final int BATCH = 64;

  private final Settings settings;
  private final Rulings rulings;
  private final SortedMap<String, Long> told;

  /** Makes a grouper with the default settings. */
  public Grouper() {
    this(Rulings.none());
  }

  /** Makes a grouper that obeys what a person decided. */
  public Grouper(Rulings rulings) {
    this(Settings.BATCH, rulings);
  }

  /**
   * Makes a grouper that obeys what a person decided, and keeps ids that were told.
   *
   * @param told ids of stories that were told before, with the order of telling, from 1
   */
  public Grouper(Rulings rulings, SortedMap<String, Long> told) {
    this(Settings.BATCH, rulings, told);
  }

  Grouper(Settings settings, Rulings rulings) {
    this(settings, rulings, new TreeMap<>());
  }

  private Grouper(Settings settings, Rulings rulings, SortedMap<String, Long> told) {
    this.settings = settings;
    this.rulings = rulings;
    this.told = told;
  }

  /**
   * Returns the groups, in order of their founding articles; the result does not depend on the
   * order of the input.
   */
  public List<Group> group(List<Article> articles) {
    SortedMap<String, Article> byId = new TreeMap<>();
    articles.forEach(a -> byId.put(a.id(), a));
    return group(byId.values().stream().map(Member::of).toList(), byId::get, Runner.inTurn());
  }

  /**
   * Returns the groups of articles that are fetched when they are looked at, once each.
   *
   * @param members the articles, in any order
   * @param articles gives the article of an id; asked from the runner's threads
   * @param runner looks at the articles
   */
  public List<Group> group(
      List<Member> members, Function<String, Article> articles, Runner runner) {
    List<Group> groups = new ArrayList<>();
    StoryBook book = new StoryBook(settings, rulings, told, groups::add);
    take(book, members, articles, runner);
    book.settle();
    groups.addAll(book.stories());
    return inOrder(groups, members);
  }

  /**
   * Returns the same groups from what was held of the last ones: only articles that came, or are
   * others than before, are looked at.
   *
   * @param held of the last groups, of fewer or other articles; holds these afterwards
   * @param members the articles, in any order
   * @param form of an article, by its id: as long as it equals that of before, the article does
   * @param articles gives the article of an id; asked from the runner's threads
   * @param runner looks at the articles
   */
  public List<Group> group(
      HeldStories held,
      List<Member> members,
      Function<String, Object> form,
      Function<String, Article> articles,
      Runner runner) {
    List<Group> groups = new ArrayList<>();
    StoryBook book = held.open(settings, rulings, told, groups::add);
    take(book, held.changed(members, form), articles, runner);
    book.settleInOrder();
    if (book.isUnsure()) {
      held.forget();
      return group(held, members, form, articles, runner);
    }
    groups.addAll(book.stories());
    return inOrder(groups, members);
  }

  private void take(
      StoryBook book, List<Member> members, Function<String, Article> articles, Runner runner) {
    List<Member> order = members.stream().sorted(Member.EVENT_TIME).toList();
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Member> batch = order.subList(from, Math.min(order.size(), from + BATCH));
      runner
          .each(batch, member -> Fingerprint.of(articles.apply(member.id()), settings))
          .forEach(book::take);
    }
  }

  private static List<Group> inOrder(List<Group> groups, List<Member> members) {
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
        List.of(),
        articles,
        articles.stream()
            .map(id -> new Story.Because(id, "--one-story: the reader put it here"))
            .toList(),
        List.of());
  }
}
