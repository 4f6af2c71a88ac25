package org.parallax.core.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Page;

/** Reads the day that stands in an article's address. */
final class AddressClues {
  private static final Set<String> ADDRESSES =
      Set.of(
          "link:canonical",
          "meta:og:url",
          "json-ld:url",
          "json-ld:mainEntityOfPage",
          "json-ld:mainEntityOfPage.@id",
          "link:amphtml");

  private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)");

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]*");

  private static final Pattern QUERY = Pattern.compile("[?#].*");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([/_.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("/((?:19|20)\\d\\d)-(\\d\\d)/(\\d\\d)/");

  private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])/");

  private static final Pattern NAMED =
      Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d{1,2})(?!\\d)");

  private static final Pattern COMPACT =
      Pattern.compile("(?<![\\da-f])((?:19|20)\\d\\d)/?([01]\\d)/?([0-3]\\d)(?![\\da-f])");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/_.-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)");

  private final DayOrder order;
  private final List<Clue> clues = new ArrayList<>();

  private AddressClues(DayOrder order) {
    this.order = order;
  }

  /** Returns the addresses that a page gives for itself, its own field first. */
  static Set<String> addresses(Page page) {
    Set<String> addresses = new TreeSet<>();
    String given = page.capture().field("url");
    if (given != null) {
      addresses.add(given);
    }
    for (Page.Datum datum : page.data()) {
      if (ADDRESSES.contains(datum.name())) {
        addresses.add(datum.value());
      }
    }
    if (page.capture().kind() != Capture.Kind.HTML) {
      page.blocks().stream()
          .map(b -> b.words().strip())
          .filter(w -> w.startsWith("http") && w.indexOf(' ') < 0)
          .limit(1)
          .forEach(addresses::add);
    }
    return addresses;
  }

  /** Returns the host of the first address that has one; null when none has. */
  static @Nullable String host(Set<String> addresses) {
    for (String address : addresses) {
      Matcher host = HOST.matcher(address.toLowerCase(Locale.ROOT));
      if (host.find()) {
        return host.group(1);
      }
    }
    return null;
  }

  /** Returns the month that stands in an address without a day; null when none does. */
  static @Nullable String month(Set<String> addresses) {
    for (String address : addresses) {
      Matcher month = MONTH.matcher(address);
      if (month.find()) {
        return month.group(1) + "-" + month.group(2);
      }
    }
    return null;
  }

  static List<Clue> of(Set<String> addresses, DayOrder order) {
    AddressClues reader = new AddressClues(order);
    addresses.forEach(reader::read);
    return reader.clues;
  }

  private void read(String address) {
    if (!mayHoldYear(address)) {
      return;
    }
    String local = ORIGIN.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
    read(address, QUERY.matcher(local).replaceFirst(""));
  }

  /** Whether four digits can be a year, which all that is looked for has. */
  private static boolean mayHoldYear(String address) {
    for (int i = 0; i + 3 < address.length(); i++) {
      char c = address.charAt(i);
      if ((c == '1' || c == '2')
          && address.charAt(i + 1) == (c == '1' ? '9' : '0')
          && ScriptDates.isDigit(address.charAt(i + 2))
          && ScriptDates.isDigit(address.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private void read(String address, String path) {
    Matcher first = YEAR_FIRST.matcher(path);
    boolean slug = first.find() && slug(path, first);
    if (!slug && first.reset().find()) {
      int trust = first.group(2).equals("/") ? 9 : 7;
      add(address, number(first, 1), number(first, 3), number(first, 4), trust);
      return;
    }
    Matcher joined = MONTH_AND_DAY.matcher(path);
    if (joined.find()) {
      add(address, number(joined, 1), number(joined, 2), number(joined, 3), 9);
      return;
    }
    Matcher named = NAMED.matcher(path);
    if (named.find()) {
      Integer month = CalendarNames.month(named.group(2), "en");
      add(address, number(named, 1), month == null ? 0 : month, number(named, 3), 9);
      return;
    }
    Matcher compact = COMPACT.matcher(path);
    if (compact.find()) {
      add(
          address,
          number(compact, 1),
          number(compact, 2),
          number(compact, 3),
          compact.group().indexOf('/') > 0 ? 8 : 6);
      return;
    }
    Matcher last = DAY_FIRST.matcher(path);
    if (last.find()) {
      WrittenDate settled =
          DateScanner.scan(number(last, 1) + "/" + number(last, 3) + "/" + number(last, 4), "en")
              .stream()
              .map(order::settle)
              .findFirst()
              .orElse(null);
      if (settled != null) {
        add(address, number(last, 4), settled.month(), settled.day(), 5);
      }
    }
  }

  /** Whether what looks like a day begins a title, as in "/2031/10/3-questions-to". */
  private static boolean slug(String path, Matcher day) {
    return day.group(2).equals("/") && day.end() < path.length() && path.charAt(day.end()) == '-';
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private void add(String address, int year, int month, int day, int trust) {
    LocalDate date = Calendars.date(year, month, day);
    if (date != null) {
      clues.add(
          new Clue(
              date,
              date.toString(),
              Clue.Role.PUBLISHED,
              Clue.Kind.ADDRESS,
              trust,
              null,
              "the address " + address));
    }
  }
}
