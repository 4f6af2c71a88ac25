package org.parallax.bench.memory;

import java.util.ArrayList;
import java.util.List;

/** Invented pages for other measurements; always the same. */
public final class Invented {
  private static final int PAGE_BYTES = 60_000;

  private Invented() {}

  /** Returns so many pages. */
  public static List<String> pages(int count) {
    NewsMaker news = new NewsMaker(1, PAGE_BYTES);
    List<String> pages = new ArrayList<>();
    for (int story = 0; pages.size() < count; story++) {
      news.story(story).forEach(made -> pages.add(made.html()));
    }
    return List.copyOf(pages.subList(0, count));
  }
}
