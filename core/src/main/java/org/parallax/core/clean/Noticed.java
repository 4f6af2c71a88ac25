package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Notice;
import org.parallax.model.SourcedText;

/**
 * Article and what sitemaps and feeds tell of its page in, article with what it lacked out: a
 * headline, the outlet's name, a language. What the page says itself stays. The first notice that
 * tells a thing is taken. Safe to share between threads.
 */
public final class Noticed {
  private Noticed() {}

  /**
   * Returns the article with what its page did not tell.
   *
   * @param notices in an order that is the same for the same input
   */
  public static Article of(Article article, List<Notice> notices) {
    SourcedText headline = article.headline();
    String title = first(notices, Notice::title);
    if (headline == null && title != null) {
      headline = SourcedText.apart(title);
    }
    String language = article.language();
    String told = first(notices, n -> PageLanguage.code(n.language()));
    if (language.equals("und") && told != null) {
      language = told;
    }
    return article.withFound(outlet(article.source(), notices), headline, language);
  }

  private static Article.Source outlet(Article.Source source, List<Notice> notices) {
    Article.Outlet outlet = source.outlet();
    String name = first(notices, Notice::outlet);
    return name == null || (outlet != null && outlet.name() != null)
        ? source
        : source.withOutlet(
            outlet == null
                ? new Article.Outlet(name, null)
                : new Article.Outlet(name, outlet.domain(), outlet.publishers()));
  }

  private static @Nullable String first(
      List<Notice> notices, Function<Notice, @Nullable String> part) {
    for (Notice notice : notices) {
      String told = part.apply(notice);
      if (told != null && !told.isBlank()) {
        return told.strip();
      }
    }
    return null;
  }

  /**
   * Returns what cleaning found, with what the notices offered.
   *
   * @param article as {@link #of} returned it
   */
  public static Cleaned explained(Cleaned cleaned, Article article, List<Notice> notices) {
    String headline = article.headline() == null ? "" : article.headline().text();
    Article.Outlet outlet = article.source().outlet();
    String name = outlet == null ? null : outlet.name();
    return new Cleaned(
        cleaned.outcome(),
        cleaned.seen(),
        cleaned.pieces(),
        and(cleaned.titles(), notices, Notice::title, headline),
        cleaned.bylines(),
        and(cleaned.outlets(), notices, Notice::outlet, name == null ? "" : name),
        cleaned.publishers(),
        cleaned.agencies(),
        and(
            cleaned.languages(),
            notices,
            n -> PageLanguage.code(n.language()),
            article.language()));
  }

  private static List<Candidate> and(
      List<Candidate> own,
      List<Notice> notices,
      Function<Notice, @Nullable String> part,
      String chosen) {
    List<Candidate> all = new ArrayList<>(own);
    for (Notice notice : notices) {
      String told = part.apply(notice);
      if (told != null && !told.isBlank()) {
        boolean same = told.strip().equals(chosen);
        String why = notice.where() + (same ? " says so" : " refused: the page says it itself");
        all.add(new Candidate(told.strip(), notice.from(), null, same, why));
      }
    }
    return all;
  }
}
