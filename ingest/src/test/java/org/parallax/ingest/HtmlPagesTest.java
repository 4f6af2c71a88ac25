package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Range;

class HtmlPagesTest {
  private static Page page(String html) {
    return HtmlPages.page(
        new Capture("p.html", null, "p", Capture.Kind.HTML, html, new TreeMap<>(), "0"));
  }

  private static List<String> words(String html) {
    return page(html).blocks().stream().map(Page.Block::words).toList();
  }

  private static List<String> data(String html) {
    return page(html).data().stream()
        .map(d -> d.name() + (d.type() == null ? "" : " " + d.type()) + " = " + d.value())
        .toList();
  }

  @Test
  void zeroUnitsInTagsAreReadInOnePass() {
    assertThat(words("<p>A\0 quay<s\0pan cla\0ss='x\0y'> closes</span></p>"))
        .containsExactly("A quay closes");
    // Each unit of the name copied all before it, once: two thousand billion of them.
    assertThat(words("<p>Before</p><t" + "\0a".repeat(1_000_000) + "><p>Behind</p>"))
        .containsExactly("Before", "Behind");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void everyBlockStandsWhereItSays(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String html = Scribble.page(random);
      for (Page.Block block : page(html).blocks()) {
        Range place = block.text().source();
        assertThat(place).as(html).isNotNull();
        assertThat(plain(place.of(html))).as(html).isEqualTo(squeezed(block.words()));
        block
            .links()
            .forEach(link -> assertThat(link.end()).isLessThanOrEqualTo(block.words().length()));
      }
    }
  }

  /** Drops tags and comments, decodes references, drops white space (a break tag is a blank). */
  private static String plain(String html) {
    String bare = html.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)</?[a-z][^>]*>", "");
    return squeezed(Parser.unescapeEntities(bare, false));
  }

  private static String squeezed(String words) {
    return words.replaceAll("[\\s\\p{Z}]+", "");
  }

  @Test
  void blocksFollowTheElementsAndCollapseWhiteSpace() {
    assertThat(
            words(
                "<h1>Ferry \n runs</h1><div>Lead<p>One &amp; <b>two</b></p>tail<ul><li>a<li>b</ul>"))
        .containsExactly("Ferry runs", "Lead", "One & two", "tail", "a", "b");
  }

  @Test
  void aBreakEndsABlockAfterASentenceOnly() {
    assertThat(words("<p>The ferry runs.<br>It is late.</p><p>12 Quay<br>Aldmoor</p>"))
        .containsExactly("The ferry runs.", "It is late.", "12 Quay Aldmoor");
  }

  @Test
  void whatIsNotReadIsNotABlock() {
    assertThat(
            words(
                "<p>Kept</p><script>var a = '<p>no</p>';</script><style>p{}</style>"
                    + "<template><p>no</p></template><noscript><p>no</p></noscript>"
                    + "<svg><title>no</title></svg><textarea>no</textarea>"))
        .containsExactly("Kept");
  }

  @Test
  void linksAndMarksLieOnTheirWords() {
    Page.Block block =
        page("<p>See <a href='/q' rel=author>Quay  Road</a>, <time datetime=x>today</time>.</p>")
            .blocks()
            .get(0);
    assertThat(block.words()).isEqualTo("See Quay Road, today.");
    assertThat(block.links()).containsExactly(new Page.Link(4, 13, "/q"));
    assertThat(block.marks().stream().map(m -> block.words().substring(m.start(), m.end())))
        .containsExactly("Quay Road", "today");
  }

  @Test
  void structuredDataIsNamedByItsPathBelowTheArticle() {
    assertThat(
            data(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                    + "\"datePublished\":\"2031-05-09\",\"author\":[{\"@type\":\"Person\","
                    + "\"name\":\"Ida Brenn\"}]},{\"@type\":\"WebPage\",\"name\":\"Ferry\"}]}</script>"))
        .contains(
            "json-ld:datePublished NewsArticle = 2031-05-09",
            "json-ld:author.name Person = Ida Brenn",
            "json-ld:name WebPage = Ferry");
  }

  @Test
  void anAuthorKnownByReferenceIsNamed() {
    assertThat(
            data(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                    + "\"author\":{\"@id\":\"#ida\"}},{\"@type\":\"Person\",\"@id\":\"#ida\","
                    + "\"name\":\"Ida Brenn\"}]}</script>"))
        .contains("json-ld:author.name Person = Ida Brenn");
  }

  @Test
  void brokenStructuredDataIsReadUpToTheBreak() {
    assertThat(
            data(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                    + "\"datePublished\":\"2031-05-09\",\"headline\":\"Fer</script>"))
        .contains("json-ld:datePublished NewsArticle = 2031-05-09");
  }

  @Test
  void dataStandsWhereItSays() {
    String html =
        "<html lang=en><head><title>Ferry runs</title><meta property='og:title' content='Ferry'>"
            + "<link rel=canonical href='https://gazette.example/a'></head><body>"
            + "<time datetime='2031-05-09'>Friday</time><span itemprop=author>Ida Brenn</span>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2031\"}"
            + "</script></body></html>";
    Page page = page(html);
    assertThat(page.data().stream().map(Page.Datum::name))
        .contains(
            "html:lang",
            "title",
            "meta:og:title",
            "link:canonical",
            "time:datetime",
            "microdata:author",
            "json-ld:dateModified");
    for (Page.Datum datum : page.data()) {
      Integer start = datum.sourceStart();
      Integer end = datum.sourceEnd();
      assertThat(start).as(datum.name()).isNotNull();
      assertThat(end).as(datum.name()).isNotNull();
      assertThat(html.substring(start, end)).contains(datum.value());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<span class=a>"})
  void deepNestingNeitherOverflowsNorHangs(String tag) {
    String html = tag.repeat(10_000) + "The ferry runs.";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(words(html).stream().collect(Collectors.joining(" ")))
                .isEqualTo("The ferry runs."));
  }

  @Test
  void hostileTextNeitherOverflowsNorHangs() {
    String json = "[".repeat(100_000);
    String html =
        "<p>"
            + "x&amp;<i>y".repeat(50_000)
            + "<script type='application/ld+json'>"
            + json
            + "</script><!-- "
            + "-".repeat(100_000)
            + "<p"
            + " a=b".repeat(20_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(words(html)).isNotEmpty());
  }

  /** Writes pages of random make. */
  private static final class Scribble {
    private static final String[] TAGS = {
      "p",
      "div",
      "b",
      "i",
      "a",
      "span",
      "ul",
      "li",
      "h2",
      "blockquote",
      "td",
      "table",
      "em",
      "section"
    };
    private static final String[] TEXTS = {
      "ferry",
      " ",
      "\n\t",
      "&amp;",
      "&eacute;t&eacute;",
      "&nbsp;",
      "&#8217;",
      "&#x201C;quay&rdquo;",
      "a < b",
      "&unknown;",
      "AT&T",
      "\u00a0",
      "\r\n",
      "naïve",
      "\ud83d\ude80",
      "&hellip;",
      "x.",
      "&lt;p&gt;"
    };

    static String page(Random random) {
      StringBuilder html = new StringBuilder(random.nextBoolean() ? "<!doctype html><body>" : "");
      for (int i = 0; i < 40; i++) {
        String tag = TAGS[random.nextInt(TAGS.length)];
        switch (random.nextInt(8)) {
          case 0, 1 ->
              html.append('<').append(tag).append(random.nextBoolean() ? ">" : " class=k>");
          case 2 -> html.append("</").append(tag).append('>');
          case 3 -> html.append("<!-- note -->");
          case 4 -> html.append("<br>");
          case 5 -> html.append("<script>if (a < b) c();</script>");
          default -> html.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
      }
      return html.toString();
    }
  }
}
