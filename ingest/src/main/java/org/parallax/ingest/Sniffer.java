package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of input is this? By content; the name decides only where the content leaves it open.
 */
final class Sniffer {
  /** Code units and bytes that are looked at. */
  static final int HEAD = 65_536;

  /** Kinds of input. */
  enum Kind {
    /** Nothing but white space. */
    EMPTY,
    /** No text. */
    BINARY,
    /** A page. */
    HTML,
    /** A feed, a sitemap or a news agency's items. */
    XML,
    /** A kind of input that this version does not read. */
    UNSUPPORTED,
    /** A web archive. */
    WARC,
    /** Text that starts like JSON. */
    JSON,
    /** Text. */
    PLAIN
  }

  /**
   * A kind, and what it is in words.
   *
   * @param kind what was recognised
   * @param what in words, for a reader; empty when there is nothing to say
   * @param remedy what to do, in words; empty when there is nothing to do, or when {@code what}
   *     says it
   */
  record Sniffed(Kind kind, String what, String remedy) {
    Sniffed(Kind kind, String what) {
      this(kind, what, "");
    }
  }

  private record Magic(String what, String remedy, List<Integer> bytes) {}

  private static final String EXPORT = "export its text or HTML";
  private static final String UNPACK =
      "unpack it, or pack it with gzip, which is read as it stands";
  private static final String PICTURE = "pictures are not read; the page that shows it may be";

  private static final List<Magic> MAGICS =
      List.of(
          magic("a PDF document", EXPORT, '%', 'P', 'D', 'F', '-'),
          magic(
              "a ZIP archive or office document",
              "unpack it, or export its text or HTML",
              'P',
              'K',
              3,
              4),
          magic("a PNG picture", PICTURE, 0x89, 'P', 'N', 'G'),
          magic("a JPEG picture", PICTURE, 0xFF, 0xD8, 0xFF),
          magic("a GIF picture", PICTURE, 'G', 'I', 'F', '8'),
          magic("a file compressed twice", "unpack it once", 0x1F, 0x8B),
          magic("a bzip2 archive", UNPACK, 'B', 'Z', 'h'),
          magic("an xz archive", UNPACK, 0xFD, '7', 'z', 'X', 'Z'),
          magic("a Zstandard archive", UNPACK, 0x28, 0xB5, 0x2F, 0xFD),
          magic("an office document of the old kind", EXPORT, 0xD0, 0xCF, 0x11, 0xE0),
          magic("a database", "export its rows as JSON Lines", 'S', 'Q', 'L', 'i', 't', 'e', ' '),
          magic("a program", "only texts and pages are read", 0x7F, 'E', 'L', 'F'));

  /** Where a tar archive says that it is one. */
  private static final int TAR_PLACE = 257;

  private static final Magic TAR =
      magic("a tar archive", "unpack it and read the folder", 'u', 's', 't', 'a', 'r');

  private static final Magic WARC = magic("a web archive", "", 'W', 'A', 'R', 'C', '/', '1', '.');

  /** One control character in this many bytes is no text. */
  private static final int CONTROL_SHARE = 50;

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z][\\w:.-]*)");

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:html|head|body|p|div|span|br|h[1-6]|article|section|a|ul|li|meta|title|table|img|script|em|strong|blockquote)\\b[^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);

  private Sniffer() {}

  private static Magic magic(String what, String remedy, int... bytes) {
    return new Magic(what, remedy, Arrays.stream(bytes).boxed().toList());
  }

  /** Returns what some bytes are; {@code length} of them are the head of a file. */
  static Sniffed sniff(byte[] head, int length, String name) {
    if (starts(head, length, WARC.bytes())) {
      return new Sniffed(Kind.WARC, ""); // Its bodies need not be text.
    }
    for (Magic magic : MAGICS) {
      if (starts(head, length, magic.bytes())) {
        return new Sniffed(Kind.BINARY, magic.what(), magic.remedy());
      }
    }
    int tar = Math.min(TAR_PLACE, length);
    byte[] behind = Arrays.copyOfRange(head, tar, Math.min(length, tar + TAR.bytes().size()));
    if (starts(behind, behind.length, TAR.bytes())) {
      return new Sniffed(Kind.BINARY, TAR.what(), TAR.remedy());
    }
    int seen = whole(head, Math.min(length, HEAD));
    boolean asItStands = tellsByBytes(head, seen);
    String text =
        asItStands
            ? new String(head, 0, seen, StandardCharsets.ISO_8859_1)
            : Decoder.decode(head, seen);
    if (text.isBlank()) {
      return new Sniffed(Kind.EMPTY, "");
    }
    long controls = asItStands ? ByteScan.controls(head, seen) : controls(text);
    if (text.indexOf('\0') >= 0 || controls * CONTROL_SHARE > text.length()) {
      return new Sniffed(Kind.BINARY, "bytes that are no text", EXPORT);
    }
    return ofText(text, name.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether bytes need not be decoded to be recognised: all that is looked for is ASCII, and no
   * byte says that a character takes two or four of them.
   */
  private static boolean tellsByBytes(byte[] head, int length) {
    int first = 0;
    while (first < length && head[first] >= 0 && Character.isWhitespace(head[first])) {
      first++;
    }
    boolean ascii = first == length || head[first] >= 0; // A wide blank may stand there.
    return ascii && !Decoder.isMarked(head, length) && !ByteScan.hasZero(head, length);
  }

  private static long controls(String text) {
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      controls += (c < ' ' && "\t\n\r\f\b\u001B".indexOf(c) < 0) || c == 0x7F ? 1 : 0;
    }
    return controls;
  }

  /** Leaves out the beginning of a character that the head cuts. */
  private static int whole(byte[] bytes, int length) {
    int end = length;
    for (int i = 0; length == HEAD && i < 4 && end > 0 && (bytes[end - 1] & 0x80) != 0; i++) {
      end--;
    }
    return length == HEAD ? end & ~1 : length;
  }

  private static boolean starts(byte[] bytes, int length, List<Integer> magic) {
    if (length < magic.size()) {
      return false;
    }
    for (int i = 0; i < magic.size(); i++) {
      if ((bytes[i] & 0xFF) != magic.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Sniffed ofText(String text, String name) {
    String start = text.stripLeading();
    if (start.startsWith("WARC/")) {
      return unsupported("a web archive of another version than 1", "convert it to WARC 1.1");
    }
    if (start.startsWith("filedesc://")) {
      return unsupported("a web archive of the old kind (ARC)", "convert it to WARC 1.1");
    }
    if (start.regionMatches(true, 0, "MIME-Version:", 0, 13)
        || start.startsWith("From: <Saved by")) {
      return unsupported("a page saved as MHTML", "save it as HTML only");
    }
    char first = start.charAt(0);
    if (first == '{' || first == '[') {
      return new Sniffed(Kind.JSON, "");
    }
    if (first == '<') {
      Matcher root = ROOT.matcher(start);
      if (root.find(prolog(start)) && root.start() == prolog(start)) {
        return ofRoot(root.group(1).toLowerCase(Locale.ROOT), start, name);
      }
    }
    return new Sniffed(tags(text) >= (isPage(name) ? 1 : 4) ? Kind.HTML : Kind.PLAIN, "");
  }

  /** Returns where declarations, comments and white space end. */
  private static int prolog(String text) {
    int i = 0;
    while (i < text.length()) {
      String close = text.startsWith("<!--", i) ? "-->" : ">";
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
      } else if (text.startsWith("<!", i) || text.startsWith("<?", i)) {
        int end = text.indexOf(close, declarations(text, i));
        i = end < 0 ? text.length() : end + close.length();
      } else {
        return i;
      }
    }
    return 0;
  }

  /** Returns where the declarations inside a document type end; the same place without any. */
  private static int declarations(String text, int at) {
    int open = text.startsWith("<!DOCTYPE", at) ? text.indexOf('[', at) : -1;
    boolean inside = open >= 0 && open < Math.max(at, text.indexOf('>', at));
    int close = inside ? text.indexOf("]", open) : -1;
    while (close >= 0 && !text.substring(close + 1).stripLeading().startsWith(">")) {
      close = text.indexOf("]", close + 1);
    }
    return close < 0 ? at : close;
  }

  private static Sniffed ofRoot(String root, String start, String name) {
    String local = root.substring(root.indexOf(':') + 1);
    return switch (local) {
      case "rss",
          "feed",
          "rdf",
          "channel",
          "urlset",
          "sitemapindex",
          "newsitem",
          "newsmessage",
          "newsml",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem",
          "nitf" ->
          new Sniffed(Kind.XML, "");
      case "opml" ->
          unsupported("a list of feeds (OPML)", "save the feeds that it names and read those");
      default ->
          tags(start) > 0 || isPage(name)
              ? new Sniffed(Kind.HTML, "")
              : start.regionMatches(true, 0, "<?xml", 0, 5)
                  ? unsupported("XML of an unknown kind", "export the text or HTML of its articles")
                  : new Sniffed(Kind.PLAIN, "");
    };
  }

  private static Sniffed unsupported(String what, String remedy) {
    return new Sniffed(
        Kind.UNSUPPORTED, what + ", which this version does not read: " + remedy + ".");
  }

  private static boolean isPage(String name) {
    return name.matches(".*\\.x?html?(\\.gz)?");
  }

  private static int tags(String text) {
    Matcher matcher = TAG.matcher(text);
    int count = 0;
    while (count < 4 && matcher.find()) {
      count++;
    }
    return count;
  }
}
