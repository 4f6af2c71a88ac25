package org.parallax.core.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parallax.model.Article;

/**
 * The fingerprints of all articles, in order of event time; made when they are asked for, the last
 * few kept. {@link #of} is safe to share between threads, {@link #kept} is not.
 */
final class Fingerprints {
  /** A fingerprint has some 200 KB. */
  private static final int KEPT = 200;

  private final List<String> ids;
  private final Function<String, Article> articles;
  private final Settings settings;
  private final Map<Integer, Fingerprint> last =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Fingerprint> eldest) {
          return size() > KEPT;
        }
      };

  Fingerprints(List<String> ids, Function<String, Article> articles, Settings settings) {
    this.ids = ids;
    this.articles = articles;
    this.settings = settings;
  }

  int size() {
    return ids.size();
  }

  String id(int article) {
    return ids.get(article);
  }

  /** Makes the fingerprint of an article, told by its place. */
  Fingerprint of(int article) {
    return Fingerprint.of(articles.apply(ids.get(article)), settings);
  }

  /** Returns the fingerprint of an article that is likely to be asked for again. */
  Fingerprint kept(int article) {
    return last.computeIfAbsent(article, this::of);
  }
}
