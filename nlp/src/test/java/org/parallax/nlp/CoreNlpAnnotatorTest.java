package org.parallax.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Range;
import org.parallax.model.Token;

class CoreNlpAnnotatorTest {
  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.load();
  private static final CoreNlpAnnotator ALONE = CoreNlpAnnotator.load();

  @Test
  void tokensLieWhereTheySay() {
    String text = "Head line. “We won’t go,” said Anna Berg of Acme Corp in Paris.";
    List<AnnotatedSentence> sentences =
        ANNOTATOR.annotate(text, List.of(new Range(11, text.length())));
    assertThat(sentences).hasSize(1);
    assertThat(sentences.get(0).tokens())
        .allSatisfy(t -> assertThat(text.substring(t.start(), t.end())).isEqualTo(t.text()));
    assertThat(sentences.get(0).tokens())
        .filteredOn(t -> t.name() == Token.NameTag.PERSON)
        .extracting(Token::text)
        .containsExactly("Anna", "Berg");
    assertThat(sentences.get(0).tokens())
        .filteredOn(t -> t.name() == Token.NameTag.ORGANISATION)
        .extracting(Token::text)
        .containsExactly("Acme", "Corp");
    assertThat(sentences.get(0).tokens())
        .filteredOn(t -> t.text().equals("said"))
        .extracting(Token::lemma)
        .containsExactly("say");
  }

  @Test
  void aWordOfAMegabyteIsAWordLikeAnyOther() {
    String text = "Anna Berg said " + "wordword".repeat(131_072) + " in Paris.";
    List<Token> tokens = read(text).get(0).tokens();
    assertThat(tokens).hasSize(7);
    assertThat(tokens.get(3).text()).hasSize(1 << 20);
    assertThat(tokens.get(0).name()).isEqualTo(Token.NameTag.PERSON);
  }

  @Test
  void threadsThatShareItReadTheSame() {
    List<String> texts =
        IntStream.range(0, 400)
            .mapToObj(i ->
                "Minister %c%s of Vell Bank met %d dockers in Skarrow on Monday, said Ms. Lund %d."
                    .replace("%c", String.valueOf((char) ('A' + i % 26)))
                    .replace("%s", "rn" + "eo".repeat(i % 7) + "t")
                    .replace("%d", String.valueOf(i)))
            .toList();
    List<List<AnnotatedSentence>> alone =
        texts.stream()
            .map(text -> ALONE.annotate(text, List.of(new Range(0, text.length()))))
            .toList();
    List<List<AnnotatedSentence>> together = texts.parallelStream().map(this::read).toList();
    assertThat(together).isEqualTo(alone);
  }

  private List<AnnotatedSentence> read(String text) {
    return ANNOTATOR.annotate(text, List.of(new Range(0, text.length())));
  }
}
