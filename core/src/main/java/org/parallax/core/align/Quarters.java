package org.parallax.core.align;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Reading;
import org.parallax.model.TimeExpression;

/** The quarters of a year that the reports of a story name: "the quarter" is one of these. */
final class Quarters {
  private static final Pattern VALUE = Pattern.compile("\\d{4}-Q[1-4]");
  private static final Pattern NAMED =
      Pattern.compile("(?i).*\\b(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)|q[1-4])\\b.*");
  private static final Pattern YEAR = Pattern.compile(".*\\d{4}.*");
  private static final Set<String> MONEY =
      Set.of(
          "profit",
          "loss",
          "earnings",
          "earning",
          "revenue",
          "sale",
          "result",
          "income",
          "growth",
          "economy",
          "company",
          "share",
          "bank",
          "percent",
          "%",
          "$",
          "£",
          "€",
          "billion",
          "charge",
          "tax",
          "analyst",
          "fiscal");

  private final Set<String> named = new TreeSet<>();

  Quarters(List<Reading> readings) {
    for (Reading reading : readings) {
      for (TimeExpression time : reading.times()) {
        String value = time.value();
        String words = reading.article().words(time.span());
        if (value != null && VALUE.matcher(value).matches() && NAMED.matcher(words).matches()) {
          named.add(value);
        }
      }
    }
  }

  /** Returns which quarter a time means, and any other date as it is; null when it is not told. */
  @Nullable String told(
      Reading reading, @Nullable AnnotatedSentence sentence, TimeExpression time, String date) {
    if (!VALUE.matcher(date).matches()) {
      return date;
    }
    String words = reading.article().words(time.span());
    if (!NAMED.matcher(words).matches()) {
      return named.contains(date) ? date : named.size() == 1 ? named.iterator().next() : null;
    }
    boolean year = YEAR.matcher(words).matches();
    return year || (sentence != null && ofMoney(sentence)) ? date : null;
  }

  /** A match has quarters too. */
  private static boolean ofMoney(AnnotatedSentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> MONEY.contains(t.lemma()) || MONEY.contains(t.text()));
  }
}
