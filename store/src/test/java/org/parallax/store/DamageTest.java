package org.parallax.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.model.Arrival;
import org.parallax.model.Kept;
import org.parallax.model.StoreProblem;

/** Flipped bytes, full disks, other processes, other formats: told, and nothing harmed. */
class DamageTest {
  private static final int CAPTURES = 60;

  @TempDir private Path folder;

  private Path made(String name) {
    Path path = folder.resolve(name);
    try (SqliteStore store = SqliteStore.open(path)) {
      KilledIngest.run(store, CAPTURES, line -> {});
      store.decide(
          new Kept.Decision(
              Kept.Decision.Kind.TOGETHER,
              List.of("a0", "a1"),
              List.of(),
              "Ann",
              StoreContract.MONDAY));
    }
    return path;
  }

  private static List<String> export(Path path) {
    try (SqliteStore store = SqliteStore.openThere(path)) {
      return StoreContract.export(store);
    }
  }

  private static List<Damage> check(Path path) {
    try (SqliteStore store = SqliteStore.openThere(path)) {
      return Checker.check(store);
    }
  }

  private static void sql(Path path, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + path.resolve(Folder.DATABASE));
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void findsNothingInAWholeStoreAndRepairLeavesItAlone() throws IOException {
    Path path = made("whole");
    assertThat(check(path)).isEmpty();
    byte[] before = Files.readAllBytes(path.resolve(Folder.DATABASE));
    assertThat(Repairer.repair(path)).isEqualTo(new Repairer.Repaired(List.of(), null));
    assertThat(Files.readAllBytes(path.resolve(Folder.DATABASE))).isEqualTo(before);
  }

  @Test
  void findsAChangedRowOfEveryTableAndSavesTheRest() throws Exception {
    List<String> before = export(made("before"));
    for (String change :
        List.of(
            "capture SET decoded = zeroblob(40) WHERE id = 'a5'",
            "capture SET path = 'x' WHERE id = 'a3'",
            "article SET headline = 'Changed' WHERE id = 'a5'",
            "version SET round = 7 WHERE n = 5",
            "story SET headline = 'Changed' WHERE id = 'a0'",
            "told SET id = 'zz' WHERE n = 2",
            "account SET sha256 = '0' WHERE n = 2",
            "reading SET bytes = zeroblob(9) WHERE n = 3",
            "decision SET who = 'Bob'",
            "article SET story = 1 WHERE id = 'a20'",
            "words_data SET block = zeroblob(30) WHERE id > 20")) {
      Path path = made("t" + change.hashCode());
      sql(path, "UPDATE " + change);
      assertThat(check(path)).as(change).isNotEmpty();
      Repairer.Repaired repaired = Repairer.repair(path);
      assertThat(repaired.aside()).as(change).isNotNull();
      assertThat(check(path)).as(change).isEmpty();
      again(path);
      // After the inputs were read again, all that can be read again is there as it was.
      List<String> after = export(path);
      assertThat(after.stream().filter(l -> l.startsWith("{\"kind\":\"capture\"")))
          .as(change)
          .containsExactlyInAnyOrderElementsOf(
              before.stream().filter(l -> l.startsWith("{\"kind\":\"capture\"")).toList());
      assertThat(ids(after)).as(change).isEqualTo(ids(before));
    }
  }

  private static void again(Path path) {
    try (SqliteStore store = SqliteStore.openThere(path)) {
      KilledIngest.run(store, CAPTURES, line -> {});
    }
  }

  private static Set<String> ids(List<String> export) {
    Set<String> ids = new TreeSet<>();
    for (String line : export) {
      if (line.startsWith("{\"kind\":\"article\"") || line.startsWith("{\"kind\":\"story\"")) {
        ids.add(line.substring(0, 40));
      }
    }
    return ids;
  }

  /** Whatever byte is flipped: what can still be read is right, and what cannot is listed. */
  @Test
  void aFlippedByteIsFoundOrHarmless() throws Exception {
    Path path = made("flip");
    List<String> whole = export(path);
    byte[] bytes = Files.readAllBytes(path.resolve(Folder.DATABASE));
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Path flipped = folder.resolve("flipped-" + seed);
      Files.createDirectories(flipped);
      Path file = Files.write(flipped.resolve(Folder.DATABASE), bytes);
      try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
        long at = 100 + (long) (random.nextDouble() * (bytes.length - 100));
        access.seek(at);
        int old = access.read();
        access.seek(at);
        access.write(old ^ 1 << random.nextInt(8));
      }
      Repairer.Repaired repaired = Repairer.repair(flipped);
      found += repaired.damages().isEmpty() ? 0 : 1;
      assertThat(check(flipped)).as("seed " + seed).isEmpty();
      List<String> left = export(flipped);
      if (repaired.lost().isEmpty()) {
        assertThat(left).as("seed " + seed).isEqualTo(whole);
      }
      List<String> captures =
          left.stream().filter(l -> l.startsWith("{\"kind\":\"capture\"")).toList();
      assertThat(whole).as("seed " + seed).containsAll(captures);
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void aDamagedHeadIsToldAndTheFileStays() throws IOException {
    Path path = made("head");
    Path file = path.resolve(Folder.DATABASE);
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 0x55;
    Files.write(file, bytes);
    assertThatThrownBy(() -> SqliteStore.openThere(path))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("STORE_CORRUPT")
        .hasMessageContaining("parallax store repair");
    assertThatThrownBy(() -> Repairer.repair(path)).hasMessageContaining("take a backup");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aFullDiskIsToldAndWhatWasAcknowledgedStays() {
    Path path = folder.resolve("full");
    List<Arrival.Key> acknowledged = new ArrayList<>();
    try (SqliteStore store = SqliteStore.open(path, true, 60)) {
      assertThatThrownBy(
              () -> {
                for (int from = 0; from < 5000; from += 50) {
                  store
                      .keep(IntStream.range(from, from + 50).mapToObj(Invented::arrival).toList())
                      .forEach(known -> acknowledged.add(known.key()));
                }
              })
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("STORE_FULL")
          .hasMessageContaining("make room");
      assertThat(store.counts().captures()).isEqualTo(acknowledged.size());
    }
    assertThat(acknowledged).isNotEmpty();
    try (SqliteStore store = SqliteStore.openThere(path)) {
      assertThat(acknowledged).allSatisfy(key -> assertThat(store.arrival(key)).isNotNull());
      assertThat(Checker.check(store)).isEmpty();
      assertThat(StoreContract.kept(store, 0, 600)).hasSize(600);
    }
  }

  @Test
  void aSecondProcessIsRefused() {
    Path path = folder.resolve("twice");
    try (SqliteStore store = SqliteStore.open(path)) {
      assertThatThrownBy(() -> SqliteStore.open(path))
          .isInstanceOf(StoreProblem.class)
          .hasMessageContaining("STORE_IN_USE");
      assertThat(store.counts().captures()).isZero();
    }
    SqliteStore.openThere(path).close();
  }

  @Test
  void aFolderOfFormat1IsBroughtUpToDate() throws Exception {
    Path path = made("older");
    List<String> before = export(path);
    sql(path, "ALTER TABLE dropped DROP COLUMN record");
    sql(path, "DROP TRIGGER story_gone");
    for (String table : List.of("sign", "agenda")) {
      sql(path, "DROP TABLE " + table);
    }
    for (String index : List.of("story_growth", "story_origins", "story_unsigned")) {
      sql(path, "DROP INDEX " + index);
    }
    sql(path, "ALTER TABLE story DROP COLUMN growth");
    sql(path, "ALTER TABLE story DROP COLUMN changed");
    oldWords(path);
    sql(path, "DELETE FROM flyway_schema_history WHERE version > '1'");
    sql(path, "PRAGMA user_version = 1");
    assertThat(export(path)).isEqualTo(before);
    assertThat(check(path)).isEmpty();
    assertThat(Database.FORMAT).isEqualTo(5);
  }

  /** Makes the words as formats before the fifth had them. */
  private static void oldWords(Path path) throws Exception {
    sql(path, "DROP TABLE unworded");
    sql(path, "DROP TABLE words");
    sql(
        path,
        "CREATE VIRTUAL TABLE words USING fts5(headline, body, content='', contentless_delete=1,"
            + " tokenize='porter unicode61 remove_diacritics 2')");
  }

  @Test
  void aFolderOfFormat3IsBroughtUpToDate() throws Exception {
    Path path = made("format-3");
    List<String> before = export(path);
    oldWords(path);
    sql(path, "DELETE FROM flyway_schema_history WHERE version > '3'");
    sql(path, "PRAGMA user_version = 3");
    List<String> told = new ArrayList<>();
    SqliteStore.openThere(path, (step, done, of) -> told.add(step + " " + done + " of " + of))
        .close();
    int articles = told.size();
    assertThat(told)
        .isNotEmpty()
        .last()
        .isEqualTo("making words to search by " + articles + " of " + articles);
    assertThat(export(path)).isEqualTo(before);
    assertThat(check(path)).isEmpty();
    try (SqliteStore store = SqliteStore.openThere(path)) {
      store.decide(
          new Kept.Decision(
              Kept.Decision.Kind.PIN, List.of("a0"), List.of(), "Ann", Instant.EPOCH));
      assertThat(store.decisions().getLast().kind()).isEqualTo(Kept.Decision.Kind.PIN);
      assertThat(store.search("unique5v0", 10)).hasSize(1);
    }
  }

  @Test
  void aNewerFormatIsRefusedAndLeftAlone() throws Exception {
    Path path = made("newer");
    sql(path, "PRAGMA user_version = 99");
    assertThatThrownBy(() -> SqliteStore.openThere(path))
        .isInstanceOf(StoreProblem.class)
        .hasMessageContaining("STORE_NEWER")
        .hasMessageContaining("format 99");
  }

  @Test
  void anotherDatabaseIsRefused() throws Exception {
    Path path = Files.createDirectories(folder.resolve("other"));
    sql(path, "CREATE TABLE t (n INTEGER)");
    sql(path, "PRAGMA user_version = 1");
    assertThatThrownBy(() -> SqliteStore.openThere(path))
        .hasMessageContaining("found another database");
  }

  @Test
  void aFolderWithoutAStoreIsRefused() throws IOException {
    assertThatThrownBy(() -> SqliteStore.openThere(folder.resolve("none")))
        .hasMessageContaining("STORE_MISSING");
    Path other = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(other.resolve("a.txt"), "a report");
    assertThatThrownBy(() -> SqliteStore.open(other)).hasMessageContaining("STORE_MISSING");
    assertThat(other).isDirectoryContaining("glob:**a.txt").isDirectoryNotContaining("glob:**lock");
  }

  @Test
  void aReadOnlyFolderIsTold() throws IOException {
    Path path = Files.createDirectories(folder.resolve("read-only"));
    assertThat(Problems.of(path, new AccessDeniedException(path.toString())).code())
        .isEqualTo(StoreProblem.Code.STORE_READ_ONLY);
    Assumptions.assumeTrue(path.toFile().setWritable(false), "no such rights here");
    Assumptions.assumeFalse(Files.isWritable(path), "this user may write everywhere");
    assertThatThrownBy(() -> SqliteStore.open(path))
        .hasMessageContaining("STORE_READ_ONLY")
        .hasMessageContaining("--data");
  }

  @Test
  void compactChangesNothingThatIsRead() {
    Path path = made("compact");
    List<String> before = export(path);
    try (SqliteStore store = SqliteStore.openThere(path)) {
      store.compact();
      assertThat(Checker.check(store)).isEmpty();
    }
    assertThat(export(path)).isEqualTo(before);
  }
}
