package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;

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
      identities.put(name, identity(name, keys.getOrDefault(name, "")));
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

  private Identity identity(Name name, String key) {
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
                    ? new Identity(bare(name.text()), name.type())
                    : new Identity(country, EntityType.PLACE));
    if (country == null || Countries.country(name.text()) != null) {
      identity.called(name.text());
    }
    return identity;
  }

  private static String key(Name name) {
    String country = country(name);
    return country != null ? "=" + country : firmless(NameWords.key(bare(name.text())));
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
    return acronym || end;
  }
}
