package org.parallax.core.reuse;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Which words of a story's articles came from where.
 *
 * @param reuse shared words
 * @param originGroups the story's origins: connected components of its articles
 * @param outlets number of outlets
 * @param sentenceOrigins origin id of each sentence of each article; sentences of one origin id
 *     have one origin, across articles
 */
public record ReuseMap(
    List<Story.Reuse> reuse,
    List<Story.OriginGroup> originGroups,
    int outlets,
    SortedMap<Span, String> sentenceOrigins) {
  /** Copies the collections. */
  public ReuseMap {
    reuse = List.copyOf(reuse);
    originGroups = List.copyOf(originGroups);
    sentenceOrigins = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sentenceOrigins));
  }
}
