package org.parallax.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Pieces that random expressions are made of, and the texts that they are asked of. */
  private static final List<String> PIECES =
      List.of(
          "read",
          "more",
          " ",
          "s?",
          "(?:see|look at)",
          "(?:a|b)+",
          "\\b",
          ".{0,3}",
          "[xyz]",
          "\\d",
          "(?!not)",
          "(?=k)",
          "\\.",
          "ß",
          "(?i:Kg)",
          "(?:|the )",
          "{1,2}",
          "*",
          "|",
          "i",
          "[^a]");

  private static final List<String> LETTERS =
      List.of(
          "read", "MORE", "see", "look at", "k", "\u212A", "ſ", "İ", "ı", "I", " ", "a", "b", "x",
          "7", ".", "ß", "ẞ", "the ", "not");

  @Test
  void findsWhatItsPatternFinds() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 4_000; i++) {
      String regex = regex(random);
      Expression expression = Expression.of(regex, FLAGS);
      for (int t = 0; t < 12; t++) {
        String text = joined(random, LETTERS, 6);
        boolean there = Pattern.compile(regex, FLAGS).matcher(text).find();
        assertThat(expression.find(text)).as("%s in %s", regex, text).isEqualTo(there);
        found += there ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(4_000);
  }

  private static String regex(Random random) {
    while (true) {
      String regex = joined(random, PIECES, 6);
      try {
        return Pattern.compile(regex, FLAGS).pattern();
      } catch (java.util.regex.PatternSyntaxException dangling) {
        assertThat(dangling.getPattern()).isEqualTo(regex); // Another one is made.
      }
    }
  }

  private static String joined(Random random, List<String> of, int most) {
    StringBuilder joined = new StringBuilder();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      joined.append(of.get(random.nextInt(of.size())));
    }
    return joined.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:subscribe|sign up)\\b.{0,60}\\bto (?:read|unlock)",
        "^(?:©|\\(c\\)) ?(?:19|20)\\d\\d",
        ".*\\bcookies?\\b.*\\b(?:website|сайт\\w*)\\b.*"
      })
  void isNotTriedWithoutItsWords(String regex) {
    assertThat(Expression.of(regex, FLAGS).mayStandIn("Nothing of the kind was said on Monday"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\d+", "(?:a|\\w)b?", "[^x]y?", "(?x) a b c", "\\Qread", "\\x41b", "😀?"})
  void isTriedOnEverythingWhereNoWordIsNeeded(String regex) {
    assertThat(Expression.of(regex).mayStandIn("-")).isTrue();
  }

  @Test
  void findsAWordInAnyCaseOfAnyScript() {
    for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x3100 ? 1 : 37) { // Few know case there.
      WordScan scan = new WordScan(List.of("no", WordScan.fold((char) c) + "x"));
      assertThat(scan.in((char) c + "x", 0, 2)).as("code unit %04x", c).isTrue();
      assertThat(scan.in((char) c + "z", 0, 2)).as("code unit %04x", c).isFalse();
    }
    WordScan kelvin = new WordScan(List.of("k\u1e01\uff41"));
    assertThat(kelvin.in("\u212a\u1e00\uff21", 0, 3)).isTrue();
    assertThat(kelvin.in("\u212a\u1e02\uff21", 0, 3)).isFalse();
  }
}
