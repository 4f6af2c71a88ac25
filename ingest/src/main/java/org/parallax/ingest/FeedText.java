package org.parallax.ingest;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed's entry, after XML decoding.
 *
 * <p><b>Source.</b> Made by {@link FeedParser}. Safe to share between threads.
 *
 * @param value plain text, or HTML; empty when it stands elsewhere
 * @param type media type: {@code text/plain}, {@code text/html}, {@code application/xhtml+xml} or
 *     what the feed says
 * @param language as the feed says, {@code xml:lang} included; null when it does not
 * @param base to which addresses inside are relative; null when none is known
 * @param src where it stands when it is not here; null when it is
 */
public record FeedText(
    String value,
    String type,
    @Nullable String language,
    @Nullable String base,
    @Nullable String src) {
  private static final Pattern TAGS =
      Pattern.compile(
          "<(?:p|br|div|a|b|i|em|strong|span|img|ul|ol|li|h[1-6]|blockquote|table|figure)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\w+);");

  /** Returns whether it is HTML, or has its tags although it says that it is not. */
  boolean isMarkup() {
    boolean said = type.toLowerCase(Locale.ROOT).contains("html");
    boolean marks = value.indexOf('<') >= 0 || REFERENCE.matcher(value).find();
    return said ? marks : TAGS.matcher(value).find();
  }

  /** Returns whether it is text at all, not a picture or film. */
  boolean isText() {
    String kind = type.toLowerCase(Locale.ROOT);
    return src == null
        && (kind.startsWith("text/")
            || kind.endsWith("xml")
            || kind.isEmpty()
            || !kind.contains("/"));
  }

  /** Returns the words, tags dropped, white space collapsed. */
  public String words() {
    boolean coded = isMarkup() || REFERENCE.matcher(value).find();
    String words = coded ? Jsoup.parseBodyFragment(value).text() : value;
    return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
