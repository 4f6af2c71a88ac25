package org.parallax.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP response as crawlers write it into archives, made one that holds of what
 * follows it.
 *
 * <p>HTTP/2 has no status line, so one is made up ({@code HTTP/2 200}, {@code h2 200}); bodies are
 * stored without the chunks, the compression or the length of which the head still speaks. What the
 * body shows is believed.
 */
final class HttpHead {
  private static final Pattern MADE_UP =
      Pattern.compile("(?:HTTP/[23](?:\\.\\d)?|[hH][23])[ \\t]+(\\d{3})(?:[ \\t].*)?");

  private static final Pattern CHUNK =
      Pattern.compile("[0-9A-Fa-f]{1,8}[ \\t]*(?:;[^\\r\\n]*)?\\r?\\n.*", Pattern.DOTALL);

  /** A head that is longer is left as it is. */
  private static final int LONGEST = 64_000;

  /** Bytes of the body that are looked at. */
  private static final int START = 64;

  private HttpHead() {}

  /**
   * Returns a response with a head that holds of its body.
   *
   * @param size bytes of the response in all
   */
  static ReadableByteChannel mended(InputStream response, long size) throws IOException {
    byte[] head = head(response);
    byte[] start = response.readNBytes(START);
    String words = new String(head, StandardCharsets.ISO_8859_1);
    boolean whole = words.endsWith("\n\n") || words.endsWith("\n\r\n");
    byte[] mended =
        whole
            ? mended(words, start, size - head.length).getBytes(StandardCharsets.ISO_8859_1)
            : head;
    return Channels.newChannel(
        new SequenceInputStream(
            new SequenceInputStream(
                new ByteArrayInputStream(mended), new ByteArrayInputStream(start)),
            response));
  }

  private static byte[] head(InputStream response) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1_024);
    int inLine = 0;
    int b = response.read();
    while (b >= 0) {
      head.write(b);
      if (b == '\n' && inLine == 0 && head.size() > 2) {
        break;
      }
      inLine = b == '\n' ? 0 : b == '\r' ? inLine : inLine + 1;
      if (head.size() > LONGEST) {
        break;
      }
      b = response.read();
    }
    return head.toByteArray();
  }

  private static String mended(String head, byte[] start, long length) {
    List<String> kept = new ArrayList<>();
    boolean chunked = false;
    boolean drop = false;
    for (String line : head.stripTrailing().split("\\r?\\n", -1)) {
      if (kept.isEmpty()) {
        Matcher madeUp = MADE_UP.matcher(line.stripTrailing());
        kept.add(madeUp.matches() ? "HTTP/1.1 " + madeUp.group(1) + " " : line);
        continue;
      }
      if (!line.startsWith(" ") && !line.startsWith("\t")) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean chunks = lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        drop =
            lower.startsWith("content-length:")
                || (chunks && !isChunk(start))
                || (lower.matches("content-encoding:\\s*(?:x-)?gzip\\s*")
                    && !isGzip(start)
                    && !isChunk(start));
        chunked |= chunks && !drop;
      }
      if (!drop) {
        kept.add(line);
      }
    }
    if (!chunked) {
      kept.add("Content-Length: " + Math.max(0, length));
    }
    return String.join("\r\n", kept) + "\r\n\r\n";
  }

  private static boolean isChunk(byte[] start) {
    return CHUNK.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
  }

  private static boolean isGzip(byte[] start) {
    return start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }
}
