package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Dating;
import org.parallax.model.Mention;
import org.parallax.model.Precision;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Returns what happened: every clause in the past that carries a year, month or day up to its
 * article's report day. Tellings of one date that share half their content words, or of which one
 * tells the other in its own, are one entry, in the words of the one that most share. Safe to share
 * between threads.
 */
public final class TimelineMaker {
  /** UTF-16 code units of a telling that is easily read. */
  private static final int LONGEST = 240;

  private static final Set<String> LIGHT =
      Set.of("be", "have", "do", "say", "take", "make", "year", "day", "month", "week", "other");

  /** Makes it with the default settings. */
  public TimelineMaker() {}

  /**
   * Returns what happened, by date, then by first article.
   *
   * @param tellings which sentences of the story tell what others tell
   */
  public List<Story.TimelineEntry> make(
      Joined joined, @Nullable String eventDay, Tellings tellings) {
    List<List<PastEvent>> groups = new ArrayList<>();
    Quarters quarters = new Quarters(joined.readings());
    for (Reading reading : joined.readings()) {
      for (PastEvent event : events(reading, quarters, eventDay)) {
        group(event, groups, tellings);
      }
    }
    dropAltered(groups, joined);
    // the sort is stable: entries of one date stay in story order
    groups.sort(Comparator.comparing(g -> PastDates.order(date(g))));
    List<Story.TimelineEntry> entries = new ArrayList<>();
    for (List<PastEvent> group : groups) {
      entries.add(entry("t" + (entries.size() + 1), group, eventDay));
    }
    return entries;
  }

  /** An altered text is heard only on dates of which no sound text tells. */
  private static void dropAltered(List<List<PastEvent>> groups, Joined joined) {
    Set<String> altered = new TreeSet<>();
    for (Reading reading : joined.readings()) {
      if (!reading.article().corroborates()) {
        altered.add(reading.article().id());
      }
    }
    Set<String> soundly = new TreeSet<>();
    for (List<PastEvent> group : groups) {
      if (group.stream().anyMatch(e -> !altered.contains(e.span().article()))) {
        soundly.add(group.getFirst().date());
      }
    }
    groups.removeIf(g ->
        soundly.contains(g.getFirst().date())
            && g.stream().allMatch(e -> altered.contains(e.span().article())));
  }

  private static void group(PastEvent event, List<List<PastEvent>> groups, Tellings tellings) {
    for (List<PastEvent> group : groups) {
      if (group.stream().anyMatch(e -> event.same(e) || event.isToldBy(e, tellings))) {
        group.add(event);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(event)));
  }

  private static Story.TimelineEntry entry(
      String id, List<PastEvent> group, @Nullable String eventDay) {
    String date = date(group);
    boolean background = eventDay != null && PastDates.before(date, eventDay);
    return new Story.TimelineEntry(
        id,
        date,
        PastDates.precision(date),
        best(group).what(),
        group.stream().map(PastEvent::span).distinct().toList(),
        group.stream().map(e -> e.span().article()).distinct().toList(),
        background);
  }

  /** The most exact date of one event's tellings. */
  private static String date(List<PastEvent> group) {
    String date = group.getFirst().date();
    for (PastEvent event : group) {
      date = event.date().length() > date.length() ? event.date() : date;
    }
    return date;
  }

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)(?:(?:on|in|at|by) (?:[\\w.]+,? ){1,4})?(?:he|she|it|they|his|her|their)\\b");

  /** The telling to show: a sentence of the date before a part, then the one that others share. */
  private static PastEvent best(List<PastEvent> group) {
    String date = date(group);
    PastEvent best = group.getFirst();
    long most = Long.MIN_VALUE;
    for (PastEvent event : group) {
      long shared = group.stream().mapToLong(event::shared).sum() - event.keys().size();
      long size = Math.max(1, (long) event.keys().size() * (group.size() - 1));
      boolean whole = Character.isUpperCase(event.what().codePointAt(0));
      boolean lengthy = event.what().length() > LONGEST;
      long worth =
          (event.date().equals(date) ? 400 : 0)
              + (whole ? 200 : 0)
              + (event.subject().stream().anyMatch(key -> key.startsWith("=")) ? 60 : 0)
              - (lengthy ? 100 : 0)
              - (PRONOUN.matcher(event.what()).lookingAt() ? 150 : 0)
              - (event.said() ? 50 : 0)
              + 100 * shared / size;
      if (worth > most) {
        most = worth;
        best = event;
      }
    }
    return best;
  }

  /** What one report tells to have happened on a date. */
  static List<PastEvent> events(Reading reading, Quarters quarters, @Nullable String eventDay) {
    List<PastEvent> events = new ArrayList<>();
    Dating dating = reading.reportDay();
    String told = dating == null ? null : dating.day();
    String latest = told == null ? eventDay : told;
    for (TimeExpression time : reading.times()) {
      AnnotatedSentence sentence = sentence(reading, time.span());
      String day = PastDates.date(time);
      String date = day == null ? null : quarters.told(reading, sentence, time, day);
      boolean past = date != null && (latest == null || !PastDates.after(date, latest));
      if (date != null
          && sentence != null
          && past
          && !isFurniture(reading, sentence)
          && !compares(reading, time.span())
          && PastDates.isSure(reading.article().words(time.span()), date, told, eventDay)) {
        PastEvent event = event(reading, sentence, time, date);
        if (event != null) {
          add(event, events);
        }
      }
    }
    return events;
  }

  /**
   * Words that carry several dates are told once, on the most exact of them; of two such, on that
   * of what was done.
   */
  private static void add(PastEvent event, List<PastEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      PastEvent before = events.get(i);
      if (before.span().equals(event.span())) {
        boolean done = before.said() && !event.said() && event.precision() == before.precision();
        if (event.date().length() > before.date().length() || done) {
          events.set(i, event);
        }
        return;
      }
    }
    events.add(event);
  }

  private static final Pattern BASE = Pattern.compile("(?i)\\b(?:on|from|than|over|with|to|in) $");

  private static final Pattern EARLIER =
      Pattern.compile(
          "(?i)(?:a|an|one|the) (?:year|quarter|month|week|day) (?:before|earlier|ago)");

  /** "2015-16": a season or business year, of which a row has no date. */
  private static final Pattern SEASON = Pattern.compile("[-–/]\\d{2}(?![\\d-])");

  /**
   * "Up 7 percent on the year before": the time of what is compared with, not of what happened; nor
   * is that of a season.
   */
  private static boolean compares(Reading reading, Span time) {
    String text = reading.article().sourced(time.field()).text();
    String before = text.substring(Math.max(0, time.start() - 6), time.start());
    if (SEASON.matcher(text).region(time.end(), text.length()).lookingAt()) {
      return true;
    }
    return EARLIER.matcher(reading.article().words(time)).matches() && BASE.matcher(before).find();
  }

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)\\b(?:updated|published|last modified) ?:|^(?:updated at|posted by)\\b"
              + "|/ ?(?:agence|afp|ap|reuters|getty|epa)\\b|pic\\.twitter\\.com|https?://|a post shared by|©|^photos?:");

  /** Lines of the page: when it was put there, a caption or link without a stop, a post set in. */
  private static boolean isFurniture(Reading reading, AnnotatedSentence sentence) {
    String text = reading.article().text().substring(sentence.start(), sentence.end());
    boolean ends =
        text.isEmpty() || !Character.isLetterOrDigit(text.codePointBefore(text.length()));
    return !ends || FURNITURE.matcher(text).find();
  }

  private static @Nullable AnnotatedSentence sentence(Reading reading, Span time) {
    return time.field() == Span.Field.TEXT ? reading.annotatedAt(time) : null;
  }

  private static final Set<String> STATES = Set.of("be", "have");

  /** Words that a row tells beside its date: "Then came 1984" tells nothing. */
  private static final int LEAST_TOLD = 2;

  private static final Pattern LEANS =
      Pattern.compile("(?:But|Yet|And|However|Still),? (?=\\p{Ll})");

  private static @Nullable PastEvent event(
      Reading reading, AnnotatedSentence sentence, TimeExpression time, String date) {
    Span at = time.span();
    Anchors anchors = new Anchors(reading, sentence, time);
    PastClause clause = new PastClause(reading, sentence, new Range(at.start(), at.end()));
    if (!clause.happened() || !anchors.dates(date) || anchors.isQuoted()) {
      return null;
    }
    TimeScope scope = clause.scope(PastDates.precision(date) == Precision.DAY);
    Range cut = clause.dated(scope);
    if (cut == null) {
      return null;
    }
    Span span = Span.text(reading.article().id(), cut.start(), cut.end());
    if (isSaid(reading, sentence, at, span) || Leaning.lean(reading, sentence, span, at)) {
      return null;
    }
    if (!anchors.isNamed(span) || clause.isAhead(span)) {
      return null;
    }
    Set<String> told = keys(reading, sentence, span, at);
    if (told.size() < LEAST_TOLD && isIdle(sentence, span, at)) {
      return null;
    }
    Token act = act(sentence, span);
    return new PastEvent(
        date,
        PastDates.precision(date),
        span,
        opened(reading.article().words(span)),
        scope.says(),
        act == null ? "" : act.lemma(),
        act == null
            ? Set.of()
            : keys(reading, sentence, Span.text(span.article(), span.start(), act.start()), at),
        acts(sentence, span),
        told);
  }

  /** "Then came 1984", "this year has been no exception": nobody does anything. */
  private static boolean isIdle(AnnotatedSentence sentence, Span span, Span time) {
    boolean noun = false;
    boolean deed = false;
    for (Token token : sentence.tokens()) {
      boolean inside = token.start() >= span.start() && token.end() <= span.end();
      boolean timed = token.start() < time.end() && time.start() < token.end();
      noun |= inside && !timed && token.is("NN");
      deed |= inside && token.is("VB") && !STATES.contains(token.lemma());
    }
    return !noun || !deed;
  }

  /** Without the "but" that leans on the sentence before; the capital that it costs in brackets. */
  private static String opened(String words) {
    Matcher leans = LEANS.matcher(words);
    if (!leans.lookingAt() || leans.end() >= words.length()) {
      return words;
    }
    String first = words.substring(leans.end(), leans.end() + 1);
    return "[" + first.toUpperCase(Locale.ROOT) + "]" + words.substring(leans.end() + 1);
  }

  /** Words in somebody's mouth, and denials, are no account of what happened. */
  private static boolean isSaid(Reading reading, AnnotatedSentence sentence, Span time, Span span) {
    boolean quoted =
        reading.attributions().stream()
            .anyMatch(a -> a.quoted().stream().anyMatch(q -> q.contains(time)));
    boolean denied =
        sentence.tokens().stream()
            .filter(t -> t.start() >= span.start() && t.end() <= span.end())
            .anyMatch(t -> t.is("VB") && StatementCutter.DENIALS.contains(t.lemma()));
    return quoted || denied;
  }

  /** The first verb that tells something; null for none. */
  private static @Nullable Token act(AnnotatedSentence sentence, Span span) {
    return sentence.tokens().stream()
        .filter(t -> t.start() > span.start() && t.end() <= span.end())
        .filter(t -> t.tag().matches("VB[DNZP]") && !LIGHT.contains(t.lemma()))
        .findFirst()
        .orElse(null);
  }

  /** Lemmas of the verbs that tell something. */
  private static Set<String> acts(AnnotatedSentence sentence, Span span) {
    Set<String> acts = new TreeSet<>();
    for (Token token : sentence.tokens()) {
      boolean inside = token.start() >= span.start() && token.end() <= span.end();
      if (inside && token.is("VB") && !LIGHT.contains(token.lemma())) {
        acts.add(token.lemma());
      }
    }
    return acts;
  }

  private static Set<String> keys(
      Reading reading, AnnotatedSentence sentence, Span span, Span time) {
    Set<String> keys = new LinkedHashSet<>();
    for (Token token : sentence.tokens()) {
      boolean inside = token.start() >= span.start() && token.end() <= span.end();
      boolean timed = token.start() < time.end() && time.start() < token.end();
      boolean content = token.is("NN") || token.is("VB") || token.is("JJ") || token.is("CD");
      if (inside && !timed && content && !LIGHT.contains(token.lemma())) {
        keys.add(key(reading, token));
      }
    }
    return keys;
  }

  /** The entity that a word names, else its lemma. */
  private static String key(Reading reading, Token token) {
    for (Mention mention : reading.mentions()) {
      Span at = mention.span();
      boolean named = at.field() == Span.Field.TEXT && mention.named() && mention.entity() != null;
      if (named && at.start() <= token.start() && token.end() <= at.end()) {
        return "=" + mention.entity();
      }
    }
    return token.lemma();
  }
}
