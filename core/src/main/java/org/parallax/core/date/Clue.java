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
  /** Hours of universal time from which it is the next day from central Europe to India. */
  private static final int LATE = 18;

  /** Hours of universal time up to which it is the day before in the Americas. */
  private static final int EARLY = 8;

  /** The same for the farthest zones. */
  private static final int EARLIEST_NEXT = 10;

  private static final int LATEST_BEFORE = 12;
  private static final double OFTEN = 0.95;
  private static final double SELDOM = 0.6;

  /** A kind that is never taken has no trust. */
  Clue {
    trust = kind.refusal() == null ? trust : 0;
  }

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
    /** What a news sitemap tells of the page. */
    SITEMAP("sitemap"),
    /** What a feed's entry without text tells of the page. */
    FEED("feed"),
    /** What the publisher's server said of the page's last change. */
    HTTP("http"),
    /** What stands under a picture. Never taken. */
    CAPTION("caption", "it stands under a picture"),
    /** What stands in somebody else's words. Never taken. */
    QUOTATION("quotation", "it stands in a quotation"),
    /** The day of something else, by its label. Never taken. */
    OTHER_DAY("other-day", "the words beside it make it the day of something else"),
    /** One of several days that stand alike, as beside links to other reports. Never taken. */
    LIST("list", "days that differ stand alike on this page, as they do in lists of reports");

    private final String word;
    private final @Nullable String refusal;

    Kind(String word) {
      this(word, null);
    }

    Kind(String word, @Nullable String refusal) {
      this.word = word;
      this.refusal = refusal;
    }

    /** Returns why a day of this kind is never taken; null when it may be. */
    @Nullable String refusal() {
      return refusal;
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

  /** Returns whether a reader sees it, so that its zone is the one the outlet has chosen. */
  boolean shown() {
    return kind == Kind.HEADER_LINE || kind == Kind.TEXT_LINE;
  }

  /** Returns the same day as evidence of another kind. */
  Clue as(Kind other) {
    return new Clue(day, value, role, other, trust, at, words);
  }

  /**
   * Returns how well the outlet's own day, in some zone, could be a neighbouring one: 1 for its own
   * day, less for a neighbour, 0 for any other.
   */
  double speaksFor(LocalDate other) {
    if (other.equals(day)) {
      return 1;
    }
    if (!universal() || value.length() < 13 || shown()) {
      return 0;
    }
    int hour = Integer.parseInt(value.substring(11, 13));
    if (other.equals(day.plusDays(1))) {
      return hour >= LATE ? OFTEN : hour >= EARLIEST_NEXT ? SELDOM : 0;
    }
    return !other.equals(day.minusDays(1))
        ? 0
        : hour < EARLY ? OFTEN : hour < LATEST_BEFORE ? SELDOM : 0;
  }
}
