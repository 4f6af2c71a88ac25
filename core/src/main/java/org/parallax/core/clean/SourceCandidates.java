package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Evidence;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** Says what could have told outlet, agencies and language, and what became of it. */
final class SourceCandidates {
  /** So many paragraphs at the head of a report may open with an agency's name. */
  private static final int HEAD = 3;

  private static final int OPENING = 120;

  private SourceCandidates() {}

  static List<Candidate> outlets(Page page, Article seen) {
    List<Candidate> found = new ArrayList<>();
    Article.Outlet outlet = seen.source().outlet();
    String chosen = outlet == null ? null : outlet.name();
    String given = page.capture().field("outlet");
    if (given != null) {
      found.add(new Candidate(given.strip(), "field:outlet", null, true, "given with the article"));
    }
    for (String name : PageSource.NAMES) {
      for (Page.Datum datum : page.data()) {
        if (datum.name().equals(name)) {
          String value = datum.value().strip();
          String not = PageSource.noName(datum);
          boolean same = not == null && value.equals(chosen);
          String why =
              same
                  ? "names the outlet"
                  : not != null ? "refused: " + not : "refused: another sign is trusted more";
          found.add(new Candidate(value, name, at(page, datum), same, why));
        }
      }
    }
    String after = PageSource.afterHeading(page);
    if (after != null) {
      boolean same = after.equals(chosen);
      found.add(
          new Candidate(
              after,
              "title",
              null,
              same,
              same
                  ? "the title has it after the heading that the page prints"
                  : "refused: another sign is trusted more"));
    }
    boolean named = found.stream().anyMatch(c -> c.accepted() && c.value().equals(chosen));
    if (chosen != null && !named) {
      String why = "another line, or the file's name, agrees that it is the outlet's own name";
      found.add(new Candidate(chosen, "text", null, true, why));
    }
    String url = seen.source().url();
    String domain = outlet == null ? null : outlet.domain();
    if (url != null && domain != null) {
      found.add(new Candidate(domain, "address", null, true, "the host of " + url));
    }
    return found;
  }

  static List<Candidate> languages(Page page, Article seen) {
    List<Candidate> found = new ArrayList<>();
    String given = page.capture().field("language");
    if (given != null) {
      language(given, "field:language", null, "given with the article", seen, found);
    }
    for (String name : PageLanguage.TOLD) {
      for (Page.Datum datum : page.data()) {
        if (datum.name().equals(name)) {
          language(datum.value(), name, at(page, datum), "the page says so", seen, found);
        }
      }
    }
    String read = PageLanguage.read(seen.text());
    if (read != null) {
      language(read, "text", null, "the text's commonest words are of it", seen, found);
    }
    return found;
  }

  private static void language(
      String told,
      String from,
      @Nullable Evidence at,
      String why,
      Article seen,
      List<Candidate> into) {
    boolean same = seen.language().equals(PageLanguage.code(told));
    into.add(
        new Candidate(
            told.strip(), from, at, same, same ? why : "refused: other signs are trusted more"));
  }

  /** Returns who could be credited for words: what was removed first, then the report's own. */
  static List<Candidate> agencies(Article seen) {
    List<Candidate> found = new ArrayList<>();
    List<String> credited = seen.source().agency();
    for (Removed removed : seen.removed()) {
      switch (removed.reason()) {
        case BYLINE, AGENCY_NOTE, LEGAL, DATE_LINE, DATELINE ->
            note(removed, credited, seen, found);
        case CAPTION -> picture(removed, seen, found);
        default -> {}
      }
    }
    int start = 0;
    String[] paragraphs = seen.text().split("\n\n", HEAD + 1);
    for (int i = 0; i < Math.min(HEAD, paragraphs.length); i++) {
      String opening = paragraphs[i].substring(0, Math.min(OPENING, paragraphs[i].length()));
      for (String agency : PageAgencies.atHead(opening.replace('_', '-'))) {
        boolean does = credited.contains(agency);
        found.add(
            new Candidate(
                agency,
                "head",
                Span.text(seen.id(), start, start + opening.length()),
                does,
                does ? "signs at the head of a paragraph" : "refused: not the first paragraph"));
      }
      start += paragraphs[i].length() + 2;
    }
    for (Article.Credit credit : seen.source().cited()) {
      found.add(
          new Candidate(
              credit.agency(),
              "sentence",
              credit.at(),
              true,
              "a sentence has its words from it; the rest of the report has not"));
    }
    for (String agency : credited) {
      if (found.stream().noneMatch(c -> c.accepted() && c.value().equals(agency))) {
        found.add(
            new Candidate(agency, "author", null, true, "stands where an author would stand"));
      }
    }
    return found;
  }

  private static void note(
      Removed removed, List<String> credited, Article seen, List<Candidate> into) {
    List<String> named = FlatCredits.named(removed.text());
    if (named.isEmpty() && removed.reason() == Removed.Reason.AGENCY_NOTE) {
      into.add(
          new Candidate(
              removed.text(),
              from(removed),
              at(seen, removed),
              false,
              "refused: it names no agency that is known; --config can name one"));
    }
    for (String agency : named) {
      boolean does = credited.contains(agency);
      into.add(
          new Candidate(
              agency,
              from(removed),
              at(seen, removed),
              does,
              does ? "a line credits it" : "refused: the line does not credit it for words"));
    }
  }

  private static void picture(Removed removed, Article seen, List<Candidate> into) {
    for (String agency : FlatCredits.named(removed.text())) {
      into.add(
          new Candidate(
              agency, from(removed), at(seen, removed), false, "refused: credited for a picture"));
    }
  }

  private static String from(Removed removed) {
    return removed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable SourceSpan at(Article seen, Removed removed) {
    return removed.sourceStart() == null
        ? null
        : new SourceSpan(seen.id(), removed.sourceStart(), removed.sourceEnd(), removed.text());
  }

  static @Nullable SourceSpan at(Page page, Page.Datum datum) {
    return datum.sourceStart() == null
        ? null
        : new SourceSpan(
            page.capture().id(), datum.sourceStart(), datum.sourceEnd(), datum.value());
  }
}
