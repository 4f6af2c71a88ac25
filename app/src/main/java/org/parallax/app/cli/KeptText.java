package org.parallax.app.cli;

import java.nio.file.Path;
import java.util.SortedMap;
import org.parallax.model.Arrival;

/** Says what a run added to a store. */
final class KeptText {
  private KeptText() {}

  /** Returns such as "parallax: kept in news/: 12 captures new, 3 known, 1 cleaned anew". */
  static String of(Path folder, SortedMap<Arrival.News, Integer> news) {
    int anew = news.getOrDefault(Arrival.News.CLEANED_ANEW, 0);
    return "parallax: kept in "
        + folder
        + ": "
        + count(news.getOrDefault(Arrival.News.NEW, 0))
        + " new, "
        + news.getOrDefault(Arrival.News.KNOWN, 0)
        + " known"
        + (anew == 0 ? "" : ", " + anew + " cleaned anew by other settings or a newer version");
  }

  private static String count(int captures) {
    return captures == 1 ? "1 capture" : captures + " captures";
  }
}
