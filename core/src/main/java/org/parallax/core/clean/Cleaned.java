package org.parallax.core.clean;

import java.util.List;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Outcome;

/**
 * What cleaning made of a page, with every piece and every candidate that it weighed. Immutable.
 *
 * @param outcome the undated article, or why there is none
 * @param seen the article; for a page that holds none what was found on it all the same, without
 *     text
 * @param pieces in reading order
 * @param titles what could be the headline, in order of trust
 * @param bylines who could have written it, in order of trust
 * @param outlets who could have published it, in order of trust
 * @param publishers who could own the outlet, in order of place
 * @param agencies who could be credited for words, in order of place
 * @param languages what tells the language, in order of trust
 */
public record Cleaned(
    Outcome<Article> outcome,
    Article seen,
    List<Piece> pieces,
    List<Candidate> titles,
    List<Candidate> bylines,
    List<Candidate> outlets,
    List<Candidate> publishers,
    List<Candidate> agencies,
    List<Candidate> languages) {
  /** Copies the lists. */
  public Cleaned {
    pieces = List.copyOf(pieces);
    titles = List.copyOf(titles);
    bylines = List.copyOf(bylines);
    outlets = List.copyOf(outlets);
    publishers = List.copyOf(publishers);
    agencies = List.copyOf(agencies);
    languages = List.copyOf(languages);
  }
}
