package org.parallax.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of offsets say the same as an offset for each character would. */
class SourcedTextTest {
  /** One character with its own place: what a sourced text is made of, held the plain way. */
  private record Unit(char c, int start, int end) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void saysTheSameAsAnOffsetForEachCharacter(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Unit> units = units(random);
      SourcedText text = built(units, random);
      same(text, units);
      int from = random.nextInt(units.size() + 1);
      int to = from + random.nextInt(units.size() - from + 1);
      same(text.sub(from, to), units.subList(from, to));
      assertThat(text.sub(from, to)).isEqualTo(built(units.subList(from, to), random));
      same(text.collapse(), collapsed(units));
      assertThat(text.source(from, to)).isEqualTo(source(units.subList(from, to)));
      assertThat(SourcedText.ofRuns(text.text(), text.runs())).isEqualTo(text);
    }
  }

  @Test
  void keepsTheStoredFormOfEarlierVersions() {
    int[] stored = {0, 3, -2, 4, 7, 11, 6, 11, -2, 8, -1, -1, 9, 20, 22};
    SourcedText text = SourcedText.ofRuns("ab cEEd fg", stored);
    assertThat(text.runs()).isEqualTo(stored);
    assertThat(text.source(0, 3)).isEqualTo(new Range(3, 5));
    assertThat(text.source(4, 8)).isEqualTo(new Range(7, 12));
    assertThat(text.source(8, 9)).isNull();
    assertThat(text.source(9, 10)).isEqualTo(new Range(20, 22));
  }

  private static List<Unit> units(Random random) {
    List<Unit> units = new ArrayList<>();
    int at = random.nextInt(5);
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      int length = 1 + random.nextInt(6);
      int kind = random.nextInt(4);
      int wide = 2 + random.nextInt(6);
      for (int i = 0; i < length; i++) {
        char c = random.nextInt(4) == 0 ? " \n\u00a0".charAt(random.nextInt(3)) : 'a';
        if (kind == 0) {
          units.add(new Unit(c, -1, -1));
        } else if (kind == 1) {
          units.add(new Unit(c, at, at + wide));
        } else {
          units.add(new Unit(c, at, ++at));
        }
      }
      at += kind == 1 ? wide : random.nextInt(3);
    }
    return units;
  }

  private static SourcedText built(List<Unit> units, Random random) {
    SourcedText.Builder builder = new SourcedText.Builder();
    for (int i = 0; i < units.size(); ) {
      int to = i + 1 + random.nextInt(units.size() - i);
      SourcedText.Builder piece = new SourcedText.Builder();
      for (Unit unit : units.subList(i, to)) {
        if (unit.start() < 0) {
          piece.insert(String.valueOf(unit.c()));
        } else {
          piece.put(unit.c(), unit.start(), unit.end());
        }
      }
      builder.append(piece.build());
      i = to;
    }
    return builder.build();
  }

  private static void same(SourcedText text, List<Unit> units) {
    StringBuilder words = new StringBuilder();
    units.forEach(u -> words.append(u.c()));
    assertThat(text.text()).isEqualTo(words.toString());
    for (int i = 0; i < units.size(); i++) {
      assertThat(text.source(i, i + 1)).isEqualTo(source(units.subList(i, i + 1)));
    }
  }

  private static @Nullable Range source(List<Unit> units) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (Unit unit : units) {
      if (unit.start() >= 0 && !isSpace(unit.c())) {
        from = Math.min(from, unit.start());
        to = Math.max(to, unit.end());
      }
    }
    return to < 0 ? null : new Range(from, to);
  }

  private static List<Unit> collapsed(List<Unit> units) {
    List<Unit> collapsed = new ArrayList<>();
    boolean space = false;
    for (Unit unit : units) {
      if (isSpace(unit.c())) {
        space = !collapsed.isEmpty();
        continue;
      }
      if (space) {
        collapsed.add(new Unit(' ', -1, -1)); // A blank has no words: its place does not show.
        space = false;
      }
      collapsed.add(unit);
    }
    return collapsed;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
