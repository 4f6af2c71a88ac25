package org.parallax.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Story;

/** Prints the sources of a story: a legend before the account, doubts and details after it. */
final class SourcesText {
  /** A legend longer than this is no help before the account: only doubtful sources then. */
  private static final int LONGEST_LEGEND = 12;

  private static final int FIRST_WORDS = 34;
  private static final int WIDEST_ID = 32;

  private final Screen screen;
  private final Sources sources;
  private final Story story;
  private final boolean full;

  SourcesText(Screen screen, Sources sources, Story story, boolean full) {
    this.screen = screen;
    this.sources = sources;
    this.story = story;
    this.full = full;
  }

  /** One line a source: label, id, outlet, and what to beware of. */
  void legend() {
    boolean all = story.articles().size() <= LONGEST_LEGEND;
    int widest =
        story.articles().stream()
            .mapToInt(String::length)
            .filter(n -> n <= WIDEST_ID)
            .max()
            .orElse(0);
    screen.blank();
    for (String article : story.articles()) {
      String beware = beware(article);
      if (all || !beware.isEmpty()) {
        screen.wrap(
            "  " + Screen.padded(sources.label(article), 4),
            "        ",
            Screen.padded(article, widest)
                + "  "
                + sources.name(article)
                + (beware.isEmpty() ? "" : " · " + beware),
            beware.isEmpty() ? Screen.DIM : Screen.YELLOW);
      }
    }
    if (!all) {
      screen.line(Screen.DIM, "  all of them at the end, under SOURCES");
    }
  }

  private String beware(String article) {
    List<String> names =
        Doubts.of(sources.reading(article), story, sources).stream()
            .map(Doubts.Doubt::name)
            .distinct()
            .toList();
    return String.join("; ", names);
  }

  /** Every doubt with its reason. */
  void doubts() {
    boolean any = false;
    for (String article : story.articles()) {
      for (Doubts.Doubt doubt : Doubts.of(sources.reading(article), story, sources)) {
        if (!any) {
          screen.heading("What to doubt");
          any = true;
        }
        screen.wrap(
            "  " + Screen.padded(sources.label(article), 4),
            "      ",
            doubt.name() + ": " + doubt.why(),
            Screen.YELLOW);
      }
    }
  }

  /** Why several articles count as one origin. */
  void origins() {
    List<Story.OriginGroup> shared =
        story.originGroups().stream().filter(g -> g.articles().size() > 1).toList();
    if (shared.isEmpty()) {
      return;
    }
    screen.heading("Why some count as one origin");
    for (Story.OriginGroup group : shared) {
      screen.wrap(
          "  ", "      ", sources.labels(group.articles()) + "  " + group.because(), Screen.PLAIN);
    }
  }

  /** Every source with its dates, its credits and what was removed. */
  void details() {
    screen.heading("Sources");
    story.articles().forEach(a -> detail(sources.reading(a)));
  }

  private void detail(Reading reading) {
    Article article = reading.article();
    screen.wrap(
        "  " + Screen.padded(sources.label(article.id()), 4),
        "      ",
        article.headline() == null ? "no headline" : Words.flat(article.headline().text()),
        Screen.PLAIN);
    List<String> parts = new ArrayList<>();
    parts.add(sources.name(article.id()));
    parts.add(article.id());
    if (!article.byline().isEmpty()) {
      parts.add("by " + String.join(", ", article.byline()));
    }
    if (!article.source().agencies().isEmpty()) {
      parts.add("credits " + String.join(", ", article.source().agencies()));
    }
    screen.wrap("      ", "      ", String.join(" · ", parts), Screen.DIM);
    screen.wrap("      ", "      ", Words.days(reading), Screen.DIM);
    if (full) {
      for (Removed removed : article.removed()) {
        screen.wrap(
            "      ",
            "        ",
            "removed, " + Words.because(removed) + ": “" + Words.flat(removed.text()) + "”",
            Screen.DIM);
      }
    } else if (!article.removed().isEmpty()) {
      screen.wrap("      ", "        ", removed(article.removed()), Screen.DIM);
    }
  }

  /** "5 pieces removed: 3 comments “Have your say…”, 1 caption “The bridge…”". */
  private static String removed(List<Removed> pieces) {
    Map<Removed.Reason, List<Removed>> reasons = new LinkedHashMap<>();
    pieces.forEach(p -> reasons.computeIfAbsent(p.reason(), r -> new ArrayList<>()).add(p));
    List<String> parts = new ArrayList<>();
    reasons.forEach((reason, list) -> {
      String words =
          reason == Removed.Reason.HEADLINE
              ? ""
              : " " + Screen.quoted(Words.flat(list.get(0).text()), FIRST_WORDS);
      parts.add(Words.removed(list.size(), reason) + words);
    });
    return Words.count(pieces.size(), "piece") + " removed: " + String.join(", ", parts);
  }
}
