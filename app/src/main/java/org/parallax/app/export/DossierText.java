package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Writes a dossier as text for a terminal: for each story its three counts, the brief with numbered
 * citations, then quotes, figures, agenda, timeline, what is not known, and the sources.
 *
 * <p>Not safe to share between threads.
 */
public final class DossierText {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final int MOST_SINGLE_FIGURES = 6;
  private static final int MOST_UTTERANCES = 12;

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Reading> readings = new TreeMap<>();

  private DossierText(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /**
   * Returns the text, lines ended by {@code \n}.
   *
   * @param story id of the only story to print; null for all
   * @param width of a line, in characters
   * @param colour whether to use ANSI colours
   */
  public static String of(Dossier dossier, @Nullable String story, int width, boolean colour) {
    return new DossierText(Math.max(40, width), colour).dossier(dossier, story);
  }

  private String dossier(Dossier dossier, @Nullable String only) {
    dossier.articles().forEach(r -> readings.put(r.article().id(), r));
    Dossier.Run run = dossier.run();
    line(
        BOLD,
        String.format(
            Locale.ROOT,
            "%s of %s read, %d dropped: %s",
            Words.count(run.kept(), "article"),
            Words.count(run.read(), "capture"),
            run.dropped(),
            Words.count(dossier.stories().size(), "story").replace("storys", "stories")));
    for (Story story : dossier.stories()) {
      if (only == null || only.equals(story.id())) {
        story(story);
      }
    }
    if (!dossier.dropped().isEmpty()) {
      heading("Dropped");
      dossier.dropped().forEach(this::dropped);
    }
    return out.toString();
  }

  private void dropped(Dropped dropped) {
    String place =
        dropped.line() == null
            ? ""
            : " line "
                + dropped.line()
                + (dropped.column() == null ? "" : " column " + dropped.column());
    wrap("  ", "    ", dropped.path() + place + "  " + dropped.code() + ": " + dropped.why());
  }

  private void story(Story story) {
    out.append('\n').append(styled(DIM, "═".repeat(width))).append('\n');
    wrap("", "", story.headline() == null ? "Story " + story.id() : story.headline(), BOLD);
    line(
        "",
        String.format(
            Locale.ROOT,
            "%s · %s · %s%s",
            Words.count(story.articles().size(), "article"),
            Words.count(story.outlets(), "outlet"),
            Words.count(story.origins(), "origin"),
            story.eventDay() == null ? "" : " · " + Words.date(story.eventDay())));
    brief(story);
    quotes(story);
    figures(story);
    agenda(story);
    timeline(story);
    unknown(story);
    sources(story);
  }

  private void brief(Story story) {
    if (story.brief().isEmpty()) {
      return;
    }
    heading("Brief");
    List<Story.Citation> citations = new ArrayList<>();
    for (Story.BriefSentence sentence : story.brief()) {
      StringBuilder marks = new StringBuilder();
      for (Story.Citation citation : sentence.citations()) {
        if (!citations.contains(citation)) {
          citations.add(citation);
        }
        marks.append('[').append(citations.indexOf(citation) + 1).append(']');
      }
      wrap("  ", "  ", sentence.text() + " " + marks);
      line(colour(sentence.standing()), "      " + Words.standing(story, sentence));
    }
    out.append('\n');
    for (int i = 0; i < citations.size(); i++) {
      Story.Citation citation = citations.get(i);
      line(
          DIM,
          clipped(
              "  ["
                  + (i + 1)
                  + "] "
                  + name(citation.at().article())
                  + " "
                  + citation.at().start()
                  + "–"
                  + citation.at().end()
                  + "  “"
                  + flat(citation.exact()),
              "…”"));
    }
  }

  private static String colour(Story.Standing standing) {
    return switch (standing) {
      case DENIED -> RED;
      case DIFFERING, SINGLE_ORIGIN -> YELLOW;
      case CORROBORATED -> GREEN;
    };
  }

  private void quotes(Story story) {
    List<Story.Utterance> shown =
        story.utterances().stream()
            .filter(u -> u.kind() != Attribution.Kind.INDIRECT || u.articles().size() > 1)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    heading("Who said what");
    List<Story.Utterance> first =
        new ArrayList<>(shown.stream().filter(u -> u.articles().size() > 1).toList());
    shown.stream().filter(u -> u.articles().size() == 1).forEach(first::add);
    for (Story.Utterance utterance : first.subList(0, Math.min(MOST_UTTERANCES, first.size()))) {
      String who = utterance.speaker() == null ? "Speaker not told" : utterance.speaker();
      wrap(
          "  ",
          "    ",
          who
              + (utterance.speaker() == null ? "" : Words.cue(utterance, readings))
              + ": "
              + flat(utterance.text()));
      line(DIM, "    " + names(utterance.articles()));
    }
    rest(first.size() - MOST_UTTERANCES, "utterance");
  }

  private void rest(int more, String what) {
    if (more > 0) {
      line(
          DIM,
          "  and "
              + Words.count(more, "more " + what)
                  .replace("more " + what + "s", "more " + what + "s")
              + " (--format html shows all)");
    }
  }

  private void figures(Story story) {
    if (story.figures().isEmpty()) {
      return;
    }
    heading("Figures");
    List<Story.FigureRow> rows =
        new ArrayList<>(story.figures().stream().filter(r -> r.values().size() > 1).toList());
    List<Story.FigureRow> singles =
        story.figures().stream().filter(r -> r.values().size() == 1).toList();
    rows.addAll(singles.subList(0, Math.min(MOST_SINGLE_FIGURES, singles.size())));
    for (Story.FigureRow row : rows) {
      boolean differ = row.verdict() == Story.FigureRow.Verdict.DIFFER;
      line(differ ? YELLOW : "", "  " + title(row) + ": " + verdict(row));
      for (Story.FigureValue value : row.values()) {
        line(
            "",
            clipped(
                "    "
                    + Words.value(value)
                    + "  “"
                    + flat(words(value.at()))
                    + "”  "
                    + name(value.at().article()),
                ""));
      }
      if (row.values().size() > 1 && !row.why().isBlank()) {
        wrap("    ", "    ", row.why(), DIM);
      }
    }
    rest(singles.size() - MOST_SINGLE_FIGURES, "figure");
  }

  private static String title(Story.FigureRow row) {
    return (row.counts().isEmpty() ? "a number" : row.counts())
        + (row.place() == null ? "" : ", " + row.place())
        + (row.asOf() == null ? "" : ", " + Words.date(row.asOf()));
  }

  private static String verdict(Story.FigureRow row) {
    return switch (row.verdict()) {
      case AGREE -> "agree";
      case COMPATIBLE -> "compatible";
      case DIFFER -> "DIFFER";
      case SINGLE -> "one source";
      case NOT_COMPARABLE -> "not comparable";
    };
  }

  private void agenda(Story story) {
    if (story.agenda().isEmpty()) {
      return;
    }
    heading("What comes next");
    for (Story.AgendaItem item : Words.byDay(story.agenda())) {
      String status =
          item.status() == Story.AgendaItem.Status.PLANNED
              ? ""
              : " (" + Words.plain(item.status()) + ")";
      wrap(
          "  ",
          "    ",
          Words.when(item)
              + status
              + ": "
              + flat(item.what())
              + (item.place() == null ? "" : " — " + item.place()));
      line(DIM, "    " + names(item.articles()));
    }
  }

  private void timeline(Story story) {
    if (story.timeline().isEmpty()) {
      return;
    }
    heading("What happened");
    for (Story.TimelineEntry entry : story.timeline()) {
      wrap("  ", "    ", Words.date(entry.date()) + ": " + flat(entry.what()));
      line(DIM, "    " + names(entry.articles()) + (entry.background() ? " · background" : ""));
    }
  }

  private void unknown(Story story) {
    if (story.unknown().isEmpty()) {
      return;
    }
    heading("Not known, or from one origin only");
    for (Story.Unknown unknown : story.unknown()) {
      wrap("  - ", "    ", flat(unknown.text()));
      wrap("    ", "    ", unknown.why(), DIM);
    }
  }

  private void sources(Story story) {
    heading("Sources");
    for (String id : story.articles()) {
      source(java.util.Objects.requireNonNull(readings.get(id)));
    }
    if (story.origins() < story.articles().size()) {
      heading("Why some count as one origin");
    }
    for (Story.OriginGroup group : story.originGroups()) {
      if (group.articles().size() > 1) {
        wrap("  ", "    ", names(group.articles()) + ": " + group.because());
      }
    }
  }

  private void source(Reading reading) {
    Article article = reading.article();
    wrap(
        "  ",
        "    ",
        article.id()
            + outlet(article)
            + ": "
            + (article.headline() == null ? "no headline" : flat(article.headline().text())));
    String agency =
        article.source().agency().isEmpty()
            ? ""
            : " · credits " + String.join(", ", article.source().agency());
    String byline =
        article.byline().isEmpty() ? "" : " · by " + String.join(", ", article.byline());
    wrap(
        "    ",
        "    ",
        "report day "
            + Words.dating(reading.reportDay())
            + " · published "
            + Words.dating(article.published())
            + byline
            + agency,
        DIM);
    for (Dating.Candidate refused : refused(reading)) {
      wrap(
          "    ",
          "      ",
          "refused date "
              + Words.date(refused.value())
              + " ("
              + refused.from()
              + "): "
              + refused.why(),
          YELLOW);
    }
    for (Note note : article.notes()) {
      wrap("    ", "      ", Words.plain(note.code()) + ": " + note.why(), YELLOW);
    }
    for (Removed removed : article.removed()) {
      line(
          DIM,
          clipped(
              "    removed, " + Words.plain(removed.reason()) + ": “" + flat(removed.text()),
              "…”"));
    }
  }

  private static List<Dating.Candidate> refused(Reading reading) {
    List<Dating.Candidate> refused = new ArrayList<>();
    Dating day = reading.reportDay();
    if (day != null) {
      day.candidates().stream().filter(c -> !c.accepted()).forEach(refused::add);
    }
    Dating published = reading.article().published();
    if (published != null) {
      published.candidates().stream()
          .filter(c ->
              !c.accepted()
                  && refused.stream()
                      .noneMatch(r -> r.value().equals(c.value()) && r.from().equals(c.from())))
          .forEach(refused::add);
    }
    return refused;
  }

  private static String outlet(Article article) {
    Article.Outlet outlet = article.source().outlet();
    if (outlet == null) {
      return "";
    }
    return " (" + (outlet.name() == null ? outlet.domain() : outlet.name()) + ")";
  }

  private String name(String article) {
    Reading reading = readings.get(article);
    Article.Outlet outlet = reading == null ? null : reading.article().source().outlet();
    return outlet == null || outlet.name() == null ? article : outlet.name();
  }

  private String names(List<String> articles) {
    return String.join(", ", articles.stream().map(this::name).distinct().toList());
  }

  private String words(Span span) {
    return java.util.Objects.requireNonNull(readings.get(span.article())).article().words(span);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void heading(String text) {
    out.append('\n').append(styled(BOLD, text.toUpperCase(java.util.Locale.ROOT))).append('\n');
  }

  private void line(String style, String text) {
    out.append(styled(style, text)).append('\n');
  }

  private String styled(String style, String text) {
    return colour && !style.isEmpty() ? style + text + RESET : text;
  }

  /** Cuts a line to the width, with an ending that says so. */
  private String clipped(String text, String ending) {
    String closing = ending.endsWith("”") ? "”" : "";
    if (text.length() + closing.length() <= width) {
      return text + closing;
    }
    return text.substring(0, width - 1 - closing.length()).stripTrailing() + "…" + closing;
  }

  private void wrap(String first, String next, String text) {
    wrap(first, next, text, "");
  }

  private void wrap(String first, String next, String text, String style) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > width) {
        line(style, line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(style, line.toString());
  }
}
