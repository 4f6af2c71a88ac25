package org.parallax.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/** The dates that a reader sees on a page, by what stands beside them. */
class PageLinesTest {
  private static final String LEAD =
      "Ferry crews in Ostrahamn voted to keep the night boats running for another year, the harbour "
          + "board said after a meeting that lasted until the small hours of the morning.";
  private static final String MORE =
      "The board had warned that the boats lose money, but passengers filled the hall and nobody "
          + "spoke in favour of ending the service, which has run for more than forty years.";

  /** Blocks of a page, each in a chain of elements written as {@code tag.class tag.class}. */
  private static final class Sheet {
    private final StringBuilder text = new StringBuilder();
    private final List<Page.Element> elements = new ArrayList<>();
    private final List<Page.Block> blocks = new ArrayList<>();

    Sheet() {
      elements.add(new Page.Element(-1, "body", new TreeMap<>()));
      add("h1", "Night boats to stay in Ostrahamn");
    }

    Sheet add(String chain, String words) {
      int parent = 0;
      for (String link : chain.split(" ", -1)) {
        int dot = link.indexOf('.');
        String tag = dot < 0 ? link : link.substring(0, dot);
        Map<String, String> names = dot < 0 ? Map.of() : Map.of("class", link.substring(dot + 1));
        elements.add(new Page.Element(parent, tag, new TreeMap<>(names)));
        parent = elements.size() - 1;
      }
      int start = text.length();
      text.append(words).append('\n');
      String all = text.toString();
      SourcedText block = SourcedText.of(all, start, start + words.length());
      blocks.add(new Page.Block(parent, block, List.of(), List.of(), blocks.size() + 1));
      return this;
    }

    Sheet report() {
      return add("p", LEAD).add("p", MORE);
    }

    Article dated(String language, Map<String, String> fields) {
      String all = text.toString();
      Capture capture =
          new Capture(
              "ferry.html",
              null,
              "ferry",
              Capture.Kind.HTML,
              all,
              new TreeMap<>(fields),
              "0".repeat(64));
      List<Page.Datum> data =
          List.of(
              new Page.Datum("title", null, "Night boats to stay in Ostrahamn", null, null, -1));
      int body = Math.max(0, all.indexOf(LEAD));
      Article article =
          new Article(
              "ferry",
              new Article.Source("ferry.html", null, null, List.of()),
              null,
              List.of(),
              language,
              null,
              null,
              null,
              SourcedText.of(all, body, all.length()),
              List.of(),
              List.of());
      return new Dater().date(new Page(capture, elements, blocks, data), article);
    }

    Article dated() {
      return dated("en", Map.of());
    }
  }

  private static String day(Article article) {
    Dating published = article.published();
    return published == null || published.value() == null ? "none" : published.day();
  }

  private static void assertRefused(Article article, String from) {
    assertThat(day(article)).isEqualTo("none");
    Dating published = article.published();
    assertThat(published).isNotNull();
    assertThat(published.candidates())
        .anySatisfy(c -> {
          assertThat(c.from()).isEqualTo(from);
          assertThat(c.accepted()).isFalse();
          assertThat(c.why()).contains("refused");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Registriert: 18.09.2031, 05:56",
        "Member since 18 September 2031",
        "Verf\u00fcgbar bis 18.09.2031",
        "Die n\u00e4chste Ausgabe erscheint am 18. September 2031",
        "Retrieved 18 September 2031",
        "Geboren am 18. September 2031",
      })
  void refusesTheDayOfSomethingElse(String line) {
    assertRefused(new Sheet().add("p", line).report().dated(), "other-day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An article of 5 May 2031 | header-line",
        "Saddle 5 May 2031 | header-line",
        "The profiled 5 May 2031 | header-line",
      })
  void hearsNoLabelInsideAWord(String line, String basis) {
    Article article = new Sheet().add("p", "Updated 7 May 2031").add("p", line).report().dated();
    assertThat(day(article)).isEqualTo("2031-05-05");
    assertThat(article.published()).extracting(Dating::basis).isEqualTo(basis);
    assertThat(article.modified()).extracting(Dating::day).isEqualTo("2031-05-07");
  }

  @Test
  void refusesTheDayUnderAPicture() {
    Sheet sheet = new Sheet().add("figure figcaption", "Harbour hall | Audio 3 min | 18.09.2031");
    assertRefused(sheet.report().dated(), "caption");
  }

  @Test
  void refusesTheDayOfAQuotation() {
    Sheet sheet = new Sheet().report();
    sheet.add("blockquote.post", "Ann Dale (@anndale) September 18, 2031").add("p", MORE);
    assertRefused(sheet.dated(), "quotation");
  }

  @Test
  void refusesTheDaysOfAList() {
    Sheet sheet = new Sheet().report();
    for (int i = 3; i < 8; i++) {
      sheet.add("div.box p.article-date", "2031-09-1" + i);
    }
    assertRefused(sheet.dated(), "list");
  }

  @Test
  void takesTheDayByTheHeadlineThoughListsShowOthersAlike() {
    Sheet sheet = new Sheet().add("div.box p.article-date", "2031-09-20").report();
    for (int i = 3; i < 8; i++) {
      sheet.add("div.box p.article-date", "2031-09-1" + i);
    }
    assertThat(day(sheet.dated())).isEqualTo("2031-09-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(18.09.2031) ",
        "18.9.2031 - ",
        "18. September 2031. ",
        "OSTRAHAMN, 18 September 2031 (Agency) - ",
        "Ostrahamn, Sept. 18, 2031 \u2013 ",
      })
  void readsTheDayThatOpensTheReport(String opening) {
    Sheet sheet = new Sheet().add("div.top p", "Friday, 19 September 2031");
    assertThat(day(sheet.add("p", opening + LEAD).add("p", MORE).dated("de", Map.of())))
        .isEqualTo("2031-09-18");
  }

  @Test
  void takesNoDayOfWhichTheFirstSentenceTells() {
    Sheet sheet = new Sheet().add("p", "On 18 September 2031, ferry crews met. " + LEAD);
    assertThat(day(sheet.add("p", MORE).dated())).isEqualTo("none");
  }

  @Test
  void readsALabelledDayInALineAboutRights() {
    Sheet sheet = new Sheet().report();
    sheet.add("p", "Erschienen am: 18.09.2031, \u00a9 Ostrahamn Harbour Board");
    assertThat(day(sheet.dated("de", Map.of()))).isEqualTo("2031-09-18");
  }

  @Test
  void takesNoDayOfALineAboutRightsAlone() {
    Sheet sheet = new Sheet().report().add("p", "\u00a9 18.09.2031 Ostrahamn Harbour Board");
    assertThat(day(sheet.dated("de", Map.of()))).isEqualTo("none");
  }

  @Test
  void hearsAVerbAfterTheDay() {
    Sheet sheet = new Sheet().report();
    sheet.add(
        "p.meta", "Der Beitrag wurde am 18. September 2031 um 15:21 Uhr ver\u00f6ffentlicht.");
    assertThat(day(sheet.dated("de", Map.of()))).isEqualTo("2031-09-18");
  }

  @Test
  void givesADayWithoutYearTheYearOfTheCapture() {
    Sheet sheet = new Sheet().add("p.date", "28 December").report();
    Article article = sheet.dated("en", Map.of("captured", "2032-01-03T10:00:00Z"));
    assertThat(day(article)).isEqualTo("2031-12-28");
  }

  @Test
  void leavesADayWithoutYearThatNothingTells() {
    assertThat(day(new Sheet().add("p.date", "28 December").report().dated())).isEqualTo("none");
  }

  @Test
  void readsALocalDayInItsOwnZone() {
    Article article = new Sheet().add("p", "13 Sep 2031, 22:11 GMT+10").report().dated();
    assertThat(article.published()).extracting(Dating::value).isEqualTo("2031-09-13T22:11+10:00");
  }

  @Test
  void takesTheLastChangeByTheHeadlineBeforeADayElsewhere() {
    Sheet sheet = new Sheet().add("p", "Updated 18 September 2031").report();
    sheet.add("div.teaser-text p", "Tuesday 2 September 2031 Harbour fees to rise");
    assertThat(day(sheet.dated())).isEqualTo("2031-09-18");
  }

  @Test
  void neverTakesTheServersDaysForTheDayOfPublication() {
    Article article =
        new Sheet()
            .report()
            .dated(
                "en",
                Map.of(
                    "captured", "2031-09-18T10:00:00Z",
                    "http:last-modified", "2031-09-17T09:00:00Z"));
    assertThat(day(article)).isEqualTo("none");
    assertThat(article.captured()).extracting(Dating::day).isEqualTo("2031-09-18");
    assertThat(article.modified()).extracting(Dating::basis).isEqualTo("http");
  }
}
