package org.parallax.core.read.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a clock time that stands alone the day spoken of beside it: not one since which something
 * has been so.
 */
final class Days {
  private Days() {}

  static List<Found> settle(Line line, List<Found> times, Frame frame) {
    List<Found> days = times.stream().filter(t -> !line.is(t.from() - 1, "since")).toList();
    List<Found> settled = new ArrayList<>(times.size());
    for (Found found : times) {
      settled.add(found.dayless() ? found.valued(day(days, found, frame) + found.value()) : found);
    }
    return settled;
  }

  private static String day(List<Found> days, Found clock, Frame frame) {
    Moment nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Found other : days) {
      Moment moment = day(other);
      int gap = other.from() >= clock.to() ? other.from() - clock.to() : clock.from() - other.to();
      if (moment != null && gap < distance) {
        nearest = moment;
        distance = gap;
      }
    }
    if (nearest != null) {
      return nearest.value();
    }
    return frame.anchor() == null ? "XXXX-XX-XX" : frame.anchor().toString();
  }

  private static @Nullable Moment day(Found found) {
    Moment moment = found.moment();
    return moment != null && moment.grain() == Grain.DAY ? moment : null;
  }
}
