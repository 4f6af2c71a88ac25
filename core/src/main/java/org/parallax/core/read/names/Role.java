package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody is called beside the name, or instead of it.
 *
 * @param line the sentence
 * @param first index of its first token, determiner left out
 * @param last index of its last token
 */
record Role(Name.Line line, int first, int last) {
  private static final Set<String> LIMITS =
      Set.of("former", "ex", "deputy", "vice", "acting", "interim", "assistant", "outgoing");
  private static final Set<String> EMPTY =
      Set.of("of", "the", "a", "an", "for", "at", "in", "and", "'s", "s", "to", "its", "'", "-");

  /** Returns the role as written, on one line. */
  String text() {
    return line.words(first, last);
  }

  /** Returns whether somebody with this other role may be called by this description. */
  boolean describes(Role holder) {
    List<String> mine = words(text());
    List<String> theirs = words(holder.text());
    String head = head(text());
    String held = head(holder.text());
    boolean shared = mine.stream().anyMatch(w -> theirs.contains(w) && isTelling(w, head, held));
    boolean heads = head.equals(held) || (Titles.isHead(head) && Titles.isHead(held) && shared);
    if (!heads) {
      return false;
    }
    for (String word : theirs) {
      if (LIMITS.contains(word) && !mine.contains(word)) {
        return false;
      }
    }
    for (String word : mine) {
      if (!word.equals(head) && !theirs.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTelling(String word, String head, String held) {
    return !word.equals(head) && !word.equals(held) && !Titles.isField(word);
  }

  /** Returns the word that says what a role is: "minister" of "foreign minister of Norway". */
  static String head(String role) {
    String head = "";
    for (String word : joined(role).split(" ")) {
      if (word.matches("of|for|at|in|to|on|with")) {
        break;
      }
      if (Titles.isRole(word) || !Titles.isRole(head)) {
        head = word;
      }
    }
    return head;
  }

  /** Returns the telling words of a role; a country and its people are one word. */
  static List<String> words(String role) {
    List<String> words = new ArrayList<>();
    for (String word : joined(role).split(" ")) {
      if (!EMPTY.contains(word) && !word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String joined(String role) {
    StringBuilder countries = new StringBuilder();
    for (String word : NameWords.plain(role).replace("'s ", " ").replace("' ", " ").split(" ")) {
      String country = Countries.country(word);
      String people = country == null ? Countries.demonymOf(word) : country;
      countries.append(people == null ? word : people.replace(' ', '_')).append(' ');
    }
    return NameWords.key(countries.toString())
        .replace("secretary general", "secretary-general")
        .replace("general secretary", "secretary-general")
        .replace("director general", "director-general")
        .replace("chief executive officer", "ceo")
        .replace("chief executive", "ceo")
        .replace("attorney general", "attorney_general")
        .replace("defense", "defence")
        .replace("ex-", "former ")
        .replace("vice-", "vice ");
  }
}
