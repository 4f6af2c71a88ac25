package org.parallax.core.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Sentences;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Range;

/**
 * What the light pass knows of one article: counted terms of three views, names, calendar words.
 *
 * <p>A term is a word ({@code w}), two words in a row ({@code p}), or a word of headline and lead
 * ({@code l}).
 *
 * @param id of the article
 * @param day ISO day of publication; null when not told
 * @param terms how often each term stands in the article
 * @param names terms that are names, with the name as printed
 * @param calendar weekdays of the lead, months and years of the whole
 * @param sentences terms of each longer sentence, by its words
 * @param opening words of the first longer sentence; empty when there is none
 */
record Fingerprint(
    String id,
    @Nullable String day,
    SortedMap<String, Integer> terms,
    SortedMap<String, String> names,
    Calendar calendar,
    Map<String, SortedMap<String, Integer>> sentences,
    String opening) {

  /**
   * Calendar words; articles about one event name the same days.
   *
   * @param weekdays of headline and lead
   * @param months of the whole
   * @param years of the whole
   */
  record Calendar(SortedSet<String> weekdays, SortedSet<String> months, SortedSet<String> years) {}

  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Words from which a sentence tells where it was copied from. */
  private static final int LONG_SENTENCE = 8;

  /** Returns the fingerprint of an article. */
  static Fingerprint of(Article article, Settings settings) {
    String headline = article.headline() == null ? "" : article.headline().text();
    Dating published = article.published();
    Maker maker = new Maker(settings.leadWords());
    maker.add(headline, true);
    maker.addBody(article.text());
    return new Fingerprint(
        article.id(),
        published == null ? null : published.day(),
        maker.terms,
        maker.names(),
        new Calendar(maker.weekdays, maker.months, maker.years),
        maker.sentences,
        maker.opening);
  }

  private static final class Maker {
    private final int leadWords;
    private int bodyWords;
    private String opening = "";
    private final SortedMap<String, Integer> terms = new TreeMap<>();
    private final Map<String, SortedMap<String, Integer>> sentences = new HashMap<>();
    private final SortedMap<String, String> capitals = new TreeMap<>();
    private final SortedSet<String> lower = new TreeSet<>();
    private final SortedSet<String> weekdays = new TreeSet<>();
    private final SortedSet<String> months = new TreeSet<>();
    private final SortedSet<String> years = new TreeSet<>();

    Maker(int leadWords) {
      this.leadWords = leadWords;
    }

    void addBody(String text) {
      for (Range sentence : Sentences.of(text)) {
        String words = sentence.of(text);
        boolean lead = bodyWords < leadWords;
        List<String> keys = Words.keys(words);
        bodyWords += keys.size();
        SortedMap<String, Integer> own = add(words, lead);
        if (keys.size() >= LONG_SENTENCE) {
          String line = String.join(" ", keys);
          sentences.putIfAbsent(line, own);
          opening = opening.isEmpty() ? line : opening;
        }
      }
    }

    /** Counts the terms of some words; returns them. */
    SortedMap<String, Integer> add(String text, boolean lead) {
      SortedMap<String, Integer> own = new TreeMap<>();
      String before = null;
      Words.Word last = null;
      for (Words.Word word : Words.of(text)) {
        if (last != null && apart(text, last.end(), word.start())) {
          before = null;
        }
        calendar(word.key(), lead);
        if (CommonWords.isEmpty(word.key())) {
          before = null;
          last = word;
          continue;
        }
        note(text, word, before == null ? null : last, before);
        for (String term : Terms.of(word.key())) {
          own.merge("w " + term, 1, Integer::sum);
          if (lead) {
            own.merge("l " + term, 1, Integer::sum);
          }
          if (before != null) {
            own.merge("p " + before + " " + term, 1, Integer::sum);
          }
          before = term;
        }
        last = word;
      }
      own.forEach((term, count) -> terms.merge(term, count, Integer::sum));
      return own;
    }

    private static boolean apart(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        if (".!?;:\n\"“”".indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
      return false;
    }

    private void calendar(String key, boolean lead) {
      if (WEEKDAYS.contains(key)) {
        if (lead) {
          weekdays.add(key);
        }
      } else if (MONTHS.contains(key)) {
        months.add(key);
      } else if (key.length() == 4 && (key.startsWith("19") || key.startsWith("20"))) {
        years.add(key);
      }
    }

    private void note(
        String text, Words.Word word, Words.@Nullable Word last, @Nullable String before) {
      if (!word.capital()) {
        lower.add("w " + Terms.of(word.key()).get(0));
        return;
      }
      String stem = Terms.of(word.key()).get(0);
      int end = word.start() + word.key().length();
      capitals.putIfAbsent("w " + stem, text.substring(word.start(), end));
      if (last != null && last.capital() && word.start() - last.end() == 1) {
        capitals.putIfAbsent("p " + before + " " + stem, text.substring(last.start(), end));
      }
    }

    /** Capitalised words that never stand in small letters. */
    SortedMap<String, String> names() {
      SortedMap<String, String> names = new TreeMap<>(capitals);
      names.keySet().removeAll(lower);
      return names;
    }
  }

  /** Returns the terms of this article without those of some of its sentences. */
  SortedMap<String, Integer> without(List<String> left) {
    SortedMap<String, Integer> rest = new TreeMap<>(terms);
    for (String sentence : new ArrayList<>(left)) {
      sentences
          .getOrDefault(sentence, new TreeMap<>())
          .forEach((term, count) ->
              rest.computeIfPresent(term, (t, all) -> all <= count ? null : all - count));
    }
    return rest;
  }
}
