package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.SourceSpan;

/** Reads the day of publication from data inside the programs of a page. */
final class ScriptClues {
  private static final int MOST = 3;
  private static final int TRUST = 4;

  private ScriptClues() {}

  static List<Clue> of(Page page, DayOrder order, String article) {
    Capture capture = page.capture();
    List<Clue> clues = new ArrayList<>();
    if (capture.kind() != Capture.Kind.HTML) {
      return clues;
    }
    ScriptDates dates = new ScriptDates(capture.decoded());
    for (ScriptDates.Found found = dates.next();
        clues.size() < MOST && found != null;
        found = dates.next()) {
      Stamp stamp = Stamp.read(found.value(), order, "en");
      int start = found.start();
      if (stamp != null && page.data().stream().noneMatch(d -> covers(d, start))) {
        SourceSpan at =
            new SourceSpan(article, start, start + found.value().length(), found.value());
        clues.add(
            new Clue(
                stamp.day(),
                stamp.value(),
                Clue.Role.PUBLISHED,
                Clue.Kind.SCRIPT,
                TRUST - clues.size(),
                at,
                found.name() + " in the page's programs says " + found.value()));
      }
    }
    return clues;
  }

  /** Whether a place belongs to data that is read already. */
  private static boolean covers(Page.Datum datum, int place) {
    Integer start = datum.sourceStart();
    Integer end = datum.sourceEnd();
    return start != null && end != null && start <= place && place < end;
  }
}
