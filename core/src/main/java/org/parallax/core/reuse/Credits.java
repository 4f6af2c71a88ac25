package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.core.text.Sentences;
import org.parallax.model.Article;
import org.parallax.model.Range;

/** Whom an article names as the source of its words: agencies, and releases by their sender. */
final class Credits {
  private static final String NAME =
      "(\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?: (?:(?:of|for|and|the|de|du) )?\\p{Lu}[\\p{L}\\p{N}&.’'-]*)*)";
  private static final String RELEASE = "(?:press|news|media) release";

  private static final List<Pattern> RELEASES =
      List.of(
          Pattern.compile(RELEASE + " (?:from|by|issued by|sent by|of) (?:the )?" + NAME),
          Pattern.compile(
              NAME
                  + "(?:’s|'s)? (?:\\p{Ll}+ ){1,4}(?:in|through|via) (?:a|an|its) (?:\\p{Ll}+ )?"
                  + RELEASE),
          Pattern.compile("[Ii]n (?:a|an|its) " + RELEASE + ", (?:the )?" + NAME + " \\p{Ll}"),
          Pattern.compile(NAME + "[’']s? (?:\\p{Ll}+ )?" + RELEASE));

  private static final Pattern INITIALS = Pattern.compile("\\s*\\(([^)]*)\\)\\s*$");

  private Credits() {}

  /**
   * Returns the names of an article's agencies and releases, by the key under which two articles
   * name the same one. An agency that one sentence credits made that sentence, not the article:
   * {@link CitedAgencies}.
   */
  static SortedMap<String, String> of(Article article) {
    SortedMap<String, String> credits = new TreeMap<>();
    for (String agency : article.source().agency()) {
      agencyKeys(agency).forEach(key -> credits.putIfAbsent(key, agency));
    }
    String text = article.text();
    if (text.contains(" release")) {
      for (Range sentence : Sentences.of(text)) {
        release(sentence.of(text), credits);
      }
    }
    return credits;
  }

  /** Returns the keys of an agency: its name, and the initials printed with it. */
  static List<String> agencyKeys(String agency) {
    List<String> keys = new ArrayList<>();
    Matcher initials = INITIALS.matcher(agency);
    if (initials.find()) {
      keys.add("agency " + Outlets.letters(agency.substring(0, initials.start())));
      keys.add("agency " + Outlets.letters(initials.group(1)));
    } else {
      keys.add("agency " + Outlets.letters(agency));
    }
    keys.remove("agency ");
    return keys;
  }

  private static void release(String sentence, SortedMap<String, String> credits) {
    if (!sentence.contains(" release")) {
      return;
    }
    for (Pattern pattern : RELEASES) {
      Matcher matcher = pattern.matcher(sentence);
      if (matcher.find()) {
        String name = matcher.group(1);
        String sender = name.startsWith("The ") ? name.substring(4) : name;
        if (Telling.isFunction(sender.toLowerCase(java.util.Locale.ROOT))) {
          continue;
        }
        credits.putIfAbsent("release " + Outlets.letters(sender), "release of " + sender);
        return;
      }
    }
  }
}
