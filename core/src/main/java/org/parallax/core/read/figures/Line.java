package org.parallax.core.read.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/** A sentence as pieces; asking beyond either end gives an empty piece. */
final class Line {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<number>(?<=\\p{Ll} )(?<!aged |day |week |group |page |phase |stage |game )\\d{1,3}(?:, \\d{3}){1,3}(?= \\p{Ll})"
              + "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d])|\\d+(?:\\.\\d+)?|(?<![\\d\\p{L}.])\\.\\d+"
              + "|[½¼¾⅓⅔⅛⅜⅝⅞])"
              + "|(?<word>(?:\\p{Lu}\\.){2,}|\\p{L}[\\p{L}\\p{M}]*(?:['’](?!s\\b)\\p{L}+)*[²³]?|['’]s\\b)"
              + "|(?<mark>\\S)");
  private static final Token NOWHERE = new Token(0, 0, "", "", "", Token.NameTag.NONE);
  private static final Piece NONE = Piece.of("", 0, 0, Piece.Kind.MARK, NOWHERE, true);

  private final String text;
  private final List<Piece> pieces;

  private Line(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  static Line of(String text, AnnotatedSentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text).region(sentence.start(), sentence.end());
    List<Token> tokens = sentence.tokens();
    int token = 0;
    int last = sentence.start();
    while (matcher.find()) {
      while (token < tokens.size() && tokens.get(token).end() <= matcher.start()) {
        token++;
      }
      Token cover = token < tokens.size() ? tokens.get(token) : NOWHERE;
      boolean spaced = matcher.start() > last || pieces.isEmpty();
      pieces.add(Piece.of(text, matcher.start(), matcher.end(), kind(matcher), cover, spaced));
      last = matcher.end();
    }
    return new Line(text, pieces);
  }

  private static Piece.Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Piece.Kind.NUMBER;
    }
    return matcher.group("word") != null ? Piece.Kind.WORD : Piece.Kind.MARK;
  }

  int size() {
    return pieces.size();
  }

  Piece at(int index) {
    return index < 0 || index >= pieces.size() ? NONE : pieces.get(index);
  }

  boolean is(int index, String... words) {
    return at(index).is(words);
  }

  /** Whether a piece follows the one before it without white space. */
  boolean joined(int index) {
    return index > 0 && index < pieces.size() && !pieces.get(index).spaced();
  }

  /** Whether a capitalised word of a name, no unit and no verb, stands here. */
  boolean isCapitalNameAfter(int index) {
    return at(index).isCapital() && at(index).spaced() && at(index).tag().startsWith("NNP");
  }

  /** Whether most words are capitalised, as in some headlines: capitals then tell no names. */
  boolean isTitled() {
    long words =
        pieces.stream().filter(piece -> piece.isWord() && piece.text().length() > 3).count();
    long capitals =
        pieces.stream().filter(piece -> piece.isCapital() && piece.text().length() > 3).count();
    return words > 2 && capitals * 4 > words * 3;
  }

  boolean isHyphen(int index) {
    return at(index).is("-", "‐", "‑");
  }

  boolean isDash(int index) {
    return at(index).is("-", "‐", "‑", "–", "—", "−");
  }

  /** The words of pieces {@code [from, to)} as they stand. */
  String words(int from, int to) {
    if (from >= to) {
      return "";
    }
    return text.substring(at(from).start(), at(to - 1).end()).replaceAll("\\s+", " ");
  }
}
