package org.parallax.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes seeds: a few blind changes, a few that know the formats. Repeatable by its seed. */
final class Mutator {
  private static final int MOST_CHANGES = 8;
  private static final int LONGEST = 400_000;

  /** One input in so many is made large. */
  private static final int LARGE_ONE_IN = 1_000;

  /** One input in so many becomes a file that expands without measure. */
  private static final int BOMB_ONE_IN = 1_000;

  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?xml version=\"1.0\"?>",
          "&#x110000;",
          "&#0;",
          "&amp;",
          "&nbsp",
          "<p>",
          "</p>",
          "<div class='article-body'>",
          "<table><tr><td>",
          "<script type='application/ld+json'>",
          "</script>",
          "<article>",
          "<time datetime='2031-02-31T25:61:61+99:99'>",
          "<meta property='article:published_time' content='",
          "<title>",
          "<base href='",
          "<svg>",
          "<template>",
          "<plaintext>",
          "<frameset>",
          "<noscript>",
          "<select><option>",
          "<a href='https://",
          "<!DOCTYPE html [<!ENTITY a 'b'>]>",
          "<![if",
          "<h1>",
          "<li>",
          "<br>",
          "<q>",
          "<b><i></b></i>",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\u0000",
          "\\ud800",
          "\\",
          ":",
          ",",
          "null",
          "1e999999",
          "-0",
          "{\"id\": \"a\", \"text\": \"",
          "\"@graph\": [",
          "\"@type\": \"NewsArticle\"",
          "\"datePublished\": \"",
          "WARC/1.0\r\n",
          "WARC/1.1\r\n",
          "WARC-Type: revisit\r\n",
          "WARC-Truncated: length\r\n",
          "Content-Length: 99999999999999999999\r\n",
          "Content-Length: -1\r\n",
          "Content-Length: 0\r\n",
          "HTTP/1.1 200 OK\r\n",
          "HTTP/1.1 0\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip\r\n",
          "Content-Encoding: deflate\r\n",
          "charset=utf-7",
          "charset=\"",
          "\r\n\r\n",
          "\r",
          "\n\n",
          "\t",
          "FFFFFFFF\r\n",
          "0\r\n\r\n",
          "<rss version='2.0'><channel><item>",
          "<feed xmlns='http://www.w3.org/2005/Atom'>",
          "<urlset>",
          "<nitf>",
          "<newsItem>",
          "&lt;p&gt;",
          "99/99/9999",
          "31.02.2031",
          "2031-13-45",
          "0000-00-00",
          "9999-12-31T23:59:59.999999999Z",
          "-2147483648",
          "Fri, 31 Feb 2031 25:00:00 +9900",
          "Feb. 29, 2031",
          "12th of Never 2031",
          "\u0661\u0662/\u0663/\u0662\u0660\u0663\u0661",
          "5월 9일",
          "令和9999年99月99日",
          "yesterday",
          "Monday",
          "99 hours ago",
          "\uFEFF",
          "\u0000",
          "\u202E",
          "\u00AD",
          "\u2028",
          "\u0085",
          "\uD83D\uDE00",
          "\u0130",
          "ﬀ",
          "´",
          "“",
          "”",
          "—",
          "\u3000",
          "By ",
          "Updated: ",
          "Read more: ",
          "(Reuters) - ",
          "Published ",
          "Photo: ",
          "©",
          "* ",
          "1. ",
          "|",
          "•");

  private static final List<String> NESTS =
      List.of(
          "<div>",
          "<b>",
          "<a href=x>",
          "<table>",
          "<ul><li>",
          "<blockquote>",
          "<span class=a>",
          "[",
          "{\"a\":",
          "<font>",
          "(",
          "“",
          "<!--",
          "<svg>",
          "<select>",
          "<p><table><tr><td>",
          "<button>",
          "<nobr>",
          "<script type='application/ld+json'>{\"a\":[");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("UTF-32"),
          Charset.forName("Shift_JIS"),
          Charset.forName("windows-1251"));

  private final List<byte[]> seeds;

  Mutator(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  /** Returns the input of a number. */
  byte[] input(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    byte[] bytes = pick(random);
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      bytes = change(bytes, random);
      if (bytes.length > LONGEST) {
        bytes = Arrays.copyOf(bytes, LONGEST);
      }
    }
    if (random.nextInt(LARGE_ONE_IN) == 0) {
      bytes = large(bytes, random);
    }
    if (random.nextInt(BOMB_ONE_IN) == 0) {
      return ArchiveChanges.bomb(bytes, random);
    }
    return switch (random.nextInt(20)) {
      case 0 -> ArchiveChanges.packed(bytes, random);
      case 1 -> change(ArchiveSeed.gzip(bytes), random);
      case 2 -> ArchiveSeed.record("x.html", bytes);
      default -> bytes;
    };
  }

  private byte[] pick(Random random) {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] change(byte[] in, Random random) {
    int at = random.nextInt(in.length + 1);
    int to = Math.min(in.length, at + (1 << random.nextInt(12)));
    return switch (random.nextInt(24)) {
      case 0 -> flipped(in, at, random);
      case 1 -> replaced(in, at, to, new byte[0]);
      case 2 -> replaced(in, at, at, Arrays.copyOfRange(in, at, to));
      case 3 -> Arrays.copyOf(in, at);
      case 4 ->
          replaced(in, at, at, repeated(Arrays.copyOfRange(in, at, to), 1 + random.nextInt(100)));
      case 5 -> spliced(in, at, random);
      case 6 ->
          replaced(
              in,
              at,
              at,
              repeated(utf8(NESTS.get(random.nextInt(NESTS.size()))), 1 << random.nextInt(14)));
      case 7 -> recoded(in, random);
      case 8 -> replaced(in, at, at, noise(random));
      case 9 -> moved(in, at, to, random);
      case 10 -> numbers(in, random);
      case 11 -> halves(in, random);
      case 12, 13, 14, 15, 16, 17, 18, 19, 20 -> known(in, random);
      default ->
          replaced(
              in,
              at,
              random.nextBoolean() ? at : to,
              utf8(TOKENS.get(random.nextInt(TOKENS.size()))));
    };
  }

  /** Changes what knows the format; one character a byte. */
  private static byte[] known(byte[] in, Random random) {
    String text = new String(in, StandardCharsets.ISO_8859_1);
    boolean archive = text.startsWith("WARC/");
    boolean row = text.startsWith("{") || text.startsWith("[");
    String changed =
        archive && random.nextInt(3) > 0
            ? ArchiveChanges.change(text, random)
            : row && random.nextInt(3) > 0
                ? RowChanges.change(text, random)
                : MarkupChanges.change(text, random);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** In UTF-16, with a half of a character or a mark where none may stand. */
  private static byte[] halves(byte[] in, Random random) {
    if (in.length > LONGEST / 2) {
      return in;
    }
    String text = new String(in, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length() + 1);
    String odd = List.of("\uD83D", "\uDE00", "\uFEFF", "\uFFFE", "\u0000").get(random.nextInt(5));
    String put = text.substring(0, at) + odd + text.substring(at);
    StringBuilder out = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    out.append(put);
    boolean little = random.nextBoolean();
    byte[] bytes = new byte[2 * out.length()];
    for (int i = 0; i < out.length(); i++) {
      bytes[2 * i + (little ? 0 : 1)] = (byte) out.charAt(i);
      bytes[2 * i + (little ? 1 : 0)] = (byte) (out.charAt(i) >> 8);
    }
    return bytes;
  }

  private static byte[] flipped(byte[] in, int at, Random random) {
    if (at == in.length) {
      return in;
    }
    byte[] out = in.clone();
    out[at] = (byte) random.nextInt(256);
    return out;
  }

  private byte[] spliced(byte[] in, int at, Random random) {
    byte[] other = pick(random);
    int from = random.nextInt(other.length);
    return replaced(in, at, in.length, Arrays.copyOfRange(other, from, other.length));
  }

  private static byte[] moved(byte[] in, int at, int to, Random random) {
    byte[] piece = Arrays.copyOfRange(in, at, to);
    byte[] rest = replaced(in, at, to, new byte[0]);
    int there = random.nextInt(rest.length + 1);
    return replaced(rest, there, there, piece);
  }

  /** Changes digits, wherever they stand. */
  private static byte[] numbers(byte[] in, Random random) {
    byte[] out = in.clone();
    for (int i = 0; i < out.length; i++) {
      if (out[i] >= '0' && out[i] <= '9' && random.nextInt(4) == 0) {
        out[i] = (byte) ('0' + random.nextInt(10));
      }
    }
    return out;
  }

  private static byte[] recoded(byte[] in, Random random) {
    String text = new String(in, StandardCharsets.UTF_8);
    byte[] out = text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    return out.length > LONGEST ? in : out;
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 << random.nextInt(10)];
    random.nextBytes(noise);
    return noise;
  }

  /** One piece of the input over and over, up to 10 MB in one line. */
  private static byte[] large(byte[] in, Random random) {
    int at = random.nextInt(in.length + 1);
    byte[] piece = Arrays.copyOfRange(in, at, Math.min(in.length, at + 1 + random.nextInt(200)));
    for (int i = 0; i < piece.length && random.nextBoolean(); i++) {
      piece[i] = piece[i] == '\n' ? (byte) ' ' : piece[i];
    }
    int times = (10_000_000 / Math.max(1, piece.length)) >> random.nextInt(5);
    return replaced(in, at, at, repeated(piece, Math.max(1, times)));
  }

  private static byte[] repeated(byte[] piece, int times) {
    int most = Math.max(1, 10_000_000 / Math.max(1, piece.length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < Math.min(times, most); i++) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] in, int at, int to, byte[] with) {
    byte[] out = new byte[at + with.length + in.length - to];
    System.arraycopy(in, 0, out, 0, at);
    System.arraycopy(with, 0, out, at, with.length);
    System.arraycopy(in, to, out, at + with.length, in.length - to);
    return out;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
