package org.parallax.core.pipeline;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Reading;

/** The order of articles: by report day, those without one last, then by id. */
final class Days {
  /** The order of readings. */
  static final Comparator<Reading> ORDER =
      Comparator.comparing((Reading r) -> dayOrLast(r.reportDay()))
          .thenComparing(r -> r.article().id());

  private Days() {}

  /** Returns the day of a report day in a form that sorts; after all others when there is none. */
  static String dayOrLast(@Nullable Dating reportDay) {
    String day = reportDay == null ? null : reportDay.day();
    return day == null ? "9999-99-99" : day;
  }
}
