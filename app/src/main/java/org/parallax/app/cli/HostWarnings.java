package org.parallax.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Article;
import org.parallax.model.Note;

/** What a user should look at after a run: hosts of which some pages were hardly kept. */
final class HostWarnings {
  /** So many ids are named. */
  private static final int NAMED = 5;

  private final SortedMap<String, List<String>> drifted = new TreeMap<>();

  /** Hears an article. */
  void hear(Article article) {
    Article.Outlet outlet = article.source().outlet();
    if (outlet != null && article.has(Note.Code.KEEP_RATE_DRIFT)) {
      String host = outlet.domain() == null ? outlet.name() : outlet.domain();
      drifted.computeIfAbsent("" + host, h -> new ArrayList<>()).add(article.id());
    }
  }

  /** Returns one line a host, in order of host. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    drifted.forEach((host, ids) -> lines.add(line(host, ids)));
    return lines;
  }

  private static String line(String host, List<String> ids) {
    List<String> sorted = ids.stream().sorted().toList();
    String more = sorted.size() > NAMED ? " and " + (sorted.size() - NAMED) + " more" : "";
    return "parallax: warning: of "
        + (sorted.size() == 1 ? "one page" : sorted.size() + " pages")
        + " of "
        + host
        + " far fewer words were kept than is usual there: "
        + String.join(", ", sorted.subList(0, Math.min(NAMED, sorted.size())))
        + more
        + "; their notes KEEP_RATE_DRIFT say how many";
  }
}
