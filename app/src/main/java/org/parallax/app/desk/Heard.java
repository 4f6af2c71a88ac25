package org.parallax.app.desk;

import java.util.List;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dropped;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Hears what a run tells and prints nothing. Not safe to share between threads. */
final class Heard implements DossierWriter {
  private List<Dropped> dropped = List.of();
  private List<String> stories = List.of();

  @Override
  public void begin(Outline outline) {
    dropped = outline.dropped();
    stories = outline.stories().stream().map(Outline.Chapter::story).toList();
  }

  @Override
  public boolean wants(String story) {
    return false;
  }

  @Override
  public void story(Story story, List<Reading> readings) {}

  @Override
  public void end() {}

  List<Dropped> dropped() {
    return dropped;
  }

  List<String> stories() {
    return stories;
  }
}
