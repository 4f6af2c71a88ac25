package org.parallax.core.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Evidence;

/**
 * One sign of a day of an article.
 *
 * @param day it says
 * @param value ISO day or moment
 * @param role what happened on it
 * @param kind of evidence
 * @param trust in it when it stands alone, 0 to 10
 * @param at where it stands; null for an address or a field apart
 * @param words what says it, for the reason
 */
record Clue(
    LocalDate day,
    String value,
    Role role,
    Kind kind,
    int trust,
    @Nullable Evidence at,
    String words) {
  /** What happened on a day. */
  enum Role {
    /** The report was published. */
    PUBLISHED,
    /** The report was changed. */
    MODIFIED
  }

  /** Kinds of evidence, with the word that the dossier uses. */
  enum Kind {
    /** A field that came with the text. */
    FIELD("field"),
    /** JSON-LD. */
    JSON_LD("json-ld"),
    /** A meta element. */
    META("meta"),
    /** Microdata or RDFa. */
    MICRODATA("microdata"),
    /** A time element. */
    TIME_ELEMENT("time-element"),
    /** The article's address. */
    ADDRESS("url"),
    /** A line by the headline. */
    HEADER_LINE("header-line"),
    /** A line elsewhere that says when it was posted. */
    TEXT_LINE("text-line"),
    /** Data inside a program of the page. */
    SCRIPT("script"),
    /** What stands under a picture. */
    CAPTION("caption");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word that the dossier uses. */
    String word() {
      return word;
    }
  }

  /**
   * Returns whether its moment is given in universal time, so that the local day may be another.
   */
  boolean universal() {
    return value.endsWith("Z") || value.endsWith("+00:00");
  }

  /** Returns whether the outlet's own day, in some zone, could be another one. */
  boolean couldBe(LocalDate other) {
    if (!universal() || value.length() < 13) {
      return false;
    }
    int hour = Integer.parseInt(value.substring(11, 13));
    return other.equals(day.plusDays(1)) && hour >= 10
        || other.equals(day.minusDays(1)) && hour < 12;
  }
}
