package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/** Cleans an HTML page. */
final class PageCleaner {
  private static final Pattern SCRIPT = Pattern.compile("<script\\b", Pattern.CASE_INSENSITIVE);

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
    PageFacts facts = PageFacts.of(page);
    PageKinds kinds = new PageKinds(tree, facts, body.body(), printed);
    PageKinds.Verdict verdict = kinds.verdict();
    Capture capture = page.capture();
    if (verdict.drop() != null) {
      return lost(capture, verdict.drop(), verdict.why());
    }
    PageContent content = PageContent.of(tree, facts, body.body(), printed, verdict);
    if (content == null) {
      return nothing(capture, tree, units(body.body()), verdict);
    }
    List<PageBlock> kept = content.blocks();
    PageByline.Found byline =
        PageByline.find(tree, printed, kept, name, outlet == null ? null : outlet.domain());
    SourcedText text = content.text();
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
            removed(tree, body, content),
            content.notes()));
  }

  private static int units(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(PageBlock::units).sum();
  }

  private static Outcome<Article> nothing(
      Capture capture, PageTree tree, int units, PageKinds.Verdict verdict) {
    if (verdict.mark() == Note.Code.GALLERY) {
      return lost(capture, Dropped.Code.GALLERY, verdict.why());
    }
    if (verdict.mark() == Note.Code.MEDIA_PAGE) {
      return lost(capture, Dropped.Code.MEDIA_PAGE, verdict.why());
    }
    boolean words = tree.blocks().stream().anyMatch(b -> b.units() > 0);
    if (!words && SCRIPT.matcher(capture.decoded()).find()) {
      return lost(
          capture,
          Dropped.Code.NEEDS_SCRIPT,
          "the page holds no words for a reader, a script fetches them; save it from a browser");
    }
    return lost(
        capture,
        Dropped.Code.NOT_AN_ARTICLE,
        String.format(
            Locale.ROOT,
            "no running text that could be a report was found (%d words; expected %d or more, or a"
                + " page that calls itself an article)",
            units,
            PageContent.SHORTEST_ARTICLE));
  }

  private static Outcome<Article> lost(Capture capture, Dropped.Code code, String why) {
    return new Outcome.Lost<>(Dropped.of(capture, code, why));
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

  /** Returns the lines that may say who owns the rights: after the report, under no picture. */
  static List<SourcedText> rights(PageTree tree, PageBody body) {
    List<SourcedText> rights = new ArrayList<>();
    for (PageBlock block : tree.blocks()) {
      if (body.kept(block)) {
        rights.clear();
      } else if (body.reason(block) != Removed.Reason.CAPTION) {
        rights.add(block.block().text());
      }
    }
    return rights;
  }

  private static List<Removed> removed(PageTree tree, PageBody body, PageContent content) {
    Set<Integer> kept =
        content.blocks().stream()
            .map(PageBlock::index)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Removed> removed = new ArrayList<>();
    for (PageBlock block : tree.blocks()) {
      if (!kept.contains(block.index())) {
        @Nullable Range place = block.block().text().source();
        removed.add(
            new Removed(
                block.words(),
                content.out().getOrDefault(block.index(), body.reason(block)),
                place == null ? null : place.start(),
                place == null ? null : place.end()));
      }
    }
    return removed;
  }
}
