package org.parallax.nlp;

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
 * than either (docs/adr/0003-names-and-tags-from-corenlp.md). Safe to share between threads.
 */
final class NameTagger {
  /** What CoreNLP's models call the kinds, in the order of {@link #TAGS}; the first has not all. */
  static final List<String> ANSWERS = List.of("O", "PERSON", "ORGANIZATION", "LOCATION", "MISC");

  /** Weight of the model with the wider training; from MEANTIME, where .5 to .7 differ little. */
  private static final double WIDE_WEIGHT = 0.6;

  private static final NameTag[] TAGS = {
    NameTag.NONE, NameTag.PERSON, NameTag.ORGANISATION, NameTag.PLACE, NameTag.OTHER
  };
  private static final int NONE = 0;
  private static final int OTHER = 4;

  private final NameField wide;
  private final NameField agency;

  NameTagger(NameField wide, NameField agency) {
    this.wide = wide;
    this.agency = agency;
  }

  /** Returns one tag for each word of a sentence. */
  List<NameTag> tag(List<String> words) {
    double[] wideOpinion = wide.marginals(words);
    double[] agencyOpinion = agency.marginals(words);
    List<NameTag> tags = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      tags.add(likeliest(wideOpinion, i * wide.kinds(), agencyOpinion, i * agency.kinds()));
    }
    return tags;
  }

  private static NameTag likeliest(double[] wide, int fromWide, double[] agency, int from) {
    double unnamed = agency[from + NONE] + agency[from + OTHER];
    NameTag best = NameTag.NONE;
    double most = -1;
    for (int k = 0; k < TAGS.length; k++) {
      double own = agency[from + k];
      double wideShare;
      if (k == NONE || k == OTHER) {
        double none = wide[fromWide + NONE];
        wideShare = unnamed == 0 ? (k == NONE ? none : 0) : none * own / unnamed;
      } else {
        wideShare = wide[fromWide + k];
      }
      double share = WIDE_WEIGHT * wideShare + (1 - WIDE_WEIGHT) * own;
      if (share > most) {
        most = share;
        best = TAGS[k];
      }
    }
    return best;
  }
}
