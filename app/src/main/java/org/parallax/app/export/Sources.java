package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * The sources of a dossier under short labels: S1, S2, … in the order of stories, then of their
 * articles; the same in every form, whichever story is shown.
 */
final class Sources {
  /** Characters on either side of words that are shown with what stands around them. */
  private static final int AROUND = 32;

  /** What stands in brackets without brackets in it: where reasons name their articles. */
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private final Map<String, Reading> readings = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Map<String, @Nullable String> outlets = new TreeMap<>();

  /** Numbers of the articles whose text is possibly machine altered. */
  private final SortedSet<Integer> altered = new TreeSet<>();

  /** Names by which a reason may call an article, with its label; null when two share the name. */
  private final Map<String, @Nullable String> called = new TreeMap<>();

  private final Map<String, List<String>> stories = new TreeMap<>();

  Sources(Outline outline) {
    for (Outline.Chapter chapter : outline.stories()) {
      stories.put(chapter.story(), chapter.articles().stream().map(Outline.Entry::id).toList());
      for (Outline.Entry entry : chapter.articles()) {
        number(entry.id());
        outlets.put(entry.id(), entry.outlet());
        if (entry.altered()) {
          altered.add(numbers.get(entry.id()));
        }
      }
    }
    outlets.forEach((id, outlet) -> {
      call(id, label(id));
      if (outlet != null && !outlet.equals(id)) {
        call(outlet, label(id));
      }
    });
  }

  /** Opens the articles of the story that is to be printed next, and closes all others. */
  void open(List<Reading> story) {
    readings.clear();
    story.forEach(r -> readings.put(r.article().id(), r));
  }

  private void number(String article) {
    numbers.putIfAbsent(article, numbers.size() + 1);
  }

  private void call(String name, String label) {
    called.put(name, called.containsKey(name) ? null : label);
  }

  /** Returns an article's label, such as "S3". */
  String label(String article) {
    return "S" + Objects.requireNonNull(numbers.get(article));
  }

  /** Returns an article's label, with a star when its text is possibly machine altered. */
  String marked(String article) {
    return labels(List.of(article));
  }

  /**
   * Returns labels with blanks between, each once, in their order; a star marks a text that is
   * possibly machine altered.
   */
  String labels(Collection<String> articles) {
    return String.join(
        " ",
        articles.stream()
            .map(a -> Objects.requireNonNull(numbers.get(a)))
            .distinct()
            .sorted()
            .map(n -> "S" + n + (altered.contains(n) ? "*" : ""))
            .toList());
  }

  /** Returns what was read in an article. */
  Reading reading(String article) {
    return Objects.requireNonNull(readings.get(article));
  }

  /** Returns the words of a span, white space collapsed. */
  String words(Span span) {
    return Words.flat(reading(span.article()).article().words(span));
  }

  /**
   * Returns the words of a source with those around them that tell what they are about: the clause,
   * cut at words where it is long. A cut shows as "…".
   */
  String around(Span span) {
    Article article = reading(span.article()).article();
    String text =
        span.field() == Span.Field.TEXT
            ? article.text()
            : article.headline() == null ? "" : article.headline().text();
    Span sentence =
        reading(span.article()).sentences().stream()
            .map(Sentence::span)
            .filter(s -> s.contains(span))
            .findFirst()
            .orElse(new Span(span.article(), span.field(), 0, text.length()));
    int from = span.start();
    while (from > sentence.start() && !parts(text, from - 1)) {
      from--;
    }
    int to = span.end();
    while (to < sentence.end() && !parts(text, to)) {
      to++;
    }
    int first = Math.max(from, span.start() - AROUND);
    while (first > from && first < span.start() && text.charAt(first - 1) != ' ') {
      first++;
    }
    int last = Math.min(to, span.end() + AROUND);
    while (last < to && last > span.end() && text.charAt(last) != ' ') {
      last--;
    }
    String words = Words.flat(text.substring(first, last)).strip();
    return (first > from ? "… " : "") + words + (last < to ? " …" : "");
  }

  /** Whether a clause ends here, as far as marks tell: a comma in a number does not. */
  private static boolean parts(String text, int at) {
    char mark = text.charAt(at);
    boolean spaced = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return "“”\"()—–\n".indexOf(mark) >= 0 || (",;:".indexOf(mark) >= 0 && spaced);
  }

  /** Returns an outlet's name, else its domain; null when it is not told. */
  @Nullable String outlet(String article) {
    return outlets.get(article);
  }

  /** Returns an outlet's name, or that it is not told. */
  String name(String article) {
    String outlet = outlet(article);
    return outlet == null ? "outlet not named" : outlet;
  }

  /** Returns the three counts of a story, with how many of its outlets are known by name. */
  String counts(Story story) {
    return Words.count(story.articles().size(), "article")
        + " · "
        + Words.count(story.outlets(), "outlet")
        + unnamed(story)
        + " · "
        + Words.count(story.origins(), "origin")
        + garbled(story);
  }

  /** Origins of which nothing but a possibly altered text is there. */
  private String garbled(Story story) {
    long garbled =
        story.originGroups().stream()
            .filter(g -> g.articles().stream().allMatch(this::isAltered))
            .count();
    return garbled == 0 ? "" : " (" + garbled + " altered, corroborates nothing)";
  }

  /**
   * Returns how a story's origins are counted, and why a statement may have more or fewer: "4
   * origins: S1, S2, S3 with S5, S4* (altered, corroborates nothing)".
   */
  String originsOf(Story story) {
    List<String> groups = new ArrayList<>();
    for (Story.OriginGroup group : story.originGroups()) {
      boolean garbled = group.articles().stream().allMatch(this::isAltered);
      groups.add(
          labels(group.articles()).replace(" ", " with ")
              + (garbled ? " (altered, corroborates nothing)" : ""));
    }
    boolean shared = story.originGroups().stream().anyMatch(g -> g.articles().size() > 1);
    return Words.count(story.origins(), "origin")
        + ": "
        + String.join(", ", groups)
        + "."
        + (shared
            ? " Sources counted as one here still count each where they report a statement in words"
                + " of their own."
            : "");
  }

  /** Returns ", the day by S1 S4*" when not all sources of an item tell its day; empty else. */
  String dayOnlyIn(Story.AgendaItem item) {
    if (item.start() == null) {
      return "";
    }
    List<String> telling = new ArrayList<>();
    for (Span at : item.at()) {
      Reading reading = reading(at.article());
      boolean tells =
          reading.sentences().stream()
              .filter(s -> s.span().overlaps(at))
              .anyMatch(s ->
                  reading.times().stream()
                      .anyMatch(t ->
                          s.span().contains(t.span())
                              && t.value() != null
                              && t.value().startsWith(item.start())));
      if (tells) {
        telling.add(at.article());
      }
    }
    return telling.isEmpty() || telling.containsAll(item.articles())
        ? ""
        : ", the day by " + labels(telling);
  }

  /**
   * Returns a story of another day with its sources: "2 days later: S6 S7 (story harbour-gazette);
   * shares Ellery, Quayside".
   */
  String of(Story.Related related) {
    String[] parts = related.because().split("; ", 2);
    String articles = labels(stories.getOrDefault(related.story(), List.of()));
    return parts[0]
        + ": "
        + (articles.isEmpty() ? "" : articles + " ")
        + "(story "
        + related.story()
        + ")"
        + (parts.length == 1 ? "" : "; " + parts[1]);
  }

  /** Returns which sources of a story have sentences of other stories: "S9: 2 sentences of S3". */
  List<String> ofOthers(Story story) {
    SortedMap<Integer, SortedMap<Integer, Integer>> sentences = new TreeMap<>();
    for (Story.Reuse reuse : story.reuse()) {
      if (!story.articles().contains(reuse.from().article())) {
        sentences
            .computeIfAbsent(number(reuse.to()), t -> new TreeMap<>())
            .merge(number(reuse.from()), 1, Integer::sum);
      }
    }
    List<String> lines = new ArrayList<>();
    sentences.forEach((to, from) ->
        lines.add(
            "S"
                + to
                + ": "
                + String.join(
                    ", ",
                    from.entrySet().stream()
                        .map(e -> Words.count(e.getValue(), "sentence") + " of S" + e.getKey())
                        .toList())));
    return lines;
  }

  private int number(Span at) {
    return Objects.requireNonNull(numbers.get(at.article()));
  }

  /** Returns whether a text is possibly machine altered. */
  boolean isAltered(String article) {
    return altered.contains(numbers.get(article));
  }

  private String unnamed(Story story) {
    int unnamed = (int) story.articles().stream().filter(a -> outlet(a) == null).count();
    if (unnamed == 0) {
      return "";
    }
    String files = story.articles().size() == 1 ? "file" : "files";
    if (unnamed >= story.articles().size()) {
      return " (not named in the " + files + ")";
    }
    return " (" + unnamed + " not named in the files)";
  }

  /** Returns a reason in which articles that it names in brackets stand under their labels. */
  String labelled(String why) {
    Matcher matcher = BRACKETS.matcher(why);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, Matcher.quoteReplacement("(" + inBrackets(matcher.group(1)) + ")"));
    }
    return matcher.appendTail(out).toString();
  }

  /** Returns a reason in which the article that it ends with stands under its label. */
  String labelledAtEnd(String why) {
    int with = why.lastIndexOf(" with ");
    String label = with < 0 ? null : called.get(why.substring(with + 6));
    return label == null ? labelled(why) : labelled(why.substring(0, with)) + " with " + label;
  }

  private String inBrackets(String list) {
    String whole = called.get(list);
    if (whole != null) {
      return whole;
    }
    List<String> parts = new ArrayList<>();
    for (String part : list.split(", ", -1)) {
      String[] pair = part.split(" and ", -1);
      List<String> both = new ArrayList<>();
      for (String one : pair) {
        both.add(one(one));
      }
      parts.add(String.join(" and ", both));
    }
    return String.join(", ", parts);
  }

  /** "harbour-gazette" or "harbour-gazette by header-line". */
  private String one(String words) {
    int by = words.indexOf(" by ");
    String label = called.get(by < 0 ? words : words.substring(0, by));
    return label == null ? words : label;
  }
}
