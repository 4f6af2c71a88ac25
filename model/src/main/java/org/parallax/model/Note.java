package org.parallax.model;

import java.util.List;

/**
 * Something a reader should know about an article.
 *
 * @param code a word of the documented list
 * @param why in words, with the signs
 * @param at where the signs stand; may be empty
 */
public record Note(Code code, String why, List<Evidence> at) {
  /** Copies the evidence. */
  public Note {
    at = List.copyOf(at);
  }

  /** What a note says; documented in {@code docs/formats/dossier.md}. */
  public enum Code {
    /** Signs of a machine translation or rewrite. */
    POSSIBLY_MACHINE_ALTERED,
    /** The sentences do not follow one another. */
    SENTENCES_OUT_OF_ORDER,
    /** Another article of the input has the same id. */
    ID_CLASH,
    /** The text is cleaned, dated and grouped, but not read. */
    LANGUAGE_NOT_READ,
    /** The text ends before the report does. */
    TRUNCATED,
    /** Only a summary of the report stood in the input. */
    SUMMARY_ONLY,
    /** The report was corrected. */
    CORRECTED,
    /** Not a report but an opinion, a live page, a gallery. */
    GENRE,
    /** Bytes that are no text in the encoding were replaced. */
    UNDECODABLE_CHARACTERS
  }
}
