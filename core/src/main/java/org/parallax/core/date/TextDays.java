package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.core.text.Sentences;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Range;

/**
 * The days that the text of one report names.
 *
 * @param mentions in text order
 * @param latestYear latest past year that the text mentions by itself ("since 2019"); 0 for none
 */
record TextDays(List<DayMention> mentions, int latestYear) {
  /** How far ahead of a report a day without year, told of as over, shows its date to be wrong. */
  private static final int NEAR = 45;

  private static final Expression PAST_YEAR =
      Expression.of(
          "(?i)\\b(?:in|since|of|until|by|from|during|after|before|late|early)\\s+((?:19|20)\\d\\d)\\b(?![-/]\\d)");

  private static final Expression FULL_WEEKDAY =
      Expression.of("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  private static final List<Pattern> PLAIN_MONTHS =
      IntStream.rangeClosed(1, 12)
          .mapToObj(Calendars::month)
          .map(m -> "\\b(?:" + m + "|" + m.substring(0, 3) + "\\.?|Sept\\.?)(?![a-z])")
          .map(Pattern::compile)
          .toList();

  /** Copies the mentions. */
  TextDays {
    mentions = List.copyOf(mentions);
  }

  /** Returns the days of an article's body. */
  static TextDays of(Article article) {
    String text = article.text();
    List<DayMention> mentions = new ArrayList<>();
    int number = 0;
    int year = 0;
    for (Range range : Sentences.of(text)) {
      String sentence = range.of(text);
      mentions.addAll(ofSentence(sentence, range.start(), number++, article.language()));
      Matcher years = PAST_YEAR.mayStandIn(sentence) ? PAST_YEAR.pattern().matcher(sentence) : null;
      while (years != null && years.find()) {
        if (TenseSigns.of(sentence, years.start(1), years.end(1)).tense()
            == DayMention.Tense.PAST) {
          year = Math.max(year, Integer.parseInt(years.group(1)));
        }
      }
    }
    return new TextDays(mentions, year);
  }

  private static List<DayMention> ofSentence(
      String sentence, int offset, int number, String language) {
    List<DayMention> mentions = new ArrayList<>();
    for (WrittenDate date : DateScanner.scan(sentence, language)) {
      if (counts(sentence, date)) {
        mentions.add(mention(sentence, offset, number, date));
      }
    }
    List<Words.Word> words = FULL_WEEKDAY.mayStandIn(sentence) ? Words.of(sentence) : List.of();
    for (Words.Word word : words) {
      if (word.capital() && FULL_WEEKDAY.matches(word.key())) {
        boolean held =
            mentions.stream()
                .anyMatch(
                    m -> m.start() - offset <= word.start() && word.start() < m.end() - offset);
        if (!held) {
          Integer weekday = CalendarNames.weekday(word.key());
          mentions.add(mention(sentence, offset, number, word.start(), word.end(), null, weekday));
        }
      }
    }
    mentions.sort(java.util.Comparator.comparingInt(DayMention::start));
    return mentions;
  }

  /** Whether a date is plainly a day of the calendar. */
  private static boolean counts(String sentence, WrittenDate date) {
    return date.shape() != WrittenDate.Shape.EITHER_ORDER
        && date.shape() != WrittenDate.Shape.COMPACT
        && (date.year() != null || plainMonth(sentence, date));
  }

  private static DayMention mention(String sentence, int offset, int number, WrittenDate date) {
    return mention(sentence, offset, number, date.start(), date.end(), date, date.weekday());
  }

  private static DayMention mention(
      String sentence,
      int offset,
      int number,
      int start,
      int end,
      @Nullable WrittenDate written,
      @Nullable Integer weekday) {
    TenseSigns told = TenseSigns.of(sentence, start, end);
    return new DayMention(
        offset + start,
        offset + end,
        sentence.substring(start, end),
        written,
        weekday,
        told.tense(),
        told.plainlyPast(),
        number);
  }

  /** A day without a year counts with the English name of its month, written large. */
  private static boolean plainMonth(String sentence, WrittenDate date) {
    String words = sentence.substring(date.start(), date.end());
    return PLAIN_MONTHS.get(date.month() - 1).matcher(words).find();
  }

  /** Returns the weekdays told of as over, each with how often; those of the lead count double. */
  Map<Integer, Integer> pastWeekdays() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (DayMention mention : mentions) {
      Integer weekday = mention.weekday();
      if (weekday != null && mention.tense() == DayMention.Tense.PAST) {
        counts.merge(weekday, mention.sentence() == 0 ? 3 : 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      for (DayMention mention : mentions) {
        Integer weekday = mention.weekday();
        if (weekday != null && mention.tense() == DayMention.Tense.OPEN) {
          counts.merge(weekday, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Returns whether a weekday is told of as over more often than as to come. */
  boolean isOver(int weekday) {
    int over = 0;
    for (DayMention mention : mentions) {
      Integer here = mention.weekday();
      if (here != null && here == weekday) {
        over +=
            switch (mention.tense()) {
              case PAST -> 1;
              case FUTURE -> -1;
              case OPEN -> 0;
            };
      }
    }
    return over > 0;
  }

  /**
   * Returns the weekday that the report is about, as far as its words tell; null when they do not.
   */
  @Nullable Integer leadWeekday() {
    Map<Integer, Integer> counts = pastWeekdays();
    Integer best = null;
    for (DayMention mention : mentions) {
      Integer weekday = mention.weekday();
      Integer held = best == null ? null : counts.get(best);
      Integer count = weekday == null ? null : counts.get(weekday);
      if (count != null && (held == null || count > held)) {
        best = weekday;
      }
    }
    return best;
  }

  /** Returns the first mention of a weekday that is told of as over; null when there is none. */
  @Nullable DayMention firstOf(int weekday) {
    DayMention open = null;
    for (DayMention mention : mentions) {
      Integer here = mention.weekday();
      if (here != null && here == weekday) {
        if (mention.tense() == DayMention.Tense.PAST) {
          return mention;
        }
        open = open == null ? mention : open;
      }
    }
    return open;
  }

  /** Returns the calendar days told of as over. */
  List<DayMention> pastDays() {
    return mentions.stream()
        .filter(m -> m.calendar() && m.tense() == DayMention.Tense.PAST)
        .toList();
  }

  /** Returns a day told of as over that lies after a report's day; null when all fit. */
  @Nullable DayMention contradiction(LocalDate day) {
    for (DayMention mention : mentions) {
      if (mention.plain() && isSoonAfter(day, mention.near(day))) {
        return mention;
      }
    }
    return null;
  }

  /**
   * Returns the day told of as over in an article's body that lies after a day; null when all fit.
   * As {@link #contradiction(LocalDate)} of all its days, of which no more are read than it takes.
   */
  static @Nullable DayMention contradiction(Article article, LocalDate day) {
    String text = article.text();
    int number = 0;
    for (Range range : Sentences.of(text)) {
      if (DateSigns.hasDigit(text, range.start(), range.end())) {
        String sentence = range.of(text);
        for (WrittenDate date : DateScanner.scan(sentence, article.language())) {
          if (isSoonAfter(day, date.near(day)) && counts(sentence, date)) {
            DayMention mention = mention(sentence, range.start(), number, date);
            if (mention.plain()) {
              return mention;
            }
          }
        }
      }
      number++;
    }
    return null;
  }

  private static boolean isSoonAfter(LocalDate day, @Nullable LocalDate told) {
    return told != null && told.isAfter(day.plusDays(1)) && Calendars.distance(told, day) <= NEAR;
  }
}
