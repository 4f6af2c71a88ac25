package org.parallax.core.read.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a name, for comparing. */
final class NameWords {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private NameWords() {}

  /** Returns the name without accents, its marks straight, white space collapsed. */
  static String plain(String name) {
    String marked = name.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u2013', '-');
    boolean ascii = marked.chars().allMatch(c -> c < 128);
    String bare =
        ascii ? marked : Normalizer.normalize(marked, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.replaceAll("\\s+", " ").strip();
  }

  /** Returns the key of a name: plain, lower case, without full stops. */
  static String key(String name) {
    return plain(name).replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** Returns the words of a name's key; "al-" and the like are left out. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : key(name).split(" ")) {
      String bare = word.replaceAll("^(al|el|ul|as|ad|at)-(?=.{3})", "").replaceAll("^,|,$", "");
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
