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

  /** Each source: label, outlet or id, headline, and what to beware of. */
  void legend() {
    boolean all = story.articles().size() <= LONGEST_LEGEND;
    screen.blank();
    for (String article : story.articles()) {
      String beware = beware(article);
      if (all || !beware.isEmpty()) {
        String label = "  " + Screen.padded(sources.marked(article), 5);
        screen.line(Screen.DIM, label + entry(article, screen.width() - label.length()));
        if (!beware.isEmpty()) {
          screen.wrap("       ", "       ", beware, Screen.YELLOW);
        }
      }
    }
    if (!all) {
      screen.line(Screen.DIM, "  all of them at the end, under SOURCES");
    }
    if (story.origins() < story.articles().size()) {
      screen.wrap("  ", "  ", sources.originsOf(story), Screen.DIM);
    }
  }

  private String entry(String article, int room) {
    String outlet = sources.outlet(article);
    String name = outlet == null ? article : outlet;
    Article own = sources.reading(article).article();
    String headline = own.headline() == null ? "no headline" : Words.flat(own.headline().text());
    int left = room - name.length() - 3;
    return headline.length() <= left || left < FIRST_WORDS
        ? name + " · " + headline
        : name + " · " + headline.substring(0, left - 1).stripTrailing() + "…";
  }

  private String beware(String article) {
    List<String> names =
        Doubts.of(sources.reading(article), story, sources).stream()
            .filter(Doubts.Doubt::grave)
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
            "  " + Screen.padded(sources.marked(article), 5),
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
        "  " + Screen.padded(sources.marked(article.id()), 5),
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
    } else if (Doubts.unnamedAgency(article)) {
      parts.add("with the words of agencies that it does not name");
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

  /** "5 pieces removed: 3 comments, 1 caption"; the headline line stands above. */
  private static String removed(List<Removed> pieces) {
    Map<Removed.Reason, Integer> reasons = new LinkedHashMap<>();
    pieces.stream()
        .filter(p -> p.reason() != Removed.Reason.HEADLINE)
        .forEach(p -> reasons.merge(p.reason(), 1, Integer::sum));
    if (reasons.isEmpty()) {
      return "nothing removed";
    }
    List<String> parts = new ArrayList<>();
    reasons.forEach((reason, number) -> parts.add(Words.removed(number, reason)));
    int number = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return Words.count(number, "piece")
        + " removed: "
        + String.join(", ", parts)
        + " (--full shows them)";
  }
}
