package org.parallax.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.Brat;
import org.parallax.app.export.FileNames;
import org.parallax.app.export.Parts;
import org.parallax.app.export.ReadingText;
import org.parallax.app.export.TimeMl;
import org.parallax.app.export.WebAnnotations;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** Prints the reading of each article as it comes; the stories themselves are of no interest. */
final class AnnotationPrinter implements DossierWriter {
  private static final int IDS_SHOWN = 20;

  /** The forms a reading is printed in; named as on the command line. */
  enum Format {
    text,
    timeml,
    brat,
    web_annotation;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  /**
   * What to print.
   *
   * @param id of the only article wanted; null for all
   * @param parts of its reading
   * @param width of a line of text, in characters
   * @param colour whether a text has ANSI colours
   */
  record Wanted(@Nullable String id, Set<Parts> parts, int width, boolean colour) {}

  /** What was asked for cannot be printed; the message says what to do. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final Format format;
  private final Wanted wanted;
  private final @Nullable Path folder;
  private final ReadingText text;
  private final FileNames names = new FileNames();
  private final SortedSet<String> stories = new TreeSet<>();
  private int articles;

  /**
   * Makes it.
   *
   * @param folder for files; null for standard output
   */
  AnnotationPrinter(Format format, Wanted wanted, @Nullable Path folder) {
    this.format = format;
    this.wanted = wanted;
    this.folder = folder;
    this.text = new ReadingText(wanted.width(), wanted.colour());
  }

  /** Returns how many articles were printed. */
  int articles() {
    return articles;
  }

  @Override
  public void begin(Outline outline) {
    outline
        .dropped()
        .forEach(line -> System.err.println("parallax: not read: " + ReadingText.dropped(line)));
    for (Outline.Chapter chapter : outline.stories()) {
      if (chapter.articles().stream().anyMatch(e -> isWanted(e.id()))) {
        stories.add(chapter.story());
      }
    }
    List<String> ids =
        outline.stories().stream()
            .flatMap(c -> c.articles().stream())
            .map(Outline.Entry::id)
            .sorted()
            .toList();
    if (wanted.id() != null && !ids.isEmpty() && stories.isEmpty()) {
      throw new Refused("no article has the id " + wanted.id() + "; the ids are: " + shown(ids));
    }
    if (folder == null && format == Format.timeml && wanted.id() == null && ids.size() > 1) {
      throw new Refused(
          "--format timeml is one document an article, and there are "
              + ids.size()
              + "; name a folder with --out FOLDER, or one article with --id: "
              + shown(ids));
    }
    try {
      start(ids.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(List<String> ids) {
    return String.join(", ", ids.stream().limit(IDS_SHOWN).toList())
        + (ids.size() > IDS_SHOWN ? ", and " + (ids.size() - IDS_SHOWN) + " more" : "");
  }

  private void start(boolean empty) throws IOException {
    if (empty) {
      return;
    }
    if (folder != null) {
      Files.createDirectories(folder);
      if (format == Format.brat) {
        Files.writeString(folder.resolve("annotation.conf"), Brat.configuration());
      }
    } else if (format == Format.text) {
      print(text.legend(wanted.parts()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean isWanted(String id) {
    return wanted.id() == null || wanted.id().equals(id);
  }

  @Override
  public boolean wants(String story) {
    return stories.contains(story);
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    readings.stream()
        .filter(r -> isWanted(r.article().id()))
        .sorted(Comparator.comparing(r -> r.article().id()))
        .map(r -> Parts.of(r, wanted.parts()))
        .forEach(this::print);
  }

  private void print(Reading reading) {
    articles++;
    try {
      if (folder == null) {
        print(bytes(reading, names.of(reading.article().id())));
      } else {
        write(reading, names.of(reading.article().id()), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Reading reading, String name, Path to) throws IOException {
    String ending =
        switch (format) {
          case text -> ".annotated.txt";
          case timeml -> ".tml";
          case brat -> ".ann";
          case web_annotation -> ".jsonld";
        };
    Files.write(to.resolve(name + ending), bytes(reading, name));
    if (format == Format.brat || format == Format.web_annotation) {
      Files.writeString(to.resolve(name + ".txt"), Brat.text(reading.article()));
    }
  }

  private byte[] bytes(Reading reading, String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (format) {
      case text ->
          bytes.writeBytes(
              utf8((folder == null ? "" : text.legend(wanted.parts())) + text.of(reading)));
      case timeml -> TimeMl.write(reading, bytes);
      case brat -> bytes.writeBytes(utf8(Brat.annotations(reading)));
      case web_annotation -> WebAnnotations.write(reading, name + ".txt", Parallax.VERSION, bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static void print(byte[] bytes) {
    System.out.writeBytes(bytes);
    System.out.flush();
  }

  @Override
  public void end() {}
}
