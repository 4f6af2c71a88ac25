package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Hash;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Remembers the sentences of recent articles, and finds those that stood in an article of another
 * story before: the background that an outlet carries from report to report, an agency's paragraph
 * on what a conflict is about.
 *
 * <p>Sentences are compared whole, outside quotation marks, by their words in their order; one that
 * many would write alike (few words, none that tells) is not remembered. The oldest of 400,000
 * sentences leaves first, so that memory and the cost of an article stay the same however many
 * come. Words are compared by a 64-bit hash: two different sentences are taken for one about once
 * in ten million million articles. Not safe to share between threads.
 */
public final class RecentWords {
  /** Sentences kept, of some 25,000 articles: 50 MB. */
  private static final int MOST = 400_000;

  /** Where a sentence stood first. */
  private record Place(String story, @Nullable Dating published, Span span, long whole) {}

  private final Settings settings = Settings.DEFAULT;
  private final Map<Long, Place> places = new LinkedHashMap<>();
  private final int most;

  /** Makes an empty memory. */
  public RecentWords() {
    this(MOST);
  }

  RecentWords(int most) {
    this.most = most;
  }

  /**
   * Adds an article; articles come by report day.
   *
   * @param story id of its story
   * @return its sentences that stood in articles of other stories before, by their order
   */
  public List<Story.Reuse> add(Article article, String story) {
    List<Story.Reuse> found = new ArrayList<>();
    for (Wording wording : Wording.of(0, article)) {
      if (wording.own().size() < settings.wholeSentence()
          || wording.tellings() < settings.wholeTelling()) {
        continue;
      }
      Place here =
          new Place(story, article.published(), wording.span(), Hash.of(wording.wholeLine()));
      Place first = places.putIfAbsent(Hash.of(wording.line()), here);
      if (places.size() > most) {
        places.remove(places.keySet().iterator().next());
      }
      if (first != null && !first.story().equals(story)) {
        found.add(reuse(first, here, wording.own().size()));
      }
    }
    return found;
  }

  private static Story.Reuse reuse(Place first, Place here, int words) {
    return new Story.Reuse(
        first.span(),
        here.span(),
        Directions.isBefore(first.published(), here.published())
            ? Story.Reuse.Direction.KNOWN
            : Story.Reuse.Direction.UNKNOWN,
        first.whole() == here.whole() ? Story.Reuse.Kind.VERBATIM : Story.Reuse.Kind.EDITED,
        words);
  }
}
