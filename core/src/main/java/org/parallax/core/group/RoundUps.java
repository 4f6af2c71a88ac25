package org.parallax.core.group;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parallax.model.Article;
import org.parallax.model.Note;

/** Tells the articles that report many events at once: live pages, round-ups, briefs. */
final class RoundUps {
  /** What such an article calls itself, in a headline that says little else. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\b(news in brief|in brief:|round-?up|(morning|evening|midday|daily|weekly) (brief(ing)?s?|digest|bulletin)"
              + "|news (briefs|digest|bulletin|summary)|(week|day|month|year) in (review|pictures|photos)"
              + "|(\\d+|five|six|seven|eight|nine|ten) things (to know|you need to know)|top (stories|headlines)"
              + "|today's (headlines|front pages)|what's on today)\\b|^(briefly|headlines|in brief)$");

  private RoundUps() {}

  static boolean is(Article article) {
    return article.has(Note.Code.LIVE_BLOG)
        || (article.headline() != null
            && HEADLINE
                .matcher(article.headline().text().toLowerCase(Locale.ROOT).replace('’', '\''))
                .find());
  }
}
