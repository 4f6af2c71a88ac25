package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/** Names of organisations, places and the rest in, one identity a thing out. */
final class Things {
  private static final Set<String> FIRMS =
      Set.of(
          "inc",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "llc",
          "ag",
          "sa",
          "nv",
          "gmbh",
          "group",
          "holdings",
          "spa",
          "se",
          "ab",
          "asa",
          "oyj",
          "incorporated");

  /** Fewest letters of a first word that may stand for a body's whole name. */
  private static final int SHORTEST = 5;

  private static final Set<String> GENERAL =
      Titles.words(
          "united national international general federal first royal american european central"
              + " world global state public supreme democratic republican foreign"
              + " university ministry department council committee institute union house court"
              + " north south east west northern southern eastern western");

  /** Bodies of a state, which are named alike in each. */
  private static final Set<String> STATE =
      Titles.words(
          "ministry department parliament army navy government police military embassy consulate"
              + " senate cabinet court bank");

  private final Map<String, Identity> byKey = new LinkedHashMap<>();
  private final Map<String, String> merged = new LinkedHashMap<>();

  /** Returns one identity for each of the names. */
  IdentityHashMap<Name, Identity> identify(List<Name> names) {
    IdentityHashMap<Name, String> keys = new IdentityHashMap<>();
    Map<String, Name> firsts = new LinkedHashMap<>();
    for (Name name : names) {
      String key = key(name);
      keys.put(name, key);
      firsts.putIfAbsent(key, name);
    }
    merge(firsts);
    IdentityHashMap<Name, Identity> identities = new IdentityHashMap<>();
    for (Name name : names) {
      identities.put(name, identity(name, keys.getOrDefault(name, ""), firsts));
    }
    return identities;
  }

  /** Returns the organisations whose name ends with a word, as "the union" would have it. */
  List<Identity> endingWith(String word) {
    List<Identity> found = new ArrayList<>();
    for (Identity identity : byKey.values()) {
      List<String> words = NameWords.of(identity.name());
      boolean ends = words.size() > 1 && words.get(words.size() - 1).equals(word);
      if (ends && identity.type() == EntityType.ORGANISATION) {
        found.add(identity);
      }
    }
    return found;
  }

  private Identity identity(Name name, String key, Map<String, Name> firsts) {
    String last = key;
    while (merged.containsKey(last)) {
      last = merged.getOrDefault(last, last);
    }
    String country = country(name);
    Identity identity =
        byKey.computeIfAbsent(
            last,
            k ->
                country == null
                    ? new Identity(base(firsts.getOrDefault(k, name)), name.type())
                    : new Identity(country, EntityType.PLACE));
    if (country == null || Countries.country(name.text()) != null) {
      int nation = nation(name);
      identity.called(
          nation < 0 ? name.text() : name.line().words(nation, name.last()).replace(" 's", "'s"));
    }
    return identity;
  }

  private static String key(Name name) {
    String country = country(name);
    return country != null ? "=" + country : firmless(NameWords.key(base(name)));
  }

  /** What a key is made from: a state's body with its country, however that stands before it. */
  private static String base(Name name) {
    String bare = bare(name.text());
    int nation = nation(name);
    if (nation >= 0) {
      String owner = name.line().words(nation, ownerEnd(name));
      String country = Countries.country(owner);
      return (country == null ? Countries.demonymOf(owner) : country) + " " + bare;
    }
    int cut = bare.indexOf(' ');
    String first = cut < 0 ? "" : bare.substring(0, cut);
    boolean own = isState(name) && Countries.isOfCountry(first);
    return own ? Countries.demonymOf(first) + bare.substring(cut) : bare;
  }

  private static boolean isState(Name name) {
    return name.type() == EntityType.ORGANISATION && STATE.contains(name.line().word(name.last()));
  }

  private static int ownerEnd(Name name) {
    Token before = name.line().at(name.first() - 1);
    boolean possessive = before != null && before.is("POS");
    return name.first() - (possessive ? 2 : 1);
  }

  /** Returns where the country starts that stands before a state's body, -1 when none does. */
  private static int nation(Name name) {
    if (!isState(name)) {
      return -1;
    }
    int end = ownerEnd(name);
    boolean possessive = end == name.first() - 2;
    for (int first = end; first >= Math.max(0, end - 2); first--) {
      String words = name.line().words(first, end);
      boolean nation = possessive ? Countries.country(words) != null : Countries.isOfCountry(words);
      boolean further = first > 0 && Countries.isOfCountry(name.line().words(first - 1, end));
      if (nation && !further) {
        return first;
      }
    }
    return -1;
  }

  /** The country that a name, a people's name or a government's seat stands for here. */
  private static @Nullable String country(Name name) {
    String words = name.text();
    String country = Countries.country(words);
    if (country != null) {
      return country;
    }
    if (name.type() == EntityType.OTHER) {
      return Countries.isOfCountry(words) ? Countries.demonymOf(words) : null;
    }
    boolean speaks = Countries.seatOf(words) != null && new GovernmentUse(name.line()).is(name);
    return speaks ? Countries.seatOf(words) : null;
  }

  private static String bare(String name) {
    return name.replaceFirst("^[Tt]he ", "").replaceFirst("['’]s?$", "");
  }

  private static String firmless(String key) {
    String shorter = key.replaceAll(",", "");
    int cut = shorter.lastIndexOf(' ');
    while (cut > 0 && FIRMS.contains(shorter.substring(cut + 1))) {
      shorter = shorter.substring(0, cut);
      cut = shorter.lastIndexOf(' ');
    }
    return shorter;
  }

  /** Whether a name says that it is a firm's: "Velden Bridges Group Inc." */
  static boolean isFirm(String name) {
    String key = NameWords.key(name).replace(",", "").replace(".", "");
    return FIRMS.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  /** Joins acronyms with what they stand for, and the ends of long names with the whole. */
  private void merge(Map<String, Name> firsts) {
    for (Map.Entry<String, Name> entry : firsts.entrySet()) {
      if (entry.getKey().startsWith("=")) {
        continue;
      }
      String only = null;
      int found = 0;
      for (Map.Entry<String, Name> longer : firsts.entrySet()) {
        if (isLonger(entry.getValue(), entry.getKey(), longer.getValue(), longer.getKey())) {
          only = longer.getKey();
          found++;
        }
      }
      if (only != null && found == 1) {
        merged.put(entry.getKey(), only);
      }
    }
  }

  private static boolean isLonger(Name name, String key, Name other, String otherKey) {
    if (otherKey.startsWith("=") || otherKey.length() <= key.length()) {
      return false;
    }
    boolean organisation =
        name.type() == EntityType.ORGANISATION && other.type() == EntityType.ORGANISATION;
    boolean acronym =
        !key.contains(" ")
            && name.type() == other.type()
            && Acronyms.fits(name.text(), other.text());
    boolean end = key.contains(" ") && organisation && otherKey.endsWith(" " + key);
    boolean start =
        organisation
            && key.length() >= SHORTEST
            && otherKey.startsWith(key + " ")
            && isFirm(other.text())
            && !GENERAL.contains(key)
            && Countries.demonymOf(name.text()) == null;
    return acronym || end || start;
  }
}
