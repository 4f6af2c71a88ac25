package org.parallax.core.date;

import org.parallax.core.text.WordSieve;

/**
 * Whether a text can hold a written date, told at a glance: most lines with a number have no month
 * beside it, nor three numbers.
 */
final class DateSigns {
  /** Numbers in a date that is written in digits. */
  private static final int NUMBERS = 3;

  private static final WordSieve NAMES = CalendarNames.MONTH_SIEVE;

  /** The Vietnamese word before the number of a month. */
  private static final String THANG = "thang";

  private final String text;
  private int at;
  private int numbers;
  private boolean day;
  private boolean month;
  private boolean compact;

  private DateSigns(String text) {
    this.text = text;
  }

  /** Whether a text can hold a date; one that can may still hold none. */
  static boolean in(String text) {
    return hasDigit(text) && new DateSigns(text).read();
  }

  /** Whether a text has a digit: no date is written without one. */
  static boolean hasDigit(String text) {
    return hasDigit(text, 0, text.length());
  }

  /** Whether {@code text[start, end)} has a digit. */
  static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128 ? ScriptDates.isDigit(c) : Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean read() {
    while (at < text.length() && !told()) {
      char c = text.charAt(at);
      if (c >= 128 && !isPunctuation(c)) {
        return true; // Its script may have other signs.
      }
      if (ScriptDates.isDigit(c)) {
        number();
      } else if (isLetter(c)) {
        word();
      } else {
        at++;
      }
    }
    return told();
  }

  private boolean told() {
    return compact || numbers >= NUMBERS || (month && day);
  }

  /** Whether one beyond ASCII is a quotation mark, a dash, a blank or another sign of no script. */
  private static boolean isPunctuation(char c) {
    return c < 0xC0 ? !Character.isLetter(c) : c >= 0x2000 && c < 0x2070;
  }

  private void number() {
    int start = at;
    while (at < text.length() && ScriptDates.isDigit(text.charAt(at))) {
      at++;
    }
    int length = at - start;
    numbers++;
    day |= length <= 2 || text.charAt(start) == '0';
    compact |= length == 8 || length == 12 || length == 14;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    boolean thang =
        at - start == THANG.length() && text.regionMatches(true, start, THANG, 0, at - start);
    month |= thang || NAMES.lets(text, start, at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
