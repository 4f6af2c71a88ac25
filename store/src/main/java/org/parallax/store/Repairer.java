package org.parallax.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.StoreProblem;

/**
 * Takes out of a damaged store what is lost, and leaves the rest whole.
 *
 * <p>Every row whose checksum fits is copied into a new database; the old one is moved aside, as it
 * is, with a list of what is lost. What can be made again from the rest is: the words that are
 * searched at once, articles and stories by the next run that reads a capture of theirs.
 */
public final class Repairer {
  private Repairer() {}

  /**
   * What came of a repair.
   *
   * @param damages what was found
   * @param aside folder with the old database and the list; null when nothing was wrong
   */
  public record Repaired(List<Damage> damages, @Nullable Path aside) {
    /** Copies the list. */
    public Repaired {
      damages = List.copyOf(damages);
    }

    /** Returns what is lost, a line each. */
    public List<String> lost() {
      return damages.stream().map(Damage::lost).filter(line -> !line.isEmpty()).toList();
    }
  }

  /** Repairs the store of a folder, which nobody may have open. */
  public static Repaired repair(Path path) {
    try (Folder folder = Folder.open(path, false)) {
      List<Damage> damages = found(folder);
      if (damages.isEmpty()) {
        return new Repaired(damages, null);
      }
      Path aside = aside(path);
      Path made = aside.resolve("new-" + Folder.DATABASE);
      List<Damage> lost = new ArrayList<>(damages);
      try (Database fresh = Database.open(made, 0)) {
        lost.addAll(Salvage.copy(folder.database(), fresh));
        fresh.write(h -> {
          References.mend(h);
          SearchIndex.make(h);
          h.execute("UPDATE story SET changed = 0");
          return 0;
        });
        StorySigns.complete(fresh, Upgrading.SILENT);
        fresh.maintain(h -> h.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
      }
      List<Damage> all = lost.stream().distinct().toList();
      list(aside.resolve("lost.txt"), all);
      swap(folder, aside, made);
      return new Repaired(all, aside);
    } catch (IOException e) {
      throw Problems.of(path, e);
    }
  }

  private static List<Damage> found(Folder folder) {
    try (Database database = Database.open(folder.database(), 0)) {
      return Checker.check(database);
    } catch (StoreProblem e) {
      if (e.code() != StoreProblem.Code.STORE_CORRUPT) {
        throw e;
      }
      throw new StoreProblem(
          StoreProblem.Code.STORE_CORRUPT,
          folder.database().toString(),
          "expected a database of which parts are damaged, found one that cannot be opened at all",
          "take a backup, or read the inputs again into a new folder",
          e);
    }
  }

  private static Path aside(Path path) throws IOException {
    for (int number = 1; ; number++) {
      Path aside = path.resolve("lost-" + number);
      if (!Files.exists(aside)) {
        return Files.createDirectory(aside);
      }
    }
  }

  private static void list(Path file, List<Damage> damages) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Damage damage : damages) {
        out.write(damage.place() + ": " + damage.what());
        out.write(damage.lost().isEmpty() ? "\n" : "; lost: " + damage.lost() + "\n");
      }
    }
  }

  /**
   * Puts the old files aside and the new one in their place; the old stay until the new is there.
   */
  private static void swap(Folder folder, Path aside, Path made) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(folder.path())) {
      old = files.filter(Repairer::isDatabase).toList();
    }
    for (Path file : old) {
      Path there = aside.resolve(file.getFileName());
      if (file.equals(folder.database())) {
        Files.copy(file, there);
      } else {
        Files.move(file, there);
      }
    }
    // In one step: at no time is there no database.
    Files.move(made, folder.database(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isDatabase(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(Folder.DATABASE) && Files.isRegularFile(file);
  }
}
