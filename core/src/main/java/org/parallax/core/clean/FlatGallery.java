package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Removed.Reason;

/**
 * Captions of a gallery that was flattened into a report: each with its number, "3/34" before it or
 * "Hide Caption 3 of 34" or the words of a player behind, or each behind the name of the picture's
 * agency; the caption of a film; and that of a picture with its day and photographer. A page that
 * is nothing but its gallery keeps them.
 */
final class FlatGallery {
  private static final Pattern WIDGET =
      Pattern.compile(
          "\\b(?:(?:hide|show|close) caption \\d{1,3} of \\d{1,3}"
              + "|\\d{1,3} of (?:/ )?\\d{1,3} (?:full ?screen|caption close|autoplay))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}/(\\d{1,3}) \\P{Ll}.*");

  /** "Getty Images The bridge after the storm", without an end. */
  private static final Pattern CREDITED =
      Pattern.compile(
          "^(?:Getty(?: Images)?|Reuters|REUTERS|AP|AFP|EPA|PA|Rex(?: Features)?|Alamy|Shutterstock|SWNS"
              + "|Splash(?: News)?|WireImage|Instagram|Twitter|Facebook)"
              + "(?::\\p{Lu}[\\p{L}&/-]*(?: \\p{Lu}[\\p{L}&/-]*){0,2})? \\p{Lu}[^\"“”]*");

  /** "CLOSE The ferry is back. (May 8) AP": a player's button, what it plays, its day and maker. */
  private static final Pattern PLAYER =
      Pattern.compile(
          "^CLOSE (?=[\"“]?\\p{Lu}\\p{Ll}).{10,700} \\((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)"
              + "\\.? \\d{1,2}(?:, \\d{4})?\\)(?: \\p{Lu}[\\p{L} /]{1,40})?$");

  /** An agency's name in capitals, as no sentence opens: "GETTY The bridge after the storm". */
  private static final Pattern SHOUTED = Pattern.compile("^GETTY (?:IMAGES )?\\p{Lu}[^\"“”]*");

  /** A film's length: "01:35". */
  private static final Pattern LENGTH = Pattern.compile(" \\d{1,2}:\\d\\d$");

  /** Words of a title from which it is no chance that a line says them twice. */
  private static final int TITLE = 3;

  /** Words of the longest line of a film. */
  private static final int FILM = 60;

  /** Captions from which one title before each is that of a gallery, whatever stands behind. */
  private static final int TITLED = 5;

  /** Captions that count to one number: fewer may be parts of a thread. */
  private static final int SERIES = 3;

  /** Words of prose that must be left for the rest to be a report of its own. */
  private static final int REPORT = 60;

  /** A word of a headline that names somebody or something. */
  private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]{3,}");

  /** Captions from which a gallery is long. */
  private static final int LONG = 8;

  /** One caption of so many names what the headline does, in a gallery of other matters. */
  private static final int FEW = 5;

  private FlatGallery() {}

  /**
   * Gives the captions of a gallery their reason; when little else would be left, only those of a
   * long gallery of other matters, most of whose captions name nobody and nothing of the headline.
   */
  static void mark(List<FlatLine> lines, @Nullable Reason[] reasons, @Nullable String headline) {
    List<Integer> captions = captions(lines);
    int left = 0;
    for (int i = 0; i < lines.size(); i++) {
      left += reasons[i] == null && lines.get(i).isProse() ? lines.get(i).wordCount() : 0;
    }
    for (int i : captions) {
      left -= reasons[i] == null && lines.get(i).isProse() ? lines.get(i).wordCount() : 0;
    }
    if (left < REPORT) {
      captions = ofOthers(lines, captions, headline);
    }
    captions.forEach(i -> reasons[i] = reasons[i] == null ? Reason.CAPTION : reasons[i]);
  }

  private static List<Integer> ofOthers(
      List<FlatLine> lines, List<Integer> captions, @Nullable String headline) {
    List<String> names =
        NAME.matcher(headline == null ? "" : headline).results().map(MatchResult::group).toList();
    List<Integer> others =
        captions.stream()
            .filter(i -> names.stream().noneMatch(name -> lines.get(i).words().contains(name)))
            .toList();
    int own = captions.size() - others.size();
    return own > 0 && captions.size() >= LONG && own * FEW < captions.size() ? others : List.of();
  }

  private static List<Integer> captions(List<FlatLine> lines) {
    SortedSet<Integer> captions = new TreeSet<>();
    SortedMap<String, List<Integer>> series = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      Matcher numbered = NUMBERED.matcher(line.words());
      if (WIDGET.matcher(line.words()).find()
          || PLAYER.matcher(line.words()).matches()
          || FlatCaptions.isCredited(line)
          || (!line.ends() && SHOUTED.matcher(line.words()).matches())
          || isFilm(line)) {
        captions.add(i);
      } else if (!line.ends() && CREDITED.matcher(line.words()).matches()) {
        series.computeIfAbsent("", k -> new ArrayList<>()).add(i);
      } else if (numbered.matches()) {
        series.computeIfAbsent(numbered.group(1), k -> new ArrayList<>()).add(i);
      }
    }
    series.values().stream().filter(s -> s.size() >= SERIES).forEach(captions::addAll);
    captions.addAll(titled(lines));
    return List.copyOf(captions);
  }

  /** A film that the page plays: its title twice, its length behind. */
  private static boolean isFilm(FlatLine line) {
    List<String> keys = line.keys();
    if (line.wordCount() > FILM || !LENGTH.matcher(line.words()).find()) {
      return false;
    }
    String phrase = " " + String.join(" ", keys) + " ";
    for (int end = keys.size(); end >= keys.size() - 2 && end > TITLE; end--) {
      String title = " " + String.join(" ", keys.subList(end - TITLE, end)) + " ";
      if (phrase.indexOf(title) < phrase.lastIndexOf(title)) {
        return true;
      }
    }
    return false;
  }

  /** Lines that open on one title of a few words, each with something else behind it. */
  private static List<Integer> titled(List<FlatLine> lines) {
    SortedMap<String, List<Integer>> series = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      series.computeIfAbsent(FlatCaptions.key(lines.get(i).words()), k -> new ArrayList<>()).add(i);
    }
    List<Integer> titled = new ArrayList<>();
    for (List<Integer> numbers : series.values()) {
      List<String> words = numbers.stream().map(i -> lines.get(i).words()).distinct().toList();
      if (words.size() >= TITLED && Words.count(FlatCaptions.common(words)) > TITLE) {
        titled.addAll(numbers);
      }
    }
    return titled;
  }
}
