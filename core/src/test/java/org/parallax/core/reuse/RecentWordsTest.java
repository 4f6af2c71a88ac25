package org.parallax.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Precision;
import org.parallax.model.SourcedText;
import org.parallax.model.Story;

class RecentWordsTest {
  private static final String BACKGROUND =
      "The two valleys have quarrelled over the water of the Ilsk since a dam was finished above the gorge.";

  private static Article article(String id, String day, String text) {
    return new Article(
        id,
        new Article.Source(id + ".txt", null, null, List.of()),
        null,
        List.of(),
        "en",
        new Dating(day, Precision.DAY, "field", true, List.of()),
        null,
        null,
        SourcedText.apart(text),
        List.of(),
        List.of());
  }

  private static List<Story.Reuse> add(RecentWords words, Article article, String story) {
    return words.add(RecentWords.lines(article), story);
  }

  @Test
  void aSentenceOfAnEarlierStoryIsFoundWhereItStood() {
    RecentWords words = new RecentWords();
    Article first = article("a", "2031-03-01", "Talks broke off on Monday. " + BACKGROUND);
    Article second = article("b", "2031-03-09", BACKGROUND + " Engineers came back on Sunday.");

    assertThat(add(words, first, "a")).isEmpty();
    List<Story.Reuse> found = add(words, second, "b");

    assertThat(found).hasSize(1);
    assertThat(first.words(found.get(0).from())).isEqualTo(BACKGROUND);
    assertThat(second.words(found.get(0).to())).isEqualTo(BACKGROUND);
    assertThat(found.get(0).direction()).isEqualTo(Story.Reuse.Direction.KNOWN);
    assertThat(found.get(0).kind()).isEqualTo(Story.Reuse.Kind.VERBATIM);
  }

  @Test
  void marksAndPluralsAreEditsAndOneDayTellsNoDirection() {
    RecentWords words = new RecentWords();
    add(words, article("a", "2031-03-01", BACKGROUND), "a");
    Story.Reuse found =
        add(
                words,
                article(
                    "b",
                    "2031-03-01",
                    "\"Enough,\" said one. " + BACKGROUND.replace("valleys have", "valleys, have")),
                "b")
            .get(0);
    assertThat(found.direction()).isEqualTo(Story.Reuse.Direction.UNKNOWN);
    assertThat(found.words()).isGreaterThan(12);
  }

  @Test
  void ownStoryAndCommonSentencesAreLeftOut() {
    RecentWords words = new RecentWords();
    String common = "He said on Monday that it was so.";
    add(words, article("a", "2031-03-01", BACKGROUND + " " + common), "a");
    assertThat(add(words, article("b", "2031-03-02", BACKGROUND), "a")).isEmpty();
    assertThat(add(words, article("c", "2031-03-02", common), "c")).isEmpty();
  }

  @Test
  void theOldestLeaveFirst() {
    RecentWords words = new RecentWords(1);
    add(words, article("a", "2031-03-01", BACKGROUND), "a");
    add(words, article("b", "2031-03-02", BACKGROUND.replace("dam", "canal")), "b");
    assertThat(add(words, article("c", "2031-03-03", BACKGROUND), "c")).isEmpty();
  }
}
