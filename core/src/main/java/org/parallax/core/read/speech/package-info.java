/**
 * Annotated article and mentions in, attributions out: who says what.
 *
 * <p><b>In</b> {@link org.parallax.core.read.AnnotatedArticle} and its {@link
 * org.parallax.model.Mention}s. <b>Out</b> {@link org.parallax.model.Attribution}s, headline first,
 * then in text order; one inside another is not read. <b>Drops</b> passives without an agent, scare
 * quotes, nouns of speech ("the claim that"). <b>Method.</b> Rules over tokens and tags: quotation
 * marks are paired first, sentences that a quotation runs through are one unit; verb groups of the
 * narration are looked up in a hand-made list of reporting verbs with what each takes (after Quirk
 * et al., A Comprehensive Grammar of the English Language, ch. 16); subjects and contents are cut
 * by a light clause reader; quotations without a cue go to the cue beside them or to the speaker
 * before (order of evidence as in Muzny et al., A Two-stage Sieve Approach for Quote Attribution,
 * 2017). <b>Measured.</b> PolNeAR dev, see docs/quality.md. <b>Known to fail</b> on speakers named
 * only after a run of quotations, on verbs outside the list, on captions.
 */
@NullMarked
package org.parallax.core.read.speech;

import org.jspecify.annotations.NullMarked;
