package org.parallax.app.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parallax.app.Dossiers;
import org.parallax.app.Models;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.align.EntityJoiner;
import org.parallax.core.align.Joined;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;
import org.parallax.model.Story;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads invented reports, one text an article, all of one report day. */
final class Told {
  private static final JsonMapper JSON = JsonMapper.builder().build();
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

  /** Returns the account of reports of one story, all of one day, kept in a folder. */
  static Story story(Path folder, String... texts) throws IOException {
    return story(folder, Collections.nCopies(texts.length, TODAY), texts);
  }

  /** Returns the account of reports of one story, each of its day. */
  static Story story(Path folder, List<String> days, String... texts) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      ObjectNode row = JSON.createObjectNode();
      row.put("id", "outlet-" + (i + 1));
      row.put("outlet", "Outlet " + (i + 1));
      row.put("title", "Report " + (i + 1) + " from the valley");
      row.put("published", days.get(i));
      row.put("language", "en");
      row.put("text", texts[i]);
      rows.append(JSON.writeValueAsString(row)).append('\n');
    }
    Path file = folder.resolve("reports.jsonl");
    Files.writeString(file, rows.toString());
    return Dossiers.read(Parallax.Options.defaults().asOneStory().withThreads(1), file)
        .stories()
        .getFirst();
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
