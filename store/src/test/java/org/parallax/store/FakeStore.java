package org.parallax.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;
import org.parallax.model.Store;

/** Keeps everything in memory, written to be plainly right: what the real store is held against. */
final class FakeStore implements Store {
  private static final class Entry {
    Arrival arrival;
    @Nullable String given;
    int round;
    boolean waits;

    Entry(Arrival arrival) {
      this.arrival = arrival;
    }

    @Nullable Article article() {
      return arrival.outcome() instanceof Outcome.Kept<Article> kept ? kept.value() : null;
    }
  }

  /** In the order of keeping. */
  private final Map<Arrival.Key, Entry> entries = new LinkedHashMap<>();

  private final SortedMap<String, Arrival.Key> current = new TreeMap<>();
  private final SortedMap<String, Article> forms = new TreeMap<>();
  private final List<String> articles = new ArrayList<>();
  private final SortedMap<String, Kept.StoryHead> stories = new TreeMap<>();
  private final SortedMap<String, List<Kept.Account>> accounts = new TreeMap<>();
  private final Map<String, String> drafts = new LinkedHashMap<>();
  private final List<Found.Change> changes = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<Kept.Decision> decisions = new ArrayList<>();
  private final SortedMap<String, byte[]> readings = new TreeMap<>();
  private final SortedMap<String, Dropped> dropped = new TreeMap<>();

  @Override
  public List<Arrival.Acknowledged> keep(List<Arrival> arrivals) {
    return arrivals.stream().map(this::keep).toList();
  }

  private Arrival.Acknowledged keep(Arrival arrival) {
    Entry entry = entries.get(arrival.key());
    Arrival.News news = Arrival.News.KNOWN;
    boolean isArticle = arrival.outcome() instanceof Outcome.Kept;
    if (entry == null) {
      entry = new Entry(arrival);
      entry.waits = isArticle;
      entries.put(arrival.key(), entry);
      news = Arrival.News.NEW;
    } else if (!(entry.article() != null && !isArticle)) {
      var first = entry.arrival.capture();
      var again = arrival.capture();
      Arrival moved =
          new Arrival(
              new org.parallax.model.Capture(
                  first.path(),
                  first.line(),
                  again.id(),
                  again.kind(),
                  again.decoded(),
                  again.fields(),
                  again.sha256()),
              arrival.from(first.path()).outcome(),
              arrival.address());
      if (!moved.equals(entry.arrival)) {
        entry.arrival = moved;
        entry.waits = isArticle;
        news = Arrival.News.CLEANED_ANEW;
      }
    }
    return new Arrival.Acknowledged(
        arrival.key(), news, entry.arrival.capture().path(), entry.given, entry.round, entry.waits);
  }

  private Kept.Version version(Entry entry) {
    var capture = entry.arrival.capture();
    return new Kept.Version(
        entry.arrival.key(),
        capture.path(),
        capture.line(),
        capture.isRecord(),
        Objects.requireNonNull(entry.article()),
        entry.given != null && entry.arrival.key().equals(current.get(entry.given))
            ? forms.get(entry.given)
            : null,
        entry.given,
        entry.round,
        entry.waits);
  }

  @Override
  public void window(int latest, Iterable<Arrival.Key> inHand, Recaller taker) {
    Set<Arrival.Key> hand = new HashSet<>();
    inHand.forEach(hand::add);
    Set<String> seeds = new TreeSet<>();
    for (Entry entry : entries.values()) {
      if (entry.given != null && hand.contains(entry.arrival.key())) {
        seeds.add(entry.given);
      }
      if (entry.waits) {
        String id = entry.arrival.capture().id();
        seeds.addAll(current.containsKey(id) ? List.of(id) : List.of());
        for (Entry other : entries.values()) {
          boolean same =
              other.arrival.capture().id().equals(id)
                  || (entry.arrival.address() != null
                      && entry.arrival.address().equals(other.arrival.address()));
          if (same && other.given != null) {
            seeds.add(other.given);
          }
        }
      }
    }
    latest(seeds, latest);
    for (String seed : List.copyOf(seeds)) {
      Kept.StoryHead head = holding(seed);
      seeds.addAll(head == null ? List.of() : head.articles());
    }
    for (Entry entry : entries.values()) {
      boolean wanted = entry.waits || (entry.given != null && seeds.contains(entry.given));
      if (entry.article() != null && wanted && !hand.contains(entry.arrival.key())) {
        Kept.Version version = version(entry);
        Kept.Sign sign = sign(version);
        if (!taker.knows(sign)) {
          taker.take(sign, version);
        }
      }
    }
  }

  private static Kept.Sign sign(Kept.Version version) {
    return new Kept.Sign(
        version.key(),
        version.given(),
        version.waits(),
        version.article().hashCode(),
        version.round(),
        Objects.hashCode(version.form()));
  }

  @Override
  public SortedMap<String, String> bases(Collection<String> stories) {
    SortedMap<String, String> bases = new TreeMap<>();
    for (String id : stories) {
      Kept.StoryHead head = story(id);
      if (head != null && head.id().equals(id)) {
        bases.put(id, head.basis());
      }
    }
    return bases;
  }

  private void latest(Set<String> seeds, int latest) {
    Set<String> languages = new TreeSet<>();
    articles.forEach(id -> languages.add(formed(id).language()));
    for (String language : languages) {
      List<String> same =
          articles.stream()
              .filter(id -> formed(id).language().equals(language))
              .toList()
              .reversed();
      same.stream()
          .filter(id -> day(id) != null)
          .sorted(Comparator.comparing((String id) -> String.valueOf(day(id))).reversed())
          .limit(latest)
          .forEach(seeds::add);
      same.stream().filter(id -> day(id) == null).limit(latest).forEach(seeds::add);
    }
  }

  private @Nullable String day(String id) {
    var published = formed(id).published();
    return published == null ? null : published.day();
  }

  private Article formed(String id) {
    return Objects.requireNonNull(article(id));
  }

  @Override
  public void settle(Iterable<Kept.Settled> settled, List<Dropped> lines) {
    int round = 1 + entries.values().stream().mapToInt(e -> e.round).max().orElse(0);
    for (Kept.Settled one : settled) {
      Entry entry = Objects.requireNonNull(entries.get(one.key()));
      if (!articles.contains(one.article())) {
        articles.add(one.article());
      }
      if (one.current()) {
        current.put(one.article(), one.key());
        if (one.form() == null) {
          forms.remove(one.article());
        } else {
          forms.put(one.article(), one.form());
        }
      }
      entry.round = entry.given == null ? round : entry.round;
      entry.given = one.article();
    }
    articles.removeIf(id -> entries.values().stream().noneMatch(e -> id.equals(e.given)));
    current.keySet().retainAll(articles);
    forms.keySet().retainAll(articles);
    stories.replaceAll((id, head) -> without(head, a -> !articles.contains(a)));
    entries.values().forEach(e -> e.waits &= e.given == null);
    for (Dropped line : lines) {
      dropped.put(
          String.format(
              Locale.ROOT,
              "%s\0%09d\0%s\0%s",
              line.path(),
              line.line() == null ? 0 : line.line(),
              line.id() == null ? "" : line.id(),
              line.code()),
          line);
    }
  }

  @Override
  public void draft(List<Kept.Draft> all, Map<String, byte[]> made) {
    all.forEach(draft -> drafts.put(draft.story() + "\0" + draft.sha256(), draft.json()));
    made.forEach(readings::putIfAbsent);
  }

  @Override
  public void publish(List<Kept.StoryHead> changed, Instant at, IntConsumer done) {
    for (Kept.StoryHead head : changed) {
      List<Kept.Account> all = accounts.getOrDefault(head.id(), List.of());
      if ((all.isEmpty() || !all.getLast().sha256().equals(head.account()))
          && !drafts.containsKey(head.id() + "\0" + head.account())) {
        throw new IllegalArgumentException("no such account: " + head.account());
      }
    }
    changed.forEach(head -> stories.remove(head.id()));
    int written = 0;
    for (Kept.StoryHead head : changed) {
      List<Kept.Account> all = accounts.computeIfAbsent(head.id(), id -> new ArrayList<>());
      if (all.isEmpty() || !all.getLast().sha256().equals(head.account())) {
        String json = Objects.requireNonNull(drafts.get(head.id() + "\0" + head.account()));
        all.add(new Kept.Account(head.id(), all.size() + 1, at, head.account(), json));
        changes.add(new Found.Change(changes.size() + 1, head.id(), all.size(), at));
      }
      if (!told.contains(head.id())) {
        told.add(head.id());
      }
      // Other stories lose the articles of this one; those that lose all are gone.
      stories.replaceAll((id, other) -> without(other, head.articles()::contains));
      stories.values().removeIf(other -> other.articles().isEmpty());
      stories.put(head.id(), head);
      done.accept(++written);
    }
    drafts.clear();
  }

  private static Kept.StoryHead without(Kept.StoryHead head, Predicate<String> gone) {
    return new Kept.StoryHead(
        head.id(),
        head.aliases(),
        head.articles().stream().filter(gone.negate()).toList(),
        head.headline(),
        head.eventDay(),
        head.lastDay(),
        head.outlets(),
        head.origins(),
        head.basis(),
        head.account());
  }

  @Override
  public Kept.Decision decide(Kept.Decision d) {
    Kept.Decision kept =
        new Kept.Decision(
            decisions.size() + 1,
            d.kind(),
            d.some(),
            d.others(),
            d.words(),
            d.who(),
            d.when(),
            null,
            null);
    decisions.add(kept);
    return kept;
  }

  @Override
  public Kept.Decision undo(int number, String who, Instant when) {
    if (number < 1 || number > decisions.size()) {
      throw new IllegalArgumentException("no decision has the number " + number);
    }
    Kept.Decision d = decisions.get(number - 1);
    if (d.undoneBy() == null) {
      d =
          new Kept.Decision(
              number, d.kind(), d.some(), d.others(), d.words(), d.who(), d.when(), who, when);
      decisions.set(number - 1, d);
    }
    return d;
  }

  @Override
  public List<Kept.Decision> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public SortedMap<String, Long> told() {
    SortedMap<String, Long> places = new TreeMap<>();
    told.forEach(id -> places.put(id, told.indexOf(id) + 1L));
    return places;
  }

  @Override
  public byte @Nullable [] reading(String key) {
    return readings.get(key);
  }

  private Kept.@Nullable StoryHead holding(String article) {
    return stories.values().stream()
        .filter(s -> s.articles().contains(article))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Kept.@Nullable StoryHead story(String id) {
    Kept.StoryHead own = stories.get(id);
    return own == null ? holding(id) : own;
  }

  private AccountSigns signs(String story) {
    return AccountSigns.of(account(story));
  }

  @Override
  public List<Found.Listed> find(Found.Query query, int limit, Found.@Nullable Place after) {
    Comparator<Found.Place> order =
        query.order() == Found.Order.NEWEST
            ? Comparator.comparing(Found.Place::key)
            : Comparator.comparingInt(place -> Integer.parseInt(place.key()));
    Comparator<Found.Place> all = order.thenComparing(Found.Place::id).reversed();
    return stories.values().stream()
        .filter(head -> fits(head, query))
        .map(head -> listed(head, query.order()))
        .filter(listed -> after == null || all.compare(after, listed.place()) < 0)
        .sorted(Comparator.comparing(Found.Listed::place, all))
        .limit(limit)
        .toList();
  }

  private boolean fits(Kept.StoryHead head, Found.Query query) {
    String day = head.lastDay();
    AccountSigns signs = signs(head.id());
    Set<String> found = new TreeSet<>();
    if (query.words() != null) {
      search(query.words(), Integer.MAX_VALUE).forEach(hit -> found.add(hit.article()));
    }
    return (query.from() == null || (day != null && day.compareTo(query.from()) >= 0))
        && (query.to() == null || (day != null && day.compareTo(query.to()) <= 0))
        && (query.outlet() == null
            || signs.outlets().keySet().stream()
                .anyMatch(outlet -> outlet.contains(query.outlet().toLowerCase(Locale.ROOT))))
        && (query.names().isEmpty()
            || query.names().stream()
                .anyMatch(name ->
                    signs.names().containsKey(name)
                        || signs.names().keySet().stream()
                            .anyMatch(id -> id.endsWith(":" + Found.Named.keyOf(name)))))
        && (query.words() == null || head.articles().stream().anyMatch(found::contains))
        && head.origins() >= query.origins()
        && head.articles().size() >= query.articles();
  }

  private Found.Listed listed(Kept.StoryHead head, Found.Order order) {
    List<Kept.Account> all = Objects.requireNonNull(accounts.get(head.id()));
    int now = AccountSigns.of(all.getLast()).articles();
    int before = all.size() < 2 ? 0 : AccountSigns.of(all.get(all.size() - 2)).articles();
    int growth = Math.max(0, now - before);
    Found.Change change =
        changes.stream().filter(c -> c.story().equals(head.id())).reduce((a, b) -> b).orElseThrow();
    String key =
        switch (order) {
          case NEWEST -> head.lastDay() == null ? "" : head.lastDay();
          case GROWTH -> Integer.toString(growth);
          case ORIGINS -> Integer.toString(head.origins());
        };
    return new Found.Listed(
        head,
        growth,
        change.account(),
        change.number(),
        change.at(),
        new Found.Place(key, head.id()));
  }

  @Override
  public List<Found.Change> changes(long after, int limit) {
    return changes.stream().filter(c -> c.number() > after).limit(limit).toList();
  }

  @Override
  public long lastChange() {
    return changes.isEmpty() ? 0 : changes.getLast().number();
  }

  @Override
  public List<Found.Item> agenda(
      @Nullable String from, @Nullable String to, int limit, Found.@Nullable Place after) {
    List<Found.Item> items = new ArrayList<>();
    for (Kept.StoryHead head : stories.values()) {
      for (AccountSigns.Item item : signs(head.id()).agenda()) {
        if (item.start() != null) {
          items.add(
              new Found.Item(
                  head.id(),
                  head.headline(),
                  item.start(),
                  item.end(),
                  item.json(),
                  new Found.Place(item.start(), head.id() + "\n" + item.id())));
        }
      }
    }
    Comparator<Found.Place> order =
        Comparator.comparing(Found.Place::key).thenComparing(Found.Place::id);
    return items.stream()
        .filter(
            i -> from == null || dayOf(i.end() == null ? i.start() : i.end()).compareTo(from) >= 0)
        .filter(i -> to == null || dayOf(i.start()).compareTo(to) <= 0)
        .filter(i -> after == null || order.compare(i.place(), after) > 0)
        .sorted(Comparator.comparing(Found.Item::place, order))
        .limit(limit)
        .toList();
  }

  private static String dayOf(@Nullable String time) {
    return time == null ? "" : time.substring(0, Math.min(10, time.length()));
  }

  @Override
  public List<Found.Proposal> proposals(
      @Nullable String to, int limit, Found.@Nullable Place after) {
    Comparator<Found.Place> order =
        Comparator.comparing(Found.Place::key).thenComparing(Found.Place::id);
    List<Found.Proposal> all = new ArrayList<>();
    stories.forEach((id, head) ->
        signs(id)
            .proposals()
            .forEach((pinned, because) ->
                all.add(new Found.Proposal(pinned, head, because, new Found.Place(pinned, id)))));
    return all.stream()
        .filter(p -> to == null || p.to().equals(to))
        .filter(p -> after == null || order.compare(p.place(), after) > 0)
        .sorted(Comparator.comparing(Found.Proposal::place, order))
        .limit(limit)
        .toList();
  }

  @Override
  public int proposed(String to) {
    return proposals(to, Integer.MAX_VALUE, null).size();
  }

  @Override
  public List<Found.Named> names(String beginning, int limit, Found.@Nullable Place after) {
    return named(
            stories.keySet().stream().toList(),
            id ->
                ("-" + id.substring(id.indexOf(':') + 1))
                    .contains((isUnspaced(beginning) ? "" : "-") + Found.Named.keyOf(beginning)),
            Integer.MAX_VALUE)
        .stream()
        .filter(n -> after == null || Found.Named.ORDER.compare(n, Found.Named.at(after)) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Found.Named> namesWith(List<String> ids, int limit) {
    return named(
        stories.keySet().stream()
            .filter(story -> ids.stream().anyMatch(signs(story).names()::containsKey))
            .toList(),
        other -> !ids.contains(other),
        limit);
  }

  private List<Found.Named> named(List<String> among, Predicate<String> fits, int limit) {
    SortedMap<String, List<String>> labels = new TreeMap<>();
    for (String story : among) {
      signs(story)
          .names()
          .forEach((id, name) -> labels.computeIfAbsent(id, i -> new ArrayList<>()).add(name));
    }
    return labels.entrySet().stream()
        .filter(e -> fits.test(e.getKey()))
        .map(e ->
            new Found.Named(
                e.getKey(),
                e.getKey().substring(0, e.getKey().indexOf(':')),
                e.getValue().stream().sorted().findFirst().orElseThrow(),
                e.getValue().size()))
        .sorted(Found.Named.ORDER)
        .limit(limit)
        .toList();
  }

  @Override
  public Found.@Nullable Named name(List<String> ids) {
    Found.Named shown =
        ids.stream().map(this::name).filter(Objects::nonNull).findFirst().orElse(null);
    int any =
        (int)
            stories.keySet().stream()
                .filter(story -> ids.stream().anyMatch(signs(story).names()::containsKey))
                .count();
    return shown == null ? null : new Found.Named(shown.id(), shown.type(), shown.name(), any);
  }

  @Override
  public Found.@Nullable Named name(String id) {
    return names("", Integer.MAX_VALUE, null).stream()
        .filter(n -> n.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Kept.@Nullable Account account(String story) {
    Kept.StoryHead head = story(story);
    return head == null ? null : Objects.requireNonNull(accounts.get(head.id())).getLast();
  }

  @Override
  public List<Kept.Account> history(String story) {
    return accounts.getOrDefault(story, List.of()).stream()
        .map(a -> new Kept.Account(a.story(), a.number(), a.at(), a.sha256(), ""))
        .toList();
  }

  @Override
  public Kept.@Nullable Account account(String story, int number) {
    return accounts.getOrDefault(story, List.of()).stream()
        .filter(a -> a.number() == number)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Article article(String id) {
    Arrival.Key key = current.get(id);
    return key == null
        ? null
        : forms.getOrDefault(id, Objects.requireNonNull(entries.get(key)).article());
  }

  @Override
  public List<Kept.Version> versions(String article) {
    return entries.values().stream()
        .filter(e -> article.equals(e.given))
        .map(this::version)
        .toList();
  }

  @Override
  public @Nullable Arrival arrival(Arrival.Key key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.arrival;
  }

  /** Finds words as they stand; ranks nothing. */
  private static boolean isUnspaced(String words) {
    return words
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            List.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.HANGUL,
                    Character.UnicodeScript.THAI)
                ::contains);
  }

  @Override
  public List<Kept.Hit> search(String words, int limit) {
    Function<String, String> lower = s -> s.toLowerCase(Locale.ROOT);
    return articles.stream()
        .filter(id ->
            List.of(lower.apply(words).replace("\"", "").split(" ")).stream()
                .allMatch(word ->
                    isUnspaced(word)
                        ? formed(id).text().contains(word)
                        : List.of(lower.apply(formed(id).text()).split("\\W+")).contains(word)))
        .limit(limit)
        .map(id -> {
          Article article = formed(id);
          Kept.StoryHead story = holding(id);
          var outlet = article.source().outlet();
          return new Kept.Hit(
              id,
              story == null ? null : story.id(),
              article.headline() == null ? null : article.headline().text(),
              outlet == null ? null : outlet.name(),
              day(id));
        })
        .toList();
  }

  @Override
  public void captures(Consumer<Arrival.Key> taker) {
    new TreeSet<>(entries.keySet()).forEach(taker);
  }

  @Override
  public void articles(Consumer<String> taker) {
    new TreeSet<>(articles).forEach(taker);
  }

  @Override
  public void dropped(Consumer<Dropped> taker) {
    dropped.values().forEach(taker);
  }

  @Override
  public List<Dropped> dropped(int from, int limit) {
    return dropped.values().stream().skip(from).limit(limit).toList();
  }

  @Override
  public void readings(Consumer<String> taker) {
    readings.keySet().forEach(taker);
  }

  @Override
  public void accounts(Consumer<String> taker) {
    accounts.keySet().forEach(taker);
  }

  @Override
  public Kept.Counts counts() {
    return new Kept.Counts(
        entries.size(),
        articles.size(),
        stories.size(),
        accounts.values().stream().mapToInt(List::size).sum(),
        dropped.size(),
        decisions.size());
  }

  @Override
  public void close() {}
}
