package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;

/** Says what on a page could have been its title and its byline, and what became of it. */
final class PageCandidates {
  /** A heading that shares less of its words with the title is about something else. */
  private static final double NEAR = 0.4;

  private static final int LONGEST_BYLINE = 20;

  private final PageTree tree;
  private final Article seen;
  private final List<Candidate> found = new ArrayList<>();

  private PageCandidates(PageTree tree, Article seen) {
    this.tree = tree;
    this.seen = seen;
  }

  /** Returns every title that the data tell and every heading that could be one. */
  static List<Candidate> titles(PageTree tree, PageHeadline.@Nullable Found chosen, Article seen) {
    PageCandidates titles = new PageCandidates(tree, seen);
    String title = chosen == null ? "" : chosen.text().text();
    for (PageBlock block : tree.blocks()) {
      boolean printed =
          chosen != null && chosen.block() != null && chosen.block().index() == block.index();
      boolean near = block.heading() > 1 && PageHeadline.alike(block.words(), title) >= NEAR;
      if (printed || block.heading() == 1 || near) {
        titles.heading(block, title, printed);
      }
    }
    String site = PageSource.name(tree.page());
    for (String name : PageHeadline.DATA) {
      for (Page.Datum datum : tree.page().data()) {
        if (datum.name().equals(name)) {
          titles.datum(datum, title, site);
        }
      }
    }
    return titles.found;
  }

  private void heading(PageBlock block, String title, boolean printed) {
    boolean same = PageEvidence.key(block.words()).equals(PageEvidence.key(title));
    String why =
        printed
            ? same
                ? "the page prints it as its heading"
                : "the page prints it as its heading; its data say it as it stands above"
            : same
                ? "says the same"
                : "refused: " + (block.hidden() ? "not shown" : shared(block.words(), title));
    String tag = block.heading() == 0 ? "line" : "h" + block.heading();
    found.add(
        new Candidate(
            block.block().text().collapse().text(),
            "heading:" + tag,
            at(block.block().text()),
            printed || same,
            why));
  }

  private void datum(Page.Datum datum, String title, @Nullable String site) {
    String words = PageHeadline.withoutSite(datum.value(), site);
    boolean report = PageHeadline.article(datum);
    boolean same = report && PageEvidence.key(words).equals(PageEvidence.key(title));
    String why =
        !report
            ? "refused: it names a " + datum.type() + ", not the report"
            : !same
                ? "refused: " + shared(words, title)
                : words.equals(datum.value().strip())
                    ? "says the same"
                    : "says the same, with the name of the site after it";
    found.add(
        new Candidate(words, datum.name(), SourceCandidates.at(tree.page(), datum), same, why));
  }

  private static String shared(String words, String title) {
    return title.isEmpty()
        ? "too little like a title"
        : String.format(
            Locale.ROOT,
            "it shares %.0f %% of its words with what other signs agree on",
            100 * PageHeadline.alike(words, title));
  }

  /** Returns everybody whom the page could mean as an author, in order of trust. */
  static List<Candidate> bylines(PageTree tree, Article seen) {
    PageCandidates bylines = new PageCandidates(tree, seen);
    String field = tree.page().capture().field("byline");
    if (field != null) {
      bylines.authors(field, "field:byline", null, false);
    }
    for (List<Page.Datum> source : PageAuthors.told(tree.page().data())) {
      for (Page.Datum datum : source) {
        boolean organisation = datum.type() != null && datum.type().endsWith("Organization");
        bylines.authors(
            datum.value(), datum.name(), SourceCandidates.at(tree.page(), datum), organisation);
      }
    }
    for (PageBlock block : tree.blocks()) {
      bylines.printed(block);
    }
    for (String name : seen.byline()) {
      if (bylines.found.stream().noneMatch(c -> c.accepted() && c.value().equals(name))) {
        bylines.found.add(
            new Candidate(name, "text", null, true, "the page names it as the author's"));
      }
    }
    return bylines.found;
  }

  private void printed(PageBlock block) {
    String words = block.words().strip();
    boolean signed = tree.sign(block.element()) == Removed.Reason.BYLINE;
    boolean editor = PageByline.EDITOR.matches(words);
    if (block.units() > 0
        && block.units() <= LONGEST_BYLINE
        && (signed || editor || PageByline.led(words) != null)) {
      String led = PageByline.led(words);
      authors(led == null ? words : led, "byline", at(block.block().text()), false);
    }
  }

  private void authors(String value, String from, @Nullable SourceSpan at, boolean organisation) {
    Article.Outlet outlet = seen.source().outlet();
    String name = PageSource.name(tree.page());
    String domain = outlet == null ? null : outlet.domain();
    List<String> parts = PageByline.parts(value);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.isEmpty()) {
        continue;
      }
      boolean chosen = !organisation && seen.byline().contains(part);
      String agency = PageByline.agency(part);
      boolean credited =
          agency != null
              ? seen.source().agency().contains(agency)
              : seen.source().agency().contains(part);
      boolean person = PageByline.person(part, name, domain) || PageByline.group(part, i == 0);
      String why =
          chosen
              ? "named as an author"
              : agency != null || credited
                  ? "refused: an agency, " + (credited ? "credited as such" : "not credited here")
                  : organisation
                      ? "refused: an organisation, not a person"
                      : person
                          ? "refused: a sign that is trusted more names somebody"
                          : "refused: no person's name";
      Candidate candidate = new Candidate(part, from, at, chosen, why);
      if (!found.contains(candidate)) {
        found.add(candidate);
      }
    }
  }

  private @Nullable SourceSpan at(SourcedText text) {
    Range place = text.source();
    return place == null
        ? null
        : new SourceSpan(seen.id(), place.start(), place.end(), text.collapse().text());
  }
}
