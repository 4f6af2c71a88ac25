package org.parallax.core.read.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Figure;
import org.parallax.model.TimeExpression;

/** Annotated article in, figures out. Safe to share between threads. */
public final class FigureFinder {
  /** Makes a finder with the default settings. */
  public FigureFinder() {}

  /**
   * Returns the figures in text order, headline first.
   *
   * @param times the article's time expressions: their numbers are no figures, unless they say how
   *     long something takes
   */
  public List<Figure> find(AnnotatedArticle article, List<TimeExpression> times) {
    List<Figure> figures = new ArrayList<>();
    for (Passage passage : article.passages()) {
      for (AnnotatedSentence sentence : passage.sentences()) {
        Surroundings around = new Surroundings(passage, sentence, times);
        Line line = Line.of(passage.text(), sentence);
        figures.addAll(figures(passage, line, measures(line, around), around));
      }
    }
    return figures;
  }

  private static List<Measure> measures(Line line, Surroundings around) {
    NumeralReader numerals = new NumeralReader(line);
    UnitReader units = new UnitReader(line);
    NotFigures notFigures = new NotFigures(line);
    List<Measure> measures = new ArrayList<>();
    int at = 0;
    while (at < line.size()) {
      Numeral number = numerals.read(at);
      if (number == null) {
        at++;
        continue;
      }
      Measure measure = signed(line, units.read(number));
      boolean time =
          around.dated(line.at(number.from()).start(), line.at(number.to() - 1).end())
              && !lengthOfTime(measure.unit());
      if (!time && !notFigures.reject(measure)) {
        measures.add(measure);
      }
      at = Math.max(at + 1, measure.to());
    }
    return new RangeJoiner(line).join(measures);
  }

  private static boolean lengthOfTime(@Nullable Unit unit) {
    return unit != null && unit.kind() != Unit.Kind.OTHER;
  }

  /** "minus 5", "-3 %", "$-50.8bn". */
  private static Measure signed(Line line, Measure measure) {
    int at = measure.from();
    int before = at - 1;
    if (line.isHyphen(before) && line.is(before - 1, "minus")) {
      return measure.negated(before - 1);
    }
    if (line.is(before, "minus") && !line.at(before - 1).isNumber()) {
      return measure.negated(before);
    }
    boolean mark =
        (line.at(before).is("-", "−")
                && line.joined(at)
                && !line.joined(before)
                && !line.at(before - 1).isNumber())
            || (line.joined(before) && line.is(before, "-", "−") && line.is(before - 1, "$", "("));
    if (mark && line.joined(at)) {
      return measure.negated(line.is(before - 1, "$") ? before - 1 : before);
    }
    boolean inside = measure.number().from() > at && line.is(measure.number().from() - 1, "-", "−");
    return inside ? measure.negated(at) : measure;
  }

  private static List<Figure> figures(
      Passage passage, Line line, List<Measure> measures, Surroundings around) {
    List<Figure> figures = new ArrayList<>();
    HedgeReader hedges = new HedgeReader(line);
    CountsFinder finder = new CountsFinder(line);
    CountsFinder.Counts previous = CountsFinder.Counts.NONE;
    HedgeReader.Hedge previousHedge = null;
    int previousTo = 0;
    for (Measure measure : measures) {
      HedgeReader.Hedge hedge = hedges.read(measure, previousHedge);
      CountsFinder.Counts counts =
          finder.find(measure, hedge.from(), hedge.to(), previousTo, previous);
      int to = Math.max(hedge.to(), counts.to());
      int start = line.at(hedge.from()).start();
      int end = line.at(to - 1).end();
      Unit unit = measure.unit();
      figures.add(
          new Figure(
              passage.span(start, end),
              plain(measure.number().low()),
              plain(measure.number().high()),
              hedge.qualifier(),
              unit == null ? null : unit.code(),
              unit == null ? null : unit.text(),
              counts.words(),
              around.asOf(start, end),
              around.place(start, end)));
      previous = counts.words().isEmpty() ? previous : counts;
      previousHedge = hedge;
      previousTo = hedge.to();
    }
    return figures;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
