package org.parallax.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.SourceSpan;

/** The five real reports, as found and with all their days moved by whole weeks. */
class SeedDaysTest {
  private static final LocalDate EVENT = LocalDate.of(2022, 1, 7);

  private static final Pattern FULL =
      Pattern.compile("(January|Jan) (\\d{1,2}), 2022|\\b20211231\\b");

  private static final Pattern YEARLESS =
      Pattern.compile("January (\\d{1,2})(?:-(\\d{1,2}))?(?!\\d|, 2022)");

  @Test
  void everyReportCountsFromItsOwnDay() throws IOException {
    settles(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, -9, -2, -1, 1, 5, 8, 30, 47, 51, 52})
  void soItIsInOtherWeeks(int weeks) throws IOException {
    settles(weeks);
  }

  private static void settles(int weeks) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : files()) {
      String stem = file.getFileName().toString().substring(0, 3);
      articles.add(Texts.dated(stem, moved(Files.readString(file), weeks)));
    }
    SortedMap<String, Dating> days = new ReportDays().settle(articles, null);
    String event = EVENT.plusWeeks(weeks).toString();
    assertThat(days)
        .extractingByKeys("000", "001", "002", "003")
        .extracting(Dating::day)
        .containsExactly(event, event, event, event);
    Dating last = days.get("004");
    assertThat(last).isNotNull();
    assertThat(last.day()).isIn(event, EVENT.plusWeeks(weeks).plusDays(1).toString());
    Dating wrong = days.get("002");
    assertThat(wrong).isNotNull();
    assertThat(wrong.agrees()).isFalse();
    String header = LocalDate.of(2021, 12, 31).plusWeeks(weeks).toString();
    assertThat(wrong.candidates())
        .anySatisfy(c -> {
          assertThat(c.value()).isEqualTo(header);
          assertThat(c.accepted()).isFalse();
          assertThat(c.from()).isEqualTo("header-line");
          assertThat(c.why()).contains("its weekday fits but", "other reports put");
          assertThat(c.at())
              .isInstanceOfSatisfying(
                  SourceSpan.class,
                  at -> assertThat(at.exact()).isEqualTo(header.replace("-", "")));
        });
    Dating published = articles.get(2).published();
    assertThat(published).isNotNull();
    assertThat(published.day()).isEqualTo(header);
  }

  private static List<Path> files() throws IOException {
    String root = System.getProperty("parallax.root");
    Path seeds = Path.of(root == null ? ".." : root).resolve("../shared/seeds").normalize();
    assumeTrue(Files.isDirectory(seeds), "no ../shared/seeds beside the repository");
    try (Stream<Path> found = Files.list(seeds)) {
      return found.sorted().toList();
    }
  }

  private static String moved(String text, int weeks) {
    String full =
        FULL.matcher(text)
            .replaceAll(m -> {
              if (m.group().startsWith("2021")) {
                return LocalDate.of(2021, 12, 31)
                    .plusWeeks(weeks)
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
              }
              return day(m, 2, weeks)
                  .format(format(m.group(1).length() == 3 ? "MMM dd, yyyy" : "MMMM d, yyyy"));
            });
    return YEARLESS
        .matcher(full)
        .replaceAll(m -> {
          if (weeks == 0) {
            return m.group();
          }
          String first = day(m, 1, weeks).format(format("MMMM d"));
          return m.group(2) == null
              ? first
              : first + " and " + day(m, 2, weeks).format(format("MMMM d"));
        });
  }

  private static LocalDate day(MatchResult match, int group, int weeks) {
    return LocalDate.of(2022, 1, Integer.parseInt(match.group(group))).plusWeeks(weeks);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
