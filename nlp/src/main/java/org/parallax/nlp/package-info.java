/**
 * Text in, tokens out: Stanford CoreNLP behind the {@link org.parallax.model.Annotator} port.
 *
 * <p><b>In</b> clean English text and where its sentences lie. <b>Out</b> tokens with part of
 * speech, lemma and kind of name. <b>Method.</b> PTBTokenizer; the left-three-words maximum entropy
 * tagger (Toutanova et al. 2003); two CRFs with distributional similarity features (Finkel et al.
 * 2005) whose marginals are averaged. Tokenizer, morphology and weights are CoreNLP's; tagger and
 * CRFs are evaluated here over flat arrays that the build packs, with the same answers.
 * <b>Measured.</b> docs/adr/0003-names-and-tags-from-corenlp.md. <b>Known to fail</b> on headlines
 * in title case, names of products, unknown capitals; {@code org.parallax.core.read.names} mends
 * what it can. <b>Licence.</b> CoreNLP is GPL-3.0-or-later, and so is whatever bundles this module;
 * our own source in it stays Apache-2.0.
 */
@NullMarked
package org.parallax.nlp;

import org.jspecify.annotations.NullMarked;
