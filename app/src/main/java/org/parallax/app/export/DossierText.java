package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Writes a dossier as text for a terminal, as a stream: for each story its three counts and its
 * sources under short labels, the brief with the words that each sentence rests on, then who said
 * what, figures, agenda, timeline, what is not known, what to doubt, and the sources. Not safe to
 * share between threads.
 */
public final class DossierText implements DossierWriter {
  private final OutputStream out;
  private final Form form;
  private final Screen screen;
  private @Nullable Outline outline;
  private @Nullable Sources sources;

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, lines ended by {@code \n}; flushed at the end, and left open
   */
  public DossierText(OutputStream out, Form form) {
    this.out = out;
    this.form = form;
    this.screen = new Screen(form.width(), form.colour());
  }

  /**
   * How a text is printed.
   *
   * @param width of a line, in characters
   * @param colour whether to use ANSI colours
   * @param full whether every reported sentence and every removed piece has its line
   */
  public record Form(int width, boolean colour, boolean full) {}

  /** Returns the text, lines ended by {@code \n}. */
  public static String of(Dossier dossier, Form form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierTeller.tell(dossier, new DossierText(bytes, form));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void begin(Outline told) {
    outline = told;
    sources = new Sources(told);
    screen.line(Screen.BOLD, RunBlock.counts(told));
    print();
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    Sources all = Objects.requireNonNull(sources);
    all.open(readings);
    new StoryText(screen, all, story, form.full()).print();
    print();
  }

  @Override
  public void end() {
    List<Dropped> dropped = Objects.requireNonNull(outline).dropped();
    if (!dropped.isEmpty()) {
      screen.heading("Dropped");
      for (Dropped line : dropped) {
        screen.wrap("  ", "    ", Words.dropped(line), Screen.PLAIN);
      }
    }
    print();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print() {
    try {
      out.write(screen.take().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
