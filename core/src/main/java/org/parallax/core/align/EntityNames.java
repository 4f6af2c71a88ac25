package org.parallax.core.align;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  /** Letters from which two names may differ in one and be the same. */
  private static final int LONG = 6;

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}&]{2,8}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}|[.]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern THE = Pattern.compile("^the (?=.)");
  private static final Pattern OWNER = Pattern.compile("'s?$");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  private EntityNames() {}

  /** Returns the name without accents, capitals, full stops and a leading "the". */
  static String fold(String name) {
    String straight = name.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u2013', '-');
    String plain =
        MARKS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFD)).replaceAll("");
    String lower = BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return OWNER.matcher(THE.matcher(lower).replaceFirst("")).replaceFirst("");
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
    String plain =
        word.replace("kh", "h")
            .replace("zh", "j")
            .replace("ph", "f")
            .replace("ou", "u")
            .replace("w", "v")
            .replace('y', 'i')
            .replace("ck", "k")
            .replace("ks", "x")
            .replace("ie", "e");
    return NO_LETTER.matcher(TWICE.matcher(plain).replaceAll("$1")).replaceAll("");
  }

  /** Returns whether two words are spellings of one name, at most one letter apart. */
  static boolean spelledAlike(String one, String other) {
    String a = skeleton(one);
    String b = skeleton(other);
    return a.equals(b) || (Math.min(a.length(), b.length()) >= LONG && isOneApart(a, b));
  }

  /**
   * Returns keys of a word: two words that are spelled alike share one of them; some that share one
   * are not.
   */
  static Set<String> spellings(String word) {
    String bare = skeleton(word);
    Set<String> keys = new TreeSet<>(List.of(bare));
    for (int i = 0; i < bare.length() && bare.length() >= LONG; i++) {
      keys.add(bare.substring(0, i) + bare.substring(i + 1));
    }
    return keys;
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

  /** Returns the letters of a name that may be an acronym; empty when it cannot be one. */
  static String acronym(String name) {
    String letters = name.replace(".", "");
    return ACRONYM.matcher(letters).matches() && !name.contains(" ") ? letters : "";
  }

  /**
   * Returns the initials of a name of several words, those of small words left out and not; none
   * for a name of one word.
   */
  static Set<String> initials(String name) {
    if (!name.contains(" ")) {
      return Set.of();
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
    Set<String> initials = new TreeSet<>(List.of(capitals.toString(), all.toString()));
    initials.remove("");
    return initials;
  }
}
