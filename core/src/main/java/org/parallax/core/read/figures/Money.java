package org.parallax.core.read.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Currency signs and names with their ISO 4217 codes. */
final class Money {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("€", "EUR"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("₽", "RUB"),
          Map.entry("₩", "KRW"),
          Map.entry("₺", "TRY"),
          Map.entry("₪", "ILS"),
          Map.entry("₴", "UAH"),
          Map.entry("₱", "PHP"),
          Map.entry("₦", "NGN"),
          Map.entry("฿", "THB"));

  /** Letters that say whose dollar it is, before or after the sign. */
  private static final Map<String, String> DOLLARS =
      Map.ofEntries(
          Map.entry("us", "USD"),
          Map.entry("u.s.", "USD"),
          Map.entry("a", "AUD"),
          Map.entry("au", "AUD"),
          Map.entry("c", "CAD"),
          Map.entry("ca", "CAD"),
          Map.entry("cdn", "CAD"),
          Map.entry("hk", "HKD"),
          Map.entry("nz", "NZD"),
          Map.entry("s", "SGD"),
          Map.entry("r", "BRL"),
          Map.entry("nt", "TWD"));

  /**
   * Codes and letters that stand directly before digits; "PS" and "Y=" are pound and yen signs
   * written in ASCII.
   */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("USD", "USD"),
          Map.entry("EUR", "EUR"),
          Map.entry("GBP", "GBP"),
          Map.entry("JPY", "JPY"),
          Map.entry("CHF", "CHF"),
          Map.entry("CAD", "CAD"),
          Map.entry("AUD", "AUD"),
          Map.entry("NZD", "NZD"),
          Map.entry("CNY", "CNY"),
          Map.entry("RMB", "CNY"),
          Map.entry("INR", "INR"),
          Map.entry("SGD", "SGD"),
          Map.entry("HKD", "HKD"),
          Map.entry("SEK", "SEK"),
          Map.entry("NOK", "NOK"),
          Map.entry("DKK", "DKK"),
          Map.entry("ZAR", "ZAR"),
          Map.entry("AED", "AED"),
          Map.entry("SAR", "SAR"),
          Map.entry("KRW", "KRW"),
          Map.entry("RUB", "RUB"),
          Map.entry("PLN", "PLN"),
          Map.entry("BRL", "BRL"),
          Map.entry("MXN", "MXN"),
          Map.entry("ILS", "ILS"),
          Map.entry("NIS", "ILS"),
          Map.entry("KSh", "KES"),
          Map.entry("RM", "MYR"),
          Map.entry("Rs", "INR"),
          Map.entry("Rp", "IDR"),
          Map.entry("PS", "GBP"),
          Map.entry("Dh", "AED"),
          Map.entry("R", "ZAR"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("dollar", "USD"),
          Map.entry("buck", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("quid", "GBP"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("rupee", "INR"),
          Map.entry("rouble", "RUB"),
          Map.entry("ruble", "RUB"),
          Map.entry("shekel", "ILS"),
          Map.entry("ringgit", "MYR"),
          Map.entry("baht", "THB"),
          Map.entry("zloty", "PLN"),
          Map.entry("forint", "HUF"),
          Map.entry("lira", "TRY"),
          Map.entry("hryvnia", "UAH"),
          Map.entry("hryvnias", "UAH"),
          Map.entry("naira", "NGN"),
          Map.entry("rand", "ZAR"),
          Map.entry("dirham", "AED"),
          Map.entry("rupiah", "IDR"),
          Map.entry("franc", "CHF"),
          Map.entry("real", "BRL"),
          Map.entry("reais", "BRL"),
          Map.entry("kuna", "HRK"),
          Map.entry("kn", "HRK"));

  /** Names that need their country to have a code. */
  private static final Map<String, String> NATIONAL =
      Map.ofEntries(
          Map.entry("australian dollar", "AUD"),
          Map.entry("canadian dollar", "CAD"),
          Map.entry("singapore dollar", "SGD"),
          Map.entry("zealand dollar", "NZD"),
          Map.entry("kong dollar", "HKD"),
          Map.entry("danish crown", "DKK"),
          Map.entry("danish krone", "DKK"),
          Map.entry("norwegian crown", "NOK"),
          Map.entry("norwegian krone", "NOK"),
          Map.entry("swedish crown", "SEK"),
          Map.entry("swedish krona", "SEK"),
          Map.entry("czech crown", "CZK"),
          Map.entry("czech koruna", "CZK"),
          Map.entry("mexican peso", "MXN"),
          Map.entry("argentine peso", "ARS"),
          Map.entry("philippine peso", "PHP"),
          Map.entry("pakistani rupee", "PKR"),
          Map.entry("british pound", "GBP"),
          Map.entry("egyptian pound", "EGP"),
          Map.entry("korean won", "KRW"));

  /**
   * Money as pieces {@code [from, to)}.
   *
   * @param code ISO 4217; null when the name alone does not tell the country
   */
  record Sign(int from, int to, @Nullable String code) {}

  private Money() {}

  /** Returns the currency that stands directly before a number at {@code at}, or null. */
  static @Nullable Sign before(Line line, int at) {
    int sign = at - 1;
    if (line.isDash(sign) && SIGNS.containsKey(line.at(sign - 1).lower())) {
      sign--;
    }
    String code = SIGNS.get(line.at(sign).text());
    if (code != null && sign + 1 <= at) {
      return signed(line, sign, at, code);
    }
    if (line.is(sign, "=") && line.is(sign - 1, "y") && line.joined(at)) {
      return new Sign(sign - 1, at, "JPY");
    }
    if (line.is(sign, ".") && line.is(sign - 1, "rs")) {
      return new Sign(sign - 1, at, "INR");
    }
    String letters = LETTERS.get(line.at(sign).text());
    boolean close = line.joined(at) || line.at(sign).text().length() == 3;
    return letters == null
            || !close
            || (line.joined(sign) && !line.is(sign - 1, "(", "/", "–", "—"))
        ? null
        : new Sign(sign, at, letters);
  }

  private static Sign signed(Line line, int sign, int at, String code) {
    if (!code.equals("USD")) {
      return new Sign(sign, at, code);
    }
    String before = DOLLARS.get(line.at(sign - 1).lower());
    boolean upper = line.at(sign - 1).isCapital();
    boolean near = line.joined(sign) || line.at(sign - 1).lower().length() > 1;
    if (before != null && upper && near) {
      return new Sign(sign - 1, at, before);
    }
    String after = DOLLARS.get(line.at(sign + 1).lower());
    if (after != null && sign + 1 < at && line.joined(sign + 1)) {
      return new Sign(sign, at, after);
    }
    return new Sign(sign, at, code);
  }

  /** "$US12": the letters between sign and number. */
  static @Nullable Sign around(Line line, int at) {
    boolean letters =
        line.at(at - 1).isWord()
            && line.joined(at)
            && line.joined(at - 1)
            && DOLLARS.containsKey(line.at(at - 1).lower());
    return letters && line.is(at - 2, "$")
        ? new Sign(at - 2, at, DOLLARS.get(line.at(at - 1).lower()))
        : null;
  }

  /** Returns the currency that stands at {@code at}, after a number, or null. */
  static @Nullable Sign after(Line line, int at, Numeral number) {
    String sign = SIGNS.get(line.at(at).text());
    if (sign != null && line.joined(at) && !line.at(at + 1).isNumber()) {
      return new Sign(at, at + 1, sign);
    }
    for (int length = 3; length >= 1; length--) {
      Sign named = named(line, at, at + length, number);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private static @Nullable Sign named(Line line, int at, int to, Numeral number) {
    Piece last = line.at(to - 1);
    if (to - at == 1 && LETTERS.containsKey(last.text()) && last.text().length() == 3) {
      return new Sign(at, to, LETTERS.get(last.text()));
    }
    String name = singular(last.lower());
    String national = to - at > 1 ? NATIONAL.get(line.at(to - 2).lower() + " " + name) : null;
    if (national != null) {
      return new Sign(at, to, national);
    }
    if (to - at == 2 && name.equals("dollar") && line.is(at, "us", "u.s.", "american")) {
      return new Sign(at, to, "USD");
    }
    if (to - at == 2 && name.equals("pound") && line.is(at, "sterling")) {
      return new Sign(at, to, "GBP");
    }
    if (to - at > 1) {
      return null;
    }
    if (name.equals("pound")) {
      boolean sterling = line.is(to, "sterling");
      boolean money = sterling || (number.scaled() && !PoundsOfMass.at(line, number.from(), to));
      return money ? new Sign(at, sterling ? to + 1 : to, "GBP") : null;
    }
    if (name.equals("won") || name.equals("crown") || name.equals("peso") || name.equals("krona")) {
      boolean noun = !name.equals("won") || number.scaled();
      return noun ? new Sign(at, to, name.equals("won") ? "KRW" : null) : null;
    }
    if (name.equals("real") && !number.scaled()) {
      return null;
    }
    String code = NAMES.get(name);
    return code == null ? null : new Sign(at, to, code);
  }

  private static String singular(String word) {
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }
}
