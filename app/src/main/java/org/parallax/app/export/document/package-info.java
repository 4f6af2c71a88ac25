/**
 * A document in, bytes out: headings, paragraphs, lists, tables and notes as Markdown, PDF or DOCX.
 *
 * <p><b>In</b> {@link org.parallax.app.export.document.Block}s in the order of reading. <b>Out</b>
 * the form's bytes. Knows nothing of dossiers. Words are foreign: whatever they look like, they
 * stay words. <b>Drops</b> nothing but control characters, which no form can hold.
 */
@NullMarked
package org.parallax.app.export.document;

import org.jspecify.annotations.NullMarked;
