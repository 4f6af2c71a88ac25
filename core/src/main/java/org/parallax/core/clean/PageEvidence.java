package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/** What the page's own data says about its headline and its text. Evidence to weigh, no more. */
final class PageEvidence {
  /** An article body shorter than this says nothing about what else belongs to the text. */
  private static final int SHORTEST_BODY = 250;

  /** A standfirst and a description share this much of their words. */
  private static final double SAME_DESCRIPTION = 0.85;

  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "json-ld:description",
          "meta:description",
          "meta:og:description",
          "meta:twitter:description");

  private static final Set<String> TITLES =
      Set.of("json-ld:headline", "meta:og:title", "meta:twitter:title");

  private static final char SIGMA = '\u03A3';
  private static final char DOTTED_I = '\u0130';

  private final Page page;
  private final Set<String> told = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final int longestTitle;
  private final List<Set<String>> descriptions = new ArrayList<>();

  PageEvidence(Page page, String headline) {
    this.page = page;
    titles.add(key(headline));
    String body = "";
    for (Page.Datum datum : page.data()) {
      if (datum.name().equals("json-ld:articleBody") && datum.value().length() > body.length()) {
        body = datum.value();
      }
      if (DESCRIPTIONS.contains(datum.name())) {
        descriptions.add(PageHeadline.wordSet(datum.value()));
      }
      if (TITLES.contains(datum.name())) {
        titles.add(key(datum.value()));
      }
    }
    longestTitle = titles.stream().mapToInt(String::length).max().orElse(0);
    if (body.length() >= SHORTEST_BODY) {
      int last = body.lastIndexOf('>') + 1; // Behind it no tag ends, however many begin.
      String words = body.substring(0, last).replaceAll("<[^>]*>", " ") + body.substring(last);
      told.addAll(shingles(words));
    }
  }

  /** Returns the share of a block's word triples that stand in the article body that is told. */
  double share(PageBlock block) {
    if (told.isEmpty()) {
      return 0;
    }
    List<String> mine = shingles(block.words());
    long found = mine.stream().filter(told::contains).count();
    return mine.isEmpty() ? 0 : (double) found / mine.size();
  }

  /** Whether a block says what the page's data gives as the report's description. */
  boolean describes(PageBlock block) {
    if (descriptions.isEmpty()) {
      return false;
    }
    Set<String> words = PageHeadline.wordSet(block.words());
    return descriptions.stream().anyMatch(d -> PageHeadline.alike(d, words) >= SAME_DESCRIPTION);
  }

  boolean isHeadline(PageBlock block) {
    return block.units() >= 2
        && block.words().length() <= longestTitle + 10
        && titles.contains(key(block.words()));
  }

  @Nullable String first(String... names) {
    for (String name : names) {
      for (Page.Datum datum : page.data()) {
        if (datum.name().equals(name) && !datum.value().isBlank()) {
          return datum.value().strip();
        }
      }
    }
    return null;
  }

  /** Returns the words of a text, as {@link #words} gives them, blanks between. */
  static String key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    boolean apart = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == SIGMA || c == DOTTED_I) {
        return String.join(" ", words(text)); // What is their small letter depends on the word.
      }
      if (partOfWord(c)) {
        if (apart && length > 0) {
          key[length++] = ' ';
        }
        apart = false;
        key[length++] =
            c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
      } else {
        apart |= !unseen(c);
      }
    }
    return new String(key, 0, length);
  }

  /** Returns the words of a text in small letters, without what only breaks them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (int start = start(text, 0); start < text.length(); ) {
      int end = end(text, start);
      words.add(word(text, start, end));
      start = start(text, end);
    }
    return words;
  }

  /** Returns the first of the words of a text; empty when it has none. */
  static String firstWord(String text) {
    int start = start(text, 0);
    return start == text.length() ? "" : word(text, start, end(text, start));
  }

  private static int start(String text, int from) {
    int start = from;
    while (start < text.length() && !partOfWord(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String text, int start) {
    int end = start + 1;
    while (end < text.length() && (partOfWord(text.charAt(end)) || unseen(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static String word(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!partOfWord(text.charAt(i))) {
        return seen(text.substring(start, end)).toLowerCase(Locale.ROOT);
      }
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean partOfWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static String seen(String word) {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      if (partOfWord(word.charAt(i))) {
        seen.append(word.charAt(i));
      }
    }
    return seen.toString();
  }

  /** Whether a character only tells where a word may be broken. */
  private static boolean unseen(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
  }

  static List<String> shingles(String text) {
    List<String> words = words(text);
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      shingles.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
    }
    return shingles;
  }
}
