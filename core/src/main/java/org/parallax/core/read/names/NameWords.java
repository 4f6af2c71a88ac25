package org.parallax.core.read.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a name, for comparing. */
final class NameWords {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ARTICLE = Pattern.compile("^(al|el|ul|as|ad|at)-(?=.{3})");
  private static final Pattern COMMA = Pattern.compile("^,|,$");

  private NameWords() {}

  /** Returns the name without accents, its marks straight, white space collapsed. */
  static String plain(String name) {
    String marked = name.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u2013', '-');
    String bare =
        isAscii(marked)
            ? marked
            : ACCENT.matcher(Normalizer.normalize(marked, Normalizer.Form.NFD)).replaceAll("");
    return (isCollapsed(bare) ? bare : SPACE.matcher(bare).replaceAll(" ")).strip();
  }

  private static boolean isAscii(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Whether white space is nothing but single blanks: nearly always, and looked at often. */
  private static boolean isCollapsed(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || (c == ' ' && i > 0 && words.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  /** Returns the key of a name: plain, lower case, without full stops. */
  static String key(String name) {
    return plain(name).replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** Returns the words of a name's key; "al-" and the like are left out. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : key(name).split(" ")) {
      String open = word.indexOf('-') == 2 ? ARTICLE.matcher(word).replaceAll("") : word;
      String bare = open.indexOf(',') < 0 ? open : COMMA.matcher(open).replaceAll("");
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  /** Returns the words of a person's name without "Jr" and the like. */
  static List<String> ofPerson(String name) {
    List<String> words = new ArrayList<>(of(name));
    while (words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }
}
