/**
 * Readings of a story in, what they have in common out.
 *
 * <p><b>In</b> {@link org.parallax.model.Reading}s. <b>Out</b> entities, utterances, figures,
 * agenda, timeline, claims.
 *
 * <p><b>Method.</b> Statements are laid side by side by how much they share, weighted by how rare
 * it is in the story ({@code Likeness}); the one that most articles bear out speaks for a claim
 * ({@code Cluster}). Nothing is compared with everything: names, figures, openings of an event and
 * keys of statements are indexed, and words printed again are looked at once ({@code Clusterer}).
 * Figures are at odds only when their sentences tell of one event and one thing done ({@code
 * FigureSetting}), times of day when one deed is told ({@code ClockClashes}), numbers when two
 * statements tell all else alike ({@code NumberClashes}). What is at odds stands in one {@code
 * Rivals}: it parts claims and is shown as what differs.
 *
 * <p><b>Measured</b> by {@code bench/standings} and {@code bench/account}; docs/quality.md.
 * <b>Known to fail</b>: half of what two reports say alike is not found, and nine in ten values
 * that differ: most are told in other words, of things named otherwise.
 */
@NullMarked
package org.parallax.core.align;

import org.jspecify.annotations.NullMarked;
