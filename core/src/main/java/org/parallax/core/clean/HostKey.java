package org.parallax.core.clean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;

/** Which pages were made by one hand: those of one domain, else those of one outlet. */
final class HostKey {
  private HostKey() {}

  /** Returns the domain of an article, else the name of its outlet; null when neither is known. */
  static @Nullable String of(Article article) {
    Article.Outlet outlet = article.source().outlet();
    if (outlet == null) {
      return null;
    }
    String name = outlet.domain() == null ? outlet.name() : outlet.domain();
    return name == null ? null : name.toLowerCase(Locale.ROOT).strip();
  }
}
