package org.parallax.core.align;

import java.util.Collection;
import java.util.List;

/**
 * What persons said is not the same claim: pairs of statements, each told by its article and its
 * exact words, so that they hold whenever a story is told anew and whatever the claims are called
 * then. They only part what would be one claim, and never join. A statement whose words changed
 * with a later version of its article is another one. Immutable.
 *
 * @param all in the order of deciding
 */
public record Distinctions(List<Distinction> all) {
  private static final Distinctions NONE = new Distinctions(List.of());

  /** Copies the list. */
  public Distinctions {
    all = List.copyOf(all);
  }

  /**
   * A statement of an article.
   *
   * @param article its id
   * @param words as they stand there, white space in one; of the text or of the headline
   */
  public record Said(String article, String words) {
    /** Makes one space of white space. */
    public Said {
      words = words.strip().replaceAll("\\s+", " ");
    }
  }

  /** Two statements that are not the same claim. */
  public record Distinction(Said one, Said other) {
    /** Refuses a statement that is to be another one than itself. */
    public Distinction {
      if (one.equals(other)) {
        throw new IllegalArgumentException("statement to be parted from itself: " + one);
      }
    }
  }

  /** Returns no distinctions. */
  public static Distinctions none() {
    return NONE;
  }

  /** Returns those both of whose statements are of some articles. */
  public Distinctions within(Collection<String> articles) {
    return all.isEmpty()
        ? this
        : new Distinctions(
            all.stream()
                .filter(d -> articles.contains(d.one().article()))
                .filter(d -> articles.contains(d.other().article()))
                .toList());
  }
}
