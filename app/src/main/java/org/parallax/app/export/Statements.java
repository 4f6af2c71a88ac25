package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** The statements of a row of figures, those in the same words of the same speaker as one. */
final class Statements {
  private Statements() {}

  /**
   * A figure as one or more sources state it.
   *
   * @param value the number with its hedge and unit
   * @param words of the source, with those around them where a reader needs them to see what is
   *     counted
   * @param who says so; null when the sources themselves do
   * @param at every place
   */
  record Statement(String value, String words, @Nullable String who, List<Span> at) {
    /** Copies the places. */
    Statement {
      at = List.copyOf(at);
    }

    /** Returns ids of the articles. */
    List<String> articles() {
      return at.stream().map(Span::article).toList();
    }
  }

  /** Returns the statements of a row, in order of their first place. */
  static List<Statement> of(Story.FigureRow row, Sources sources) {
    Map<String, List<Story.FigureValue>> groups = new LinkedHashMap<>();
    for (Story.FigureValue value : row.values()) {
      String who = who(value.at(), sources);
      String key = Words.value(value) + "\n" + sources.words(value.at()) + "\n" + who;
      groups.computeIfAbsent(key.replace('’', '\''), k -> new ArrayList<>()).add(value);
    }
    boolean agree = row.verdict() == Story.FigureRow.Verdict.AGREE;
    Story.FigureValue first = row.values().getFirst();
    return groups.values().stream()
        .map(group ->
            new Statement(
                value(group.get(0), sources),
                agree && !group.get(0).equals(first)
                    ? sources.words(group.get(0).at())
                    : sources.around(group.get(0).at()),
                who(group.get(0).at(), sources),
                group.stream().map(Story.FigureValue::at).toList()))
        .toList();
  }

  /** The number with its unit: the word for it where it has no code, as crowns have none. */
  private static String value(Story.FigureValue value, Sources sources) {
    String words =
        sources.reading(value.at().article()).figures().stream()
            .filter(f -> f.span().equals(value.at()) && f.unit() == null && f.unitText() != null)
            .map(f -> " " + f.unitText())
            .findFirst()
            .orElse("");
    return Words.value(value) + words;
  }

  /** Returns the named speaker of the narrowest attribution that the words stand in. */
  static @Nullable String who(Span at, Sources sources) {
    return sources.reading(at.article()).attributions().stream()
        .filter(a -> a.speaker().name() != null)
        .filter(a -> a.content().stream().anyMatch(c -> holds(c, at)))
        .min(Comparator.comparingInt(Statements::length))
        .map(Attribution::speaker)
        .map(Attribution.Speaker::name)
        .orElse(null);
  }

  private static boolean holds(Span content, Span at) {
    return content.field() == at.field()
        && content.start() <= at.start()
        && at.end() <= content.end();
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(c -> c.end() - c.start()).sum();
  }

  /** Returns what is counted, where and when. */
  static String title(Story.FigureRow row) {
    return (row.counts().isEmpty() ? "a number" : row.counts())
        + (row.place() == null ? "" : ", " + row.place())
        + (row.asOf() == null ? "" : ", " + Words.date(row.asOf()));
  }

  /** Returns the verdict in words. */
  static String verdict(Story.FigureRow row) {
    return switch (row.verdict()) {
      case AGREE -> "agree";
      case COMPATIBLE -> "compatible";
      case DIFFER -> "differ";
      case SINGLE -> row.values().size() == 1 ? "one source" : "one origin";
      case NOT_COMPARABLE -> "not comparable";
    };
  }

  /** Returns what the verdict rests on, less the values, which stand beside it. */
  static String because(Story.FigureRow row, Sources sources) {
    return switch (row.verdict()) {
      case AGREE, SINGLE -> "";
      case COMPATIBLE, DIFFER -> row.why().substring(row.why().lastIndexOf(": ") + 1).strip();
      case NOT_COMPARABLE -> sources.labelled(row.why());
    };
  }
}
