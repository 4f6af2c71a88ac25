package org.parallax.core.read;

import java.util.List;
import org.parallax.model.Article;

/**
 * An article with tokens, ready for the finders.
 *
 * @param article the article
 * @param headline its headline; without sentences when there is none
 * @param body its body
 */
public record AnnotatedArticle(Article article, Passage headline, Passage body) {
  /** Returns headline and body, in reading order. */
  public List<Passage> passages() {
    return List.of(headline, body);
  }
}
