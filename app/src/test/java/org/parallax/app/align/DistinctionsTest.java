package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Dossiers;
import org.parallax.core.align.Distinctions;
import org.parallax.core.align.Distinctions.Distinction;
import org.parallax.core.align.Distinctions.Said;
import org.parallax.core.group.Group;
import org.parallax.core.pipeline.Progress;
import org.parallax.core.pipeline.StoryTeller;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** What a person said is not the same claim is told as two, and nothing else is joined by it. */
class DistinctionsTest {
  private static final List<Reading> READINGS = new ArrayList<>();
  private static Story plain;

  @BeforeAll
  static void read() throws IOException {
    for (int i = 1; i <= 5; i++) {
      String text =
          Files.readString(
              Dossiers.root()
                  .resolve("bench/gold/origins/seen/event01-ferry-strike/r" + i + ".txt"));
      READINGS.add(Told.read("r" + i, text.substring(text.indexOf('\n')).strip()));
    }
    plain = told();
  }

  private static Story told(Distinction... distinctions) {
    List<String> ids = READINGS.stream().map(r -> r.article().id()).toList();
    return StoryTeller.tell(
            new Group("r1", List.of(), ids, List.of(), List.of()),
            READINGS,
            List.of(),
            null,
            new Distinctions(List.of(distinctions)),
            Progress.SILENT)
        .story();
  }

  private static Said said(Span at) {
    return READINGS.stream()
        .filter(r -> r.article().id().equals(at.article()))
        .map(r -> new Said(at.article(), r.article().words(at)))
        .findFirst()
        .orElseThrow();
  }

  /** Pairs of places that one claim joins, each as two places in order. */
  private static SortedSet<List<Span>> joined(Story story) {
    SortedSet<List<Span>> pairs =
        new TreeSet<>(
            java.util.Comparator.comparing((List<Span> pair) -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
    for (Story.Claim claim : story.claims()) {
      for (Span one : claim.at()) {
        claim.at().stream()
            .filter(other -> one.compareTo(other) < 0)
            .forEach(other -> pairs.add(List.of(one, other)));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void partsWhatWasOneClaimAndJoinsNothing(long seed) {
    Random random = new Random(seed);
    List<List<Span>> pairs = new ArrayList<>(joined(plain));
    assertThat(pairs).hasSizeGreaterThan(5);
    List<Distinction> distinctions = new ArrayList<>();
    List<List<Span>> parted = new ArrayList<>();
    for (int i = 0; i < 1 + seed / 2; i++) {
      List<Span> pair = pairs.get(random.nextInt(pairs.size()));
      if (!said(pair.get(0)).equals(said(pair.get(1)))) {
        parted.add(pair);
        distinctions.add(
            random.nextBoolean()
                ? new Distinction(said(pair.get(0)), said(pair.get(1)))
                : new Distinction(said(pair.get(1)), said(pair.get(0))));
      }
    }
    Story story = told(distinctions.toArray(new Distinction[0]));
    assertThat(joined(story)).doesNotContainAnyElementsOf(parted);
    assertThat(joined(plain)).containsAll(joined(story));
    assertThat(Dossiers.origins(story).keySet()).isEqualTo(Dossiers.origins(plain).keySet());
    Dossiers.origins(story)
        .forEach((at, number) ->
            assertThat(number).as("%s", at).isLessThanOrEqualTo(Dossiers.origins(plain).get(at)));
  }

  @Test
  void whoIsNamedFirstChangesNothing() {
    for (List<Span> pair : joined(plain).stream().limit(4).toList()) {
      Said one = said(pair.get(0));
      Said other = said(pair.get(1));
      assertThat(told(new Distinction(one, other))).isEqualTo(told(new Distinction(other, one)));
    }
  }

  @Test
  void wordsThatStandNowhereChangeNothing() {
    Said one = said(joined(plain).first().get(0));
    assertThat(told(new Distinction(one, new Said("r2", "Nobody wrote this.")))).isEqualTo(plain);
    assertThat(told(new Distinction(one, new Said("r9", one.words())))).isEqualTo(plain);
  }
}
