package org.parallax.core.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what programs assign to a name for the day of publication: {@code "pubDate": "2031-05-09"},
 * {@code publish_date='2031-05-09'}, also inside a string of another program.
 *
 * <p>Looks for quoted years and reads backwards from each, for a page has thousands of names and
 * few years. Linear in the text.
 */
final class ScriptDates {
  /** No name comes before one that ends like it and is longer. */
  private static final List<String> NAMES =
      List.of(
          "content_publish_date",
          "page_publish_date",
          "articlePublishDate",
          "datetime_published",
          "publication_date",
          "publicationDate",
          "published_date",
          "published_time",
          "firstPublished",
          "publishedDate",
          "publishedTime",
          "datePublished",
          "article_date",
          "publish_date",
          "published_at",
          "publishDate",
          "publishedAt",
          "pub_date",
          "pubDate");

  /** How many code units may follow a year. */
  private static final int SHORTEST_REST = 4;

  private static final int LONGEST_REST = 25;

  /** The last letters of those. */
  private static final String LAST = "eEdDtT";

  private static final int YEAR = 4;

  private final String text;
  private int at;

  /** Of four digits in a row one stands here, or so many times four code units later. */
  private int probe = YEAR;

  /**
   * A date as a program has it.
   *
   * @param name as written
   * @param value as written, without quotes
   * @param start first code unit of the value in the text
   */
  record Found(String name, String value, int start) {}

  ScriptDates(String text) {
    this.text = text;
  }

  /** Returns the next date; null when there are no more. */
  @Nullable Found next() {
    for (int year = nextYear(); year >= 0; year = nextYear()) {
      int end = end(year);
      int nameEnd = end < 0 ? -1 : nameEnd(year);
      String name = nameEnd < 0 ? null : name(nameEnd);
      if (name != null) {
        at = text.charAt(end) == '\\' ? end + 2 : end + 1;
        return new Found(
            text.substring(nameEnd - name.length(), nameEnd), text.substring(year, end), year);
      }
    }
    return null;
  }

  /** Returns where the next quoted year stands, behind its quote; -1 when none does. */
  private int nextYear() {
    int length = text.length();
    for (int i = probe; i < length; i += YEAR) {
      if (isDigit(text.charAt(i))) {
        int start = i;
        while (start > i - YEAR + 1 && isDigit(text.charAt(start - 1))) {
          start--;
        }
        if (isQuote(start - 1) && (text.startsWith("20", start) || text.startsWith("19", start))) {
          probe = i + YEAR;
          return start;
        }
      }
    }
    probe = length;
    return -1;
  }

  /** Returns where the value ends that opens with a quoted year; -1 when it is none. */
  private int end(int year) {
    if (year + YEAR > text.length()
        || !isDigit(text.charAt(year + 2))
        || !isDigit(text.charAt(year + 3))) {
      return -1;
    }
    int end = year + YEAR;
    int last = Math.min(text.length(), end + LONGEST_REST);
    while (end < last && "\"'\\<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int quote = end < text.length() && text.charAt(end) == '\\' ? end + 1 : end;
    return end - year - YEAR >= SHORTEST_REST && isQuote(quote) ? end : -1;
  }

  /** Returns where the name ends to which a quoted value is assigned; -1 when there is none. */
  private int nameEnd(int value) {
    int i = value - 2;
    i = i >= at && text.charAt(i) == '\\' ? i - 1 : i;
    i = beforeSpace(i);
    if (i < at || (text.charAt(i) != ':' && text.charAt(i) != '=')) {
      return -1;
    }
    i = beforeSpace(i - 1);
    return i >= at && isQuote(i) ? i : i + 1;
  }

  private int beforeSpace(int from) {
    int i = from;
    while (i >= at
        && (text.charAt(i) == ' ' || (text.charAt(i) >= '\t' && text.charAt(i) <= '\r'))) {
      i--;
    }
    return i;
  }

  private @Nullable String name(int end) {
    if (end <= at || LAST.indexOf(text.charAt(end - 1)) < 0) {
      return null;
    }
    for (String name : NAMES) {
      int start = end - name.length();
      if (start >= at && text.regionMatches(true, start, name, 0, name.length())) {
        return name;
      }
    }
    return null;
  }

  private boolean isQuote(int i) {
    return i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'');
  }

  /** Whether a code unit is a digit of ASCII. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
