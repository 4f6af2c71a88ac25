package org.parallax.core.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a live article is compared by: the places of its terms in the {@link TermTable}, view by
 * view, with their weights; its longer sentences. Weights follow the table when it is settled. Not
 * safe to share while that is done.
 */
final class Sketch {
  private static final int NAME = 0x80;
  private static final int MOST = 0x7f;

  private final TermTable table;

  /** Places of the terms: those of a view side by side, ascending within it. */
  final int[] places;

  /** How often each stands, at most 127; the uppermost bit tells that it is a name. */
  private final byte[] counts;

  final int[] weights;

  /** Where each view starts; one past the last at the end. */
  final int[] views = new int[Numbers.VIEWS + 1];

  /** Squares of the weights, of each view. */
  final double[] squares = new double[Numbers.VIEWS];

  final int words;
  final Fingerprint.Calendar calendar;
  final long day;
  final boolean sureDay;
  final long opening;

  /** Numbers of the longer sentences, ascending; the others of the sentences in the same order. */
  final long[] lines;

  private final long[] lineNames;
  private final int[] lineWords;
  private final boolean[] lead;
  private final int[][] rows;

  /** Forms of the sentences, ascending, and whose each is. */
  final long[] forms;

  final int[] formLines;
  final List<Fingerprint.Name> names;

  Sketch(Fingerprint article, TermTable table) {
    this.table = table;
    int size = article.terms.length;
    long[] order = new long[size];
    table.article();
    for (int i = 0; i < size; i++) {
      int place = table.take(article.terms[i], article.kinds[i], article.named[i]);
      long count = Math.min(MOST, article.counts[i]) | (article.named[i] ? NAME : 0);
      order[i] = ((long) Numbers.view(article.terms[i]) << 60) | ((long) place << 8) | count;
    }
    Arrays.sort(order);
    places = new int[size];
    counts = new byte[size];
    weights = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = (int) (order[i] >>> 8);
      counts[i] = (byte) order[i];
      views[(int) (order[i] >>> 60) + 1]++;
    }
    for (int view = 0; view < Numbers.VIEWS; view++) {
      views[view + 1] += views[view];
    }
    int all = 0;
    for (int i = views[Numbers.WORD]; i < size; i++) {
      all += count(i);
    }
    words = all;
    calendar = article.calendar;
    day = article.day;
    sureDay = article.sureDay;
    opening = article.opening;
    names = article.names;
    List<Fingerprint.Line> sorted =
        article.lines.stream().sorted(Comparator.comparingLong(Fingerprint.Line::number)).toList();
    lines = sorted.stream().mapToLong(Fingerprint.Line::number).toArray();
    lineNames = sorted.stream().mapToLong(Fingerprint.Line::named).toArray();
    rows = sorted.stream().map(line -> row(line.words())).toArray(int[][]::new);
    lineWords =
        Arrays.stream(rows)
            .mapToInt(row -> (int) Arrays.stream(row).filter(place -> place >= 0).count())
            .toArray();
    lead = new boolean[lines.length];
    for (int i = 0; i < lead.length; i++) {
      lead[i] = sorted.get(i).lead();
    }
    formLines =
        IntStream.range(0, lines.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> sorted.get(i).form()))
            .mapToInt(i -> i)
            .toArray();
    forms = Arrays.stream(formLines).mapToLong(i -> sorted.get(i).form()).toArray();
    weigh();
  }

  private int[] row(long[] words) {
    return Arrays.stream(words).mapToInt(word -> word == 0 ? -1 : table.place(word)).toArray();
  }

  int count(int at) {
    return counts[at] & MOST;
  }

  boolean isName(int at) {
    return (counts[at] & NAME) != 0;
  }

  /** Weighs the terms by what the table says now. */
  void weigh() {
    for (int view = 0; view < Numbers.VIEWS; view++) {
      long sum = 0;
      for (int i = views[view]; i < views[view + 1]; i++) {
        weights[i] = table.weight(places[i], count(i));
        sum += (long) weights[i] * weights[i];
      }
      squares[view] = sum;
    }
  }

  /** Returns where a term of a view stands in this sketch; below 0 when it does not. */
  int at(int view, int place) {
    return Arrays.binarySearch(places, views[view], views[view + 1], place);
  }

  /** Returns how often a term stands in the article. */
  int countOf(long term, int place) {
    int at = at(Numbers.view(term), place);
    return at < 0 ? 0 : count(at);
  }

  /** Takes the terms out of the table; the sketch is of no use afterwards. */
  void leave() {
    table.articleLeft();
    for (int i = 0; i < places.length; i++) {
      table.drop(places[i], isName(i));
    }
  }

  /** Returns the places of the heaviest terms, each weighed within its view. */
  int[] heaviest(int most) {
    long[] order = new long[places.length];
    for (int view = 0; view < Numbers.VIEWS; view++) {
      double length = Math.sqrt(Math.max(1, squares[view]));
      for (int i = views[view]; i < views[view + 1]; i++) {
        order[i] = (-Math.round(weights[i] / length * (1 << 30)) << 32) | tie(places[i]);
      }
    }
    int[] at = new int[Math.min(most, order.length)];
    long[] sorted = order.clone();
    Arrays.sort(sorted);
    long least = at.length == 0 ? 0 : sorted[at.length - 1];
    int next = 0;
    for (int i = 0; i < order.length && next < at.length; i++) {
      if (order[i] <= least) {
        at[next++] = places[i];
      }
    }
    return Arrays.copyOf(at, next);
  }

  /** Thirty-two bits of a term, so that of equals the same come first in every run. */
  private long tie(int place) {
    return table.term(place) >>> 32;
  }

  /** Marks which of the sentences another has too, word for word. */
  boolean[] shared(Sketch other) {
    boolean[] shared = new boolean[lines.length];
    for (int i = 0, j = 0; i < lines.length; i++) {
      while (j < other.lines.length && other.lines[j] < lines[i]) {
        j++;
      }
      shared[i] = j < other.lines.length && other.lines[j] == lines[i];
    }
    return shared;
  }

  /** Returns whether a sentence of one stands in the other too, names and numbers aside. */
  boolean sharesForm(Sketch other) {
    for (int i = 0, j = 0; i < forms.length && j < other.forms.length; ) {
      if (forms[i] == other.forms[j]) {
        return true;
      }
      if (forms[i] < other.forms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Marks which of the sentences have their form in another too. */
  boolean[] formed(Sketch other) {
    boolean[] formed = new boolean[lines.length];
    for (int i = 0, j = 0; i < forms.length; i++) {
      while (j < other.forms.length && other.forms[j] < forms[i]) {
        j++;
      }
      formed[formLines[i]] = j < other.forms.length && other.forms[j] == forms[i];
    }
    return formed;
  }

  /**
   * Returns whether half of one of two articles are sentences that stand in the other with other
   * names: both were filled into one form.
   */
  boolean isOfOneForm(Sketch other) {
    long mine = 0;
    long theirs = 0;
    for (int i = 0, j = 0; i < forms.length && j < other.forms.length; ) {
      if (forms[i] < other.forms[j]) {
        i++;
      } else if (forms[i] > other.forms[j]) {
        j++;
      } else {
        if (lineNames[formLines[i]] != other.lineNames[other.formLines[j]]) {
          mine += lineWords[formLines[i]];
          theirs += other.lineWords[other.formLines[j]];
        }
        i++;
        j++;
      }
    }
    return 2 * mine >= Math.max(1, words) || 2 * theirs >= Math.max(1, other.words);
  }

  int lineWords(int line) {
    return lineWords[line];
  }

  /** Returns how much less the term of each place weighs without some of the sentences. */
  Without without(boolean[] left) {
    int[] gone = new int[64];
    int size = 0;
    for (int line = 0; line < left.length; line++) {
      if (left[line]) {
        int[] row = rows[line];
        if (size + row.length * 3 > gone.length) {
          gone = Arrays.copyOf(gone, (size + row.length * 3) * 2);
        }
        for (int i = 0; i < row.length; i++) {
          if (row[i] < 0) {
            continue;
          }
          long word = table.term(row[i]);
          gone[size++] = row[i];
          if (lead[line]) {
            gone[size++] = table.place(Numbers.lead(word));
          }
          if (i > 0 && row[i - 1] >= 0) {
            gone[size++] = table.place(Numbers.pair(table.term(row[i - 1]), word));
          }
        }
      }
    }
    int[] sorted = Arrays.copyOf(gone, size);
    Arrays.sort(sorted);
    return new Without(sorted);
  }

  /** The weights of this article without some of its sentences. Not safe to share. */
  final class Without {
    final int[] weights = Sketch.this.weights.clone();
    final double[] squares = Sketch.this.squares.clone();

    private Without(int[] gone) {
      for (int i = 0, next; i < gone.length; i = next) {
        next = i + 1;
        while (next < gone.length && gone[next] == gone[i]) {
          next++;
        }
        less(gone[i], next - i);
      }
    }

    private void less(int place, int times) {
      int view = Numbers.view(table.term(place));
      int at = at(view, place);
      if (at >= 0) {
        int rest = count(at) - times;
        long before = weights[at];
        weights[at] = rest <= 0 ? 0 : table.weight(place, rest);
        squares[view] += (double) ((long) weights[at] * weights[at] - before * before);
      }
    }
  }
}
