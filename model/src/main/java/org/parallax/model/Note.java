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
    /** Not a report but an opinion, a live page, a gallery. */
    GENRE,
    /** Only the free part of the report stands in the page. */
    PAYWALLED,
    /** A live page: entries with their times, of more than one hour and often of many events. */
    LIVE_BLOG,
    /** A gallery: little text beside many pictures. */
    GALLERY,
    /** A page for a video or a sound: little text beside it. */
    MEDIA_PAGE,
    /**
     * The report was corrected, clarified or updated: the outlet says so in it, or its agency marks
     * it so.
     */
    CORRECTION,
    /** The outlet took the report back: it corroborates nothing. */
    RETRACTION,
    /** Far less of this page was kept than of the other pages of its host. */
    KEEP_RATE_DRIFT,
    /** Bytes that are no text in the encoding were replaced. */
    UNDECODABLE_CHARACTERS
  }
}
