package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** A story's articles in, shared words and origins out. Safe to share between threads. */
public final class ReuseMapper {
  private static final Comparator<Article> ARTICLE_ORDER =
      Comparator.comparing(ReuseMapper::dayOrLast).thenComparing(Article::id);

  private final Settings settings;

  /** Makes a mapper with the default settings. */
  public ReuseMapper() {
    settings = Settings.DEFAULT;
  }

  /**
   * Returns the reuse map of the articles of one story; their order changes nothing.
   *
   * @param articles of one story, by any order
   */
  public ReuseMap map(List<Article> articles) {
    List<Article> order = articles.stream().sorted(ARTICLE_ORDER).toList();
    List<List<Wording>> sentences = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      sentences.add(Wording.of(i, order.get(i)));
    }
    List<Tie> found =
        new TieFinder(settings).find(sentences.stream().flatMap(List::stream).toList());
    List<Tie> ties = new Copies(settings, sentences).settle(found);
    List<Story.Reuse> reuse = ties.stream().map(t -> reuse(t, order)).toList();
    return new Origins(order, sentences, ties).map(reuse);
  }

  private static Story.Reuse reuse(Tie tie, List<Article> order) {
    Article one = order.get(tie.one().article());
    Article two = order.get(tie.two().article());
    Span first = Span.text(one.id(), tie.oneStart(), tie.oneEnd());
    Span second = Span.text(two.id(), tie.twoStart(), tie.twoEnd());
    boolean forward = tookFrom(two, one);
    boolean backward = tookFrom(one, two);
    boolean known = forward != backward && tie.kind() != Story.Reuse.Kind.SAME_QUOTE;
    boolean turned = known && backward;
    return new Story.Reuse(
        turned ? second : first,
        turned ? first : second,
        known ? Story.Reuse.Direction.KNOWN : Story.Reuse.Direction.UNKNOWN,
        tie.kind(),
        tie.words());
  }

  /** An altered text was made from another; a text that names the other's outlet took from it. */
  private static boolean tookFrom(Article taker, Article giver) {
    if (isAltered(taker) != isAltered(giver)) {
      return isAltered(taker);
    }
    String name = Outlets.name(giver);
    return name != null
        && name.indexOf(' ') > 0
        && taker.text().toLowerCase(Locale.ROOT).contains(bare(name));
  }

  private static String bare(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.startsWith("the ") ? small.substring(4) : small;
  }

  private static boolean isAltered(Article article) {
    return article.notes().stream().anyMatch(n -> n.code() == Note.Code.POSSIBLY_MACHINE_ALTERED);
  }

  private static String dayOrLast(Article article) {
    Dating published = article.published();
    @Nullable String day = published == null ? null : published.day();
    return day == null ? "9999-99-99" : day;
  }
}
