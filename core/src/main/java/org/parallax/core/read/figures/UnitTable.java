package org.parallax.core.read.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and symbols of units with their UCUM codes ({@code -} stands for none). */
final class UnitTable {
  /** Names: code, kind, then the names; a plural in -s or -es is understood. */
  private static final String NAMES =
      """
      % SHARE percent|per cent|pct|pc
      - SHARE percentage point|percent point|per cent point
      - SHARE basis point|bps
      - OTHER point|pt
      [mi_i] OTHER mile
      [nmi_i] OTHER nautical mile
      [yd_i] OTHER yard
      [ft_i] OTHER foot|feet|ft
      [in_i] OTHER inch|inches
      km OTHER kilometre|kilometer|km
      m OTHER metre|meter
      cm OTHER centimetre|centimeter|cm
      mm OTHER millimetre|millimeter|mm
      um OTHER micrometre|micrometer|micron
      nm OTHER nanometre|nanometer
      [ly] OTHER light year|light-year
      [mi_i]2 OTHER square mile|sq mile|sq mi
      [yd_i]2 OTHER square yard
      [ft_i]2 OTHER square foot|square feet|sq ft|sq foot|sq feet|sqft
      m2 OTHER square metre|square meter|sq m|sqm
      km2 OTHER square kilometre|square kilometer|sq km
      [ft_i]3 OTHER cubic foot|cubic feet
      m3 OTHER cubic metre|cubic meter
      [acr_us] OTHER acre
      har OTHER hectare
      [mi_i]/h OTHER mile per hour|miles per hour|mile an hour|miles an hour|mph
      km/h OTHER kilometre per hour|kilometres per hour|kilometer per hour|kilometers per hour|kph|kmh|kmph
      [kn_i] OTHER knot
      - OTHER miles per gallon|mile per gallon|mpg
      kg OTHER kilogram|kilogramme|kilo|kg
      g OTHER gram|gramme
      mg OTHER milligram|milligramme|mg
      ug OTHER microgram
      t OTHER tonne|metric ton|metric tonne
      - OTHER ton
      kt OTHER kilotonne
      [lb_av] OTHER pound|lb
      [oz_av] OTHER ounce|oz
      [stone_av] OTHER stone
      L OTHER litre|liter
      mL OTHER millilitre|milliliter|ml
      [gal_us] OTHER gallon
      [pt_us] OTHER pint
      [qt_us] OTHER quart
      [bbl_us] OTHER barrel
      W OTHER watt
      kW OTHER kilowatt|kw
      MW OTHER megawatt|mw
      GW OTHER gigawatt|gw
      TW OTHER terawatt
      W.h OTHER watt hour|watt-hour
      kW.h OTHER kilowatt hour|kilowatt-hour|kwh
      MW.h OTHER megawatt hour|megawatt-hour|mwh
      GW.h OTHER gigawatt hour|gigawatt-hour|gwh
      TW.h OTHER terawatt hour|terawatt-hour|twh
      [HP] OTHER horsepower|hp|bhp
      - OTHER rpm|revolution per minute|revolutions per minute
      - OTHER pound-foot|pound-feet|pound foot|pound feet|lb-ft|lb ft|ft-lb
      N.m OTHER newton metre|newton meter|newton-metre|newton-meter
      N OTHER newton
      J OTHER joule
      kJ OTHER kilojoule
      kcal OTHER kilocalorie|kcal
      cal OTHER calorie
      V OTHER volt
      kV OTHER kilovolt
      A OTHER ampere|amp
      mA.h OTHER milliampere hour|mah
      F OTHER farad
      Ohm OTHER ohm
      Hz OTHER hertz|hz
      kHz OTHER kilohertz|khz
      MHz OTHER megahertz|mhz
      GHz OTHER gigahertz|ghz
      Pa OTHER pascal
      kPa OTHER kilopascal|kpa
      MPa OTHER megapascal|mpa
      GPa OTHER gigapascal|gpa
      bar OTHER bar
      [psi] OTHER psi
      bit OTHER bit
      By OTHER byte
      kBy OTHER kilobyte|kb
      MBy OTHER megabyte|mb
      GBy OTHER gigabyte|gb
      TBy OTHER terabyte|tb
      - OTHER megapixel|mp
      - OTHER megabit per second|megabits per second|mbps
      - OTHER gigabit per second|gigabits per second|gbps
      dB OTHER decibel|db
      [ppb] OTHER ppb|part per billion|parts per billion
      [ppm] OTHER ppm|part per million|parts per million
      Cel OTHER degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|centigrade
      [degF] OTHER degree fahrenheit|degrees fahrenheit|fahrenheit
      K OTHER kelvin
      deg OTHER degree
      [car_au] OTHER carat
      - OTHER cent|pence|sen|kopeck
      ms TIME millisecond
      s TIME second|sec
      min TIME minute|min
      h TIME hour|hr
      d TIME day
      wk TIME week
      mo TIME month
      a TIME year|yr
      - TIME decade|century|centuries|fortnight
      """;

  /** Symbols whose capitals matter. */
  private static final String SYMBOLS =
      """
      % SHARE %
      - OTHER p
      m OTHER m
      g OTHER g
      t OTHER t
      um OTHER μm|µm|um
      nm OTHER nm
      l OTHER l
      L OTHER L
      W OTHER W
      V OTHER V
      N.m OTHER Nm
      N OTHER N
      kN OTHER kN
      A OTHER A
      mA OTHER mA
      Cel OTHER °C|C
      [degF] OTHER °F|F
      K OTHER K
      deg OTHER °
      [in_i] OTHER ″|”
      m2 OTHER m²
      km2 OTHER km²
      m3 OTHER m³
      - OTHER PS
      ms TIME ms
      s TIME s
      h TIME h
      """;

  private static final int LONGEST = 4;
  private static final Map<String, Entry> BY_NAME = table(NAMES, true);
  private static final Map<String, Entry> BY_SYMBOL = table(SYMBOLS, false);

  /** A line of the table. */
  record Entry(Unit.Kind kind, @Nullable String code) {}

  private UnitTable() {}

  private static Map<String, Entry> table(String text, boolean plurals) {
    Map<String, Entry> table = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ", 3);
      Entry entry = new Entry(Unit.Kind.valueOf(parts[1]), parts[0].equals("-") ? null : parts[0]);
      for (String name : parts[2].split("\\|")) {
        table.put(name, entry);
        if (plurals) {
          table.putIfAbsent(name + "s", entry);
          table.putIfAbsent(name + "es", entry);
        }
      }
    }
    return Map.copyOf(table);
  }

  /** Returns the unit that the pieces from {@code at} on name, longest first; null when none. */
  static @Nullable Unit at(Line line, int at) {
    for (int length = LONGEST; length >= 1; length--) {
      Entry entry = BY_NAME.get(key(line, at, at + length));
      if (entry != null) {
        return new Unit(entry.kind(), entry.code(), line.words(at, at + length), at + length);
      }
    }
    return symbol(line, at);
  }

  private static String key(Line line, int from, int to) {
    List<String> words = new ArrayList<>();
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !line.isHyphen(i) && !line.isHyphen(i - 1)) {
        key.append(' ');
      }
      key.append(line.isHyphen(i) ? "-" : line.at(i).lower());
      words.add(line.at(i).lower());
    }
    return words.isEmpty() ? "" : key.toString();
  }

  private static @Nullable Unit symbol(Line line, int at) {
    String first = line.at(at).text();
    int to = at + 1;
    if (first.equals("°") && line.joined(to) && line.at(to).text().matches("[CF]")) {
      first += line.at(to).text();
      to++;
    }
    Entry entry = BY_SYMBOL.get(first);
    if (entry == null || !stands(line, at, to)) {
      return null;
    }
    String code = entry.code();
    if (line.joined(to) && line.at(to).text().matches("[23]") && first.matches("[ck]?m|mm")) {
      code = code + line.at(to).text();
      to++;
    }
    return new Unit(entry.kind(), code, line.words(at, to), to);
  }

  /** A symbol of one letter is one only before white space or a mark. */
  private static boolean stands(Line line, int at, int to) {
    boolean letter = line.at(at).isWord() && line.at(at).text().length() == 1;
    return !letter
        || !line.joined(to)
        || (!line.at(to).isWord()
            && !line.is(to, "'", "’", "&")
            && (!line.is(to, ".") || to + 1 >= line.size()));
  }
}
