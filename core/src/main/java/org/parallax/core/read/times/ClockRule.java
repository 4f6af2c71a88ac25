package org.parallax.core.read.times;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Times of day: "12:53 PM IST", "0735 GMT", "noon Thursday", "4 in the morning", "a quarter past
 * four".
 */
final class ClockRule implements Rule {
  private static final Set<String> ZONES =
      Lexicon.words(
          "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt ist bst cet cest eet eest"
              + " msk jst kst hkt aest aedt nzst sgt wib pkt z");

  /** From this hour on a night is the evening's, before it the morning's. */
  private static final int NIGHT = 6;

  private static final DayRule DAYS = new DayRule();
  private static final CalendarRule DATES = new CalendarRule();

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found clock = line.word(i).digits() ? digits(line, i) : words(line, i);
    if (clock == null) {
      return List.of();
    }
    Found zoned = clock.ending(zone(line, clock.to()));
    return List.of(withDay(line, zoned, frame));
  }

  private static int zone(Line line, int i) {
    if (ZONES.contains(line.at(i))
        && line.word(i).text().equals(line.word(i).text().toUpperCase(Locale.ROOT))) {
      return i + 1;
    }
    if (line.is(i, "eastern", "pacific", "central", "mountain", "local")) {
      int at = line.is(i + 1, "standard", "daylight") ? i + 2 : i + 1;
      return line.is(at, "time") ? at + 1 : i;
    }
    return i;
  }

  private static @Nullable Found digits(Line line, int i) {
    String word = line.at(i);
    if (!word.chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
      return null;
    }
    if (word.length() == 4
        && word.indexOf('.') < 0
        && line.is(i + 1, "gmt", "utc", "hrs", "hours")
        && !line.is(i + 1, "hours")) {
      return clock(i, i + 1, word.substring(0, 2), word.substring(2), "");
    }
    int end = i + 1;
    String hour = word;
    String minute = "00";
    int dot = word.indexOf('.');
    if (dot >= 0) {
      hour = word.substring(0, dot);
      minute = word.substring(dot + 1);
    } else if (line.is(end, ":")
        && line.word(end).glued()
        && line.at(end + 1).matches("\\d\\d")
        && (line.word(end + 1).glued() || !half(line, end + 2).isEmpty())) { // "1: 30 a. m."
      minute = line.at(end + 1);
      end += 2;
      end =
          line.is(end, ":") && line.word(end).glued() && line.word(end + 1).digits()
              ? end + 2
              : end;
    }
    String half = half(line, end);
    if (!half.isEmpty()) {
      int to =
          line.is(end, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "a. m.", "p. m.")
              ? end + 1
              : end + 3;
      return clock(i, to, hour, minute, half);
    }
    boolean colon = dot < 0 && end > i + 1;
    boolean placed =
        line.is(i - 1, "at", "around", "about", "by", "(", "until", "from", "before", "after")
            || zone(line, end) > end;
    if ((colon && placed) || line.is(end, "o'clock")) {
      return clock(i, line.is(end, "o'clock") ? end + 1 : end, hour, minute, "");
    }
    return null;
  }

  /** Returns {@code a} or {@code p} for the half of the day told at a word; empty for none. */
  private static String half(Line line, int i) {
    if (line.is(i, "am", "a.m.", "a.m", "a. m.")) {
      return "a";
    }
    if (line.is(i, "pm", "p.m.", "p.m", "p. m.")) {
      return "p";
    }
    if (line.reads(i, "in", "the")) {
      return line.is(i + 2, "morning") ? "a" : line.is(i + 2, "afternoon", "evening") ? "p" : "";
    }
    return "";
  }

  private static @Nullable Found clock(int from, int to, String hour, String minute, String half) {
    if (hour.isEmpty() || hour.length() > 2 || minute.length() != 2) {
      return null;
    }
    int h = Integer.parseInt(hour);
    int m = Integer.parseInt(minute);
    if (h > 24 || m > 59 || (!half.isEmpty() && h > 12)) {
      return null;
    }
    if (half.equals("p") && h < 12) {
      h += 12;
    } else if (half.equals("a") && h == 12) {
      h = 0;
    }
    return Found.time(from, to, "T" + Moment.two(h) + ":" + Moment.two(m));
  }

  /** "half past five", "a quarter to eight in the evening", "twenty minutes to eight". */
  private static @Nullable Found spelled(Line line, int i) {
    int from = line.is(i, "a") && line.is(i + 1, "quarter") ? i + 1 : i;
    Count count = line.is(from, "quarter", "half") ? null : Count.at(line, from);
    int minutes = line.is(from, "quarter") ? 15 : line.is(from, "half") ? 30 : whole(count);
    int link = count == null ? from + 1 : count.end();
    boolean named = line.is(link, "minutes") || count == null;
    link = line.is(link, "minutes") ? link + 1 : link;
    boolean before = line.is(link, "to", "before");
    if (minutes <= 0 || minutes > 30 || !(before || line.is(link, "past", "after"))) {
      return null;
    }
    Count hour = Count.at(line, link + 1);
    if (hour == null || hour.end() != link + 2 || whole(hour) < 1 || whole(hour) > 12) {
      return null;
    }
    int end = hour.end();
    String half = half(line, end);
    // "Ten to three" is a time of day only where the words around it say so.
    boolean placed =
        !half.isEmpty()
            || line.is(end, "o'clock")
            || line.is(i - 1, "at", "around", "about", "since", "until", "by", "till")
            || (line.is(end, "by") && (line.is(end + 2, "clock") || line.is(end + 3, "clock")));
    boolean sure = line.is(link, "past") || (named && line.is(link, "to"));
    if ((minutes == 30 && !line.is(from, "half")) || !(sure || placed)) {
      return null;
    }
    int to =
        half.isEmpty()
            ? line.is(end, "o'clock") ? end + 1 : end
            : line.is(end, "in") ? end + 3 : end + 1;
    int h = before ? (whole(hour) + 11) % 12 : whole(hour);
    String told = Integer.toString(before && h == 0 ? 12 : h);
    return clock(i, to, told, Moment.two(before ? 60 - minutes : minutes), half);
  }

  /** "Shortly after eight on Tuesday evening", "at around three on Saturday afternoon". */
  private static @Nullable Found spoken(Line line, int i, int end, int hour) {
    int on = line.is(end, "on") ? end + 1 : end;
    boolean day = line.at(on).endsWith("day") && line.word(on).capital();
    String part = day ? line.at(on + 1) : "";
    String half =
        switch (part) {
          case "morning" -> "a";
          case "afternoon", "evening" -> "p";
          case "night" -> hour >= NIGHT ? "p" : "a";
          default -> "";
        };
    boolean placed =
        line.is(
            i - 1, "at", "around", "about", "by", "until", "till", "since", "before", "after",
            "past");
    return half.isEmpty() || !placed ? null : clock(i, end, Integer.toString(hour), "00", half);
  }

  private static int whole(@Nullable Count count) {
    return count == null || !count.told() || count.half() ? 0 : count.whole();
  }

  private static @Nullable Found words(Line line, int i) {
    Found spelled = spelled(line, i);
    if (spelled != null) {
      return spelled;
    }
    return switch (line.at(i)) {
      case "noon", "midday" ->
          !line.word(i).capital() || i == 0 ? Found.time(i, i + 1, "T12:00") : null;
      case "midnight" -> Found.time(i, i + 1, "T24:00");
      default -> {
        Count count = Count.at(line, i);
        if (count == null || !count.told() || count.whole() <= 0 || count.whole() > 12) {
          yield null;
        }
        String half = half(line, count.end());
        yield half.isEmpty() && !line.is(count.end(), "o'clock")
            ? spoken(line, i, count.end(), count.whole())
            : clock(
                i,
                count.end() + (half.isEmpty() || !line.is(count.end(), "in") ? 1 : 3),
                Integer.toString(count.whole()),
                "00",
                half);
      }
    };
  }

  /** Joins the day that follows: "10 p.m. Wednesday", "5 p.m. EST Nov. 9", "noon on Friday". */
  private static Found withDay(Line line, Found clock, Frame frame) {
    int at = clock.to();
    at = line.is(at, ",", "on") ? at + 1 : at;
    List<Found> days = DAYS.at(line, at, frame);
    if (days.isEmpty()) {
      days = DATES.at(line, at, frame);
    }
    Found day = days.isEmpty() ? null : days.getFirst();
    Moment moment = day == null ? null : day.moment();
    if (day == null || moment == null || moment.grain() != Grain.DAY) {
      return clock;
    }
    return new Found(clock.from(), day.to(), clock.type(), moment.value() + clock.value(), moment);
  }
}
