package org.parallax.core.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** Gives an article another id, in its evidence too, and takes the note of a clash off it. */
final class Renamed {
  private final String id;

  private Renamed(String id) {
    this.id = id;
  }

  static Article of(Article article, String id) {
    Renamed renamed = new Renamed(id);
    List<Note> notes =
        article.notes().stream()
            .filter(n -> n.code() != Note.Code.ID_CLASH)
            .map(n -> new Note(n.code(), n.why(), n.at().stream().map(renamed::evidence).toList()))
            .toList();
    Article.Source source = article.source();
    List<Article.Credit> cited =
        source.cited().stream()
            .map(c ->
                new Article.Credit(
                    c.agency(), new Span(id, c.at().field(), c.at().start(), c.at().end())))
            .toList();
    return article
        .withId(id)
        .withCredits(
            new Article.Source(
                source.path(), source.url(), source.outlet(), source.agency(), cited),
            article.byline(),
            article.removed())
        .withNotes(notes)
        .withDates(
            renamed.dating(article.published()),
            renamed.dating(article.modified()),
            renamed.dating(article.captured()));
  }

  private @Nullable Dating dating(@Nullable Dating dating) {
    return dating == null ? null : dating.withEvidence(this::evidence);
  }

  private Evidence evidence(Evidence evidence) {
    return switch (evidence) {
      case Span span -> new Span(id, span.field(), span.start(), span.end());
      case SourceSpan span ->
          new SourceSpan(id, span.sourceStart(), span.sourceEnd(), span.exact());
    };
  }
}
