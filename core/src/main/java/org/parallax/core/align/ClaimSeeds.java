package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Collection;
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
 * The first clusters of a story: values of one figure, places of one telling value, variants of one
 * utterance, mentions of one agenda item, openings that tell of the event, and what two articles
 * tell of one year. Not safe to share between threads.
 */
final class ClaimSeeds {
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

  /** Sameness below which two leads, or two statements about one year, tell something else. */
  private static final double SAME_LEADS = 0.2;

  private static final double SAME_PAST = 0.3;

  private static final Set<String> DEFINITE =
      Set.of("the", "these", "those", "both", "his", "her", "its", "their", "our", "whose");

  private final List<Statement> statements;
  private final Likeness likeness;
  private final Sameness sameness;
  private final Account account;
  private final SortedSet<String> outOfOrder = new TreeSet<>();
  private final SortedMap<String, String> texts = new TreeMap<>();

  /** Numbers of each article's statements. */
  private final SortedMap<String, List<Integer>> byArticle = new TreeMap<>();

  ClaimSeeds(List<Statement> statements, Likeness likeness, Sameness sameness, Account account) {
    this.sameness = sameness;
    this.statements = statements;
    this.likeness = likeness;
    this.account = account;
    for (int i = 0; i < statements.size(); i++) {
      byArticle.computeIfAbsent(statements.get(i).article(), k -> new ArrayList<>()).add(i);
    }
    for (Reading reading : account.joined().readings()) {
      texts.put(reading.article().id(), reading.article().text());
      if (reading.article().notes().stream()
          .anyMatch(n -> n.code() == Note.Code.SENTENCES_OUT_OF_ORDER)) {
        outOfOrder.add(reading.article().id());
      }
    }
  }

  /** Returns the clusters; they may overlap. */
  List<Cluster> find() {
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
              (one, two) ->
                  !Clusterer.otherDays(one, two) && (value.telling() || sharesATold(one, two)))) {
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
        && likeness.coverage(one.keys(), two.keys()) >= LEADS
        && sameness.of(one, two) >= SAME_LEADS;
  }

  /** Whether two statements share a word of what is told. */
  private static boolean sharesATold(Statement one, Statement two) {
    return one.keys().keySet().stream()
        .filter(ClaimSeeds::isTold)
        .anyMatch(a ->
            two.keys().keySet().stream()
                .filter(ClaimSeeds::isTold)
                .anyMatch(b -> Stems.akin(a, b)));
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
        && likeness.coverage(one.keys(), two.keys()) >= PAST
        && sameness.of(one, two) >= SAME_PAST;
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
        parts(members, (one, two) -> least <= 0 || likeness.of(one, two) >= least)) {
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
    for (int i : byArticle.getOrDefault(span.article(), List.of())) {
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
}
