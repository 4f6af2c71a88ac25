package org.parallax.core.read.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a clock time that stands alone the day spoken of beside it. */
final class Days {
  private Days() {}

  static List<Found> settle(List<Found> line, Frame frame) {
    List<Found> settled = new ArrayList<>(line.size());
    for (Found found : line) {
      settled.add(found.dayless() ? found.valued(day(line, found, frame) + found.value()) : found);
    }
    return settled;
  }

  private static String day(List<Found> line, Found clock, Frame frame) {
    Moment nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Found other : line) {
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
