package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

/**
 * Gives every capture an id of its own: the same id with the same content is kept once, with other
 * content under {@code id~2}.
 */
final class Ids {
  private static final Comparator<Page> BY_CONTENT =
      Comparator.comparing((Page p) -> content(p))
          .thenComparing(p -> p.capture().path())
          .thenComparingInt(Ids::line);

  /** What is left, and what was dropped. */
  record Settled(List<Page> pages, List<Dropped> dropped, List<String> clashes) {
    /** Returns the id that a capture came with, whatever it was given since. */
    String ownId(String id) {
      return clashes.contains(id) ? id.substring(0, id.lastIndexOf('~')) : id;
    }
  }

  private Ids() {}

  static Settled settle(List<Page> pages) {
    Map<String, List<Page>> byId = new TreeMap<>();
    for (Page page : pages) {
      byId.computeIfAbsent(page.capture().id(), id -> new ArrayList<>()).add(page);
    }
    List<Page> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    List<String> clashes = new ArrayList<>();
    for (Map.Entry<String, List<Page>> entry : byId.entrySet()) {
      List<Page> same = new ArrayList<>(entry.getValue());
      same.sort(BY_CONTENT);
      String last = null;
      Page first = same.get(0);
      int number = 0;
      for (Page page : same) {
        if (content(page).equals(last)) {
          dropped.add(duplicate(page, first));
          continue;
        }
        last = content(page);
        first = page;
        number++;
        if (number == 1) {
          kept.add(page);
        } else {
          String id = free(entry.getKey(), number, byId);
          clashes.add(id);
          kept.add(withId(page, id));
        }
      }
    }
    return new Settled(kept, dropped, clashes);
  }

  private static String free(String id, int number, Map<String, List<Page>> taken) {
    String candidate = id + "~" + number;
    return taken.containsKey(candidate) ? free(candidate, 2, taken) : candidate;
  }

  private static Dropped duplicate(Page page, Page first) {
    Capture capture = page.capture();
    Capture kept = first.capture();
    String where = kept.line() == null ? kept.path() : kept.path() + " line " + kept.line();
    return new Dropped(
        capture.path(),
        capture.line(),
        null,
        capture.id(),
        Dropped.Code.DUPLICATE,
        "same id and same content as " + where);
  }

  private static Page withId(Page page, String id) {
    Capture c = page.capture();
    return new Page(
        new Capture(c.path(), c.line(), id, c.kind(), c.decoded(), c.fields(), c.sha256()),
        page.elements(),
        page.blocks(),
        page.data());
  }

  private static String content(Page page) {
    return page.capture().sha256();
  }

  private static int line(Page page) {
    Integer line = page.capture().line();
    return line == null ? 0 : line;
  }
}
