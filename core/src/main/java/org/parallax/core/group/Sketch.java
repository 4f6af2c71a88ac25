package org.parallax.core.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What two articles are compared by, in numbers.
 *
 * @param vector the terms that others have too
 * @param words counted words in all
 * @param sentences numbers of the longer sentences, ascending
 * @param sentenceWords counted words of each of them
 * @param opening number of the first longer sentence; 0 when there is none
 * @param day days since 1970; {@link Long#MIN_VALUE} when not told
 * @param weekdays numbers of the weekdays of the lead, ascending
 * @param months likewise, of the whole
 * @param years likewise, of the whole
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
record Sketch(
    Vectors.Vector vector,
    int words,
    long[] sentences,
    long[] sentenceWords,
    long opening,
    long day,
    long[] weekdays,
    long[] months,
    long[] years) {

  static Sketch of(Fingerprint article, Vectors.Vector vector) {
    long[] sentences =
        article.sentences().keySet().stream().mapToLong(TermTable::number).sorted().toArray();
    long[] sentenceWords = new long[sentences.length];
    article
        .sentences()
        .forEach((line, terms) ->
            sentenceWords[Arrays.binarySearch(sentences, TermTable.number(line))] = count(terms));
    String day = article.day();
    return new Sketch(
        vector,
        count(article.terms()),
        sentences,
        sentenceWords,
        article.opening().isEmpty() ? 0 : TermTable.number(article.opening()),
        day == null ? Long.MIN_VALUE : LocalDate.parse(day).toEpochDay(),
        numbers(article.calendar().weekdays()),
        numbers(article.calendar().months()),
        numbers(article.calendar().years()));
  }

  private static long[] numbers(SortedSet<String> words) {
    return words.stream().mapToLong(TermTable::number).sorted().toArray();
  }

  private static int count(SortedMap<String, Integer> terms) {
    int count = 0;
    for (var term : terms.entrySet()) {
      count += term.getKey().startsWith("w ") ? term.getValue() : 0;
    }
    return count;
  }

  /** Returns which of the sentences another has too. */
  List<Integer> shared(Sketch other) {
    List<Integer> shared = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < sentences.length; i++) {
      while (j < other.sentences.length && other.sentences[j] < sentences[i]) {
        j++;
      }
      if (j < other.sentences.length && other.sentences[j] == sentences[i]) {
        shared.add(i);
      }
    }
    return shared;
  }

  /** Returns whether two have a number in common. */
  static boolean meet(long[] one, long[] two) {
    for (long number : one) {
      if (Arrays.binarySearch(two, number) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns this as a row of numbers, for {@link #read}. */
  long[] row() {
    List<long[]> parts = new ArrayList<>();
    parts.add(new long[] {words, opening, day});
    int terms = vector.places.length;
    long[] places = new long[terms];
    long[] weights = new long[terms];
    for (int i = 0; i < terms; i++) {
      places[i] = vector.places[i];
      weights[i] = Double.doubleToRawLongBits(vector.weights[i]);
    }
    parts.addAll(List.of(places, weights, sentences, sentenceWords, weekdays, months, years));
    return joined(parts);
  }

  private static long[] joined(Collection<long[]> parts) {
    long[] row = new long[parts.stream().mapToInt(p -> p.length + 1).sum()];
    int at = 0;
    for (long[] part : parts) {
      row[at++] = part.length;
      System.arraycopy(part, 0, row, at, part.length);
      at += part.length;
    }
    return row;
  }

  /** Returns what {@link #row} was made of. */
  static Sketch read(long[] row) {
    long[][] parts = new long[8][];
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      int length = (int) row[at++];
      parts[i] = Arrays.copyOfRange(row, at, at + length);
      at += length;
    }
    int[] places = Arrays.stream(parts[1]).mapToInt(p -> (int) p).toArray();
    double[] weights = Arrays.stream(parts[2]).mapToDouble(Double::longBitsToDouble).toArray();
    return new Sketch(
        new Vectors.Vector(places, weights),
        (int) parts[0][0],
        parts[3],
        parts[4],
        parts[0][1],
        parts[0][2],
        parts[5],
        parts[6],
        parts[7]);
  }
}
