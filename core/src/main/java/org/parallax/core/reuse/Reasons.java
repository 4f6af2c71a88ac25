package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.reuse.Tie.ArticlePair;
import org.parallax.model.Article;
import org.parallax.model.Story.Reuse.Kind;

/** Says in words why articles count as one origin. */
final class Reasons {
  private static final int LONGEST_QUOTE = 90;

  private final List<Article> articles;
  private final SortedMap<ArticlePair, List<Tie>> ties = new TreeMap<>();
  private final SortedMap<ArticlePair, SortedSet<String>> credits = new TreeMap<>();
  private final SortedSet<ArticlePair> outlets = new TreeSet<>();

  Reasons(List<Article> articles) {
    this.articles = articles;
  }

  void outlet(ArticlePair pair) {
    outlets.add(pair);
  }

  void tie(Tie tie) {
    ties.computeIfAbsent(tie.articles(), p -> new ArrayList<>()).add(tie);
  }

  void credit(ArticlePair pair, String name) {
    credits.computeIfAbsent(pair, p -> new TreeSet<>()).add(name);
  }

  /** Returns why these articles are one origin, one reason for each article after the first. */
  String of(List<Integer> members) {
    if (members.size() == 1) {
      return "its own words";
    }
    Sets joined = new Sets(articles.size());
    List<String> lines = new ArrayList<>();
    SortedSet<ArticlePair> pairs = new TreeSet<>(outlets);
    pairs.addAll(ties.keySet());
    pairs.addAll(credits.keySet());
    for (ArticlePair pair : pairs) {
      if (members.contains(pair.one()) && joined.join(pair.one(), pair.two())) {
        String who =
            members.size() == 2
                ? ""
                : name(pair.one(), members) + " and " + name(pair.two(), members) + " ";
        lines.add(who + why(pair));
      }
    }
    return String.join("; ", lines);
  }

  /** An article's outlet; its id where none is told or another of these articles is of it. */
  private String name(int article, List<Integer> members) {
    String name = Outlets.name(articles.get(article));
    String id = articles.get(article).id();
    if (name == null) {
      return id;
    }
    boolean alone =
        members.stream()
            .filter(m -> m != article)
            .noneMatch(m -> name.equals(Outlets.name(articles.get(m))));
    return alone ? name : id;
  }

  private String why(ArticlePair pair) {
    List<String> parts = new ArrayList<>();
    if (outlets.contains(pair)) {
      String name = Outlets.name(articles.get(pair.one()));
      parts.add("are of one outlet" + (name == null ? "" : ", " + name));
    }
    List<Tie> shared = ties.getOrDefault(pair, List.of());
    if (!shared.isEmpty()) {
      parts.add(words(shared));
    }
    for (String name : credits.getOrDefault(pair, new TreeSet<>())) {
      parts.add("both credit " + (Character.isLowerCase(name.charAt(0)) ? "the " : "") + name);
    }
    return String.join(", ", parts);
  }

  private String words(List<Tie> shared) {
    boolean retold =
        shared.size() > 2 && shared.stream().allMatch(t -> t.kind() == Kind.PARAPHRASE);
    if (retold) {
      Tie first = shared.get(0);
      return String.format(
          Locale.ROOT,
          "tell the same in the same order in other words, %d sentences from “%s” on",
          shared.size(),
          shorten(
              articles
                  .get(first.one().article())
                  .text()
                  .substring(first.oneStart(), first.oneEnd())));
    }
    Tie longest = shared.get(0);
    for (Tie tie : shared) {
      longest = rank(tie) > rank(longest) ? tie : longest;
    }
    String text = articles.get(longest.one().article()).text();
    String words = shorten(text.substring(longest.oneStart(), longest.oneEnd()));
    String first =
        switch (longest.kind()) {
          case PARAPHRASE -> String.format(Locale.ROOT, "both tell, in other words, “%s”", words);
          case VERBATIM ->
              String.format(
                  Locale.ROOT,
                  "share the sentence “%s” (%d words) word for word",
                  words,
                  longest.words());
          default ->
              String.format(
                  Locale.ROOT,
                  "share the words “%s” (%d words) with small changes",
                  words,
                  longest.words());
        };
    return shared.size() == 1
        ? first
        : first + String.format(Locale.ROOT, " and %d more", shared.size() - 1);
  }

  private static int rank(Tie tie) {
    return tie.words() + (tie.kind() == Kind.VERBATIM ? 1000 : 0);
  }

  private static String shorten(String words) {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    int blank = words.lastIndexOf(' ', LONGEST_QUOTE);
    return words.substring(0, blank < 0 ? LONGEST_QUOTE : blank) + " …";
  }
}
