package org.parallax.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;

class RulingsTest {
  private final List<Article> reports = new Reports(11).of(30);
  private final StoryBook book = bookOf(reports, Rulings.none());

  private static StoryBook bookOf(List<Article> reports, Rulings rulings) {
    StoryBook book = new StoryBook(rulings, left -> {});
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    return book;
  }

  private List<Group> large() {
    return book.stories().stream().filter(s -> s.articles().size() >= 3).toList();
  }

  @Test
  void storiesThatWereMergedStayOneWhenMoreComes() {
    String one = large().get(0).id();
    String other = large().get(1).id();
    int both = large().get(0).articles().size() + large().get(1).articles().size();

    book.merge(one, other);

    assertThat(book.storyOf(one)).isEqualTo(book.storyOf(other)).isIn(one, other);
    Group merged = story(String.valueOf(book.storyOf(one)));
    assertThat(merged.articles()).hasSize(both);
    List<String> ids = new ArrayList<>(merged.aliases());
    ids.add(merged.id());
    assertThat(ids).contains(one, other);
    new Reports(12)
        .of(60)
        .forEach(report -> book.add(Fingerprint.of(report.withId("more-" + report.id()))));
    book.settle();
    assertThat(book.storyOf(one)).isEqualTo(book.storyOf(other));
  }

  @Test
  void whatWasSplitStaysApart() {
    Group story = large().get(0);
    List<String> out = story.articles().subList(1, 2);

    book.split(story.id(), out);
    book.settle();

    assertThat(book.storyOf(out.get(0))).isNotEqualTo(book.storyOf(story.articles().get(0)));
    assertThat(book.storyOf(story.articles().get(2)))
        .isEqualTo(book.storyOf(story.articles().get(0)));
    assertThatThrownBy(() -> book.split(story.id(), List.of("nobody")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void anArticleThatWasPinnedStaysAndSaysSo() {
    String pinned = large().get(0).articles().get(1);
    String target = large().get(1).id();

    book.pin(pinned, target);
    book.settle();

    assertThat(book.storyOf(pinned)).isEqualTo(book.storyOf(target));
    assertThat(story(target).why())
        .anyMatch(w -> w.article().equals(pinned) && w.because().contains("person"));
  }

  @Test
  void theLaterOfTwoDecisionsHolds() {
    String one = large().get(0).id();
    String other = large().get(1).id();

    book.merge(one, other);
    Group merged = story(String.valueOf(book.storyOf(one)));
    List<String> ofOther =
        merged.articles().stream().filter(a -> a.startsWith(other.split("-")[0] + "-")).toList();
    book.split(merged.id(), ofOther);
    book.settle();

    assertThat(book.storyOf(one)).isNotEqualTo(book.storyOf(other));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decisionsHoldFromTheFirstArticleInAnyOrder(long seed) {
    String one = large().get(0).id();
    String other = large().get(1).id();
    Group third = large().get(2);
    book.merge(one, other);
    book.split(third.id(), third.articles().subList(0, 1));
    book.settle();
    List<Article> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));

    StoryBook again = bookOf(shuffled, Rulings.of(book.rulings().all()));
    assertThat(again.storyOf(one)).isEqualTo(again.storyOf(other));
    assertThat(again.storyOf(third.articles().get(0)))
        .isNotEqualTo(again.storyOf(third.articles().get(1)));
    again.settle();

    assertThat(StoryBookTest.sets(again.stories())).isEqualTo(StoryBookTest.sets(book.stories()));
    assertThat(StoryBookTest.sets(new Grouper(book.rulings()).group(shuffled)))
        .isEqualTo(StoryBookTest.sets(book.stories()));
  }

  @Test
  void anArticleIsNotApartFromItself() {
    assertThatThrownBy(() -> new Rulings.Apart(List.of("a", "b"), List.of("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b");
  }

  private Group story(String id) {
    return book.stories().stream()
        .filter(s -> s.id().equals(id) || s.aliases().contains(id))
        .findFirst()
        .orElseThrow();
  }
}
