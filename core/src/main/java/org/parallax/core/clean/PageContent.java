package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Note;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/**
 * What of a page becomes the article.
 *
 * @param blocks its blocks in reading order; empty when the text is the page's description
 * @param text one paragraph a block, a blank line between
 * @param notes what a reader should know
 */
record PageContent(List<PageBlock> blocks, SourcedText text, List<Note> notes) {
  /** A text with fewer units is a report only when the page says so. */
  static final int SHORTEST_ARTICLE = 15;

  /** Lists and tables of so many units below a headline are worth reading on any page. */
  private static final int LISTING = 40;

  /** Returns what there is to read; null when there is nothing that could be a report. */
  static @Nullable PageContent of(
      PageTree tree,
      PageFacts facts,
      List<PageBlock> body,
      @Nullable PageBlock headline,
      PageKinds.Verdict verdict) {
    Note.@Nullable Code mark = verdict.mark();
    List<Note> notes = mark == null ? List.of() : List.of(new Note(mark, verdict.why(), List.of()));
    List<PageBlock> kept = body.stream().filter(b -> outOf(b, mark) == null).toList();
    int units = kept.stream().mapToInt(PageBlock::units).sum();
    if (units >= SHORTEST_ARTICLE || (mark != null && units > 0)) {
      return new PageContent(kept, join(kept), notes);
    }
    List<PageBlock> loose = PageShort.blocks(tree, headline);
    int looseUnits = loose.stream().mapToInt(PageBlock::units).sum();
    int least = facts.article() ? 1 : mark != null ? SHORTEST_ARTICLE : LISTING;
    if (looseUnits >= Math.max(least, units)) {
      boolean says = loose.stream().anyMatch(b -> b.ended() && b.units() >= 4);
      String why = "no running text: what stands below the headline are lists, tables or labels";
      return new PageContent(loose, join(loose), says ? notes : and(notes, Note.Code.GENRE, why));
    }
    boolean described = facts.article() || facts.media() || facts.gallery();
    if (units > 0 && facts.article()) {
      return new PageContent(kept, join(kept), notes);
    }
    SourcedText description = described ? PageShort.description(tree.page()) : null;
    if (description != null) {
      String why =
          "the page shows no running text; the text is the description that it gives of itself";
      return new PageContent(List.of(), description, and(notes, Note.Code.TRUNCATED, why));
    }
    return null;
  }

  /** Returns why a block of the report is none on a page of this kind; null when it is one. */
  static Removed.@Nullable Reason outOf(PageBlock block, Note.@Nullable Code mark) {
    if (mark == Note.Code.PAYWALLED && PagePaywall.offers(block)) {
      return Removed.Reason.NEWSLETTER;
    }
    return mark == Note.Code.LIVE_BLOG && PageEntries.stamp(block.words())
        ? Removed.Reason.DATE_LINE
        : null;
  }

  private static List<Note> and(List<Note> notes, Note.Code code, String why) {
    List<Note> both = new ArrayList<>(notes);
    both.add(new Note(code, why, List.of()));
    both.sort(Comparator.comparing(Note::code));
    return both;
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
}
