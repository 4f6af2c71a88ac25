package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and news items cut, flipped, doubled and nested: whatever comes, something is said. */
final class MutatedFeedsTest {
  private static final int ROUNDS = 400;

  private static final List<String> SEEDS =
      List.of(
          """
          <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY port "Skarrow">]>
          <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>W &amp; Co</title>
          <item><guid>1</guid><pubDate>Fri, 09 May 2031 07:30:00 GMT</pubDate><description>A &port; crane</description>
          <content:encoded><![CDATA[<p>fell &amp; broke</p>]]></content:encoded></item><!-- c -->
          <item><link>http://a.example/2</link><description>Two &#x2014; three</description></item></channel></rss>\
          """,
          """
          <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/"><title>T</title><entry><id>x</id>
          <link href="y"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>crane</b></div></content>
          <updated>2031-05-09T07:30:00Z</updated></entry></feed>\
          """,
          """
          <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-05-09T09:00:00Z</sent></header>
          <itemSet><newsItem guid="g" version="1"><itemMeta><embargoed>2031-05-10T06:00:00Z</embargoed>
          <pubStatus qcode="stat:usable"/></itemMeta><contentSet><inlineXML><nitf><body><body.head><byline>By A B</byline>
          </body.head><body.content><p>Words.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>\
          """,
          """
          <urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://a.example/1</loc><n:news>
          <n:title>T</n:title></n:news></url></urlset>\
          """,
          """
          {"hits": [{"uri": "u", "pubstatus": "usable", "version": "2", "embargoed": "2031-05-10", "headlines": [{"value": "H"}],
          "bodies": [{"role": "main", "value": "<p>Words.</p>"}], "ednote": "Corrects name"}]}\
          """);

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void nothingEscapesAndSomethingIsAlwaysSaid(long seed) throws IOException {
    Random random = new Random(seed);
    Path file = folder.resolve("mutated.xml");
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(6); n >= 0; n--) {
        bytes = mutated(bytes, random);
      }
      Files.write(file, bytes);
      Ingested read = new Ingester().ingest(List.of(file));
      assertThat(read.pages().size() + read.dropped().size() + read.notices().size())
          .as("seed %d, round %d: %s", seed, round, new String(bytes, StandardCharsets.UTF_8))
          .isPositive();
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
    List<byte[]> parts = new ArrayList<>();
    byte[] before = java.util.Arrays.copyOfRange(bytes, 0, from);
    byte[] piece = java.util.Arrays.copyOfRange(bytes, from, to);
    byte[] after = java.util.Arrays.copyOfRange(bytes, to, bytes.length);
    parts.add(before);
    switch (random.nextInt(6)) {
      case 0 -> after = new byte[0]; // cut short
      case 1 -> { // flipped
        piece[random.nextInt(piece.length)] ^= (byte) (1 << random.nextInt(8));
        parts.add(piece);
      }
      case 2 -> { // doubled
        for (int n = 1 << random.nextInt(8); n >= 0; n--) {
          parts.add(piece);
        }
      }
      case 3 -> {} // left out
      case 4 -> { // nested in itself
        parts.add(bytes);
        parts.add(piece);
      }
      default -> { // something that XML does not like
        String[] odd = {
          "&",
          "<",
          "]]>",
          "<![CDATA[",
          "<!--",
          "\u0000",
          "&#0;",
          "<item",
          "</item>",
          "\uD83D",
          "<!DOCTYPE x [",
          "'",
          "<a b=c d>"
        };
        parts.add(odd[random.nextInt(odd.length)].getBytes(StandardCharsets.UTF_8));
        parts.add(piece);
      }
    }
    parts.add(after);
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
