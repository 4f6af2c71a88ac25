package org.parallax.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of a feed or news item.
 *
 * <p><b>Source.</b> RFC 822 with its two-digit years and zone names, W3C date and time with its
 * short forms, the basic form of ISO 8601, Unix' {@code asctime}. Safe to share between threads.
 *
 * @param written as the file has it
 * @param iso the day ({@code 2031-05-09}) or moment ({@code 2031-05-09T07:30:00+02:00}) that it
 *     says, without offset when it names none; null when that cannot be told
 */
public record FeedDate(String written, @Nullable String iso) {
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s.-]+(\\p{L}{3})\\p{L}*[\\s.,-]+(\\d{4}|\\d{2})\\b[,\\s]*(.*)");

  /** Month before day: {@code Thu Jan 1 19:48:21 GMT 2004}, {@code January 1, 2004 19:48}. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2}),?\\s+(?:(\\d{4})\\b,?\\s*(.*)|(\\d\\d?:\\d\\d.*?)\\s(\\d{4}))");

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(?:(\\d\\d)(?:-?(\\d\\d))?)?(?:(?:[Tt_]|\\s+)(\\d\\d?:?\\d\\d.*))?");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d+))?)?\\s*([AaPp][Mm])?\\s*(.*)");

  private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d\\d?):?(\\d\\d)?.*");

  /** RFC 822, section 5.1, and what is usual beside it. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("MEZ", 60),
          Map.entry("CEST", 120),
          Map.entry("MESZ", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("EDT", -240),
          Map.entry("EST", -300),
          Map.entry("ET", -300),
          Map.entry("CDT", -300),
          Map.entry("CST", -360),
          Map.entry("MDT", -360),
          Map.entry("MST", -420),
          Map.entry("PDT", -420),
          Map.entry("PST", -480),
          Map.entry("PT", -480),
          Map.entry("AKDT", -480),
          Map.entry("AKST", -540),
          Map.entry("HST", -600));

  /** Two-digit years from here on are of the last century. */
  private static final int LAST_CENTURY = 70;

  private static final int LONGEST = 100;

  /** Returns a date as written, with what it says. */
  public static FeedDate of(String written) {
    String words = written.strip();
    return new FeedDate(words, words.length() > LONGEST ? null : read(words));
  }

  /** Returns what it says, else as written. */
  String value() {
    return iso == null ? written : iso;
  }

  private static @Nullable String read(String words) {
    try {
      Matcher iso = ISO.matcher(words);
      if (iso.matches()) {
        return iso(iso);
      }
      Matcher named = NAMED.matcher(words);
      if (named.matches()) {
        LocalDate day = day(named.group(3), named.group(2), named.group(1));
        return day == null ? null : moment(day, named.group(4));
      }
      Matcher month = MONTH_FIRST.matcher(words);
      if (month.matches()) {
        boolean late = month.group(3) == null;
        String year = late ? month.group(6) : month.group(3);
        LocalDate day = day(year, month.group(1), month.group(2));
        return day == null ? null : moment(day, late ? month.group(5) : month.group(4));
      }
      return null;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable String iso(Matcher iso) {
    if (iso.group(2) == null) {
      return iso.group(1);
    }
    if (iso.group(3) == null) {
      return iso.group(1) + "-" + iso.group(2);
    }
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
    return moment(day, iso.group(4));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    int number =
        List.of(MONTHS.split(" ")).indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    int full = Integer.parseInt(year);
    full += full >= 100 ? 0 : full >= LAST_CENTURY ? 1900 : 2000;
    return number == 0 ? null : LocalDate.of(full, number, Integer.parseInt(day));
  }

  private static String moment(LocalDate day, @Nullable String rest) {
    Matcher time = TIME.matcher(rest == null ? "" : rest.strip());
    if (!time.matches()) {
      return day.toString();
    }
    int hour = Integer.parseInt(time.group(1));
    if (time.group(5) != null) {
      hour = hour % 12 + (time.group(5).toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }
    boolean last = hour == 24 && time.group(2).equals("00");
    int second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
    LocalTime clock = LocalTime.of(last ? 0 : hour, Integer.parseInt(time.group(2)), second);
    LocalDate local = last ? day.plusDays(1) : day;
    Integer minutes = offset(time.group(6).strip());
    String start = local + "T" + clock.format(DateTimeFormatter.ISO_LOCAL_TIME);
    return minutes == null
        ? start
        : start + (minutes == 0 ? "Z" : ZoneOffset.ofTotalSeconds(minutes * 60).toString());
  }

  private static @Nullable Integer offset(String zone) {
    Matcher matcher = OFFSET.matcher(zone);
    if (matcher.matches()) {
      int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int all = 60 * Integer.parseInt(matcher.group(2)) + minutes;
      return all > 18 * 60 ? null : matcher.group(1).equals("-") ? -all : all;
    }
    return ZONES.get(zone.replaceFirst("[^A-Za-z].*$", "").toUpperCase(Locale.ROOT));
  }

  /** Returns the moment, a day being its last second, local time being universal; null if none. */
  @Nullable OffsetDateTime latest() {
    return moment(true);
  }

  /** Returns the moment, a day being its first second, local time being universal; null if none. */
  public @Nullable OffsetDateTime earliest() {
    return moment(false);
  }

  /** Returns whether all of it lies after all of another; false when either cannot be told. */
  boolean isAfter(FeedDate other) {
    OffsetDateTime from = earliest();
    OffsetDateTime to = other.latest();
    return from != null && to != null && from.toInstant().isAfter(to.toInstant());
  }

  private @Nullable OffsetDateTime moment(boolean end) {
    if (iso == null || iso.length() < 10) {
      return null;
    }
    if (iso.length() == 10) {
      LocalTime clock = end ? LocalTime.of(23, 59, 59) : LocalTime.MIDNIGHT;
      return LocalDate.parse(iso).atTime(clock).atOffset(ZoneOffset.UTC);
    }
    boolean zoned = iso.endsWith("Z") || iso.length() > 19;
    return OffsetDateTime.parse(zoned ? iso : iso + "Z");
  }
}
