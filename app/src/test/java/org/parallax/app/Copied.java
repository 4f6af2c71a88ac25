package org.parallax.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What desks and machines make of a report: a headline, a blank line, paragraphs. */
final class Copied {
  /** Our own pairs of words that mean much the same; each is replaced where it stands. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("told", "informed"),
          Map.entry("will", "is going to"),
          Map.entry("stop", "halt"),
          Map.entry("asked", "requested"),
          Map.entry("begin", "start"),
          Map.entry("about", "around"),
          Map.entry("after", "following"),
          Map.entry("because", "since"),
          Map.entry("but", "yet"),
          Map.entry("offered", "proposed"),
          Map.entry("workers", "employees"),
          Map.entry("found", "discovered"),
          Map.entry("big", "large"),
          Map.entry("quickly", "fast"),
          Map.entry("near", "close to"),
          Map.entry("children", "youngsters"),
          Map.entry("old", "aged"),
          Map.entry("used", "employed"),
          Map.entry("made", "produced"),
          Map.entry("showed", "revealed"),
          Map.entry("took", "grabbed"),
          Map.entry("while", "as"),
          Map.entry("expected", "anticipated"),
          Map.entry("people", "persons"),
          Map.entry("many", "numerous"),
          Map.entry("several", "a number of"));

  private Copied() {}

  /** Returns copies of one report, and of two, by what was done to them. */
  static SortedMap<String, String> of(String one, String two) {
    SortedMap<String, String> copies = new TreeMap<>();
    copies.put("new-headline", "All you need to know today\n\n" + body(one));
    copies.put("cut-by-half", head(one) + "\n\n" + half(paragraphs(one)));
    copies.put("two-merged", head(one) + "\n\n" + woven(paragraphs(one), paragraphs(two)));
    copies.put("synonyms", head(one) + "\n\n" + swapped(body(one)));
    copies.put("turned", head(one) + "\n\n" + turned(paragraphs(one)));
    return copies;
  }

  private static String head(String report) {
    return report.substring(0, report.indexOf('\n')).strip();
  }

  private static String body(String report) {
    return report.substring(report.indexOf('\n')).strip();
  }

  private static List<String> paragraphs(String report) {
    return List.of(body(report).split("\n\\s*\n"));
  }

  private static String half(List<String> paragraphs) {
    return String.join("\n\n", paragraphs.subList(0, (paragraphs.size() + 1) / 2));
  }

  private static String woven(List<String> one, List<String> two) {
    List<String> woven = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
      if (i < one.size()) {
        woven.add(one.get(i));
      }
      if (i < two.size()) {
        woven.add(two.get(i));
      }
    }
    return String.join("\n\n", woven);
  }

  private static String swapped(String text) {
    String swapped = text;
    for (var words : new TreeMap<>(SYNONYMS).entrySet()) {
      swapped = swapped.replaceAll("\\b" + words.getKey() + "\\b", words.getValue());
    }
    return swapped;
  }

  /** The opening stays, as it does at a desk; what follows is turned about. */
  private static String turned(List<String> paragraphs) {
    List<String> turned = new ArrayList<>(paragraphs);
    java.util.Collections.reverse(turned.subList(1, turned.size()));
    return String.join("\n\n", turned);
  }
}
