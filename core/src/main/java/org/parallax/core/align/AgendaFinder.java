package org.parallax.core.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Story.AgendaItem.Status;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/** Finds the places of one article that say that something is set to happen. */
final class AgendaFinder {
  private final Reading reading;
  private final List<Story.Entity> entities;
  private final int order;
  private final @Nullable LocalDate today;
  private final List<AgendaMention> found = new ArrayList<>();

  AgendaFinder(Joined joined, int order) {
    this.reading = joined.readings().get(order);
    this.entities = joined.entities();
    this.order = order;
    this.today = today(joined.readings(), order);
  }

  /** The article's report day, or else the latest of its siblings. */
  private static @Nullable LocalDate today(List<Reading> readings, int order) {
    LocalDate own = day(readings.get(order));
    return own != null
        ? own
        : readings.stream()
            .map(AgendaFinder::day)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  private static @Nullable LocalDate day(Reading reading) {
    Dating dating = reading.reportDay();
    String day = dating == null ? null : dating.day();
    return day == null ? null : LocalDate.parse(day);
  }

  List<AgendaMention> find() {
    for (AnnotatedSentence sentence : reading.annotatedBody()) {
      sentence(sentence);
    }
    return found;
  }

  private void sentence(AnnotatedSentence sentence) {
    List<AgendaClause> clauses = AgendaClause.of(sentence);
    AgendaClause condition =
        clauses.stream().filter(c -> c.startsWith("if", "unless")).findFirst().orElse(null);
    AgendaDay before = null;
    for (AgendaClause clause : clauses) {
      List<TimeExpression> times = times(clause);
      AgendaDay own = coming(clause, AgendaDay.first(times, reading.article().text()), times);
      AgendaFrame frame = AgendaFrame.of(clause);
      boolean told =
          frame != null && framed(clause, frame, own, inherited(clause, before), condition);
      if (!told) {
        nominal(clause);
        passing(clause);
      }
      before = own == null ? before : own;
    }
  }

  /** "As soon as Monday's vote is over, she will": the weekday to come, not the one gone by. */
  private @Nullable AgendaDay coming(
      AgendaClause clause, @Nullable AgendaDay day, List<TimeExpression> times) {
    LocalDate now = today;
    boolean ahead =
        clause.from() == 0
            && clause.startsWith("as", "once", "after", "when", "before")
            && clause.tokens().subList(0, clause.to()).stream()
                .anyMatch(t -> t.tag().matches("VBZ|VBP"))
            && clause.tokens().stream().anyMatch(token -> token.is("MD") && token.isWord("will"));
    boolean gone = day != null && now != null && day.isExact() && !day.isAfter(now);
    if (!ahead || !gone || day == null || now == null) {
      return day;
    }
    boolean weekday = reading.article().words(times.getFirst().span()).matches("(?i)[a-z]+day");
    return weekday && day.start().isAfter(now.minusDays(7))
        ? new AgendaDay(day.start().plusDays(7), null, day.precision())
        : day;
  }

  /** "The same day", "as X meets Y", "after Wednesday's talks he will": the day stands before. */
  private @Nullable AgendaDay inherited(AgendaClause clause, @Nullable AgendaDay before) {
    boolean same =
        clause.tokens().size() > clause.from() + 2
            && clause.startsWith("the", "at", "on")
            && words(clause.from(), Math.min(clause.to(), clause.from() + 4), clause)
                .matches("(?i)((on )?the same day|at the same time)\\b.*");
    if (same && !found.isEmpty()) {
      return found.getLast().day();
    }
    boolean meanwhile = clause.startsWith("as", "while", "when", "after", "once");
    boolean anchored =
        clause.tokens().getFirst().isWord("as", "after", "once", "following", "when");
    return meanwhile || (anchored && clause.from() > 0) ? before : null;
  }

  private boolean framed(
      AgendaClause clause,
      AgendaFrame frame,
      @Nullable AgendaDay own,
      @Nullable AgendaDay inherited,
      @Nullable AgendaClause condition) {
    AgendaDay day = own == null ? inherited : own;
    LocalDate now = today;
    boolean future = day != null && now != null && day.last().isAfter(now);
    boolean past = day != null && !future;
    boolean undated = AgendaWords.isDeed(frame.family()) && (own == null || bounded(clause));
    // "The raids this month": what a verb in the present tells of a time that has begun may be
    // over.
    boolean begun =
        day != null && now != null && !day.isExact() && !day.isAfter(now) && !isLater(clause);
    boolean guessed = frame.status() == Status.CONDITIONAL && (day == null || !day.isExact());
    if (guessed && AgendaWords.isDeed(frame.family())) {
      return false;
    }
    if (past || undated || (!frame.sure() && (!future || begun))) {
      return false;
    }
    boolean early =
        own != null
            && frame.event() > 0
            && isDeedOfSaid(clause, frame)
            && times(clause).getFirst().span().start() < clause.at(frame.event()).start();
    if (early) {
      return false;
    }
    boolean relative =
        clause.startsWith("which", "that")
            && nounEvent(clause, frame)
            && !AgendaWords.holds(clause.at(Math.max(0, frame.event() - 1)));
    int opening = opening(clause);
    boolean noun = frame.antecedent() || relative || existential(clause, frame);
    int from = noun ? clause.nounPhrase(frame.event()) : opening;
    if (!noun && clause.startsWith("which", "who")) {
      int name = clause.at(clause.from() - 1).isWord(",") ? clause.from() - 2 : clause.from() - 1;
      if (name < 0 || !clause.at(name).is("NNP")) {
        return false;
      }
      from = clause.nounPhrase(name);
    }
    int to = tidy(clause, frame.event(), clause.closing());
    String text = reading.article().text();
    String place = AgendaNames.place(clause.tokens(), Math.min(from, opening), to, text);
    int purpose = clause.purpose(frame.event(), to);
    Set<String> names = AgendaNames.stems(clause.tokens(), from, purpose, place);
    boolean firm = frame.status() != Status.CONDITIONAL && condition == null;
    boolean spoken = !future && AgendaWords.isSpoken(frame.family());
    boolean vague =
        spoken || (!future && place == null && (names.isEmpty() || !nounEvent(clause, frame)));
    if (vague || (!firm && !future)) {
      return false;
    }
    Status status = firm ? frame.status() : Status.CONDITIONAL;
    // "If the talks fail, they will strike": without its condition it is another statement
    int first = condition != null && condition.from() < from ? condition.from() : from;
    add(clause, first, to, frame.family(), true, future ? day : null, place, names, status);
    if (nounEvent(clause, frame) && clause.at(frame.event()).start() < clause.end()) {
      others(clause, frame);
    }
    return true;
  }

  /** "said they would go": of a day that stands before, the words tell something else. */
  private static boolean isDeedOfSaid(AgendaClause clause, AgendaFrame frame) {
    for (int i = frame.event() - 1; i >= Math.max(clause.from(), frame.event() - 4); i--) {
      if (clause.at(i).isWord("would")) {
        return true;
      }
    }
    return false;
  }

  /** "later this month": what is left of it. */
  private boolean isLater(AgendaClause clause) {
    return clause.tokens().subList(clause.from(), clause.to()).stream()
        .anyMatch(t -> t.isWord("later"));
  }

  /** "until Sunday", "by Friday": how long, not when. */
  private boolean bounded(AgendaClause clause) {
    int start = times(clause).getFirst().span().start();
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      if (clause.at(i).start() >= start) {
        return clause.at(i - 1).isWord("until", "till", "by", "since", "before", "through", "from");
      }
    }
    return false;
  }

  /** "The session of the board will be the first": says of a coming event what is not its day. */
  private void passing(AgendaClause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      String family = AgendaWords.event(clause.at(i));
      int to = family == null ? i : extent(clause, i);
      if (family == null || to + 1 >= clause.to() || !ahead(clause.at(to), clause.at(to + 1))) {
        continue;
      }
      int from = clause.nounPhrase(i);
      Span at = Span.text(reading.article().id(), clause.at(from).start(), clause.at(to - 1).end());
      Set<String> names = AgendaNames.stems(clause.tokens(), from, to, null);
      if (!names.isEmpty() && found.stream().noneMatch(mention -> mention.at().overlaps(at))) {
        String what = reading.article().words(at).replaceAll("\\s+", " ");
        Set<String> who = AgendaNames.participants(reading, entities, at, null);
        found.add(
            new AgendaMention(
                order,
                at,
                what,
                family,
                false,
                null,
                null,
                null,
                true,
                who,
                names,
                Status.PLANNED));
      }
    }
  }

  private static boolean ahead(Token first, Token second) {
    boolean set =
        first.tag().matches("VBZ|VBP") && first.lemma().equals("be") && AgendaWords.isSet(second);
    return set || (first.is("MD") && first.isWord("will"));
  }

  /** "On Thursday there will be talks": the words to show begin with the event. */
  private static boolean existential(AgendaClause clause, AgendaFrame frame) {
    for (int i = clause.from(); i + 1 < frame.event(); i++) {
      Token next = clause.at(i + 1);
      if (clause.at(i).isWord("there") && (next.is("MD") || next.lemma().equals("be"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean nounEvent(AgendaClause clause, AgendaFrame frame) {
    return clause.at(frame.event()).is("NN");
  }

  /** "followed by a meeting in Aldmoor and talks in Corin": each event has its own place. */
  private void others(AgendaClause clause, AgendaFrame frame) {
    if (frame.antecedent()) {
      return;
    }
    for (int i = frame.event() + 1; i < clause.to(); i++) {
      String family = AgendaWords.event(clause.at(i));
      if (family == null || clause.at(i - 1).is("IN")) {
        continue;
      }
      int start = clause.nounPhrase(i);
      if (start > frame.event() && clause.at(start - 1).isWord("and")) {
        AgendaMention first = found.removeLast();
        found.add(cut(clause, first, start - 1));
        int to = tidy(clause, i, clause.closing());
        String place = AgendaNames.place(clause.tokens(), start, to, reading.article().text());
        Set<String> names = AgendaNames.stems(clause.tokens(), start, to, place);
        add(clause, start, to, family, false, null, place, names, frame.status());
        return;
      }
    }
  }

  /** The mention up to the "and" before the next event. */
  private AgendaMention cut(AgendaClause clause, AgendaMention mention, int to) {
    int from = clause.from();
    while (clause.at(from).start() < mention.at().start() && from < to - 1) {
      from++;
    }
    Span at =
        new Span(
            mention.at().article(),
            mention.at().field(),
            mention.at().start(),
            clause.at(to - 1).end());
    String place = AgendaNames.place(clause.tokens(), from, to, reading.article().text());
    return new AgendaMention(
        mention.order(),
        at,
        reading.article().words(at),
        mention.family(),
        mention.clause(),
        mention.day(),
        place,
        mention.venue(),
        mention.passing(),
        AgendaNames.participants(reading, entities, at, place),
        AgendaNames.stems(clause.tokens(), from, to, place),
        mention.status());
  }

  /** "talks with Corin next week", "ahead of Monday's summit in Aldmoor". */
  private void nominal(AgendaClause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      String family = AgendaWords.event(clause.at(i));
      if (family == null) {
        continue;
      }
      int from = clause.nounPhrase(i);
      int to = extent(clause, i);
      List<TimeExpression> times = times(clause.at(from).start(), clause.at(to - 1).end());
      AgendaDay day = AgendaDay.first(times, reading.article().text());
      LocalDate now = today;
      boolean future = day != null && now != null && day.isAfter(now);
      boolean ahead =
          from > 1 && clause.at(from - 1).isWord("of") && clause.at(from - 2).isWord("ahead");
      String place = AgendaNames.place(clause.tokens(), from, to, reading.article().text());
      Set<String> names = AgendaNames.stems(clause.tokens(), from, to, place);
      boolean told =
          (future && !bareWeekday(clause, from, i, times))
              || (ahead && day == null && !names.isEmpty());
      if (told && !wished(clause, from)) {
        add(clause, from, to, family, false, day, place, names, Status.PLANNED);
        i = to - 1;
      }
    }
  }

  /** "Tuesday's game" may be over: only "before", "for" or "will" make it one to come. */
  private static boolean bareWeekday(
      AgendaClause clause, int from, int noun, List<TimeExpression> times) {
    boolean inside = times.getFirst().span().start() < clause.at(noun).start();
    boolean linked =
        from > 0 && clause.at(from - 1).isWord("before", "for", "until", "till", "to", "towards");
    boolean ahead =
        from > 1 && clause.at(from - 1).isWord("of") && clause.at(from - 2).isWord("ahead");
    boolean will =
        clause.tokens().stream()
            .anyMatch(token -> token.is("MD") && token.isWord("will", "would", "shall"));
    return inside && !linked && !ahead && !will;
  }

  private static boolean wished(AgendaClause clause, int from) {
    for (int i = Math.max(clause.from(), from - 5); i < from; i++) {
      if (AgendaWords.isWish(clause.at(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(
      AgendaClause clause,
      int from,
      int to,
      String family,
      boolean verbal,
      @Nullable AgendaDay day,
      @Nullable String place,
      Set<String> names,
      Status status) {
    Span at = Span.text(reading.article().id(), clause.at(from).start(), clause.at(to - 1).end());
    if (!tells(clause, from, to)) {
      return;
    }
    Set<String> who = new LinkedHashSet<>(AgendaNames.participants(reading, entities, at, place));
    String speaker = clause.at(from).is("PRP") ? speaker(at) : null;
    if (speaker != null) {
      who.add(speaker);
    }
    String what = reading.article().words(at).replaceAll("\\s+", " ");
    String venue = AgendaNames.venue(clause.tokens(), from, to, reading.article().text());
    found.add(
        new AgendaMention(
            order, at, what, family, verbal, day, place, venue, false, who, names, status));
  }

  /** Whether words tell what is to come: "March 6" alone does not, nor "when it launches". */
  private boolean tells(AgendaClause clause, int from, int to) {
    boolean leans = clause.at(from).isWord("when", "if", "as") && clause.at(from + 1).is("PRP");
    for (int i = from; i < to && !leans; i++) {
      Token token = clause.at(i);
      if (!StatementCutter.isTimed(reading, token) && StatementCutter.isContent(token)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String speaker(Span at) {
    return reading.attributions().stream()
        .filter(said -> said.content().stream().anyMatch(content -> content.contains(at)))
        .map(Attribution::speaker)
        .map(Attribution.Speaker::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** First token of a clause behind connectors and a time set off by a comma. */
  private int opening(AgendaClause clause) {
    int from = clause.from();
    for (int i = from; i < Math.min(clause.to() - 2, from + 6); i++) {
      if (clause.at(i).isWord(",") && !clause.at(i + 1).is("VB") && nounless(clause, from, i)) {
        from = i + 1;
        break;
      }
    }
    while (from < clause.to() - 1
        && (clause.at(from).tag().matches("CC|,|WDT|WP|``|''|:")
            || clause
                .at(from)
                .isWord("then", "as", "while", "also", "meanwhile", "that", "\"", "“", "”"))) {
      from++;
    }
    return from;
  }

  /** Whether the tokens before a comma are a time only ("the same day", "on Monday"). */
  private boolean nounless(AgendaClause clause, int from, int comma) {
    String words = words(from, comma, clause);
    boolean linking =
        words.matches("(?i)((on )?the same day|at the same time|meanwhile|also|separately)");
    List<TimeExpression> times = times(clause.at(from).start(), clause.at(comma).start());
    return linking || (!times.isEmpty() && comma - from <= 4);
  }

  private String words(int from, int to, AgendaClause clause) {
    return reading.article().text().substring(clause.at(from).start(), clause.at(to - 1).end());
  }

  /** Cuts ", a group of ten," and ", prompted by" behind the event, its day and its place. */
  private int tidy(AgendaClause clause, int event, int to) {
    List<TimeExpression> times = times(clause);
    int dated = times.isEmpty() ? 0 : times.getLast().span().end();
    for (int i = Math.max(event, clause.from()) + 1; i < to - 1; i++) {
      if (clause.at(i).isWord("“", "\"") && !words(i, to, clause).contains("”")) {
        return i;
      }
      boolean aside =
          clause.at(i + 1).tag().matches("DT|VBG|VBN|IN") && clause.at(i).start() >= dated;
      if (clause.at(i).isWord(",") && aside) {
        return i;
      }
    }
    return to;
  }

  /** One past a noun phrase with its prepositional phrases and times. */
  private int extent(AgendaClause clause, int noun) {
    int to = noun + 1;
    while (to < clause.to()
        && clause.at(to).tag().matches("IN|TO|DT|NN.*|JJ.*|CD|HYPH|POS|PRP\\$|CC")
        && (AgendaWords.event(clause.at(to)) == null
            || (clause.at(to).is("NNP") && clause.at(to - 1).is("NNP")))) {
      to++;
    }
    while (to > noun + 1 && clause.at(to - 1).tag().matches("IN|TO|DT|CC|JJ|PRP\\$")) {
      to--;
    }
    return to;
  }

  private List<TimeExpression> times(AgendaClause clause) {
    return times(clause.start(), clause.end());
  }

  private List<TimeExpression> times(int start, int end) {
    Span span = Span.text(reading.article().id(), start, end);
    return reading.times().stream()
        .filter(time -> span.contains(time.span()) && time.type() != TimeExpression.Type.DURATION)
        .filter(time -> time.type() != TimeExpression.Type.SET)
        .toList();
  }
}
