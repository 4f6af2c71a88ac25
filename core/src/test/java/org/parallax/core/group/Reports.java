package org.parallax.core.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Precision;
import org.parallax.model.SourcedText;

/** Invents reports of events, always the same for one seed. The id tells the event: "e7-2". */
final class Reports {
  private static final List<String> SYLLABLES =
      List.of(
          "bro", "ska", "len", "mir", "tov", "ur", "dan", "wel", "pik", "sor", "gath", "fen", "hul",
          "ost", "var", "kel", "nim", "rud", "yat", "zor");
  private static final List<String> FORMS =
      List.of(
          "P said on Friday that the W of L would not open before spring.",
          "Officials in L confirmed that the W had been taken away by the W.",
          "At least N people were near the W at L, according to P.",
          "Nobody in L had expected the W so soon, P told reporters.",
          "The W beside the W in L was closed after the W had burst.",
          "P put the cost of the W at N million crowns.",
          "Under a plan of P the W will leave L within N days.",
          "Neighbours at L heard the W shortly before the W fell.");

  private final Random random;

  Reports(long seed) {
    random = new Random(seed);
  }

  /** Returns some reports of each of so many events, in order of their days. */
  List<Article> of(int events) {
    List<Article> reports = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      List<String> people = List.of(name() + " " + name(), name() + " " + name());
      List<String> places = List.of(name(), name());
      List<String> words = List.of(word(), word(), word(), word(), word(), word(), word(), word());
      int size = 1 + random.nextInt(5);
      for (int i = 0; i < size; i++) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 8; line++) {
          text.append(fill(pick(FORMS), people, places, words))
              .append(line % 2 == 1 ? "\n\n" : " ");
        }
        reports.add(
            article(
                "e" + event + "-" + i,
                LocalDate.of(2031, 3, 1).plusDays(event / 4 + i % 2).toString(),
                fill("W in L", people, places, words),
                text.toString().strip()));
      }
    }
    return reports;
  }

  private String fill(String form, List<String> people, List<String> places, List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String part : form.split("(?<=\\b)|(?=\\b)")) {
      text.append(
          switch (part) {
            case "P" -> pick(people);
            case "L" -> pick(places);
            case "W" -> pick(words);
            case "N" -> String.valueOf(2 + random.nextInt(800));
            default -> part;
          });
    }
    return text.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String word() {
    return pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  }

  private String name() {
    String word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static Article article(String id, @Nullable String day, String headline, String text) {
    return new Article(
        id,
        new Article.Source(id + ".txt", null, null, List.of()),
        SourcedText.apart(headline),
        List.of(),
        "en",
        day == null ? null : new Dating(day, Precision.DAY, "field", true, List.of()),
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        List.of(),
        List.of());
  }

  static Article live(Article article) {
    return article.withNotes(List.of(new Note(Note.Code.LIVE_BLOG, "entries", List.of())));
  }
}
