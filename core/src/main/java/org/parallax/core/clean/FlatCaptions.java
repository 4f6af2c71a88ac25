package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;

/**
 * What stands around the words of a caption that stays: the gallery's title before it, its place in
 * the gallery or the photographer's credit behind it.
 */
final class FlatCaptions {
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?:^|\\s)(?:hide|show|close) caption \\d{1,3} of \\d{1,3}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile("^(?:Photos?|Pictures|Photo gallery|Gallery|In pictures): (?=\\S)");

  private static final String CREDIT_WORDS =
      "(?:© ?)?(?:REUTERS|Reuters|AP Photo|AP|AFP|AFP PHOTO|EPA|Getty Images|Getty)"
          + " ?/ ?\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,3}";

  /** "REUTERS/Ana Rey", "(AP Photo/Ana Rey)" behind a sentence. */
  private static final Pattern CREDIT =
      Pattern.compile("(?<=[.!?)\"”’] )(?:" + CREDIT_WORDS + "|\\(" + CREDIT_WORDS + "\\))$");

  /** A caption's last words before the credit: the day of the picture. */
  private static final Pattern TAKEN = Pattern.compile("(?:19|20)\\d\\d\\.? $");

  /** More words than agencies give a picture. */
  private static final int LONGEST = 70;

  /** Words of a label and a title that galleries are told apart by. */
  private static final int KEY = 3;

  /** A title that is not the report's must stand before as many captions. */
  private static final int SERIES = 3;

  private static final Set<String> OPENERS =
      FlatWords.set("the a an in on at this these after before as when he she it they for with");

  private final Map<String, String> titles = new TreeMap<>();

  /**
   * Reads the titles of the galleries.
   *
   * @param told lines that stay, and captions that go
   * @param headline the report's; null when it is not known
   */
  FlatCaptions(List<FlatLine> told, @Nullable String headline) {
    Map<String, List<String>> series = new TreeMap<>();
    for (FlatLine line : told) {
      if (isOfGallery(line)) {
        series.computeIfAbsent(key(line.words()), k -> new ArrayList<>()).add(line.words());
      }
    }
    series.forEach((key, captions) -> titles.put(key, title(captions, headline)));
  }

  /** Returns the part of a line that is the caption's words; all of it when nothing is around. */
  Range words(FlatLine line) {
    String words = line.words();
    Matcher counter = COUNTER.matcher(words);
    Matcher credit = CREDIT.matcher(words);
    int start = isOfGallery(line) ? titles.getOrDefault(key(words), "").length() : 0;
    int end = counter.find() ? counter.start() : credit.find() ? credit.start() : words.length();
    return start < end && !words.substring(start, end).isBlank()
        ? new Range(start, end)
        : new Range(0, words.length());
  }

  /** Returns whether a line is an agency's caption: the day of the picture, then who took it. */
  static boolean isCredited(FlatLine line) {
    Matcher credit = CREDIT.matcher(line.words());
    return line.wordCount() <= LONGEST
        && credit.find()
        && TAKEN.matcher(line.words()).region(0, credit.start()).find();
  }

  private static boolean isOfGallery(FlatLine line) {
    return LABEL.matcher(line.words()).find() && COUNTER.matcher(line.words()).find();
  }

  /** Returns the words that lines of one gallery share. */
  static String key(String words) {
    String[] parts = words.split(" ", KEY + 1);
    return String.join(" ", List.of(parts).subList(0, Math.min(KEY, parts.length)));
  }

  private static String title(List<String> captions, @Nullable String headline) {
    String first = captions.getFirst();
    Matcher label = LABEL.matcher(first);
    int labelled = label.find() ? label.end() : 0;
    if (headline != null && first.startsWith(headline + " ", labelled)) {
      return first.substring(0, labelled + headline.length());
    }
    return captions.size() < SERIES ? first.substring(0, labelled).strip() : common(captions);
  }

  /** The words that all begin with, up to where each goes on like a sentence. */
  static String common(List<String> captions) {
    String shared = captions.getFirst();
    for (String caption : captions) {
      int i = 0;
      while (i < Math.min(shared.length(), caption.length())
          && shared.charAt(i) == caption.charAt(i)) {
        i++;
      }
      shared = shared.substring(0, i);
    }
    shared = shared.substring(0, Math.max(0, shared.lastIndexOf(' ')));
    while (OPENERS.contains(last(shared).toLowerCase(java.util.Locale.ROOT))
        || goesOnSmall(captions, shared.length())) {
      shared = shared.substring(0, Math.max(0, shared.lastIndexOf(' ')));
    }
    return shared;
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static boolean goesOnSmall(List<String> captions, int end) {
    return end > 0
        && captions.stream()
            .anyMatch(caption ->
                caption.length() > end + 1 && Character.isLowerCase(caption.codePointAt(end + 1)));
  }
}
