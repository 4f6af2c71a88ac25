package org.parallax.core.align;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.model.Story;

/**
 * What a story's readings have in common, before claims are made.
 *
 * @param joined readings and entities
 * @param reuse who has whose words
 * @param eventDay ISO day of the event; null when not told
 * @param utterances what was said
 * @param figures what was counted
 * @param agenda what comes next
 * @param timeline what happened
 */
public record Account(
    Joined joined,
    ReuseMap reuse,
    @Nullable String eventDay,
    List<Story.Utterance> utterances,
    List<Story.FigureRow> figures,
    List<Story.AgendaItem> agenda,
    List<Story.TimelineEntry> timeline) {}
