package org.parallax.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Page;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;

/** The dates of one article by itself. */
class DaterTest {
  private static final String BODY =
      "Ferry crews in Ostrahamn voted to keep the night boats running for another year, the harbour "
          + "board said after a meeting that lasted until the small hours of the morning.\n\n"
          + "The board had warned that the boats lose money, but passengers filled the hall and nobody "
          + "spoke in favour of ending the service, which has run for more than forty years.\n";

  private static Article withLine(String line) {
    return Texts.dated("ferry", "Night boats to stay\n\n" + line + "\n\n" + BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20311205 | 2031-12-05",
        "2031-12-05 | 2031-12-05",
        "2031/12/5 | 2031-12-05",
        "2031.12.05. 14:20 | 2031-12-05",
        "Friday, 5 December 2031 | 2031-12-05",
        "December 5, 2031 | 2031-12-05",
        "Dec. 5th, 2031 at 4.15 pm | 2031-12-05",
        "Published: Dec 05, 2031, 12:53 PM IST | 2031-12-05",
        "5. Dezember 2031 | 2031-12-05",
        "vendredi 5 décembre 2031 à 14h20 | 2031-12-05",
        "1er mars 2031 | 2031-03-01",
        "5 de diciembre de 2031 | 2031-12-05",
        "5 de dezembro de 2031 às 10h30 | 2031-12-05",
        "venerdì 5 dicembre 2031 | 2031-12-05",
        "vrijdag 5 december 2031 | 2031-12-05",
        "5 grudnia 2031 | 2031-12-05",
        "5. prosince 2031 | 2031-12-05",
        "5 декабря 2031 г. | 2031-12-05",
        "5 грудня 2031 | 2031-12-05",
        "5 Δεκεμβρίου 2031 | 2031-12-05",
        "5 Aralık 2031 | 2031-12-05",
        "2031. december 5. | 2031-12-05",
        "5. joulukuuta 2031 klo 9.30 | 2031-12-05",
        "2031年12月5日 | 2031-12-05",
        "2031년 12월 5일 | 2031-12-05",
        "ngày 5 tháng 12 năm 2031 | 2031-12-05",
        "5 Desember 2031 | 2031-12-05",
        "05.12.2031 | 2031-12-05",
        "25/12/2031 | 2031-12-25",
        "12/25/2031 | 2031-12-25",
        "05-Dec-2031 | 2031-12-05",
        "Friday 05/12/2031 | 2031-12-05",
        "Friday 12/05/2031 | 2031-12-05",
      })
  void readsTheDayOfAHeaderLine(String line, String day) {
    Dating published = withLine(line).published();
    assertThat(published).isNotNull();
    assertThat(published.day()).isEqualTo(day);
    assertThat(published.basis()).isEqualTo("header-line");
  }

  @Test
  void leavesOpenWhatNothingSettles() {
    Dating published = withLine("05/12/2031").published();
    assertThat(published).isNotNull();
    assertThat(published.value()).isNull();
    assertThat(published.candidates()).hasSize(1);
    assertThat(published.candidates().get(0).why()).contains("month first or the day first");
  }

  @Test
  void pointsAtTheWordsOfTheLine() {
    String text = "Night boats to stay\n\nPublished on Friday, 5 December 2031\n\n" + BODY;
    Dating published = Texts.dated("ferry", text).published();
    assertThat(published).isNotNull();
    int start = text.indexOf("Friday");
    String words = "Friday, 5 December 2031";
    assertThat(published.candidates().get(0).at())
        .isEqualTo(new SourceSpan("ferry", start, start + words.length(), words));
  }

  @Test
  void tellsAnUpdateFromThePublication() {
    Article article = withLine("Published 5 December 2031, 09:10 | Updated 6 December 2031, 11:00");
    assertThat(article.published()).extracting(Dating::day).isEqualTo("2031-12-05");
    assertThat(article.modified()).extracting(Dating::day).isEqualTo("2031-12-06");
  }

  @Test
  void takesTheDayOfAnUpdateWhenThatAloneIsTold() {
    Article article = withLine("Ostrahamn, NorthlandUpdated: Dec 06, 2031, 12:53 PM IST");
    assertThat(article.modified()).extracting(Dating::day).isEqualTo("2031-12-06");
    assertThat(article.published()).extracting(Dating::basis).isEqualTo("modified");
  }

  @Test
  void hasNoDateWithoutEvidence() {
    Article article = Texts.dated("ferry", "Night boats to stay\n\n" + BODY);
    assertThat(article.published()).isNull();
    assertThat(article.modified()).isNull();
    assertThat(article.captured()).isNull();
  }

  @Test
  void marksADayThatTheTextRulesOut() {
    String text =
        "Night boats to stay\n\n28 November 2031\n\n"
            + "The harbour board said on December 5 that the night boats of Ostrahamn would go on "
            + "running for another year after a long meeting in a crowded hall by the quay.\n\n"
            + BODY;
    Dating published = Texts.dated("ferry", text).published();
    assertThat(published).isNotNull();
    assertThat(published.day()).isEqualTo("2031-11-28");
    assertThat(published.agrees()).isFalse();
    assertThat(published.candidates())
        .anySatisfy(c -> assertThat(c.from()).isEqualTo("calendar-days"));
  }

  @Test
  void refusesWhatComesAfterTheCapture() {
    Article article =
        Texts.dated(
            "ferry",
            "Night boats to stay\n\n5 December 2031\n\n" + BODY,
            Map.of("captured", "2031-11-20T10:00:00Z"));
    assertThat(article.captured()).extracting(Dating::day).isEqualTo("2031-11-20");
    Dating published = article.published();
    assertThat(published).isNotNull();
    assertThat(published.value()).isNull();
    assertThat(published.candidates().get(0).why()).contains("after the capture");
  }

  @Test
  void readsTheDayOfAnAddress() {
    Article article =
        Texts.dated(
            "ferry",
            "Night boats to stay\n\n" + BODY,
            Map.of("url", "https://harbour.example/news/2031/12/05/night-boats"));
    assertThat(article.published()).extracting(Dating::basis).isEqualTo("url");
    assertThat(article.published()).extracting(Dating::day).isEqualTo("2031-12-05");
  }

  @Test
  void takesTheDayAsWrittenWithItsOffset() {
    Dating published =
        ofData("meta:article:published_time", "2031-12-05T00:20:00+02:00").published();
    assertThat(published).extracting(Dating::day).isEqualTo("2031-12-05");
    assertThat(published).extracting(Dating::value).isEqualTo("2031-12-05T00:20:00+02:00");
  }

  @Test
  void takesTheOutletsOwnDayForAUniversalMoment() {
    Article article =
        ofData(
            "json-ld:datePublished", "2031-12-05T23:10:00Z",
            "microdata:datePublished", "2031-12-06");
    assertThat(article.published()).extracting(Dating::day).isEqualTo("2031-12-06");
    assertThat(article.published()).extracting(Dating::agrees).isEqualTo(true);
  }

  @Test
  void showsWhatDisagrees() {
    Dating published =
        ofData(
                "json-ld:datePublished", "2031-12-05T10:00:00+01:00",
                "meta:date", "2031-11-20")
            .published();
    assertThat(published).isNotNull();
    assertThat(published.day()).isEqualTo("2031-12-05");
    assertThat(published.agrees()).isFalse();
    assertThat(published.candidates()).hasSize(2);
    assertThat(published.candidates().get(1).accepted()).isFalse();
  }

  @Test
  void readsTheDayThatAProgramOfThePageAssigns() {
    for (String program :
        List.of(
            "{\"pubDate\" : \"2031-05-09T08:00\"}",
            "page_publish_date='2031-05-09T08:00'",
            "{publishedAt:\\\"2031-05-09T08:00\\\"}")) {
      assertThat(inPrograms(program)).as(program).isTrue();
    }
    assertThat(inPrograms("{\"birthDate\": \"2031-05-09T08:00\"}")).isFalse();
  }

  private static boolean inPrograms(String program) {
    Page text = Texts.page("ferry", "Night boats to stay\n\n" + BODY + "\n" + program, Map.of());
    Dating published = ofData(text, List.of()).published();
    return published != null
        && published.candidates().stream()
            .anyMatch(c -> c.why().contains("in the page's programs says 2031-05-09T08:00"));
  }

  private static Article ofData(String... namesAndValues) {
    Page text = Texts.page("ferry", "Night boats to stay\n\n" + BODY, Map.of());
    List<Page.Datum> data = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String type = namesAndValues[i].startsWith("json-ld") ? "NewsArticle" : null;
      data.add(new Page.Datum(namesAndValues[i], type, namesAndValues[i + 1], null, null, 0));
    }
    return ofData(text, data);
  }

  private static Article ofData(Page text, List<Page.Datum> data) {
    Capture capture = text.capture();
    Page page =
        new Page(
            new Capture(
                "ferry.html",
                null,
                "ferry",
                Capture.Kind.HTML,
                capture.decoded(),
                new TreeMap<>(),
                capture.sha256()),
            List.of(new Page.Element(-1, "html", new TreeMap<>())),
            text.blocks(),
            data);
    Article article =
        new Article(
            "ferry",
            new Article.Source("ferry.html", null, null, List.of()),
            null,
            List.of(),
            "en",
            null,
            null,
            null,
            SourcedText.of(capture.decoded(), 0, capture.decoded().length()),
            List.of(),
            List.of());
    return new Dater().date(page, article);
  }
}
