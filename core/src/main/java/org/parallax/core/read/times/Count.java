package org.parallax.core.read.times;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of units: "two", "a few", "2 1/2".
 *
 * @param end one past its last word
 * @param number as TIMEX3 writes it; {@code X} when not told
 * @param whole its whole part; 0 when not told
 * @param half whether half a unit comes on top
 */
record Count(int end, String number, int whole, boolean half) {
  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    String[] ones =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    for (int i = 1; i < ones.length; i++) {
      SMALL.put(ones[i], i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      SMALL.put(tens[i], 20 + 10 * i);
      ORDINALS.put(tens[i].replace("ty", "tieth"), 20 + 10 * i);
    }
    String[] ordinals =
        ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
            .split(" ");
    for (int i = 1; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i);
    }
  }

  private static Count of(int end, int number) {
    return new Count(end, Integer.toString(number), number, false);
  }

  private static Count vague(int end) {
    return new Count(end, "X", 0, false);
  }

  boolean told() {
    return !number.equals("X");
  }

  /** Returns the number that begins at a word; null when none does. */
  static @Nullable Count at(Line line, int i) {
    Count first = single(line, i);
    if (first == null) {
      return null;
    }
    int second = line.hyphen(first.end());
    if (second == first.end() && line.is(first.end(), "to", "or", "and") && !isArticle(line, i)) {
      second++;
    }
    if (second > first.end()) {
      Count other = single(line, second);
      if (other != null && !isArticle(line, second) && Lengths.unitAfter(line, other.end()) > 0) {
        return vague(other.end());
      }
    }
    return first;
  }

  private static boolean isArticle(Line line, int i) {
    return line.is(i, "a", "an");
  }

  private static @Nullable Count single(Line line, int i) {
    if (line.word(i).digits()) {
      return digits(line, i);
    }
    return switch (line.at(i)) {
      case "several", "some", "many", "few", "numerous", "countless", "multiple" -> vague(i + 1);
      case "couple", "pair" -> line.is(i + 1, "of") ? of(i + 2, 2) : of(i + 1, 2);
      case "dozens", "scores", "hundreds", "thousands", "tens" ->
          line.is(i + 1, "of") ? vague(i + 2) : null;
      case "half" ->
          isArticle(line, i + 1) ? new Count(i + 2, "0", 0, true) : new Count(i + 1, "0", 0, true);
      case "another" -> of(i + 1, 1);
      case "a", "an" -> article(line, i);
      default -> spelled(line, i);
    };
  }

  private static @Nullable Count article(Line line, int i) {
    return switch (line.at(i + 1)) {
      case "few" -> vague(i + 2);
      case "couple", "pair" -> of(line.is(i + 2, "of") ? i + 3 : i + 2, 2);
      case "dozen" -> of(i + 2, 12);
      case "half" -> new Count(i + 2, "0", 0, true);
      case "number", "handful" -> line.is(i + 2, "of") ? vague(i + 3) : null;
      case "hundred", "thousand" -> spelled(line, i + 1);
      default -> of(i + 1, 1);
    };
  }

  private static @Nullable Count digits(Line line, int i) {
    String plain = line.at(i).replace(",", "");
    if (!Character.isDigit(plain.charAt(plain.length() - 1))) {
      return null;
    }
    if (plain.indexOf('.') >= 0) {
      return new Count(i + 1, plain, 0, false);
    }
    if (plain.length() > 6) {
      return null;
    }
    int whole = Integer.parseInt(plain);
    if (line.reads(i + 1, "1", "/", "2")) {
      return new Count(i + 4, plain, whole, true);
    }
    if (line.is(i + 1, "½")) {
      return new Count(i + 2, plain, whole, true);
    }
    return of(i + 1, whole);
  }

  private static @Nullable Count spelled(Line line, int i) {
    int total = 0;
    int part = 0;
    int at = i;
    int end = i;
    while (true) {
      Integer small = SMALL.get(line.at(at));
      if (small != null && (part == 0 || part % 100 == 0 || (part % 10 == 0 && small < 10))) {
        part += small;
      } else if (line.is(at, "hundred") && part < 10) {
        part = Math.max(1, part) * 100;
      } else if (line.is(at, "thousand") && total == 0) {
        total = Math.max(1, part) * 1000;
        part = 0;
      } else {
        break;
      }
      end = at + 1;
      at = line.hyphen(end);
    }
    if (end == i) {
      return null;
    }
    if (line.reads(end, "and", "a", "half")) {
      return new Count(end + 3, Integer.toString(total + part), total + part, true);
    }
    return of(end, total + part);
  }

  /** Returns the rank that a word names ("third", "3rd"); 0 for none. */
  static int ordinal(String word) {
    Integer named = ORDINALS.get(word);
    if (named != null) {
      return named;
    }
    int digits = word.length() - 2;
    boolean suffixed =
        digits > 0
            && digits < 4
            && Character.isDigit(word.charAt(0))
            && Character.isLetter(word.charAt(digits))
            && Character.isDigit(word.charAt(digits - 1));
    return suffixed && word.indexOf('.') < 0 && word.indexOf(',') < 0
        ? Integer.parseInt(word.substring(0, digits))
        : 0;
  }

  /** Returns the TIMEX3 length of one unit. */
  static String unit(Grain unit) {
    return of(0, 1).length(unit);
  }

  /** Returns the TIMEX3 length of this many units. */
  String length(Grain unit) {
    if (!told()) {
      return unit.length("X");
    }
    return switch (unit) {
      case DECADE -> Grain.YEAR.length(times(10, half ? 5 : 0));
      case CENTURY -> Grain.YEAR.length(times(100, half ? 50 : 0));
      case YEAR, HOUR, MINUTE, DAY -> half ? halves(unit) : unit.length(number);
      case SECOND, WEEK, MONTH, QUARTER, SEASON -> unit.length(half ? number + ".5" : number);
    };
  }

  private String times(int factor, int extra) {
    return whole == 0 && !half ? "X" : Integer.toString(whole * factor + extra);
  }

  private String halves(Grain unit) {
    String rest =
        switch (unit) {
          case YEAR -> "6M";
          case DAY -> "T12H";
          case HOUR -> "30M";
          default -> "30S";
        };
    if (whole > 0) {
      return unit.length(number) + rest;
    }
    return (unit.clock() ? "PT" : "P") + rest;
  }
}
