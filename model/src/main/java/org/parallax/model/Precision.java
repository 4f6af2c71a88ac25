package org.parallax.model;

/** How exactly a date is known. */
public enum Precision {
  /** To the minute or second. */
  TIME,
  /** To the day. */
  DAY,
  /** To the week. */
  WEEK,
  /** To the month. */
  MONTH,
  /** To the season or quarter. */
  SEASON,
  /** To the year. */
  YEAR,
  /** To the decade or less. */
  DECADE,
  /** Not known. */
  UNKNOWN
}
