package org.parallax.core.read.speech;

import java.util.List;
import org.parallax.core.read.Passage;

/**
 * One text of an article as far as speech goes.
 *
 * @param passage the text
 * @param quotations its quotations
 * @param units its sentences of narration
 * @param asides its captions and cross-heads
 * @param drafts its attributions, in order of their content
 */
record Scene(
    Passage passage,
    List<Quotation> quotations,
    List<Unit> units,
    Asides asides,
    List<Draft> drafts) {
  /** Reads a passage. */
  static Scene of(Passage passage) {
    List<Quotation> quotations = QuotationFinder.find(passage.text());
    List<Unit> units = Unit.of(passage, quotations);
    Asides asides = new Asides(passage, units);
    QuotationLinker linker = new QuotationLinker(passage, quotations, units, asides);
    return new Scene(passage, quotations, units, asides, linker.drafts());
  }
}
