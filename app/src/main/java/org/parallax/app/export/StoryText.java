package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parallax.model.Evidence;
import org.parallax.model.Story;

/** Prints the account of one story. */
final class StoryText {
  private static final int WIDEST_DAY = 22;
  private static final int WIDEST_WORDS = 110;

  /** Up to here words stand in a column, and what follows them in the next. */
  private static final int PADDED_WORDS = 40;

  private final Screen screen;
  private final Sources sources;
  private final Story story;
  private final boolean full;
  private final Standings standings;

  StoryText(Screen screen, Sources sources, Story story, boolean full) {
    this.screen = screen;
    this.sources = sources;
    this.story = story;
    this.full = full;
    this.standings = new Standings(story, sources);
  }

  void print() {
    SourcesText list = new SourcesText(screen, sources, story, full);
    screen.blank();
    screen.line(Screen.DIM, "═".repeat(screen.width()));
    screen.wrap("", "", Words.title(story), Screen.BOLD);
    screen.wrap(
        "",
        "  ",
        sources.counts(story)
            + (story.eventDay() == null
                ? ""
                : " · " + Words.date(story.eventDay()).replace(' ', Screen.KEPT)),
        Screen.PLAIN);
    list.legend();
    brief();
    quotes();
    figures();
    agenda();
    timeline();
    unknown();
    related();
    list.doubts();
    list.origins();
    list.details();
  }

  private void brief() {
    if (story.brief().isEmpty()) {
      return;
    }
    screen.heading("Brief");
    boolean first = true;
    for (Story.BriefSentence sentence : story.brief()) {
      if (!first) {
        screen.blank();
      }
      first = false;
      screen.wrap("  ", "  ", sentence.text(), Screen.PLAIN);
      Story.Citation own = sentence.citations().get(0);
      screen.wrap(
          "      ",
          "      ",
          standings.of(sentence) + " · in the words of " + sources.marked(own.at().article()),
          colour(sentence.standing()));
      List<Story.Citation> others = sentence.citations().subList(1, sentence.citations().size());
      for (List<Story.Citation> same : Words.wordings(others)) {
        List<String> articles = same.stream().map(c -> c.at().article()).toList();
        String label = "      " + Screen.padded(sources.labels(articles) + " ", 5);
        String words = Words.flat(same.get(0).exact());
        screen.wrap(label, "           ", Screen.quoted(words, words.length() + 2), Screen.DIM);
      }
    }
  }

  private static String colour(Story.Standing standing) {
    return switch (standing) {
      case DENIED -> Screen.RED;
      case DIFFERING, SINGLE_ORIGIN -> Screen.YELLOW;
      case CORROBORATED -> Screen.GREEN;
    };
  }

  private void quotes() {
    List<Story.Utterance> shown = full ? story.utterances() : Speakers.telling(story, sources);
    int more = story.utterances().size() - shown.size();
    if (shown.isEmpty() && more == 0) {
      return;
    }
    screen.heading("Who said what");
    for (Speakers.Speaker speaker : Speakers.of(story, shown, sources)) {
      screen.wrap("  ", "    ", speaker.heading(), Screen.BOLD);
      for (Story.Utterance utterance : speaker.utterances()) {
        screen.wrap(
            "    ",
            "      ",
            Speakers.said(utterance, sources)
                + " ["
                + Speakers.heard(utterance, sources).replace(' ', Screen.KEPT)
                + "]"
                + Speakers.doubt(utterance, sources),
            Screen.PLAIN);
      }
    }
    if (more > 0) {
      screen.line(
          Screen.DIM,
          "  and " + more + " more in reported speech, from one source each (--full shows them)");
    }
  }

  private String cited(List<String> articles) {
    return "[" + sources.labels(articles).replace(' ', Screen.KEPT) + "]";
  }

  private void figures() {
    if (story.figures().isEmpty()) {
      return;
    }
    screen.heading("Figures");
    for (Story.FigureRow row : story.figures()) {
      if (row.values().size() > 1) {
        row(row);
      }
    }
    List<Story.FigureRow> singles =
        story.figures().stream().filter(r -> r.values().size() == 1).toList();
    if (!singles.isEmpty()) {
      screen.line(Screen.YELLOW, "  from one source only");
      singles.forEach(r -> statements(r, Statements.title(r) + ": "));
    }
  }

  private void row(Story.FigureRow row) {
    boolean differ = row.verdict() == Story.FigureRow.Verdict.DIFFER;
    String because = Statements.because(row, sources);
    String verdict = Statements.verdict(row);
    screen.wrap(
        "  ",
        "      ",
        Statements.title(row)
            + ": "
            + (differ ? "DIFFER" : verdict)
            + (because.isEmpty() ? "" : ", " + because),
        differ ? Screen.YELLOW : Screen.BOLD);
    statements(row, "");
  }

  private void statements(Story.FigureRow row, String title) {
    List<Statements.Statement> all = Statements.of(row, sources);
    int value = all.stream().mapToInt(s -> s.value().length()).max().orElse(0);
    int words =
        all.stream().mapToInt(s -> Math.min(WIDEST_WORDS, s.words().length() + 2)).max().orElse(0);
    for (Statements.Statement statement : all) {
      String line =
          title
              + Screen.padded(statement.value(), value)
              + "  "
              + Screen.padded(
                  Screen.quoted(statement.words(), words), Math.min(words, PADDED_WORDS))
              + (statement.who() == null ? "" : "  " + statement.who())
              + "  "
              + cited(statement.articles());
      screen.wrap("    ", "        ", line, Screen.PLAIN);
    }
  }

  private void agenda() {
    if (story.agenda().isEmpty()) {
      return;
    }
    screen.heading("What comes next");
    List<Story.AgendaItem> items = Words.byDay(story.agenda());
    int widest = widest(items.stream().map(Words::when));
    for (Story.AgendaItem item : items) {
      String status =
          item.status() == Story.AgendaItem.Status.PLANNED
              ? ""
              : "(" + Words.plain(item.status()) + ") ";
      dated(
          Words.when(item),
          widest,
          status
              + Words.flat(item.what())
              + Words.place(item)
              + " "
              + cited(item.articles())
              + sources.dayOnlyIn(item));
    }
  }

  private static int widest(Stream<String> days) {
    return days.mapToInt(String::length).filter(n -> n <= WIDEST_DAY).max().orElse(0);
  }

  /** A day in its column, and what belongs to it beside. */
  private void dated(String day, int widest, String text) {
    String next = "  " + " ".repeat(widest + 2);
    if (day.length() > widest) {
      screen.line(Screen.PLAIN, "  " + day);
      screen.wrap(next, next, text, Screen.PLAIN);
    } else {
      screen.wrap("  " + Screen.padded(day, widest + 2), next, text, Screen.PLAIN);
    }
  }

  private void timeline() {
    if (story.timeline().isEmpty()) {
      return;
    }
    screen.heading("What happened");
    int widest = widest(story.timeline().stream().map(e -> Words.date(e.date())));
    List<Story.TimelineEntry> before =
        story.timeline().stream().filter(Story.TimelineEntry::background).toList();
    List<Story.TimelineEntry> event = new ArrayList<>(story.timeline());
    event.removeAll(before);
    entries(event, widest);
    if (!before.isEmpty()) {
      screen.line(Screen.DIM, "  before that");
      entries(before, widest);
    }
  }

  private void entries(List<Story.TimelineEntry> entries, int widest) {
    for (Story.TimelineEntry entry : entries) {
      dated(
          Words.date(entry.date()),
          widest,
          Words.disputed(story, entry) + Words.flat(entry.what()) + " " + cited(entry.articles()));
    }
  }

  private void related() {
    if (!story.related().isEmpty()) {
      screen.heading("Stories before and after");
      story.related().forEach(r -> screen.wrap("  ", "    ", sources.of(r), Screen.PLAIN));
    }
    List<String> others = sources.ofOthers(story);
    if (!others.isEmpty()) {
      screen.heading("Words of other stories");
      others.forEach(o -> screen.wrap("  ", "    ", o, Screen.PLAIN));
    }
  }

  private void unknown() {
    if (story.unknown().isEmpty()) {
      return;
    }
    screen.heading(
        story.unknown().stream().allMatch(Words::oneOrigin)
            ? "No second origin found"
            : "Not known, or no second origin found");
    for (Story.Unknown unknown : story.unknown()) {
      if (!Words.oneOrigin(unknown)) {
        String text = sources.labelled(Words.flat(unknown.text()));
        boolean told = !text.equals(Words.flat(unknown.text()));
        screen.wrap("  - ", "    ", told ? text : text + cited(unknown), Screen.PLAIN);
        screen.wrap("    ", "    ", sources.labelled(unknown.why()), Screen.DIM);
      }
    }
    List<Story.Unknown> single = story.unknown().stream().filter(Words::oneOrigin).toList();
    if (!single.isEmpty()) {
      String which = Words.oneOrigin(story, full, sources);
      boolean alone = single.size() == story.unknown().size();
      screen.line(Screen.DIM, alone ? "  " + which : "  no second origin found, " + which);
      single.forEach(
          u -> screen.wrap("  - ", "    ", Words.flat(u.text()) + cited(u), Screen.PLAIN));
      if (full) {
        Words.otherSingles(story, sources)
            .forEach(c ->
                screen.wrap(
                    "  - ",
                    "    ",
                    Words.flat(c.text()) + " " + cited(c.articles()),
                    Screen.PLAIN));
      }
    }
  }

  private String cited(Story.Unknown unknown) {
    List<String> articles = unknown.at().stream().map(Evidence::article).toList();
    return articles.isEmpty() ? "" : " " + cited(articles);
  }
}
