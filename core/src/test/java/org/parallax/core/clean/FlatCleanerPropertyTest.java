package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;

/** The laws of cleaning, on texts put together from a seed; the seed replays a case. */
final class FlatCleanerPropertyTest {
  private static final List<String> PARTS =
      List.of(
          "Dockers in Velmara walk out over night shifts",
          "By Ana Roe and Bo Lund",
          "Updated: 9 May 2031, 10:15",
          "side_banner",
          "Advertisement",
          "Share on Facebook",
          "ALDMOOR (AFP) –",
          "The port of Velmara stood still on Friday\u00A0after its night crews stayed at home, the union said.",
          "“We will not be moved,” said Carla Mendes, who leads the union. “Not this time.”",
          "Talks with the pier owners are set to begin on Monday in the town hall of Aldmoor, according to the mayor.",
          "A crane at the port. (Photo: Ana Roe)",
          "Read more: What the strike means for fruit",
          "Readers' comments are moderated, and abusive ones will be deleted.",
          "Talks with the pier owners are set to begin on Monday in the town hall of Aldmoor, according to the mayor",
          "https://gazette.example/port-strike",
          "(With inputs from agencies)",
          "About Ana Roe",
          "Über die Häfen 🚢 wurde 2029 \t zuletzt   gestritten, sagte die Bürgermeisterin am Freitag.");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void everyWordIsKeptOrRemovedAndKnowsItsPlace(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      String decoded = text(random);
      if (new Cleaner().clean(FlatPages.row(decoded)) instanceof Outcome.Kept<Article> kept) {
        check(decoded, kept.value());
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    boolean wrapped = random.nextInt(3) == 0;
    int parts = 1 + random.nextInt(14);
    for (int i = 0; i < parts; i++) {
      String part = PARTS.get(random.nextInt(PARTS.size()));
      text.append(wrapped ? wrap(part, end) : part);
      text.append(end.repeat(1 + random.nextInt(2)));
    }
    return text.toString();
  }

  private static String wrap(String part, String end) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : part.split(" ")) {
      boolean full = width + word.length() > 60;
      lines.append(width == 0 ? "" : full ? end : " ").append(word);
      width = (full ? 0 : width + 1) + word.length();
    }
    return lines.toString();
  }

  private static void check(String decoded, Article article) {
    String body = article.text();
    for (Words.Word word : Words.of(body)) {
      Range source = article.body().source(word.start(), word.end());
      assertThat(source).isNotNull();
      assertThat(source.of(decoded)).isEqualTo(body.substring(word.start(), word.end()));
    }
    int start = 0;
    for (String paragraph : body.split("\n\n")) {
      Range source = article.body().source(start, start + paragraph.length());
      assertThat(source).isNotNull();
      assertThat(collapse(source.of(decoded))).isEqualTo(collapse(paragraph));
      start += paragraph.length() + 2;
    }
    for (Removed removed : article.removed()) {
      Integer from = removed.sourceStart();
      Integer to = removed.sourceEnd();
      assertThat(from).isNotNull();
      assertThat(to).isNotNull();
      String words = decoded.substring(from, to);
      assertThat(collapse(words)).isEqualTo(collapse(removed.text()));
    }
    List<String> all = new ArrayList<>(Words.keys(body));
    article.removed().forEach(r -> all.addAll(Words.keys(r.text())));
    assertThat(counted(all)).isEqualTo(counted(Words.keys(decoded)));
  }

  private static SortedMap<String, Integer> counted(List<String> keys) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    return counts;
  }

  private static String collapse(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  @Test
  void aLineOfAMillionCharactersIsCleanedInOneGo() {
    String line = "The port stood still on Friday, the union said. ".repeat(20_000);
    Page page = FlatPages.plain("Port stands still\n\n" + line);
    assertThat(new Cleaner().clean(page)).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void aLineOfTenMegabytesIsToldToBeTooLarge() {
    String line = "The port stood still on Friday, the union said. ".repeat(200_000);
    Outcome<Article> outcome = new Cleaner().clean(FlatPages.plain(line));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Lost.class,
            lost -> assertThat(lost.dropped().code()).isEqualTo(Dropped.Code.TOO_LARGE));
  }

  @Test
  void aRowIsNeverDroppedForBeingShort() {
    assertThat(new Cleaner().clean(FlatPages.row("Port closed"))).isInstanceOf(Outcome.Kept.class);
    assertThat(new Cleaner().clean(FlatPages.plain("Port closed")))
        .isInstanceOf(Outcome.Lost.class);
  }
}
