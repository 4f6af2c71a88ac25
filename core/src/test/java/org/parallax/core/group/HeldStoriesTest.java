package org.parallax.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Article;
import org.parallax.model.Runner;

/** Grouping from what was held gives what grouping from the beginning gives. */
class HeldStoriesTest {
  private static final int EVENTS = 40;
  private static final int STEPS = 25;

  /**
   * Articles come, go, and become others, while persons decide; also where stories leave by age,
   * and where of a story not all are compared.
   */
  @ParameterizedTest(name = "seed {0}, {1} live, {2} compared")
  @CsvSource({
    "1,30000,1024",
    "2,30000,1024",
    "3,30000,1024",
    "4,50,1024",
    "5,50,1024",
    "6,1000,1",
    "7,1000,1",
    "8,60,2"
  })
  void whatIsHeldChangesNothing(int seed, int live, int sample) {
    Random random = new Random(seed);
    Settings settings = Settings.bounded(live, sample);
    List<Article> pool = new Reports(seed).of(EVENTS);
    SortedMap<String, Article> here = new TreeMap<>();
    pool.subList(0, pool.size() / 2).forEach(article -> here.put(article.id(), article));
    Rulings rulings = Rulings.none();
    HeldStories held = new HeldStories();
    for (int step = 0; step < STEPS; step++) {
      Article some = pool.get(random.nextInt(pool.size()));
      Article other = pool.get(random.nextInt(pool.size()));
      switch (random.nextInt(5)) {
        case 0 -> here.remove(some.id());
        case 1 -> here.put(some.id(), Reports.article(some.id(), null, "Later", other.text()));
        case 2 -> rulings = rulings.and(new Rulings.Together(List.of(some.id(), other.id())));
        default -> {
          here.put(some.id(), some);
          here.put(other.id(), other);
        }
      }
      Grouper grouper = new Grouper(settings, rulings);
      List<Article> articles = List.copyOf(here.values());
      List<Group> groups =
          grouper.group(
              held,
              articles.stream().map(Member::of).toList(),
              id -> Objects.requireNonNull(here.get(id)),
              id -> Objects.requireNonNull(here.get(id)),
              Runner.inTurn());
      assertThat(groups).as("step " + step).isEqualTo(grouper.group(articles));
    }
  }
}
