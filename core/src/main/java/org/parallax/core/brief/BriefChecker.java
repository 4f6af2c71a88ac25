package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Attribution;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;

/**
 * Checks a sentence of a brief against what it cites; nothing is printed that fails.
 *
 * <p>Spans equal their words; outside brackets every word stands in the first citation, in order;
 * what was left out holds no negation, hedge, condition or attribution; every bracket is an edit
 * that its own evidence bears out. Safe to share between threads.
 */
public final class BriefChecker {
  /** Words that a trim must never drop. */
  private static final Set<String> KEEP =
      Set.of(
          "not",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "neither",
          "nor",
          "cannot",
          "without",
          "can't",
          "won't",
          "don't",
          "doesn't",
          "didn't",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "hasn't",
          "haven't",
          "hadn't",
          "may",
          "might",
          "could",
          "would",
          "should",
          "reportedly",
          "allegedly",
          "possibly",
          "perhaps",
          "probably",
          "likely",
          "apparently",
          "about",
          "nearly",
          "almost",
          "least",
          "most",
          "than",
          "if",
          "unless",
          "until",
          "provided",
          "said",
          "says",
          "say",
          "told",
          "according",
          "claimed",
          "claims",
          "claim",
          "denied",
          "denies",
          "alleged");

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "him", "her", "them", "i", "we");

  private final Map<String, Reading> readings;

  /** Makes a checker that knows a story's readings by article id. */
  public BriefChecker(Map<String, Reading> readings) {
    this.readings = Map.copyOf(readings);
  }

  /** Returns why a sentence must not be printed; empty when it may. */
  public Optional<String> check(Story.BriefSentence sentence) {
    for (Story.Citation citation : sentence.citations()) {
      if (!standsThere(citation)) {
        return Optional.of("a citation does not equal the words at its span: " + citation.exact());
      }
    }
    for (Story.Edit edit : sentence.edits()) {
      String problem = problem(edit, sentence);
      if (problem != null) {
        return Optional.of(problem);
      }
    }
    return Optional.ofNullable(outsideBrackets(sentence));
  }

  private boolean standsThere(Story.Citation citation) {
    Reading reading = readings.get(citation.at().article());
    if (reading == null) {
      return false;
    }
    String text = reading.article().sourced(citation.at().field()).text();
    return citation.at().end() <= text.length()
        && text.substring(citation.at().start(), citation.at().end()).equals(citation.exact())
        && text.substring(0, citation.at().start()).endsWith(citation.prefix())
        && text.substring(citation.at().end()).startsWith(citation.suffix());
  }

  private @Nullable String problem(Story.Edit edit, Story.BriefSentence sentence) {
    String text = sentence.text();
    if (edit.start() < 0 || edit.end() > text.length() || edit.start() >= edit.end()) {
      return "an edit lies outside the sentence";
    }
    String bracket = text.substring(edit.start(), edit.end());
    if (!bracket.startsWith("[") || !bracket.endsWith("]")) {
      return "an edit is not in brackets: " + bracket;
    }
    String inner = bracket.substring(1, bracket.length() - 1);
    Reading reading = readings.get(edit.because().article());
    if (reading == null
        || edit.because().end() > reading.article().sourced(edit.because().field()).length()) {
      return "the evidence of an edit does not exist: " + bracket;
    }
    String evidence = reading.article().words(edit.because()).replaceAll("\\s+", " ");
    if (edit.replaces().isEmpty()) {
      return isDay(inner, edit, reading, sentence)
          ? null
          : "the evidence does not bear out " + bracket;
    }
    if (inner.length() == 1 && edit.replaces().length() == 1) {
      return inner.equalsIgnoreCase(edit.replaces()) && evidence.equals(edit.replaces())
          ? null
          : "not the same letter: " + bracket;
    }
    boolean names =
        PRONOUNS.contains(edit.replaces().toLowerCase(Locale.ROOT))
            ? standsFor(edit, sentence)
            : inner.endsWith(edit.replaces()) && isOneOf(edit, sentence);
    return names && inner.equals(evidence) ? null : "the evidence does not bear out " + bracket;
  }

  /** Whether the article reads the pronoun as the one whom the evidence names. */
  private boolean standsFor(Story.Edit edit, Story.BriefSentence sentence) {
    Span cited = sentence.citations().get(0).at();
    Reading reading = readings.get(cited.article());
    return reading != null
        && reading.attributions().stream()
            .map(Attribution::speaker)
            .filter(s ->
                s.at().stream()
                    .anyMatch(a ->
                        cited.contains(a)
                            && reading.article().words(a).equalsIgnoreCase(edit.replaces())))
            .anyMatch(s ->
                edit.because().equals(s.resolvedFrom()) || isNamed(edit.because(), s.entity()));
  }

  /** Whether the cited words name, by the words replaced, the one whom the evidence names. */
  private boolean isOneOf(Story.Edit edit, Story.BriefSentence sentence) {
    Span cited = sentence.citations().get(0).at();
    Reading reading = readings.get(cited.article());
    return reading != null
        && reading.mentions().stream()
            .filter(m -> cited.contains(m.span()))
            .filter(m -> reading.article().words(m.span()).equals(edit.replaces()))
            .anyMatch(m -> isNamed(edit.because(), m.entity()));
  }

  /** Whether an entity is named at a place. */
  private boolean isNamed(Span at, @Nullable String entity) {
    Reading reading = readings.get(at.article());
    return entity != null
        && reading != null
        && reading.mentions().stream()
            .anyMatch(m -> m.span().equals(at) && entity.equals(m.entity()));
  }

  /**
   * A day in brackets is what the time expression at the evidence means, and that expression stands
   * just before the bracket.
   */
  private static boolean isDay(
      String inner, Story.Edit edit, Reading reading, Story.BriefSentence sentence) {
    for (TimeExpression time : reading.times()) {
      if (time.span().equals(edit.because())) {
        String words = reading.article().words(time.span());
        return sentence.citations().get(0).at().contains(time.span())
            && sentence.text().substring(0, edit.start()).stripTrailing().endsWith(words)
            && inner.equals(Calendars.told(words, time));
      }
    }
    return false;
  }

  private @Nullable String outsideBrackets(Story.BriefSentence sentence) {
    String exact = sentence.citations().get(0).exact();
    List<String> cited = keys(exact);
    List<String> printed = new ArrayList<>();
    int at = 0;
    for (Story.Edit edit : sentence.edits()) {
      if (edit.start() < at) {
        return "edits overlap";
      }
      printed.addAll(keys(sentence.text().substring(at, edit.start())));
      boolean letter = edit.replaces().length() == 1 && edit.end() - edit.start() == 3;
      if (!letter) {
        printed.addAll(keys(edit.replaces()));
      }
      at = edit.end();
      if (letter) {
        int end = at;
        while (end < sentence.text().length()
            && Character.isLetterOrDigit(sentence.text().charAt(end))) {
          end++;
        }
        printed.addAll(keys(edit.replaces() + sentence.text().substring(at, end)));
        at = end;
      }
    }
    String tail = sentence.text().substring(at);
    if (tail.indexOf('[') >= 0 && exact.indexOf('[') < 0) {
      return "a bracket without an edit";
    }
    printed.addAll(keys(tail));
    return inOrder(printed, cited);
  }

  /**
   * Every printed word stands in the cited words, in order, and what was passed over may be
   * dropped.
   */
  private static @Nullable String inOrder(List<String> printed, List<String> cited) {
    int at = 0;
    for (String word : printed) {
      while (at < cited.size() && !cited.get(at).equals(word)) {
        if (KEEP.contains(cited.get(at))) {
          return "left out \"" + cited.get(at) + "\"";
        }
        at++;
      }
      if (at == cited.size()) {
        return "not in the cited words: " + word;
      }
      at++;
    }
    for (String word : cited.subList(at, cited.size())) {
      if (KEEP.contains(word)) {
        return "left out \"" + word + "\"";
      }
    }
    return null;
  }

  private static List<String> keys(String text) {
    List<String> keys = new ArrayList<>();
    for (Words.Word word : Words.of(text)) {
      keys.add(
          text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT).replace('’', '\''));
    }
    return keys;
  }
}
