package org.parallax.model;

/**
 * Where a fact rests: words of a clean text, or words of a capture that are not part of the clean
 * text (a removed date line).
 */
public sealed interface Evidence permits Span, SourceSpan {
  /** Returns the id of the article that holds the words. */
  String article();
}
