package org.parallax.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;
import org.parallax.model.Store;

/**
 * A run over invented captures, as a process of its own that may be killed at any moment: says on
 * standard output what is acknowledged, when it is.
 */
final class KilledIngest {
  private static final int BATCH = 16;
  private static final int STORY = 3;

  private KilledIngest() {}

  /** Runs; arguments are the folder and the number of captures. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store store = SqliteStore.open(Path.of(args[0]))) {
      out.println("open");
      run(store, Integer.parseInt(args[1]), out::println);
    }
    out.println("closed");
  }

  /** Keeps, settles, drafts and publishes; what was done before is not done again. */
  static void run(Store store, int captures, Consumer<String> said) {
    List<Kept.Settled> waiting = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    for (int from = 0; from < captures; from += BATCH) {
      List<Arrival> batch = new ArrayList<>();
      for (int i = from; i < Math.min(captures, from + BATCH); i++) {
        batch.add(Invented.arrival(i));
        if (batch.getLast().outcome() instanceof Outcome.Kept) {
          articles.add(batch.getLast().capture().id());
        }
      }
      for (Arrival.Acknowledged known : store.keep(batch)) {
        said.accept("kept " + known.key().id() + " " + known.key().sha256());
        if (known.waits()) {
          waiting.add(new Kept.Settled(known.key(), known.key().id(), true, null));
        }
      }
    }
    store.settle(waiting, List.of());
    said.accept("settled");
    List<Kept.StoryHead> changed = new ArrayList<>();
    for (int from = 0; from < articles.size(); from += STORY) {
      List<String> members =
          List.copyOf(articles.subList(from, Math.min(articles.size(), from + STORY)));
      Kept.StoryHead head = StoreContract.story(members.get(0), members.toArray(String[]::new));
      Kept.StoryHead before = store.story(head.id());
      if (before == null || !before.basis().equals(head.basis())) {
        String json = StoreContract.json(head);
        store.draft(
            List.of(new Kept.Draft(head.id(), head.account(), json)),
            Map.of("text of " + head.id(), json.getBytes(StandardCharsets.UTF_8)));
        changed.add(head);
        said.accept("drafted " + head.id());
      }
    }
    store.publish(changed, Instant.EPOCH);
    said.accept("published");
  }

  /** Refuses a store with a story that is not whole. */
  static void checkStories(Store store) {
    for (Kept.StoryHead head : store.stories(Integer.MAX_VALUE)) {
      Kept.Account account = Objects.requireNonNull(store.account(head.id()));
      if (!account.json().equals(StoreContract.json(head))) {
        throw new IllegalStateException("half a story: " + head + ", " + account.json());
      }
      head.articles().forEach(article -> Objects.requireNonNull(store.article(article)));
    }
  }
}
