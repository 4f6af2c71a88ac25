package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Dossiers;
import org.parallax.model.Article;
import org.parallax.model.Kept;
import org.parallax.model.Note;
import org.parallax.model.Store;
import org.parallax.store.Exporter;
import org.parallax.store.SqliteStore;

/** {@code parallax read --data}: what was kept and what comes are told together. */
class ReadDataTest {
  private static final String MILL =
      "The old mill at Brelt was opened to visitors on Friday. \\\"It grinds again,\\\" said the"
          + " miller, Tomas Verrin. Some 300 people came on the first day of the season.";

  @TempDir private Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void name() {
    data = folder.resolve("data");
  }

  private static Path examples() {
    return Dossiers.root().resolve("examples");
  }

  private Run read(Object input, String... options) {
    List<String> args =
        new ArrayList<>(List.of("read", "--quiet", input.toString(), "--data", data.toString()));
    args.addAll(List.of(options));
    return Run.of(args.toArray(String[]::new));
  }

  private List<String> export() {
    List<String> lines = new ArrayList<>();
    try (Store store = SqliteStore.openThere(data)) {
      Exporter.export(store, lines::add);
    }
    return lines;
  }

  @Test
  void anInputThatIsNotThereLeavesNothing() {
    Run run = read(folder.resolve("mistyped"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("there is no file or folder");
    assertThat(data).doesNotExist();
    assertThat(Run.withoutModels("serve", "nowhere", "--data", data.toString()).exit())
        .isEqualTo(2);
    assertThat(data).doesNotExist();
  }

  @Test
  void aServerForOthersNeedsTokens() {
    Run run = Run.withoutModels("serve", "--data", data.toString(), "--host", "0.0.0.0");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--tokens").contains("parallax token");
    assertThat(Run.withoutModels("token", "king", "ann").exit()).isEqualTo(2);
    Run token = Run.withoutModels("token", "analyst", "ann");
    assertThat(token.out()).matches("[0-9a-f]{64} analyst ann\\R");
    assertThat(token.err()).contains("prlx_");
    assertThat(data).doesNotExist();
  }

  private static String row(String id, String more, String text) {
    return "{\"id\": \"" + id + "\", " + more + "\"text\": \"" + text + "\"}\n";
  }

  private Path rows(String... rows) throws IOException {
    return Files.writeString(folder.resolve("rows.jsonl"), String.join("", rows));
  }

  @Test
  void printsWhatItPrintsWithoutAndKeepsEachCaptureOnce() {
    String without = Run.of("read", "--quiet", examples().toString(), "--format", "json").out();
    Run first = read(examples(), "--format", "json");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).isEqualTo(without);
    assertThat(first.err()).contains("9 captures new, 0 known");
    List<String> kept = export();
    Run again = read(examples(), "--format", "json");
    assertThat(again.out()).isEqualTo(without);
    assertThat(again.err()).contains("0 captures new, 9 known");
    assertThat(export()).isEqualTo(kept);
  }

  /** Copies every second example into one folder, the others into another. */
  private List<Path> halves(int first) throws IOException {
    List<Path> halves = List.of(folder.resolve("half-0"), folder.resolve("half-1"));
    for (Path half : halves) {
      Files.createDirectories(half);
    }
    try (Stream<Path> files = Files.list(examples())) {
      int number = first;
      for (Path file : files.sorted().toList()) {
        Files.copy(file, halves.get(number++ % 2).resolve(file.getFileName()));
      }
    }
    return halves;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void halvesMakeTheStoriesOfTheWhole(int first) throws IOException {
    List<Path> halves = halves(first);
    assertThat(read(halves.get(0)).exit()).isZero();
    Run second = read(halves.get(1), "--format", "json");
    assertThat(second.exit()).isZero();
    List<String> inHalves = accounts();
    data = folder.resolve("whole");
    read(examples());
    assertThat(inHalves.equals(accounts())).as("accounts of the halves and of the whole").isTrue();
    // Both stories have an article of the second half: both are printed, whole.
    assertThat(second.out()).contains("\"kept\" : 9", "skarrow-courier", "estmark-radio");
  }

  /** The last account of each story, less its id: that is of the article that came first. */
  private List<String> accounts() {
    try (Store store = SqliteStore.openThere(data)) {
      return store.stories(100).stream()
          .map(head ->
              head.articles()
                  + Objects.requireNonNull(store.account(head.id()))
                      .json()
                      .replaceFirst("\"stories\":\\[\\{\"id\":\"[^\"]*\",\"aliases\":[^]]*]", "")
                      .replace("founds the story; ", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void aChangedArticleIsARevision() throws IOException {
    read(rows(row("mill", "", MILL)));
    Run run = read(rows(row("mill", "", MILL.replace("300", "340"))));
    assertThat(run.err()).contains("1 capture new, 0 known");
    assertThat(run.out()).contains("340").doesNotContain("300 people");
    try (Store store = SqliteStore.openThere(data)) {
      Article article = Objects.requireNonNull(store.article("mill"));
      assertThat(article.text()).contains("340");
      assertThat(article.revisions()).hasSize(1);
      assertThat(article.has(Note.Code.ID_CLASH)).isFalse();
      assertThat(store.versions("mill")).extracting(Kept.Version::round).containsExactly(1, 2);
      assertThat(store.counts().articles()).isEqualTo(1);
      assertThat(store.history("mill")).hasSize(2);
      assertThat(store.search("340", 5)).hasSize(1);
      assertThat(store.search("300", 5)).isEmpty();
    }
    // The first again: it is known, and the second stays what readers see.
    assertThat(read(rows(row("mill", "", MILL))).out()).contains("340");
  }

  @Test
  void otherContentUnderTheSameIdIsAnotherArticle() throws IOException {
    String other =
        "A storm tore the roof off the school at Aldmoor on Tuesday night, and forty pupils were"
            + " taught in the town hall the next day, the mayor said.";
    read(rows(row("item", "", MILL)));
    read(rows(row("item", "", other)));
    try (Store store = SqliteStore.openThere(data)) {
      assertThat(Objects.requireNonNull(store.article("item")).text()).contains("mill");
      assertThat(Objects.requireNonNull(store.article("item~2")).text()).contains("storm");
      assertThat(Objects.requireNonNull(store.article("item~2")).has(Note.Code.ID_CLASH)).isTrue();
    }
  }

  @Test
  void twoContentsOfOneIdInOneInputStayTwo() throws IOException {
    Path rows = rows(row("mill", "", MILL), row("mill", "", MILL.replace("300", "340")));
    read(rows);
    List<String> kept = export();
    try (Store store = SqliteStore.openThere(data)) {
      assertThat(store.article("mill")).isNotNull();
      assertThat(store.article("mill~2")).isNotNull();
    }
    read(rows);
    assertThat(export()).isEqualTo(kept);
  }

  @Test
  void aStoryKeepsItsIdWhenAnEarlierReportComes() throws IOException {
    read(rows(row("later", "\"published\": \"2031-05-10\", ", MILL)));
    read(rows(row("earlier", "\"published\": \"2031-05-09\", ", MILL)));
    try (Store store = SqliteStore.openThere(data)) {
      Kept.StoryHead head = Objects.requireNonNull(store.story("earlier"));
      assertThat(head.id()).isEqualTo("later");
      assertThat(head.articles()).containsExactly("earlier", "later");
      assertThat(store.stories(10)).hasSize(1);
    }
  }

  @Test
  void whatADecisionPartsIsPartedFromThenOn() throws IOException {
    read(rows(row("one", "", MILL), row("two", "", MILL)));
    try (Store store = SqliteStore.openThere(data)) {
      assertThat(store.stories(10)).hasSize(1);
      store.decide(
          new Kept.Decision(
              Kept.Decision.Kind.APART,
              List.of("one"),
              List.of("two"),
              "Ann",
              java.time.Instant.EPOCH));
    }
    read(rows(row("one", "", MILL)));
    try (Store store = SqliteStore.openThere(data)) {
      assertThat(store.stories(10)).hasSize(2);
    }
  }

  @Test
  void whatWasDroppedIsKeptWithItsReason() throws IOException {
    Path rows = rows(row("mill", "", MILL), "{broken\n");
    read(rows);
    read(rows);
    assertThat(export().stream().filter(l -> l.startsWith("{\"kind\":\"dropped\""))).hasSize(1);
  }

  @Test
  void saysWhatItCannotDo() throws IOException {
    Path rows = rows(row("mill", "", MILL));
    assertThat(read(rows, "--one-story"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("--one-story and --data"));
    assertThat(read(folder.resolve("nowhere")).exit()).isEqualTo(2);
    try (Store store = SqliteStore.open(data)) {
      Run run = read(rows);
      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).contains("STORE_IN_USE", data.toString(), "wait until");
      assertThat(store.counts().captures()).isZero();
    }
    data = examples();
    assertThat(read(rows).err()).contains("STORE_MISSING", "other files");
  }
}
