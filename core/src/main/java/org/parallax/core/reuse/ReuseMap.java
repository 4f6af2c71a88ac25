package org.parallax.core.reuse;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Which words of a story's articles came from where.
 *
 * @param reuse shared words
 * @param originGroups the story's origins: connected components of its articles
 * @param outlets number of outlets
 * @param sentenceOrigins origin id of each sentence of each article; sentences of one origin id
 *     have one origin, across articles. In a group of one outlet it is the group's id; in a group
 *     {@code o1} of several, {@code o1.2} is what its second outlet reports by itself and {@code
 *     o1.w3} its third shared wording; {@code o1.a1} are sentences of it and of other groups that
 *     credit one agency
 * @param alteredOrigins ids of groups and of sentence origins that rest on machine-altered texts
 *     only: they corroborate nothing
 */
public record ReuseMap(
    List<Story.Reuse> reuse,
    List<Story.OriginGroup> originGroups,
    int outlets,
    SortedMap<Span, String> sentenceOrigins,
    SortedSet<String> alteredOrigins) {
  /** Copies the collections. */
  public ReuseMap {
    reuse = List.copyOf(reuse);
    originGroups = List.copyOf(originGroups);
    sentenceOrigins = Collections.unmodifiableSortedMap(new TreeMap<>(sentenceOrigins));
    alteredOrigins = Collections.unmodifiableSortedSet(new TreeSet<>(alteredOrigins));
  }
}
