package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dropped;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.TimeExpression;

/**
 * Writes the reading of articles for people: the text with marks in it, and under each paragraph
 * who says what in it.
 *
 * <p>What is said stands between numbered braces, its speaker and its cue bear the same number, so
 * that all of it can be read without colours. Names, times and figures stand in brackets with what
 * was made of them; in colours the brackets of names give way to a colour.
 */
public final class ReadingText {
  private static final String SAID = "\u001b[32m";
  private static final String SPEAKER = "\u001b[1m";
  private static final String CUE = "\u001b[4m";
  private static final String PERSON = "\u001b[36m";
  private static final String ORGANISATION = "\u001b[35m";
  private static final String PLACE = "\u001b[34m";
  private static final String VALUE = "\u001b[33m";
  private static final String NAME = "\u001b[3m";

  private static final String KEPT = String.valueOf(Screen.KEPT);

  private final int width;
  private final boolean colour;

  /**
   * Makes a writer.
   *
   * @param width of a line, in characters
   * @param colour whether to use ANSI colours
   */
  public ReadingText(int width, boolean colour) {
    this.width = Math.max(40, width);
    this.colour = colour;
  }

  /** Returns what the marks of these parts mean, lines ended by {@code \n}. */
  public String legend(Set<Parts> parts) {
    Styled legend = new Styled();
    if (parts.contains(Parts.speech)) {
      legend.add("{1" + KEPT + "words" + KEPT + "1}", SAID);
      legend.add(" what is said   ", "");
      legend.add("<1" + KEPT, Screen.DIM);
      legend.add("words", SPEAKER);
      legend.add(">", Screen.DIM);
      legend.add(" who says it   ", "");
      legend.add("(1" + KEPT, Screen.DIM);
      legend.add("words", CUE);
      legend.add(")", Screen.DIM);
      legend.add(" the words that tell so   ", "");
    }
    if (parts.contains(Parts.names)) {
      legend(legend, "person", PERSON);
      legend(legend, "organisation", ORGANISATION);
      legend(legend, "place", PLACE);
      legend(legend, "name", NAME);
    }
    if (parts.contains(Parts.times) || parts.contains(Parts.figures)) {
      legend.add(colour ? "words" : "[words", VALUE);
      legend.add(colour ? " =value" : " =value]", Screen.DIM);
      legend.add(" a time, or a figure with what it counts", "");
    }
    StringBuilder out = new StringBuilder();
    legend.print(out, "", width, colour);
    return out.append('\n').toString();
  }

  private void legend(Styled legend, String kind, String style) {
    legend.add(colour ? kind : "[words|" + kind + "]", style);
    legend.add("   ", "");
  }

  /** Returns the reading of one article, lines ended by {@code \n}. */
  public String of(Reading reading) {
    Article article = reading.article();
    StringBuilder out = new StringBuilder();
    Screen head = new Screen(width, colour);
    head.wrap("", "  ", printable(article.source().path() + " · id " + article.id()), Screen.BOLD);
    String day = Words.dating(reading.reportDay());
    head.wrap("", "  ", "report day " + day, Screen.DIM);
    if (reading.annotated().isEmpty() && !article.text().isBlank()) {
      head.wrap("", "  ", "not read: language " + article.language(), Screen.YELLOW);
    }
    out.append(head).append('\n');
    ReadingDocument document = ReadingDocument.of(article);
    List<Mark> marks = marks(reading, document);
    SortedMap<String, String> roles = roles(reading);
    int from = 0;
    while (from < document.text().length()) {
      int end = document.text().indexOf("\n\n", from);
      int to = end < 0 ? document.text().length() : end;
      paragraph(document.text(), new Range(from, to), marks, out);
      notes(reading, document, new Range(from, to), roles, out);
      out.append('\n');
      from = to + 2;
    }
    return out.toString();
  }

  /**
   * A mark over some words.
   *
   * @param open what stands before them
   * @param close what stands behind
   * @param dim whether {@code open} and {@code close} are printed without the style
   * @param style of the words
   * @param rank of two over the same words the lower one is outside
   */
  private record Mark(Range at, String open, String close, boolean dim, String style, int rank) {
    /** The outer one of two first. */
    static final Comparator<Mark> ORDER =
        Comparator.comparingInt((Mark m) -> m.at().start())
            .thenComparingInt(m -> -m.at().end())
            .thenComparingInt(Mark::rank)
            .thenComparing(Mark::close);

    Mark over(int start, int end) {
      return new Mark(new Range(start, end), open, close, dim, style, rank);
    }
  }

  private List<Mark> marks(Reading reading, ReadingDocument document) {
    List<Mark> marks = new ArrayList<>();
    int number = 0;
    for (Attribution attribution : reading.attributions()) {
      number++;
      for (Range at : document.places(attribution.content())) {
        marks.add(new Mark(at, "{" + number + KEPT, KEPT + number + "}", false, SAID, 0));
      }
      for (Range at : document.places(attribution.speaker().at())) {
        marks.add(new Mark(at, "<" + number + KEPT, ">", true, SPEAKER, 1));
      }
      for (Range at : document.places(attribution.cue())) {
        marks.add(new Mark(at, "(" + number + KEPT, ")", true, CUE, 1));
      }
    }
    for (Mention mention : reading.mentions()) {
      marks.add(mention(mention, document));
    }
    for (TimeExpression time : reading.times()) {
      String value = time.value() == null ? "not told" : time.value();
      marks.add(value(document, document.place(time.span()), value));
    }
    for (Figure figure : reading.figures()) {
      String value = Words.value(figure) + (figure.counts().isEmpty() ? "" : " " + figure.counts());
      marks.add(value(document, document.place(figure.span()), value));
    }
    marks.sort(Mark.ORDER);
    return marks;
  }

  private Mark mention(Mention mention, ReadingDocument document) {
    Range at = document.place(mention.span());
    boolean same = at.of(document.text()).equals(mention.name());
    String name = same ? "" : printable(mention.name());
    String kind = mention.type() == EntityType.OTHER ? "name" : Words.plain(mention.type());
    String style =
        switch (mention.type()) {
          case PERSON -> PERSON;
          case ORGANISATION -> ORGANISATION;
          case PLACE -> PLACE;
          case OTHER -> NAME;
        };
    if (colour) {
      return new Mark(at, "", same ? "" : " =" + name, true, style, 2);
    }
    return new Mark(at, "[", "|" + kind + (same ? "" : " " + name) + "]", true, style, 2);
  }

  private Mark value(ReadingDocument document, Range at, String value) {
    boolean same = at.of(document.text()).equals(value);
    String made = same ? "" : " =" + printable(value);
    return new Mark(at, colour ? "" : "[", made + (colour ? "" : "]"), true, VALUE, 3);
  }

  private void paragraph(String text, Range place, List<Mark> marks, StringBuilder out) {
    Styled styled = new Styled();
    List<Mark> open = new ArrayList<>();
    int at = place.start();
    for (Mark mark : nested(within(marks, place))) {
      at = close(styled, text, open, at, mark.at().start());
      words(styled, text, at, mark.at().start(), open);
      at = mark.at().start();
      styled.add(mark.open(), mark.dim() ? Screen.DIM : mark.style());
      open.add(mark);
    }
    at = close(styled, text, open, at, Integer.MAX_VALUE);
    words(styled, text, at, place.end(), open);
    styled.print(out, "", width, colour);
  }

  /** Closes the marks that end before a place, the inner ones first. */
  private static int close(Styled styled, String text, List<Mark> open, int from, int before) {
    int at = from;
    while (!open.isEmpty() && open.getLast().at().end() <= before) {
      Mark last = open.getLast();
      words(styled, text, at, last.at().end(), open);
      at = Math.max(at, last.at().end());
      open.removeLast();
      styled.add(last.close(), last.dim() ? Screen.DIM : last.style());
    }
    return at;
  }

  private static void words(Styled styled, String text, int from, int to, List<Mark> open) {
    if (to > from) {
      StringBuilder style = new StringBuilder();
      open.forEach(m -> style.append(m.style()));
      styled.add(spaced(text.substring(from, to)), style.toString());
    }
  }

  private static List<Mark> within(List<Mark> marks, Range place) {
    List<Mark> within = new ArrayList<>();
    for (Mark mark : marks) {
      int start = Math.max(mark.at().start(), place.start());
      int end = Math.min(mark.at().end(), place.end());
      if (start < end) {
        within.add(mark.over(start, end));
      }
    }
    return within;
  }

  /** Cuts marks that cross others in two, so that each lies wholly inside or outside another. */
  private static List<Mark> nested(List<Mark> marks) {
    java.util.PriorityQueue<Mark> todo = new java.util.PriorityQueue<>(Mark.ORDER);
    todo.addAll(marks);
    List<Mark> nested = new ArrayList<>();
    List<Mark> open = new ArrayList<>();
    while (!todo.isEmpty()) {
      Mark mark = todo.remove();
      while (!open.isEmpty() && open.getLast().at().end() <= mark.at().start()) {
        open.removeLast();
      }
      int most = open.isEmpty() ? mark.at().end() : open.getLast().at().end();
      if (mark.at().end() > most) {
        todo.add(mark.over(most, mark.at().end()));
        mark = mark.over(mark.at().start(), most);
      }
      nested.add(mark);
      open.add(mark);
    }
    return nested;
  }

  private static SortedMap<String, String> roles(Reading reading) {
    SortedMap<String, String> roles = new TreeMap<>();
    for (Mention mention : reading.mentions()) {
      if (mention.entity() != null && mention.role() != null) {
        roles.putIfAbsent(mention.entity(), mention.role());
      }
    }
    return roles;
  }

  private void notes(
      Reading reading,
      ReadingDocument document,
      Range place,
      SortedMap<String, String> roles,
      StringBuilder out) {
    int number = 0;
    for (Attribution attribution : reading.attributions()) {
      number++;
      Range first = document.places(attribution.content()).getFirst();
      if (place.start() <= first.start() && first.start() < place.end()) {
        note(number, attribution, reading.article(), roles, out);
      }
    }
  }

  private void note(
      int number,
      Attribution attribution,
      Article article,
      SortedMap<String, String> roles,
      StringBuilder out) {
    Attribution.Speaker speaker = attribution.speaker();
    Styled note = new Styled();
    note.add(number + "  ", SAID);
    if (speaker.name() == null) {
      note.add("speaker unknown", Screen.YELLOW);
    } else {
      note.add(printable(speaker.name()), SPEAKER);
      note.add(about(speaker, article, roles), "");
    }
    note.add(" · ", Screen.DIM);
    note.add(
        attribution.cue().isEmpty()
            ? "no cue of its own"
            : printable(
                String.join(" … ", attribution.cue().stream().map(article::words).toList())),
        CUE);
    note.add(" · " + Words.plain(attribution.kind()), Screen.DIM);
    note.print(out, "    ", width, colour);
  }

  /** Returns the speaker's role, and what the text calls the speaker when not by name. */
  private static String about(
      Attribution.Speaker speaker, Article article, SortedMap<String, String> roles) {
    List<String> about = new ArrayList<>();
    @Nullable String role = speaker.entity() == null ? null : roles.get(speaker.entity());
    if (role != null) {
      about.add(printable(role));
    }
    String called = String.join(" ", speaker.at().stream().map(article::words).toList());
    if (speaker.resolvedFrom() != null && !called.equals(speaker.name())) {
      about.add("here “" + printable(called) + "”");
    }
    return about.isEmpty() ? "" : " (" + String.join("; ", about) + ")";
  }

  /** Returns a dropped capture in one line, for a terminal: place, code, reason. */
  public static String dropped(Dropped line) {
    return printable(Words.dropped(line));
  }

  /** Words of a source must not steer the terminal. */
  private static String printable(String words) {
    return Words.flat(spaced(words));
  }

  private static String spaced(String words) {
    return words.replaceAll("[\\p{Cntrl}\\s]", " ");
  }
}
