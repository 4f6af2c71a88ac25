package org.parallax.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Precision;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;

/** Invented captures, the same for the same seed. */
final class Invented {
  private static final List<String> WORDS =
      List.of(
          "harbour", "ferry", "strike", "council", "bridge", "flood", "mayor", "vote", "mill",
          "orchard", "signal", "quarry", "lantern", "choir", "depot", "Łódź", "Größe", "crème");

  private Invented() {}

  /** Returns the capture of a number; every seventh became no article. */
  static Arrival arrival(int number) {
    return arrival("a" + number, number, 0, number % 7 == 3);
  }

  /** Returns a capture of an id; another version has other words. */
  static Arrival arrival(String id, int seed, int version, boolean lost) {
    Random random = new Random(seed * 1000L + version);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30 + random.nextInt(60); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    String text = String.join(" ", words) + " unique" + seed + "v" + version + ".";
    String path = "news/part-" + seed % 3 + ".jsonl";
    TreeMap<String, String> fields = new TreeMap<>();
    fields.put("title", "Report " + seed);
    fields.put("url", "https://outlet.example/" + seed);
    String sha256 = String.format(Locale.ROOT, "%064x", seed * 100L + version);
    Capture capture =
        new Capture(path, seed + 1, id, Capture.Kind.ROW, "  " + text + "\r\n", fields, sha256);
    if (lost) {
      return new Arrival(
          capture,
          new Outcome.Lost<>(
              new Dropped(path, seed + 1, null, id, Dropped.Code.NOT_AN_ARTICLE, "too short")),
          null);
    }
    return new Arrival(
        capture, new Outcome.Kept<>(article(id, seed, path, text)), "outlet.example/" + seed);
  }

  private static Article article(String id, int seed, String path, String text) {
    String day = LocalDate.of(2031, 5, 1).plusDays(seed / 5).toString();
    Span span = new Span(id, Span.Field.TEXT, 0, 4);
    return new Article(
        id,
        new Article.Source(
            path,
            "https://outlet.example/" + seed,
            new Article.Outlet("Outlet " + seed % 4, "outlet.example"),
            List.of("Wire Desk"),
            List.of(new Article.Credit("Wire Desk", span))),
        seed % 4 == 0 ? null : SourcedText.apart("Report " + seed),
        List.of("Ann Exe"),
        seed % 11 == 0 ? "de" : "en",
        seed % 5 == 4
            ? null
            : new Dating(
                day,
                Precision.DAY,
                "field",
                true,
                List.of(new Dating.Candidate(day, "field", span, true, "a field"))),
        null,
        null,
        new SourcedText.Builder().put(text, 0, text.length(), 2).build(),
        List.of(new Removed("Menu", Removed.Reason.PAGE_FURNITURE, 0, 2)),
        List.of(
            new Note(Note.Code.GENRE, "an opinion", List.of(new SourceSpan(id, 0, 2, "Menu")))));
  }
}
