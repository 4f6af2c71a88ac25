package org.parallax.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes that know JSON: names, and values of another kind than is expected. */
final class RowChanges {
  private static final Pattern STRING =
      Pattern.compile("\"[^\"\\\\]{0,2000}+(?:\\\\.[^\"\\\\]{0,2000}+){0,50}+\"");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "0",
          "-1",
          "1e400",
          "1E-400",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800 x\"",
          "\"\\u0000\"",
          "\"\\uFEFF\"",
          "[[]]",
          "{\"name\": null}",
          "[null, 1, \"a\", {}]",
          "\"2031-02-30T25:00:00Z\"",
          "\"<p>\"",
          "\"&lt;p&gt;&amp;\"",
          "\"javascript:x\"",
          "NaN",
          "'x'",
          "\"\\x\"",
          "{\"value\": {\"value\": []}}");

  private RowChanges() {}

  /** Returns the text changed; as it is when it has no string. */
  static String change(String text, Random random) {
    List<MatchResult> strings = new ArrayList<>();
    STRING.matcher(text).results().limit(300).forEach(strings::add);
    if (strings.isEmpty()) {
      return text;
    }
    MatchResult one = strings.get(random.nextInt(strings.size()));
    String put =
        switch (random.nextInt(7)) {
          case 0 -> strings.get(random.nextInt(strings.size())).group();
          case 1 -> '"' + "x".repeat(1 << random.nextInt(18)) + '"';
          case 2 -> deep(random, "[", "]");
          case 3 -> deep(random, "{\"a\":", "}");
          case 4 ->
              one.group() + ": " + VALUES.get(random.nextInt(VALUES.size())) + ", " + one.group();
          case 5 -> "9".repeat(1 << random.nextInt(14));
          default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    return text.substring(0, one.start()) + put + text.substring(one.end());
  }

  private static String deep(Random random, String open, String close) {
    int times = 1 << random.nextInt(13);
    return open.repeat(times) + "1" + (random.nextInt(3) == 0 ? "" : close.repeat(times));
  }
}
