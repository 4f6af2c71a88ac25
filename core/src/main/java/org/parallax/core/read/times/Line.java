package org.parallax.core.read.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/**
 * A sentence cut for the time rules. Asking beyond either end gives empty words, never an error.
 */
final class Line {
  private static final Pattern PIECE =
      Pattern.compile(
          "[aApP]\\.[mM]\\.?(?!\\p{L})|[ap]\\. m\\.|\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:(?:st|nd|rd|th|s)(?!\\p{L}))?"
              + "|o['’]clock|\\p{L}+|\\S");
  private static final Word NOTHING = new Word(0, 0, "\0", "", "", "", false, false);

  private final List<Word> words;

  private Line(List<Word> words) {
    this.words = words;
  }

  static Line of(Passage passage, AnnotatedSentence sentence) {
    List<Word> words = new ArrayList<>(sentence.tokens().size() + 8);
    Matcher piece = PIECE.matcher(passage.text()).region(sentence.start(), sentence.end());
    List<Token> tokens = sentence.tokens();
    int token = 0;
    int last = -1;
    while (piece.find()) {
      while (token < tokens.size() && tokens.get(token).end() <= piece.start()) {
        token++;
      }
      words.add(word(piece, token < tokens.size() ? tokens.get(token) : null, last));
      last = piece.end();
    }
    return new Line(words);
  }

  private static Word word(Matcher piece, @Nullable Token token, int last) {
    String text = piece.group();
    return new Word(
        piece.start(),
        piece.end(),
        text,
        text.toLowerCase(Locale.ROOT).replace('’', '\''),
        token == null ? "" : token.tag(),
        token == null ? "" : token.lemma(),
        token != null && token.name() == Token.NameTag.PERSON,
        piece.start() == last);
  }

  /** Returns whether most longer words are capitalised, as in many a headline. */
  boolean headlined() {
    int longer = 0;
    int capitals = 0;
    for (Word word : words) {
      if (word.text().length() > 3 && Character.isLetter(word.text().charAt(0))) {
        longer++;
        capitals += word.capital() ? 1 : 0;
      }
    }
    return 3 * capitals >= 2 * longer;
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return i < 0 || i >= words.size() ? NOTHING : words.get(i);
  }

  /** Returns the word in lower case; empty beyond the ends. */
  String at(int i) {
    return word(i).lower();
  }

  boolean is(int i, String... any) {
    String here = at(i);
    for (String word : any) {
      if (word.equals(here)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the words from {@code i} on are exactly these. */
  boolean reads(int i, String... sequence) {
    for (int k = 0; k < sequence.length; k++) {
      if (!sequence[k].equals(at(i + k))) {
        return false;
      }
    }
    return true;
  }

  boolean tagged(int i, String prefix) {
    return word(i).tag().startsWith(prefix);
  }

  /** Returns the index after a hyphen or dash that stands without spaces, else {@code i}. */
  int hyphen(int i) {
    return is(i, "-", "‑", "–", "—") && word(i).glued() && word(i + 1).glued() ? i + 1 : i;
  }

  /** Returns the index after a full stop that abbreviates, else {@code i}. */
  int stop(int i) {
    return is(i, ".") && word(i).glued() ? i + 1 : i;
  }
}
