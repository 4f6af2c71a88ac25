package org.parallax.core.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parallax.model.Dossier;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Tells a dossier that is held in memory to a writer. */
public final class DossierTeller {
  private DossierTeller() {}

  /** Tells the whole dossier, story by story. */
  public static void tell(Dossier dossier, DossierWriter writer) {
    Map<String, Reading> readings = new TreeMap<>();
    dossier.articles().forEach(r -> readings.put(r.article().id(), r));
    writer.begin(
        new Outline(
            dossier.run(),
            dossier.dropped(),
            dossier.stories().stream().map(s -> chapter(s, readings)).toList()));
    for (Story story : dossier.stories()) {
      if (writer.wants(story.id())) {
        writer.story(story, articles(story, readings));
      }
    }
    writer.end();
  }

  private static List<Reading> articles(Story story, Map<String, Reading> readings) {
    return story.articles().stream()
        .map(id -> Objects.requireNonNull(readings.get(id), id))
        .toList();
  }

  private static Outline.Chapter chapter(Story story, Map<String, Reading> readings) {
    return new Outline.Chapter(
        story.id(),
        articles(story, readings).stream()
            .map(r ->
                new Outline.Entry(
                    r.article().id(),
                    Outline.outlet(r.article()),
                    r.article().has(Note.Code.POSSIBLY_MACHINE_ALTERED),
                    ""))
            .toList(),
        "");
  }
}
