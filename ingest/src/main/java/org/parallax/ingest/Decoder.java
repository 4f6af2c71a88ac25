package org.parallax.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in, text out: which encoding?
 *
 * <p><b>Method.</b> The first that holds: byte order mark; UTF-16 by its zero bytes; strict UTF-8;
 * the declaration of a page (WHATWG: {@code iso-8859-1} means windows-1252); UTF-8 with a few
 * broken places; ICU's detector among the encodings that news is found in; windows-1252. Strict
 * UTF-8 comes before the declaration because text that is valid by chance is not seen, and wrong
 * declarations are.
 */
final class Decoder {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Bytes that are looked at for a declaration or by the detector. */
  private static final int HEAD = 8_192;

  /** Zero bytes in one of two, and none in the other: UTF-16. */
  private static final double ZERO_SHARE = 0.02;

  /** A broken place for this many good ones is still UTF-8. */
  private static final int GOOD_FOR_BAD = 4;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)"
              + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /** What the detector may answer, and what that is read as (a superset where there is one). */
  private static final Map<String, String> SENSIBLE =
      Map.ofEntries(
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-2", "windows-1250"),
          Map.entry("ISO-8859-5", "ISO-8859-5"),
          Map.entry("ISO-8859-7", "windows-1253"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("windows-1250", "windows-1250"),
          Map.entry("windows-1251", "windows-1251"),
          Map.entry("windows-1252", "windows-1252"),
          Map.entry("windows-1253", "windows-1253"),
          Map.entry("windows-1254", "windows-1254"),
          Map.entry("windows-1255", "windows-1255"),
          Map.entry("windows-1256", "windows-1256"),
          Map.entry("KOI8-R", "KOI8-R"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-JP", "EUC-JP"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("GB18030", "GB18030"),
          Map.entry("Big5", "Big5"));

  /** Least confidence, of 100, for an encoding of another script than Latin. */
  private static final int SURE = 30;

  private Decoder() {}

  /**
   * Returns the text of some bytes, without byte order mark, line ends untouched, and without lone
   * halves of characters.
   */
  static String decode(byte[] bytes) {
    return decode(bytes, bytes.length);
  }

  /** Returns the text of the first {@code length} bytes. */
  static String decode(byte[] bytes, int length) {
    Marked marked = marked(bytes, length);
    if (marked != null) {
      int rest = length - marked.length();
      return Surrogates.whole(new String(bytes, marked.length(), rest, marked.charset()));
    }
    Charset wide = wide(bytes, length);
    if (wide != null) {
      return new String(bytes, 0, length, wide);
    }
    String strict = strict(bytes, length, StandardCharsets.UTF_8);
    // As many units as bytes: ASCII alone, which another declared encoding may use otherwise.
    if (strict != null && strict.length() != length) {
      return strict;
    }
    Charset declared = declared(bytes, length);
    if (strict != null && (declared == null || declared.equals(StandardCharsets.UTF_8))) {
      return strict;
    }
    if (declared != null) {
      String text = strict(bytes, length, declared);
      if (text != null) {
        return Surrogates.whole(text); // CESU-8 lets halves through, as UTF-32 does.
      }
    }
    return strict != null ? strict : guess(bytes, length);
  }

  /**
   * Returns the text of bytes that a server sent.
   *
   * @param label the encoding that the server named; null when it named none
   */
  static String decode(byte[] bytes, @Nullable String label) {
    Charset named = label == null ? null : named(label.toLowerCase(Locale.ROOT));
    boolean told =
        named == null
            || marked(bytes, bytes.length) != null
            || wide(bytes, bytes.length) != null
            || strict(bytes, bytes.length, StandardCharsets.UTF_8) != null;
    String text = told || named == null ? null : strict(bytes, bytes.length, named);
    return text == null ? decode(bytes) : text;
  }

  /**
   * Returns text as it comes, its encoding told by its head: mark, zero bytes, then a declaration
   * unless the head is UTF-8 beyond ASCII, then what {@link #decode(byte[])} would try.
   *
   * @param all the bytes, the head among them
   */
  static Reader reader(byte[] head, int length, InputStream all) throws IOException {
    Marked marked = marked(head, length);
    if (marked != null) {
      all.skipNBytes(marked.length());
      return new InputStreamReader(all, marked.charset());
    }
    return new InputStreamReader(all, unmarked(head, length));
  }

  private static Charset unmarked(byte[] head, int length) {
    Charset wide = wide(head, length);
    if (wide != null) {
      return wide;
    }
    int seen = length;
    for (int i = 0; i < 4 && seen > 1 && (head[seen - 1] & 0x80) != 0; i++) {
      seen--; // A character that the head may cut.
    }
    Charset declared = declared(head, seen);
    String strict = strict(head, seen, StandardCharsets.UTF_8);
    if (strict != null && (declared == null || strict.length() != seen)) {
      return StandardCharsets.UTF_8;
    }
    if (declared != null && strict(head, seen, declared) != null) {
      return declared;
    }
    String loose = new String(head, 0, seen, StandardCharsets.UTF_8);
    long bad = loose.chars().filter(c -> c == '\uFFFD').count();
    long good = loose.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
    return good >= GOOD_FOR_BAD * bad ? StandardCharsets.UTF_8 : detected(head, seen);
  }

  /** A byte order mark. */
  private record Marked(Charset charset, int length) {}

  /** Returns whether some bytes begin with a byte order mark. */
  static boolean isMarked(byte[] bytes, int length) {
    return marked(bytes, length) != null;
  }

  private static @Nullable Marked marked(byte[] b, int length) {
    if (starts(b, length, 0xEF, 0xBB, 0xBF)) {
      return new Marked(StandardCharsets.UTF_8, 3);
    }
    if (starts(b, length, 0xFF, 0xFE, 0, 0)) {
      return new Marked(UTF_32LE, 4);
    }
    if (starts(b, length, 0, 0, 0xFE, 0xFF)) {
      return new Marked(UTF_32BE, 4);
    }
    if (starts(b, length, 0xFF, 0xFE)) {
      return new Marked(StandardCharsets.UTF_16LE, 2);
    }
    return starts(b, length, 0xFE, 0xFF) ? new Marked(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean starts(byte[] bytes, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns UTF-16 without a mark, by where its zero bytes stand; null when it is not that. */
  static @Nullable Charset wide(byte[] bytes, int length) {
    int seen = Math.min(length, HEAD * 8) & ~1;
    if (!ByteScan.hasZero(bytes, seen)) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < seen; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    double least = Math.max(1, ZERO_SHARE * seen / 2);
    Charset charset =
        odd >= least && even == 0
            ? StandardCharsets.UTF_16LE
            : even >= least && odd == 0 ? StandardCharsets.UTF_16BE : null;
    if (charset == null) {
      return null;
    }
    String text = strict(bytes, seen, charset);
    return text != null && controls(text) == 0 ? charset : null;
  }

  /** Returns the encoding of text whose units are wider than a byte; null when it is not that. */
  static @Nullable Charset wideOrMarked(byte[] bytes, int length) {
    Marked marked = marked(bytes, length);
    return marked == null
        ? wide(bytes, length)
        : marked.charset().equals(StandardCharsets.UTF_8) ? null : marked.charset();
  }

  private static long controls(String text) {
    return text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
  }

  private static @Nullable Charset declared(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String label = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return named(label.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Charset named(String label) {
    try {
      if (label.startsWith("utf-16") || label.startsWith("utf-32")) {
        // A page that can be read as ASCII so far is not that.
        return StandardCharsets.UTF_8;
      }
      return switch (label) {
        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1" -> WINDOWS_1252;
        case "iso-8859-9", "latin5" -> Charset.forName("windows-1254");
        case "gb2312", "gbk", "gb_2312-80" -> Charset.forName("GB18030");
        case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
        case "euc-kr", "ks_c_5601-1987" -> Charset.forName("x-windows-949");
        default -> Charset.forName(label);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String strict(byte[] bytes, int length, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = Utf8.strict(bytes, length);
      if (text != null) {
        return text;
      }
    }
    try {
      CharBuffer out =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length));
      return out.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String guess(byte[] bytes, int length) {
    String loose = new String(bytes, 0, length, StandardCharsets.UTF_8);
    long bad = loose.chars().filter(c -> c == '\uFFFD').count();
    long good = loose.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
    if (good >= GOOD_FOR_BAD * bad) {
      return loose;
    }
    Charset charset = detected(bytes, length);
    String text = strict(bytes, length, charset);
    return text != null ? text : new String(bytes, 0, length, charset);
  }

  private static Charset detected(byte[] bytes, int length) {
    CharsetDetector detector = new CharsetDetector();
    byte[] seen = java.util.Arrays.copyOf(bytes, Math.min(length, HEAD * 8));
    detector.setText(seen);
    List<CharsetMatch> matches = List.of(detector.detectAll());
    for (CharsetMatch match : matches) {
      String name = SENSIBLE.get(match.getName());
      if (name != null && match.getConfidence() >= SURE) {
        return Charset.forName(name);
      }
    }
    return WINDOWS_1252;
  }
}
