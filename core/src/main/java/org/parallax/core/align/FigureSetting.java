package org.parallax.core.align;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Dating;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * What the sentence of a figure tells of it: of which event, as what, and whether as a fact. Two
 * figures that count the same things can only be at odds when their settings allow it.
 *
 * @param doing what is done there, as meanings of the words near the figure, the counted left out
 * @param places entities of the places that the sentence names
 * @param past the dates it names that lie well before the event
 * @param given whether somebody gives the number as such: "put the leak at 18 litres"
 * @param part whether it is some of those counted, on top of others: "22 other defendants"
 * @param former whether it is what was said before, and is no longer
 * @param supposed whether it is what could be, not what is ("could cost 20 million"), or what some
 *     of many polls say
 * @param lasting whether it is a state that goes on, and changes: "50 are still missing"
 * @param personal whether somebody tells of himself: "we were five metres away"
 * @param days the days and weekdays that the sentence names
 * @param period for how long it is counted, when that is told next to it: "winter", "quarter";
 *     empty when not
 * @param trend whether it is told as a rise (1) or a fall (-1); 0 when neither is told
 * @param reported ISO day of its report; null when not known
 * @param soFar whether it is a total up to now: "more than 200 people have been arrested"
 */
record FigureSetting(
    SortedSet<String> doing,
    SortedSet<String> places,
    SortedSet<String> past,
    boolean given,
    boolean part,
    boolean former,
    boolean supposed,
    boolean lasting,
    boolean personal,
    SortedSet<String> days,
    String period,
    int trend,
    @Nullable String reported,
    boolean soFar) {
  /** Tokens on either side in which it stands what is done. */
  private static final int NEAR = 8;

  /** Share of the fewer words from which two clauses tell of one thing done. */
  private static final double SAME_DOING = 1.0 / 3;

  private static final Set<String> PARTS =
      Set.of("other", "others", "another", "more", "further", "additional", "extra", "remaining");
  private static final Set<String> SUPPOSING =
      Set.of(
          "would",
          "could",
          "may",
          "might",
          "if",
          "capacity",
          "licensed",
          "permitted",
          "allowed",
          "poll",
          "polls",
          "survey",
          "surveys");

  private static final Set<String> LASTING = Set.of("still", "remain");
  private static final Set<String> PERSONAL = Set.of("i", "we", "my", "our", "me", "us");

  /** "Seventy slept here and as many in the other hall". */
  private static final Pattern AS_MANY = Pattern.compile("(?i)\\band as many\\b");

  /** "Three more than a day before", "two more than were counted on Saturday". */
  private static final Pattern GROWN =
      Pattern.compile(
          "(?i)\\bmore than (?:(?:a|the|one) (?:day|night|week|month|year) (?:before|earlier)|(?:were|was|had been) \\w{3,12})\\b");

  /** "Two days after the fire": of another moment than the first reports. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?i)\\b(?:an?|one|two|three|four|five|six|several|some|\\d{1,3}) (?:hour|day|week|month|year)s? (?:after|later)\\b");

  private static final Set<String> PERIODS =
      Set.of(
          "week", "month", "quarter", "half", "season", "year", "decade", "century", "winter",
          "spring", "summer", "autumn");

  /** What makes such a word the time for which something is counted. */
  private static final Set<String> COUNTING =
      Set.of("this", "last", "past", "previous", "each", "every", "per", "a", "whole", "first");

  /** Tokens between a figure and its period. */
  private static final int PERIOD = 9;

  private static final Set<String> RISES =
      Set.of(
          "rise",
          "climb",
          "raise",
          "increase",
          "jump",
          "gain",
          "grow",
          "soar",
          "up",
          "surge",
          "add");

  private static final Set<String> FALLS =
      Set.of(
          "fall", "drop", "lose", "decline", "slide", "plunge", "tumble", "down", "slip", "sink",
          "shed", "lower");

  /** Tokens behind a figure in which "now" tells it as the last of several: "13 had now died". */
  private static final int NOW_BEHIND = 3;

  /** "At one point", "at first": what was for a moment. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?i)\\b(?:at one (?:point|stage|time)|at first|(?:a|the|its|their) (?:first|initial|early) (?:count|toll|estimate|figure|report)s?"
              + "|so far this|until then|at (?:its|the) peak)\\b");

  private static final Pattern DAY =
      Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}|XXXX-\\d{2}-\\d{2}|\\w{4}-W\\w{2}-\\d).*");

  /** A month or year of a report without a day. */
  private static final Pattern FAR = Pattern.compile("\\d{4}(?:-\\d{2})?|XXXX-\\d{2}");

  private static final Set<String> REPORTING =
      Set.of("report", "put", "give", "announce", "speak", "count", "estimate", "confirm");

  private static final Set<String> GIVING =
      Set.of("put", "estimate", "reckon", "calculate", "measure", "count");

  /** What is no place of its own but lies in one. */
  private static final Pattern SPOT =
      Pattern.compile(
          "(?i).* (square|street|road|avenue|lane|bridge|airport|station|hall|quay|harbour|harbor|port"
              + "|park|stadium|hospital|school|mall|hotel|church|mosque|gate|gates|building|promenade)");

  private static final Set<String> FORMER =
      Set.of("earlier", "initially", "previously", "originally", "formerly");

  /** Keeps the sets as they are given. */
  FigureSetting {
    doing = Collections.unmodifiableSortedSet(doing);
    places = Collections.unmodifiableSortedSet(places);
    past = Collections.unmodifiableSortedSet(past);
    days = Collections.unmodifiableSortedSet(days);
  }

  static FigureSetting of(Reading reading, Figure figure, @Nullable String eventDay) {
    Span at = figure.span();
    AnnotatedSentence sentence = reading.annotatedAt(at);
    Span around =
        sentence == null
            ? at
            : new Span(at.article(), at.field(), sentence.start(), sentence.end());
    SortedSet<String> places = new TreeSet<>();
    for (Mention mention : reading.mentions()) {
      boolean place = mention.type() == EntityType.PLACE && !SPOT.matcher(mention.name()).matches();
      if (place && around.contains(mention.span())) {
        places.add(mention.entity() == null ? mention.name() : mention.entity());
      }
    }
    SortedSet<String> past = new TreeSet<>();
    SortedSet<String> days = new TreeSet<>();
    for (TimeExpression time : reading.times()) {
      String value = time.value();
      if (value == null || !around.contains(time.span())) {
        continue;
      }
      String date = PastDates.date(time);
      boolean before = eventDay != null && date != null && PastDates.longBefore(date, eventDay);
      if (before || (eventDay == null && FAR.matcher(value).matches())) {
        past.add(date == null ? value : date);
      }
      if (DAY.matcher(value).matches()) {
        days.add(value.substring(0, 10));
      }
    }
    List<Token> tokens = sentence == null ? List.of() : sentence.tokens();
    String words = reading.article().words(around);
    Dating dated = reading.reportDay();
    return new FigureSetting(
        doing(tokens, at, figure),
        places,
        past,
        given(tokens, at),
        part(tokens, at) || AS_MANY.matcher(words).find(),
        former(tokens)
            || reported(tokens, at)
            || MOMENT.matcher(words).find()
            || (!figure.counts().equals("magnitude") && LATER.matcher(words).find()),
        supposed(tokens),
        tokens.stream().anyMatch(token -> LASTING.contains(token.lemma())),
        tokens.stream().anyMatch(token -> isOneOf(token, PERSONAL) && !token.text().equals("US")),
        days,
        period(tokens, at),
        GROWN.matcher(words).find() ? 1 : trend(tokens, at),
        dated == null ? null : dated.day(),
        days.isEmpty() && isSoFar(tokens, at));
  }

  /** "Have been arrested", behind the figure and before anything else is counted. */
  private static boolean isSoFar(List<Token> tokens, Span at) {
    boolean have = false;
    boolean been = false;
    for (Token token : tokens) {
      if (token.start() < at.end()) {
        continue;
      }
      if (token.text().matches("[,;:.]") || token.is("CD")) {
        return false;
      }
      if (been && token.is("VB")) {
        return token.is("VBN");
      }
      been |= have && token.isWord("been");
      have |= token.isWord("have", "has");
    }
    return false;
  }

  /** The word for the time that is counted, in the figure's own clause and next to it. */
  private static String period(List<Token> tokens, Span at) {
    String before = "";
    int since = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean counting = PERIODS.contains(token.lemma()) && isOneOf(tokens.get(i - 1), COUNTING);
      boolean stop = token.text().matches("[,;:.]");
      if (token.end() <= at.start()) {
        before = stop ? "" : counting ? token.lemma() : before;
        since = counting || stop ? 0 : since + 1;
      } else if (token.start() >= at.end()) {
        since = tokens.get(i - 1).start() < at.end() ? 0 : since + 1;
        if (stop || since > PERIOD) {
          break;
        }
        if (counting) {
          return token.lemma();
        }
      } else if (since > PERIOD) {
        before = "";
      }
    }
    return before;
  }

  private static SortedSet<String> doing(List<Token> tokens, Span at, Figure figure) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= at.start()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).start() < at.end()) {
      last++;
    }
    SortedSet<String> doing = new TreeSet<>();
    for (int i = Math.max(0, first - NEAR); i < Math.min(tokens.size(), last + NEAR); i++) {
      Token token = tokens.get(i);
      boolean counted = i >= first && i < last;
      boolean named = token.is("NNP");
      if (!counted
          && !named
          && StatementCutter.isContent(token)
          && !figure.counts().contains(token.text())) {
        doing.add(Meanings.of(token));
      }
    }
    return doing;
  }

  /** Whether the last verb before the figure is one of giving a number. */
  private static boolean given(List<Token> tokens, Span at) {
    boolean given = false;
    for (Token token : tokens) {
      if (token.end() > at.start()) {
        break;
      }
      given = token.is("VB") ? GIVING.contains(token.lemma()) : given;
    }
    return given;
  }

  /** "Other" in the figure's own words or next to them. */
  private static boolean part(List<Token> tokens, Span at) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean inside = token.start() >= at.start() && token.end() <= at.end();
      boolean before = i + 1 < tokens.size() && tokens.get(i + 1).start() == at.start();
      boolean than = i + 1 < tokens.size() && tokens.get(i + 1).isWord("than");
      if ((inside || before) && !than && isOneOf(token, PARTS)) {
        return true;
      }
    }
    return false;
  }

  /** "She had earlier put it at 14", "up from the 34 announced on Saturday". */
  private static boolean former(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> isOneOf(token, FORMER));
  }

  /** Whether a word only says that something rises or falls. */
  static boolean moves(Token token) {
    return RISES.contains(token.lemma()) || FALLS.contains(token.lemma());
  }

  /** "On Monday the board had reported four": what somebody had said before. */
  private static boolean reported(List<Token> tokens, Span at) {
    boolean had = false;
    boolean reported = false;
    for (Token token : tokens) {
      if (token.end() > at.start()) {
        break;
      }
      if (token.is("VB")) {
        reported = had && token.is("VBN") && REPORTING.contains(token.lemma());
        had = token.isWord("had");
      }
    }
    return reported;
  }

  /** The last word of rising or falling before the figure, or right behind it. */
  private static int trend(List<Token> tokens, Span at) {
    int trend = 0;
    int behind = 0;
    for (Token token : tokens) {
      boolean before = token.end() <= at.start();
      behind += token.start() >= at.end() ? 1 : 0;
      if (token.isWord("now") && (before || behind <= NOW_BEHIND)) {
        trend = 1;
      }
      if (!before && (behind == 0 || behind > 1)) {
        continue;
      }
      String word = token.lemma();
      boolean moves =
          token.is("VB")
              || token.is("RB")
              || token.is("RP")
              || token.is("IN")
              || token.is("JJ")
              || token.is("NN");
      trend = moves && RISES.contains(word) ? 1 : moves && FALLS.contains(word) ? -1 : trend;
    }
    return trend;
  }

  private static boolean supposed(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(token -> isOneOf(token, SUPPOSING) && (!token.isWord("may") || token.is("MD")));
  }

  private static boolean isOneOf(Token token, Set<String> words) {
    return words.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether figures of two settings may be at odds.
   *
   * @param known whether what is counted tells already what was done: those killed, a march
   * @param home entities of the places where the story's event is; null where places tell nothing
   */
  boolean mayClash(FigureSetting other, boolean known, @Nullable Set<String> home) {
    return mayMeet(other)
        && (home == null ? past.equals(other.past) : sameEvent(other, home))
        && (known || sameDoing(other));
  }

  /** Whether both are told as what is, of the same days, and not of opposite trends. */
  boolean mayMeet(FigureSetting other) {
    return !supposed && !other.supposed && mayMeetAsTold(other);
  }

  /** The same, of what both may only suppose or plan. */
  boolean mayMeetAsTold(FigureSetting other) {
    boolean otherDays =
        !days.isEmpty() && !other.days.isEmpty() && days.stream().noneMatch(other.days::contains);
    return !part
        && !other.part
        && !former
        && !other.former
        && !otherDays
        && period.equals(other.period)
        && !lasting
        && !other.lasting
        && !personal
        && !other.personal
        && trend * other.trend >= 0
        && !mayBeOfOtherDays(other);
  }

  /**
   * Whether one is a total up to now and the other of a named day, or a report of a move is of
   * another day: an index falls by something else each day.
   */
  private boolean mayBeOfOtherDays(FigureSetting other) {
    boolean moves = trend != 0 || other.trend != 0;
    return (moves && ToldFigure.areApart(reported, other.reported))
        || (soFar && !other.days.isEmpty())
        || (other.soFar && !days.isEmpty());
  }

  /**
   * Whether both sentences tell of one event as far as days and places tell.
   *
   * @param home entities of the places where the story's event is
   */
  boolean sameEvent(FigureSetting other, Set<String> home) {
    return past.equals(other.past) && samePlace(other, home);
  }

  private boolean samePlace(FigureSetting other, Set<String> home) {
    boolean shared = places.stream().anyMatch(other.places::contains);
    return shared || (isHome(home) && other.isHome(home));
  }

  /** Names no place, or one where the event is. */
  private boolean isHome(Set<String> home) {
    return places.isEmpty() || places.stream().anyMatch(home::contains);
  }

  /** Whether the words around both tell of one thing done. */
  private boolean sameDoing(FigureSetting other) {
    long shared = doing.stream().filter(other.doing::contains).count();
    return shared > 0 && shared >= SAME_DOING * Math.min(doing.size(), other.doing.size());
  }
}
