package org.parallax.core.read.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.TimeExpression;

/** Annotated article and report day in, TIMEX3 out. Safe to share between threads. */
public final class TimeTagger {
  private static final List<Rule> RULES =
      List.of(
          new ClockRule(),
          new CalendarRule(),
          new MonthRule(),
          new SetRule(),
          new DayRule(),
          new PeriodRule(),
          new SeasonRule(),
          new LengthRule(),
          new UnitRule(),
          new YearRule(),
          new VagueRule());

  /** Makes a tagger with the default settings. */
  public TimeTagger() {}

  /**
   * Returns the time expressions in text order, headline first.
   *
   * @param anchor ISO day from which "Friday" counts; null when not known: then only what needs no
   *     anchor gets a full value
   */
  public List<TimeExpression> tag(AnnotatedArticle article, @Nullable String anchor) {
    List<TimeExpression> times = new ArrayList<>();
    Frame frame = new Frame(Frame.day(anchor));
    for (Passage passage : article.passages()) {
      for (AnnotatedSentence sentence : passage.sentences()) {
        Line line = Line.of(passage, sentence);
        for (Found found : Days.settle(line, read(line, frame), frame)) {
          times.add(expression(passage, line, found, frame));
        }
      }
    }
    return times;
  }

  private static TimeExpression expression(Passage passage, Line line, Found found, Frame frame) {
    String words =
        passage.text().substring(line.word(found.from()).start(), line.word(found.to() - 1).end());
    boolean anchored = frame.anchor() != null && counted(found.value(), words);
    return new TimeExpression(
        passage.span(line.word(found.from()).start(), line.word(found.to() - 1).end()),
        found.type(),
        found.value(),
        anchored ? String.valueOf(frame.anchor()) : null);
  }

  /** Returns whether a value needs the report day: not one that the words tell in full. */
  private static boolean counted(@Nullable String value, String words) {
    if (value == null || !Character.isDigit(value.charAt(0))) {
      return false;
    }
    return !words.contains(value.substring(0, Math.min(4, value.length()))) && value.length() > 2;
  }

  private static List<Found> read(Line line, Frame frame) {
    List<Found> all = new ArrayList<>();
    int floor = 0;
    int i = 0;
    while (i < line.size()) {
      List<Found> here = longest(line, i, frame);
      if (here.isEmpty()) {
        i++;
        continue;
      }
      for (Found found : here) {
        Found wide = Widener.widen(line, found, floor);
        frame.remember(wide);
        all.add(wide);
        floor = wide.to();
      }
      i = floor;
    }
    return all;
  }

  private static List<Found> longest(Line line, int i, Frame frame) {
    List<Found> best = List.of();
    for (Rule rule : RULES) {
      List<Found> found = rule.at(line, i, frame);
      boolean longer =
          !found.isEmpty() && (best.isEmpty() || found.getLast().to() > best.getLast().to());
      best = longer ? found : best;
    }
    return best;
  }
}
