package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Writes the reading of an article as brat standoff: text-bound annotations (T), relations (R),
 * attributes (A) and notes (#), their offsets in Unicode code points of {@link #text}.
 *
 * <p>brat knows no annotation over the end of a line: one that runs on is discontinuous.
 */
public final class Brat {
  /**
   * Returns the types for brat's own {@code annotation.conf}, which lies in the folder of the
   * documents.
   */
  public static String configuration() {
    return """
    [entities]
    Person
    Organisation
    Place
    Name
    Date
    Time
    Duration
    Set
    Figure
    Speaker
    Cue
    Content
    Quoted

    [relations]
    Said Arg1:Speaker, Arg2:Content
    Cued Arg1:Cue, Arg2:Content
    QuotedIn Arg1:Quoted, Arg2:Content
    NamedBy Arg1:Speaker, Arg2:<ENTITY>
    <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

    [events]

    [attributes]
    Kind Arg:Content, Value:Direct|Partial|Indirect
    How Arg:Speaker, Value:Named|Title|Pronoun|Organisation
    SpeakerUnknown Arg:Content
    Described Arg:Person|Organisation|Place|Name
    Qualifier Arg:Figure, Value:Exact|About|AtLeast|AtMost|Up|Down
    """;
  }

  private final ReadingDocument document;
  private final StringBuilder out = new StringBuilder();
  private final SortedMap<Span, String> mentions = new TreeMap<>();
  private int bounds;
  private int relations;
  private int attributes;
  private int notes;

  private Brat(Article article) {
    this.document = ReadingDocument.of(article);
  }

  /** Returns the document: headline, a blank line, body. */
  public static String text(Article article) {
    return ReadingDocument.of(article).text() + "\n";
  }

  /** Returns the annotations, a line each. */
  public static String annotations(Reading reading) {
    Brat brat = new Brat(reading.article());
    reading.mentions().forEach(brat::mention);
    reading.times().forEach(brat::time);
    reading.figures().forEach(brat::figure);
    reading.attributions().forEach(brat::attribution);
    return brat.out.toString();
  }

  private void mention(Mention mention) {
    String id = bound(type(mention.type()), List.of(mention.span()));
    mentions.putIfAbsent(mention.span(), id);
    if (!mention.named()) {
      attribute("Described", id, null);
    }
    note(id, mention.name() + (mention.role() == null ? "" : "; " + mention.role()));
  }

  private static String type(EntityType type) {
    return switch (type) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case PLACE -> "Place";
      case OTHER -> "Name";
    };
  }

  private void time(TimeExpression time) {
    String id = bound(camel(time.type()), List.of(time.span()));
    if (time.value() != null) {
      note(id, time.value() + (time.anchor() == null ? "" : "; counted from " + time.anchor()));
    }
  }

  private void figure(Figure figure) {
    String id = bound("Figure", List.of(figure.span()));
    attribute("Qualifier", id, camel(figure.qualifier()));
    note(
        id, Words.value(figure) + (figure.counts().isEmpty() ? "" : "; counts " + figure.counts()));
  }

  private void attribution(Attribution attribution) {
    String content = bound("Content", attribution.content());
    attribute("Kind", content, camel(attribution.kind()));
    if (!attribution.quoted().isEmpty()) {
      relation("QuotedIn", bound("Quoted", attribution.quoted()), content);
    }
    if (!attribution.cue().isEmpty()) {
      relation("Cued", bound("Cue", attribution.cue()), content);
    }
    Attribution.Speaker speaker = attribution.speaker();
    if (speaker.name() == null) {
      attribute("SpeakerUnknown", content, null);
    } else if (speaker.at().isEmpty()) {
      note(content, "speaker: " + speaker.name());
    } else {
      speaker(speaker, speaker.name(), content);
    }
  }

  private void speaker(Attribution.Speaker speaker, String name, String content) {
    String id = bound("Speaker", speaker.at());
    attribute("How", id, camel(speaker.how()));
    note(id, name);
    relation("Said", id, content);
    Span from = speaker.resolvedFrom();
    if (from != null) {
      String named = mentions.get(from);
      relation("NamedBy", id, named == null ? bound("Name", List.of(from)) : named);
    }
  }

  private String bound(String type, List<Span> spans) {
    List<String> places = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Range piece : pieces(document.places(spans))) {
      places.add(document.points(piece.start()) + " " + document.points(piece.end()));
      words.add(piece.of(document.text()));
    }
    String id = "T" + ++bounds;
    line(id, type + " " + String.join(";", places), String.join(" ", words));
    return id;
  }

  /** Cuts ranges at the ends of lines, and wherever else a line of annotations would break. */
  private List<Range> pieces(List<Range> ranges) {
    List<Range> pieces = new ArrayList<>();
    for (Range range : ranges) {
      int from = range.start();
      for (int at = from; at <= range.end(); at++) {
        if (at == range.end() || document.text().charAt(at) < ' ') {
          if (at > from) {
            pieces.add(new Range(from, at));
          }
          from = at + 1;
        }
      }
    }
    return pieces;
  }

  private void relation(String type, String first, String second) {
    line("R" + ++relations, type + " Arg1:" + first + " Arg2:" + second);
  }

  private void attribute(String name, String of, @Nullable String value) {
    line("A" + ++attributes, name + " " + of + (value == null ? "" : " " + value));
  }

  private void note(String of, String words) {
    line("#" + ++notes, "AnnotatorNotes " + of, words.replaceAll("\\s+", " "));
  }

  private void line(String... fields) {
    out.append(String.join("\t", fields)).append('\n');
  }

  /** Returns an enum constant as brat's names are written: {@code AtLeast}. */
  private static String camel(Enum<?> value) {
    StringBuilder camel = new StringBuilder();
    for (String word : Words.plain(value).split(" ")) {
      camel.append(Words.capital(word));
    }
    return camel.toString();
  }
}
