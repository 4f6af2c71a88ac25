package org.parallax.bench.speed;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.core.read.figures.FigureFinder;
import org.parallax.core.read.names.MentionFinder;
import org.parallax.core.read.speech.AttributionFinder;
import org.parallax.core.read.times.TimeTagger;
import org.parallax.core.text.Sentences;
import org.parallax.model.Article;
import org.parallax.model.Mention;
import org.parallax.model.Range;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.nlp.CoreNlpAnnotator;

/** The steps of the reading, each measured by itself on one thread. */
final class ReadingSteps {
  private static final int WARM_UP = 1;

  private final CoreNlpAnnotator annotator;
  private final MentionFinder mentions = new MentionFinder();
  private final TimeTagger times = new TimeTagger();
  private final FigureFinder figures = new FigureFinder();
  private final AttributionFinder attributions = new AttributionFinder();
  private final SortedMap<String, long[]> spent = new TreeMap<>();
  private long tokens;

  /**
   * What a step costs.
   *
   * @param tokensPerSecond of processor time, on one thread
   * @param bytes allocated for a token
   */
  record Cost(double tokensPerSecond, long bytes) {}

  ReadingSteps(CoreNlpAnnotator annotator) {
    this.annotator = annotator;
  }

  /** Returns the cost of each step, by its number and name. */
  SortedMap<String, Cost> costs(ReadingSample sample) {
    for (int pass = 0; pass <= WARM_UP; pass++) {
      spent.clear();
      tokens = 0;
      sample.articles().forEach(this::read);
    }
    SortedMap<String, Cost> costs = new TreeMap<>();
    spent.forEach((step, s) ->
        costs.put(step, new Cost(tokens / (s[0] / 1e9), Math.round((double) s[1] / tokens))));
    return costs;
  }

  private void read(Article article) {
    String text = article.text();
    List<Range> ranges = step("1 sentences", () -> Sentences.of(text));
    long[] tagging = new long[2];
    measured(tagging, () -> annotator.tag(text, ranges));
    long[] all = new long[2];
    Passage body =
        measured(
            all,
            () ->
                new Passage(article.id(), Span.Field.TEXT, text, annotator.annotate(text, ranges)));
    add("2 tokens, tags, lemmas", tagging[0], tagging[1]);
    add("3 kinds of name (two CRFs)", all[0] - tagging[0], all[1] - tagging[1]);
    body.sentences().forEach(s -> tokens += s.tokens().size());
    String title = article.sourced(Span.Field.HEADLINE).text();
    Passage headline =
        new Passage(
            article.id(),
            Span.Field.HEADLINE,
            title,
            annotator.annotate(title, Sentences.of(title)));
    AnnotatedArticle annotated = new AnnotatedArticle(article, headline, body);
    String day = article.published() == null ? null : article.published().day();
    List<Mention> names = step("4 names and roles", () -> mentions.find(annotated));
    List<TimeExpression> found = step("5 times", () -> times.tag(annotated, day));
    step("6 figures", () -> figures.find(annotated, found));
    step("7 attributions", () -> attributions.find(annotated, names));
  }

  private <T> T step(String name, Supplier<T> work) {
    long[] cost = new long[2];
    T result = measured(cost, work);
    add(name, cost[0], cost[1]);
    return result;
  }

  private static <T> T measured(long[] cost, Supplier<T> work) {
    long allocated = Clocks.allocated();
    long time = Clocks.thread();
    T result = work.get();
    cost[0] = Clocks.thread() - time;
    cost[1] = Clocks.allocated() - allocated;
    return result;
  }

  private void add(String step, long nanoseconds, long bytes) {
    long[] sum = spent.computeIfAbsent(step, s -> new long[2]);
    sum[0] += nanoseconds;
    sum[1] += bytes;
  }
}
