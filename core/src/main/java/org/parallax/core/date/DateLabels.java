package org.parallax.core.date;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;

/** Words beside a date that say what happened on it, in many languages, folded. */
final class DateLabels {
  /** A label that ends other words too, such as "Erstellungsdatum". */
  private static final String SUFFIX = "datum";

  /** Labels so long may stand within a word, as in "Erstveröffentlichung". */
  private static final int LONG = 9;

  /** Letters below this begin words after a break; other scripts join words without one. */
  private static final int LATIN = 0x250;

  /** Where pages that lose their breaks glue a label to the words before it. */
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** How far before a date its label ends. */
  private static final int REACH = 32;

  /** How far after a date its verb ends. */
  private static final int REACH_AFTER = 48;

  private static final Expression BEFORE =
      anyOf(List.of(LabelWords.PUBLISHED, LabelWords.MODIFIED, LabelWords.OTHER));

  private static final Expression AFTER =
      anyOf(List.of(LabelWords.PUBLISHED_AFTER, LabelWords.MODIFIED_AFTER));

  private DateLabels() {}

  private static Expression anyOf(List<List<String>> labels) {
    return Expression.of(
        labels.stream()
            .flatMap(List::stream)
            .map(label -> label.replace(".", "\\."))
            .collect(Collectors.joining("|")));
  }

  /** What the words beside a date say of it. */
  enum Label {
    /** The report was published on it. */
    PUBLISHED,
    /** The report was changed on it. */
    MODIFIED,
    /** Something else happened on it. */
    OTHER
  }

  /** Returns what the words right before a date say of it; null when they say nothing. */
  static @Nullable Label before(String text, int from, int start) {
    int cut = Math.max(from, start - REACH);
    while (cut > from
        && cut < start
        && text.charAt(cut) < LATIN
        && Character.isLetter(text.charAt(cut))
        && Character.isLetter(text.charAt(cut - 1))) {
      cut++;
    }
    String words = CalendarNames.fold(parted(text.substring(cut, start)));
    if (!BEFORE.mayStandIn(words)) {
      return null;
    }
    int published = last(words, LabelWords.PUBLISHED);
    int modified = last(words, LabelWords.MODIFIED);
    int other = last(words, LabelWords.OTHER);
    if (published < 0 && modified < 0 && other < 0) {
      return null;
    }
    if (other > published && other > modified) {
      return Label.OTHER;
    }
    return modified > published ? Label.MODIFIED : Label.PUBLISHED;
  }

  /** Returns what a verb soon after a date says of it; null when none does. */
  static @Nullable Label after(String text, int end) {
    int last = Math.min(text.length(), end + REACH_AFTER);
    String words = CalendarNames.fold(text.substring(end, last));
    if (!AFTER.mayStandIn(words)) {
      return null;
    }
    int published = first(words, LabelWords.PUBLISHED_AFTER);
    int modified = first(words, LabelWords.MODIFIED_AFTER);
    if (published < 0 && modified < 0) {
      return null;
    }
    return published < 0 || (modified >= 0 && modified < published)
        ? Label.MODIFIED
        : Label.PUBLISHED;
  }

  /** Returns the role of a label that tells one; null for none and for another day's. */
  static Clue.@Nullable Role role(@Nullable Label label) {
    return label == Label.PUBLISHED
        ? Clue.Role.PUBLISHED
        : label == Label.MODIFIED ? Clue.Role.MODIFIED : null;
  }

  /**
   * Returns the role that a name (of a class, a property) gives; null when it gives none. An
   * element named for both shows the day of publication of a report that was not changed.
   */
  static Clue.@Nullable Role named(String name) {
    String words = CalendarNames.fold(name);
    boolean published =
        words.contains("publi")
            || words.contains("pubdate")
            || words.contains("date-pub")
            || words.contains("posted")
            || words.contains("created");
    if (published) {
      return Clue.Role.PUBLISHED;
    }
    return words.contains("modif") || words.contains("updat") ? Clue.Role.MODIFIED : null;
  }

  /** Returns words with a blank where a small letter and a capital are glued together. */
  private static String parted(String words) {
    for (int i = 1; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean capital = c >= 128 || (c >= 'A' && c <= 'Z');
      if (capital && words.charAt(i - 1) != ' ') {
        return GLUED.matcher(words).replaceAll(" ");
      }
    }
    return words;
  }

  private static int last(String words, List<String> labels) {
    int last = -1;
    for (String label : labels) {
      int at = words.lastIndexOf(label);
      while (at > last && !begins(words, at, label)) {
        at = words.lastIndexOf(label, at - 1);
      }
      last = Math.max(last, at);
    }
    return last;
  }

  private static int first(String words, List<String> labels) {
    int first = -1;
    for (String label : labels) {
      int at = words.indexOf(label);
      if (at >= 0 && (first < 0 || at < first) && begins(words, at, label)) {
        first = at;
      }
    }
    return first;
  }

  /** Whether a label begins a word, as "le 5 mai" does and "article 5" does not. */
  private static boolean begins(String words, int at, String label) {
    return at == 0
        || label.charAt(0) >= LATIN
        || label.equals(SUFFIX)
        || label.length() >= LONG
        || !Character.isLetter(words.charAt(at - 1));
  }
}
