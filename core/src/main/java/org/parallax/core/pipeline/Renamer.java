package org.parallax.core.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** Gives an article another id, in all its evidence too. */
final class Renamer {
  private Renamer() {}

  static Article article(Article a, String id) {
    if (a.id().equals(id)) {
      return a;
    }
    return a.withId(id)
        .withDates(dating(a.published(), id), dating(a.modified(), id), dating(a.captured(), id))
        .withNotes(
            a.notes().stream().map(n -> new Note(n.code(), n.why(), at(n.at(), id))).toList());
  }

  private static @Nullable Dating dating(@Nullable Dating dating, String id) {
    if (dating == null) {
      return null;
    }
    List<Dating.Candidate> candidates =
        dating.candidates().stream()
            .map(c ->
                new Dating.Candidate(
                    c.value(),
                    c.from(),
                    c.at() == null ? null : at(c.at(), id),
                    c.accepted(),
                    c.why()))
            .toList();
    return new Dating(
        dating.value(), dating.precision(), dating.basis(), dating.agrees(), candidates);
  }

  private static List<Evidence> at(List<Evidence> at, String id) {
    return at.stream().map(e -> at(e, id)).toList();
  }

  private static Evidence at(Evidence evidence, String id) {
    return switch (evidence) {
      case Span span -> new Span(id, span.field(), span.start(), span.end());
      case SourceSpan span ->
          new SourceSpan(id, span.sourceStart(), span.sourceEnd(), span.exact());
    };
  }

  /** Returns a line that names its capture by another id, where it named it by its own. */
  static Dropped dropped(Dropped line, String own, String id) {
    return own.equals(line.id())
        ? new Dropped(line.path(), line.line(), line.column(), id, line.code(), line.why())
        : line;
  }
}
