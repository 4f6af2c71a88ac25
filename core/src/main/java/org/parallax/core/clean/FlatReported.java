package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Article;
import org.parallax.model.Span;

/**
 * Agencies that a sentence of a report credits with what it says: "the Velmara Press Agency (VPA)
 * reported", "told Reuters". They made that sentence, not the report. Safe to share between
 * threads.
 */
final class FlatReported {
  /** How agencies' names end. */
  private static final List<String> ENDINGS =
      List.of("Press Agency", "News Agency", "Newswire", "Wire Service", "News Service");

  /** Agencies whose name does not say that they are one. */
  private static final List<String> NAMES =
      List.of(
          "Reuters",
          "AFP",
          "Agence France-Presse",
          "Associated Press",
          "Xinhua",
          "Interfax",
          "Ukrinform",
          "TASS",
          "RIA Novosti",
          "Yonhap",
          "Kyodo News",
          "Anadolu",
          "Press Trust of India",
          "Press Association");

  /** One of these stands in every name. */
  private static final Expression PARTS =
      Expression.of(String.join("|", ENDINGS) + "|" + String.join("|", NAMES));

  private static final String NAME =
      "(?:\\p{Lu}[\\p{L}&'’-]* ){1,4}(?:"
          + String.join("|", ENDINGS)
          + ")|"
          + String.join("|", NAMES);

  private static final FlatReported KNOWN = new FlatReported(List.of());

  private final List<Pattern> patterns;

  /**
   * Makes one that knows further names.
   *
   * @param names as sentences write them
   */
  FlatReported(Collection<String> names) {
    StringBuilder name = new StringBuilder(names.isEmpty() ? NAME : "");
    names.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .forEach(n -> name.append(name.isEmpty() ? "" : "|").append(Pattern.quote(n)));
    patterns =
        List.of(
            Pattern.compile(
                "\\b("
                    + name
                    + ")(?: news agency)?(?: \\(\\p{Lu}[\\p{L}-]{1,6}\\))?,?(?: has| had| also)? (?:reported|reports|said|says|quoted|cited)\\b"),
            Pattern.compile(
                "\\b(?:told|(?i:according) to|quoted by|cited by|reported by)(?: the)?(?: [\\p{Ll}-]+){0,3}? ("
                    + name
                    + ")\\b"));
  }

  /** Returns the agencies that sentences of a text name as where they have it from, in order. */
  static List<Article.Credit> in(String article, String text) {
    List<Article.Credit> found = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (PARTS.mayStandIn(text, start, end)) {
        KNOWN.credits(article, text, start, end, PageAgencies::named, found);
      }
      start = end + 1;
    }
    found.sort(Comparator.comparing(Article.Credit::at));
    return found;
  }

  /**
   * Returns the agencies that sentences of a text name as where they have it from, in order.
   *
   * @param known what agency a name means; null for the name as it stands
   */
  List<Article.Credit> credits(
      String article, String text, Function<String, @Nullable String> known) {
    List<Article.Credit> found = new ArrayList<>();
    credits(article, text, 0, text.length(), known, found);
    found.sort(Comparator.comparing(Article.Credit::at));
    return found;
  }

  private void credits(
      String article,
      String text,
      int start,
      int end,
      Function<String, @Nullable String> known,
      List<Article.Credit> found) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text).region(start, end);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      while (matcher.find()) {
        String name = matcher.group(1).replaceFirst("^The ", "");
        String agency = known.apply(name);
        Span at = Span.text(article, matcher.start(1), matcher.end(1));
        if (found.stream().noneMatch(credit -> credit.at().equals(at))) {
          found.add(new Article.Credit(agency == null ? name : agency, at));
        }
      }
    }
  }
}
