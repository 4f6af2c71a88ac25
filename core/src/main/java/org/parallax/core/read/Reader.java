package org.parallax.core.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.figures.FigureFinder;
import org.parallax.core.read.names.MentionFinder;
import org.parallax.core.read.speech.AttributionFinder;
import org.parallax.core.read.times.TimeTagger;
import org.parallax.core.text.Sentences;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.EntityType;
import org.parallax.model.Figure;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/** Reads one article in full. Safe to share between threads when the annotator is. */
public final class Reader {
  private final Annotator annotator;
  private final MentionFinder mentions = new MentionFinder();
  private final TimeTagger times = new TimeTagger();
  private final FigureFinder figures = new FigureFinder();
  private final AttributionFinder attributions = new AttributionFinder();

  /** Makes a reader. */
  public Reader(Annotator annotator) {
    this.annotator = annotator;
  }

  /**
   * Returns the reading of an article; one in a language that is not read has sentences only.
   *
   * @param reportDay the day from which its weekdays count; null when nothing tells it
   */
  public Reading read(Article article, @Nullable Dating reportDay) {
    List<Range> ranges = Sentences.of(article.text());
    List<Sentence> sentences =
        ranges.stream()
            .map(r -> new Sentence(Span.text(article.id(), r.start(), r.end()), null))
            .toList();
    if (!isRead(article)) {
      return new Reading(
          article, reportDay, sentences, List.of(), 0, List.of(), List.of(), List.of(), List.of());
    }
    Passage headline = passage(article, Span.Field.HEADLINE);
    Passage body = passage(article, Span.Field.TEXT);
    AnnotatedArticle annotated = new AnnotatedArticle(article, headline, body);
    List<Mention> foundMentions = mentions.find(annotated);
    List<TimeExpression> foundTimes =
        times.tag(annotated, reportDay == null ? null : reportDay.day()).stream()
            .filter(time -> foundMentions.stream().noneMatch(name -> isPartOf(time, name)))
            .toList();
    List<Figure> foundFigures = figures.find(annotated, foundTimes);
    List<Attribution> foundAttributions = attributions.find(annotated, foundMentions);
    List<AnnotatedSentence> all = new ArrayList<>(headline.sentences());
    all.addAll(body.sentences());
    return new Reading(
        article,
        reportDay,
        sentences,
        all,
        headline.sentences().size(),
        foundMentions,
        foundTimes,
        foundFigures,
        foundAttributions);
  }

  /** "Theresa May", "the Long March 9": a month within a name that begins before it is no time. */
  private static boolean isPartOf(TimeExpression time, Mention name) {
    return name.named()
        && (name.type() == EntityType.PERSON || name.type() == EntityType.OTHER)
        && name.span().contains(time.span())
        && name.span().start() < time.span().start()
        && (name.type() == EntityType.PERSON || name.span().end() > time.span().end());
  }

  /** Returns whether the deep reading knows the article's language. */
  public static boolean isRead(Article article) {
    return article.language().equals("en")
        || article.language().startsWith("en-")
        || article.language().equals("und");
  }

  private Passage passage(Article article, Span.Field field) {
    String text = article.sourced(field).text();
    List<AnnotatedSentence> annotated = annotator.annotate(text, Sentences.of(text));
    return new Passage(article.id(), field, text, PronounSlips.mended(annotated));
  }
}
