package org.parallax.core.group;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;

/**
 * What is known of an article to be grouped before it is looked at.
 *
 * @param id of the article
 * @param day ISO day of publication; null when not told
 * @param language BCP 47 code
 */
public record Member(String id, @Nullable String day, String language) {
  static final Comparator<Member> EVENT_TIME =
      Comparator.comparing(Member::dayOrLast).thenComparing(Member::id);

  /** Returns what is known of an article. */
  public static Member of(Article article) {
    Dating published = article.published();
    return new Member(article.id(), published == null ? null : published.day(), article.language());
  }

  private String dayOrLast() {
    return day == null ? "9999-99-99" : day;
  }

  /** The language without region; a text that tells none is taken for the one that is read. */
  String primaryLanguage() {
    int region = language.indexOf('-');
    String primary = region < 0 ? language : language.substring(0, region);
    return primary.equals("und") ? "en" : primary;
  }
}
