package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.CorrectionWords.Kind;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/**
 * Finds what an outlet says it corrected, clarified, updated or took back: it leaves the reporting
 * sentences and becomes a note. Safe to share between threads.
 */
final class Corrections {
  /** Without a label, only so many paragraphs at the head are looked at. */
  private static final int HEAD = 3;

  /** And so many at the end. */
  private static final int TAIL = 8;

  private final Article article;
  private final List<Removed> removed = new ArrayList<>();
  private final SortedMap<Integer, BodyCutter.Cut> cuts = new TreeMap<>();
  private final List<Note> notes = new ArrayList<>();

  private Corrections(Article article) {
    this.article = article;
  }

  /** Returns the article with its corrections as notes; unchanged when there are none. */
  static Article mark(Article article) {
    return new Corrections(article).mark();
  }

  private Article mark() {
    headline();
    pieces();
    List<Range> paragraphs = BodyCutter.paragraphs(article.text());
    SortedMap<Integer, Kind> found = paragraphs(paragraphs);
    boolean all = found.size() == paragraphs.size();
    found.forEach((i, kind) -> {
      Range at = paragraphs.get(i);
      String words = at.of(article.text());
      if (!all) {
        cuts.put(i, new BodyCutter.Cut(Removed.Reason.CORRECTION_NOTE, null));
      }
      if (!CorrectionWords.isLabelAlone(words)) {
        Range source = article.body().source(at.start(), at.end());
        note(kind, words, all ? Span.text(article.id(), at.start(), at.end()) : at(source, words));
      }
    });
    if (notes.isEmpty()) {
      return article;
    }
    Article cut = BodyCutter.cut(article.withBody(article.body(), removed), cuts);
    List<Note> both = new ArrayList<>(cut.notes());
    both.addAll(notes);
    both.sort(Comparator.comparing(Note::code));
    return cut.withNotes(both);
  }

  private void headline() {
    String headline = article.headline() == null ? "" : article.headline().text();
    Kind kind = CorrectionWords.ofHeadline(headline);
    if (kind != null) {
      note(kind, headline, new Span(article.id(), Span.Field.HEADLINE, 0, headline.length()));
    }
  }

  /** Pieces that are out already keep their place and get this reason. */
  private void pieces() {
    Kind labelled = null;
    for (Removed piece : article.removed()) {
      Kind kind =
          switch (piece.reason()) {
            case EDITORIAL_NOTE,
                PAGE_FURNITURE,
                NEWSLETTER,
                LEGAL,
                AUTHOR_BOX,
                CAPTION,
                NOT_PROSE ->
                CorrectionWords.of(piece.text());
            default -> null;
          };
      boolean alone = kind != null && CorrectionWords.isLabelAlone(piece.text());
      boolean named = labelled != null && piece.reason() == Removed.Reason.EDITORIAL_NOTE;
      kind = kind == null && named ? labelled : kind;
      labelled = alone ? kind : null;
      if (kind == null || alone) {
        removed.add(piece);
      } else {
        removed.add(
            new Removed(
                piece.text(),
                Removed.Reason.CORRECTION_NOTE,
                piece.sourceStart(),
                piece.sourceEnd(),
                piece.rule(),
                piece.why()));
        note(
            kind,
            piece.text(),
            new SourceSpan(article.id(), piece.sourceStart(), piece.sourceEnd(), piece.text()));
      }
    }
  }

  private SortedMap<Integer, Kind> paragraphs(List<Range> paragraphs) {
    SortedMap<Integer, Kind> found = new TreeMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String words = paragraphs.get(i).of(article.text());
      boolean edge = i < HEAD || i >= paragraphs.size() - TAIL;
      Kind kind = edge ? CorrectionWords.of(words) : null;
      if (kind != null && CorrectionWords.isLabelAlone(words)) {
        if (i + 1 < paragraphs.size()) {
          found.put(i, kind);
          found.put(i + 1, kind);
          i++;
        }
      } else if (kind != null) {
        found.put(i, kind);
      }
    }
    return found;
  }

  private SourceSpan at(@Nullable Range source, String words) {
    return new SourceSpan(
        article.id(),
        source == null ? null : source.start(),
        source == null ? null : source.end(),
        words);
  }

  private void note(Kind kind, String words, Evidence at) {
    String flat = words.replaceAll("\\s+", " ").strip();
    notes.add(
        switch (kind) {
          case CORRECTION ->
              new Note(
                  Note.Code.CORRECTION,
                  "the outlet says that it changed this report: “" + flat + "”",
                  List.of(at));
          case RETRACTION ->
              new Note(
                  Note.Code.RETRACTION,
                  "the outlet took this report back; it corroborates nothing: “" + flat + "”",
                  List.of(at));
        });
  }
}
