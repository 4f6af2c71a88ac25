package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Note;

final class KeepRatesTest {
  private static Article page(int number, int keptOfHundred) {
    return HostPages.article(
        "p" + number,
        "gazette.example",
        "Headline",
        List.of("word ".repeat(keptOfHundred).strip()),
        List.of("menu ".repeat(100 - keptOfHundred).strip()));
  }

  private static List<Article> applied(List<Article> pages) {
    KeepRates.Builder builder = new KeepRates.Builder();
    pages.forEach(builder::add);
    KeepRates table = builder.build();
    return pages.stream().map(table::apply).toList();
  }

  @ParameterizedTest
  @CsvSource({"60, 5, 9, true", "60, 5, 6, false", "60, 40, 9, false", "8, 5, 9, false"})
  void aPageIsMarkedThatKeepsFarLessThanItsHost(int usual, int odd, int others, boolean marked) {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < others; i++) {
      pages.add(page(i, usual + i % 3));
    }
    pages.add(page(others, odd));
    List<Article> applied = applied(pages);
    for (int i = 0; i < others; i++) {
      assertThat(applied.get(i).notes()).isEmpty();
    }
    Article last = applied.get(others);
    assertThat(last.has(Note.Code.KEEP_RATE_DRIFT)).isEqualTo(marked);
    if (marked) {
      assertThat(last.notes().get(0).why()).contains("5 %", "61 %", "10 pages of gazette.example");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void theOrderDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pages.add(page(i, random.nextInt(8) == 0 ? random.nextInt(10) : 40 + random.nextInt(50)));
    }
    List<Article> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, random);
    List<Article> applied = applied(pages);
    for (Article article : applied(shuffled)) {
      assertThat(applied).contains(article);
    }
  }
}
