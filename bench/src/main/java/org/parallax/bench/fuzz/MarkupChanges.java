package org.parallax.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes that know elements: swaps, repeats, nests and drops them, and what is written in their
 * tags. Works on one character a byte, so that nothing else changes.
 */
final class MarkupChanges {
  private static final Pattern OPEN = Pattern.compile("<([A-Za-z][\\w:.-]*)(?:\\s[^<>]*)?>");

  private static final int LONGEST_ATTRIBUTE = 18;

  private static final List<String> DECLARATIONS =
      List.of(
          "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
              + " \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
          "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
          "<!DOCTYPE x [<!ENTITY % p SYSTEM \"https://news.example/p.dtd\"> %p; <!ENTITY a \"b\">]>",
          "<!DOCTYPE x [<!ENTITY a \"&a;\">]>",
          "<!DOCTYPE x [<!ENTITY a \"<p>&#38;lt;</p>\"><!ATTLIST p c CDATA \"&a;\">]>",
          "<!DOCTYPE x [<!ENTITY a \"",
          "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\" [");

  private static final List<String> REFERENCES =
      List.of(
          "&a;",
          "&b;",
          "&c;",
          "&d;",
          "&#xD800;",
          "&#55357;&#56832;",
          "&#x110000;",
          "&#0;",
          "&#xFFFE;",
          "&#99999999999;",
          "&nbsp",
          "&ampamp;",
          "&lt;p&gt;",
          "&amp;lt;p&amp;gt;",
          "&notit;",
          "&hellip",
          "&NotEqualTilde;",
          "&#x1F6A7;",
          "&AMP",
          "&;",
          "&#;",
          "&#x;",
          "&unknown;");

  private MarkupChanges() {}

  /** A piece of the text, its end behind the end tag where there is one. */
  private record Piece(int start, int inner, int innerEnd, int end) {
    String of(String text) {
      return text.substring(start, end);
    }

    String inside(String text) {
      return text.substring(inner, innerEnd);
    }
  }

  /** Returns the text changed; as it is when it has no element. */
  static String change(String text, Random random) {
    List<Piece> pieces = pieces(text);
    if (pieces.isEmpty()) {
      return text;
    }
    Piece one = pieces.get(random.nextInt(pieces.size()));
    Piece other = pieces.get(random.nextInt(pieces.size()));
    String before = text.substring(0, one.start());
    String after = text.substring(one.end());
    String whole = one.of(text);
    return switch (random.nextInt(13)) {
      case 0 -> before + after;
      case 1 -> before + whole.repeat(times(whole, 1 + random.nextInt(60))) + after;
      case 2 -> swapped(text, one, other);
      case 3 -> before + other.of(text) + after;
      case 4 -> before + one.inside(text) + after;
      case 5 -> text.substring(0, one.innerEnd()) + after;
      case 6 -> nested(text, one, random) + after;
      case 7 -> renamed(text, one, other);
      case 8 -> attributes(text, one, random);
      case 9 -> before + "<![CDATA[" + whole + "]]>" + after;
      case 10 -> before + "<!--" + whole + (random.nextBoolean() ? "-->" : "") + after;
      case 11 -> declared(text, one, random);
      default -> {
        int at = one.inner() + random.nextInt(one.innerEnd() - one.inner() + 1);
        yield text.substring(0, at)
            + REFERENCES.get(random.nextInt(REFERENCES.size())).repeat(1 << random.nextInt(8))
            + text.substring(at);
      }
    };
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher open = OPEN.matcher(text);
    while (pieces.size() < 200 && open.find()) {
      String close = "</" + open.group(1) + ">";
      int end = text.indexOf(close, open.end());
      pieces.add(
          end < 0
              ? new Piece(open.start(), open.end(), open.end(), open.end())
              : new Piece(open.start(), open.end(), end, end + close.length()));
    }
    return pieces;
  }

  private static int times(String piece, int most) {
    return Math.max(1, Math.min(most, 200_000 / Math.max(1, piece.length())));
  }

  private static String swapped(String text, Piece one, Piece other) {
    Piece first = one.start() <= other.start() ? one : other;
    Piece second = one.start() <= other.start() ? other : one;
    return first.end() > second.start()
        ? text
        : text.substring(0, first.start())
            + second.of(text)
            + text.substring(first.end(), second.start())
            + first.of(text)
            + text.substring(second.end());
  }

  private static String nested(String text, Piece one, Random random) {
    String open = text.substring(one.start(), one.inner());
    String close = text.substring(one.innerEnd(), one.end());
    int deep = times(open, 1 << random.nextInt(13));
    return text.substring(0, one.start())
        + open.repeat(deep)
        + one.inside(text)
        + (random.nextInt(3) == 0 ? "" : close.repeat(times(close, deep)));
  }

  private static String renamed(String text, Piece one, Piece other) {
    String name = name(text, one);
    String to = name(text, other);
    String end = text.substring(one.innerEnd(), one.end());
    return text.substring(0, one.start() + 1)
        + to
        + text.substring(one.start() + 1 + name.length(), one.innerEnd())
        + end.replace(name, to)
        + text.substring(one.end());
  }

  private static String name(String text, Piece piece) {
    Matcher open = OPEN.matcher(text).region(piece.start(), piece.inner());
    return open.lookingAt() ? open.group(1) : "";
  }

  private static String attributes(String text, Piece one, Random random) {
    int at = one.start() + 1 + name(text, one).length();
    StringBuilder more = new StringBuilder();
    switch (random.nextInt(4)) {
      case 0 ->
          more.append(" class='")
              .append("x ".repeat(1 << random.nextInt(LONGEST_ATTRIBUTE)))
              .append('\'');
      case 1 -> {
        for (int i = 0; i < 1 << random.nextInt(13); i++) {
          more.append(" a").append(i).append("=\"").append(i).append('"');
        }
      }
      case 2 -> more.append(" href=\"").append("&amp;".repeat(1 << random.nextInt(14))).append('"');
      default ->
          more.append(
                  " id=x id=y style=\"display:none\" hidden lang='' xmlns:q=\"\" q:r=\"s\" datetime=\"")
              .append(random.nextInt())
              .append('"');
    }
    return text.substring(0, at) + more + text.substring(at);
  }

  private static String declared(String text, Piece one, Random random) {
    int at = text.startsWith("<?xml") ? text.indexOf('>') + 1 : 0;
    return text.substring(0, at)
        + DECLARATIONS.get(random.nextInt(DECLARATIONS.size()))
        + text.substring(at, one.inner())
        + REFERENCES.get(random.nextInt(4)).repeat(1 << random.nextInt(10))
        + text.substring(one.inner());
  }
}
