package org.parallax.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the mutator starts from: every file of the seed folder, pages in the encodings of their
 * languages, and archives made of all of it.
 */
final class Seeds {
  /** Where a page names its encoding: it is written in each that its language is found in. */
  private static final String ENCODING = "CHARSET";

  private static final List<String> RUSSIAN =
      List.of("utf-8", "windows-1251", "KOI8-R", "ISO-8859-5", "UTF-16LE");

  private static final List<String> JAPANESE =
      List.of("utf-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16BE");

  private Seeds() {}

  /** Returns the seeds: the files by name, then what is made of them. */
  static List<byte[]> all() {
    List<byte[]> seeds = new ArrayList<>();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    ArchiveSeed archive = new ArchiveSeed();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        for (byte[] bytes : written(Files.readAllBytes(file))) {
          seeds.add(bytes);
          if (name.endsWith(".html")) {
            byte[] record = ArchiveSeed.record(name, bytes);
            plain.writeBytes(record);
            packed.writeBytes(ArchiveSeed.gzip(record));
          }
          if (!name.endsWith(".warc")) {
            archive.capture(name, bytes);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    seeds.add(plain.toByteArray());
    seeds.add(packed.toByteArray());
    seeds.addAll(archive.forms());
    seeds.add(ArchiveSeed.gzip(seeds.get(0)));
    return seeds;
  }

  /** Returns a file in each of its encodings; as it is when it names none. */
  private static List<byte[]> written(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (!text.contains(ENCODING)) {
      return List.of(file);
    }
    List<byte[]> forms = new ArrayList<>();
    for (String name : text.contains("lang=\"ja\"") ? JAPANESE : RUSSIAN) {
      forms.add(text.replace(ENCODING, name).getBytes(Charset.forName(name)));
    }
    return forms;
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Seeds.class.getResource("seeds")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
