package org.parallax.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parallax.model.Capture;
import org.parallax.model.Page;

class ShortenedTest {
  private static final String PROGRAM =
      "var a = '<p>no</p>' + 1 < 2; // what a program says, at some length";

  /** Pieces of pages, some of them odd. */
  private static final List<String> PIECES =
      List.of(
          "<script>" + PROGRAM + "</script>",
          "<SCRIPT type=text/javascript src='a>b'>\n" + PROGRAM + "</script >",
          "<script type=\"application/ld+json\">{\"headline\":\"Tide\",\"n\":\""
              + PROGRAM
              + "\"}</script>",
          "<script><!-- " + PROGRAM + " <script>x</script> --></script>",
          "<style media=\"a > b\">p > a { color: red; margin: 0 0 0 0; padding: 1em } </style>",
          "<style>é",
          "<link rel=stylesheet href='a > b.css'>",
          "<link rel='preload shortlink' href=/n/7>",
          "<div><link rel=canonical href=/n>",
          "<div>\n<script src=\"a.js\"></script>\n",
          "<section><link rel=icon href=i><script>" + PROGRAM + "</script></section>Words",
          "<noscript><div><style>p{}</style></div></noscript>",
          "<br>",
          "<html><head>",
          "<body>",
          "</body>",
          "<p class=\"lead\">The quay was quiet.</p>",
          "<p>Two &amp; three <b title='a > b'>crews</b> <a href=x>left",
          "<div data-x='<script>' id=\"d\">",
          "</div>",
          "<!-- a comment <script> " + PROGRAM + " -->",
          "<!-->",
          "<!-- 2031 --!> odd -->",
          "<svg><style>p{}</style><text>a</text></svg>",
          "<svg><script>" + PROGRAM + "<p>out",
          "<svg width=9 itemprop=a><path d='M0 0 9 9 9 0 0 9z m1 1 2 2 3 3'/></svg>",
          "<svg width=9><g><path d='M0 0 9 9 9 0 0 9z'></path><circle r = 9 /></g>\n</svg>",
          "<svg><path d='M0 0 9 9 9 0 0 9z'><p>Words that do not belong to the drawing</svg>",
          "<svg data-on='1'/><p>",
          "<p data-id='7 > 6' ARIA-label=x id=p1 data-pubdate=2031-05-09 onclick = \"a('>')\">",
          "<a data-a=1 href='x' target=_blank>",
          "<b data-b=1><b data-b=2><b><b>",
          "<p itemprop=\"name\"data-x=\"1\"class=\"y\">Tide</p>",
          "one         \n\n\t     two      ",
          "Two &amp;          three",
          "\r\n          \r\n           ",
          "<pre>\n            in columns            here</pre>",
          "<title>A < b</title>",
          "<textarea><script>" + PROGRAM + "</textarea>",
          "<noscript><style>" + PROGRAM + "</style>x</noscript>",
          "<select><style>p { margin: 0 0 0 0; padding: 1em 2em 3em } </style><option>a</select>",
          "<table><script>" + PROGRAM + "</script><tr><td>cell",
          "</table>",
          "<time datetime=2031-05-09>9 May</time>",
          "<meta property=\"og:title\" content=\"Tide > quay\">",
          "<? a > ",
          "</ p>",
          "< p",
          "<",
          "😀",
          " ");

  private static Page page(String html, List<String> selectors) {
    return HtmlPages.page(
        new Capture("a.html", null, "a", Capture.Kind.HTML, html, new TreeMap<>(), "a"), selectors);
  }

  @Test
  void changesNothingOfThePage() {
    Random random = new Random(11);
    int shorter = 0;
    for (int i = 0; i < 10_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = html.toString();
      shorter += Shortened.of(text).text().length() < text.length() ? 1 : 0;
      // With a selector nothing is left out.
      assertThat(page(text, List.of())).as(text).isEqualTo(page(text, List.of("no-such-tag")));
    }
    assertThat(shorter).isGreaterThan(3_000);
  }

  @Test
  void knowsWhereEverythingStood() {
    String program = "<script>" + PROGRAM + "</script>";
    String html = program + "<p>one</p>" + program + "<style>" + PROGRAM + "</style>two" + program;
    Shortened source = Shortened.of(html);
    for (String words : List.of("<p>one", "two<script>v", "two")) {
      assertThat(source.place(source.text().indexOf(words))).isEqualTo(html.indexOf(words));
    }
    assertThat(source.text()).isEqualTo("<script>v</script><p>one</p>two<script>v</script>");
    assertThat(source.text()).doesNotContain("length");
  }
}
