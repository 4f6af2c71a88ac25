package org.parallax.model;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a capture that is not part of the article.
 *
 * @param text the words, white space collapsed
 * @param reason why it was removed
 * @param sourceStart first code unit in the decoded text; null when it has no place there
 * @param sourceEnd one past the last; null with {@code sourceStart}
 * @param rule name of the user's rule that took it out; null for every other reason than {@link
 *     Reason#USER_RULE}
 * @param why what the reason alone does not say, in words; null when it says all
 */
public record Removed(
    String text,
    Reason reason,
    @Nullable Integer sourceStart,
    @Nullable Integer sourceEnd,
    @Nullable String rule,
    @Nullable String why) {
  /** Makes a piece that no rule of the user's took out, whose reason says all. */
  public Removed(
      String text, Reason reason, @Nullable Integer sourceStart, @Nullable Integer sourceEnd) {
    this(text, reason, sourceStart, sourceEnd, null, null);
  }

  /** Makes a piece that a rule of the user's took out. */
  public Removed(
      String text,
      Reason reason,
      @Nullable Integer sourceStart,
      @Nullable Integer sourceEnd,
      @Nullable String rule) {
    this(text, reason, sourceStart, sourceEnd, rule, null);
  }

  /** Why a piece was removed; documented in {@code docs/formats/dossier.md}. */
  public enum Reason {
    /** The headline, which is a field of its own. */
    HEADLINE,
    /** Labels, menus, buttons, banners of the page. */
    PAGE_FURNITURE,
    /** A date line, read as evidence. */
    DATE_LINE,
    /** A byline, read as evidence. */
    BYLINE,
    /** The place (and agency) that opens a report, when it stands alone on a line. */
    DATELINE,
    /** An address. */
    ADDRESS,
    /** What stands under a picture, and its credit. */
    CAPTION,
    /** Readers' comments, and notices about them. */
    COMMENTS,
    /** Links to other reports, "read more", "watch". */
    RELATED,
    /** A box that offers a newsletter, subscription or app. */
    NEWSLETTER,
    /** Who the author is, after the report. */
    AUTHOR_BOX,
    /** A note that credits an agency. */
    AGENCY_NOTE,
    /** A highlight or summary that repeats a sentence of the body. */
    REPEATED,
    /** Advertising. */
    ADVERTISEMENT,
    /** The beginning of an unrelated report. */
    TEASER,
    /** Copyright and legal lines. */
    LEGAL,
    /** A correction, clarification or editor's note. */
    EDITORIAL_NOTE,
    /** What the outlet corrected, clarified, updated or took back; a note says it too. */
    CORRECTION_NOTE,
    /** The same paragraph on several pages of one host. */
    HOST_REPEAT,
    /** Not running text: tables of figures, code, lists of names. */
    NOT_PROSE,
    /** A rule of the user's own settings file. */
    USER_RULE
  }
}
