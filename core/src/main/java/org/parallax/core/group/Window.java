package org.parallax.core.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** The live articles and stories of one language. Not safe to share. */
final class Window {
  /** Stories beside one that are gathered with it. */
  private static final int NEIGHBOURS = 12;

  private final Settings settings;
  private final Consumer<Group> leaving;
  private final TermTable table;
  private final TermIndex index = new TermIndex();
  private final List<@Nullable Live> numbered = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final SortedMap<String, Live> byId = new TreeMap<>();
  private final TreeSet<LiveStory> stories = new TreeSet<>(LiveStory.AGE);
  private Clock clock = new Clock();
  private Rulings rulings;
  private long made;
  private int settledAt;
  private int since;

  /** Whether all that came is here, and compared: what is settled depends on nothing else then. */
  private boolean whole = true;

  private boolean reopened;

  Window(Settings settings, Rulings rulings, Consumer<Group> leaving) {
    this.settings = settings;
    this.rulings = rulings;
    this.leaving = leaving;
    this.table = new TermTable(settings);
  }

  /**
   * Takes an article in that is not here; returns it in its story.
   *
   * @param given its place among the ids that were told; 0 when nobody was told it
   */
  Live add(Fingerprint article, long given) {
    Live live = new Live(article, new Sketch(article, table), clock.recency(article.day));
    live.given = given;
    byId.put(live.id(), live);
    place(live);
    compare(live);
    join(live);
    since++;
    settleInTime();
    while (table.articles() > settings.live()) {
      leave(stories.first());
    }
    return live;
  }

  @Nullable Live find(String id) {
    return byId.get(id);
  }

  /** Takes an article out; returns its place among the ids that were told, 0 when it has none. */
  long withdraw(String id) {
    Live live = byId.remove(id);
    if (live == null) {
      return 0;
    }
    LiveStory story = live.story();
    stories.remove(story);
    story.remove(live);
    forget(live);
    if (story.size() > 0) {
      stories.add(story);
    }
    if (2 * table.articles() < settledAt) {
      // What comes next is a new beginning: what is known of words must grow with it.
      settledAt = table.articles();
    }
    return live.given;
  }

  private void place(Live live) {
    live.heaviest = live.sketch().heaviest(settings.indexTerms());
    int number = free.isEmpty() ? numbered.size() : free.pop();
    if (number == numbered.size()) {
      numbered.add(live);
    } else {
      numbered.set(number, live);
    }
    live.number = number;
  }

  /** Compares an article with what shares its heaviest terms, and puts it among them. */
  private void compare(Live live) {
    for (int number : index.candidates(live.heaviest)) {
      Live other = numbered.get(number);
      if (other != null) {
        double like = Likeness.of(other.sketch(), live.sketch());
        if (like >= settings.alike() * Settings.LEAST) {
          Live.pair(other, live, like);
        }
      }
    }
    if (!live.loose) {
      index.add(live.number, live.heaviest);
    }
  }

  /** Joins the story that it is most like on the average, or founds one. */
  private void join(Live live) {
    LiveStory best = best(live);
    LiveStory story = best == null ? new LiveStory(made++) : best;
    stories.remove(story);
    story.add(live);
    stories.add(story);
    if (rulings.concern(live.id()) || (best != null && !live.loose && isTurn(story.size()))) {
      gather(withNeighbours(story));
    }
    giveUp(live.story());
  }

  private @Nullable LiveStory best(Live live) {
    Map<LiveStory, Double> sums = new LinkedHashMap<>();
    for (int pair = 0; pair < live.pairs(); pair++) {
      if (!live.other(pair).loose) {
        sums.merge(live.other(pair).story(), live.like(pair), Double::sum);
      }
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() / sum.getKey().compared() >= settings.alike())
        .filter(sum -> isOpen(sum.getKey(), live))
        .min(
            Comparator.comparingDouble(
                    (Map.Entry<LiveStory, Double> sum) -> -sum.getValue() / sum.getKey().compared())
                .thenComparing(Map.Entry::getKey, LiveStory.AGE))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether a story takes an article in: a pinned one takes its own alone, and they go nowhere. */
  private boolean isOpen(LiveStory story, Live live) {
    Pins pins = rulings.pins();
    return pins.isEmpty()
        || story.members().stream()
            .allMatch(m -> Objects.equals(pins.of(m.id()), pins.of(live.id())));
  }

  /** Whether a story has grown by a third or more since it was gathered last: 2, 3, 4, 6, 8, … */
  private static boolean isTurn(int size) {
    return Integer.bitCount(size) == 1 || (size % 3 == 0 && Integer.bitCount(size / 3) == 1);
  }

  private Set<LiveStory> withNeighbours(LiveStory story) {
    Map<LiveStory, Double> sums = new LinkedHashMap<>();
    Set<LiveStory> found = new LinkedHashSet<>(List.of(story));
    for (Live member : story.members()) {
      for (int pair = 0; pair < member.pairs(); pair++) {
        if (member.like(pair) >= settings.alike() && !member.other(pair).loose) {
          sums.merge(member.other(pair).story(), member.like(pair), Double::sum);
        }
      }
      for (Rulings.Ruling ruling : rulings.latestFirst(List.of(member.id()))) {
        ruling.articles().forEach(id -> addStory(id, found));
      }
      Pins.Pin pin = rulings.pins().of(member.id());
      if (pin != null) {
        pin.articles().forEach(id -> addStory(id, found));
      }
    }
    sums.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<LiveStory, Double> sum) -> -sum.getValue())
                .thenComparing(Map.Entry::getKey, LiveStory.AGE))
        .limit(NEIGHBOURS)
        .forEach(sum -> found.add(sum.getKey()));
    return found;
  }

  private void addStory(String article, Set<LiveStory> found) {
    Live live = byId.get(article);
    if (live != null && live.hasStory()) {
      found.add(live.story());
    }
  }

  /** Makes the stories of some live stories anew. */
  private void gather(Set<LiveStory> old) {
    for (List<Live> members : new Gatherer(settings, rulings).gather(old)) {
      LiveStory story = new LiveStory(made++);
      members.forEach(story::add);
      stories.add(story);
    }
    stories.removeAll(old);
    settleLoose(old);
  }

  /** Lets articles that hold nothing together follow the story they are most like. */
  private void settleLoose(Set<LiveStory> old) {
    for (LiveStory story : old) {
      for (Live live : story.inOrder()) {
        if (live.loose && live.sketch != null && live.story().size() == 1) {
          LiveStory best = best(live);
          if (best != null && best != live.story()) {
            stories.remove(live.story());
            stories.remove(best);
            best.add(live);
            stories.add(best);
          }
        }
      }
    }
  }

  /** Of a large story keeps some members for comparing, told by chance and the same in each run. */
  private void giveUp(LiveStory story) {
    if (story.compared() <= 2 * settings.sample()) {
      return;
    }
    whole = false;
    List<Live> compared =
        story.members().stream()
            .filter(live -> live.sketch != null)
            .sorted(
                Comparator.comparingLong((Live live) -> Numbers.of(live.id()))
                    .thenComparing(Live::id))
            .toList();
    Reasons reasons = new Reasons(table, rulings);
    List<Live> left = compared.subList(settings.sample(), compared.size());
    left.forEach(live -> live.because = reasons.because(live));
    for (Live live : left) {
      forget(live);
      story.giveUp(live);
    }
  }

  private void forget(Live live) {
    if (live.sketch == null) {
      return;
    }
    live.unpair();
    if (!live.loose) {
      index.remove(live.number, live.heaviest);
    }
    numbered.set(live.number, null);
    free.push(live.number);
    live.number = -1;
    live.sketch.leave();
  }

  /** Settles when what is known of words has doubled, later when it has been replaced by half. */
  private void settleInTime() {
    if (table.articles() >= 2 * settledAt && table.articles() <= settings.live()) {
      settle();
    } else if (since >= settings.live() / 2) {
      since = 0;
      table.settle();
      numbered.forEach(live -> {
        if (live != null) {
          live.sketch().weigh();
        }
      });
    }
  }

  /** Weighs and compares all live articles anew, and makes their stories anew. */
  void settle() {
    settledAt = Math.max(1, table.articles());
    since = 0;
    table.settle();
    List<Live> order = numbered.stream().filter(l -> l != null).sorted(Live.EVENT_TIME).toList();
    for (Live live : order) {
      live.clearPairs();
      if (!live.loose) {
        index.remove(live.number, live.heaviest);
      }
      live.sketch().weigh();
    }
    numbered.clear();
    free.clear();
    for (boolean loose : List.of(false, true)) {
      for (Live live : order) {
        if (live.loose == loose) {
          place(live);
          compare(live);
        }
      }
    }
    gather(new LinkedHashSet<>(stories));
    List.copyOf(stories).forEach(this::giveUp);
  }

  /** Returns whether all that came is here and compared, so that it may be settled again. */
  boolean isWhole() {
    return whole;
  }

  /** Returns whether what is settled now may depend on what came before it was opened again. */
  boolean isUnsure() {
    return reopened && !whole;
  }

  /** Lets other decisions hold and other ids be told when the stories are settled next. */
  void reopen(Rulings all, SortedMap<String, Long> told) {
    reopened = true;
    rulings = all;
    byId.values().forEach(live -> live.given = told.getOrDefault(live.id(), 0L));
  }

  /** Lets the live articles have come in order of event time, which they have when some left. */
  void order() {
    if (!whole) {
      return;
    }
    clock = new Clock();
    byId.values().stream()
        .sorted(Live.EVENT_TIME)
        .forEach(live -> live.recency = clock.recency(live.day()));
  }

  /** Returns the ids of the live articles, in order. */
  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** Lets later decisions hold, now. */
  void rule(Rulings all, List<String> articles) {
    rulings = all;
    for (String id : articles) {
      Live live = byId.get(id);
      if (live != null) {
        gather(withNeighbours(live.story()));
      }
    }
  }

  private void leave(LiveStory story) {
    whole = false;
    Links links = new Links(settings, new Reasons(table, rulings));
    leaving.accept(group(story));
    links.of(story).forEach(link -> link.other().founder().left.add(link.back()));
    stories.remove(story);
    for (Live live : story.members()) {
      byId.remove(live.id());
      forget(live);
    }
  }

  private Group group(LiveStory story) {
    Reasons reasons = new Reasons(table, rulings);
    List<Story.Related> related = new ArrayList<>();
    story.members().forEach(live -> related.addAll(live.left));
    List<Story.Related> proposals = new Proposals(settings, rulings, reasons).of(story);
    List<String> pinned = proposals.stream().map(Story.Related::story).toList();
    related.addAll(proposals);
    new Links(settings, reasons)
        .of(story).stream()
            .map(Links.Link::related)
            .filter(link -> !pinned.contains(link.story()))
            .forEach(related::add);
    related.sort(Comparator.comparing(Story.Related::relation).thenComparing(Story.Related::story));
    return reasons.group(story, related);
  }

  /** Returns the live stories as they are now. */
  List<Group> groups() {
    return stories.stream().map(this::group).toList();
  }
}
