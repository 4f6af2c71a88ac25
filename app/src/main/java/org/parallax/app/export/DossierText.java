package org.parallax.app.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Story;

/**
 * Writes a dossier as text for a terminal: for each story its three counts and its sources under
 * short labels, the brief with the words that each sentence rests on, then who said what, figures,
 * agenda, timeline, what is not known, what to doubt, and the sources.
 */
public final class DossierText {
  private DossierText() {}

  /**
   * How a text is printed.
   *
   * @param story id of the only story to print; null for all
   * @param width of a line, in characters
   * @param colour whether to use ANSI colours
   * @param full whether every reported sentence and every removed piece has its line
   */
  public record Form(@Nullable String story, int width, boolean colour, boolean full) {}

  /** Returns the text, lines ended by {@code \n}. */
  public static String of(Dossier dossier, Form form) {
    Screen screen = new Screen(form.width(), form.colour());
    Sources sources = new Sources(dossier);
    Dossier.Run run = dossier.run();
    screen.line(
        Screen.BOLD,
        String.format(
            Locale.ROOT,
            "%s from %s, %d dropped: %s",
            Words.count(run.kept(), "article"),
            Words.count(run.read(), "input"),
            run.dropped(),
            Words.stories(dossier.stories().size())));
    for (Story story : dossier.stories()) {
      if (form.story() == null || form.story().equals(story.id())) {
        new StoryText(screen, sources, story, form.full()).print();
      }
    }
    if (!dossier.dropped().isEmpty()) {
      screen.heading("Dropped");
      for (Dropped dropped : dossier.dropped()) {
        screen.wrap("  ", "    ", Words.dropped(dropped), Screen.PLAIN);
      }
    }
    return screen.toString();
  }
}
