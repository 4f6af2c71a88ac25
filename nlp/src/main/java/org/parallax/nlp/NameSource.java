package org.parallax.nlp;

import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * A model of names as CoreNLP has it in a file, for the build of this module.
 *
 * @param labels for one token and for two, the kinds that each weight of a feature is for
 * @param kinds names of the kinds
 * @param features names of the features
 * @param weights of each feature; how many there are tells whether it is one of two tokens
 * @param flags how it looks at words
 * @param small words seen in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NameSource(
    List<Index<CRFLabel>> labels,
    Index<String> kinds,
    Index<String> features,
    double[][] weights,
    SeqClassifierFlags flags,
    List<String> small) {
  /** What both models have switched on beside CoreNLP's defaults; the last four while training. */
  private static final Set<String> SWITCHES =
      Set.of(
          "useNGrams",
          "usePrev",
          "useNext",
          "usePrevSequences",
          "useLongSequences",
          "noMidNGrams",
          "useTypeSeqs",
          "useTypeSeqs2",
          "useDisjunctive",
          "useClassFeature",
          "useLastRealWord",
          "useNextRealWord",
          "useOccurrencePatterns",
          "useTypeySequences",
          "useDistSim",
          "numberEquivalenceDistSim",
          "normalize",
          "useObservedSequencesOnly",
          "saveFeatureIndexToDisk");

  private static final String TITLES = "useTitle";

  /** Reads a file and fails when it is not what {@link NameField} evaluates. */
  @SuppressWarnings("unchecked") // the format of CRFClassifier.serializeClassifier
  static NameSource read(Path file, Map<String, String> clusters) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
      List<Index<CRFLabel>> labels = (List<Index<CRFLabel>>) in.readObject();
      Index<String> kinds = (Index<String>) in.readObject();
      Index<String> features = (Index<String>) in.readObject();
      SeqClassifierFlags flags = (SeqClassifierFlags) in.readObject();
      Peek.require(Objects.equals(in.readObject(), 1), "its feature factories");
      Object factory = in.readObject();
      Peek.require(in.readInt() == 2, "its window");
      double[][] weights = (double[][]) in.readObject();
      List<String> small = List.copyOf((Collection<String>) in.readObject());
      check(flags);
      Peek.require(
          Peek.field(factory, "lexicon", Map.class).equals(clusters), "its clusters of words");
      return new NameSource(labels, kinds, features, weights, flags, small);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static void check(SeqClassifierFlags flags) {
    Set<String> switched = new TreeSet<>();
    SeqClassifierFlags defaults = new SeqClassifierFlags();
    try {
      for (Field field : SeqClassifierFlags.class.getFields()) {
        if (field.getType() == boolean.class
            && !Modifier.isStatic(field.getModifiers())
            && field.getBoolean(flags) != field.getBoolean(defaults)) {
          switched.add(field.getName());
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    switched.remove(TITLES);
    Peek.require(switched.equals(SWITCHES), "it has switched " + switched);
    Peek.require(flags.maxLeft == 1, "it looks back farther");
    Peek.require(flags.wordFunction instanceof AmericanizeFunction, "its spelling");
    Peek.require("0".equals(flags.unknownWordDistSimClass), "its unknown cluster");
  }

  /** Adds what {@link LanguageModels} reads. */
  void addTo(PackedWriter writer) {
    int some = kinds.size();
    int[] order = new int[some];
    int known = 0;
    for (String answer : NameTagger.ANSWERS) {
      if (kinds.contains(answer)) {
        order[kinds.indexOf(answer)] = known++;
      }
    }
    Peek.require(known == some && kinds.get(0).equals(NameTagger.ANSWERS.get(0)), "its kinds");
    writer.add(
        some, flags.wordShape, flags.maxNGramLeng, flags.disjunctionWidth, flags.useTitle ? 1 : 0);
    addFeatures(writer, places(labels.get(0), order), some);
    int[] pairs = places(labels.get(1), order);
    addFeatures(writer, pairs, some * some);
    double[] start = new double[some * some];
    Arrays.fill(start, Double.NEGATIVE_INFINITY);
    for (int pair : pairs) {
      start[pair] = 0;
    }
    writer.add(start);
    writer.add(ModelPacker.hashes(ModelPacker.sorted(small)));
  }

  /** Returns where the weights of a feature are to stand: by the former kind, then the latter. */
  private int[] places(Index<CRFLabel> index, int[] order) {
    int[] places = new int[index.size()];
    for (int i = 0; i < places.length; i++) {
      for (int kind : index.get(i).getLabel()) {
        places[i] = places[i] * kinds.size() + order[kind];
      }
    }
    return places;
  }

  private void addFeatures(PackedWriter writer, int[] places, int width) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].length == places.length) {
        numbers.add(i);
      }
    }
    long[] hashes = numbers.stream().mapToLong(i -> Piece.hash(features.get(i))).toArray();
    long[] sorted = new long[hashes.length];
    float[] flat = new float[hashes.length * width];
    int row = 0;
    for (Integer place : FeatureTable.sorted(hashes)) {
      sorted[row] = hashes[place];
      double[] own = weights[numbers.get(place)];
      for (int k = 0; k < own.length; k++) {
        flat[row * width + places[k]] = (float) own[k]; // as CRFClassifier does on loading
      }
      row++;
    }
    writer.add(sorted);
    writer.add(flat);
  }
}
