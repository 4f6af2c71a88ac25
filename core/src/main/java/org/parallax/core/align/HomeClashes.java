package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;

/**
 * Towns that two articles give one person as home: "Anna Berg, 52, of Orlen", "Anna Berg of Brask".
 * A country or a state holds towns and is at odds with none. Not safe to share between threads.
 */
final class HomeClashes {
  /** What stands between a name and the home. */
  private static final Pattern OF =
      Pattern.compile(",? ?(?:(?:aged )?\\d{1,3},? )?(?:a resident )?of ");

  private static final Pattern STATE =
      Pattern.compile(
          "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia"
              + "|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland"
              + "|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada"
              + "|new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|ohio"
              + "|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia"
              + "|washington|west virginia|wisconsin|wyoming|ontario|quebec|alberta|manitoba"
              + "|new south wales|victoria|queensland|(?:south|western) australia|tasmania"
              + "|.* (?:county|state|province|region|valley|coast|island)");

  /** English names of countries, in lower case. */
  private static final Set<String> COUNTRIES =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries())
                  .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
              Stream.of("England", "Scotland", "Wales", "Northern Ireland", "Britain", "America"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** UTF-16 code units between a name and a home. */
  private static final int BETWEEN = 24;

  private final SortedMap<String, List<Told>> told = new TreeMap<>();

  /**
   * Where somebody is said to live.
   *
   * @param at the words of the home
   */
  private record Told(Span at, String who, String town) {
    boolean isElsewhere(Told other) {
      return !at.article().equals(other.at.article())
          && !town.contains(other.town)
          && !other.town.contains(town);
    }
  }

  private HomeClashes() {}

  static void find(List<Reading> readings, Rivals rivals) {
    HomeClashes clashes = new HomeClashes();
    for (Reading reading : readings) {
      if (reading.article().corroborates()) {
        clashes.add(reading);
      }
    }
    clashes.told.values().forEach(all -> rivals.addAll(all, Told::isElsewhere, Told::at));
  }

  private void add(Reading reading) {
    List<Told> own = new ArrayList<>();
    for (Mention place : reading.mentions()) {
      if (place.type() == EntityType.PLACE
          && place.named()
          && place.span().field() == Span.Field.TEXT
          && isTown(place.name())) {
        String who = before(reading, place.span());
        if (who != null) {
          own.add(new Told(place.span(), who, place.name().toLowerCase(Locale.ROOT)));
        }
      }
    }
    // Whom one article gives two homes has moved, or is two.
    own.removeIf(one ->
        own.stream().anyMatch(o -> o.who().equals(one.who()) && !o.town().equals(one.town())));
    own.forEach(one -> told.computeIfAbsent(one.who(), k -> new ArrayList<>()).add(one));
  }

  private static boolean isTown(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return !COUNTRIES.contains(key) && !STATE.matcher(key).matches();
  }

  /** The person of whom a place is told; null for none. */
  private static @Nullable String before(Reading reading, Span place) {
    for (Mention mention : reading.mentions()) {
      Span name = mention.span();
      int gap = place.start() - name.end();
      if (mention.type() == EntityType.PERSON
          && mention.named()
          && mention.entity() != null
          && name.field() == Span.Field.TEXT
          && gap > 0
          && gap <= BETWEEN) {
        Matcher of = OF.matcher(reading.article().text()).region(name.end(), place.start());
        if (of.matches()) {
          return mention.entity();
        }
      }
    }
    return null;
  }
}
