package org.parallax.nlp;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.tagger.maxent.Extractors;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TTags;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tagger as CoreNLP has it in a file, for the build of this module. */
final class TaggerSource {
  private static final String COMMON =
      "Extractors[Extractor(-1,word), Extractor(0,word), Extractor(1,word),"
          + " ExtractorContinuousTagConj(-2 ... -1), Extractor(-1,tag)]";
  private static final String RARE =
      "Extractors[ExtractorWordShapeClassifier(-1,chris2), ExtractorWordShapeClassifier(0,chris2),"
          + " ExtractorWordShapeClassifier(1,chris2), ExtractorDistsim(-1,word),"
          + " ExtractorDistsim(0,word), ExtractorDistsim(1,word), ExtractorDistsimConjunction(-1,1),"
          + " ExtractorUCase(), ExtractorCNumber(), ExtractorDash(), ExtractorLetterDigitDash(),"
          + " CompanyNameDetector(), ExtractorAllCapitalized(), ExtractorUpperDigitDash(),"
          + " ExtractorStartSentenceCap(), ExtractorMidSentenceCapC(), ExtractorMidSentenceCap(),"
          + " ExtractorWordPref(len1,w0), ExtractorWordPref(len2,w0), ExtractorWordPref(len3,w0),"
          + " ExtractorWordPref(len4,w0), ExtractorWordPref(len5,w0), ExtractorWordPref(len6,w0),"
          + " ExtractorWordPref(len7,w0), ExtractorWordPref(len8,w0), ExtractorWordPref(len9,w0),"
          + " ExtractorWordPref(len10,w0), ExtractorWordSuff(len1,w0), ExtractorWordSuff(len2,w0),"
          + " ExtractorWordSuff(len3,w0), ExtractorWordSuff(len4,w0), ExtractorWordSuff(len5,w0),"
          + " ExtractorWordSuff(len6,w0), ExtractorWordSuff(len7,w0), ExtractorWordSuff(len8,w0),"
          + " ExtractorWordSuff(len9,w0), ExtractorWordSuff(len10,w0),"
          + " ExtractorWordShapeClassifier(0,chris4), ExtractorNonAlphanumeric()]";

  /** Place of the first extractor that knows the clusters of words. */
  private static final int CLUSTERED = 3;

  private final MaxentTagger tagger;
  private final TTags tags;
  private final List<String> names = new ArrayList<>();

  private TaggerSource(MaxentTagger tagger) {
    this.tagger = tagger;
    tags = Peek.field(tagger, "tags", TTags.class);
    for (int tag = 0; tag < tagger.numTags(); tag++) {
      names.add(tagger.getTag(tag));
    }
  }

  /** Reads a file and fails when it is not what {@link PartTagger} evaluates. */
  static TaggerSource read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      MaxentTagger tagger = new MaxentTagger(in);
      Peek.require(
          Peek.field(tagger, "extractors", Extractors.class).toString().equals(COMMON),
          "its features");
      Peek.require(
          Peek.field(tagger, "extractorsRare", Extractors.class).toString().equals(RARE),
          "its features of rare words");
      Peek.require(
          Peek.field(tagger, "wordFunction", Object.class) instanceof AmericanizeFunction,
          "its spelling");
      Peek.require(Peek.field(tagger, "defaultScore", Double.class) <= 0, "its scores");
      return new TaggerSource(tagger);
    }
  }

  /** Returns the cluster of each word in one. */
  @SuppressWarnings("unchecked") // as it is declared
  Map<String, String> clusters() {
    Object rare = Peek.field(tagger, "extractorsRare", Extractors.class);
    Object lexicon =
        Peek.field(Peek.field(rare, "v", Object[].class)[CLUSTERED], "lexicon", Object.class);
    Peek.require(
        !Peek.field(lexicon, "mapdigits", Boolean.class)
            && !Peek.field(lexicon, "casedDistSim", Boolean.class)
            && "null".equals(Peek.field(lexicon, "unk", String.class)),
        "its clusters of words");
    return Peek.field(lexicon, "lexicon", Map.class);
  }

  /** Adds what {@link LanguageModels} reads. */
  void addTo(PackedWriter writer) {
    writer.add(names);
    addFeatures(writer);
    addWords(writer);
  }

  @SuppressWarnings("unchecked") // as they are declared
  private void addFeatures(PackedWriter writer) {
    List<Map<String, int[]>> kinds = Peek.field(tagger, "fAssociations", List.class);
    Object solver = Peek.field(tagger, "prob", Object.class);
    double[] lambdas = Peek.field(solver, "lambda", double[].class);
    List<int[]> associations = new ArrayList<>();
    List<Long> hashes = new ArrayList<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Map.Entry<String, int[]> value : kinds.get(kind).entrySet()) {
        hashes.add(TagModel.hash(kind, value.getKey()));
        associations.add(value.getValue());
      }
    }
    long[] all = hashes.stream().mapToLong(Long::longValue).toArray();
    long[] sorted = new long[all.length];
    int[] starts = new int[all.length + 1];
    byte[] featureTags = new byte[lambdas.length];
    double[] weights = new double[lambdas.length];
    int row = 0;
    int at = 0;
    for (Integer place : FeatureTable.sorted(all)) {
      sorted[row] = all[place];
      int[] own = associations.get(place);
      for (int tag = 0; tag < own.length; tag++) {
        if (own[tag] >= 0) {
          featureTags[at] = (byte) tag;
          weights[at++] = lambdas[own[tag]];
        }
      }
      starts[++row] = at;
    }
    writer.add(sorted);
    writer.add(starts);
    writer.add(featureTags);
    writer.add(weights);
  }

  @SuppressWarnings("unchecked") // as it is declared
  private void addWords(PackedWriter writer) {
    Map<String, Object> known =
        Peek.field(Peek.field(tagger, "dict", Object.class), "dict", Map.class);
    int threshold = Peek.field(tagger, "rareWordThresh", Integer.class);
    List<String> words = ModelPacker.sorted(known.keySet().stream().toList());
    List<List<String>> choices = new ArrayList<>();
    choices.add(expanded(Arrays.asList(tags.getOpenTags().toArray(new String[0]))));
    int[] wordChoices = new int[words.size()];
    byte[] firstTags = new byte[words.size()];
    byte[] frequent = new byte[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Object counts = Objects.requireNonNull(known.get(words.get(i)));
      int sum = Peek.field(counts, "sumCache", Integer.class);
      Map<String, Integer> of = Peek.field(counts, "map", Map.class);
      if (sum > 0) {
        List<String> own =
            expanded(Arrays.asList(Peek.field(counts, "getTagsCache", String[].class)));
        if (!choices.contains(own)) {
          choices.add(own);
        }
        wordChoices[i] = choices.indexOf(own);
      }
      firstTags[i] = (byte) names.indexOf(first(of));
      frequent[i] = (byte) (sum < threshold ? 0 : 1);
    }
    writer.add(ModelPacker.hashes(words));
    writer.add(wordChoices);
    writer.add(firstTags);
    writer.add(frequent);
    addChoices(writer, choices);
  }

  private void addChoices(PackedWriter writer, List<List<String>> choices) {
    byte[] flat = new byte[choices.stream().mapToInt(List::size).sum()];
    int[] starts = new int[choices.size() + 1];
    int at = 0;
    for (int i = 0; i < choices.size(); i++) {
      for (String tag : choices.get(i)) {
        Peek.require(names.contains(tag), "its tags");
        flat[at++] = (byte) names.indexOf(tag);
      }
      starts[i + 1] = at;
    }
    writer.add(flat);
    writer.add(starts);
  }

  /** The most frequent tag; the first of several. */
  private static String first(Map<String, Integer> counts) {
    String first = "";
    int most = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        first = count.getKey();
      }
    }
    return first;
  }

  /** Adds the other of past tense and participle, and of base form and present. */
  private static List<String> expanded(List<String> tags) {
    List<String> expanded = new ArrayList<>(tags);
    addOther(expanded, "VBN", "VBD");
    addOther(expanded, "VBP", "VB");
    return List.copyOf(expanded);
  }

  private static void addOther(List<String> tags, String one, String other) {
    if (tags.contains(one) != tags.contains(other)) {
      tags.add(tags.contains(one) ? other : one);
    }
  }
}
