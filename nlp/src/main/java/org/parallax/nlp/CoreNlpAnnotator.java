package org.parallax.nlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Annotator;
import org.parallax.model.Range;
import org.parallax.model.Token;

/**
 * Tokens, tags, lemmas and names by Stanford CoreNLP's tokenizer, tagger and two CRFs.
 *
 * <p>Safe to share between threads. Loading takes about three seconds and 350 MB of heap.
 */
public final class CoreNlpAnnotator implements Annotator {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String WIDE_NAMES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String AGENCY_NAMES =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";
  private static final String TOKENIZER_OPTIONS =
      "invertible=true,ptb3Escaping=false,untokenizable=noneKeep";

  private final MaxentTagger tagger;
  private final NameTagger names;

  private CoreNlpAnnotator(MaxentTagger tagger, NameTagger names) {
    this.tagger = tagger;
    this.names = names;
  }

  /**
   * Loads the models that this module packs.
   *
   * @throws UncheckedIOException when a model is missing or broken: the build of this module is at
   *     fault
   */
  public static CoreNlpAnnotator load() {
    hush();
    // Two threads, since it is all work of the processor: half the time on two cores.
    CompletableFuture<CRFClassifier<CoreLabel>> wide =
        CompletableFuture.supplyAsync(() -> names(WIDE_NAMES));
    CRFClassifier<CoreLabel> agency = names(AGENCY_NAMES);
    MaxentTagger tagger = tagger();
    try {
      return new CoreNlpAnnotator(tagger, new NameTagger(wide.join(), agency));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static MaxentTagger tagger() {
    try (InputStream in = open(TAGGER)) {
      return new MaxentTagger(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static CRFClassifier<CoreLabel> names(String model) {
    try (InputStream in = new GZIPInputStream(open(model), 1 << 16)) {
      return ModelInput.read(in);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "a language model does not fit the library; build parallax-nlp again", e);
    }
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException(
        "a language model cannot be read; build parallax-nlp again", cause);
  }

  /**
   * Silences the library's log, which would also put the JVM's own streams back in place of the
   * caller's.
   */
  private static void hush() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    RedwoodConfiguration.empty().apply();
    System.setOut(out);
    System.setErr(err);
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = CoreNlpAnnotator.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IOException("not on the class path: " + path);
    }
    return in;
  }

  @Override
  public List<AnnotatedSentence> annotate(String text, List<Range> sentences) {
    return annotate(text, sentences, true);
  }

  /** Does what {@link #annotate} does without the names, at a fraction of its cost. */
  public List<AnnotatedSentence> tag(String text, List<Range> sentences) {
    return annotate(text, sentences, false);
  }

  private List<AnnotatedSentence> annotate(String text, List<Range> sentences, boolean named) {
    List<AnnotatedSentence> annotated = new ArrayList<>(sentences.size());
    Morphology morphology = new Morphology(); // its static methods make all threads wait
    for (Range sentence : sentences) {
      annotated.add(annotate(text, sentence, named, morphology));
    }
    return annotated;
  }

  private AnnotatedSentence annotate(
      String text, Range sentence, boolean named, Morphology morphology) {
    List<CoreLabel> labels =
        new PTBTokenizer<>(
                new StringReader(sentence.of(text)),
                new CoreLabelTokenFactory(true),
                TOKENIZER_OPTIONS)
            .tokenize();
    if (labels.isEmpty()) {
      return new AnnotatedSentence(sentence.start(), sentence.end(), List.of());
    }
    tagger.tagCoreLabels(labels);
    List<Token.NameTag> kinds =
        named ? names.tag(labels) : Collections.nCopies(labels.size(), Token.NameTag.NONE);
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      int start = sentence.start() + label.beginPosition();
      int end = sentence.start() + label.endPosition();
      String words = text.substring(start, end);
      String tag = label.tag() == null ? "NN" : label.tag();
      String lemma = lemma(morphology, words, tag);
      tokens.add(new Token(start, end, words, tag, lemma, kinds.get(i)));
    }
    return new AnnotatedSentence(sentence.start(), sentence.end(), tokens);
  }

  private static String lemma(Morphology morphology, String words, String tag) {
    String straight = words.replace('\u2019', '\'');
    String lemma = morphology.lemma(straight, tag, true);
    return (lemma == null ? straight : lemma).toLowerCase(Locale.ROOT);
  }

  @Override
  public String version() {
    return "Stanford CoreNLP 4.5.10 (english-left3words-distsim, english.all.3class.distsim,"
        + " english.conll.4class.distsim)";
  }
}
