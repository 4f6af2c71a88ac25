package org.parallax.app.export;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Story;

/**
 * One voice under several names in a story: a name and the short form that a report puts in
 * brackets behind it, a name with and without its spaces, the spokespeople of one body who have no
 * name of their own.
 */
final class Voices {
  /** "Corin Central Radio (CCR)": words with capitals, and the letters that they begin with. */
  private static final Pattern SHORT =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{L}'’-]{0,20} (?:(?:of|the|for|and) ){0,2}){2,7})\\((\\p{Lu}{2,7})\\)");

  private static final Pattern LINKS = Pattern.compile("\\b(?:of|the|for|and) ");

  private static final Pattern SPOKESPERSON =
      Pattern.compile("(?:(.{1,80}) )?spokes(?:man|woman|person)");

  /** For a name or a key the one that stands for it; itself when it is not here. */
  private final Map<String, String> joined = new TreeMap<>();

  Voices(Story story, Sources sources) {
    for (String article : story.articles()) {
      Matcher matcher = SHORT.matcher(sources.reading(article).article().text());
      while (matcher.find()) {
        String name = named(matcher.group(1).strip(), matcher.group(2));
        if (name != null) {
          join(letters(matcher.group(2)), letters(name));
        }
      }
    }
    spokespeople(story);
  }

  /** Takes a speaker's key with a name of theirs; a person has one key under every name. */
  void hear(String key, @Nullable String name, boolean person) {
    boolean unnamed =
        name != null && (!name.equals(Words.capital(name)) || SPOKESPERSON.matcher(name).matches());
    if (name != null && (!person || unnamed)) {
      join(letters(name), key);
    }
  }

  /** Returns the one key for all keys of a voice. */
  String of(String key) {
    String at = key;
    for (String next = joined.get(at); next != null; next = joined.get(at)) {
      at = next;
    }
    return at;
  }

  private void join(String one, String other) {
    String from = of(one);
    String to = of(other);
    if (!from.equals(to)) {
      joined.put(from, to);
    }
  }

  /** Returns the words at the end whose first letters are the short form, null when none are. */
  private static @Nullable String named(String words, String shortForm) {
    for (int at = 0; at >= 0; at = words.indexOf(' ', at) < 0 ? -1 : words.indexOf(' ', at) + 1) {
      String name = words.substring(at);
      StringBuilder initials = new StringBuilder();
      for (String word : LINKS.matcher(name).replaceAll("").split(" ")) {
        initials.append(word.charAt(0));
        for (int i = 1; i < word.length(); i++) {
          initials.append(Character.isUpperCase(word.charAt(i)) ? "" + word.charAt(i) : "");
        }
      }
      String letters = initials.toString();
      if (letters.equals(shortForm) || isCompound(name, shortForm)) {
        return name;
      }
    }
    return null;
  }

  /** "Corin Central Television (CCTV)": "TV" is of one word. */
  private static boolean isCompound(String name, String shortForm) {
    if (!shortForm.endsWith("TV") || !name.endsWith(" Television")) {
      return false;
    }
    return named(name.substring(0, name.length() - 11) + " T V", shortForm) != null;
  }

  private static String letters(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    StringBuilder letters = new StringBuilder("letters ");
    bare.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Joins those of one body: "Corin spokesman" is of "Corin Sea Lines spokesman". */
  private void spokespeople(Story story) {
    Map<String, String> names = new TreeMap<>();
    for (Story.Utterance utterance : story.utterances()) {
      String name = utterance.speaker();
      Matcher matcher = SPOKESPERSON.matcher(name == null ? "" : name.toLowerCase(Locale.ROOT));
      if (name != null && matcher.matches()) {
        names.putIfAbsent(matcher.group(1) == null ? "" : matcher.group(1), letters(name));
      }
    }
    String bare = names.remove("");
    SortedSet<String> families = new TreeSet<>();
    for (Map.Entry<String, String> name : names.entrySet()) {
      for (Map.Entry<String, String> other : names.entrySet()) {
        if (other.getKey().startsWith(name.getKey() + " ")) {
          join(name.getValue(), other.getValue());
        }
      }
    }
    names.values().forEach(n -> families.add(of(n)));
    boolean named =
        story.entities().stream()
            .filter(e -> e.type() == EntityType.PERSON)
            .flatMap(e -> e.roles().stream())
            .anyMatch(r -> r.text().toLowerCase(Locale.ROOT).contains("spokes"));
    if (bare != null && families.size() == 1 && !named) {
      join(bare, families.first());
    }
  }
}
