package org.parallax.core.date;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * Whether a page writes the month before the day in digits ("1/8/2022"): settled by what else
 * stands on the page, never guessed. Most pages are never asked, so the page is read at the first
 * question. Not safe to share between threads.
 */
final class DayOrder {
  /** Countries (of an address or locale) that write the month first. */
  private static final Set<String> MONTH_FIRST = Set.of("us", "ph");

  /** Endings of an address that name no country. */
  private static final Set<String> NO_COUNTRY =
      Set.of(
          "com", "net", "org", "info", "edu", "gov", "io", "co", "tv", "biz", "news", "blog", "me",
          "ai", "app", "dev", "online", "site", "eu", "world", "today", "media", "press",
          "example");

  private final Supplier<Told> reader;
  private @Nullable Told told;

  /**
   * What a page tells.
   *
   * @param monthFirst null when the page does not tell
   * @param days that the page says in ways that cannot be mistaken
   */
  record Told(@Nullable Boolean monthFirst, Set<LocalDate> days) {}

  /**
   * Makes the order of a page.
   *
   * @param reader asked once, or never
   */
  DayOrder(Supplier<Told> reader) {
    this.reader = reader;
  }

  /** Returns what a page tells, which its own addresses are part of. */
  static Told read(Page page, LineDates lines, String language, Set<String> addresses) {
    Set<LocalDate> days = new TreeSet<>();
    int monthFirst = 0;
    int dayFirst = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      Page.Block block = page.blocks().get(i);
      for (WrittenDate date : lines.in(i)) {
        switch (date.shape()) {
          case EITHER_ORDER -> {}
          case DIGITS -> {
            if (block.words().substring(date.start(), date.end()).indexOf('/') > 0) {
              String words = block.words().substring(date.start());
              int first = firstNumber(words);
              monthFirst += first == date.month() && date.day() > 12 ? 1 : 0;
              dayFirst += first == date.day() && date.day() > 12 ? 1 : 0;
            }
            add(days, date);
          }
          case NAMED, YEAR_FIRST, COMPACT -> add(days, date);
        }
      }
    }
    for (Page.Datum datum : page.data()) {
      if (datum.name().endsWith("description") && datum.value().length() <= 400) {
        DateScanner.scan(datum.value(), language).stream()
            .filter(d -> d.shape() == WrittenDate.Shape.NAMED)
            .forEach(d -> add(days, d));
      }
      if (datum.value().length() < 40 && datum.value().length() >= 10) {
        LocalDate day = Calendars.dayOf(datum.value());
        if (day != null) {
          days.add(day);
        }
      }
    }
    Boolean order =
        monthFirst != dayFirst
            ? Boolean.valueOf(monthFirst > dayFirst)
            : byPlace(page, language, AddressClues.host(addresses));
    return new Told(order, days);
  }

  private static void add(Set<LocalDate> days, WrittenDate date) {
    LocalDate day = date.date();
    if (day != null) {
      days.add(day);
    }
  }

  private static int firstNumber(String words) {
    int i = 0;
    while (i < words.length() && !Character.isDigit(words.charAt(i))) {
      i++;
    }
    int value = 0;
    while (i < words.length() && Character.isDigit(words.charAt(i)) && value < 1000) {
      value = value * 10 + Character.digit(words.charAt(i++), 10);
    }
    return value;
  }

  private static @Nullable Boolean byPlace(Page page, String language, @Nullable String host) {
    String ending = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    if (!ending.isEmpty() && !NO_COUNTRY.contains(ending)) {
      return MONTH_FIRST.contains(ending);
    }
    String locale = language;
    for (Page.Datum datum : page.data()) {
      if (datum.name().equals("meta:og:locale")
          || (datum.name().equals("html:lang") && locale.length() < 5)) {
        locale = datum.value().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
    if (locale.startsWith("en-") && locale.length() >= 5) {
      return MONTH_FIRST.contains(locale.substring(3, 5));
    }
    return (locale.isEmpty() || locale.equals("en") || locale.equals("und")) ? null : Boolean.FALSE;
  }

  private Told told() {
    Told known = told == null ? reader.get() : told;
    told = known;
    return known;
  }

  /** Returns the days that the page says in ways that cannot be mistaken. */
  Set<LocalDate> days() {
    return told().days();
  }

  /** Returns a date with its order settled; null when the page does not settle it. */
  @Nullable WrittenDate settle(WrittenDate date) {
    if (date.shape() != WrittenDate.Shape.EITHER_ORDER) {
      return date;
    }
    WrittenDate other = date.swapped();
    if (date.weekday() != null && date.weekdayFits() != other.weekdayFits()) {
      return date.weekdayFits() ? date.settled() : other;
    }
    boolean one = days().contains(date.date());
    boolean two = days().contains(other.date());
    if (one != two) {
      return one ? date.settled() : other;
    }
    Boolean monthFirst = told().monthFirst();
    return monthFirst == null ? null : monthFirst ? other : date.settled();
  }

  /** Returns the order of a text of which nothing is known. */
  static DayOrder unknown() {
    return new DayOrder(() -> new Told(null, new TreeSet<>()));
  }
}
