package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.Removed.Reason;
import org.parallax.model.SourcedText;

/** Cleans plain text with the page's furniture still in it. Safe to share between threads. */
final class FlatCleaner {
  /** Words of a headline that no sentence opens with by chance. */
  private static final int TITLE = 5;

  /** Words of a label before it. */
  private static final int LABEL = 2;

  /** An address with something behind the host; it may have been broken over lines. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+/\\S.*");

  Outcome<Article> clean(Page page, Trace trace) {
    Capture capture = page.capture();
    String title = capture.field("title");
    List<FlatLine> lines = FlatLines.of(page.blocks());
    List<@Nullable Reason> reasons =
        FlatSorter.sort(lines, capture.kind() == Capture.Kind.ROW, title);
    trace.lines(lines, reasons);
    boolean plain = capture.kind() == Capture.Kind.PLAIN;
    PageKinds.Verdict verdict = new FlatKinds(lines, reasons, capture).verdict();
    if (verdict.drop() != null) {
      return lost(capture, verdict.drop(), verdict.why());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.get(i) == null) {
        reasons.set(i, FlatKinds.outOf(lines.get(i), verdict.mark()));
      }
    }
    List<FlatLine> kept = kept(lines, reasons, null);
    if (lines.isEmpty() || (plain && kept.stream().noneMatch(FlatCleaner::tells))) {
      return lost(
          capture,
          Dropped.Code.NOT_AN_ARTICLE,
          "expected a paragraph of running text, found only labels, lists or notes");
    }
    if (kept.isEmpty()) {
      reasons.replaceAll(reason -> null);
    }
    Article article = article(page, title, lines, reasons);
    if (verdict.mark() != null) {
      List<Note> notes = new ArrayList<>(article.notes());
      notes.add(new Note(verdict.mark(), verdict.why(), List.of()));
      notes.sort(Comparator.comparing(Note::code));
      article = article.withNotes(notes);
    }
    return new Outcome.Kept<>(article);
  }

  /** A sentence, or enough words for one. */
  private static boolean tells(FlatLine line) {
    return line.wordCount() >= (line.ends() ? 4 : 12);
  }

  /** The lines that stay, and those left out for one reason, when one is given. */
  private static List<FlatLine> kept(
      List<FlatLine> lines, List<@Nullable Reason> reasons, @Nullable Reason also) {
    List<FlatLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.get(i) == null || reasons.get(i) == also) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  private static Outcome<Article> lost(Capture capture, Dropped.Code code, String why) {
    return new Outcome.Lost<>(Dropped.of(capture, code, why));
  }

  private static Article article(
      Page page, @Nullable String title, List<FlatLine> lines, List<@Nullable Reason> reasons) {
    Capture capture = page.capture();
    @Nullable SourcedText headline = title == null ? null : SourcedText.apart(title).collapse();
    SourcedText.Builder body = new SourcedText.Builder();
    List<Removed> removed = new ArrayList<>();
    FlatCredits credits = new FlatCredits(capture.field("byline"), capture.field("outlet"));
    FlatCaptions captions = new FlatCaptions(kept(lines, reasons, Reason.CAPTION), title);
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      Reason reason = reasons.get(i);
      if (reason == null) {
        credits.paragraph(line, body.length() == 0);
        if (body.length() > 0) {
          body.insert("\n\n");
        }
        int behind = body.length() == 0 ? behindTitle(line, headline) : 0;
        if (behind > 0) {
          removed.add(removed(line.text().sub(0, behind).strip(), Reason.REPEATED));
        }
        Range words = behind > 0 ? new Range(behind, line.text().length()) : captions.words(line);
        around(line.text().sub(behind, words.start()), removed);
        body.append(line.text().sub(words.start(), words.end()).strip());
        around(line.text().sub(words.end(), line.text().length()), removed);
      } else {
        credits.removed(line, reason);
        removed.add(removed(line.text(), reason));
        headline = reason == Reason.HEADLINE && headline == null ? line.text() : headline;
      }
    }
    SourcedText text = body.build();
    String language = FlatLanguage.tell(page, text.text());
    String url = url(page, lines, reasons);
    return new Article(
        capture.id(),
        new Article.Source(
            capture.path(),
            url,
            PagePublishers.owned(
                PageSource.outlet(page, url),
                PagePublishers.candidates(page, rights(lines, reasons))),
            credits.agencies(),
            FlatReported.in(capture.id(), text.text())),
        headline,
        credits.byline(),
        language,
        null,
        null,
        null,
        text,
        removed,
        FlatNotes.of(
            capture.id(), text.text(), headline == null ? null : headline.text(), language));
  }

  /**
   * The address given with the text, else one that stands on a line of its own before the report.
   */
  private static @Nullable String url(
      Page page, List<FlatLine> lines, List<@Nullable Reason> reasons) {
    String given = PageSource.url(page);
    for (int i = 0; given == null && i < lines.size() && reasons.get(i) != null; i++) {
      Matcher address = ADDRESS.matcher(lines.get(i).words());
      if (reasons.get(i) == Reason.ADDRESS && address.find()) {
        return address.group().replaceAll("\\s", "");
      }
    }
    return given;
  }

  /** Returns the lines that may say who owns the rights: after the report, under no picture. */
  static List<SourcedText> rights(List<FlatLine> lines, List<@Nullable Reason> reasons) {
    List<SourcedText> rights = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (reasons.get(i) == null) {
        rights.clear();
      } else if (reasons.get(i) != Reason.CAPTION) {
        rights.add(lines.get(i).text());
      }
    }
    return rights;
  }

  /**
   * Where the first line of a report goes on behind its headline, which the page ran together with
   * what follows, perhaps with a label before it: "Ferries Ferry sinks off Dublin Divers search"; 0
   * where it does not.
   */
  private static int behindTitle(FlatLine line, @Nullable SourcedText headline) {
    if (headline == null || Words.count(headline.text()) < TITLE) {
      return 0;
    }
    String words = line.words();
    int at = words.indexOf(headline.text() + " ");
    boolean label = at == 0 || (at > 0 && Words.count(words.substring(0, at)) <= LABEL);
    int end = at + headline.text().length() + 1;
    return label && end < words.length() && Character.isUpperCase(words.codePointAt(end)) ? end : 0;
  }

  private static void around(SourcedText part, List<Removed> removed) {
    if (!part.isBlank()) {
      removed.add(removed(part.strip(), Reason.CAPTION));
    }
  }

  private static Removed removed(SourcedText text, Reason reason) {
    Range at = text.source();
    return new Removed(
        text.text(), reason, at == null ? null : at.start(), at == null ? null : at.end());
  }
}
