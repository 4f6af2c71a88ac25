package org.parallax.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A web archive as crawlers of news write it: records that say what was asked and what is known
 * between those with pages, bodies compressed and in chunks, pages seen again, other types.
 */
final class ArchiveSeed {
  /** Records of one archive: so few that a change in one is soon tried. */
  private static final int RECORDS = 8;

  private final List<List<byte[]>> archives = new ArrayList<>();
  private int number;

  /** Takes what a server sent. */
  void capture(String name, byte[] body) {
    if (number % RECORDS == 0) {
      archives.add(new ArrayList<>());
      add(
          "warcinfo",
          "application/warc-fields",
          "",
          utf8("software: invented\r\nformat: WARC\r\n"));
    }
    String target = "WARC-Target-URI: https://news.example/2031/05/09/" + name + "\r\n";
    String request =
        "GET /" + name + " HTTP/1.1\r\nHost: news.example\r\nUser-Agent: invented\r\n\r\n";
    add("request", "application/http; msgtype=request", target, utf8(request));
    String more =
        target
            + "WARC-IP-Address: 192.0.2.1\r\nWARC-Payload-Digest: sha1:"
            + String.format(Locale.ROOT, "%032d", number)
            + "\r\nWARC-Identified-Payload-Type: "
            + type(name)
            + "\r\n";
    add("response", "application/http; msgtype=response", more, response(name, body));
    if (number % 3 == 0) {
      add("revisit", "application/http; msgtype=response", more, utf8(head(name, "") + "\r\n"));
      add("metadata", "application/warc-fields", target, utf8("fetchTimeMs: 12\r\n"));
      add("resource", type(name), target, body);
    }
    number++;
  }

  /** Returns the archives plain and compressed record by record. */
  List<byte[]> forms() {
    List<byte[]> forms = new ArrayList<>();
    for (List<byte[]> records : archives) {
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      for (byte[] record : records) {
        plain.writeBytes(record);
        packed.writeBytes(gzip(record));
      }
      forms.add(plain.toByteArray());
      forms.add(packed.toByteArray());
    }
    return forms;
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "rdf" -> "application/rdf+xml";
      case "xml" -> name.startsWith("atom") ? "application/atom+xml" : "text/xml";
      case "json" -> name.startsWith("jsonfeed") ? "application/feed+json" : "application/json";
      default -> "text/plain";
    };
  }

  private static String head(String name, String more) {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type(name) + "\r\n" + more;
  }

  /** As servers send bodies: as they are, compressed, in chunks, both, and one under HTTP/2. */
  private byte[] response(String name, byte[] body) {
    return switch (number % 7) {
      case 0 -> joined(head(name, "Content-Encoding: gzip\r\n\r\n"), gzip(body));
      case 1 -> joined(head(name, "Transfer-Encoding: chunked\r\n\r\n"), chunks(body));
      case 2 ->
          joined(
              head(name, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"),
              chunks(gzip(body)));
      case 3 -> joined(head(name, "Content-Encoding: deflate\r\n\r\n"), deflated(body));
      case 4 ->
          joined("HTTP/2 200\r\ncontent-type: " + type(name) + "; charset=utf-8\r\n\r\n", body);
      case 5 -> joined(head(name, "Content-Encoding: br\r\n\r\n"), stored(body));
      default -> joined(head(name, "Last-Modified: Fri, 09 May 2031 08:00:00 GMT\r\n\r\n"), body);
    };
  }

  private static byte[] chunks(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += 500) {
      int size = Math.min(500, body.length - at);
      out.writeBytes(utf8(Integer.toHexString(size) + "\r\n"));
      out.write(body, at, size);
      out.writeBytes(utf8("\r\n"));
    }
    out.writeBytes(utf8("0\r\n\r\n"));
    return out.toByteArray();
  }

  /** Brotli with one piece that is stored as it is, and the end (RFC 7932, section 9.2). */
  private static byte[] stored(byte[] body) {
    int head = (body.length - 1) << 4 | 1 << 20;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)});
    out.writeBytes(body);
    out.write(3);
    return out.toByteArray();
  }

  private void add(String kind, String type, String more, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + kind
            + "\r\nWARC-Date: 2031-05-09T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
            + String.format(Locale.ROOT, "%012d", 10 * number + kind.length())
            + ">\r\n"
            + more
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    archives.getLast().add(joined(joined(head, block), "\r\n\r\n"));
  }

  /** Returns a page in a record of its own. */
  static byte[] record(String name, byte[] page) {
    ArchiveSeed one = new ArchiveSeed();
    one.archives.add(new ArrayList<>());
    byte[] http = joined("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", page);
    String target = "WARC-Target-URI: https://news.example/2031/05/09/" + name + "\r\n";
    one.number = name.hashCode() & 0xFFFF;
    one.add("response", "application/http; msgtype=response", target, http);
    return one.archives.getLast().getFirst();
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

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] joined(String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(head));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] body, String end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(body);
    out.writeBytes(utf8(end));
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
