package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;

/**
 * Takes paragraphs out of the body of an article; what points into the body goes on pointing at the
 * same words, or at their place in the capture when they are gone.
 *
 * <p>Linear in the length of the article. Safe to share between threads.
 */
final class BodyCutter {
  private static final String BREAK = "\n\n";

  private final Article article;
  private final List<Range> paragraphs;
  private final SortedMap<Integer, Cut> cuts;
  private final int[] shifts;

  /**
   * Why a paragraph goes.
   *
   * @param reason the reason
   * @param why what the reason alone does not say; null when it says all
   */
  record Cut(Removed.Reason reason, @Nullable String why) {}

  private BodyCutter(Article article, SortedMap<Integer, Cut> cuts) {
    this.article = article;
    this.paragraphs = paragraphs(article.text());
    this.cuts = cuts;
    this.shifts = new int[paragraphs.size()];
  }

  /** Returns where the paragraphs of a clean text stand; none in an empty text. */
  static List<Range> paragraphs(String text) {
    List<Range> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(BREAK, start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(new Range(start, end));
      start = end + BREAK.length();
    }
    return paragraphs;
  }

  /**
   * Returns the article without some paragraphs, each a line of its removed pieces.
   *
   * @param cuts by the number of the paragraph, from 0
   */
  static Article cut(Article article, SortedMap<Integer, Cut> cuts) {
    return cuts.isEmpty() ? article : new BodyCutter(article, cuts).cut();
  }

  private Article cut() {
    SourcedText.Builder body = new SourcedText.Builder();
    List<Removed> removed = new ArrayList<>(article.removed());
    for (int i = 0; i < paragraphs.size(); i++) {
      Range at = paragraphs.get(i);
      SourcedText words = article.body().sub(at.start(), at.end());
      Cut cut = cuts.get(i);
      if (cut == null) {
        if (body.length() > 0) {
          body.insert(BREAK);
        }
        shifts[i] = body.length() - at.start();
        body.append(words);
      } else {
        Range source = words.source();
        insert(
            removed,
            new Removed(
                words.text(),
                cut.reason(),
                source == null ? null : source.start(),
                source == null ? null : source.end(),
                null,
                cut.why()));
      }
    }
    return article
        .withCredits(source(article.source()), article.byline(), removed)
        .withBody(body.build(), removed)
        .withNotes(article.notes().stream().map(this::note).toList())
        .withDates(
            dating(article.published()), dating(article.modified()), dating(article.captured()));
  }

  /** Puts a piece before the first that stands behind it. */
  private static void insert(List<Removed> removed, Removed piece) {
    Integer start = piece.sourceStart();
    int at = removed.size();
    for (int i = 0; start != null && i < removed.size(); i++) {
      Integer other = removed.get(i).sourceStart();
      if (other != null && other > start) {
        at = i;
        break;
      }
    }
    removed.add(at, piece);
  }

  /** An agency that a removed paragraph credits made nothing that is left. */
  private Article.Source source(Article.Source source) {
    List<Article.Credit> cited = new ArrayList<>();
    for (Article.Credit credit : source.cited()) {
      if (moved(credit.at()) instanceof Span span) {
        cited.add(new Article.Credit(credit.agency(), span));
      }
    }
    return new Article.Source(source.path(), source.url(), source.outlet(), source.agency(), cited);
  }

  private Note note(Note note) {
    return new Note(note.code(), note.why(), note.at().stream().map(this::moved).toList());
  }

  private @Nullable Dating dating(@Nullable Dating dating) {
    return dating == null ? null : dating.withEvidence(this::moved);
  }

  private Evidence moved(Evidence evidence) {
    if (!(evidence instanceof Span span) || span.field() != Span.Field.TEXT) {
      return evidence;
    }
    int first = paragraph(span.start());
    int last = paragraph(Math.max(span.start(), span.end() - 1));
    if (!cuts.containsKey(first) && !cuts.containsKey(last)) {
      return Span.text(span.article(), span.start() + shifts[first], span.end() + shifts[last]);
    }
    int end = Math.min(span.end(), paragraphs.get(first).end());
    Range source = article.body().source(span.start(), end);
    return new SourceSpan(
        span.article(),
        source == null ? null : source.start(),
        source == null ? null : source.end(),
        article.text().substring(span.start(), end));
  }

  /** Returns the last paragraph that starts at or before a place. */
  private int paragraph(int place) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (paragraphs.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
