package org.parallax.bench.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents news pages: many stories of Zipfian size, each with names, places and words of its own
 * over a common vocabulary, told by several outlets in their own order and partly in the same
 * sentences. Repeatable by its seed.
 */
final class NewsMaker {
  private static final List<String> STARTS =
      List.of(
          "Bre", "Ost", "Ul", "Ker", "Mar", "Ten", "Vol", "Sar", "Hal", "Dov", "Lin", "Nor", "Pel",
          "Rin", "Tav", "Wes", "Yar", "Zel", "Fen", "Gol");
  private static final List<String> MIDDLES =
      List.of("a", "en", "or", "il", "um", "ar", "eth", "in", "os", "ul", "and", "ev");
  private static final List<String> ENDS =
      List.of(
          "ton", "rel", "lan", "mar", "vik", "dale", "ness", "brook", "holm", "sen", "ric", "wick",
          "ford", "gate", "lund", "mere");
  private static final List<String> FRAMES =
      List.of(
          "%s said on %s that the %s of %s would %s the %s before the end of the month.",
          "%s told reporters on %s that the %s near %s had begun to %s its %s.",
          "According to %s, who spoke on %s, the %s in %s did not %s a %s last year.",
          "“We have to look at it again,” %s said on %s, after the %s at %s was asked to %s the %s.");
  private static final List<String> COUNTS =
      List.of(
          "At least %d people took part in the %s at %s, the police said.",
          "The %2$s of %3$s will cost about %1$d million crowns.",
          "Some %d houses stood without a %s in %s on the first evening.");
  private static final List<String> OUTLETS =
      List.of(
          "coast-daily",
          "north-wire",
          "valley-post",
          "harbour-news",
          "hill-gazette",
          "river-times",
          "east-mail",
          "market-sheet",
          "island-radio",
          "plain-speaker",
          "morning-lamp",
          "border-echo");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> verbs = new ArrayList<>();
  private final int pageBytes;

  /**
   * Makes it.
   *
   * @param pageBytes about what a page has, markup and scripts included
   */
  NewsMaker(long seed, int pageBytes) {
    this.random = new Random(seed);
    this.pageBytes = pageBytes;
    for (int i = 0; i < 20_000; i++) {
      words.add(name().toLowerCase(Locale.ROOT) + MIDDLES.get(i % MIDDLES.size()));
      verbs.add(MIDDLES.get(i % MIDDLES.size()) + name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * A page.
   *
   * @param url its address
   * @param html its bytes as text
   */
  record Made(String url, String html) {}

  private String name() {
    return pick(STARTS) + pick(MIDDLES) + pick(ENDS);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A common word more often than a rare one: about one over its rank. */
  private String zipf(List<String> list) {
    return list.get((int) (Math.pow(list.size(), random.nextDouble()) - 1));
  }

  /** Returns all pages of the next story: one, or as many as a Zipfian draw says. */
  List<Made> story(int number) {
    int size = Math.max(1, Math.min(40, (int) (1 / Math.pow(random.nextDouble(), 0.9))));
    List<String> people =
        List.of(name() + " " + name(), name() + " " + name(), name() + " " + name());
    List<String> places = List.of(name(), name());
    List<String> things = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      things.add(words.get(random.nextInt(words.size())));
    }
    int day = 1 + random.nextInt(28);
    int month = 1 + random.nextInt(3);
    List<String> agency = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      agency.add(sentence(people, places, things, day));
    }
    List<Made> pages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pages.add(page(number, i, people, places, things, agency, day, month));
    }
    return pages;
  }

  private String sentence(List<String> people, List<String> places, List<String> things, int day) {
    String weekday = DAYS.get((day + 2) % 7);
    if (random.nextInt(4) == 0) {
      return String.format(
          Locale.ROOT, pick(COUNTS), 20 + random.nextInt(900), thing(things), pick(places));
    }
    return String.format(
        Locale.ROOT,
        pick(FRAMES),
        pick(people),
        weekday,
        thing(things),
        pick(places),
        zipf(verbs),
        thing(things) + " and the " + zipf(words));
  }

  private String thing(List<String> things) {
    return random.nextInt(3) == 0 ? zipf(words) : pick(things);
  }

  private Made page(
      int story,
      int article,
      List<String> people,
      List<String> places,
      List<String> things,
      List<String> agency,
      int day,
      int month) {
    String outlet = OUTLETS.get((story + article) % OUTLETS.size());
    String headline =
        "The " + pick(things) + " of " + pick(places) + " and the " + pick(things) + " that waits";
    StringBuilder body = new StringBuilder();
    int sentences = 10 + random.nextInt(16);
    for (int i = 0; i < sentences; i++) {
      body.append(i % 2 == 0 ? "<p>" : " ")
          .append(
              article > 0 && random.nextInt(4) == 0
                  ? pick(agency)
                  : sentence(people, places, things, day))
          .append(i % 2 == 0 && i + 1 < sentences ? "" : "</p>\n");
    }
    String date = String.format(Locale.ROOT, "2031-%02d-%02d", month, day);
    String url =
        String.format(
            Locale.ROOT,
            "https://%s.example/%s/%d-%d.html",
            outlet,
            date.replace('-', '/'),
            story,
            article);
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(headline)
        .append(" | ")
        .append(outlet)
        .append("</title>\n<meta property=\"article:published_time\" content=\"")
        .append(date)
        .append("T08:15:00Z\"><meta property=\"og:site_name\" content=\"")
        .append(outlet)
        .append("\">\n");
    filler(html, pageBytes - body.length() - 4_000);
    html.append("</head><body><nav><ul>");
    for (int i = 0; i < 25; i++) {
      html.append("<li class=\"menu-item\"><a href=\"/s/").append(i).append("\">");
      html.append(words.get(i)).append("</a></li>");
    }
    html.append("</ul></nav><main><article><h1>")
        .append(headline)
        .append("</h1>\n<div class=\"article-body\">");
    html.append(body).append("</div></article></main><aside><h3>Most read</h3><ul>");
    for (int i = 0; i < 8; i++) {
      html.append("<li><a href=\"/m/")
          .append(i)
          .append("\">The ")
          .append(zipf(words))
          .append(" at ");
      html.append(name()).append("</a></li>");
    }
    html.append("</ul></aside><footer><p>© 2031 ")
        .append(outlet)
        .append(". All rights reserved.</p></footer></body></html>\n");
    return new Made(url, html.toString());
  }

  /** Half of a page as found is scripts and styles, half is boxes. */
  private void filler(StringBuilder html, int bytes) {
    int until = html.length() + bytes;
    html.append("<script>var state = {");
    while (html.length() < until) {
      html.append("\"k")
          .append(random.nextInt(1 << 20))
          .append("\": \"")
          .append(Long.toHexString(random.nextLong()))
          .append("\", ");
    }
    html.append("};</script>\n");
  }
}
