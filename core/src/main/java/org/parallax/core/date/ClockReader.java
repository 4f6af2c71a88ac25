package org.parallax.core.date;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.date.DateTokens.Kind;
import org.parallax.core.date.DateTokens.Token;

/** Reads the time of day that follows a date. */
final class ClockReader {
  private static final Set<String> BETWEEN =
      Set.of(
          "t", ",", "-", "–", "—", "|", "•", "·", "@", "at", "um", "a", "as", "alle", "ore", "om",
          "kl", "klo", "h", ".", "/", "o", "v", "в", "о", "les", "las", "saat", "pukul", "jam",
          "uhr", "的", "日", "일", "ώρα", "godz", "luc", ";");

  private static final int MOST_BETWEEN = 3;

  private ClockReader() {}

  /**
   * A time of day.
   *
   * @param time ISO, with the offset when one is written
   * @param end one past its last code unit
   */
  record Clock(String time, int end) {}

  /** Returns the time that begins within a few tokens of a place; null when none does. */
  static @Nullable Clock after(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size()
        && i < from + MOST_BETWEEN
        && tokens.get(i).kind() != Kind.NUMBER
        && BETWEEN.contains(tokens.get(i).words())) {
      i++;
    }
    return i < tokens.size() && tokens.get(i).kind() == Kind.NUMBER ? at(tokens, i) : null;
  }

  private static @Nullable Clock at(List<Token> tokens, int i) {
    if (i + 2 >= tokens.size() || tokens.get(i).length() > 2) {
      return null;
    }
    Token mark = tokens.get(i + 1);
    Token minutes = tokens.get(i + 2);
    boolean clock =
        mark.is(":")
            || mark.is("h")
            || mark.is("時")
            || mark.is("时")
            || mark.is("시")
            || (mark.is(".") && !mark.spaced());
    if (!clock
        || minutes.kind() != Kind.NUMBER
        || minutes.length() != 2
        || (minutes.spaced() && !mark.is("h") && !mark.is("시"))) {
      return null;
    }
    int hour = tokens.get(i).number();
    int minute = minutes.number();
    int next = i + 3;
    int second = -1;
    if (is(tokens, next, ":") && isNumber(tokens, next + 1) && tokens.get(next + 1).length() <= 2) {
      second = tokens.get(next + 1).number();
      next += 2;
      if (is(tokens, next, ".") && isNumber(tokens, next + 1)) {
        next += 2;
      }
    }
    int end = tokens.get(next - 1).end();
    if (next < tokens.size()) {
      String word = tokens.get(next).words();
      boolean dotted =
          is(tokens, next + 1, ".") && next + 2 < tokens.size() && tokens.get(next + 2).is("m");
      boolean after = word.equals("pm") || (word.equals("p") && dotted);
      boolean before = word.equals("am") || (word.equals("a") && dotted);
      if (before || after) {
        hour = hour % 12 + (after ? 12 : 0);
        next += dotted ? 3 : 1;
        end = tokens.get(next - 1).end();
      }
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    String time = two(hour) + ":" + two(minute) + (second < 0 ? "" : ":" + two(second));
    return offset(tokens, next, time, end);
  }

  /** Returns a number below a hundred in two digits. */
  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static Clock offset(List<Token> tokens, int i, String time, int end) {
    if (i >= tokens.size()) {
      return new Clock(time, end);
    }
    Token token = tokens.get(i);
    boolean universal = token.is("utc") || token.is("gmt");
    if (universal && signed(tokens, i + 1) && !tokens.get(i + 1).spaced()) {
      return away(tokens, i + 1, time, end);
    }
    if (token.is("z") || universal) {
      return new Clock(time + "Z", token.end());
    }
    boolean offset = signed(tokens, i) && tokens.get(i + 1).length() > 1;
    return offset ? away(tokens, i, time, end) : new Clock(time, end);
  }

  /** Whether a sign stands at a token with a number right after it. */
  private static boolean signed(List<Token> tokens, int i) {
    boolean sign = is(tokens, i, "+") || is(tokens, i, "-") || is(tokens, i, "−");
    return sign && isNumber(tokens, i + 1) && !tokens.get(i + 1).spaced();
  }

  private static Clock away(List<Token> tokens, int i, String time, int end) {
    Token token = tokens.get(i);
    String plus = token.is("+") ? "+" : "-";
    Token hours = tokens.get(i + 1);
    if (hours.length() == 4 && hours.number() <= 1400) {
      return new Clock(
          time + plus + hours.words().substring(0, 2) + ":" + hours.words().substring(2),
          hours.end());
    }
    if (hours.length() <= 2 && hours.number() <= 14) {
      boolean minutes =
          is(tokens, i + 2, ":") && isNumber(tokens, i + 3) && tokens.get(i + 3).length() == 2;
      return new Clock(
          time + plus + two(hours.number()) + ":" + (minutes ? tokens.get(i + 3).words() : "00"),
          minutes ? tokens.get(i + 3).end() : hours.end());
    }
    return new Clock(time, end);
  }

  private static boolean is(List<Token> tokens, int i, String words) {
    return i < tokens.size() && tokens.get(i).is(words);
  }

  private static boolean isNumber(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).kind() == Kind.NUMBER;
  }
}
