package org.parallax.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Runner;
import org.parallax.model.Story;

class StoryBookTest {
  private static final int EVENTS = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void batchEqualsStream(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    reports.stream()
        .sorted(java.util.Comparator.comparing(Member::of, Member.EVENT_TIME))
        .forEach(report -> book.take(Fingerprint.of(report)));
    book.settle();

    assertThat(book.stories()).containsExactlyInAnyOrderElementsOf(new Grouper().group(reports));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void threadsChangeNothing(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Function<String, Article> byId =
          id -> reports.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
      List<Member> members = reports.stream().map(Member::of).toList();

      assertThat(new Grouper().group(members, byId, on(threads)))
          .isEqualTo(new Grouper().group(reports));
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfComingChangesNothingOnceSettled(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    Set<Set<String>> expected = sets(new Grouper().group(reports));
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    Collections.shuffle(reports, new Random(seed));
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    book.settle();

    assertThat(sets(book.stories())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsToldAtOnceIsNearlyWhatIsSettled(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    Set<Set<String>> expected = sets(new Grouper().group(reports));
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    Collections.shuffle(reports, new Random(seed));
    reports.forEach(report -> book.add(Fingerprint.of(report)));

    Set<Set<String>> told = sets(book.stories());
    told.retainAll(expected);
    assertThat(told.size()).isGreaterThan(expected.size() * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anArticleThatComesAgainIsReplaced(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    book.settle();
    List<Group> once = book.stories();
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    book.settle();

    assertThat(book.stories()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aCopyIsOfTheStoryOfItsOriginal(long seed) {
    List<Article> reports = new Reports(seed).of(EVENTS);
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    Article original = reports.get(new Random(seed).nextInt(reports.size()));

    StoryBook.Placed copy =
        book.add(
            Fingerprint.of(
                Reports.article(
                    "copy", String.valueOf(Member.of(original).day()), "News", original.text())));

    assertThat(copy.story()).isEqualTo(book.storyOf(original.id()));
  }

  @Test
  void anIdThatWasToldStaysAnIdOrAnAlias() {
    List<Article> reports = new Reports(6).of(EVENTS);
    Collections.shuffle(reports, new Random(6));
    StoryBook book = new StoryBook(Rulings.none(), left -> {});
    Set<String> told = new TreeSet<>();
    for (Article report : reports) {
      told.add(book.add(Fingerprint.of(report)).story());
    }
    book.settle();

    Set<String> answered = new TreeSet<>();
    for (Group story : book.stories()) {
      assertThat(story.articles()).contains(story.id()).containsAll(story.aliases());
      answered.add(story.id());
      answered.addAll(story.aliases());
    }
    assertThat(answered).containsAll(told);
  }

  @Test
  void oldStoriesLeaveWholeAndOnce() {
    List<Article> reports = new Reports(7).of(120);
    List<Group> left = new ArrayList<>();
    StoryBook book = new StoryBook(Settings.bounded(60, 8), Rulings.none(), left::add);
    reports.forEach(report -> book.add(Fingerprint.of(report)));
    left.addAll(book.stories());

    assertThat(left.stream().flatMap(g -> g.articles().stream()))
        .containsExactlyInAnyOrderElementsOf(reports.stream().map(Article::id).toList());
    long whole = left.stream().filter(StoryBookTest::isOneEvent).count();
    assertThat(whole).isGreaterThan(left.size() * 9L / 10);
  }

  @Test
  void aLargeStoryStaysOneWhenSomeOfItsMembersAreGivenUpForComparing() {
    Article report = new Reports(8).of(1).get(0);
    StoryBook book = new StoryBook(Settings.bounded(1000, 4), Rulings.none(), left -> {});
    for (int i = 0; i < 40; i++) {
      book.add(
          Fingerprint.of(Reports.article("copy-" + i, "2031-03-01", "Number " + i, report.text())));
    }
    book.settle();

    assertThat(book.stories()).hasSize(1);
    assertThat(book.stories().get(0).why()).hasSize(40).allMatch(w -> !w.because().isEmpty());
  }

  @Test
  void aLivePageFollowsAStoryAndHoldsNoneTogether() {
    List<Article> reports = new Reports(9).of(2);
    Article one = reports.stream().filter(r -> r.id().equals("e0-0")).findFirst().orElseThrow();
    Article two = reports.stream().filter(r -> r.id().equals("e1-0")).findFirst().orElseThrow();
    Article live =
        Reports.live(
            Reports.article(
                "live",
                "2031-03-01",
                "Live: the day as it happened",
                one.text() + "\n\n" + two.text()));

    List<Group> stories = new Grouper().group(List.of(live, one, two));

    assertThat(stories)
        .hasSize(2)
        .noneMatch(s -> s.articles().containsAll(List.of("e0-0", "e1-0")));
    assertThat(stories).extracting(Group::id).containsExactlyInAnyOrder("e0-0", "e1-0");
  }

  @Test
  void formsThatAreFilledInDoNotGlue() {
    String form =
        "NAME Holdings reported a quarterly profit of NUMBER million crowns on Friday. Revenue in the"
            + " quarter rose by NUMBER percent, NAME Holdings said in a statement to the exchange. The"
            + " board of NAME proposes a dividend of NUMBER crowns for each share this year. Shares of"
            + " NAME closed higher after the announcement was made on Friday.";
    List<Article> filings = new ArrayList<>();
    for (String name : List.of("Vessik", "Oldanor", "Traum", "Quillon")) {
      filings.add(
          Reports.article(
              name,
              "2031-03-07",
              name + " reports profit",
              form.replace("NAME", name).replace("NUMBER", String.valueOf(name.hashCode() % 97))));
    }

    assertThat(new Grouper().group(filings)).hasSize(4);
  }

  @Test
  void aFollowUpIsALinkedStory() {
    Article fire =
        Reports.article(
            "fire",
            "2031-03-03",
            "Warehouse fire kills two at Dunmere docks",
            "Two dockers died when fire tore through the Halvorsen warehouse at Dunmere docks on"
                + " Monday. Fire chief Orla Brandt said paint had caught light. The Halvorsen company"
                + " stored varnish there, Brandt said.");
    Article inquiry =
        Reports.article(
            "inquiry",
            "2031-03-20",
            "Judge named to lead Dunmere inquiry",
            "Judge Ivo Kastel will lead the inquiry into the Dunmere docks fire, the assembly decided"
                + " on Wednesday by 40 votes to 12. Kastel retired in May from the court of appeal at Sallow. The Halvorsen company said it"
                + " would hand over its ledgers; opposition members wanted a jury instead.");
    Article fireAgain =
        Reports.article(
            "fire-again",
            "2031-03-03",
            "Two dead in fire at Halvorsen warehouse",
            "Fire at the Halvorsen warehouse on Dunmere docks killed two dockers on Monday. Varnish and"
                + " paint fed the fire, said Orla Brandt, the fire chief.");

    List<Group> stories = new Grouper().group(List.of(fire, inquiry, fireAgain));

    assertThat(stories).extracting(Group::id).containsExactly("fire", "inquiry");
    assertThat(stories.get(0).related())
        .extracting(Story.Related::story, Story.Related::relation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("inquiry", Story.Related.Relation.LATER));
    assertThat(stories.get(1).related())
        .extracting(Story.Related::story, Story.Related::relation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fire", Story.Related.Relation.EARLIER));
    assertThat(stories.get(1).related().get(0).because()).contains("17 days earlier");
  }

  @Test
  void noStoryAnswersToAnUnknownId() {
    StoryBook book = new StoryBook(Rulings.none(), left -> {});

    assertThat(book.storyOf("nobody")).isNull();
    assertThatThrownBy(() -> book.merge("nobody", "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  private static boolean isOneEvent(Group story) {
    return story.articles().stream().map(id -> id.split("-")[0]).distinct().count() == 1;
  }

  static Set<Set<String>> sets(Collection<Group> stories) {
    return stories.stream()
        .map(g -> (Set<String>) new TreeSet<>(g.articles()))
        .collect(Collectors.toSet());
  }

  private static Runner on(ExecutorService threads) {
    return new Runner() {
      @Override
      public <I, O> List<O> each(List<I> inputs, Function<I, O> stage) {
        List<Future<O>> futures =
            inputs.stream().map(i -> threads.submit(() -> stage.apply(i))).toList();
        return futures.stream().map(StoryBookTest::<O>result).toList();
      }
    };
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
