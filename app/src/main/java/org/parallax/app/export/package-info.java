/**
 * A dossier in, bytes out: the forms a dossier is printed in.
 *
 * <p><b>In</b> a dossier, story by story, through one door, {@link
 * org.parallax.app.export.Exporter}. <b>Out</b> one of the {@link org.parallax.app.export.Form}s:
 * text for a terminal, one page, JSON, documents, tables, feeds, times; all accounts bear the same
 * labels and the same order. <b>Drops</b> nothing: what the text sums up, {@code --full}, the page
 * and the JSON have in full. One article's reading, too, in the forms that other tools take: marked
 * text, TimeML, brat, Web Annotation (docs/howto/annotate.md).
 */
@NullMarked
package org.parallax.app.export;

import org.jspecify.annotations.NullMarked;
