package org.parallax.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What the mutator starts from: every file of the seed folder, and archives made of its pages. */
final class Seeds {
  private Seeds() {}

  /** Returns the seeds: the files by name, then what is made of them. */
  static List<byte[]> all() {
    List<byte[]> seeds = new ArrayList<>();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        seeds.add(bytes);
        if (file.toString().endsWith(".html")) {
          byte[] record = record(file.getFileName().toString(), bytes);
          plain.writeBytes(record);
          packed.writeBytes(gzip(record));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    seeds.add(plain.toByteArray());
    seeds.add(packed.toByteArray());
    seeds.add(gzip(seeds.get(0)));
    return seeds;
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Seeds.class.getResource("seeds")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns an HTTP response in a record of a web archive. */
  static byte[] record(String name, byte[] page) {
    byte[] http = joined("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", page);
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000"
            + String.format(java.util.Locale.ROOT, "%04x", name.hashCode() & 0xFFFF)
            + ">\r\nWARC-Date: 2031-05-09T12:00:00Z\r\nWARC-Target-URI: https://news.example/2031/05/09/"
            + name
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(joined(head, http));
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
