package org.parallax.nlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Reads a model of names and puts a {@link FeatureIndex} in place of its table of features. */
final class ModelInput extends ObjectInputStream {
  /** Tables of labels and classes are smaller. */
  private static final int LARGE = 10_000;

  private ModelInput(InputStream in) throws IOException {
    super(in);
    enableResolveObject(true);
  }

  /** Returns the model that a stream holds. */
  static CRFClassifier<CoreLabel> read(InputStream in) throws IOException, ClassNotFoundException {
    CRFClassifier<CoreLabel> model = new CRFClassifier<>(new SeqClassifierFlags());
    model.loadClassifier(new ModelInput(new BufferedInputStream(in, 1 << 16)), null);
    return model;
  }

  @Override
  protected Object resolveObject(Object read) {
    return read instanceof HashIndex<?> table
            && table.size() > LARGE
            && table.get(0) instanceof String
        ? FeatureIndex.of(words(table))
        : read;
  }

  @SuppressWarnings("unchecked") // the first is a string, and a table holds things of one kind
  private static Index<String> words(HashIndex<?> table) {
    return (Index<String>) table;
  }
}
