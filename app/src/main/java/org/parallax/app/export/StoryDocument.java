package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import org.parallax.app.export.document.Block;
import org.parallax.app.export.document.DocumentPrinter;
import org.parallax.app.export.document.Piece;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Prints the account of one story as a document. */
final class StoryDocument {
  /** More sources than this are no legend any more; they stand at the end. */
  private static final int LONGEST_LEGEND = 12;

  private final DocumentPrinter printer;
  private final Sources sources;
  private final Story story;
  private final boolean full;
  private final Standings standings;

  StoryDocument(DocumentPrinter printer, Sources sources, Story story, boolean full) {
    this.printer = printer;
    this.sources = sources;
    this.story = story;
    this.full = full;
    this.standings = new Standings(story, sources);
  }

  void print() {
    printer.print(new Block.Heading(1, Words.title(story)));
    String day = story.eventDay() == null ? "" : " · " + Words.date(story.eventDay());
    printer.print(Block.Paragraph.of(Piece.strong(sources.counts(story) + day)));
    if (story.origins() < story.articles().size()) {
      printer.print(Block.Paragraph.of(Piece.quiet(sources.originsOf(story))));
    }
    if (story.articles().size() <= LONGEST_LEGEND) {
      List<String> legend =
          story.articles().stream().map(a -> sources.marked(a) + " " + sources.name(a)).toList();
      printer.print(Block.Paragraph.of(Piece.quiet(String.join(" · ", legend))));
    }
    brief();
    quotes();
    figures();
    agenda();
    timeline();
    unknown();
    related();
    doubts();
    origins();
    sources();
    printer.print(new Block.Notes());
  }

  private void brief() {
    if (story.brief().isEmpty()) {
      return;
    }
    heading("Brief");
    for (Story.BriefSentence sentence : story.brief()) {
      List<Piece> pieces = new ArrayList<>();
      pieces.add(Piece.of(sentence.text()));
      pieces.addAll(notes(sentence));
      pieces.add(Piece.of(" "));
      pieces.add(Piece.quiet("(" + standings.of(sentence) + ")"));
      printer.print(new Block.Paragraph(pieces));
    }
  }

  /** A note for each wording that a sentence rests on, with all sources that have it. */
  private List<Piece> notes(Story.BriefSentence sentence) {
    List<Piece> notes = new ArrayList<>();
    for (List<Story.Citation> same : Words.wordings(sentence.citations())) {
      List<Piece> pieces = new ArrayList<>();
      for (String article : same.stream().map(c -> c.at().article()).distinct().toList()) {
        String label = sources.marked(article) + " " + sources.name(article);
        pieces.add(Piece.of(pieces.isEmpty() ? label : "; " + label));
      }
      String words = Words.flat(same.get(0).exact());
      pieces.add(Piece.of(": " + Screen.quoted(words, words.length() + 2)));
      notes.add(new Piece.Note(pieces));
    }
    return notes;
  }

  private void quotes() {
    List<Story.Utterance> shown = full ? story.utterances() : Speakers.telling(story, sources);
    int more = story.utterances().size() - shown.size();
    if (shown.isEmpty() && more == 0) {
      return;
    }
    heading("Who said what");
    for (Speakers.Speaker speaker : Speakers.of(story, shown, sources)) {
      printer.print(Block.Paragraph.of(Piece.strong(speaker.heading())));
      bullets(
          speaker.utterances().stream()
              .map(u ->
                  Speakers.said(u, sources)
                      + " ("
                      + Speakers.heard(u, sources)
                      + ")"
                      + Speakers.doubt(u, sources))
              .toList());
    }
    if (more > 0) {
      printer.print(
          Block.Paragraph.of(
              Piece.quiet(
                  "and " + more + " more in reported speech, from one source each (--full)")));
    }
  }

  private void figures() {
    if (story.figures().isEmpty()) {
      return;
    }
    heading("Figures");
    List<List<List<Piece>>> rows = new ArrayList<>();
    for (Story.FigureRow row : story.figures()) {
      String because = Statements.because(row, sources);
      String verdict =
          Statements.verdict(row) + (because.isEmpty() ? "" : ", " + Words.flat(because));
      boolean first = true;
      for (Statements.Statement statement : Statements.of(row, sources)) {
        List<List<Piece>> cells = new ArrayList<>();
        cells.add(cell(first ? Statements.title(row) : ""));
        cells.add(cell(statement.value()));
        cells.add(cell("“" + statement.words() + "”"));
        cells.add(cell(statement.who() == null ? "" : statement.who()));
        cells.add(cell(sources.labels(statement.articles())));
        cells.add(cell(first ? verdict : ""));
        rows.add(cells);
        first = false;
      }
    }
    printer.print(
        new Block.Table(
            List.of("What", "Value", "Words", "Who says so", "Sources", "Together"), rows));
  }

  private static List<Piece> cell(String text) {
    return text.isEmpty() ? List.of() : List.of(Piece.of(text));
  }

  private void agenda() {
    if (story.agenda().isEmpty()) {
      return;
    }
    heading("What comes next");
    List<List<Piece>> items = new ArrayList<>();
    for (Story.AgendaItem item : Words.byDay(story.agenda())) {
      boolean planned = item.status() == Story.AgendaItem.Status.PLANNED;
      items.add(
          List.of(
              Piece.strong(Words.when(item) + ":"),
              Piece.of(
                  " "
                      + (planned ? "" : "(" + Words.plain(item.status()) + ") ")
                      + Words.flat(item.what())
                      + Words.place(item)
                      + cited(item.articles())
                      + sources.dayOnlyIn(item))));
    }
    printer.print(new Block.Bullets(items));
  }

  private void timeline() {
    List<Story.TimelineEntry> event =
        story.timeline().stream().filter(e -> !e.background()).toList();
    List<Story.TimelineEntry> before =
        story.timeline().stream().filter(Story.TimelineEntry::background).toList();
    if (!event.isEmpty()) {
      heading("What happened");
      entries(event);
    }
    if (!before.isEmpty()) {
      heading(event.isEmpty() ? "What happened before" : "Before that");
      entries(before);
    }
  }

  private void entries(List<Story.TimelineEntry> entries) {
    printer.print(
        new Block.Bullets(
            entries.stream()
                .map(e ->
                    List.of(
                        Piece.strong(Words.date(e.date()) + ":"),
                        Piece.of(
                            " "
                                + Words.disputed(story, e)
                                + Words.flat(e.what())
                                + cited(e.articles()))))
                .toList()));
  }

  private void unknown() {
    List<String> open = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (Story.Unknown unknown : story.unknown()) {
      List<String> articles = unknown.at().stream().map(Evidence::article).toList();
      String text = Words.flat(unknown.text());
      String told = sources.labelled(text);
      String line = told.equals(text) && !articles.isEmpty() ? told + cited(articles) : told;
      if (Words.oneOrigin(unknown)) {
        single.add(line);
      } else {
        open.add(line + " (" + sources.labelled(unknown.why()) + ")");
      }
    }
    section("What is not known", open);
    if (full) {
      Words.otherSingles(story, sources)
          .forEach(c -> single.add(Words.flat(c.text()) + cited(c.articles())));
    }
    if (!single.isEmpty()) {
      heading("No second origin found");
      printer.print(Block.Paragraph.of(Piece.quiet(Words.oneOrigin(story, full, sources))));
      bullets(single);
    }
  }

  private void related() {
    section("Stories before and after", story.related().stream().map(sources::of).toList());
    section("Words of other stories", sources.ofOthers(story));
  }

  private void doubts() {
    List<String> lines = new ArrayList<>();
    for (String article : story.articles()) {
      Doubts.of(sources.reading(article), story, sources)
          .forEach(d -> lines.add(sources.marked(article) + " " + d.name() + ": " + d.why()));
    }
    section("What to doubt", lines);
  }

  private void origins() {
    section(
        "Why some count as one origin",
        story.originGroups().stream()
            .filter(g -> g.articles().size() > 1)
            .map(g -> sources.labels(g.articles()) + ": " + g.because())
            .toList());
  }

  private void sources() {
    heading("Sources");
    List<List<Piece>> items = new ArrayList<>();
    for (String id : story.articles()) {
      Reading reading = sources.reading(id);
      Article article = reading.article();
      List<Piece> pieces = new ArrayList<>();
      pieces.add(Piece.strong(sources.marked(id)));
      pieces.add(Piece.of(" " + sources.name(id) + ": " + headline(article) + ". "));
      pieces.add(Piece.quiet(details(reading)));
      String url = article.source().url();
      if (url != null) {
        pieces.add(Piece.of(" "));
        pieces.add(new Piece.Link(url));
      }
      items.add(pieces);
    }
    printer.print(new Block.Bullets(items));
  }

  private static String headline(Article article) {
    return article.headline() == null ? "no headline" : Words.flat(article.headline().text());
  }

  private static String details(Reading reading) {
    Article article = reading.article();
    List<String> parts = new ArrayList<>();
    if (!article.byline().isEmpty()) {
      parts.add("by " + String.join(", ", article.byline()));
    }
    if (!article.source().agencies().isEmpty()) {
      parts.add("credits " + String.join(", ", article.source().agencies()));
    }
    parts.add(Words.days(reading));
    int removed = article.removed().size();
    if (removed > 0) {
      parts.add(Words.count(removed, "piece") + " removed from the page");
    }
    parts.add(article.source().path());
    return String.join(" · ", parts);
  }

  private String cited(List<String> articles) {
    return " (" + sources.labels(articles) + ")";
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(title);
      bullets(lines);
    }
  }

  private void bullets(List<String> lines) {
    printer.print(new Block.Bullets(lines.stream().map(l -> List.of(Piece.of(l))).toList()));
  }

  private void heading(String title) {
    printer.print(new Block.Heading(2, title));
  }
}
