package org.parallax.core.align;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parallax.model.Figure;

/** Says in words for a reader what the values of a row make of each other. */
final class FigureWords {
  private FigureWords() {}

  static String single(List<FigureEntry> entries) {
    List<String> outlets = outlets(entries);
    if (entries.stream().map(FigureEntry::article).distinct().count() > 1) {
      return count(entries) + " of one origin give this figure: " + list(outlets);
    }
    String speaker = entries.getFirst().speaker();
    return "only "
        + outlets.getFirst()
        + " gives this figure"
        + (speaker == null ? "" : ", from " + speaker);
  }

  static String agree(List<FigureEntry> entries) {
    List<String> outlets = outlets(entries);
    return count(entries)
        + (outlets.size() == 1
            ? " of " + outlets.getFirst() + " give the same figure"
            : " give the same figure: " + list(outlets));
  }

  private static List<String> outlets(List<FigureEntry> entries) {
    return entries.stream().map(FigureEntry::outlet).distinct().toList();
  }

  private static String count(List<FigureEntry> entries) {
    return entries.stream().map(FigureEntry::article).distinct().count() + " articles";
  }

  static String compatible(List<FigureEntry> entries) {
    Map<String, TreeSet<String>> byWords = new LinkedHashMap<>();
    for (FigureEntry entry : entries) {
      byWords.computeIfAbsent(quoted(entry), key -> new TreeSet<>()).add(entry.outlet());
    }
    List<String> parts =
        byWords.entrySet().stream()
            .map(words -> words.getKey() + " (" + list(List.copyOf(words.getValue())) + ")")
            .toList();
    return list(parts)
        + (parts.size() == 2 ? " can both" : " can all")
        + " hold: "
        + (entries.stream().allMatch(e -> e.range().isExact())
            ? "one is the other rounded"
            : isGrowing(entries)
                ? "they say at least how many, and the count may have grown"
                : "their hedges leave room for one number");
  }

  /** Whether several least numbers of those killed or hurt stand together. */
  private static boolean isGrowing(List<FigureEntry> entries) {
    return entries.stream().noneMatch(e -> e.key().fate().isEmpty())
        && entries.stream()
                .filter(e -> e.figure().qualifier() == Figure.Qualifier.AT_LEAST)
                .map(e -> e.figure().low())
                .distinct()
                .count()
            > 1;
  }

  static String differ(List<FigureEntry> entries) {
    Map<String, TreeSet<String>> said = new LinkedHashMap<>();
    for (FigureEntry entry : entries) {
      String speaker = entry.speaker();
      String words = (speaker == null ? "" : speaker + " ") + quoted(entry);
      said.computeIfAbsent(words.replace('’', '\''), key -> new TreeSet<>()).add(entry.outlet());
    }
    List<String> parts =
        said.entrySet().stream()
            .map(words -> words.getKey() + " (" + list(List.copyOf(words.getValue())) + ")")
            .toList();
    return String.join("; ", parts)
        + ": they cannot "
        + (parts.size() > 2 ? "all" : "both")
        + " hold";
  }

  static String otherDays(List<FigureEntry> entries) {
    Map<String, String> byDay = new LinkedHashMap<>();
    for (FigureEntry entry : entries) {
      String day = entry.day();
      if (day != null) {
        byDay.putIfAbsent(day, quoted(entry) + " is for " + day);
      }
    }
    return list(List.copyOf(byDay.values())) + ": they do not speak of the same day";
  }

  private static String quoted(FigureEntry entry) {
    return "“" + entry.words() + "”";
  }

  /** "a, b and c". */
  private static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }
}
