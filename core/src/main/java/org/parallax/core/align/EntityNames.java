package org.parallax.core.align;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of entities, made comparable over articles. */
final class EntityNames {
  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "in", "on", "to", "de", "des", "du", "&");
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
          "incorporated");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private EntityNames() {}

  /** Returns the name without accents, capitals, full stops and a leading "the". */
  static String fold(String name) {
    String straight = name.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u2013', '-');
    return Normalizer.normalize(straight, Normalizer.Form.NFD)
        .replaceAll("\\p{M}|[.]", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^the (?=.)", "")
        .replaceFirst("'s?$", "");
  }

  /** Returns the words of a folded name. */
  static List<String> words(String name) {
    return List.of(fold(name).split(" "));
  }

  /** Returns the words of a person's name without "Jr" and the like. */
  static List<String> person(String name) {
    List<String> words = new ArrayList<>();
    for (String word : words(name)) {
      words.add(word.replaceFirst("^(al|el)-(?=.{3})", "").replaceFirst(",$", ""));
    }
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** Returns the folded name of an organisation without "Inc" and the like. */
  static String firmless(String name) {
    String key = fold(name).replace(",", "");
    int cut = key.lastIndexOf(' ');
    while (cut > 0 && FIRMS.contains(key.substring(cut + 1))) {
      key = key.substring(0, cut);
      cut = key.lastIndexOf(' ');
    }
    return key;
  }

  /** Returns what the spellings of one name in another alphabet have in common. */
  static String skeleton(String word) {
    return word.replace("kh", "h")
        .replace("zh", "j")
        .replace("ph", "f")
        .replace("ou", "u")
        .replace("w", "v")
        .replace('y', 'i')
        .replace("ck", "k")
        .replace("ks", "x")
        .replace("ie", "e")
        .replaceAll("(.)\\1+", "$1")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Returns whether two words are spellings of one name, at most one letter apart. */
  static boolean spelledAlike(String one, String other) {
    String a = skeleton(one);
    String b = skeleton(other);
    return a.equals(b) || (Math.min(a.length(), b.length()) >= 6 && isOneApart(a, b));
  }

  private static boolean isOneApart(String a, String b) {
    if (a.length() > b.length()) {
      return isOneApart(b, a);
    }
    if (b.length() - a.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    int from = a.length() == b.length() ? i + 1 : i;
    return i == a.length() || a.substring(from).equals(b.substring(i + 1));
  }

  /** Returns whether an acronym's letters are the initials of a name's words. */
  static boolean isAcronym(String acronym, String name) {
    String letters = acronym.replace(".", "");
    boolean shape =
        letters.matches("[\\p{Lu}&]{2,8}") && name.contains(" ") && !acronym.contains(" ");
    if (!shape) {
      return false;
    }
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
        continue;
      }
      char initial = Character.toUpperCase(word.charAt(0));
      all.append(initial);
      if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        capitals.append(initial);
      }
    }
    return letters.contentEquals(capitals) || letters.contentEquals(all);
  }
}
