package org.parallax.core.brief;

import java.util.List;
import org.parallax.model.Story;

/**
 * The account in sentences.
 *
 * @param sentences printed
 * @param unknown what is not known
 * @param refused what the checker refused, with the reason
 */
public record Brief(
    List<Story.BriefSentence> sentences,
    List<Story.Unknown> unknown,
    List<Story.Unknown> refused) {}
