package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Story;

/** Articles in, groups out: each article in exactly one. Safe to share between threads. */
public final class Grouper {
  private static final Comparator<Article> EVENT_TIME =
      Comparator.comparing(Grouper::dayOrLast).thenComparing(Article::id);

  private final Settings settings;

  /** Makes a grouper with the default settings. */
  public Grouper() {
    this(Settings.DEFAULT);
  }

  Grouper(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the groups, in order of their founding articles; the result does not depend on the
   * order of the input.
   */
  public List<Group> group(List<Article> articles) {
    SortedMap<String, List<Article>> byLanguage = new TreeMap<>();
    for (Article article : articles) {
      byLanguage.computeIfAbsent(language(article), l -> new ArrayList<>()).add(article);
    }
    List<Group> groups = new ArrayList<>();
    byLanguage.values().forEach(one -> groups.addAll(ofOneLanguage(one)));
    SortedMap<String, Article> byId = new TreeMap<>();
    articles.forEach(a -> byId.put(a.id(), a));
    groups.sort(
        Comparator.comparing(group -> byId.getOrDefault(group.id(), articles.get(0)), EVENT_TIME));
    return groups;
  }

  /** Returns one group of all the articles: the reader knows that they belong together. */
  public Group together(List<Article> articles) {
    List<String> ids = articles.stream().map(Article::id).toList();
    return new Group(
        ids.get(0),
        ids,
        ids.stream()
            .map(id -> new Story.Because(id, "--one-story: the reader put it here"))
            .toList());
  }

  private List<Group> ofOneLanguage(List<Article> articles) {
    List<Fingerprint> fingerprints =
        articles.stream().sorted(EVENT_TIME).map(a -> Fingerprint.of(a, settings)).toList();
    Likeness likeness = new Likeness(fingerprints, settings);
    Candidates candidates = new Candidates(settings);
    Gathering gathering = new Gathering(fingerprints.size(), settings);
    for (int i = 0; i < fingerprints.size(); i++) {
      for (int other : candidates.add(i, likeness.vector(i))) {
        gathering.meet(other, i, likeness.of(other, i));
      }
    }
    Reasons reasons = new Reasons(fingerprints, likeness);
    return gathering.gather().stream().map(reasons::group).toList();
  }

  /** The language without region; a text that tells none is taken for the one that is read. */
  private static String language(Article article) {
    String language = article.language();
    int region = language.indexOf('-');
    String primary = region < 0 ? language : language.substring(0, region);
    return primary.equals("und") ? "en" : primary;
  }

  private static String dayOrLast(Article article) {
    Dating published = article.published();
    String day = published == null ? null : published.day();
    return day == null ? "9999-99-99" : day;
  }
}
