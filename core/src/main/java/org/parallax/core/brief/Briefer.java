package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.core.align.Account;
import org.parallax.core.align.Tellings;
import org.parallax.model.Attribution;
import org.parallax.model.Note;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Claims in, checked sentences out: the event, what is agreed, what differs, what is denied, what
 * comes next, background.
 *
 * <p>Extractive: sentences of the articles are chosen, trimmed and edited in brackets. In each part
 * the candidate that adds most is taken, unless most of it has been said (maximal marginal
 * relevance, Carbonell and Goldstein 1998). Safe to share between threads.
 */
public final class Briefer {
  /** Weight of telling what the other articles open with, when the event's sentence is chosen. */
  private static final double TELLS_LEADS = 0.5;

  /** The same of telling what headlines tell. */
  private static final double TELLS_HEADS = 0.6;

  /** Sentences in a brief, by default. */
  static final int LONGEST = 12;

  static final int SHORTEST = 8;

  /** Share of a sentence's keys that may have been said before. */
  private static final double SAID = 0.6;

  /** The same where so many are shared that the sentences tell of one thing. */
  private static final double MOST_SAID = 0.48;

  private static final int MANY = 6;

  /** What an origin more is worth beside what a claim tells. */
  private static final double ORIGIN = 0.2;

  /** The same of an article more. */
  private static final double ARTICLE = 0.1;

  /** So many are as good as more. */
  private static final int MOST_ORIGINS = 4;

  private static final int MOST_AGREED = 5;
  private static final int LEAST_AGREED = 3;
  private static final int MOST_DIFFERING = 4;

  /** Sentences for what sources differ over: one side, and the other. */
  private static final int SIDES = 2;

  private static final int MOST_DENIED = 2;
  private static final int MOST_NEXT = 3;
  private static final int MOST_BACKGROUND = 1;
  private static final int SINGLES = 3;
  private static final int MOST_VOICES = 2;

  /** Share of a sentence's keys in another article from which it is not alone. */
  private static final double NOT_ALONE = 0.34;

  /** Share of a sentence's keys told by others, in pieces, from which it is no news of its own. */
  private static final double MOSTLY_TOLD = 0.65;

  /** Code units that a quotation needs to be worth a sentence of the brief. */
  private static final int QUOTED = 25;

  /** Makes a briefer with the default settings. */
  public Briefer() {}

  /**
   * Returns the brief.
   *
   * @param tellings of the account
   */
  public Brief write(Account account, List<Story.Claim> claims, Tellings tellings) {
    return new Run(account, claims, tellings).write();
  }

  /** One brief in the making. */
  private static final class Run {
    private final Account account;
    private final List<Story.Claim> claims;
    private final List<Candidate> candidates;
    private final List<Candidate> chosen = new ArrayList<>();
    private final List<Story.BriefSentence> sentences = new ArrayList<>();
    private final List<Story.Unknown> refused = new ArrayList<>();
    private final SortedSet<String> introduced = new TreeSet<>();
    private final Map<String, Reading> readings;
    private final SortedMap<String, List<Candidate>> byArticle = new TreeMap<>();
    private final BriefChecker checker;
    private final Editor editor;
    private final Support support;
    private final SharedKeys shared;
    private final Replies replies;
    private final Importance importance;
    private final Contested contested;

    /** Places of the sentences that tell nothing of the event. */
    private final SortedSet<Span> idle = new TreeSet<>();

    /** The candidates that state, or deny, each claim. */
    private final SortedMap<String, List<Candidate>> byClaim = new TreeMap<>();

    private int limit = LONGEST;
    private boolean replied;
    private Story.Part part = Story.Part.EVENT;

    Run(Account account, List<Story.Claim> claims, Tellings tellings) {
      this.account = account;
      this.claims = claims;
      this.candidates = Candidates.of(account, claims);
      candidates.forEach(
          c -> byArticle.computeIfAbsent(c.span().article(), k -> new ArrayList<>()).add(c));
      candidates.forEach(c ->
          c.claims().forEach(k -> byClaim.computeIfAbsent(k.id(), i -> new ArrayList<>()).add(c)));
      this.shared = new SharedKeys(candidates);
      this.replies = new Replies(candidates);
      this.importance = new Importance(account);
      this.contested = new Contested(account, claims);
      candidates.stream().filter(Importance::isIdle).forEach(c -> idle.add(c.span()));
      this.readings = Candidates.byArticle(account.joined().readings());
      this.support = new Support(account, byArticle, shared, tellings);
      this.checker = new BriefChecker(readings);
      this.editor = new Editor(readings);
    }

    Brief write() {
      limit = LONGEST - reserved();
      Candidate event = best(c -> true, this::asEvent);
      if (event != null) {
        take(event);
      }
      part(Story.Part.AGREED, this::agreed);
      part(Story.Part.DIFFERING, this::differing);
      part(Story.Part.DENIED, this::denied);
      part(Story.Part.SAID, this::voices);
      limit = LONGEST;
      part(Story.Part.LATEST, this::latest);
      part(Story.Part.NEXT, this::next);
      part(Story.Part.DECLINED, this::silence);
      part(Story.Part.BACKGROUND, this::background);
      part(Story.Part.MORE, this::fill);
      return new Brief(sentences, new Unknowns(account, this::edited).of(claims, alone()), refused);
    }

    private void part(Story.Part of, Runnable chooser) {
      Story.Part before = part;
      part = of;
      chooser.run();
      part = before;
    }

    private double asEvent(Candidate c) {
      boolean ordered =
          c.reading().article().notes().stream()
              .noneMatch(n -> n.code() == Note.Code.SENTENCES_OUT_OF_ORDER);
      double lead = ordered ? (c.place() == 0 ? 0.5 : c.place() == 1 ? 0.15 : 0) : 0.4;
      boolean today =
          account.eventDay() != null
              && c.reading().times().stream()
                  .anyMatch(t ->
                      c.span().contains(t.span()) && account.eventDay().equals(day(t.value())));
      boolean denial =
          c.claims().stream().anyMatch(k -> k.deniedBy().stream().anyMatch(d -> c.holds(d.at())));
      return c.central()
          + lead
          + (today ? 0.35 : 0)
          - (denial ? 0.4 : 0)
          + 0.2 * Math.min(3, origins(c) - 1)
          - (importance.isOutdated(c) ? 0.4 : 0)
          - (importance.omitsMain(c) ? 0.3 : 0)
          + TELLS_LEADS * shared.leadsTold(c)
          + TELLS_HEADS * importance.headsTold(c);
    }

    private static @Nullable String day(@Nullable String value) {
      return value == null || value.length() < 10 ? value : value.substring(0, 10);
    }

    private void agreed() {
      List<Story.Claim> corroborated = new ArrayList<>();
      SortedMap<String, Double> weights = new TreeMap<>();
      for (Story.Claim claim : claims) {
        if (claim.standing() == Story.Standing.CORROBORATED
            && agendaOf(claim) == null
            && !isBackground(claim)) {
          corroborated.add(claim);
          weights.put(claim.id(), weight(claim));
        }
      }
      corroborated.sort(
          Comparator.comparingDouble((Story.Claim c) -> -weights.getOrDefault(c.id(), 0.0))
              .thenComparingInt(c -> -c.articles().size()));
      int taken = 0;
      int most = mostAgreed();
      for (Story.Claim claim : corroborated) {
        if (taken == most) {
          return;
        }
        if (borneOut(claim)) {
          continue;
        }
        Candidate candidate =
            best(
                of(claim),
                c -> !echoes(c) && origins(c) > 1,
                c ->
                    c.central()
                        + importance.headsTold(c)
                        + 0.25 * Math.min(3, support.of(c).size()));
        if (candidate != null && take(candidate)) {
          taken++;
          reply(candidate);
        }
      }
    }

    /** So many that what differs, what is denied and what is said find their place too. */
    private int mostAgreed() {
      int others = MOST_VOICES;
      others += (int) Math.min(SIDES, count(Story.Standing.DIFFERING));
      others += count(Story.Standing.DENIED) > 0 ? SIDES : 0;
      return Math.clamp(limit - sentences.size() - others, LEAST_AGREED, MOST_AGREED);
    }

    private long count(Story.Standing standing) {
      return claims.stream().filter(claim -> claim.standing() == standing).count();
    }

    /**
     * How much a claim matters: by its origins and articles, and by what headlines and openings
     * tell.
     */
    private double weight(Story.Claim claim) {
      double told =
          of(claim).stream()
              .filter(Candidate::sound)
              .mapToDouble(c -> c.central() + importance.headsTold(c) + shared.leadsTold(c))
              .max()
              .orElse(0);
      return ORIGIN * Math.min(MOST_ORIGINS, claim.origins())
          + ARTICLE * Math.min(MOST_ORIGINS, claim.articles().size())
          + told;
    }

    /** Lets the party answer of which a sentence has just told what another says; once. */
    private void reply(Candidate charge) {
      Candidate answer = replied ? null : replies.to(charge);
      if (answer != null && !chosen.contains(answer) && addsSomething(answer)) {
        limit = Math.min(LONGEST, limit + 1);
        part(Story.Part.REPLY, () -> replied = take(answer));
      }
    }

    /** Whether words of a sentence name a day: a time of day alone may be of another. */
    private static boolean isDated(Candidate c, String day) {
      return c.reading().times().stream()
          .filter(t -> c.span().contains(t.span()) && day.equals(day(t.value())))
          .anyMatch(t -> !Calendars.isClock(c.reading().article().words(t.span())));
    }

    /** What happened last, on a day after the event's. */
    private void latest() {
      String event = account.eventDay();
      String last =
          account.timeline().stream()
              .filter(e -> !e.background() && e.precision() == Precision.DAY)
              .map(Story.TimelineEntry::date)
              .filter(d -> event != null && d.compareTo(event) > 0)
              .max(Comparator.naturalOrder())
              .orElse(null);
      if (last == null) {
        return;
      }
      Candidate candidate =
          best(
              c ->
                  isDated(c, last)
                      && account.timeline().stream()
                          .filter(e -> last.equals(e.date()) && !e.background())
                          .anyMatch(e -> e.at().stream().anyMatch(c::holds)),
              this::told);
      if (candidate != null) {
        take(candidate);
      }
    }

    /** Whether half of what bears a sentence out has already borne out one of the brief. */
    private boolean echoes(Candidate candidate) {
      List<Candidate> own = support.of(candidate);
      return own.size() >= 2
          && chosen.stream()
              .map(support::of)
              .anyMatch(told -> 2 * own.stream().filter(told::contains).count() >= own.size());
    }

    /** The sentences that state or deny a claim. */
    private List<Candidate> of(Story.Claim claim) {
      return byClaim.getOrDefault(claim.id(), List.of());
    }

    /**
     * Whether the brief already states a claim in a sentence that has its origins, or all but two:
     * a long sentence may state what four origins have, and itself have one.
     */
    private boolean borneOut(Story.Claim claim) {
      return chosen.stream()
          .filter(c -> c.claims().contains(claim))
          .anyMatch(c -> standing(c).origins() + 2 >= claim.origins());
    }

    /** Whether the brief already states a claim. */
    private boolean said(Story.Claim claim) {
      return chosen.stream().anyMatch(c -> c.claims().contains(claim));
    }

    /**
     * Whether a claim tells of what lies before the event: it has its place at the end of the
     * brief.
     */
    private boolean isBackground(Story.Claim claim) {
      return account.timeline().stream()
          .filter(Story.TimelineEntry::background)
          .filter(e -> e.precision() != Precision.DAY && e.precision() != Precision.TIME)
          .anyMatch(e -> e.at().stream().anyMatch(a -> claim.at().stream().anyMatch(a::overlaps)));
    }

    private Story.@Nullable AgendaItem agendaOf(Story.Claim claim) {
      for (Story.AgendaItem item : account.agenda()) {
        if (claim.at().stream().anyMatch(s -> item.at().stream().anyMatch(s::overlaps))) {
          return item;
        }
      }
      return null;
    }

    private void differing() {
      int taken = 0;
      List<Story.Claim> told = new ArrayList<>();
      for (Story.Claim claim : claims) {
        if (claim.standing() == Story.Standing.DIFFERING
            && taken < MOST_DIFFERING
            && !said(claim)
            && told.stream().filter(other -> contested.isOneMatter(claim, other)).count() < SIDES) {
          Candidate candidate = bestOf(claim);
          if (candidate != null && take(candidate)) {
            taken++;
            told.add(claim);
          }
        }
      }
    }

    /**
     * The best sentence for a claim that must be in the brief, also when it repeats some of what
     * was said.
     */
    private @Nullable Candidate bestOf(Story.Claim claim) {
      return of(claim).stream()
          .filter(c -> c.sound() && !chosen.contains(c) && contested.shows(c, claim))
          .max(
              Comparator.comparingDouble((Candidate c) -> c.central() - 0.05 * c.claims().size())
                  .thenComparing(c -> c.span(), Comparator.reverseOrder()))
          .orElse(null);
    }

    private void denied() {
      int taken = 0;
      List<Story.Denial> told = new ArrayList<>();
      for (Story.Claim claim : claims) {
        boolean again =
            claim.deniedBy().stream()
                .allMatch(d -> told.stream().anyMatch(other -> Contested.isOneParty(d, other)));
        if (claim.standing() != Story.Standing.DENIED || again || taken == MOST_DENIED) {
          continue;
        }
        Candidate denial =
            of(claim).stream()
                .filter(c -> c.sound() && claim.deniedBy().stream().anyMatch(d -> c.holds(d.at())))
                .min(
                    Comparator.comparingInt(Candidate::place)
                        .thenComparingInt(c -> c.keys().size())
                        .thenComparing(Candidate::span))
                .orElse(null);
        if (denial == null) {
          continue;
        }
        Candidate alleged =
            of(claim).stream()
                .filter(c ->
                    c.sound()
                        && claim.deniedBy().stream().noneMatch(d -> c.holds(d.at()))
                        && !chosen.contains(c))
                .max(Comparator.comparingDouble(Candidate::central))
                .orElse(null);
        if (alleged != null && !said(claim) && sentences.size() < LONGEST - 4) {
          take(alleged);
        }
        if (chosen.contains(denial) || take(denial)) {
          taken++;
          told.addAll(claim.deniedBy());
        }
      }
    }

    /**
     * What was said in words that a reader can check: the quotations that hold most of the story.
     */
    private void voices() {
      List<Candidate> quoting = candidates.stream().filter(Run::quotesSomebodyNamed).toList();
      for (int taken = 0; taken < MOST_VOICES; taken++) {
        Candidate candidate = best(quoting, c -> !echoes(c), this::told);
        if (candidate == null || !take(candidate)) {
          return;
        }
        reply(candidate);
      }
    }

    /** How much of the story a sentence holds, and how many tell it. */
    private double told(Candidate candidate) {
      return candidate.central() + ORIGIN * (origins(candidate) - 1);
    }

    /** How many origins a sentence has; what only single origins claim is not looked at closer. */
    private int origins(Candidate candidate) {
      boolean several = candidate.claims().stream().anyMatch(claim -> claim.origins() > 1);
      return several ? standing(candidate).origins() : 1;
    }

    private static boolean quotesSomebodyNamed(Candidate candidate) {
      return candidate.reading().attributions().stream()
          .anyMatch(a ->
              a.kind() != Attribution.Kind.INDIRECT
                  && a.speaker().name() != null
                  && a.speaker().at().stream().anyMatch(candidate::holds)
                  && a.quoted().stream().anyMatch(candidate::holds)
                  && a.quoted().stream().mapToInt(Span::length).sum() >= QUOTED);
    }

    private void next() {
      List<Story.AgendaItem> items =
          account.agenda().stream()
              .filter(i ->
                  i.status() == Story.AgendaItem.Status.PLANNED
                      || i.status() == Story.AgendaItem.Status.MOVED)
              .sorted(
                  Comparator.comparingInt((Story.AgendaItem i) -> -i.articles().size())
                      .thenComparing(i -> i.start() == null ? "9" : i.start()))
              .toList();
      SortedMap<String, Candidate> picked = new TreeMap<>();
      int most = Math.min(MOST_NEXT, LONGEST - sentences.size());
      for (Story.AgendaItem item : items) {
        if (picked.size() == most
            || Stream.concat(chosen.stream(), picked.values().stream())
                .anyMatch(c -> item.at().stream().anyMatch(c::holds) && dated(c, item))) {
          continue;
        }
        Candidate candidate =
            candidates.stream()
                .filter(c ->
                    c.sound()
                        && !chosen.contains(c)
                        && (item.start() == null || dated(c, item))
                        && item.at().stream().anyMatch(c::holds))
                .max(
                    Comparator.comparingDouble((Candidate c) ->
                            (dated(c, item) ? 1 : 0) + support.of(c).size() * 0.3 + c.central())
                        .thenComparing(c -> c.span(), Comparator.reverseOrder()))
                .orElse(null);
        if (candidate != null && !picked.containsValue(candidate)) {
          picked.put((item.start() == null ? "9" : item.start()) + " " + item.id(), candidate);
        }
      }
      picked.values().forEach(this::take); // In the order of their days.
    }

    private static boolean dated(Candidate c, Story.AgendaItem item) {
      return item.start() != null
          && c.reading().times().stream()
              .anyMatch(t -> c.span().contains(t.span()) && item.start().equals(day(t.value())));
    }

    /** What a named source declined to say belongs to the account. */
    private void silence() {
      Candidate candidate = best(Unknowns::tellsOfSilence, Candidate::central);
      if (candidate != null) {
        take(candidate);
      }
    }

    private void background() {
      int taken = 0;
      for (Story.TimelineEntry entry :
          account.timeline().stream()
              .filter(Story.TimelineEntry::background)
              .sorted(Comparator.comparingInt(e -> -e.articles().size()))
              .toList()) {
        if (taken == MOST_BACKGROUND || sentences.size() == LONGEST) {
          return;
        }
        Candidate candidate =
            best(
                c -> entry.at().stream().anyMatch(c::holds) && importance.belongs(c),
                Candidate::central);
        if (candidate != null && take(candidate)) {
          taken++;
        }
      }
    }

    private void fill() {
      while (sentences.size() < SHORTEST) {
        Candidate candidate =
            best(c -> true, c -> c.central() + (c.place() < 3 ? 0.1 : 0) + 0.3 * (origins(c) - 1));
        if (candidate == null) {
          return;
        }
        take(candidate);
      }
    }

    /** A sentence as an editor would print it. */
    private String edited(Candidate candidate) {
      return editor
          .edit(candidate, standing(candidate), List.of(), new TreeSet<>(introduced))
          .text();
    }

    private boolean isAlone(Candidate candidate) {
      return candidate.claims().stream().allMatch(k -> k.standing() == Story.Standing.SINGLE_ORIGIN)
          && shared.isAlone(candidate, NOT_ALONE, MOSTLY_TOLD);
    }

    /** The weightiest sentences that one origin alone has and that the brief does not hold. */
    private List<Candidate> alone() {
      List<Candidate> alone = new ArrayList<>();
      if (account.reuse().originGroups().size() < 2) {
        return alone;
      }
      while (alone.size() < SINGLES) {
        Candidate candidate =
            best(
                c -> !c.claims().isEmpty() && isAlone(c) && !Unknowns.tellsOfSilence(c),
                Candidate::central);
        if (candidate == null) {
          return alone;
        }
        alone.add(candidate);
        chosen.add(candidate);
      }
      return alone;
    }

    /**
     * The sound candidate that scores best among those that add something; null when there is none.
     */
    private @Nullable Candidate best(
        Predicate<Candidate> which, ToDoubleFunction<Candidate> score) {
      return best(candidates, which, score);
    }

    private @Nullable Candidate best(
        List<Candidate> among, Predicate<Candidate> which, ToDoubleFunction<Candidate> score) {
      return among.stream()
          .filter(c ->
              c.sound()
                  && !chosen.contains(c)
                  && !failed.contains(c)
                  && !idle.contains(c.span())
                  && addsSomething(c)
                  && !isEvidence(c)
                  && which.test(c))
          .max(
              Comparator.comparingDouble(score)
                  .thenComparing(c -> c.span(), Comparator.reverseOrder()))
          .orElse(null);
    }

    private final List<Candidate> failed = new ArrayList<>();

    /** Whether a sentence stands under one of the brief already, and tells nothing beside. */
    private boolean isEvidence(Candidate candidate) {
      return !candidate.claims().isEmpty()
          && candidate.claims().stream().allMatch(this::said)
          && chosen.stream().anyMatch(c -> support.of(c).contains(candidate));
    }

    private boolean addsSomething(Candidate candidate) {
      for (Candidate other : chosen) {
        long shared = candidate.keys().stream().filter(other.keys()::contains).count();
        int fewer = Math.min(candidate.keys().size(), other.keys().size());
        boolean one = shared >= MANY && shared >= MOST_SAID * fewer;
        boolean told = support.isToldBy(candidate, other) && !candidate.countsOther(other);
        if (shared >= SAID * fewer || told || (one && !candidate.countsOther(other))) {
          return false;
        }
      }
      return true;
    }

    /** Sentences that must be left for what comes next and for background. */
    private int reserved() {
      return Math.min(MOST_NEXT, account.agenda().size())
          + (account.timeline().stream().anyMatch(Story.TimelineEntry::background) ? 1 : 0);
    }

    private boolean take(Candidate candidate) {
      if (sentences.size() >= limit || chosen.contains(candidate)) {
        return false;
      }
      SortedSet<String> names = new TreeSet<>(introduced);
      Story.BriefSentence sentence =
          editor.edit(candidate, standing(candidate), citations(candidate), names);
      String problem = checker.check(sentence).orElse(null);
      if (problem != null) {
        refused.add(new Story.Unknown(sentence.text(), problem, List.of(candidate.span())));
        failed.add(candidate);
        return false;
      }
      introduced.addAll(names);
      chosen.add(candidate);
      sentences.add(sentence.of(part));
      return true;
    }

    /**
     * How a sentence stands: its origins are its own and those of other sentences that say most of
     * what it says, so that a long sentence never borrows the support of one of its clauses. It has
     * no origin that none of its claims has, nor more than one of them: a reader finds the same
     * count there.
     */
    private Editor.Standing standing(Candidate candidate) {
      List<String> ids = candidate.claims().stream().map(Story.Claim::id).toList();
      SortedSet<String> origins = new TreeSet<>();
      origins.add(Support.origin(candidate));
      support.of(candidate).forEach(c -> origins.add(Support.origin(c)));
      SortedSet<String> known = new TreeSet<>();
      candidate.claims().forEach(claim -> known.addAll(claim.originGroups()));
      origins.retainAll(known);
      int most = candidate.claims().stream().mapToInt(Story.Claim::origins).max().orElse(1);
      int counted = Math.max(1, Math.min(origins.size(), most));
      Story.Standing worst =
          counted >= 2 ? Story.Standing.CORROBORATED : Story.Standing.SINGLE_ORIGIN;
      for (Story.Claim claim : candidate.claims()) {
        if (claim.standing() == Story.Standing.DENIED
            || (claim.standing() == Story.Standing.DIFFERING
                && contested.shows(candidate, claim))) {
          worst = claim.standing().compareTo(worst) < 0 ? claim.standing() : worst;
        }
      }
      return new Editor.Standing(worst, counted, ids);
    }

    /**
     * The places of other articles that bear a sentence out; where none does, those that have it
     * from where it has it.
     */
    private List<Story.Citation> citations(Candidate candidate) {
      List<Candidate> telling = support.of(candidate);
      return (telling.isEmpty() ? support.uncounted(candidate) : telling)
          .stream().map(c -> Editor.citation(c.reading(), c.span())).toList();
    }
  }
}
