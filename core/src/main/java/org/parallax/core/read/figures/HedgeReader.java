package org.parallax.core.read.figures;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Figure.Qualifier;

/** Reads how a number is hedged by the words around it. */
final class HedgeReader {
  /** Longest first: the words directly before a number. */
  private static final Map<String, Qualifier> BEFORE =
      Map.ofEntries(
          Map.entry("about", Qualifier.ABOUT),
          Map.entry("around", Qualifier.ABOUT),
          Map.entry("some", Qualifier.ABOUT),
          Map.entry("roughly", Qualifier.ABOUT),
          Map.entry("approximately", Qualifier.ABOUT),
          Map.entry("approx", Qualifier.ABOUT),
          Map.entry("circa", Qualifier.ABOUT),
          Map.entry("nearly", Qualifier.ABOUT),
          Map.entry("almost", Qualifier.ABOUT),
          Map.entry("barely", Qualifier.ABOUT),
          Map.entry("close to", Qualifier.ABOUT),
          Map.entry("near", Qualifier.ABOUT),
          Map.entry("estimated", Qualifier.ABOUT),
          Map.entry("~", Qualifier.ABOUT),
          Map.entry("≈", Qualifier.ABOUT),
          Map.entry("averaged", Qualifier.ABOUT),
          Map.entry("averaging", Qualifier.ABOUT),
          Map.entry("averages", Qualifier.ABOUT),
          Map.entry("more than", Qualifier.AT_LEAST),
          Map.entry("greater than", Qualifier.AT_LEAST),
          Map.entry("higher than", Qualifier.AT_LEAST),
          Map.entry("at least", Qualifier.AT_LEAST),
          Map.entry("over", Qualifier.AT_LEAST),
          Map.entry("over than", Qualifier.AT_LEAST),
          Map.entry("above", Qualifier.AT_LEAST),
          Map.entry("exceeding", Qualifier.AT_LEAST),
          Map.entry("in excess of", Qualifier.AT_LEAST),
          Map.entry("upwards of", Qualifier.AT_LEAST),
          Map.entry("upward of", Qualifier.AT_LEAST),
          Map.entry("no fewer than", Qualifier.AT_LEAST),
          Map.entry("no less than", Qualifier.AT_LEAST),
          Map.entry("not less than", Qualifier.AT_LEAST),
          Map.entry("minimum of", Qualifier.AT_LEAST),
          Map.entry(">", Qualifier.AT_LEAST),
          Map.entry("≥", Qualifier.AT_LEAST),
          Map.entry("up to", Qualifier.AT_MOST),
          Map.entry("as many as", Qualifier.AT_MOST),
          Map.entry("as much as", Qualifier.AT_MOST),
          Map.entry("at most", Qualifier.AT_MOST),
          Map.entry("no more than", Qualifier.AT_MOST),
          Map.entry("not more than", Qualifier.AT_MOST),
          Map.entry("fewer than", Qualifier.AT_MOST),
          Map.entry("less than", Qualifier.AT_MOST),
          Map.entry("lower than", Qualifier.AT_MOST),
          Map.entry("under", Qualifier.AT_MOST),
          Map.entry("below", Qualifier.AT_MOST),
          Map.entry("maximum of", Qualifier.AT_MOST),
          Map.entry("sub -", Qualifier.AT_MOST),
          Map.entry("<", Qualifier.AT_MOST),
          Map.entry("≤", Qualifier.AT_MOST));

  /** Words whose "about" names a topic. */
  private static final Set<String> TOPICS =
      Set.of(
          """
          warn warning talk speak concern fear worry ask question claim report information doubt
          hear learn know think complain complaint story write news\
          """
              .split("\\s+"));

  /** "Handed over 21 girls": the verb's own word. */
  private static final Set<String> PARTICLE_VERBS =
      Set.of("hand", "take", "turn", "give", "sign", "win", "bring", "carry");

  private final Line line;
  private final ChangeWords changes;

  HedgeReader(Line line) {
    this.line = line;
    this.changes = new ChangeWords(line);
  }

  /**
   * A hedge and the pieces it adds to the number.
   *
   * @param qualifier what it says
   * @param from first piece of hedge or number
   * @param to one past the last piece of number or hedge
   */
  record Hedge(Qualifier qualifier, int from, int to) {}

  /**
   * Reads the hedge of a number.
   *
   * @param previous hedge of the figure before it in the sentence; null when there is none
   */
  Hedge read(Measure measure, @Nullable Hedge previous) {
    Hedge own = read(measure);
    boolean plain = own.qualifier() == Qualifier.EXACT && previous != null;
    if (plain && previous != null && (restated(measure, previous) || elliptic(measure))) {
      return new Hedge(previous.qualifier(), own.from(), own.to());
    }
    return own;
  }

  /** "7 miles (11 km)": the same amount in another unit. */
  private boolean restated(Measure measure, Hedge previous) {
    boolean opened = line.is(measure.from() - 1, "(") && measure.from() - 1 == previous.to();
    boolean slashed = line.is(measure.from() - 1, "/") && measure.from() - 1 == previous.to();
    return measure.unit() != null && (opened || slashed);
  }

  /** "Alba fell by 2 %, Corin by 3 %". */
  private boolean elliptic(Measure measure) {
    int by = measure.from() - 1;
    return line.is(by, "by")
        && line.at(by - 1).isCapital()
        && measure.unit() != null
        && measure.unit().kind() == Unit.Kind.SHARE;
  }

  private Hedge read(Measure measure) {
    int from = article(measure.from());
    Hedge worded = before(from, measure);
    if (worded == null) {
      worded = after(measure);
    }
    if (worded != null) {
      return worded;
    }
    if (line.is(measure.from() - 1, "+") && measure.unit() != null) {
      return new Hedge(Qualifier.UP, measure.from() - 1, measure.to());
    }
    return change(measure);
  }

  /** "an estimated 40", "a further 40" stand behind an article. */
  private int article(int from) {
    return line.is(from - 1, "-") && line.is(from - 2, "sub") ? from - 2 : from;
  }

  private @Nullable Hedge before(int from, Measure measure) {
    if (from != measure.from()) {
      return new Hedge(Qualifier.AT_MOST, from, measure.to());
    }
    for (int length = 3; length >= 1; length--) {
      int start = from - length;
      Qualifier qualifier = start < 0 ? null : BEFORE.get(key(start, from));
      if (qualifier == null || notHedge(start, length, measure)) {
        continue;
      }
      boolean article = line.is(start - 1, "an", "a") && !line.is(start, "some");
      Hedge outer =
          length == 1 ? before(start, new Measure(measure.number(), start, measure.unit())) : null;
      boolean stacked = outer != null && outer.from() < start && !line.is(start, "over", "under");
      if (stacked && outer != null) {
        return new Hedge(outer.qualifier(), outer.from(), measure.to());
      }
      return new Hedge(qualifier, article ? start - 1 : start, measure.to());
    }
    return null;
  }

  private boolean notHedge(int start, int length, Measure measure) {
    boolean time = measure.unit() != null && measure.unit().kind() == Unit.Kind.TIME;
    boolean during = length == 1 && line.is(start, "over") && time;
    boolean change = line.is(start, "nearly") && changes.before(start) != null;
    boolean share =
        length == 1
            && line.is(start, "over", "under", "about")
            && line.at(start - 1).isVerb()
            && line.is(measure.from(), "one", "two");
    boolean handed =
        length == 1
            && line.is(start, "over")
            && PARTICLE_VERBS.contains(line.at(start - 1).lemma());
    boolean fromUpTo = line.is(start, "up") && line.is(start - 1, "from");
    boolean about = line.is(start, "about") && topic(start, measure);
    return during || change || share || fromUpTo || about || handed;
  }

  /**
   * "warnings about tens of thousands": no hedge of a number that is one already, or of a topic.
   */
  private boolean topic(int about, Measure measure) {
    return measure.number().form() == Numeral.Form.MAGNITUDE
        || TOPICS.contains(line.at(about - 1).lemma());
  }

  private String key(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i > from ? " " : "").append(line.at(i).lower());
    }
    return key.toString();
  }

  /** "40 or more", "100-plus", "30 or so". */
  private @Nullable Hedge after(Measure measure) {
    int at = measure.to();
    if (line.is(at, "or")) {
      Qualifier qualifier =
          line.is(at + 1, "more", "above", "greater")
              ? Qualifier.AT_LEAST
              : line.is(at + 1, "less", "fewer", "under")
                  ? Qualifier.AT_MOST
                  : line.is(at + 1, "so") ? Qualifier.ABOUT : null;
      return qualifier == null ? null : new Hedge(qualifier, measure.from(), at + 2);
    }
    if (line.is(at, "+") && line.joined(at)) {
      return new Hedge(Qualifier.AT_LEAST, measure.from(), at + 1);
    }
    if (line.isHyphen(at) && line.is(at + 1, "plus")) {
      return new Hedge(Qualifier.AT_LEAST, measure.from(), at + 2);
    }
    return null;
  }

  private Hedge change(Measure measure) {
    ChangeWords.Change change = changes.before(measure.from());
    Hedge plain = new Hedge(Qualifier.EXACT, measure.from(), measure.to());
    if (change == null) {
      return higher(measure, plain);
    }
    boolean amount =
        (measure.unit() != null && measure.unit().kind() != Unit.Kind.TIME)
            || (measure.unit() == null
                && !line.at(measure.to()).isNoun()
                && !changes.takesObject(change));
    boolean share = measure.unit() != null && measure.unit().kind() == Unit.Kind.SHARE;
    boolean ofSomething = share && line.is(measure.to(), "of");
    boolean attribute =
        measure.unit() != null
            && line.at(measure.to()).isNoun()
            && !line.at(measure.to()).isCapital()
            && !TimeWords.isTime(line.at(measure.to()));
    boolean spent =
        changes.takesObject(change)
            && measure.unit() != null
            && measure.unit().kind() == Unit.Kind.MONEY;
    if (!amount || ofSomething || attribute || spent) {
      return plain;
    }
    return new Hedge(change.way(), measure.from(), measure.to());
  }

  /** "34.4% higher". */
  private Hedge higher(Measure measure, Hedge plain) {
    boolean share = measure.unit() != null && measure.unit().kind() == Unit.Kind.SHARE;
    if (!share) {
      return plain;
    }
    if (line.is(measure.to(), "higher")) {
      return new Hedge(Qualifier.UP, measure.from(), measure.to() + 1);
    }
    if (line.is(measure.to(), "lower")) {
      return new Hedge(Qualifier.DOWN, measure.from(), measure.to() + 1);
    }
    return plain;
  }
}
