package org.parallax.core.date;

import java.util.Locale;
import org.parallax.core.text.Expression;

/**
 * How much a date in a line that a reader sees is trusted, by where the line stands and by what its
 * words and its element's names say.
 *
 * @param zone where it stands
 * @param top whether it stands between the headline and the second paragraph
 * @param labelled whether words beside it say what happened on it
 * @param names of the elements that hold it, lower case
 * @param clock whether a time of day is written with it
 * @param weekday whether a weekday is
 * @param other letters in its line beside the date
 */
record LineTrust(
    PageZones.Zone zone,
    boolean top,
    boolean labelled,
    String names,
    boolean clock,
    boolean weekday,
    int other) {
  private static final Expression DATE_NAME =
      Expression.of(
          "date|datum|fecha|data\\b|time|publi|posted|byline|meta|stamp|created|updat|modif|entry-info");

  /** Names of the element that shows a report's own day. */
  private static final Expression OWN_NAME =
      Expression.of(
          "(article|artikel|articulo|post|entry|story|beitrag|content|publi\\w*|pub)[-_]*"
              + "(date|datum|time|data\\b|fecha|posted)|(published|posted|displayed)[-_]?(on|at|date|time)"
              + "|display[-_]?date|date[-_]?(published|posted|created)");

  /** A line with fewer letters than this is little but its date. */
  private static final int LITTLE = 12;

  /** A line with fewer letters than this may name an author and a place beside its date. */
  private static final int SHORT = 40;

  /** Makes the names lower case. */
  LineTrust {
    names = names.toLowerCase(Locale.ROOT);
  }

  boolean named() {
    return DATE_NAME.find(names);
  }

  boolean own() {
    return OWN_NAME.find(names);
  }

  /** Returns the trust, 0 to 10. */
  int trust() {
    return switch (zone) {
      case HEAD -> labelled ? 8 : named() ? 7 : other < SHORT ? 6 : 4;
      case END -> labelled ? 5 : named() ? 4 : 2;
      case BODY -> top ? atTop() : below();
      case BEFORE -> labelled ? 3 : above();
      case MARGIN -> labelled ? 3 : named() ? 2 : 0;
      case BESIDE -> 0;
    };
  }

  private int atTop() {
    if (labelled) {
      return other < 2 * SHORT ? 7 : 4;
    }
    boolean plain = other < LITTLE || ((clock || weekday) && other < SHORT);
    return own() ? 6 : plain || (named() && other < SHORT) ? 5 : 1;
  }

  private int below() {
    if (labelled && (other < SHORT || named())) {
      return 5;
    }
    boolean plain = other < LITTLE || ((clock || weekday) && other < SHORT);
    return own() ? 4 : named() || plain ? 3 : 1;
  }

  /** A day with its weekday above everything is the page's own clock, which shows today. */
  private int above() {
    return own() ? 5 : weekday ? 1 : named() ? 3 : 2;
  }
}
