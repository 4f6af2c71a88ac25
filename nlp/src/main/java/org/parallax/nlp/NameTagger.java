package org.parallax.nlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Token.NameTag;

/**
 * Kinds of name by two conditional random fields whose opinions are averaged.
 *
 * <p>One was trained on seven collections of news and web text and knows person, organisation and
 * place; the other on one year of agency news and knows other names, too. For each token their
 * marginal probabilities (forward-backward) are averaged; what the first has for "no name" is
 * shared out between "no name" and "other" as the second has it. The averaged opinion is better
 * than either (docs/adr/0003-names-and-tags-from-corenlp.md).
 */
final class NameTagger {
  /** Weight of the model with the wider training; from MEANTIME, where .5 to .7 differ little. */
  private static final double WIDE_WEIGHT = 0.6;

  private static final NameTag[] TAGS = {
    NameTag.NONE, NameTag.PERSON, NameTag.ORGANISATION, NameTag.PLACE, NameTag.OTHER
  };
  private static final String[] ANSWERS = {"O", "PERSON", "ORGANIZATION", "LOCATION", "MISC"};
  private static final int NONE = 0;
  private static final int OTHER = 4;

  private final CRFClassifier<CoreLabel> wide;
  private final CRFClassifier<CoreLabel> agency;

  NameTagger(CRFClassifier<CoreLabel> wide, CRFClassifier<CoreLabel> agency) {
    this.wide = wide;
    this.agency = agency;
  }

  /** Returns one tag for each label of a sentence. */
  List<NameTag> tag(List<CoreLabel> labels) {
    double[][] wideOpinion = opinion(wide, labels);
    double[][] agencyOpinion = opinion(agency, labels);
    List<NameTag> tags = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      tags.add(likeliest(wideOpinion[i], agencyOpinion[i]));
    }
    return tags;
  }

  private static NameTag likeliest(double[] wide, double[] agency) {
    double unnamed = agency[NONE] + agency[OTHER];
    NameTag best = NameTag.NONE;
    double most = -1;
    for (int k = 0; k < TAGS.length; k++) {
      double wideShare = wide[k];
      if (k == NONE || k == OTHER) {
        wideShare = unnamed == 0 ? (k == NONE ? wide[NONE] : 0) : wide[NONE] * agency[k] / unnamed;
      }
      double share = WIDE_WEIGHT * wideShare + (1 - WIDE_WEIGHT) * agency[k];
      if (share > most) {
        most = share;
        best = TAGS[k];
      }
    }
    return best;
  }

  /** Returns for each token the marginal probability of each of {@link #ANSWERS}. */
  private static double[][] opinion(CRFClassifier<CoreLabel> model, List<CoreLabel> labels) {
    CRFCliqueTree<String> tree = model.getCliqueTree(document(model, labels));
    double[][] opinion = new double[labels.size()][ANSWERS.length];
    for (int k = 0; k < ANSWERS.length; k++) {
      int index = model.classIndex.indexOf(ANSWERS[k]);
      for (int i = 0; index >= 0 && i < opinion.length; i++) {
        opinion[i][k] = tree.prob(i, index);
      }
    }
    return opinion;
  }

  /** The words with the shapes and clusters the model was trained with, as in classifySentence. */
  private static List<CoreLabel> document(CRFClassifier<CoreLabel> model, List<CoreLabel> labels) {
    List<CoreLabel> document = new ArrayList<>(labels.size());
    for (CoreLabel label : labels) {
      CoreLabel copy = new CoreLabel();
      copy.setWord(label.word());
      copy.setValue(label.word());
      copy.set(CoreAnnotations.OriginalTextAnnotation.class, label.word());
      document.add(copy);
    }
    new ObjectBankWrapper<CoreLabel>(model.flags, null, model.getKnownLCWords())
        .processDocument(document);
    return document;
  }
}
