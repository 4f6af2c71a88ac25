package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.app.Models;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.core.read.times.TimeTagger;
import org.parallax.core.text.Sentences;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

class TimeTaggerTest {
  private static final Annotator ANNOTATOR = Models.annotator();
  private static final TimeTagger TAGGER = new TimeTagger();

  /** One line of the golden table. */
  record Row(@Nullable String anchor, String text, String expected) {}

  static List<Row> rows() throws IOException {
    try (InputStream in = TimeTaggerTest.class.getResourceAsStream("/times/expressions.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().filter(l -> !l.startsWith("#")).map(TimeTaggerTest::row).toList();
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    String anchor = cells[0].strip();
    return new Row(anchor.equals("-") ? null : anchor, cells[1].strip(), cells[2].strip());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void resolvesTheGoldenTable(Row row) {
    assertThat(tagged(row)).isEqualTo(row.expected());
  }

  @Test
  void knowsNoLocaleNoZoneAndNoClock() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(rows()).allSatisfy(r -> assertThat(tagged(r)).isEqualTo(r.expected()));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void namesTheAnchorOnlyWhereOneWasCountedFrom() {
    List<TimeExpression> times = times("2031-05-09", "He came on Friday, not in 2029.");
    assertThat(times).extracting(TimeExpression::anchor).containsExactly("2031-05-09", null);
  }

  private static String tagged(Row row) {
    return times(row.anchor(), row.text()).stream()
        .map(t -> words(row, t) + " = " + t.type() + " " + (t.value() == null ? "?" : t.value()))
        .collect(Collectors.joining("; "));
  }

  private static String words(Row row, TimeExpression time) {
    return row.text().substring(time.span().start(), time.span().end());
  }

  private static List<TimeExpression> times(@Nullable String anchor, String text) {
    Passage body =
        new Passage("a", Span.Field.TEXT, text, ANNOTATOR.annotate(text, Sentences.of(text)));
    Passage headline = new Passage("a", Span.Field.HEADLINE, "", List.of());
    return TAGGER.tag(new AnnotatedArticle(article(), headline, body), anchor);
  }

  private static Article article() {
    return new Article(
        "a",
        new Article.Source("a.txt", null, null, List.of()),
        null,
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.empty(),
        List.of(),
        List.of());
  }
}
