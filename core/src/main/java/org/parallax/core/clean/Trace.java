package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.Removed.Reason;
import org.parallax.model.SourcedText;

/**
 * What the cleaners decided on, kept so that somebody can ask why. Costs nothing until {@link
 * #cleaned} is called. Not safe to share between threads.
 */
final class Trace {
  private @Nullable PageTree tree;
  private @Nullable PageBody body;
  private PageHeadline.@Nullable Found headline;
  private List<FlatLine> lines = List.of();
  private List<@Nullable Reason> reasons = List.of();

  /** Keeps what was decided on a page. */
  void page(PageTree itsTree, PageHeadline.@Nullable Found itsHeadline, PageBody itsBody) {
    tree = itsTree;
    headline = itsHeadline;
    body = itsBody;
  }

  /** Keeps what was decided on the lines of a flat text. */
  void lines(List<FlatLine> itsLines, List<@Nullable Reason> itsReasons) {
    lines = itsLines;
    reasons = itsReasons;
  }

  /** Says for each piece and each candidate what became of it. */
  Cleaned cleaned(Screened screened, Outcome<Article> outcome) {
    Page page = screened.page();
    Article seen =
        switch (outcome) {
          case Outcome.Kept<Article> kept -> kept.value();
          case Outcome.Lost<Article> lost -> unkept(page);
        };
    List<Candidate> owners = PagePublishers.candidates(page, rights());
    return new Cleaned(
        outcome,
        seen,
        pieces(screened, outcome),
        tree != null
            ? PageCandidates.titles(tree, headline, seen)
            : FlatCandidates.titles(page, lines, reasons, seen),
        tree != null
            ? PageCandidates.bylines(tree, seen)
            : FlatCandidates.bylines(page, lines, reasons, seen),
        SourceCandidates.outlets(page, seen),
        owners,
        SourceCandidates.agencies(seen),
        SourceCandidates.languages(page, seen));
  }

  /** What a page without a report says of itself. */
  private Article unkept(Page page) {
    String url = PageSource.url(page);
    Article.Outlet outlet = PageSource.outlet(page, url);
    SourcedText title = headline == null ? null : headline.text();
    for (int i = 0; i < lines.size(); i++) {
      title = title == null && reasons.get(i) == Reason.HEADLINE ? lines.get(i).text() : title;
    }
    PageByline.Found byline =
        tree == null
            ? new PageByline.Found(List.of(), List.of())
            : PageByline.find(
                tree,
                headline == null ? null : headline.block(),
                List.of(),
                outlet == null ? null : outlet.name(),
                outlet == null ? null : outlet.domain());
    return new Article(
        page.capture().id(),
        new Article.Source(
            page.capture().path(),
            url,
            PagePublishers.owned(outlet, PagePublishers.candidates(page, rights())),
            byline.agencies()),
        title,
        byline.names(),
        PageLanguage.tell(page, ""),
        null,
        null,
        null,
        SourcedText.empty(),
        List.of(),
        List.of());
  }

  /** Returns the lines that may say who owns the rights. */
  private List<SourcedText> rights() {
    return body != null && tree != null
        ? PageCleaner.rights(tree, body)
        : FlatCleaner.rights(lines, reasons);
  }

  /** What became of each piece in the end: the last stages may take out more than the first. */
  private List<Piece> pieces(Screened screened, Outcome<Article> outcome) {
    List<Piece> pieces = sorted(screened);
    if (!(outcome instanceof Outcome.Kept<Article> kept)) {
      return pieces;
    }
    SortedMap<Integer, Reason> out = new TreeMap<>();
    for (Removed removed : kept.value().removed()) {
      if (removed.sourceStart() != null && removed.rule() == null) {
        out.put(removed.sourceStart(), removed.reason());
      }
    }
    return pieces.stream()
        .map(p ->
            p.rule() != null || p.sourceStart() == null
                ? p
                : new Piece(
                    p.text(), out.get(p.sourceStart()), null, p.sourceStart(), p.sourceEnd()))
        .toList();
  }

  private List<Piece> sorted(Screened screened) {
    List<Piece> pieces = new ArrayList<>();
    if (tree != null && body != null) {
      for (PageBlock block : tree.blocks()) {
        pieces.add(Piece.of(block.block().text(), body.kept(block) ? null : body.reason(block)));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      pieces.add(Piece.of(lines.get(i).text(), reasons.get(i)));
    }
    if (!screened.removed().isEmpty()) {
      for (Removed removed : screened.removed()) {
        pieces.add(Piece.of(removed));
      }
      pieces.sort(
          Comparator.comparingInt(
              p -> p.sourceStart() == null ? Integer.MAX_VALUE : p.sourceStart()));
    }
    return pieces;
  }
}
