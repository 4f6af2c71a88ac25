package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;

/** Finds the block that shows the headline. */
final class PageHeadline {
  private static final Set<String> TITLES =
      Set.of("title", "meta:og:title", "meta:twitter:title", "json-ld:headline");

  private static final int SHORTEST = 8;

  /** How much it counts that a title of the page says the same. */
  private static final int TOLD = 4;

  private static final char SIGMA = '\u03A3';
  private static final char DOTTED_I = '\u0130';

  private PageHeadline() {}

  /**
   * Returns the index of the block; -1 when none shows it.
   *
   * @param body where the article's text stands; null when it stands apart
   */
  static int of(Page page, Article article, @Nullable Range body) {
    return page.capture().kind() == Capture.Kind.HTML ? ofPage(page, body) : ofText(page, article);
  }

  private static int ofText(Page page, Article article) {
    Range place = article.sourced(Span.Field.HEADLINE).source();
    for (int i = 0; place != null && i < page.blocks().size(); i++) {
      Range block = page.blocks().get(i).text().source();
      if (block != null && block.overlaps(place)) {
        return i;
      }
    }
    return -1;
  }

  private static int ofPage(Page page, @Nullable Range body) {
    List<String> titles = new ArrayList<>();
    for (Page.Datum datum : page.data()) {
      if (TITLES.contains(datum.name())) {
        titles.add(key(datum.value()));
      }
    }
    int best = -1;
    double bestScore = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      Page.Block block = page.blocks().get(i);
      int level = level(page, block.element());
      boolean late = bestScore >= TOLD || block.text().length() <= 2 * SHORTEST;
      if (level != 1 && (titles.isEmpty() || (level == 0 && late))) {
        continue; // It would count for nothing.
      }
      String words = key(block.words());
      boolean told = words.length() >= SHORTEST && told(titles, words);
      int score = (told ? TOLD : 0) + (level == 1 ? 2 : level > 1 ? 1 : 0);
      boolean counts = level == 1 || (told && (level > 1 || words.length() > 2 * SHORTEST));
      boolean again = counts && told && level > 0 && best >= 0 && repeats(page, best, words);
      Integer here = again ? start(block.text()) : null;
      boolean nearer = body != null && here != null && here < body.start();
      if (counts && (score > bestScore || nearer)) {
        best = i;
        bestScore = Math.max(score, bestScore);
      }
    }
    return best;
  }

  private static boolean told(List<String> titles, String words) {
    for (String title : titles) {
      if (title.contains(words) || (words.contains(title) && title.length() >= SHORTEST)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading repeats one above it, as over a bar that stays when the page moves. */
  private static boolean repeats(Page page, int above, String words) {
    String key = key(page.blocks().get(above).words());
    boolean part = key.contains(words) && 2 * words.length() > key.length();
    boolean whole = words.contains(key) && 2 * key.length() > words.length();
    return part || whole;
  }

  private static @Nullable Integer start(SourcedText text) {
    Range range = text.length() == 0 ? null : text.source();
    return range == null ? null : range.start();
  }

  private static int level(Page page, int element) {
    int e = element;
    for (int up = 0; up < 3 && e >= 0; up++) {
      Page.@Nullable Element here = page.elements().get(e);
      if (here.tag().length() == 2
          && here.tag().charAt(0) == 'h'
          && Character.isDigit(here.tag().charAt(1))) {
        return here.tag().charAt(1) - '0';
      }
      e = here.parent();
    }
    return 0;
  }

  /** Returns the letters and digits of some words, in small letters. */
  private static String key(String words) {
    char[] key = new char[words.length()];
    int length = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < 128) {
        char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
          key[length++] = small;
        }
        continue;
      }
      if (c == SIGMA || c == DOTTED_I || Character.isSurrogate(c)) {
        return keyOfAny(words);
      }
      char small = Character.toLowerCase(c);
      if (Character.isLetterOrDigit(small)) {
        key[length++] = small;
      }
    }
    return new String(key, 0, length);
  }

  /** Like {@link #key}, where a small letter depends on the word or is more than a code unit. */
  private static String keyOfAny(String words) {
    StringBuilder key = new StringBuilder(words.length());
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
