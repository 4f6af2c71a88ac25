package org.parallax.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * Parts of speech by the left-three-words maximum entropy tagger: the likeliest sequence of tags
 * (Viterbi), as CoreNLP's MaxentTagger finds it with the same weights. Safe to share between
 * threads.
 */
final class PartTagger {
  /** What CoreNLP puts after a sentence, and around that. */
  private static final String END = ".$.";

  private static final String EDGE = "NA";

  private static final int CLUSTERS = 11;
  private static final int COMPANY = 16;

  /** How many words after a capital may end a company's name. */
  private static final int COMPANY_WINDOW = 3;

  private static final Piece BAR = Piece.of("|");

  private final TagModel model;
  private final TagWords words;
  private final TagWord end;
  private final TagWord edge;
  private final int company;
  private final int noCompany;

  PartTagger(TagModel model, Clusters clusters) {
    this.model = model;
    words = new TagWords(model, clusters);
    end = words.of(END);
    edge = words.of(EDGE);
    company = model.row(COMPANY, Piece.of("1"));
    noCompany = model.row(COMPANY, Piece.of("0"));
  }

  /** Returns one tag for each word of a sentence. */
  String[] tag(List<String> sentence) {
    TagWord[] known = new TagWord[sentence.size() + 1];
    for (int i = 0; i < sentence.size(); i++) {
      known[i] = words.of(sentence.get(i));
    }
    known[sentence.size()] = end;
    return new Search(known).tags();
  }

  /** Sums the weights of all features at a place that do not look at tags. */
  private void sum(TagWord[] sentence, int i, double[] sums) {
    TagWord word = sentence[i];
    TagWord before = i == 0 ? edge : sentence[i - 1];
    TagWord after = i + 1 == sentence.length ? edge : sentence[i + 1];
    System.arraycopy(i == 0 ? word.first() : word.own(), 0, sums, 0, sums.length);
    model.add(before.before(), sums);
    model.add(after.after(), sums);
    if (word.rare()) {
      model.add(before.shapeBefore(), sums);
      model.add(after.shapeAfter(), sums);
      model.add(before.clusterBefore(), sums);
      model.add(after.clusterAfter(), sums);
      long clusters = BAR.after(before.cluster().after(TagModel.start(CLUSTERS)));
      clusters = BAR.after(word.cluster().after(clusters));
      model.add(model.row(after.cluster().after(clusters)), sums);
      model.add(word.capital() && isCompany(sentence, i) ? company : noCompany, sums);
    }
  }

  private static boolean isCompany(TagWord[] sentence, int i) {
    for (int at = i; at <= i + COMPANY_WINDOW && at < sentence.length; at++) {
      if (sentence[at].company()) {
        return true;
      }
    }
    return false;
  }

  /** The search through one sentence. A state is the tags of a word and of the one before. */
  private final class Search {
    private final TagWord[] sentence;

    /** For each word, by the choices for the word before and its own: the best one before those. */
    private final byte[][] traces;

    private final double[] sums = new double[model.tags()];
    private final double[] weighed = new double[model.tags()];

    Search(TagWord[] sentence) {
      this.sentence = sentence;
      traces = new byte[sentence.length][];
    }

    String[] tags() {
      double[] scores = {0};
      for (int i = 0; i < sentence.length; i++) {
        scores = step(i, scores);
      }
      int best = 0;
      for (int state = 1; state < scores.length; state++) {
        best = scores[state] > scores[best] ? state : best;
      }
      return walk(best);
    }

    /** Returns the tags that a place can have; before the first only none. */
    private byte[] choices(int i) {
      return i < 0 ? new byte[] {(byte) model.tags()} : sentence[i].choices();
    }

    /** Returns the best score of each state at a place, given those at the place before. */
    private double[] step(int i, double[] reached) {
      byte[] second = choices(i - 2);
      byte[] last = choices(i - 1);
      byte[] own = choices(i);
      sum(sentence, i, sums);
      boolean sure = second.length * last.length == 1; // then all ways bear the same total
      double most = sure ? 0 : weigh();
      double[] scores = new double[last.length * own.length];
      Arrays.fill(scores, Double.NEGATIVE_INFINITY);
      byte[] trace = new byte[scores.length];
      for (int z = 0; z < second.length; z++) {
        for (int a = 0; a < last.length; a++) {
          int from = model.afterTags(second[z], last[a]);
          double total = sure ? 0 : most + Math.log(total(from));
          double before = reached[z * last.length + a] - total;
          for (int b = 0; b < own.length; b++) {
            double score = before + model.afterTags()[from + own[b]] + sums[own[b]];
            if (score > scores[a * own.length + b]) {
              scores[a * own.length + b] = score;
              trace[a * own.length + b] = (byte) z;
            }
          }
        }
      }
      traces[i] = trace;
      return scores;
    }

    /** Takes e to the sums less their largest, and returns that. */
    private double weigh() {
      double most = Double.NEGATIVE_INFINITY;
      for (double sum : sums) {
        most = Math.max(most, sum);
      }
      for (int tag = 0; tag < sums.length; tag++) {
        weighed[tag] = Math.exp(sums[tag] - most);
      }
      return most;
    }

    /** What the weights of all tags come to after two tags. */
    private double total(int from) {
      double[] after = model.afterTagsWeighed();
      double total = 0;
      for (int tag = 0; tag < weighed.length; tag++) {
        total += weighed[tag] * after[from + tag];
      }
      return total;
    }

    /**
     * Returns the tags on the way to a state at the end of the sentence, without the end itself.
     */
    private String[] walk(int state) {
      String[] tags = new String[sentence.length - 1];
      int at = state;
      for (int i = sentence.length - 1; i > 0; i--) {
        int own = choices(i).length;
        int last = at / own;
        tags[i - 1] = model.name(choices(i - 1)[last]);
        at = traces[i][at] * choices(i - 1).length + last;
      }
      return tags;
    }
  }
}
