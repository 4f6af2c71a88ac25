package org.parallax.core.read.times;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Past, present and future without a date: "now", "recently", "in the future". */
final class VagueRule implements Rule {
  private static final String PAST = "PAST_REF";
  private static final String PRESENT = "PRESENT_REF";
  private static final String FUTURE = "FUTURE_REF";

  @Override
  public List<Found> at(Line line, int i, Frame frame) {
    Found found = read(line, i);
    return found == null ? List.of() : List.of(found);
  }

  private static @Nullable Found read(Line line, int i) {
    return switch (line.at(i)) {
      case "now" -> line.is(i - 1, "from") ? null : one(i, PRESENT);
      case "currently", "nowadays", "presently" -> one(i, PRESENT);
      case "current" -> line.is(i + 1, "-") || line.tagged(i, "NN") ? null : one(i, PRESENT);
      case "recently", "lately" -> one(i, PAST);
      case "recent" -> one(i, PAST);
      case "soon" -> soon(line, i);
      case "the" -> noun(line, i, i + 1);
      case "as" ->
          line.reads(i, "as", "soon", "as", "possible") ? Found.date(i, i + 4, FUTURE) : null;
      case "right" -> line.is(i + 1, "now") ? Found.date(i, i + 2, PRESENT) : null;
      default -> at(line, i);
    };
  }

  private static Found one(int i, String value) {
    return Found.date(i, i + 1, value);
  }

  private static @Nullable Found noun(Line line, int i, int at) {
    int word =
        line.is(at, "near", "recent", "foreseeable", "immediate", "distant", "not") ? at + 1 : at;
    if (line.is(word, "past")
        && line.tagged(word, "NN")
        && !line.tagged(word + 1, "NN")
        && !line.is(word + 1, "-")) {
      return Found.date(i, word + 1, PAST);
    }
    if (line.is(word, "future") && line.tagged(word, "NN") && !line.is(word + 1, "of")) {
      return Found.date(i, word + 1, FUTURE);
    }
    return line.is(word, "present") && line.tagged(word, "NN") && !line.is(word + 1, "-")
        ? Found.date(i, word + 1, PRESENT)
        : null;
  }

  private static @Nullable Found soon(Line line, int i) {
    boolean bound = line.is(i + 1, "after", "as", "enough") || line.is(i - 1, "as", "too");
    return bound || Tense.around(line, i, i + 1) == Tense.PAST ? null : one(i, FUTURE);
  }

  private static @Nullable Found at(Line line, int i) {
    if (!line.is(i, "at")) {
      return null;
    }
    if (line.reads(i + 1, "the", "moment") && !line.is(i + 3, "of", "when")) {
      return Found.date(i + 1, i + 3, PRESENT);
    }
    return line.is(i + 1, "present") ? Found.date(i + 1, i + 2, PRESENT) : null;
  }
}
