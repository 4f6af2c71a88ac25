package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Span;

/**
 * Sentences that credit one agency ("told Reuters") come from that agency, in whichever articles
 * they stand: they are one origin. The articles are not joined, for the rest of each is its own.
 */
final class CitedAgencies {
  private final List<Article> articles;
  private final List<List<Wording>> sentences;
  private final Sets outlets;
  private final SortedMap<Span, String> origins;

  /** A sentence that credits an agency. */
  private record Cited(int article, Span sentence) {}

  /**
   * Makes the joining of one story.
   *
   * @param origins origin of each sentence; changed by {@link #join}
   */
  CitedAgencies(
      List<Article> articles,
      List<List<Wording>> sentences,
      Sets outlets,
      SortedMap<Span, String> origins) {
    this.articles = articles;
    this.sentences = sentences;
    this.outlets = outlets;
    this.origins = origins;
  }

  /**
   * Joins the sentences.
   *
   * @param own origin of what each article reports by itself
   * @param counted whether an article's words may corroborate others'
   */
  void join(List<String> own, List<Boolean> counted) {
    SortedMap<String, List<Cited>> byAgency = new TreeMap<>();
    SortedMap<String, Integer> holders = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      int article = i;
      if (counted.get(i)) {
        agencies(articles.get(i)).forEach(key -> holders.putIfAbsent(key, article));
        cited(i, byAgency);
      }
    }
    int number = 0;
    for (Map.Entry<String, List<Cited>> entry : byAgency.entrySet()) {
      List<Cited> cited = entry.getValue();
      Integer holder = holders.get(entry.getKey());
      int first = holder == null ? cited.get(0).article() : holder;
      if (cited.stream().anyMatch(c -> outlets.find(c.article()) != outlets.find(first))) {
        String shared = holder == null ? wording(cited, own) : own.get(holder);
        String origin =
            shared == null ? group(own.get(cited.get(0).article())) + ".a" + ++number : shared;
        cited.forEach(c -> rename(c, origin, own));
      }
    }
  }

  /** Returns the keys of the agencies that made an article, or published it. */
  private static List<String> agencies(Article article) {
    List<String> keys = new ArrayList<>();
    article.source().agency().forEach(agency -> keys.addAll(Credits.agencyKeys(agency)));
    String outlet = Outlets.name(article);
    if (outlet != null) {
      keys.addAll(Credits.agencyKeys(outlet));
    }
    return keys;
  }

  private void cited(int article, SortedMap<String, List<Cited>> into) {
    for (Article.Credit credit : articles.get(article).source().cited()) {
      for (Wording wording : sentences.get(article)) {
        if (wording.span().contains(credit.at())) {
          Credits.agencyKeys(credit.agency())
              .forEach(key ->
                  into.computeIfAbsent(key, k -> new ArrayList<>())
                      .add(new Cited(article, wording.span())));
        }
      }
    }
  }

  /** Returns the first origin of words that went round; null when none of the sentences did. */
  private @Nullable String wording(List<Cited> cited, List<String> own) {
    for (Cited c : cited) {
      String origin = origins.get(c.sentence());
      if (origin != null && !origin.equals(own.get(c.article()))) {
        return origin;
      }
    }
    return null;
  }

  /** Gives a sentence an origin, and with it all that share its words. */
  private void rename(Cited cited, String origin, List<String> own) {
    String before = origins.get(cited.sentence());
    boolean went = before != null && !before.equals(own.get(cited.article()));
    if (went) {
      origins.replaceAll((span, is) -> is.equals(before) ? origin : is);
    } else {
      origins.put(cited.sentence(), origin);
    }
  }

  private static String group(String origin) {
    int point = origin.indexOf('.');
    return point < 0 ? origin : origin.substring(0, point);
  }
}
