package org.parallax.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.app.wiring.Input;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Opens the output when it is known that there is something to print, and prints to it. */
final class Printer implements DossierWriter, AutoCloseable {
  private static final int IDS_SHOWN = 20;

  private final Opening opening;
  private final Input input;
  private final @Nullable String only;
  private @Nullable Opened opened;
  private final HostWarnings warnings = new HostWarnings();
  private int articles;

  /** Opens the output. */
  interface Opening {
    Opened open(Input input) throws IOException;
  }

  /**
   * An output.
   *
   * @param writer what prints to it
   * @param end what is to be done at the end
   */
  record Opened(DossierWriter writer, Closeable end) {}

  /** The only story to be printed is not there. */
  static final class NoSuchStory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchStory(String message) {
      super(message);
    }
  }

  Printer(Opening opening, Input input, @Nullable String only) {
    this.opening = opening;
    this.input = input;
    this.only = only;
  }

  /** Returns the number of articles of the dossier. */
  int articles() {
    return articles;
  }

  /** Returns what the user should look at after the run, a line each. */
  List<String> warnings() {
    return warnings.lines();
  }

  @Override
  public void begin(Outline outline) {
    articles = outline.run().kept();
    List<String> ids = outline.stories().stream().map(Outline.Chapter::story).toList();
    if (only != null && !ids.contains(only)) {
      throw new NoSuchStory(
          "no story has the id "
              + only
              + "; the ids are: "
              + String.join(", ", ids.stream().limit(IDS_SHOWN).toList()));
    }
    try {
      opened = opening.open(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    opened.writer().begin(outline);
  }

  private DossierWriter writer() {
    return Objects.requireNonNull(opened).writer();
  }

  @Override
  public boolean wants(String story) {
    return writer().wants(story);
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    readings.forEach(r -> warnings.hear(r.article()));
    writer().story(story, readings);
  }

  @Override
  public void end() {
    writer().end();
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.end().close();
    }
  }
}
