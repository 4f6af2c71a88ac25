package org.parallax.app.align;

import java.util.ArrayList;
import java.util.List;
import org.parallax.app.Models;
import org.parallax.core.align.EntityJoiner;
import org.parallax.core.align.Joined;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;

/** Reads invented reports, one text an article, all of one report day. */
final class Told {
  private static final Reader READER = new Reader(Models.annotator());

  private Told() {}

  /** A Wednesday. */
  static final String TODAY = "2031-05-07";

  static Joined by(String... texts) {
    List<Reading> readings = new ArrayList<>();
    for (String text : texts) {
      readings.add(read("outlet-" + (readings.size() + 1), text));
    }
    return new EntityJoiner().join(readings);
  }

  static Reading read(String id, String text) {
    return read(id, TODAY, text);
  }

  static Reading read(String id, String day, String text) {
    return READER.read(article(id, text), new Dating(day, Precision.DAY, "test", true, List.of()));
  }

  private static Article article(String id, String text) {
    return new Article(
        id,
        new Article.Source(id + ".txt", null, null, List.of()),
        null,
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        List.of(),
        List.of());
  }
}
