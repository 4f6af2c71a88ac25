package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.reuse.Tie.ArticlePair;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** Settles the origins of a story: connected components of its articles, and of their sentences. */
final class Origins {
  private final List<Article> articles;
  private final List<List<Wording>> sentences;
  private final List<Tie> ties;
  private final List<Copies.Between> between;
  private final Sets outlets;
  private final Sets components;
  private final Reasons reasons;

  /** Origin of what each article reports by itself. */
  private final List<String> own;

  private final List<Story.OriginGroup> groups = new ArrayList<>();
  private final SortedMap<Span, String> sentenceOrigins = new TreeMap<>();
  private final SortedSet<String> altered = new TreeSet<>();

  /** Sentences that words tie to another. */
  private final SortedSet<Span> tied = new TreeSet<>();

  Origins(List<Article> articles, List<List<Wording>> sentences, Copies.Settled settled) {
    this.articles = articles;
    this.sentences = sentences;
    ties = settled.ties();
    between = settled.between();
    outlets = Outlets.of(articles);
    components = new Sets(articles.size());
    own = new ArrayList<>(Collections.nCopies(articles.size(), ""));
    reasons = new Reasons(articles);
    noteTied();
    joinOutlets();
    joinTies();
    joinCredits();
    name();
  }

  private void noteTied() {
    for (Tie tie : ties) {
      if (tie.kind() != Story.Reuse.Kind.SAME_QUOTE) {
        tied.add(tie.one().span());
        tied.add(tie.two().span());
      }
    }
  }

  private void joinOutlets() {
    for (List<Integer> outlet : outlets.all()) {
      for (int i = 1; i < outlet.size(); i++) {
        components.join(outlet.get(0), outlet.get(i));
        reasons.outlet(ArticlePair.of(outlet.get(0), outlet.get(i)));
      }
    }
  }

  private void joinTies() {
    for (Tie tie : ties) {
      if (tie.joins()) {
        components.join(tie.one().article(), tie.two().article());
        reasons.tie(tie);
      }
    }
  }

  /** Two articles that name one agency or release; an agency's own article is named by others. */
  private void joinCredits() {
    SortedMap<String, Integer> holders = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      SortedMap<String, String> credits = new TreeMap<>(Credits.of(articles.get(i)));
      String outlet = Outlets.name(articles.get(i));
      if (outlet != null) {
        Credits.agencyKeys(outlet).forEach(key -> credits.putIfAbsent(key, outlet));
      }
      for (var credit : credits.entrySet()) {
        Integer before = holders.putIfAbsent(credit.getKey(), i);
        if (before != null && outlets.find(before) != outlets.find(i)) {
          components.join(before, i);
          reasons.credit(ArticlePair.of(before, i), credit.getValue());
        }
      }
    }
  }

  private void name() {
    for (List<Integer> members : components.all()) {
      String id = "o" + (groups.size() + 1);
      List<String> ids = members.stream().map(m -> articles.get(m).id()).toList();
      boolean alteredOnly = members.stream().allMatch(this::isAltered);
      String because =
          !alteredOnly
              ? reasons.of(members)
              : members.stream().allMatch(m -> articles.get(m).has(Note.Code.RETRACTION))
                  ? "taken back by its outlet: corroborates nothing"
                  : "altered by a machine, it seems, and its original is not here: corroborates nothing";
      groups.add(new Story.OriginGroup(id, ids, credited(members), because));
      if (alteredOnly) {
        altered.add(id);
      }
      nameSentences(id, members);
    }
    new CitedAgencies(articles, sentences, outlets, sentenceOrigins)
        .join(own, articles.stream().map(a -> !isAltered(a)).toList());
  }

  private boolean isAltered(int article) {
    return isAltered(articles.get(article));
  }

  private static boolean isAltered(Article article) {
    return !article.corroborates();
  }

  /**
   * The agency or release named by any of the articles, or for a sentence by two of them; else the
   * outlet, when there is one.
   */
  private @Nullable String credited(List<Integer> members) {
    SortedMap<String, Integer> named = new TreeMap<>();
    for (int member : members) {
      new TreeSet<>(Credits.of(articles.get(member)).values())
          .forEach(name -> named.merge(name, 1, Integer::sum));
    }
    SortedMap<String, Integer> cited = new TreeMap<>();
    for (int member : members) {
      articles.get(member).source().cited().stream()
          .map(Article.Credit::agency)
          .distinct()
          .forEach(name -> cited.merge(name, 1, Integer::sum));
    }
    cited.forEach((name, times) -> named.merge(name, times > 1 ? times : 0, Integer::sum));
    named.values().removeIf(times -> times == 0);
    String most = null;
    for (var name : named.entrySet()) {
      if (most == null || name.getValue() > named.getOrDefault(most, 0)) {
        most = name.getKey();
      }
    }
    boolean oneOutlet = members.stream().mapToInt(outlets::find).distinct().count() == 1;
    return most != null ? most : oneOutlet ? Outlets.name(articles.get(members.get(0))) : null;
  }

  /**
   * Sentences with words in common have one origin. The others of an outlet are its own: of a group
   * of several outlets, {@code o1.1} is what its first outlet reports by itself, {@code o1.w1} the
   * first words that went round.
   */
  private void nameSentences(String id, List<Integer> members) {
    List<Integer> publishers = members.stream().map(outlets::find).distinct().sorted().toList();
    for (int member : members) {
      own.set(
          member,
          publishers.size() > 1 ? id + "." + (publishers.indexOf(outlets.find(member)) + 1) : id);
    }
    SortedMap<Span, Integer> places = new TreeMap<>();
    for (int member : members) {
      sentences.get(member).forEach(w -> places.put(w.span(), places.size()));
    }
    List<Span> spans = List.copyOf(places.keySet());
    for (int i = 0; i < spans.size(); i++) {
      places.put(spans.get(i), i);
    }
    Sets shared = new Sets(spans.size());
    for (Tie tie : ties) {
      Integer one = places.get(tie.one().span());
      Integer two = places.get(tie.two().span());
      if (one != null && two != null && tie.kind() != Story.Reuse.Kind.SAME_QUOTE) {
        shared.join(one, two);
      }
    }
    joinBetween(places, shared);
    nameSets(id, members, publishers, spans, shared.all());
  }

  /**
   * A sentence that nothing ties, at a place where its article follows another, counts as made from
   * what stands there: when in doubt, one fewer.
   */
  private void joinBetween(SortedMap<Span, Integer> places, Sets shared) {
    for (Copies.Between pair : between) {
      Integer one = places.get(pair.one().span());
      Integer two = places.get(pair.two().span());
      boolean free = !tied.contains(pair.one().span()) || !tied.contains(pair.two().span());
      if (one != null && two != null && free) {
        shared.join(one, two);
      }
    }
  }

  private void nameSets(
      String id,
      List<Integer> members,
      List<Integer> publishers,
      List<Span> spans,
      Collection<List<Integer>> sets) {
    SortedMap<String, Integer> byArticle = new TreeMap<>();
    members.forEach(m -> byArticle.put(articles.get(m).id(), m));
    int wordings = 0;
    for (List<Integer> set : sets) {
      List<Integer> from =
          set.stream()
              .map(s -> byArticle.getOrDefault(spans.get(s).article(), members.get(0)))
              .distinct()
              .toList();
      List<Integer> by = from.stream().map(outlets::find).distinct().toList();
      String origin = id;
      if (publishers.size() > 1) {
        origin =
            by.size() > 1 ? id + ".w" + ++wordings : id + "." + (publishers.indexOf(by.get(0)) + 1);
      }
      for (int sentence : set) {
        sentenceOrigins.put(spans.get(sentence), origin);
      }
      if (from.stream().allMatch(this::isAltered)
          && (by.size() > 1 || isAlteredOutlet(by.get(0), members))) {
        altered.add(origin);
      }
    }
  }

  private boolean isAlteredOutlet(int outlet, List<Integer> members) {
    return members.stream().filter(m -> outlets.find(m) == outlet).allMatch(this::isAltered);
  }

  ReuseMap map(List<Story.Reuse> reuse) {
    return new ReuseMap(reuse, groups, outlets.all().size(), sentenceOrigins, altered);
  }
}
