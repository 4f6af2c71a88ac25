package org.parallax.core.read.times;

import org.parallax.model.TimeExpression;

/**
 * Takes in the words before a time that belong to it: "the end of", "nearly", "earlier", "mid-".
 */
final class Widener {
  private Widener() {}

  static Found widen(Line line, Found found, int floor) {
    int from = found.from();
    int before = from + 1;
    while (from < before) {
      before = from;
      from = Math.max(floor, step(line, from, found));
    }
    Found wide = from == found.from() ? found : found.starting(from);
    Moment moment = found.moment();
    boolean week = line.is(from, "week") || line.reads(from, "the", "week");
    return week && moment != null && moment.grain() == Grain.DAY
        ? Found.date(from, found.to(), moment.as(Grain.WEEK))
        : wide;
  }

  private static int step(Line line, int i, Found found) {
    if (line.is(i - 1, "early", "late", "earlier", "later", "mid", "sometime", "around")) {
      return i - 1;
    }
    if (line.is(i - 1, "-")
        && line.word(i - 1).glued()
        && line.is(i - 2, "mid", "early", "late", "post", "pre")) {
      return i - 2;
    }
    if (line.is(i - 1, "in")
        && line.is(i - 2, "later", "earlier", "late", "early")
        && line.is(found.from(), "the", "this")) {
      return i - 2;
    }
    if (line.is(i - 1, "of")
        && line.is(i - 2, "end", "beginning", "middle", "start", "close", "week")) {
      return line.is(i - 3, "the") ? i - 3 : i - 2;
    }
    boolean decade = found.moment() != null && found.moment().grain().compareTo(Grain.DECADE) >= 0;
    boolean bare = line.is(found.from(), "mid", "early", "late") || found.from() > i;
    if (line.is(i - 1, "the") && (decade || (bare && found.type() == TimeExpression.Type.DATE))) {
      return i - 1;
    }
    return quantity(found) ? quantified(line, i) : i;
  }

  private static boolean quantity(Found found) {
    return found.type() == TimeExpression.Type.DURATION
        || (found.moment() != null
            && found.type() == TimeExpression.Type.DATE
            && found.to() - found.from() > 2);
  }

  private static int quantified(Line line, int i) {
    if (line.is(i - 1, "than") && line.is(i - 2, "more", "less", "fewer")) {
      return line.is(i - 3, "no") ? i - 3 : i - 2;
    }
    if (line.is(i - 1, "least", "most") && line.is(i - 2, "at")) {
      return i - 2;
    }
    if (line.is(i - 1, "to") && line.is(i - 2, "up")) {
      return i - 2;
    }
    return line.is(i - 1, "nearly", "almost", "about", "over", "approximately", "roughly")
        ? i - 1
        : i;
  }
}
