package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a careful reader's list asks for and the product does not do yet, one line each: the list
 * can only shrink.
 *
 * <p>A difference that is not on it fails the test, and so does a line that no longer holds: strike
 * it out. {@code -Dopen.update=true} writes the list anew; the diff is read.
 */
final class OpenList {
  private OpenList() {}

  /** Compares the differences of one run with the lines of the list that start with its name. */
  static void check(String file, String run, List<String> problems) throws IOException {
    Path path = Dossiers.root().resolve("app/src/test/resources").resolve(file);
    SortedSet<String> open =
        new TreeSet<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
    SortedSet<String> now = new TreeSet<>();
    problems.forEach(p -> now.add(run + " | " + p.replaceAll(" got .*|, got .*", "").strip()));
    if (Boolean.getBoolean("open.update")) {
      open.removeIf(l -> l.startsWith(run + " | "));
      open.addAll(now);
      Files.write(path, open);
      return;
    }
    List<String> unforeseen = new ArrayList<>(now);
    unforeseen.removeAll(open);
    assertThat(unforeseen)
        .as(
            "differences from the reader's list that are not known:%n%s",
            String.join("\n", problems))
        .isEmpty();
    List<String> mended =
        new ArrayList<>(open.stream().filter(l -> l.startsWith(run + " | ")).toList());
    mended.removeAll(now);
    assertThat(mended).as("no longer open: strike them out of %s", file).isEmpty();
  }
}
