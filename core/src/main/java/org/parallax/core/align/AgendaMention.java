package org.parallax.core.align;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * One place of one article that says that something is set to happen.
 *
 * @param order of the article in the story
 * @param at the clause
 * @param what its words
 * @param family of the event
 * @param clause whether it is a clause with a verb, not a noun phrase only
 * @param day when; null when not told
 * @param place where; null when not told
 * @param venue the house or body at which it is held; null when not told
 * @param passing whether it only says something else about an event told of elsewhere
 * @param participants names, in text order
 * @param names stems of all names in it, by which mentions of one event are known
 * @param status how firm
 */
record AgendaMention(
    int order,
    Span at,
    String what,
    String family,
    boolean clause,
    @Nullable AgendaDay day,
    @Nullable String place,
    @Nullable String venue,
    boolean passing,
    Set<String> participants,
    Set<String> names,
    Story.AgendaItem.Status status) {
  AgendaMention on(@Nullable AgendaDay newDay) {
    return new AgendaMention(
        order,
        at,
        what,
        family,
        clause,
        newDay,
        place,
        venue,
        passing,
        participants,
        names,
        status);
  }
}
