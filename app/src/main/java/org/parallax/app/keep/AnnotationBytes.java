package org.parallax.app.keep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Token;

/**
 * Annotated sentences as bytes and back. The words of a token are those of the text at its place,
 * and a lemma that is the word in lower case is left out: most are.
 */
final class AnnotationBytes {
  /** So that no word, nor a lemma of it, takes 64 KB of UTF-8. */
  private static final int LONGEST = 10_000;

  private AnnotationBytes() {}

  /**
   * Returns the bytes; null where a word is too long for them, so that it is read anew each time.
   */
  static byte @Nullable [] of(List<AnnotatedSentence> sentences) {
    if (!sentences.stream().allMatch(AnnotationBytes::fits)) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sentences.size());
      for (AnnotatedSentence sentence : sentences) {
        out.writeInt(sentence.start());
        out.writeInt(sentence.end());
        out.writeInt(sentence.tokens().size());
        int at = sentence.start();
        for (Token token : sentence.tokens()) {
          out.writeShort(token.start() - at);
          out.writeShort(token.end() - token.start());
          at = token.end();
          out.writeUTF(token.tag());
          out.writeUTF(token.lemma().equals(lower(token.text())) ? "" : token.lemma());
          out.writeUTF(token.name() == Token.NameTag.NONE ? "" : token.name().name());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean fits(AnnotatedSentence sentence) {
    int at = sentence.start();
    for (Token token : sentence.tokens()) {
      if (token.start() - at > Short.MAX_VALUE || token.text().length() > LONGEST) {
        return false;
      }
      at = token.end();
    }
    return true;
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  static List<AnnotatedSentence> back(byte[] bytes, String text) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<AnnotatedSentence> sentences = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        sentences.add(sentence(in, text));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnnotatedSentence sentence(DataInputStream in, String text) throws IOException {
    int start = in.readInt();
    int end = in.readInt();
    List<Token> tokens = new ArrayList<>();
    int at = start;
    for (int left = in.readInt(); left > 0; left--) {
      int from = at + in.readShort();
      at = from + in.readShort();
      String tag = in.readUTF();
      String lemma = in.readUTF();
      String said = in.readUTF();
      Token.NameTag name = said.isEmpty() ? Token.NameTag.NONE : Token.NameTag.valueOf(said);
      String words = text.substring(from, at);
      tokens.add(new Token(from, at, words, tag, lemma.isEmpty() ? lower(words) : lemma, name));
    }
    return new AnnotatedSentence(start, end, tokens);
  }
}
