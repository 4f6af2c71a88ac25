package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Story;

/** What a reader should doubt about a source: notes, and dates that were refused. */
final class Doubts {
  private static final Pattern QUOTED =
      Pattern.compile("^\"([^\"]*)\" refused: (.*)$", Pattern.DOTALL);

  private Doubts() {}

  /**
   * One doubt.
   *
   * @param name in a few words
   * @param why in words, with the signs
   * @param grave whether to say it before the account; a date refused because it belongs to a
   *     picture is no reason to doubt the source
   */
  record Doubt(String name, String why, boolean grave) {}

  /** Returns the doubts about an article: notes first, then dates. */
  static List<Doubt> of(Reading reading, Story story, Sources sources) {
    List<Doubt> doubts = new ArrayList<>();
    for (Note note : reading.article().notes()) {
      String name =
          note.code() == Note.Code.POSSIBLY_MACHINE_ALTERED
              ? altered(reading.article().id(), story, sources)
              : note.code() == Note.Code.RETRACTION
                  ? "retraction, corroborates nothing"
                  : Words.plain(note.code());
      doubts.add(new Doubt(name, sources.labelled(note.why()), true));
    }
    if (unnamedAgency(reading.article())) {
      doubts.add(
          new Doubt(
              "with unnamed agencies",
              "it says that it has words of agencies and names none: how far it is independent of"
                  + " the others is not known",
              true));
    }
    for (Dating.Candidate candidate : refused(reading)) {
      boolean grave = !candidate.from().equals("caption") && !candidate.from().equals("text-line");
      doubts.add(new Doubt("a date refused", sources.labelled(date(candidate)), grave));
    }
    return doubts;
  }

  /** Whether an article says that it has words of agencies, and names none. */
  static boolean unnamedAgency(Article article) {
    return article.source().agencies().isEmpty()
        && article.removed().stream().anyMatch(r -> r.reason() == Removed.Reason.AGENCY_NOTE);
  }

  private static String altered(String article, Story story, Sources sources) {
    for (Story.OriginGroup group : story.originGroups()) {
      List<String> others = group.articles().stream().filter(a -> !a.equals(article)).toList();
      if (group.articles().contains(article) && !others.isEmpty()) {
        return "possibly machine altered, counts as one origin with " + sources.labels(others);
      }
    }
    return "possibly machine altered, corroborates nothing";
  }

  private static String date(Dating.Candidate candidate) {
    Matcher quoted = QUOTED.matcher(candidate.why());
    String value = Words.date(candidate.value());
    return quoted.matches()
        ? "“"
            + quoted.group(1)
            + "” ("
            + value
            + ", "
            + Words.basis(candidate.from())
            + "): "
            + quoted.group(2)
        : value + " (" + Words.basis(candidate.from()) + "): " + candidate.why();
  }

  private static List<Dating.Candidate> refused(Reading reading) {
    List<Dating.Candidate> refused = new ArrayList<>();
    for (Dating dating : Arrays.asList(reading.reportDay(), reading.article().published())) {
      if (dating != null) {
        dating.candidates().stream()
            .filter(c ->
                !c.accepted()
                    && refused.stream()
                        .noneMatch(r -> r.value().equals(c.value()) && r.from().equals(c.from())))
            .forEach(refused::add);
      }
    }
    return refused;
  }
}
