package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Removed.Reason;

/** Who wrote, and which agencies are credited for words. Not safe to share between threads. */
final class FlatCredits {
  private static final Pattern LEAD = Pattern.compile("(?i)^[^\\p{L}]{0,3}(?:(?:\\w+ )?by:?\\s+)");
  private static final Pattern BOX =
      Pattern.compile("(?i)^(?:about|author|written by|authored by):? ");
  private static final Pattern SPLIT =
      Pattern.compile(
          "(?:\\G|(?<!\\s))(?:\\s*+[;,|•·]\\s*|\\s++(?:and|und|et|y|&|with|/|in|for)\\s+|\\s++[-–—]\\s+)");

  /** What stands in brackets behind a name, to the end. */
  private static final Pattern BRACKET = Pattern.compile("(?<!\\s)\\s*+[(\\[].*");

  private static final Pattern WORD = Pattern.compile("[^\\p{L}.]+");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> boxed = new LinkedHashSet<>();
  private final Set<String> agencies = new LinkedHashSet<>();
  private final @Nullable String outlet;
  private final boolean given;

  FlatCredits(@Nullable String byline, @Nullable String outlet) {
    this.outlet = outlet;
    if (byline != null) {
      names(byline);
    }
    given = !names.isEmpty();
  }

  /** Returns the names, those of a box about the author when nothing else names one. */
  List<String> byline() {
    return List.copyOf(names.isEmpty() ? boxed : names);
  }

  List<String> agencies() {
    return List.copyOf(agencies);
  }

  /** Reads the opening of a paragraph of the report. */
  void paragraph(FlatLine line, boolean first) {
    if (first) {
      String words = line.words();
      agencies.addAll(
          PageAgencies.atHead(words.substring(0, Math.min(120, words.length())).replace('_', '-')));
    }
  }

  /** Reads a line that was left out. */
  void removed(FlatLine line, Reason reason) {
    switch (reason) {
      case BYLINE -> names(line.words());
      case AUTHOR_BOX -> boxed(line);
      case AGENCY_NOTE, LEGAL -> agencies.addAll(named(line.words()));
      case DATE_LINE -> dateLine(line);
      case DATELINE ->
          agencies.addAll(PageAgencies.atHead(line.words().replaceAll("[-–—_:\\s]*$", " - ")));
      case HEADLINE,
          PAGE_FURNITURE,
          ADDRESS,
          CAPTION,
          COMMENTS,
          RELATED,
          NEWSLETTER,
          REPEATED,
          ADVERTISEMENT,
          TEASER,
          EDITORIAL_NOTE,
          CORRECTION_NOTE,
          HOST_REPEAT,
          NOT_PROSE,
          USER_RULE -> {}
    }
  }

  /** "Xinhua | Updated: ...": an agency before the date. */
  private void dateLine(FlatLine line) {
    String agency = PageAgencies.named(line.words().split("\\s*[|,•·]\\s*|\\s[-–—]\\s", 2)[0]);
    if (agency != null) {
      agencies.add(agency);
    }
  }

  /** "About NAME", "Written by NAME". */
  private void boxed(FlatLine line) {
    String name = BOX.matcher(line.words()).replaceFirst("");
    if (FlatShape.isAuthorBox(line) && !name.equals(line.words()) && person(name)) {
      boxed.add(name);
    }
  }

  private void names(String words) {
    for (String part : SPLIT.split(LEAD.matcher(words.strip()).replaceFirst(""))) {
      String name = BRACKET.matcher(part).replaceAll("").replaceAll("(?i)^by\\s+", "").strip();
      String agency = PageAgencies.named(name);
      if (agency != null) {
        agencies.add(agency);
      } else if (!given && person(name)) {
        names.add(name);
      }
    }
  }

  private boolean person(String name) {
    FlatLine line = FlatLine.of(org.parallax.model.SourcedText.apart(name), false);
    return line.wordCount() >= 2
        && line.wordCount() <= 4
        && line.smallShare() <= 0.5
        && Character.isUpperCase(name.codePointAt(0))
        && !FlatShape.isDesk(line)
        && PageByline.person(name, outlet, null);
  }

  /** Returns the agencies named in a note, by the longest name that fits at each word. */
  static List<String> named(String note) {
    return named(note, PageAgencies::named);
  }

  /**
   * Returns the agencies named in a note, by the longest name that fits at each word.
   *
   * @param known what agency a name means; null for none
   */
  static List<String> named(String note, Function<String, @Nullable String> known) {
    List<String> found = new ArrayList<>();
    String[] words = WORD.split(note);
    for (int i = 0; i < words.length; i++) {
      for (int length = Math.min(4, words.length - i); length > 0; length--) {
        String name = String.join(" ", List.of(words).subList(i, i + length));
        boolean capital =
            !name.isEmpty() && (Character.isUpperCase(name.charAt(0)) || name.equals("dpa"));
        String agency = capital ? known.apply(name.replaceAll("\\.$", "")) : null;
        if (agency != null) {
          found.add(agency);
          i += length - 1;
          break;
        }
      }
    }
    return found;
  }
}
