package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.app.Models;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;

/** A pronoun in which a letter was typed twice is read as the pronoun; a name stays a name. */
class PronounSlipsTest {
  private static final Reader READER = new Reader(Models.annotator());

  @Test
  void readsTheSlipAsThePronoun() {
    assertThat(speakers("Robert Hale spoke on Monday. Hee said that the quay was closed."))
        .containsExactly("Robert Hale");
    assertThat(speakers("Anna Berg spoke on Monday. Shee said that the quay was closed."))
        .containsExactly("Anna Berg");
  }

  @Test
  void leavesPeopleWhoAreCalledSo() {
    assertThat(speakers("Robert Hale met Mr Hee. Hee said that the quay was closed."))
        .doesNotContain("Robert Hale");
  }

  private static List<String> speakers(String text) {
    Article article =
        new Article(
            "a",
            new Article.Source("a.txt", null, null, List.of()),
            null,
            List.of(),
            "en",
            null,
            null,
            null,
            SourcedText.of(text, 0, text.length()),
            List.of(),
            List.of());
    Reading reading = READER.read(article, null);
    return reading.attributions().stream().map(a -> "" + a.speaker().name()).toList();
  }
}
