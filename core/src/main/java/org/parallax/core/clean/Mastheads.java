package org.parallax.core.clean;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Removed;

/**
 * Names the outlet of an article whose data name none, from what was removed from it: a masthead, a
 * rights line, "writes for the Aldmoor Post", the end of the window's title, a desk's byline.
 *
 * <p>A name counts only when a place that is the outlet's (the first line, the end of the window's
 * title, the file's own name, a desk's byline) and another sign agree: when in doubt the outlet
 * stays unknown. Safe to share between threads.
 */
final class Mastheads {
  /** Pieces of evidence that it takes. */
  private static final int ENOUGH = 2;

  private static final int LONGEST_WORDS = 5;

  private static final Pattern RUN =
      Pattern.compile(
          "(?:The )?\\p{Lu}[\\p{L}\\d'’&.-]*(?: (?:of |and |& )?\\p{Lu}[\\p{L}\\d'’&-]*){0,4}");

  private static final Pattern DESK =
      Pattern.compile(
          "(?:By )?(\\p{Lu}[\\p{L}\\d&' ]{1,40}?) (?:[Ww]eb |[Nn]ews |[Oo]nline |[Dd]igital )?"
              + "(?:[Tt]eam|[Dd]esk|[Ss]taff|[Nn]ewsroom|[Ee]ditors)\\.?");

  private static final Pattern TITLE_END = Pattern.compile("^(.{10,}) [-|–—·:] ([^-|–—·:]{2,50})$");

  private Mastheads() {}

  /** Returns the article under the name that its furniture gives the outlet, if any. */
  static Article named(Page page, Article article) {
    Article.Outlet outlet = article.source().outlet();
    if (outlet != null && outlet.name() != null) {
      return article;
    }
    String name = name(page, article);
    return name == null
        ? article
        : article.withCredits(
            new Article.Source(
                article.source().path(),
                article.source().url(),
                new Article.Outlet(name, outlet == null ? null : outlet.domain()),
                article.source().agency(),
                article.source().cited()),
            article.byline(),
            article.removed());
  }

  private static @Nullable String name(Page page, Article article) {
    SortedMap<String, Integer> strong = new TreeMap<>();
    SortedMap<String, Integer> spoken = new TreeMap<>();
    for (Removed removed : article.removed()) {
      String text = removed.text().strip();
      switch (removed.reason()) {
        case BYLINE -> desk(text, strong);
        case PAGE_FURNITURE, AUTHOR_BOX, LEGAL, NEWSLETTER -> {
          boolean first = opens(removed, page);
          for (String run : runs(text)) {
            boolean alone = run.length() == text.length();
            if (first && alone) {
              strong.merge(run, 1, Integer::sum);
            } else if (!alone) {
              spoken.merge(run, 1, Integer::sum);
            }
          }
        }
        default -> {}
      }
    }
    String end = titleEnd(page, article);
    if (end != null) {
      strong.merge(end, 1, Integer::sum);
    }
    String id = letters(article.id());
    for (String run : new TreeSet<>(spoken.keySet())) {
      if (letters(run).equals(id)) {
        strong.merge(run, 1, Integer::sum);
      }
    }
    strong.replaceAll((run, count) ->
        count + Math.min(1, spoken.getOrDefault(run, 0)) + (letters(run).equals(id) ? 1 : 0));
    strong.keySet().removeIf(run -> isAuthor(run, article) || PageAgencies.is(run));
    return strong.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH && !isPart(e.getKey(), e.getValue(), strong))
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                .thenComparing(e -> e.getKey().length())
                .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether a removed line is the first of a plain text: where a masthead stands. */
  private static boolean opens(Removed removed, Page page) {
    Integer start = removed.sourceStart();
    return start != null
        && page.capture().kind() != Capture.Kind.HTML
        && page.capture().decoded().substring(0, start).isBlank();
  }

  /** "Post" beside "Aldmoor Post", unless it stands oftener. */
  private static boolean isPart(String run, int count, SortedMap<String, Integer> evidence) {
    return evidence.entrySet().stream()
        .anyMatch(e ->
            e.getKey().length() > run.length()
                && (" " + e.getKey() + " ").contains(" " + run + " ")
                && e.getValue() >= ENOUGH
                && e.getValue() >= count - 1);
  }

  /** "Estmark Radio" of "Estmark Radio Web Team": a desk of nobody else's house. */
  private static void desk(String byline, SortedMap<String, Integer> evidence) {
    Matcher desk = DESK.matcher(byline.strip());
    if (desk.matches()) {
      evidence.merge(desk.group(1).strip(), ENOUGH, Integer::sum);
    }
  }

  /** Names of a line, each once, also without the words that only open its sentence. */
  private static SortedSet<String> runs(String line) {
    SortedSet<String> runs = new TreeSet<>();
    Matcher matcher = RUN.matcher(line);
    while (matcher.find()) {
      List<String> all = List.of(matcher.group().split(" "));
      List<String> words = all.subList(Math.max(0, all.size() - LONGEST_WORDS), all.size());
      String run = String.join(" ", words).replaceAll("[’']s$|[.,]+$", "");
      boolean alone = run.length() == line.length();
      if (words.size() > 1 || alone) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** What the title of the window has behind the headline. */
  private static @Nullable String titleEnd(Page page, Article article) {
    if (article.headline() == null) {
      return null;
    }
    String headline = letters(article.headline().text());
    for (Page.Datum datum : page.data()) {
      Matcher matcher = TITLE_END.matcher(datum.value().strip());
      if (datum.name().equals("title")
          && matcher.matches()
          && letters(matcher.group(1)).equals(headline)) {
        return matcher.group(2).strip();
      }
    }
    return null;
  }

  private static boolean isAuthor(String run, Article article) {
    return article.byline().stream()
        .anyMatch(name -> name.equals(run) || run.contains(name) || name.contains(run));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }
}
