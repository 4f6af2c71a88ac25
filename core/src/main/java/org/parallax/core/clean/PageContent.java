package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Note;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/**
 * What of a page becomes the article.
 *
 * @param blocks its blocks in reading order; empty when the text is the page's description
 * @param text one paragraph a block, a blank line between
 * @param out why blocks of the report's body left it after all, by their index
 * @param notes what a reader should know
 */
record PageContent(
    List<PageBlock> blocks,
    SourcedText text,
    SortedMap<Integer, Removed.Reason> out,
    List<Note> notes) {
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
    SortedMap<Integer, Removed.Reason> out = out(body, mark);
    List<PageBlock> kept = body.stream().filter(b -> !out.containsKey(b.index())).toList();
    int units = kept.stream().mapToInt(PageBlock::units).sum();
    if (units >= SHORTEST_ARTICLE || (mark != null && units > 0)) {
      return new PageContent(kept, join(kept), out, notes);
    }
    List<PageBlock> loose = PageShort.blocks(tree, headline);
    int looseUnits = loose.stream().mapToInt(PageBlock::units).sum();
    int least = facts.article() ? 1 : mark != null ? SHORTEST_ARTICLE : LISTING;
    if (looseUnits >= Math.max(least, units)) {
      boolean says = loose.stream().anyMatch(b -> b.ended() && b.units() >= 4);
      String why = "no running text: what stands below the headline are lists, tables or labels";
      return new PageContent(
          loose, join(loose), out, says ? notes : and(notes, Note.Code.GENRE, why));
    }
    boolean described = facts.article() || facts.media() || facts.gallery();
    if (units > 0 && facts.article()) {
      return new PageContent(kept, join(kept), out, notes);
    }
    SourcedText description = described ? PageShort.description(tree.page()) : null;
    if (description != null) {
      String why =
          "the page shows no running text; the text is the description that it gives of itself";
      return new PageContent(List.of(), description, out, and(notes, Note.Code.TRUNCATED, why));
    }
    return null;
  }

  private static SortedMap<Integer, Removed.Reason> out(
      List<PageBlock> body, Note.@Nullable Code mark) {
    SortedMap<Integer, Removed.Reason> out = new TreeMap<>();
    InnerRepeats.of(body).forEach(index -> out.put(index, Removed.Reason.REPEATED));
    for (PageBlock block : body) {
      Removed.Reason reason = outOf(block, mark);
      if (reason != null) {
        out.put(block.index(), reason);
      }
    }
    return out;
  }

  /** Returns why a block of the report is none on a page of this kind; null when it is one. */
  private static Removed.@Nullable Reason outOf(PageBlock block, Note.@Nullable Code mark) {
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
