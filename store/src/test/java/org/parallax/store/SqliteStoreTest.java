package org.parallax.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;
import org.parallax.model.Store;

/** The real store: the contract, and what only it does. */
class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;
  private int made;

  @Override
  Store make() {
    return SqliteStore.open(folder.resolve("store-" + made++));
  }

  @Test
  void findsPhrasesBeginningsAndWordsWithoutTheirMarks() throws Exception {
    Store store = store();
    kept(store, 0, 20);
    assertThat(store.search("uniq* \"report 5\"", 10))
        .extracting(Kept.Hit::article)
        .containsExactly("a5");
    assertThat(store.search("GROSSE", 20)).isEmpty();
    assertThat(store.search("creme", 20)).isNotEmpty().isEqualTo(store.search("crème", 20));
    assertThat(store.search("harbours", 20)).isEqualTo(store.search("harbour", 20));
  }

  @Test
  void ofWordsThatVeryManyHaveTheLastKeptComeFirst() throws Exception {
    Store store = store();
    kept(store, 0, 2_000);
    assertThat(store.search("report", 5))
        .extracting(hit -> Integer.parseInt(hit.article().substring(1)))
        .hasSize(5)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(number -> number > 1_980);
    assertThat(store.search("report unique5v0", 3))
        .extracting(Kept.Hit::article)
        .containsExactly("a5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "* \" AND", "a NEAR( b", "-x OR {y}: ^z", "\"\" **", "'; drop"})
  void whateverIsTypedIsSearchedFor(String typed) throws Exception {
    Store store = store();
    kept(store, 0, 5);
    assertThat(store.search(typed, 5)).isEmpty();
  }

  @Test
  void isTheSameAfterItWasClosedAndOpened() throws Exception {
    Path path = folder.resolve("again");
    List<String> before;
    try (SqliteStore store = SqliteStore.open(path)) {
      kept(store, 0, 30);
      tell(store, MONDAY, story("a0", "a0", "a1"), story("a2", "a2"));
      before = export(store);
    }
    try (SqliteStore store = SqliteStore.openThere(path)) {
      assertThat(export(store)).isEqualTo(before);
      assertThat(store.search("unique1v0", 3)).hasSize(1);
    }
  }

  /** Many steps by chance, the same on both; afterwards both hold the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void doesWhatTheFakeDoes(long seed) throws Exception {
    Store real = store();
    Store fake = new FakeStore();
    Random random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      step(random, real, fake);
    }
    assertThat(export(real)).isEqualTo(export(fake));
    assertThat(real.counts()).isEqualTo(fake.counts());
    assertThat(real.told()).isEqualTo(fake.told());
    for (int latest : new int[] {0, 3, 100}) {
      assertThat(window(real, latest)).isEqualTo(window(fake, latest));
    }
  }

  private static List<Kept.Version> window(Store store, int latest) {
    List<Kept.Version> given = new ArrayList<>();
    store.window(latest, List.of(Invented.arrival(5).key()), given::add);
    return given;
  }

  private static void step(Random random, Store real, Store fake) {
    switch (random.nextInt(4)) {
      case 0 -> {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
          int number = random.nextInt(40);
          arrivals.add(
              Invented.arrival("a" + number, number, random.nextInt(3), random.nextInt(9) == 0));
        }
        assertThat(real.keep(arrivals)).isEqualTo(fake.keep(arrivals));
      }
      case 1 -> {
        List<Kept.Version> waiting = new ArrayList<>();
        fake.window(
            0,
            List.of(),
            v -> {
              if (v.waits()) {
                waiting.add(v);
              }
            });
        List<Kept.Settled> settled =
            waiting.stream()
                .map(v -> {
                  String id =
                      v.given() == null && random.nextBoolean()
                          ? v.key().id() + "~2"
                          : v.key().id();
                  return new Kept.Settled(
                      v.key(), id, true, random.nextBoolean() ? v.article() : null);
                })
                .toList();
        real.settle(settled, List.of());
        fake.settle(settled, List.of());
      }
      case 2 -> {
        List<String> ids = new ArrayList<>();
        fake.articles(ids::add);
        if (!ids.isEmpty()) {
          String one = ids.get(random.nextInt(ids.size()));
          String two = ids.get(random.nextInt(ids.size()));
          Kept.StoryHead head = one.equals(two) ? story(one, one) : story(one, one, two);
          tell(real, MONDAY, head);
          tell(fake, MONDAY, head);
        }
      }
      default -> {
        Arrival arrival = Invented.arrival(random.nextInt(40));
        if (arrival.outcome() instanceof Outcome.Lost<?> lost) {
          real.settle(List.of(), List.of(lost.dropped()));
          fake.settle(List.of(), List.of(lost.dropped()));
        }
      }
    }
  }
}
