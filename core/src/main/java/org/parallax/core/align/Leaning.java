package org.parallax.core.align;

import java.util.List;
import java.util.Set;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Whether words cut out of a report lean on what stands before them there: read alone they do not
 * tell who did it. Safe to share between threads.
 */
final class Leaning {
  private static final Set<String> PERSONS =
      Set.of(
          "star",
          "ceo",
          "chief",
          "boss",
          "head",
          "president",
          "personality",
          "model",
          "captain",
          "coach",
          "suspect",
          "wife",
          "husband",
          "son",
          "brother",
          "sister",
          "uncle",
          "aunt",
          "cousin",
          "friend",
          "judge",
          "candidate",
          "champion",
          "native",
          "veteran",
          "secretary");

  /** Nouns that end as those of persons do. */
  private static final Set<String> BODIES =
      Set.of(
          "centre",
          "center",
          "paper",
          "newspaper",
          "letter",
          "number",
          "order",
          "tower",
          "plant",
          "matter",
          "summer",
          "winter",
          "quarter",
          "theater",
          "poster",
          "border",
          "power",
          "river",
          "water",
          "weather",
          "harbor",
          "computer",
          "tanker",
          "motor",
          "floor",
          "door",
          "error",
          "restaurant",
          "process",
          "access",
          "success");

  private Leaning() {}

  /**
   * Returns whether the words at a span lean on others.
   *
   * @param sentence that holds the span
   * @param time of the telling, inside the span
   */
  static boolean lean(Reading reading, AnnotatedSentence sentence, Span span, Span time) {
    List<Token> words =
        sentence.tokens().stream()
            .filter(t -> t.start() >= span.start() && t.end() <= span.end())
            .toList();
    return speaks(words) || opensOnPronoun(words, time) || isOfNobody(reading, words);
  }

  /** "Today we moved them": somebody's own words, without quotation marks. */
  private static boolean speaks(List<Token> words) {
    boolean own = false;
    for (Token token : words) {
      if (token.text().matches("[\"“”‘’']|''|``")) {
        return false;
      }
      own |= token.is("PRP") && token.isWord("we", "i", "us", "me");
    }
    return own;
  }

  /** "It had dropped by noon": nothing in the words tells what did. */
  private static boolean opensOnPronoun(List<Token> words, Span time) {
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      if (token.start() < time.end() && time.start() < token.end()) {
        continue;
      }
      if (token.is("PRP") || pointsBack(words, i)) {
        return true;
      }
      if (token.is("NN") || token.is("VB") || token.is("DT") || token.is("CD")) {
        return false;
      }
    }
    return false;
  }

  /** "That move came", "The second followed": the noun stands in the sentence before. */
  private static boolean pointsBack(List<Token> words, int i) {
    Token next = words.get(Math.min(i + 1, words.size() - 1));
    boolean that =
        words.get(i).isWord("that", "this", "these", "those")
            && next.tag().matches("NN.*|MD|VBZ|VBD");
    boolean rank =
        words.get(i).isWord("the")
            && next.isWord("first", "second", "third", "other", "latter", "former")
            && i + 2 < words.size()
            && words.get(i + 2).is("VB");
    return that || rank;
  }

  /** "The court sent her to prison in May": nobody before her can be who is meant. */
  private static boolean isOfNobody(Reading reading, List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      boolean own = i + 1 < words.size() && words.get(i + 1).tag().matches("NN.*|JJ.*|CD");
      boolean one =
          token.is("PRP") && (token.isWord("she", "he", "him") || (token.isWord("her") && !own));
      if (one && !isNamed(reading, words.getFirst().start(), token.start()) && isAlone(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Reading reading, int from, int to) {
    for (Mention mention : reading.mentions()) {
      Span at = mention.span();
      if (mention.named()
          && mention.type() == EntityType.PERSON
          && at.field() == Span.Field.TEXT
          && from <= at.start()
          && at.end() <= to) {
        return true;
      }
    }
    return false;
  }

  /** Whether no noun before a word can be who it stands for. */
  private static boolean isAlone(List<Token> words, int pronoun) {
    return words.subList(0, pronoun).stream()
        .noneMatch(t -> t.is("NN") && !t.is("NNP") && isPerson(t.lemma()));
  }

  /** Whether a noun, in its base form, is of a person: by a list and by its ending. */
  static boolean isPerson(String noun) {
    return FigureKey.isPerson(noun)
        || PERSONS.contains(noun)
        || (noun.matches("[\\w-]{2,30}(?:er|or|ist|man|woman|ian|ant|ess)")
            && !BODIES.contains(noun));
  }
}
