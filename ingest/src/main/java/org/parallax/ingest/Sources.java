package org.parallax.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as the user named them in, files out: folders read through, hidden files skipped, each
 * with its path and its stem.
 */
final class Sources {
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp|file):/.*");
  private static final Pattern TYPE_ENDING =
      Pattern.compile(
          "(?i)\\.(?:txt|text|md|html?|xhtml|shtml|json|jsonl|ndjson|xml|rss|atom|warc|story|asc)$");
  private static final Pattern COMPRESSED = Pattern.compile("(?i)\\.gz$");

  /** A file, the input it was found in, and what is wrong with it. */
  private record Found(Path input, Path file, @Nullable String problem) {}

  /**
   * What the inputs hold.
   *
   * @param sources in order of path
   * @param empty folders in which nothing was found, by name
   */
  record Listed(List<Source> sources, List<String> empty) {}

  private Sources() {}

  static Listed of(List<Path> inputs) {
    List<Found> found = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    boolean standardInput = false;
    for (Path input : inputs) {
      check(input);
      if (input.toString().equals("-")) {
        standardInput = true;
        continue;
      }
      int before = found.size();
      add(input, input, found, 0);
      if (found.size() == before) {
        empty.add(nameOf(input));
      }
    }
    List<Source> sources = named(distinct(found));
    if (standardInput) {
      sources.add(new Source(null, "-", "stdin", null));
    }
    return new Listed(sources, empty);
  }

  /** Refuses an input that is never read. */
  static void check(Path input) {
    String text = input.toString();
    if (ADDRESS.matcher(text).matches()) {
      throw new BadInput(
          BadInput.Code.ADDRESS,
          "'"
              + text.replaceFirst(":/+", "://")
              + "' is an address, and this version does not fetch.",
          "Save the page in your browser (or with curl -o page.html ADDRESS) and read the file.");
    }
    if (!text.equals("-") && !Files.exists(input)) {
      throw new BadInput(
          BadInput.Code.NOT_FOUND,
          "there is no file or folder '" + text + "'.",
          "Check the name, and the folder you are in.");
    }
  }

  /** Deeper folders are a loop of links. */
  private static final int DEEPEST = 60;

  private static void add(Path input, Path file, List<Found> into, int depth) {
    if (!Files.isDirectory(file)) {
      boolean odd = depth > 0 && !Files.isRegularFile(file);
      into.add(new Found(input, file, odd ? "not a file that can be read through" : null));
      return;
    }
    if (depth > DEEPEST) {
      into.add(new Found(input, file, "folders inside folders without end: a loop of links?"));
      return;
    }
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(file)) {
      entries.forEach(inside::add);
    } catch (IOException | DirectoryIteratorException e) {
      into.add(new Found(input, file, "the folder cannot be opened; check its permissions"));
      return;
    }
    inside.stream()
        .filter(p -> !nameOf(p).startsWith("."))
        .filter(p -> !(Files.isSymbolicLink(p) && Files.isDirectory(p)))
        .sorted()
        .forEach(p -> add(input, p, into, depth + 1));
  }

  /** A file that was named twice is read once. */
  private static List<Found> distinct(List<Found> found) {
    Map<String, Found> byPlace = new TreeMap<>();
    for (Found f : found) {
      byPlace.merge(
          real(f.file()).toString(),
          f,
          (a, b) -> relative(a, 0).compareTo(relative(b, 0)) <= 0 ? a : b);
    }
    return List.copyOf(byPlace.values());
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static List<Source> named(List<Found> found) {
    Map<String, Integer> stems = new TreeMap<>();
    Map<String, Integer> paths = new TreeMap<>();
    for (Found f : found) {
      stems.merge(stem(f.file()), 1, Integer::sum);
      paths.merge(relative(f, 0), 1, Integer::sum);
    }
    Map<String, Source> sources = new TreeMap<>();
    TreeSet<String> taken = new TreeSet<>();
    for (Found f : found) {
      String path = relative(f, 0);
      for (int more = 1;
          more < 8 && (paths.getOrDefault(path, 0) > 1 || taken.contains(path));
          more++) {
        path = relative(f, more);
      }
      taken.add(path);
      String stem = stem(f.file());
      String id = stems.getOrDefault(stem, 0) > 1 ? folder(f.file()) + "/" + stem : stem;
      sources.put(path + '\0' + f.file(), new Source(f.file(), path, id, f.problem()));
    }
    return new ArrayList<>(sources.values());
  }

  /** Returns the path below the input, with so many folders above it in front. */
  private static String relative(Found f, int more) {
    String below =
        f.input().equals(f.file())
            ? nameOf(f.file())
            : f.input().relativize(f.file()).toString().replace('\\', '/');
    Path above = f.input().toAbsolutePath().normalize();
    above = f.input().equals(f.file()) ? above.getParent() : above;
    StringBuilder path = new StringBuilder(below);
    for (int i = 0; i < more && above != null && above.getFileName() != null; i++) {
      path.insert(0, above.getFileName() + "/");
      above = above.getParent();
    }
    return path.toString();
  }

  private static String folder(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null || parent.getFileName() == null ? "" : parent.getFileName().toString();
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    if (name == null || name.toString().isEmpty() || name.toString().equals(".")) {
      try {
        Path real = file.toAbsolutePath().normalize().getFileName();
        return real == null ? file.toString() : real.toString();
      } catch (InvalidPathException e) {
        return file.toString();
      }
    }
    return name.toString();
  }

  /** Returns the name without {@code .gz}, and then without its type ending. */
  static String stem(Path file) {
    String name = COMPRESSED.matcher(nameOf(file)).replaceFirst("");
    String stem = TYPE_ENDING.matcher(name).replaceFirst("");
    return stem.isEmpty() ? name : stem;
  }
}
