package org.parallax.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Annotator;
import org.parallax.model.Range;
import org.parallax.model.Token;

/**
 * Tokens and lemmas by Stanford CoreNLP's tokenizer and morphology; tags and names by its models of
 * a tagger and of two conditional random fields, which this module evaluates itself.
 *
 * <p>Safe to share between threads. Loading takes a fraction of a second and 75 MB of heap; what it
 * keeps of the words of late takes up to 60 MB more.
 */
public final class CoreNlpAnnotator implements Annotator {
  /** A whole line of an address or of code that has no blanks is shorter. */
  private static final int LONGEST_WORD = 400;

  private static final String TOKENIZER_OPTIONS =
      "invertible=true,ptb3Escaping=false,untokenizable=noneKeep";

  private final PartTagger tagger;
  private final NameTagger names;
  private final Lemmas lemmas = new Lemmas();

  private CoreNlpAnnotator(PartTagger tagger, NameTagger names) {
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
    try {
      LanguageModels models = LanguageModels.load();
      Clusters clusters = models.clusters();
      return new CoreNlpAnnotator(
          new PartTagger(models.tags(), clusters),
          new NameTagger(
              new NameField(models.wide(), clusters), new NameField(models.agency(), clusters)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the language models cannot be read: " + e.getMessage() + "; build parallax-nlp again",
          e);
    }
  }

  /**
   * Silences the library's log, which would also put the JVM's own streams back in place of the
   * caller's.
   */
  static void hush() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    RedwoodConfiguration.empty().apply();
    System.setOut(out);
    System.setErr(err);
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
    Lemmas.Finder finder = lemmas.new Finder();
    for (Range sentence : sentences) {
      annotated.add(annotate(text, sentence, named, finder));
    }
    return annotated;
  }

  private AnnotatedSentence annotate(
      String text, Range sentence, boolean named, Lemmas.Finder finder) {
    List<CoreLabel> labels =
        new PTBTokenizer<>(
                new StringReader(sentence.of(text)),
                new CoreLabelTokenFactory(true),
                TOKENIZER_OPTIONS)
            .tokenize();
    if (labels.isEmpty()) {
      return new AnnotatedSentence(sentence.start(), sentence.end(), List.of());
    }
    List<String> words = new ArrayList<>(labels.size());
    labels.forEach(label -> words.add(told(label.word())));
    String[] tags = tagger.tag(words);
    List<Token.NameTag> kinds =
        named ? names.tag(words) : Collections.nCopies(words.size(), Token.NameTag.NONE);
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < tags.length; i++) {
      CoreLabel label = labels.get(i);
      int start = sentence.start() + label.beginPosition();
      int end = sentence.start() + label.endPosition();
      String written = text.substring(start, end);
      tokens.add(
          new Token(start, end, written, tags[i], finder.of(written, tags[i]), kinds.get(i)));
    }
    return new AnnotatedSentence(sentence.start(), sentence.end(), tokens);
  }

  /**
   * Returns a word as the models are told it: of one longer than any word of a language only its
   * beginning and its end, since they look at every beginning and end of it.
   */
  private static String told(String word) {
    int half = LONGEST_WORD / 2;
    return word.length() <= LONGEST_WORD
        ? word
        : word.substring(0, half) + word.substring(word.length() - half);
  }

  @Override
  public String version() {
    return "Stanford CoreNLP 4.5.10 (english-left3words-distsim, english.all.3class.distsim,"
        + " english.conll.4class.distsim)";
  }
}
