package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.SourceSpan;

/** Reads the day of publication from data inside the programs of a page. */
final class ScriptClues {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)[\"']?(datePublished|publishedAt|published_at|publish_date|publishDate|published_date|"
              + "publishedDate|publicationDate|publication_date|pubDate|pub_date|firstPublished|"
              + "published_time|publishedTime|datetime_published|article_date|articlePublishDate|"
              + "page_publish_date|content_publish_date)[\"']?\\s*[:=]\\s*\\\\?[\"']((?:19|20)\\d\\d[^\"'\\\\<>]{4,25})\\\\?[\"']");

  private static final int MOST = 3;
  private static final int TRUST = 4;

  private ScriptClues() {}

  static List<Clue> of(Page page, DayOrder order, String article) {
    Capture capture = page.capture();
    List<Clue> clues = new ArrayList<>();
    if (capture.kind() != Capture.Kind.HTML) {
      return clues;
    }
    Matcher match = PUBLISHED.matcher(capture.decoded());
    while (clues.size() < MOST && match.find()) {
      Stamp stamp = Stamp.read(match.group(2), order, "en");
      int start = match.start(2);
      if (stamp != null && page.data().stream().noneMatch(d -> covers(d, start))) {
        SourceSpan at = new SourceSpan(article, match.start(2), match.end(2), match.group(2));
        clues.add(
            new Clue(
                stamp.day(),
                stamp.value(),
                Clue.Role.PUBLISHED,
                Clue.Kind.SCRIPT,
                TRUST - clues.size(),
                at,
                match.group(1) + " in the page's programs says " + match.group(2)));
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
