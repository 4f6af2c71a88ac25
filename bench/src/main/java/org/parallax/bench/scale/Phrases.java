package org.parallax.bench.scale;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes sentences: the same facts in several forms. */
final class Phrases {
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** P a person, L a place, W a word of the event, C any word, N a number, D the weekday. */
  private static final List<String> FORMS =
      List.of(
          "P said on D that the W of L would C the W before the end of the month.",
          "Officials in L confirmed that the W had been C by the W since D.",
          "At least N people took part in the W at L, according to P.",
          "P told reporters that nobody in L had expected the C W to C so soon.",
          "The W, which stands near the C of L, was closed on D after the W had C.",
          "Residents of L said they heard a C W shortly before the W began to C.",
          "“We have to look at the W again,” said P, who leads the C council of L.",
          "It was the first W in L in N years, and the C that followed took everybody by surprise.",
          "Neither P nor the C office in L answered questions about the W and its C.",
          "A C report seen by P puts the cost of the W at N million crowns, more than the C had allowed.",
          "The W and the W were taken to L, where P met the C families on D evening.",
          "P, a former C of L, called the W a C mistake and asked for a C inquiry.",
          "By D night some N of the C had left L, but the W went on with little C.",
          "Under a plan that P put forward, the W of L will C its W within N days.");

  private static final List<String> TITLES =
      List.of(
          "W in L leaves C waiting",
          "P faces questions over W in L",
          "L W: what P said about the C",
          "C W stops L for a day",
          "N counted after W at L");

  private final Tongue tongue;
  private final Random random;

  Phrases(Tongue tongue, Random random) {
    this.tongue = tongue;
    this.random = random;
  }

  String sentence(Scene scene, int day) {
    return fill(tongue.pick(FORMS), scene, day);
  }

  String title(Scene scene, int day) {
    String title = fill(tongue.pick(TITLES), scene, day);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  String fill(String form, Scene scene, int day) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      boolean alone =
          (i == 0 || !Character.isLetter(form.charAt(i - 1)))
              && (i + 1 == form.length() || !Character.isLetter(form.charAt(i + 1)));
      text.append(
          !alone
              ? String.valueOf(c)
              : switch (c) {
                case 'P' -> tongue.pick(scene.people());
                case 'L' -> tongue.pick(scene.places());
                case 'W' -> tongue.pick(scene.words());
                case 'C' -> tongue.common();
                case 'N' -> String.valueOf(3 + random.nextInt(900));
                case 'D' -> WEEKDAYS.get(day % 7);
                default -> String.valueOf(c);
              });
    }
    return text.toString();
  }
}
