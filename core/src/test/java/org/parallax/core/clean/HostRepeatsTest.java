package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Removed;

final class HostRepeatsTest {
  private static final String OWN =
      "Our readers keep this paper alive; write to the desk with what you have seen and heard.";

  private static final List<String> HEADLINES =
      List.of(
          "Ferry runs again",
          "Council votes on crane",
          "Market opens late",
          "School roof mended",
          "Old charts on show",
          "Choir seeks basses");

  private static final List<String> TEXTS =
      List.of(
          "Two boats went back into the water on Monday after a winter in dock, the board said.",
          "Members were split over who pays for the crane that fell on the north quay in May.",
          "Snow kept the traders away until noon, and some of them say that they will not return.",
          "Pupils come back after eleven weeks in the chapel, where it was cold and rather dark.",
          "Maps drawn by hand two centuries ago hang in the customs house until the autumn fair.",
          "Rehearsals are on Thursdays, and there is soup for everybody once the singing is over.");

  private static List<Article> pages(String host, String own) {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < HEADLINES.size(); i++) {
      String more = TEXTS.get(i).replace(" the ", " their ") + " So it was told in " + host + ".";
      pages.add(
          HostPages.article(
              host + i, host, HEADLINES.get(i), List.of(TEXTS.get(i) + " " + host, more, own)));
    }
    return pages;
  }

  private static List<Article> applied(List<Article> articles) {
    HostRepeats.Builder builder = new HostRepeats.Builder();
    articles.forEach(builder::add);
    HostRepeats table = builder.build();
    return articles.stream().map(table::apply).toList();
  }

  @Test
  void whatAHostSaysOnManyPagesGoesAndSaysOnHowMany() {
    for (Article article : applied(pages("gazette.example", OWN))) {
      assertThat(article.text()).doesNotContain(OWN);
      Removed removed = article.removed().get(0);
      assertThat(removed.reason()).isEqualTo(Removed.Reason.HOST_REPEAT);
      assertThat(removed.text()).isEqualTo(OWN);
      assertThat(removed.why()).contains("6 of the 6 pages of gazette.example");
      assertThat(removed.sourceStart()).isNotNull();
    }
  }

  @Test
  void agencyTextThatOtherHostsHaveTooStays() {
    List<Article> all = new ArrayList<>(pages("gazette.example", OWN));
    all.add(HostPages.article("p1", "post.example", "Something else", List.of(TEXTS.get(0), OWN)));
    assertThat(applied(all)).isEqualTo(all);
  }

  @Test
  void backgroundOfARunningStoryStays() {
    String background =
        "The crane fell on the north quay of Skarrow in May and hurt two dockers, who are still in hospital.";
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(
          HostPages.article(
              "s" + i,
              "gazette.example",
              "Skarrow crane: day " + (i + 1),
              List.of(
                  "On day "
                      + (i + 1)
                      + " the dockers of the quay were asked again about the crane.",
                  "Nobody in Skarrow knows yet what follows, said witness number " + i + ".",
                  background)));
    }
    assertThat(applied(pages)).isEqualTo(pages);
  }

  @Test
  void nothingRepeatsOnTwoPagesOrWithoutAHost() {
    List<Article> two = pages("gazette.example", OWN).subList(0, 2);
    assertThat(applied(two)).isEqualTo(two);
    List<Article> unknown = new ArrayList<>();
    for (Article article : pages("gazette.example", OWN)) {
      unknown.add(
          HostPages.article(article.id(), null, HEADLINES.get(0), HostPages.paragraphs(article)));
    }
    assertThat(applied(unknown)).isEqualTo(unknown);
  }

  @Test
  void copiesOfOneArticleAreNotEmptied() {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      copies.add(HostPages.article("c" + i, "gazette.example", HEADLINES.get(i), TEXTS));
    }
    assertThat(applied(copies)).isEqualTo(copies);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void neitherOrderNorABoundedTableDependsOnWhatCameFirst(long seed) {
    Random random = new Random(seed);
    List<Article> all = new ArrayList<>();
    for (int host = 0; host < 4; host++) {
      all.addAll(pages("h" + host + ".example", OWN + " We are number " + host + "."));
    }
    List<Article> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    HostRepeats.Settings settings = new HostRepeats.Settings(3, 5 + random.nextInt(40));
    HostRepeats.Builder one = new HostRepeats.Builder(settings);
    HostRepeats.Builder two = new HostRepeats.Builder(settings);
    all.forEach(one::add);
    shuffled.forEach(two::add);
    HostRepeats first = one.build();
    HostRepeats second = two.build();
    for (Article article : all) {
      assertThat(first.apply(article)).isEqualTo(second.apply(article));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void furnitureAtAnyPlaceGoesAndEveryWordKeepsItsPlace(long seed) {
    Random random = new Random(seed);
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < HEADLINES.size(); i++) {
      List<String> paragraphs =
          new ArrayList<>(List.of(TEXTS.get(i), "And so on: " + TEXTS.get(i)));
      paragraphs.add(random.nextInt(3), OWN);
      pages.add(HostPages.article("p" + i, "gazette.example", HEADLINES.get(i), paragraphs));
    }
    List<Article> applied = applied(pages);
    for (int i = 0; i < pages.size(); i++) {
      Article after = applied.get(i);
      String decoded = pages.get(i).text();
      assertThat(HostPages.paragraphs(after))
          .containsExactly(TEXTS.get(i), "And so on: " + TEXTS.get(i));
      int at = 0;
      for (String paragraph : HostPages.paragraphs(after)) {
        Range source = after.body().source(at, at + paragraph.length());
        assertThat(source).isNotNull();
        assertThat(source.of(decoded)).isEqualTo(paragraph);
        at += paragraph.length() + 2;
      }
    }
  }
}
