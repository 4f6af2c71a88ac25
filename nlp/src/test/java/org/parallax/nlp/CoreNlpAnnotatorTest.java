package org.parallax.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Range;
import org.parallax.model.Token;

class CoreNlpAnnotatorTest {
  private static final CoreNlpAnnotator ANNOTATOR = CoreNlpAnnotator.load();

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
}
