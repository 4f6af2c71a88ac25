package org.parallax.app.export;

import java.util.List;
import org.parallax.app.compare.Change;
import org.parallax.app.compare.Changes;

/** Changes between two dossiers, for a terminal. */
public final class ChangesText {
  /** So many of what is new or gone are shown unless all are asked for. */
  private static final int SHOWN = 8;

  private final Screen screen;
  private final boolean full;

  private ChangesText(int width, boolean colour, boolean full) {
    this.screen = new Screen(width, colour);
    this.full = full;
  }

  /**
   * Returns the changes, wrapped.
   *
   * @param width in columns
   * @param colour whether to colour them
   * @param full whether every claim that is new or gone is shown
   */
  public static String of(Changes changes, int width, boolean colour, boolean full) {
    ChangesText text = new ChangesText(width, colour, full);
    changes.stories().forEach(text::story);
    if (changes.stories().isEmpty()) {
      text.screen.line(Screen.PLAIN, "Neither dossier holds a story.");
    }
    return text.screen.toString();
  }

  private void story(Changes.OfStory story) {
    String id = String.valueOf(story.newId() == null ? story.oldId() : story.newId());
    screen.line(Screen.BOLD, story.headline() == null ? id : story.headline());
    String before = articles(story.articlesBefore());
    String now = articles(story.articlesNow());
    if (story.oldId() == null) {
      screen.line(Screen.PLAIN, "a new story, " + now);
    } else if (story.newId() == null) {
      screen.line(Screen.PLAIN, "no longer there, it had " + before);
    } else {
      boolean same = story.articlesBefore() == story.articlesNow();
      screen.line(Screen.PLAIN, same ? now + " as before" : before + " before, " + now + " now");
      if (story.changes().isEmpty()) {
        screen.line(Screen.PLAIN, "nothing changed");
      }
      for (Change.Kind kind : Change.Kind.values()) {
        kind(kind, story.changes().stream().filter(c -> c.kind() == kind).toList());
      }
    }
    screen.blank();
  }

  private static String articles(int count) {
    return count + (count == 1 ? " article" : " articles");
  }

  private void kind(Change.Kind kind, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    screen.heading(heading(kind));
    boolean many = kind == Change.Kind.CLAIM_NEW || kind == Change.Kind.CLAIM_GONE;
    int shown = many && !full ? Math.min(SHOWN, changes.size()) : changes.size();
    changes.subList(0, shown).forEach(this::change);
    if (shown < changes.size()) {
      screen.line(Screen.DIM, "  and " + (changes.size() - shown) + " more (--full shows all)");
    }
  }

  private void change(Change change) {
    screen.wrap("  ", "  ", change.text().replaceAll("\\s+", " "), Screen.PLAIN);
    String what = stood(change);
    // Whose words the first line is; who denies or differs has its article beside it.
    String where = " [" + String.join(", ", change.sources()) + "]";
    screen.wrap("      ", "      ", what + where, Screen.DIM);
  }

  /** Returns how a thing stood and stands. */
  static String stood(Change change) {
    String was = change.was();
    String now = change.now();
    return was == null
        ? String.valueOf(now)
        : now == null ? "was " + was : "was " + was + "; now " + now;
  }

  /** Returns what is said above changes of a kind. */
  static String heading(Change.Kind kind) {
    return switch (kind) {
      case DENIED_SINCE -> "Denied since";
      case DENIAL_GONE -> "No longer denied";
      case DIFFERING_SINCE -> "Sources differ since";
      case DIFFERENCE_GONE -> "Sources no longer differ";
      case ORIGIN_GAINED -> "Gained an origin";
      case ORIGIN_LOST -> "Lost an origin";
      case FIGURE_MOVED -> "Figures that moved";
      case AGENDA_MOVED -> "Moved to another day";
      case AGENDA_HELD -> "Took place";
      case AGENDA_CANCELLED -> "Cancelled";
      case AGENDA_CHANGED -> "Set otherwise";
      case AGENDA_NEW -> "Set since";
      case AGENDA_GONE -> "No longer told of as to come";
      case CLAIM_NEW -> "New";
      case CLAIM_GONE -> "No longer stated";
    };
  }
}
