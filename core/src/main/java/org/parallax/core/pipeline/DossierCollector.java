package org.parallax.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Collects a dossier in memory. */
final class DossierCollector implements DossierWriter {
  private final List<Reading> readings = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();
  private @Nullable Outline outline;

  @Override
  public void begin(Outline told) {
    outline = told;
  }

  @Override
  public void story(Story story, List<Reading> articles) {
    stories.add(story);
    readings.addAll(articles);
  }

  @Override
  public void end() {
    readings.sort(Days.ORDER);
  }

  Dossier dossier() {
    Outline told = Objects.requireNonNull(outline);
    return new Dossier(told.run(), told.dropped(), readings, stories);
  }
}
