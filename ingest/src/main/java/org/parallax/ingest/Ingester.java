package org.parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files and folders. */
public final class Ingester {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Makes an ingester with the default settings. */
  public Ingester() {}

  /** Returns everything that the inputs hold. */
  public Ingested ingest(List<Path> inputs) {
    List<Page> pages = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Path input : inputs) {
      try (Stream<Path> files = Files.walk(input)) {
        files.filter(Files::isRegularFile).sorted().forEach(f -> file(input, f, pages, dropped));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Ingested(pages, dropped);
  }

  private static void file(Path input, Path file, List<Page> pages, List<Dropped> dropped) {
    String path =
        Files.isDirectory(input)
            ? input.relativize(file).toString()
            : file.getFileName().toString();
    byte[] bytes;
    try (InputStream in =
        file.toString().endsWith(".gz")
            ? new GZIPInputStream(Files.newInputStream(file))
            : Files.newInputStream(file)) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      dropped.add(new Dropped(path, null, null, null, Dropped.Code.UNREADABLE, e.toString()));
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String name = path.replaceAll(".*/", "").replaceAll("\\.gz$", "");
    if (name.endsWith(".jsonl")) {
      int number = 0;
      for (String line : text.split("\n")) {
        number++;
        try {
          JsonNode row = JSON.readTree(line);
          SortedMap<String, String> fields = new TreeMap<>();
          for (String field :
              List.of("url", "outlet", "title", "published", "modified", "language")) {
            if (row.path(field).isString()) {
              fields.put(field, row.path(field).stringValue());
            }
          }
          Capture capture =
              new Capture(
                  path,
                  number,
                  row.path("id").stringValue(),
                  Capture.Kind.ROW,
                  row.path("text").stringValue(),
                  fields,
                  sha256(line));
          pages.add(page(capture));
        } catch (JacksonException e) {
          dropped.add(
              new Dropped(
                  path, number, null, null, Dropped.Code.MALFORMED_JSON, e.getOriginalMessage()));
        }
      }
      return;
    }
    Capture.Kind kind =
        name.toLowerCase(Locale.ROOT).matches(".*\\.html?")
            ? Capture.Kind.HTML
            : Capture.Kind.PLAIN;
    pages.add(
        page(
            new Capture(
                path,
                null,
                name.replaceAll("\\.[^.]+$", ""),
                kind,
                text,
                new TreeMap<>(),
                sha256(text))));
  }

  private static Page page(Capture capture) {
    if (capture.kind() == Capture.Kind.HTML) {
      return HtmlPages.page(capture);
    }
    List<Page.Block> blocks = new ArrayList<>();
    String text = capture.decoded();
    int start = 0;
    int line = 1;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      blocks.add(new Page.Block(0, SourcedText.of(text, start, end), List.of(), List.of(), line++));
      start = end + 1;
    }
    return new Page(
        capture, List.of(new Page.Element(-1, "text", new TreeMap<>())), blocks, List.of());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
