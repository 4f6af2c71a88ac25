package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's codes and editors' notes say about the use of an item: IPTC's publishing status
 * and signals, and the words with which editors kill and correct.
 */
final class NewsSignals {
  private static final Pattern KILLS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:urgent|mandatory|bulletin|editors?|attention|advisory|note|please|to all editors)\\W+){0,4}"
              + "(?:kill(?:ed|s)?\\b|(?:withdraw(?:n|s)?|retract(?:ed|s|ion)?)\\b|do not (?:use|publish)\\b).*");

  private static final Pattern CORRECTS =
      Pattern.compile(
          "(?is)^\\W*(?:(?:editors?|attention|advisory|note|recasts?|repeats?|updates?)\\W+){0,3}"
              + "correct(?:s|ed|ing|ion|ions)\\b.*");

  private final List<String> codes = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String status = "";

  /** Takes a publishing status, such as {@code stat:usable} or {@code canceled}. */
  void status(@Nullable String code) {
    status = code == null ? status : last(code);
  }

  /** Takes a signal, such as {@code sig:correction}. */
  void signal(@Nullable String code) {
    if (code != null) {
      codes.add(last(code));
    }
  }

  /** Takes an editors' note. */
  void note(@Nullable String words) {
    if (words != null && !words.isBlank()) {
      notes.add(words.replaceAll("[\\s\\p{Z}]+", " ").strip());
    }
  }

  private static String last(String code) {
    String word = FeedPages.lower(code).strip();
    return word.substring(Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1);
  }

  /** Returns what may be done with the item. */
  NewsItem.Status use() {
    if (isCancelling(status)
        || codes.stream().anyMatch(NewsSignals::isCancelling)
        || notes.stream().anyMatch(note -> KILLS.matcher(note).matches())) {
      return NewsItem.Status.CANCELLED;
    }
    return status.equals("withheld") || status.equals("hold")
        ? NewsItem.Status.WITHHELD
        : NewsItem.Status.USABLE;
  }

  private static boolean isCancelling(String code) {
    return switch (code) {
      case "canceled",
          "cancelled",
          "cancel",
          "kill",
          "killed",
          "retract",
          "retracted",
          "retraction",
          "withdraw",
          "withdrawn",
          "withdrawal",
          "deleted",
          "delete" ->
          true;
      default -> false;
    };
  }

  /** Returns why it may not be used, in words. */
  String ground() {
    if (use() == NewsItem.Status.USABLE) {
      return "";
    }
    String said = notes.isEmpty() ? "" : "; its editors say: " + cut(notes.get(0));
    return (status.isEmpty() || status.equals("usable")
            ? codes.stream().anyMatch(NewsSignals::isCancelling)
                ? "its signal is " + String.join(", ", codes)
                : "an editors' note kills it"
            : "its status is " + status)
        + said;
  }

  /** Returns what was corrected, in words; null when nothing was. */
  @Nullable String correction() {
    for (String note : notes) {
      if (CORRECTS.matcher(note).matches()) {
        return "the editors say: " + cut(note);
      }
    }
    return codes.stream().anyMatch(code -> code.startsWith("correct"))
        ? notes.isEmpty()
            ? "the agency marks it as a correction"
            : "the editors say: " + cut(notes.get(0))
        : null;
  }

  /** Returns whether it says that it is embargoed without a time. */
  boolean embargoed() {
    return status.equals("embargoed") || codes.contains("embargoed");
  }

  private static String cut(String words) {
    return words.length() > 200 ? words.substring(0, 200) + "…" : words;
  }
}
