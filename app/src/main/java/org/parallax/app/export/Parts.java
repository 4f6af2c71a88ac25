package org.parallax.app.export;

import java.util.List;
import java.util.Set;
import org.parallax.model.Reading;

/** The parts of a reading that can be printed without the others; named as on the command line. */
public enum Parts {
  /** People, organisations, places, other names. */
  names,
  /** Dates, times of day, lengths of time, what returns. */
  times,
  /** Numbers with what they count. */
  figures,
  /** Who said what. */
  speech;

  /** Returns a reading with these parts of it only. */
  public static Reading of(Reading reading, Set<Parts> wanted) {
    return new Reading(
        reading.article(),
        reading.reportDay(),
        reading.sentences(),
        reading.annotated(),
        reading.headlineSentences(),
        kept(reading.mentions(), wanted.contains(names)),
        kept(reading.times(), wanted.contains(times)),
        kept(reading.figures(), wanted.contains(figures)),
        kept(reading.attributions(), wanted.contains(speech)));
  }

  private static <T> List<T> kept(List<T> all, boolean wanted) {
    return wanted ? all : List.of();
  }
}
