package org.parallax.core.read.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the number that starts at a piece: digits, words, shares, orders of magnitude. */
final class NumeralReader {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("lakh", 100_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("crore", 10_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L),
          Map.entry("dozen", 12L));

  /** Short scales after digits; those of one letter only when they touch the digits. */
  private static final Map<String, Long> SHORT_SCALES =
      Map.ofEntries(
          Map.entry("k", 1_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("mln", 1_000_000L),
          Map.entry("mio", 1_000_000L),
          Map.entry("b", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("bln", 1_000_000_000L),
          Map.entry("tn", 1_000_000_000_000L),
          Map.entry("trn", 1_000_000_000_000L));

  private static final Map<String, Long> MAGNITUDES =
      Map.of(
          "tens", 10L,
          "dozens", 12L,
          "hundreds", 100L,
          "thousands", 1_000L,
          "millions", 1_000_000L,
          "billions", 1_000_000_000L,
          "trillions", 1_000_000_000_000L);

  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("halves", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fourth", 4),
          Map.entry("fourths", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("sixth", 6),
          Map.entry("sixths", 6),
          Map.entry("eighth", 8),
          Map.entry("eighths", 8),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10));

  private static final Map<String, String> FRACTION_SIGNS =
      Map.of(
          "½",
          "0.5",
          "¼",
          "0.25",
          "¾",
          "0.75",
          "⅓",
          "0.3333333333333333",
          "⅔",
          "0.6666666666666667",
          "⅛",
          "0.125",
          "⅜",
          "0.375",
          "⅝",
          "0.625",
          "⅞",
          "0.875");

  private final Line line;

  NumeralReader(Line line) {
    this.line = line;
  }

  /** Returns the number that starts at a piece, or null. */
  @Nullable Numeral read(int at) {
    Numeral found = share(at);
    if (found == null) {
      found = magnitude(at);
    }
    if (found == null) {
      found = line.at(at).isNumber() ? digits(at) : words(at);
    }
    return found == null ? null : andHalf(found);
  }

  /** "one in five", "two-thirds", "a third of", "half of", "1/16 of". */
  private @Nullable Numeral share(int at) {
    Numeral outOf = oneIn(at);
    if (outOf != null) {
      return outOf;
    }
    Numeral slash = slash(at);
    if (slash != null) {
      return slash;
    }
    Long scale = line.is(at, "half") && line.is(at + 1, "a", "an") ? scale(at + 2) : null;
    if (scale != null) {
      BigDecimal value = new BigDecimal(scale).divide(BigDecimal.TWO);
      return Numeral.one(at, at + 3, value, Numeral.Form.WORDS, true);
    }
    if (line.is(at, "half") && halfStands(at)) {
      return Numeral.one(at, at + 1, part(1, 2), Numeral.Form.SHARE, false);
    }
    Integer over = SMALL.get(line.at(at).lower());
    if (line.is(at, "a")) {
      over = 1;
    }
    if (over == null || over == 0 || over > 19) {
      return null;
    }
    int next = line.isHyphen(at + 1) ? at + 2 : at + 1;
    Integer under = PARTS.get(line.at(next).lower());
    if (under == null || over >= under || under == 2) {
      return null;
    }
    boolean plural = over > 1;
    boolean pluralPart = line.at(next).lower().endsWith("s");
    boolean ofFollows = line.is(next + 1, "of");
    if (plural == pluralPart && (plural || ofFollows || (line.is(at, "one") && next == at + 2))) {
      return Numeral.one(at, next + 1, part(over, under), Numeral.Form.SHARE, false);
    }
    return null;
  }

  private boolean halfStands(int at) {
    boolean free = !line.is(at - 1, "first", "second", "other", "top", "bottom", "better", "a");
    return free
        && !line.joined(at)
        && (line.is(at + 1, "of") || (line.is(at + 1, "the") && !line.is(at - 1, "than")));
  }

  private @Nullable Numeral oneIn(int at) {
    BigDecimal over = small(at);
    if (over == null) {
      return null;
    }
    int next = at + 1;
    if (line.is(next, "out") && line.is(next + 1, "of")) {
      next += 2;
    } else if (line.is(next, "in") && over.compareTo(BigDecimal.ONE) == 0) {
      next += 1;
    } else {
      return null;
    }
    if (line.is(next, "every")) {
      next++;
    }
    BigDecimal under = small(next);
    boolean isShare =
        under != null
            && under.compareTo(over) > 0
            && under.compareTo(BigDecimal.valueOf(10000)) <= 0
            && (line.is(at + 1, "out") || (line.at(next + 1).isWord() && !year(next)));
    if (!isShare || under == null) {
      return null;
    }
    return Numeral.one(
        at, next + 1, over.divide(under, MathContext.DECIMAL64), Numeral.Form.SHARE, false);
  }

  private boolean year(int at) {
    return line.at(at).isNumber() && line.at(at).text().matches("(1[5-9]|20)\\d\\d");
  }

  private @Nullable BigDecimal small(int at) {
    if (line.at(at).isNumber() && line.at(at).text().matches("\\d{1,5}")) {
      return new BigDecimal(line.at(at).text());
    }
    Integer value = SMALL.get(line.at(at).lower());
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private @Nullable Numeral slash(int at) {
    boolean shape =
        line.at(at).isNumber()
            && line.is(at + 1, "/", "⁄", "∕")
            && line.at(at).text().matches("\\d{1,2}")
            && line.joined(at + 1)
            && line.joined(at + 2)
            && line.at(at + 2).text().matches("\\d{1,3}");
    if (!shape || line.joined(at) || line.is(at + 3, "/", "⁄")) {
      return null;
    }
    int over = Integer.parseInt(line.at(at).text());
    int under = Integer.parseInt(line.at(at + 2).text());
    boolean measured = line.is(at + 3, "of", "inch", "inches", "cup", "mile", "teaspoon", "pint");
    if (over >= under || (!measured && !(line.isHyphen(at + 3) && line.is(at + 4, "inch")))) {
      return null;
    }
    return Numeral.one(at, at + 3, part(over, under), Numeral.Form.SHARE, false);
  }

  private static BigDecimal part(int over, int under) {
    return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64);
  }

  /** "dozens", "tens of thousands", "hundreds of millions", "a few hundred" is none. */
  private @Nullable Numeral magnitude(int at) {
    Long unit = MAGNITUDES.get(line.at(at).lower());
    // "The tanker Billions" is a name.
    boolean named = at > 0 && line.at(at).isCapital() && !line.isTitled() && !opens(at);
    if (unit == null || named || (line.joined(at) && line.isHyphen(at - 1))) {
      return null;
    }
    int to = at + 1;
    long low = unit;
    boolean chained = line.is(to, "of") || line.is(to, "or");
    Long next = chained ? MAGNITUDES.get(line.at(to + 1).lower()) : null;
    if (next != null && line.is(to, "of")) {
      low = unit * next;
      to += 2;
    } else if (next != null) {
      return new Numeral(
          at,
          to + 2,
          BigDecimal.valueOf(unit),
          BigDecimal.valueOf(next * 10),
          Numeral.Form.MAGNITUDE,
          true);
    } else if (unit == 10L) {
      return null;
    }
    return new Numeral(
        at,
        to,
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(low * 10),
        Numeral.Form.MAGNITUDE,
        true);
  }

  private @Nullable Numeral digits(int at) {
    String sign = FRACTION_SIGNS.get(line.at(at).text());
    BigDecimal value =
        sign != null
            ? new BigDecimal(sign)
            : new BigDecimal(withZero(line.at(at).text().replace(", ", "").replace(",", "")));
    int to = at + 1;
    String joinedSign = line.joined(to) ? FRACTION_SIGNS.get(line.at(to).text()) : null;
    if (sign == null && joinedSign != null) {
      value = value.add(new BigDecimal(joinedSign));
      to++;
    }
    Numeral power = power(at, value);
    return power != null ? power : scaled(Numeral.one(at, to, value, Numeral.Form.DIGITS, false));
  }

  private static String withZero(String digits) {
    return digits.startsWith(".") ? "0" + digits : digits;
  }

  /** "1.5×10^9", "1.5x10−9". */
  private @Nullable Numeral power(int at, BigDecimal value) {
    if (!line.is(at + 1, "×", "x", "*") || !line.is(at + 2, "10")) {
      return null;
    }
    int next = line.is(at + 3, "^") ? at + 4 : at + 3;
    boolean negative = line.isDash(next);
    int exponent = negative ? next + 1 : next;
    if ((next == at + 3 && !negative) || !line.at(exponent).text().matches("\\d{1,2}")) {
      return null;
    }
    int power = Integer.parseInt(line.at(exponent).text());
    BigDecimal scaled = value.scaleByPowerOfTen(negative ? -power : power);
    return Numeral.one(at, exponent + 1, scaled, Numeral.Form.DIGITS, true);
  }

  private Numeral scaled(Numeral number) {
    Numeral current = number;
    while (true) {
      int at = current.to();
      int word = line.isHyphen(at) && line.joined(at + 1) ? at + 1 : at;
      Long scale = scale(word);
      if (scale == null && word == at) {
        scale = shortScale(at, current);
      }
      if (scale == null) {
        return current;
      }
      current = current.times(BigDecimal.valueOf(scale), word + 1);
    }
  }

  /** Whether a sentence or quotation begins here. */
  private boolean opens(int at) {
    return !line.at(at - 1).isWord() && !line.at(at - 1).isNumber();
  }

  private @Nullable Long scale(int at) {
    return SCALES.get(line.at(at).lower());
  }

  private @Nullable Long shortScale(int at, Numeral number) {
    Long scale = SHORT_SCALES.get(line.at(at).lower());
    if (scale == null || number.scaled() || number.form() != Numeral.Form.DIGITS) {
      return null;
    }
    if (line.at(at).lower().length() > 1) {
      return line.at(at).spaced() && line.at(at).is("mio") ? null : scale;
    }
    if (!line.joined(at)) {
      return null;
    }
    boolean money = Money.before(line, number.from()) != null;
    if (money || line.is(at, "k")) {
      return scale;
    }
    boolean counted = line.at(at + 1).isWord() && line.at(at + 1).tag().matches("JJ.*|NN.*");
    // "The 208B Grand Caravan" is a name.
    boolean named = line.at(at + 1).isCapital() && !line.isTitled();
    return counted
            && !named
            && !isLong(number.from(), at)
            && (line.at(at).text().equals("m") || line.at(at).isCapital())
        ? scale
        : null;
  }

  /** "The 40m dry shaft": metres, as there is one shaft. */
  private boolean isLong(int from, int at) {
    int noun = at + 1;
    while (line.at(noun).tag().startsWith("JJ")) {
      noun++;
    }
    boolean one = line.at(noun).tag().equals("NN") && !line.at(noun + 1).isNoun();
    return line.is(at, "m") && line.at(from - 1).tag().equals("DT") && one;
  }

  /** Number words: "two hundred and five thousand", "a million", "twenty-five". */
  private @Nullable Numeral words(int at) {
    boolean article = line.is(at, "a", "an") && scale(at + 1) != null;
    if (!article && !SMALL.containsKey(line.at(at).lower())) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = article ? BigDecimal.ONE : BigDecimal.ZERO;
    int to = article ? at + 1 : at;
    boolean scaled = false;
    boolean open = true;
    while (true) {
      int word = to > at && line.isHyphen(to) && line.joined(to + 1) ? to + 1 : to;
      if (to > at && line.is(word, "and") && follows(word + 1, current)) {
        word++;
        open = true;
      }
      Integer small = SMALL.get(line.at(word).lower());
      Long scale = scale(word);
      if (small != null && (open || tens(current, small))) {
        current = current.add(BigDecimal.valueOf(small));
        open = false;
      } else if (scale != null && word > at) {
        current = current.multiply(BigDecimal.valueOf(scale));
        scaled = true;
        open = true;
        if (scale >= 1000) {
          total = total.add(current);
          current = BigDecimal.ZERO;
        }
      } else {
        break;
      }
      to = word + 1;
    }
    return Numeral.one(at, to, total.add(current), Numeral.Form.WORDS, scaled);
  }

  private boolean follows(int at, BigDecimal current) {
    return current.remainder(BigDecimal.valueOf(100)).signum() == 0
        && current.signum() > 0
        && SMALL.containsKey(line.at(at).lower());
  }

  private static boolean tens(BigDecimal current, int small) {
    int last = current.remainder(BigDecimal.valueOf(100)).intValue();
    return last >= 20 && last % 10 == 0 && small > 0 && small < 10;
  }

  /** "two and a half", "one-and-a-half". */
  private Numeral andHalf(Numeral number) {
    int at = number.to();
    int step = line.isHyphen(at) ? 2 : 1;
    int and = line.isHyphen(at) ? at + 1 : at;
    boolean half =
        line.is(and, "and")
            && line.is(and + step, "a")
            && line.is(and + 2 * step, "half", "quarter")
            && number.low().compareTo(number.high()) == 0
            && !number.scaled();
    if (!half) {
      return number;
    }
    BigDecimal part = new BigDecimal(line.is(and + 2 * step, "half") ? "0.5" : "0.25");
    Numeral more =
        Numeral.one(
            number.from(), and + 2 * step + 1, number.low().add(part), number.form(), false);
    return scaled(more);
  }
}
