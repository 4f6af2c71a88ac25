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

  private static final Settings SETTINGS = Settings.DEFAULT;

  /**
   * A sentence that may be found again.
   *
   * @param key its words outside quotation marks, hashed
   * @param whole all of its words, hashed
   * @param words number of words outside quotation marks
   * @param span where it stands
   * @param published when its article was; null when not told
   */
  public record Line(long key, long whole, int words, Span span, @Nullable Dating published) {}

  /** Where a sentence stood first. */
  private record Place(String story, Line line) {}

  private final Map<Long, Place> places = new LinkedHashMap<>();
  private final int most;

  /** Makes an empty memory. */
  public RecentWords() {
    this(MOST);
  }

  RecentWords(int most) {
    this.most = most;
  }

  /** Returns the sentences of an article that may be found again. Pure; the costly part. */
  public static List<Line> lines(Article article) {
    return Wording.of(0, article).stream()
        .filter(w ->
            w.own().size() >= SETTINGS.wholeSentence() && w.tellings() >= SETTINGS.wholeTelling())
        .map(w ->
            new Line(
                Hash.of(w.line()),
                Hash.of(w.wholeLine()),
                w.own().size(),
                w.span(),
                article.published()))
        .toList();
  }

  /**
   * Adds the sentences of an article; articles come by report day.
   *
   * @param lines of the article, as {@link #lines} returns them
   * @param story id of its story
   * @return those that stood in articles of other stories before, by their order
   */
  public List<Story.Reuse> add(List<Line> lines, String story) {
    List<Story.Reuse> found = new ArrayList<>();
    for (Line line : lines) {
      Place first = places.putIfAbsent(line.key(), new Place(story, line));
      if (places.size() > most) {
        places.remove(places.keySet().iterator().next());
      }
      if (first != null && !first.story().equals(story)) {
        found.add(reuse(first.line(), line));
      }
    }
    return found;
  }

  private static Story.Reuse reuse(Line first, Line here) {
    return new Story.Reuse(
        first.span(),
        here.span(),
        Directions.isBefore(first.published(), here.published())
            ? Story.Reuse.Direction.KNOWN
            : Story.Reuse.Direction.UNKNOWN,
        first.whole() == here.whole() ? Story.Reuse.Kind.VERBATIM : Story.Reuse.Kind.EDITED,
        here.words());
  }
}
