package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/** Cleans an HTML page. */
final class PageCleaner {
  /** A text with fewer units than this is no report. */
  private static final int SHORTEST_ARTICLE = 15;

  Outcome<Article> clean(Page page, Trace trace) {
    PageTree tree = new PageTree(page);
    String url = PageSource.url(page);
    Article.Outlet outlet = PageSource.outlet(page, url);
    String name = outlet == null ? null : outlet.name();
    PageHeadline.Found headline = PageHeadline.find(tree, name);
    PageEvidence evidence = new PageEvidence(page, headline == null ? "" : headline.text().text());
    PageBlock printed = headline == null ? null : headline.block();
    tree.sign(printed);
    PageBody body = new PageBody(tree, evidence, printed);
    trace.page(tree, headline, body);
    List<PageBlock> kept = body.body();
    int units = kept.stream().mapToInt(PageBlock::units).sum();
    if (units < SHORTEST_ARTICLE) {
      return lost(page.capture(), units);
    }
    Capture capture = page.capture();
    PageByline.Found byline =
        PageByline.find(tree, printed, kept, name, outlet == null ? null : outlet.domain());
    SourcedText text = join(kept);
    return new Outcome.Kept<>(
        new Article(
            capture.id(),
            new Article.Source(
                capture.path(),
                url,
                PagePublishers.owned(outlet, PagePublishers.candidates(page, rights(tree, body))),
                agencies(byline, kept),
                FlatReported.in(capture.id(), text.text())),
            headline == null ? null : headline.text(),
            byline.names(),
            PageLanguage.tell(page, text.text()),
            null,
            null,
            null,
            text,
            removed(tree, body),
            List.of()));
  }

  private static Outcome<Article> lost(Capture capture, int units) {
    return new Outcome.Lost<>(
        new Dropped(
            capture.path(),
            capture.line(),
            null,
            capture.id(),
            Dropped.Code.NOT_AN_ARTICLE,
            String.format(
                Locale.ROOT,
                "no running text that could be a report was found (%d words; expected %d or more)",
                units,
                SHORTEST_ARTICLE)));
  }

  private static List<String> agencies(PageByline.Found byline, List<PageBlock> kept) {
    List<String> agencies = new ArrayList<>(byline.agencies());
    for (PageBlock block : kept.subList(0, Math.min(3, kept.size()))) {
      for (String agency : PageAgencies.atHead(block.words())) {
        if (!agencies.contains(agency)) {
          agencies.add(agency);
        }
      }
    }
    return agencies;
  }

  /** Returns the lines that may say who owns the rights: no report's, under no picture. */
  static List<SourcedText> rights(PageTree tree, PageBody body) {
    return tree.blocks().stream()
        .filter(block -> !body.kept(block) && body.reason(block) != Removed.Reason.CAPTION)
        .map(block -> block.block().text())
        .toList();
  }

  private static SourcedText join(List<PageBlock> kept) {
    SourcedText.Builder text = new SourcedText.Builder();
    for (PageBlock block : kept) {
      if (text.length() > 0) {
        text.insert("\n\n");
      }
      text.append(block.block().text());
    }
    return text.build();
  }

  private static List<Removed> removed(PageTree tree, PageBody body) {
    List<Removed> removed = new ArrayList<>();
    for (PageBlock block : tree.blocks()) {
      if (!body.kept(block)) {
        @Nullable Range place = block.block().text().source();
        removed.add(
            new Removed(
                block.words(),
                body.reason(block),
                place == null ? null : place.start(),
                place == null ? null : place.end()));
      }
    }
    return removed;
  }
}
