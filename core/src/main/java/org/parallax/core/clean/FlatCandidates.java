package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed.Reason;
import org.parallax.model.SourceSpan;

/** Says which lines of a flat text could have been its title and its byline. */
final class FlatCandidates {
  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST_TITLE = 30;

  private FlatCandidates() {}

  /** Returns the title given with the text, and the lines before the report that could be one. */
  static List<Candidate> titles(
      Page page, List<FlatLine> lines, List<@Nullable Reason> reasons, Article seen) {
    List<Candidate> found = new ArrayList<>();
    String title = page.capture().field("title");
    if (title != null) {
      found.add(new Candidate(title.strip(), "field:title", null, true, "given with the article"));
    }
    String chosen = seen.headline() == null ? "" : seen.headline().text();
    boolean report = false;
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      Reason reason = reasons.get(i);
      report |= reason == null;
      boolean headline = reason == Reason.HEADLINE;
      boolean may =
          !report
              && line.wordCount() >= SHORTEST_TITLE
              && line.wordCount() <= LONGEST_TITLE
              && !line.words().endsWith(".");
      if (headline || may) {
        boolean same = headline && line.words().equals(chosen);
        String why =
            same
                ? "the line before the report that reads like its title"
                : headline
                    ? "refused: another title comes first"
                    : "refused: taken as " + label(reason);
        found.add(new Candidate(line.words(), "line", at(page, line), same, why));
      }
    }
    return found;
  }

  /** Returns everybody whom the text, or what came with it, could mean as an author. */
  static List<Candidate> bylines(
      Page page, List<FlatLine> lines, List<@Nullable Reason> reasons, Article seen) {
    List<Candidate> found = new ArrayList<>();
    String outlet = page.capture().field("outlet");
    String field = page.capture().field("byline");
    if (field != null) {
      names(field, "field:byline", null, new FlatCredits(field, outlet), seen, found);
    }
    for (int i = 0; i < lines.size(); i++) {
      Reason reason = reasons.get(i);
      if (reason == Reason.BYLINE || reason == Reason.AUTHOR_BOX) {
        FlatCredits credits = new FlatCredits(null, outlet);
        credits.removed(lines.get(i), reason);
        names(lines.get(i).words(), label(reason), at(page, lines.get(i)), credits, seen, found);
      }
    }
    return found;
  }

  private static void names(
      String words,
      String from,
      @Nullable SourceSpan at,
      FlatCredits credits,
      Article seen,
      List<Candidate> into) {
    for (String name : credits.byline()) {
      boolean chosen = seen.byline().contains(name);
      boolean agency = seen.source().agency().contains(name);
      into.add(
          new Candidate(
              name,
              from,
              at,
              chosen,
              chosen
                  ? "named as an author"
                  : agency
                      ? "refused: an agency, credited as such"
                      : "refused: a sign that is trusted more names somebody"));
    }
    for (String agency : credits.agencies()) {
      into.add(new Candidate(agency, from, at, false, "refused: an agency, credited as such"));
    }
    boolean box = from.equals("author-box");
    if (credits.byline().isEmpty() && credits.agencies().isEmpty() && !box) {
      into.add(new Candidate(words, from, at, false, "refused: no person's name in it"));
    }
  }

  private static String label(@Nullable Reason reason) {
    return reason == null
        ? "the report"
        : reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static @Nullable SourceSpan at(Page page, FlatLine line) {
    Range place = line.text().source();
    return place == null
        ? null
        : new SourceSpan(page.capture().id(), place.start(), place.end(), line.words());
  }
}
