package org.parallax.bench.memory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes invented news as a web archive, compressed record by record as archives are. */
final class ArchiveMaker {
  private ArchiveMaker() {}

  /**
   * Writes an archive; returns how many pages it holds.
   *
   * @param pageBytes about what one page has
   * @param bytes of all pages before compression
   */
  static int write(Path file, long bytes, int pageBytes, long seed) throws IOException {
    NewsMaker news = new NewsMaker(seed, pageBytes);
    long written = 0;
    int pages = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int story = 0; written < bytes; story++) {
        for (NewsMaker.Made page : news.story(story)) {
          byte[] record = record(page, pages);
          try (OutputStream gzip = new Fast(new Unclosed(out))) {
            gzip.write(record);
          }
          written += record.length;
          pages++;
        }
      }
    }
    return pages;
  }

  private static byte[] record(NewsMaker.Made page, int number) {
    byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.length
            + "\r\n\r\n";
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            String.format(
                Locale.ROOT, "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>", number),
            "WARC-Date: 2031-05-09T12:00:00Z",
            "WARC-Target-URI: " + page.url(),
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + (http.length() + html.length),
            "",
            "");
    byte[] start = (head + http).getBytes(StandardCharsets.UTF_8);
    byte[] record = new byte[start.length + html.length + 4];
    System.arraycopy(start, 0, record, 0, start.length);
    System.arraycopy(html, 0, record, start.length, html.length);
    System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.UTF_8), 0, record, record.length - 4, 4);
    return record;
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
