package org.parallax.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What this module works out itself is what CoreNLP works out with the same models. */
class AgreementTest {
  private static final Path ROOT = Path.of(System.getProperty("parallax.root", ".."));
  private static final Path MODELS = ROOT.resolve("nlp/target/models/edu/stanford/nlp/models");
  private static final long SEED = 20311109;

  /** Sentences that ask for what the examples may not have. */
  private static final List<String> ODD =
      List.of(
          "Stop",
          "!",
          "Mr. Ellard met Mrs Okafor, Dr Lund and Sen. Vries (R-Estmark) at 10:45 a.m. on 3/4/2031.",
          "THE HARBOUR COUNCIL OF SKARROW INC. SAID ON MONDAY IT WOULD NOT PAY €1,200.50",
          "In the colour-coded programme, Labour's organisation honoured the theatre at Grey Centre.",
          "“We won’t go,” she said; ‘nobody’ — not Pell, not Ansell – replied… \"Why?\"",
          "Later Marrick of Vell told reporters that Marrick in the past had seen Vell as Marrick did.",
          "see https://estmark.example/a?b=c#d-e_f, mail ann@vell.example or @skarrow #strike :-)",
          "Führer Åse Ðórsdóttir und the ΑΒΓ alphabetagamma 東京 \uD83D\uDE00 ½ km² x>y<z >x< a<b>c",
          "iPhone-like e-mail X-ray 5G-ready A-10C U-S-A pre-2030 non-NATO half-a-mile 1990s '30s",
          "3 4 5 6 7 8 9 10 eleven 12th 13.5% $14m £15bn 16km/h 17,000 18:19 20-21 XXII iv",
          "Said Said said said Said that May may march in March , and Will will bill Bill .",
          "Acme Co Bolt Corp. Crane Ltd. Dane Association East Limited Farr L.P. Gill PLC Hart N.V.");

  private static LanguageModels models;
  private static MaxentTagger tagger;
  private static List<List<String>> sentences;

  @BeforeAll
  static void load() throws IOException {
    CoreNlpAnnotator.hush();
    models = LanguageModels.load();
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(model(ModelPacker.TAGGER)))) {
      tagger = new MaxentTagger(in);
    }
    sentences = new ArrayList<>();
    for (String sentence : ODD) {
      sentences.add(words(sentence));
    }
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          for (String sentence : line.replaceAll("<[^>]*>", " ").split("(?<=[.!?]) ")) {
            if (!sentence.isBlank()) {
              sentences.add(words(sentence));
            }
          }
        }
      }
    }
    sentences.addAll(shuffled(sentences));
  }

  private static Path model(String name) {
    return MODELS.resolve(name);
  }

  private static List<String> words(String sentence) {
    return new PTBTokenizer<>(
            new StringReader(sentence),
            new CoreLabelTokenFactory(true),
            "invertible=true,ptb3Escaping=false,untokenizable=noneKeep")
        .tokenize().stream().map(CoreLabel::word).toList();
  }

  /** Words in an order nobody wrote, some with a letter changed: much that the models never saw. */
  private static List<List<String>> shuffled(List<List<String>> sentences) {
    Random random = new Random(SEED);
    List<String> words = new ArrayList<>();
    sentences.forEach(words::addAll);
    Collections.shuffle(words, random);
    words.replaceAll(word ->
        random.nextInt(4) == 0
            ? word.replace(
                word.charAt(random.nextInt(word.length())), (char) (' ' + 1 + random.nextInt(90)))
            : word);
    List<List<String>> shuffled = new ArrayList<>();
    for (int from = 0; from < words.size(); ) {
      int to = Math.min(words.size(), from + 1 + random.nextInt(from % 7 == 0 ? 250 : 25));
      shuffled.add(List.copyOf(words.subList(from, to)));
      from = to;
    }
    return shuffled;
  }

  private static List<CoreLabel> labels(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      label.setValue(word);
      label.set(CoreAnnotations.OriginalTextAnnotation.class, word);
      labels.add(label);
    }
    return labels;
  }

  @Test
  void tagsAreThoseOfMaxentTagger() {
    PartTagger own = new PartTagger(models.tags(), models.clusters());
    for (List<String> words : sentences) {
      List<CoreLabel> labels = labels(words);
      tagger.tagCoreLabels(labels);
      assertThat(own.tag(words))
          .as(String.join(" ", words))
          .containsExactlyElementsOf(labels.stream().map(CoreLabel::tag).toList());
    }
  }

  @Test
  void namesInNewsAndWebTextAreThoseOfCrfClassifier() throws IOException {
    agrees(models.wide(), ModelPacker.WIDE);
  }

  @Test
  void namesInAgencyNewsAreThoseOfCrfClassifier() throws IOException {
    agrees(models.agency(), ModelPacker.AGENCY);
  }

  private static void agrees(NameModel packed, String name) throws IOException {
    NameField own = new NameField(packed, models.clusters());
    CRFClassifier<CoreLabel> theirs = classifier(name);
    for (List<String> words : sentences) {
      List<CoreLabel> labels = labels(words);
      new ObjectBankWrapper<CoreLabel>(theirs.flags, null, theirs.getKnownLCWords())
          .processDocument(labels);
      CRFCliqueTree<String> tree = theirs.getCliqueTree(labels);
      double[] marginals = own.marginals(words);
      assertThat(marginals).hasSize(words.size() * theirs.classIndex.size());
      for (int i = 0; i < words.size(); i++) {
        for (int k = 0; k < own.kinds(); k++) {
          assertThat(marginals[i * own.kinds() + k])
              .as("%s as %s in: %s", words.get(i), NameTagger.ANSWERS.get(k), words)
              .isCloseTo(tree.prob(i, NameTagger.ANSWERS.get(k)), within(1e-9));
        }
      }
    }
  }

  private static CRFClassifier<CoreLabel> classifier(String name) throws IOException {
    try (InputStream in =
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(model(name)), 1 << 16))) {
      return CRFClassifier.getClassifier(in);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
