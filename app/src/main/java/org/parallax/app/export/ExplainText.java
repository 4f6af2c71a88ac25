package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.Piece;
import org.parallax.core.pipeline.Explained;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/**
 * Writes for a terminal what became of captures, and why: candidates of title, byline, dates,
 * outlet, agency and language, notes, then the page in reading order.
 */
public final class ExplainText {
  private static final int LONGEST_VALUE = 120;
  private static final int TEXT = 30;

  private final Screen screen;
  private final Explained explained;
  private final Article article;
  private final Places places;

  private ExplainText(Screen screen, Explained explained) {
    this.screen = screen;
    this.explained = explained;
    article = explained.article();
    places = new Places(explained.page().capture().decoded(), article);
  }

  /**
   * Returns the text, lines ended by {@code \n}.
   *
   * @param dropped what could not be read at all, and what was read as evidence only
   * @param width of a line, in characters
   * @param colour whether to use ANSI colours
   */
  public static String of(List<Explained> all, List<Dropped> dropped, int width, boolean colour) {
    Screen screen = new Screen(width, colour);
    if (all.size() > 1) {
      screen.line(Screen.BOLD, Words.count(all.size(), "article") + "; --id ID shows one of them");
      screen.blank();
    }
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        screen.blank();
      }
      new ExplainText(screen, all.get(i)).print();
    }
    lines(screen, "Could not be read", dropped.stream().filter(d -> !isEvidence(d)).toList());
    lines(screen, "Read as evidence", dropped.stream().filter(ExplainText::isEvidence).toList());
    return screen.toString();
  }

  private static boolean isEvidence(Dropped line) {
    return line.code() == Dropped.Code.EVIDENCE_ONLY;
  }

  private static void lines(Screen screen, String heading, List<Dropped> lines) {
    if (!lines.isEmpty()) {
      screen.heading(heading);
      for (Dropped line : lines) {
        screen.wrap("  ", "    ", clean(Words.dropped(line)), Screen.YELLOW);
      }
    }
  }

  private void print() {
    Capture capture = explained.page().capture();
    String kind =
        switch (capture.kind()) {
          case HTML -> "a page";
          case PLAIN -> "plain text";
          case ROW -> "the text of a row";
        };
    screen.line(
        Screen.BOLD,
        clean(
            capture.path()
                + (capture.line() == null
                    ? ""
                    : (capture.isRecord() ? " record " : " line ") + capture.line())
                + " · id "
                + capture.id()
                + " · "
                + kind));
    outcome();
    candidates("Title", title(), explained.cleaned().titles());
    candidates("Byline", String.join(", ", article.byline()), explained.cleaned().bylines());
    dating("Published", article.published());
    dating("Modified", article.modified());
    dating("Captured", article.captured());
    candidates("Outlet", outlet(), explained.cleaned().outlets());
    candidates("Publisher", publishers(), explained.cleaned().publishers());
    candidates(
        "Agency", String.join(", ", article.source().agencies()), explained.cleaned().agencies());
    candidates("Language", article.language(), explained.cleaned().languages());
    notes();
    page();
  }

  private void outcome() {
    switch (explained.cleaned().outcome()) {
      case Outcome.Kept<Article> kept -> {
        Map<Removed.Reason, Integer> reasons = new TreeMap<>();
        article.removed().forEach(r -> reasons.merge(r.reason(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        reasons.forEach((reason, number) -> parts.add(number + " " + Words.plain(reason)));
        screen.wrap(
            "",
            "  ",
            String.format(
                Locale.ROOT,
                "Kept as an article: %s, %s removed%s",
                Words.count(article.text().split("\n\n", -1).length, "paragraph"),
                Words.count(article.removed().size(), "piece"),
                parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")"),
            Screen.GREEN);
      }
      case Outcome.Lost<Article> lost ->
          screen.wrap(
              "",
              "  ",
              "Dropped, " + lost.dropped().code() + ": " + clean(lost.dropped().why()),
              Screen.RED);
    }
  }

  private String title() {
    return article.headline() == null ? "" : article.headline().text();
  }

  private String outlet() {
    Article.Outlet outlet = article.source().outlet();
    if (outlet == null) {
      return "";
    }
    String name = outlet.name() == null ? "" : outlet.name();
    String domain = outlet.domain() == null ? "" : outlet.domain();
    return name + (name.isEmpty() || domain.isEmpty() ? "" : " · ") + domain;
  }

  private String publishers() {
    Article.Outlet outlet = article.source().outlet();
    return outlet == null ? "" : String.join(", ", outlet.publishers());
  }

  private void candidates(String name, String value, List<Candidate> candidates) {
    head(name, value.isEmpty() ? "none" : value);
    for (Candidate candidate : candidates) {
      line(
          candidate.accepted(),
          candidate.value(),
          candidate.from(),
          candidate.at(),
          candidate.why());
    }
  }

  private void dating(String name, @Nullable Dating dating) {
    if (dating == null) {
      if (name.equals("Published")) {
        head(name, "none: nothing here tells a day");
      }
      return;
    }
    String value = dating.value();
    head(
        name,
        value == null
            ? "none: no sign was accepted"
            : value + " (" + dating.basis() + (dating.agrees() ? ")" : "; other signs differ)"));
    for (Dating.Candidate candidate : dating.candidates()) {
      line(
          candidate.accepted(),
          candidate.value(),
          candidate.from(),
          candidate.at(),
          candidate.why());
    }
  }

  private void head(String name, String value) {
    screen.blank();
    screen.wrap(
        Screen.padded(name.toUpperCase(Locale.ROOT), 11), "           ", clean(value), Screen.BOLD);
  }

  private void line(
      boolean accepted, String value, String from, @Nullable Evidence at, String why) {
    Range place = places.of(at);
    String where =
        place == null
            ? from
            : String.format(
                Locale.ROOT,
                "%s, line %d [%d, %d)",
                from,
                places.line(place.start()),
                place.start(),
                place.end());
    screen.wrap(
        accepted ? "  + " : "  - ",
        "      ",
        Screen.quoted(clean(value), LONGEST_VALUE) + " " + where + ": " + clean(why),
        accepted ? Screen.PLAIN : Screen.DIM);
  }

  private void notes() {
    for (Note note : article.notes()) {
      screen.blank();
      screen.wrap(
          Screen.padded("NOTE", 11),
          "           ",
          note.code() + ": " + clean(note.why()),
          Screen.YELLOW);
      for (Evidence at : note.at()) {
        Range place = places.of(at);
        if (place != null) {
          screen.wrap(
              "           ",
              "             ",
              String.format(
                  Locale.ROOT,
                  "line %d [%d, %d) %s",
                  places.line(place.start()),
                  place.start(),
                  place.end(),
                  Screen.quoted(clean(words(at)), LONGEST_VALUE)),
              Screen.DIM);
        }
      }
    }
  }

  private String words(Evidence evidence) {
    return switch (evidence) {
      case Span span -> article.words(span);
      case SourceSpan source -> source.exact();
    };
  }

  private void page() {
    boolean kept = explained.cleaned().outcome() instanceof Outcome.Kept<Article>;
    screen.heading("The page in reading order");
    screen.wrap(
        "  ",
        "  ",
        "line, first code unit, "
            + (kept ? "+ kept, - removed and why" : "- removed and why, ? too little for a report"),
        Screen.DIM);
    for (Piece piece : explained.cleaned().pieces()) {
      piece(piece, kept);
    }
  }

  private void piece(Piece piece, boolean kept) {
    Integer start = piece.sourceStart();
    String place =
        start == null ? "" : String.format(Locale.ROOT, "%4d %7d", places.line(start), start);
    Removed.Reason reason = piece.reason();
    String sign = reason != null ? "-" : kept ? "+" : "?";
    String style = reason == null ? (kept ? Screen.GREEN : Screen.YELLOW) : Screen.DIM;
    String why = reason == null ? "" : Words.plain(reason);
    String words = clean(piece.text());
    screen.wrap(
        Screen.padded(place, 12) + " " + sign + " " + Screen.padded(why, TEXT - 15),
        " ".repeat(TEXT),
        (piece.rule() == null ? "" : "[" + clean(piece.rule()) + "] ")
            + (words.isEmpty() ? "(no words)" : words),
        style);
  }

  /** Words of a source must not steer the terminal. */
  private static String clean(String words) {
    return words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
