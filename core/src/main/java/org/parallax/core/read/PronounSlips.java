package org.parallax.core.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/**
 * Reads "Hee said" as "He said": a pronoun in which a letter was typed twice is no name.
 *
 * <p>Only where a pronoun stands, at the head of a sentence with a verb behind it, and only when
 * the article has the word nowhere else: there are people called Hee.
 */
final class PronounSlips {
  private static final List<String> PRONOUNS = List.of("he", "she", "they", "it", "we");

  private PronounSlips() {}

  /** Returns the sentences of an article, such slips tagged as the pronouns that they are. */
  static List<AnnotatedSentence> mended(List<AnnotatedSentence> sentences) {
    List<AnnotatedSentence> mended = new ArrayList<>(sentences.size());
    for (AnnotatedSentence sentence : sentences) {
      Token slip = slip(sentence.tokens());
      mended.add(slip == null || uses(sentences, slip) > 1 ? sentence : mended(sentence, slip));
    }
    return mended;
  }

  private static @Nullable Token slip(List<Token> tokens) {
    if (tokens.size() < 2) {
      return null;
    }
    Token first = tokens.getFirst();
    Token second = tokens.get(1);
    boolean verb = second.is("VB") || second.is("MD");
    return verb && meant(first.text()) != null ? first : null;
  }

  private static @Nullable String meant(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String pronoun : PRONOUNS) {
      for (int i = 0; i < pronoun.length(); i++) {
        if (lower.equals(pronoun.substring(0, i + 1) + pronoun.substring(i))) {
          return pronoun;
        }
      }
    }
    return null;
  }

  private static long uses(List<AnnotatedSentence> sentences, Token slip) {
    return sentences.stream()
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.text().equalsIgnoreCase(slip.text()))
        .count();
  }

  private static AnnotatedSentence mended(AnnotatedSentence sentence, Token slip) {
    String pronoun = java.util.Objects.requireNonNull(meant(slip.text()));
    Token read = new Token(slip.start(), slip.end(), pronoun, "PRP", pronoun, Token.NameTag.NONE);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(0, read);
    return new AnnotatedSentence(sentence.start(), sentence.end(), tokens);
  }
}
