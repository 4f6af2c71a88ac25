package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence for something that a capture says about itself: a title, an author, an
 * outlet, an agency.
 *
 * <p><b>Source.</b> Made by {@code clean} when somebody asks why; the same shape as a date's {@link
 * Dating.Candidate}. Immutable.
 *
 * @param value the words, white space collapsed, what belongs to the site cut off
 * @param from kind of evidence: a name of {@link Page.Datum}, {@code field:title}, {@code heading},
 *     {@code line}, {@code byline}
 * @param at where it stands; null when it stands in a field apart or has no place of its own
 * @param accepted whether it speaks for the value that was chosen
 * @param why in words: why accepted or refused
 */
public record Candidate(
    String value, String from, @Nullable Evidence at, boolean accepted, String why) {}
