package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Sentences;
import org.parallax.core.text.Words;
import org.parallax.model.Range;

/** Looks through the words of one article once. Not safe to share. */
final class FingerprintMaker {
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

  /** Words beside names and numbers from which a sentence has a form of its own. */
  private static final int FORM = 6;

  /** Names that are kept, to be told. */
  private static final int NAMES = 24;

  private final int leadWords;
  private int bodyWords;
  private final TermCounter counter = new TermCounter();
  private final Set<Long> known = new HashSet<>();
  private final List<Fingerprint.Line> lines = new ArrayList<>();
  private final Map<Long, String> capitals = new HashMap<>();
  private final Set<Long> lower = new HashSet<>();
  private final SortedSet<Long> weekdays = new TreeSet<>();
  private final SortedSet<Long> months = new TreeSet<>();
  private final SortedSet<Long> years = new TreeSet<>();

  FingerprintMaker(int leadWords) {
    this.leadWords = leadWords;
  }

  void headline(String text) {
    add(text, Words.of(text), true);
  }

  void body(String text) {
    for (Range sentence : Sentences.of(text)) {
      boolean lead = bodyWords < leadWords;
      List<Words.Word> words = Words.of(text, sentence.start(), sentence.end());
      bodyWords += words.size();
      long[] row = add(text, words, lead);
      if (words.size() >= LONG_SENTENCE) {
        line(words, row, lead);
      }
    }
  }

  private void line(List<Words.Word> words, long[] row, boolean lead) {
    long number = 1;
    long form = 1;
    long named = 1;
    int plain = 0;
    boolean masked = false;
    for (Words.Word word : words) {
      long key = Numbers.of(word.key());
      number = Numbers.and(number, key);
      boolean filled = word.capital() || Character.isDigit(word.key().charAt(0));
      if (!filled || !masked) {
        form = Numbers.and(form, filled ? 0 : key);
      }
      named = word.capital() ? Numbers.and(named, key) : named;
      plain += filled ? 0 : 1;
      masked = filled;
    }
    if (known.add(number)) {
      lines.add(new Fingerprint.Line(number, plain >= FORM ? form : number, named, row, lead));
    }
  }

  /** Counts the terms of some words; returns the words that count in order, 0 between them. */
  private long[] add(String text, List<Words.Word> words, boolean lead) {
    long[] row = new long[words.size() * 2 + 2];
    int size = 0;
    long before = 0;
    Words.Word last = null;
    for (Words.Word word : words) {
      if (last != null && apart(text, last.end(), word.start())) {
        before = 0;
      }
      calendar(word.key(), lead);
      if (CommonWords.isEmpty(word.key())) {
        before = 0;
        last = word;
        continue;
      }
      boolean first = true;
      for (String stem : Terms.of(word.key())) {
        long term = Numbers.word(stem);
        if (first) {
          note(text, word, before == 0 ? null : last, before, term);
          first = false;
        }
        byte kind = CommonWords.kind(stem);
        counter.add(term, kind);
        if (lead) {
          counter.add(Numbers.lead(term), kind);
        }
        if (before != 0) {
          counter.add(Numbers.pair(before, term), CommonWords.PAIR);
        } else if (size > 0) {
          row = put(row, size++, 0);
        }
        row = put(row, size++, term);
        before = term;
      }
      last = word;
    }
    return Arrays.copyOf(row, size);
  }

  private static long[] put(long[] row, int at, long value) {
    long[] room = at < row.length ? row : Arrays.copyOf(row, row.length * 2);
    room[at] = value;
    return room;
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
        weekdays.add(Numbers.of(key));
      }
    } else if (MONTHS.contains(key)) {
      months.add(Numbers.of(key));
    } else if (key.length() == 4 && (key.startsWith("19") || key.startsWith("20"))) {
      years.add(Numbers.of(key));
    }
  }

  private void note(
      String text, Words.Word word, Words.@Nullable Word last, long before, long term) {
    if (!word.capital()) {
      lower.add(term);
      return;
    }
    int end = word.start() + word.key().length();
    capitals.computeIfAbsent(term, t -> text.substring(word.start(), end));
    if (last != null && last.capital() && word.start() - last.end() == 1) {
      int start = last.start();
      capitals.computeIfAbsent(Numbers.pair(before, term), t -> text.substring(start, end));
    }
  }

  long[] terms() {
    return counter.terms();
  }

  int count(long term) {
    return counter.count(term);
  }

  byte kind(long term) {
    return counter.kind(term);
  }

  /** Whether a word is capitalised here and never stands in small letters. */
  boolean isName(long term) {
    long word = Numbers.ofLead(term);
    return capitals.containsKey(word) && !lower.contains(word);
  }

  /** Returns the names that stand most often, of equals the longer one. */
  List<Fingerprint.Name> names() {
    return capitals.entrySet().stream()
        .filter(name -> !lower.contains(name.getKey()))
        .map(name -> new Fingerprint.Name(name.getKey(), name.getValue()))
        .sorted(
            java.util.Comparator.comparingInt(
                    (Fingerprint.Name name) -> -counter.count(name.term()))
                .thenComparingInt(name -> Numbers.view(name.term()))
                .thenComparingInt(name -> -name.printed().length())
                .thenComparing(Fingerprint.Name::printed)
                .thenComparingLong(Fingerprint.Name::term))
        .limit(NAMES)
        .toList();
  }

  Fingerprint.Calendar calendar() {
    return new Fingerprint.Calendar(numbers(weekdays), numbers(months), numbers(years));
  }

  private static long[] numbers(SortedSet<Long> ascending) {
    return ascending.stream().mapToLong(n -> n).toArray();
  }

  List<Fingerprint.Line> lines() {
    return List.copyOf(lines);
  }
}
