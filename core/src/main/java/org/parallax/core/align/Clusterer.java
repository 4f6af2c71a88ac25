package org.parallax.core.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.parallax.core.text.Stems;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Joins statements that state the same. Candidates come from an index of keys, never from all
 * pairs. Not safe to share between threads.
 */
final class Clusterer {
  /** Mean likeness from which two clusters are one; see docs/quality.md. */
  private static final double ALIKE = 0.52;

  /**
   * Likeness that two places of one figure, utterance or agenda item need at least to be one claim.
   */
  private static final double ABOUT = 0.28;

  /** The same for a figure: its row has settled already that they count the same thing. */
  private static final double ABOUT_FIGURE = 0;

  /** Coverage from which two leads that tell of the event's day tell of the same. */
  private static final double LEADS = 0.25;

  /** Coverage from which two statements about one year tell of the same. */
  private static final double PAST = 0.25;

  /** Likeness from which one article says the same twice. */
  private static final double REPEATED = 0.75;

  /** A key that so many statements share brings no candidates. */
  private static final int COMMON = 40;

  private static final Set<String> DEFINITE =
      Set.of("the", "these", "those", "both", "his", "her", "its", "their", "our", "whose");

  private final List<Statement> statements;
  private final Likeness likeness;
  private final Account account;
  private final ClockClashes clocks;

  /** Numbers of the statements that tell of a day long before the event. */
  private final BitSet past = new BitSet();

  private final SortedSet<String> outOfOrder = new TreeSet<>();
  private final SortedMap<String, String> texts = new TreeMap<>();

  Clusterer(List<Statement> statements, Likeness likeness, Account account, ClockClashes clocks) {
    this.statements = statements;
    this.likeness = likeness;
    this.account = account;
    this.clocks = clocks;
    for (int i = 0; i < statements.size(); i++) {
      past.set(i, tellsOfThePast(statements.get(i)));
    }
    for (Reading reading : account.joined().readings()) {
      texts.put(reading.article().id(), reading.article().text());
      if (reading.article().notes().stream()
          .anyMatch(n -> n.code() == Note.Code.SENTENCES_OUT_OF_ORDER)) {
        outOfOrder.add(reading.article().id());
      }
    }
  }

  /** Returns the clusters, each statement in one at least. */
  List<Cluster> clusters() {
    List<Cluster> seeds = seeds();
    List<Cluster> alike = alike();
    List<Cluster> all = new ArrayList<>(seeds);
    for (Cluster cluster : alike) {
      Cluster seed = closest(cluster, seeds);
      if (seed != null) {
        seed.add(cluster);
      } else {
        all.add(cluster);
      }
    }
    all = eachOfOneMind(all);
    all.sort(Comparator.comparingInt(Cluster::first).thenComparingInt(Cluster::size));
    return withoutRepeats(all);
  }

  /** The seed that already holds most of a cluster; null when there is none. */
  private @org.jspecify.annotations.Nullable Cluster closest(Cluster cluster, List<Cluster> seeds) {
    for (Cluster seed : seeds) {
      long shared = cluster.numbers().stream().filter(n -> seed.numbers().contains(n)).count();
      if (2 * shared >= cluster.size() && noneConflict(seed, cluster)) {
        return seed;
      }
    }
    return null;
  }

  private boolean noneConflict(Cluster one, Cluster two) {
    return one.statements().stream()
        .noneMatch(
            a -> two.statements().stream().anyMatch(b -> conflict(a, b) || clocks.apart(a, b)));
  }

  /** Clusters none of whose statements is at odds with the one that speaks for them. */
  private List<Cluster> eachOfOneMind(List<Cluster> clusters) {
    List<Cluster> all = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (!clocks.isTornIn(cluster)) {
        all.add(cluster);
        continue;
      }
      Cluster rest = cluster;
      while (rest.size() > 0) {
        Cluster kept = rest.ofOneMind(rest.spokesman(likeness), clocks);
        all.add(kept);
        rest = rest.without(kept);
      }
    }
    return all;
  }

  private static List<Cluster> withoutRepeats(List<Cluster> clusters) {
    List<Cluster> kept = new ArrayList<>();
    for (Cluster cluster : clusters) {
      boolean held =
          clusters.stream()
              .anyMatch(k ->
                  k != cluster
                      && k.size() > cluster.size()
                      && k.numbers().containsAll(cluster.numbers()));
      if (!held && kept.stream().noneMatch(k -> k.numbers().equals(cluster.numbers()))) {
        kept.add(cluster);
      }
    }
    return kept;
  }

  private List<Cluster> seeds() {
    List<Cluster> seeds = new ArrayList<>();
    for (Story.FigureRow row : account.figures()) {
      boolean differs = row.verdict() == Story.FigureRow.Verdict.DIFFER;
      for (List<Story.FigureValue> group : groups(row)) {
        add(
            seeds,
            group.stream().map(Story.FigureValue::at).filter(a -> differs || !refers(a)).toList(),
            differs,
            ABOUT_FIGURE);
      }
    }
    for (SharedValues.Places value : SharedValues.of(account.joined().readings())) {
      SortedMap<Integer, Statement> members = new TreeMap<>();
      for (Span place : value.spans()) {
        int number = holding(place);
        if (number >= 0) {
          members.put(number, statements.get(number));
        }
      }
      for (SortedMap<Integer, Statement> part :
          parts(
              members,
              (one, two) -> !otherDays(one, two) && (value.telling() || sharesATold(one, two)))) {
        if (part.values().stream().map(Statement::article).distinct().count() >= 2) {
          seeds.add(Cluster.of(part));
        }
      }
    }
    for (Story.Utterance utterance : account.utterances()) {
      add(
          seeds,
          utterance.variants().stream()
              .filter(v -> !v.at().isEmpty())
              .map(v -> v.at().get(0))
              .toList(),
          false,
          ABOUT);
    }
    for (Story.AgendaItem item : account.agenda()) {
      add(seeds, item.at(), false, ABOUT);
    }
    for (SortedMap<Integer, Statement> part : mostlyAlike(leads())) {
      if (part.values().stream().map(Statement::article).distinct().count() >= 2) {
        seeds.add(Cluster.of(part));
      }
    }
    for (SortedMap<Integer, Statement> part : parts(dated(), this::tellOfTheSamePast)) {
      if (part.values().stream().map(Statement::article).distinct().count() >= 2) {
        seeds.add(Cluster.of(part));
      }
    }
    return seeds;
  }

  /**
   * Whether a figure only picks out who is meant, as in "the two men were treated": such a sentence
   * takes the number as known and states something else.
   */
  private boolean refers(Span figure) {
    String text = texts.getOrDefault(figure.article(), "");
    if (figure.field() != Span.Field.TEXT || figure.start() > text.length()) {
      return false;
    }
    String before = text.substring(Math.max(0, figure.start() - 12), figure.start()).strip();
    int from = before.length();
    while (from > 0 && Character.isLetter(before.charAt(from - 1))) {
      from--;
    }
    return DEFINITE.contains(before.substring(from).toLowerCase(Locale.ROOT));
  }

  /**
   * The statements that open each article (or stand anywhere in one whose sentences are out of
   * order) and tell of the event's own day.
   */
  private SortedMap<Integer, Statement> leads() {
    SortedMap<Integer, Statement> leads = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean early = statement.place() <= 1 || outOfOrder.contains(statement.article());
      if (early && account.eventDay() != null && statement.days().contains(account.eventDay())) {
        leads.put(i, statement);
      }
    }
    return leads;
  }

  private boolean tellTheSameEvent(Statement one, Statement two) {
    long shared = one.keys().keySet().stream().filter(two.keys()::containsKey).count();
    return shared >= 3
        && sharesATold(one, two)
        && likeness.coverage(one.keys(), two.keys()) >= LEADS;
  }

  /** Whether two statements share a word of what is told. */
  private static boolean sharesATold(Statement one, Statement two) {
    return one.keys().keySet().stream()
        .filter(Clusterer::isTold)
        .anyMatch(a ->
            two.keys().keySet().stream().filter(Clusterer::isTold).anyMatch(b -> Stems.akin(a, b)));
  }

  /** Whether a key is of what is told, and not of whom, when or how many. */
  private static boolean isTold(String key) {
    return key.charAt(0) != '@' && key.charAt(0) != '#' && key.indexOf(':') < 0;
  }

  /** Statements that name a year: what two articles tell of one is mostly told in other words. */
  private SortedMap<Integer, Statement> dated() {
    SortedMap<Integer, Statement> dated = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      if (!pasts(statements.get(i)).isEmpty()) {
        dated.put(i, statements.get(i));
      }
    }
    return dated;
  }

  private static List<String> pasts(Statement statement) {
    return statement.keys().keySet().stream().filter(k -> k.matches("time:\\d{4}")).toList();
  }

  private boolean tellOfTheSamePast(Statement one, Statement two) {
    boolean sameTime = pasts(one).stream().anyMatch(two.keys()::containsKey);
    boolean sameThing =
        one.keys().keySet().stream()
            .anyMatch(k ->
                k.charAt(0) != '@'
                    && k.charAt(0) != '#'
                    && !k.startsWith("time:")
                    && two.keys().containsKey(k));
    return !one.article().equals(two.article())
        && sameTime
        && sameThing
        && one.polarity() == two.polarity()
        && likeness.coverage(one.keys(), two.keys()) >= PAST;
  }

  /** The values of a row that can hold together; one group unless the row differs. */
  private static List<List<Story.FigureValue>> groups(Story.FigureRow row) {
    if (row.verdict() == Story.FigureRow.Verdict.NOT_COMPARABLE) {
      return List.of();
    }
    List<List<Story.FigureValue>> groups = new ArrayList<>();
    for (Story.FigureValue value : row.values()) {
      List<Story.FigureValue> home = null;
      for (List<Story.FigureValue> group : groups) {
        if (home == null && group.stream().allMatch(v -> FigureRange.canBothHold(v, value))) {
          home = group;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(value);
    }
    return groups;
  }

  private void add(List<Cluster> seeds, Collection<Span> spans, boolean alone, double least) {
    SortedMap<Integer, Statement> members = new TreeMap<>();
    for (Span span : spans) {
      int number = holding(span);
      if (number >= 0) {
        members.put(number, statements.get(number));
      }
    }
    if (alone && !members.isEmpty()) {
      seeds.add(Cluster.of(members));
      return;
    }
    for (SortedMap<Integer, Statement> part :
        parts(members, (one, two) -> likeness.of(one, two) >= least)) {
      if (part.values().stream().map(Statement::article).distinct().count() >= 2) {
        seeds.add(Cluster.of(part));
      }
    }
  }

  /** Leads that tell of the same event, each as at least half of the others do. */
  private List<SortedMap<Integer, Statement>> mostlyAlike(SortedMap<Integer, Statement> leads) {
    List<SortedMap<Integer, Statement>> parts = new ArrayList<>();
    for (Map.Entry<Integer, Statement> lead : leads.entrySet()) {
      SortedMap<Integer, Statement> home = null;
      for (SortedMap<Integer, Statement> part : parts) {
        long alike =
            part.values().stream().filter(s -> tellTheSameEvent(s, lead.getValue())).count();
        if (home == null && 2 * alike >= part.size()) {
          home = part;
        }
      }
      if (home == null) {
        home = new TreeMap<>();
        parts.add(home);
      }
      home.put(lead.getKey(), lead.getValue());
    }
    return parts;
  }

  /** Statements that are alike enough, each to one other at least. */
  private static List<SortedMap<Integer, Statement>> parts(
      SortedMap<Integer, Statement> members, BiPredicate<Statement, Statement> alike) {
    List<SortedMap<Integer, Statement>> parts = new ArrayList<>();
    for (Map.Entry<Integer, Statement> member : members.entrySet()) {
      SortedMap<Integer, Statement> home = new TreeMap<>();
      home.put(member.getKey(), member.getValue());
      for (SortedMap<Integer, Statement> part : List.copyOf(parts)) {
        if (part.values().stream().anyMatch(s -> alike.test(s, member.getValue()))) {
          home.putAll(part);
          parts.remove(part);
        }
      }
      parts.add(home);
    }
    return parts;
  }

  /** The statement that holds most of a span; -1 when none does. */
  private int holding(Span span) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < statements.size(); i++) {
      Span own = statements.get(i).span();
      if (own.overlaps(span)) {
        int shared = Math.min(own.end(), span.end()) - Math.max(own.start(), span.start());
        if (shared > most) {
          most = shared;
          best = i;
        }
      }
    }
    return best;
  }

  private record Pair(int one, int two, double likeness) {}

  private List<Cluster> alike() {
    List<Cluster> byStatement = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      byStatement.add(Cluster.of(i, statements.get(i)));
    }
    for (Pair pair : pairs()) {
      Cluster one = byStatement.get(pair.one());
      Cluster two = byStatement.get(pair.two());
      if (one != two && meanLikeness(one, two) >= ALIKE && noneConflict(one, two)) {
        one.add(two);
        two.numbers().forEach(n -> byStatement.set(n, one));
      }
    }
    SortedSet<Integer> firsts = new TreeSet<>();
    byStatement.forEach(c -> firsts.add(c.first()));
    return firsts.stream().map(byStatement::get).toList();
  }

  private List<Pair> pairs() {
    SortedMap<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      for (String key : statements.get(i).keys().keySet()) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    SortedMap<Long, Integer> together = new TreeMap<>();
    for (Map.Entry<String, List<Integer>> entry : index.entrySet()) {
      List<Integer> holders = entry.getValue();
      if (holders.size() > COMMON) {
        continue;
      }
      for (int i = 0; i < holders.size(); i++) {
        for (int j = i + 1; j < holders.size(); j++) {
          together.merge(((long) holders.get(i) << 32) | holders.get(j), 1, Integer::sum);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<Long, Integer> entry : together.entrySet()) {
      if (entry.getValue() >= 2) {
        int one = (int) (entry.getKey() >> 32);
        int two = (int) (entry.getKey() & 0xffffffffL);
        double alike = likeness.of(statements.get(one), statements.get(two));
        boolean repeats = statements.get(one).article().equals(statements.get(two).article());
        if (alike >= (repeats ? REPEATED : ALIKE)
            && !conflict(statements.get(one), statements.get(two))
            && past.get(one) == past.get(two)) {
          pairs.add(new Pair(one, two, alike));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.likeness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::two));
    return pairs;
  }

  /** Whether a statement tells of a day long before the event. */
  private boolean tellsOfThePast(Statement statement) {
    String day = account.eventDay();
    return day != null
        && statement.keys().keySet().stream()
            .filter(key -> key.startsWith("time:"))
            .map(key -> PastDates.date(key.substring("time:".length())))
            .anyMatch(date -> date != null && PastDates.longBefore(date, day));
  }

  private double meanLikeness(Cluster one, Cluster two) {
    double sum = 0;
    for (Statement a : one.statements()) {
      for (Statement b : two.statements()) {
        sum += likeness.of(a, b);
      }
    }
    return sum / (one.size() * two.size());
  }

  /**
   * Whether two statements cannot be the same claim: other days, one negated, other speakers, other
   * numbers.
   */
  static boolean conflict(Statement one, Statement two) {
    if (one.polarity() != two.polarity()) {
      return true;
    }
    if (otherDays(one, two)) {
      return true;
    }
    String first = one.asserterEntity();
    String second = two.asserterEntity();
    return first != null && second != null && !first.equals(second);
  }

  /** Whether both name days, and none that the other names. */
  private static boolean otherDays(Statement one, Statement two) {
    return !one.days().isEmpty()
        && !two.days().isEmpty()
        && one.days().stream().noneMatch(two.days()::contains);
  }
}
