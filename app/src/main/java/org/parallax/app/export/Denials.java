package org.parallax.app.export;

import java.util.List;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Who denies what a sentence of the brief says.
 *
 * @param own whether the sentence is itself a denial
 * @param by the denials that it tells of when it is one; else those of its claims, when it stands
 *     as denied; empty when it does not
 */
record Denials(boolean own, List<Story.Denial> by) {
  static Denials of(Story story, Story.BriefSentence sentence) {
    List<Story.Denial> all =
        story.claims().stream()
            .filter(claim -> sentence.claims().contains(claim.id()))
            .flatMap(claim -> claim.deniedBy().stream())
            .toList();
    List<Span> places = sentence.citations().stream().map(Story.Citation::at).toList();
    if (all.stream().anyMatch(d -> d.at().overlaps(places.get(0)))) {
      return new Denials(
          true, all.stream().filter(d -> places.stream().anyMatch(d.at()::overlaps)).toList());
    }
    return new Denials(
        false, sentence.standing() == Story.Standing.DENIED ? all : List.<Story.Denial>of());
  }
}
