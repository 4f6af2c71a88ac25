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
import org.parallax.model.Story;

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
  void anArticleThatWasPutSomewhereStaysAndSaysSo() {
    String put = large().get(0).articles().get(1);
    String target = large().get(1).id();

    book.put(put, target);
    book.settle();

    assertThat(book.storyOf(put)).isEqualTo(book.storyOf(target));
    assertThat(story(target).why())
        .anyMatch(w -> w.article().equals(put) && w.because().contains("person"));
  }

  /** The articles of a large story but one; and that one, the last. */
  private record Late(List<Article> before, Article late, List<String> story) {}

  private Late late(int place) {
    List<String> ids = large().get(place).articles();
    Article late =
        reports.stream().filter(r -> r.id().equals(ids.getLast())).findFirst().orElseThrow();
    List<Article> before = new ArrayList<>(reports);
    before.remove(late);
    return new Late(before, late, ids.subList(0, ids.size() - 1));
  }

  private static List<Story.Related> proposals(StoryBook book, String article) {
    return book.stories().stream()
        .filter(s -> s.articles().contains(article))
        .flatMap(s -> s.related().stream())
        .filter(r -> r.relation() == Story.Related.Relation.PROPOSED)
        .toList();
  }

  @Test
  void aLateArticleIsProposedToAPinnedStoryAndNotPutIntoIt() {
    Late late = late(0);
    StoryBook pinning = bookOf(late.before(), Rulings.none());
    String pinned = String.valueOf(pinning.storyOf(late.story().get(0)));
    pinning.pin(7, pinned);

    pinning.add(Fingerprint.of(late.late()));
    pinning.settle();

    assertThat(pinning.storyOf(late.late().id())).isEqualTo(late.late().id());
    assertThat(proposals(pinning, late.late().id()))
        .singleElement()
        .satisfies(proposal -> {
          assertThat(proposal.story()).isEqualTo(pinned);
          assertThat(proposal.because()).contains(late.late().id()).contains("shares");
        });
    assertThat(pinning.rulings().pinned(late.story().get(0)))
        .isEqualTo(
            new Rulings.Pinned(
                7,
                pinning.stories().stream()
                    .filter(s -> s.id().equals(pinned))
                    .findFirst()
                    .orElseThrow()
                    .articles()));
    assertThat(pinning.rulings().pinned(late.late().id())).isNull();
    // No order of coming, and no other way of taking them in, changes anything.
    List<Article> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(5));
    assertThat(StoryBookTest.sets(new Grouper(pinning.rulings()).group(shuffled)))
        .isEqualTo(StoryBookTest.sets(pinning.stories()));
  }

  @Test
  void whatIsPinnedTakesInWhatAPersonPutsThere() {
    Late late = late(0);
    StoryBook pinning = bookOf(late.before(), Rulings.none());
    String pinned = String.valueOf(pinning.storyOf(late.story().get(0)));
    pinning.pin(1, pinned);
    pinning.add(Fingerprint.of(late.late()));

    pinning.merge(pinned, late.late().id());
    pinning.settle();

    assertThat(pinning.storyOf(late.late().id())).isEqualTo(pinned);
    assertThat(pinning.rulings().pinned(late.late().id())).isNotNull();
    assertThat(proposals(pinning, late.late().id())).isEmpty();
    // Taken out again, it is out; the others stay pinned.
    pinning.split(pinned, List.of(late.late().id()));
    pinning.settle();
    assertThat(pinning.storyOf(late.late().id())).isEqualTo(late.late().id());
    assertThat(pinning.rulings().pinned(late.late().id())).isNull();
    assertThat(pinning.rulings().pinned(pinned)).isNotNull();
    assertThat(proposals(pinning, late.late().id())).isEmpty();
  }

  @Test
  void whatIsRefusedIsNotProposedAgain() {
    Late late = late(0);
    List<Rulings.Ruling> rulings = new ArrayList<>();
    rulings.add(new Rulings.Pinned(1, late.story()));
    rulings.add(new Rulings.Apart(List.of(late.late().id()), late.story()));
    StoryBook pinning = bookOf(reports, Rulings.of(rulings));
    pinning.settle();
    assertThat(pinning.storyOf(late.late().id())).isEqualTo(late.late().id());
    assertThat(proposals(pinning, late.late().id())).isEmpty();
    assertThat(pinning.rulings().pinned(late.story().get(0))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingJoinsPinnedStoriesWhateverComes(long seed) {
    List<Rulings.Ruling> pins = new ArrayList<>();
    for (Group story : large()) {
      // Some as they are, some without their last article.
      int size = story.articles().size() - pins.size() % 2;
      pins.add(new Rulings.Pinned(pins.size(), story.articles().subList(0, size)));
    }
    List<Article> all = new ArrayList<>(reports);
    new Reports(11).of(30).forEach(report -> all.add(report.withId("late-" + report.id())));
    Collections.shuffle(all, new Random(seed));
    StoryBook pinning = bookOf(all, Rulings.of(pins));
    for (boolean settled : List.of(false, true)) {
      for (Rulings.Ruling pin : pins) {
        Group story =
            pinning.stories().stream()
                .filter(s -> s.articles().contains(pin.articles().get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(story.articles())
            .as("settled %s", settled)
            .containsExactlyInAnyOrderElementsOf(pin.articles());
      }
      pinning.settle();
    }
    assertThat(
            pinning.stories().stream()
                .flatMap(s -> s.related().stream())
                .filter(r -> r.relation() == Story.Related.Relation.PROPOSED)
                .count())
        .isGreaterThan(large().size() / 2);
  }

  @Test
  void ofTwoPinsTheLaterCounts() {
    Group story = large().get(0);
    List<String> less = story.articles().subList(0, story.articles().size() - 1);
    Rulings both =
        Rulings.of(List.of(new Rulings.Pinned(1, less), new Rulings.Pinned(2, story.articles())));
    assertThat(new Grouper(both).group(reports))
        .anyMatch(s -> s.articles().equals(story.articles()));
    assertThat(both.pinned(less.get(0))).isEqualTo(new Rulings.Pinned(2, story.articles()));
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
