package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/** Makes articles of hosts, paragraph by paragraph. */
final class HostPages {
  private HostPages() {}

  static Article article(
      String id, @Nullable String host, String headline, List<String> paragraphs) {
    return article(id, host, headline, paragraphs, List.of());
  }

  static Article article(
      String id,
      @Nullable String host,
      String headline,
      List<String> paragraphs,
      List<String> removed) {
    String text = String.join("\n\n", paragraphs);
    List<Removed> pieces = new ArrayList<>();
    int place = text.length();
    for (String piece : removed) {
      pieces.add(new Removed(piece, Removed.Reason.PAGE_FURNITURE, place, place + piece.length()));
      place += piece.length();
    }
    Article.Outlet outlet = host == null ? null : new Article.Outlet(null, host);
    return new Article(
        id,
        new Article.Source(id + ".html", null, outlet, List.of()),
        SourcedText.apart(headline),
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        pieces,
        List.of());
  }

  static List<String> paragraphs(Article article) {
    List<String> paragraphs = new ArrayList<>();
    for (Range at : BodyCutter.paragraphs(article.text())) {
      paragraphs.add(at.of(article.text()));
    }
    return paragraphs;
  }
}
