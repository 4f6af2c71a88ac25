package org.parallax.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.wiring.Input;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.core.pipeline.Progress;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Annotator;
import org.parallax.model.Kept;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.Store;
import org.parallax.model.Story;
import org.parallax.store.Exporter;
import org.parallax.store.Repairer;
import org.parallax.store.SqliteStore;

/** What is held between runs changes nothing of what they leave. */
final class HeldBookTest {
  private static final int EVENTS = 9;
  private static final int WORDS = 24;
  private static final int JOBS = 9;

  @TempDir Path folder;

  /** Two stores that take the same steps: one with a book, one without. */
  private final class Both implements AutoCloseable {
    private SqliteStore held = SqliteStore.open(folder.resolve("held"));
    private SqliteStore fresh = SqliteStore.open(folder.resolve("fresh"));
    private final Parallax parallax = Parallax.with(new Wordless());
    private HeldBook book = new HeldBook(folder);
    private int steps;

    void post(List<String> rows) throws IOException {
      Path file = folder.resolve("job-" + ++steps + ".jsonl");
      Files.write(file, rows, StandardCharsets.UTF_8);
      run(List.of(file));
    }

    void run(List<Path> inputs) {
      run(inputs, held, book);
      run(inputs, fresh, null);
      assertThat(export(held)).isEqualTo(export(fresh));
    }

    /** A run that knows nothing of the book. */
    void elsewhere(List<String> rows) throws IOException {
      HeldBook mine = book;
      try (HeldBook other = new HeldBook(folder)) {
        book = other;
        post(rows);
      } finally {
        book = mine;
      }
    }

    private void run(List<Path> inputs, Store store, @Nullable HeldBook with) {
      RunKeeper keeper = new RunKeeper(store, Instant.ofEpochSecond(steps), with);
      Parallax.Options options = Parallax.Options.defaults().withThreads(2);
      try (Input input = Parallax.take(inputs, options, Progress.SILENT, folder, keeper)) {
        parallax.write(input, Progress.SILENT, new Nobody());
      }
    }

    void decide(Kept.Decision decision) {
      held.decide(decision);
      fresh.decide(decision);
      run(List.of());
    }

    void undo(int number) {
      held.undo(number, "ann", Instant.ofEpochSecond(steps));
      fresh.undo(number, "ann", Instant.ofEpochSecond(steps));
      run(List.of());
    }

    /** Loses a capture of both, and has both repaired, while the book knows nothing of it. */
    void repair(int capture) throws SQLException {
      held.close();
      fresh.close();
      for (String name : List.of("held", "fresh")) {
        Path path = folder.resolve(name);
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + path.resolve("parallax.db"));
            Statement statement = connection.createStatement()) {
          statement.execute("UPDATE capture SET sum = sum + 1 WHERE n = " + capture);
        }
        assertThat(Repairer.repair(path).damages()).isNotEmpty();
      }
      held = SqliteStore.open(folder.resolve("held"));
      fresh = SqliteStore.open(folder.resolve("fresh"));
    }

    @Override
    public void close() {
      book.close();
      held.close();
      fresh.close();
    }
  }

  private static List<String> export(Store store) {
    List<String> lines = new ArrayList<>();
    Exporter.export(store, lines::add);
    return lines;
  }

  /** Invents reports of a few events by a few outlets that repeat themselves. */
  private static final class Desk {
    private final Random random;
    private final List<Integer> outlets = new ArrayList<>();
    private int reports;

    Desk(int seed) {
      random = new Random(seed);
    }

    List<String> rows(int count) {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(row(random.nextInt(EVENTS)));
      }
      return rows;
    }

    String row(int event) {
      int number = ++reports;
      // Some are later versions of a report, of another event maybe; some have the id of another.
      int page = random.nextInt(3) == 0 ? 1 + random.nextInt(number) : number;
      outlets.add(random.nextInt(4));
      int outlet = outlets.get(page - 1);
      int id = random.nextInt(9) == 0 ? 1 + random.nextInt(number) : number;
      StringBuilder text = new StringBuilder();
      for (int paragraph = 0; paragraph < 4; paragraph++) {
        text.append(sentence(event)).append(' ').append(sentence(event)).append("\\n\\n");
      }
      if (random.nextBoolean()) {
        text.append("Outlet ").append(outlet);
        text.append(" tells its readers the news of the coast each morning without a fee.\\n\\n");
      }
      text.append(sentence(random.nextInt(EVENTS)));
      return String.format(
          Locale.ROOT,
          "{\"id\":\"r%d\",\"url\":\"https://outlet%d.example/news/%05d\",\"outlet\":\"Outlet %d\",\"title\":\"%s\",\"published\":\"2031-05-%02d\",\"modified\":\"2031-06-%02dT%02d:00:00Z\",\"language\":\"%s\",\"text\":\"%s\"}",
          id,
          outlet,
          page,
          outlet,
          sentence(event).replace(".", ""),
          1 + event * 2 + random.nextInt(3),
          1 + number / 24,
          number % 24,
          event == 0 ? "de" : "en",
          text);
    }

    private String sentence(int event) {
      StringBuilder words = new StringBuilder("The");
      int length = 8 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        int word = random.nextInt(WORDS);
        words.append(word % 7 == 0 ? " Ker" : " kor").append((char) ('a' + event));
        words.append((char) ('a' + word)).append(word % 3 == 0 ? "eth" : "und");
      }
      return words.append('.').toString();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3})
  void aHeldBookLeavesWhatAFreshRecallLeaves(int seed) throws IOException {
    Random random = new Random(seed);
    Desk desk = new Desk(seed);
    try (Both both = new Both()) {
      both.post(desk.rows(24));
      for (int job = 0; job < JOBS; job++) {
        switch (random.nextInt(8)) {
          case 0 -> both.decide(decision(random, both.held, Kept.Decision.Kind.TOGETHER));
          case 1 -> both.decide(decision(random, both.held, Kept.Decision.Kind.APART));
          case 2 -> both.decide(decision(random, both.held, Kept.Decision.Kind.PIN));
          case 3 -> {
            int decisions = both.held.decisions().size();
            if (decisions > 0) {
              both.undo(1 + random.nextInt(decisions));
            }
          }
          case 4 -> both.elsewhere(desk.rows(2));
          case 5 -> both.run(List.of());
          default -> both.post(desk.rows(1 + random.nextInt(3)));
        }
      }
      assertThat(both.held.counts().stories()).isGreaterThan(3);
    }
  }

  private static Kept.Decision decision(Random random, Store store, Kept.Decision.Kind kind) {
    List<String> ids = new ArrayList<>();
    store.articles(ids::add);
    String some = ids.get(random.nextInt(ids.size()));
    String other = ids.get(random.nextInt(ids.size()));
    List<String> story = store.stories(1000).get(0).articles();
    return switch (kind) {
      case PIN -> new Kept.Decision(kind, story, List.of(), "ann", Instant.EPOCH);
      case APART ->
          new Kept.Decision(
              kind,
              List.of(story.getFirst()),
              List.of(story.size() > 1 ? story.getLast() : other + "x"),
              "ann",
              Instant.EPOCH);
      default -> new Kept.Decision(kind, List.of(some, other), List.of(), "ann", Instant.EPOCH);
    };
  }

  @Test
  void whatARepairTookOutIsNoticed() throws Exception {
    Desk desk = new Desk(11);
    try (Both both = new Both()) {
      both.post(desk.rows(20));
      both.post(desk.rows(2));
      both.repair(3);
      both.post(desk.rows(2));
      both.repair(8);
      both.run(List.of());
      both.post(desk.rows(1));
    }
  }

  /** Tags nothing. */
  private static final class Wordless implements Annotator {
    @Override
    public List<AnnotatedSentence> annotate(String text, List<Range> sentences) {
      return sentences.stream()
          .map(s -> new AnnotatedSentence(s.start(), s.end(), List.of()))
          .toList();
    }

    @Override
    public String version() {
      return "wordless";
    }
  }

  /** Prints nothing. */
  private static final class Nobody implements DossierWriter {
    @Override
    public void begin(Outline outline) {}

    @Override
    public void story(Story story, List<Reading> readings) {}

    @Override
    public void end() {}
  }
}
