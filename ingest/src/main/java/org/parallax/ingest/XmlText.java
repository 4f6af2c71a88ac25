package org.parallax.ingest;

/**
 * Words between tags, references decoded.
 *
 * @param words as decoded
 */
record XmlText(String words) implements XmlPart {}
