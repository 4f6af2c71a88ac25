package org.parallax.model;

import java.util.List;

/**
 * Port: tokens, parts of speech, lemmas and names of English text, from an NLP library.
 * Implementations are safe to share between threads.
 */
public interface Annotator {
  /**
   * Annotates the sentences of a text.
   *
   * @param text the whole text
   * @param sentences where its sentences lie, in order, not overlapping; the annotator never joins
   *     or splits them
   * @return one annotated sentence for each range, offsets counting in {@code text}
   */
  List<AnnotatedSentence> annotate(String text, List<Range> sentences);

  /** Returns name and version of the library and of its models, for the {@code run} block. */
  String version();
}
