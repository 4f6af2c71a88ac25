package org.parallax.bench.scale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invented stream of news with its gold stories, always the same for one seed.
 *
 * <p>Topics of Zipfian weight live for weeks and have people, places, words and paragraphs of
 * background of their own; events of a topic share them, and are stories of their own. An event has
 * one report or, by Zipf's law, up to some hundred within three days, most at the start: agency
 * copies cut and edited, and reports in other words. Forms that are filled in each day (results,
 * weather) and round-ups are there to mislead. One report in fifty comes a day or two late. The
 * common words drift.
 */
public final class NewsStream {
  private static final LocalDate START = LocalDate.of(2031, 1, 6);
  private static final int TOPICS = 300;
  private static final int OUTLETS = 40;

  private static final List<String> FORMS =
      List.of(
          "P Holdings reported quarterly profit of N million crowns on D, against N million a year before. Revenue rose to N million crowns from N million, the company said in a statement. P, its chief executive, said demand for W had held up in L and that costs were under control. The board proposes a dividend of N crowns a share. Shares closed N per cent higher in L trading after the announcement was made.",
          "Rain is expected over L on D, with temperatures between N and N degrees and a light wind from the west. The weather service said showers would reach L by the evening and clear during the night. Sunshine will return to the coast at L after the weekend, forecasters said, with highs near N degrees.",
          "L beat the visitors by N to N on D in front of a crowd of N. P scored twice in the first half and once from the spot. P answered for the visitors shortly before the break, but L held on to its lead until the final whistle. The coach P said that the team had earned its three points.");

  /**
   * A report.
   *
   * @param number its place in the stream, from 0
   * @param gold number of its story
   * @param day ISO day
   * @param outlet domain
   * @param title headline
   * @param text body
   */
  public record Made(int number, int gold, String day, String outlet, String title, String text) {}

  private record Topic(Scene scene, List<String> background, int until) {}

  private record Event(
      int gold, Scene scene, List<String> background, List<String> agency, int day) {}

  private record Due(Event event, int kind) {}

  private final Random random;
  private final Tongue tongue;
  private final Phrases phrases;
  private final int perDay;
  private final List<Topic> topics = new ArrayList<>();
  private final SortedMap<Integer, List<Due>> due = new TreeMap<>();
  private List<Due> today = List.of();
  private int next;
  private int day = -1;
  private int golds;
  private int made;

  /**
   * Begins a stream.
   *
   * @param perDay reports of a day
   */
  public NewsStream(long seed, int perDay) {
    this.random = new Random(seed);
    this.tongue = new Tongue(random);
    this.phrases = new Phrases(tongue, random);
    this.perDay = perDay;
  }

  /** Returns the next report. */
  public Made next() {
    while (next == today.size()) {
      day++;
      dawn();
    }
    Due report = today.get(next++);
    return switch (report.kind()) {
      case 1 -> form(report.event());
      case 2 -> roundUp();
      default -> report(report.event());
    };
  }

  /** Plans the events of a day until it has enough reports. */
  private void dawn() {
    tongue.drift(day);
    topics.removeIf(topic -> topic.until() <= day);
    while (topics.size() < TOPICS) {
      topics.add(topic());
    }
    List<Due> reports = due.computeIfAbsent(day, d -> new ArrayList<>());
    while (reports.size() < perDay) {
      plan();
    }
    today = new ArrayList<>(reports);
    due.remove(day);
    Collections.shuffle(today, random);
    next = 0;
  }

  private Topic topic() {
    Scene scene = Scene.of(tongue, 8, 5, 40);
    List<String> background = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      background.add(phrases.sentence(scene, random.nextInt(7)));
    }
    // The same number of topics at all times, none of which outlives a season.
    return new Topic(scene, background, day + 5 + random.nextInt(60));
  }

  private void plan() {
    int chance = random.nextInt(100);
    if (chance < 6) {
      Event form = event(Scene.of(tongue, 3, 1, 4), List.of());
      due(day, new Due(form, 1));
    } else if (chance < 7) {
      due(day, new Due(event(Scene.of(tongue, 1, 1, 1), List.of()), 2));
    } else {
      Event event;
      Scene own = Scene.of(tongue, 3, 2, 14);
      if (chance < 35) {
        event = event(own, List.of());
      } else {
        Topic topic = topics.get((int) (Math.pow(TOPICS, random.nextDouble()) - 1));
        event = event(own.within(topic.scene(), tongue), topic.background());
      }
      int size = (int) Math.min(150, 1 / Math.pow(random.nextDouble(), 0.8));
      for (int i = 0; i < size; i++) {
        int later = (int) Math.min(2, -Math.log(1 - random.nextDouble()) * 0.6);
        int late = random.nextInt(50) == 0 ? 1 + random.nextInt(2) : 0;
        due(day + later + late, new Due(event, 0));
      }
    }
  }

  private void due(int on, Due report) {
    due.computeIfAbsent(on, d -> new ArrayList<>()).add(report);
  }

  private Event event(Scene scene, List<String> background) {
    List<String> agency = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      agency.add(phrases.sentence(scene, day % 7));
    }
    return new Event(golds++, scene, background, agency, day);
  }

  private Made report(Event event) {
    List<String> sentences = new ArrayList<>();
    boolean copy = random.nextInt(10) < 3;
    int length = 8 + random.nextInt(12);
    if (copy) {
      for (String sentence : event.agency()) {
        if (random.nextInt(6) > 0) {
          sentences.add(random.nextInt(4) == 0 ? edited(sentence) : sentence);
        }
      }
    }
    while (sentences.size() < length) {
      sentences.add(phrases.sentence(event.scene(), event.day() % 7));
    }
    for (int i = 0; i < event.background().size() && random.nextInt(3) > 0; i++) {
      sentences.add(event.background().get(random.nextInt(event.background().size())));
    }
    return made(event.gold(), phrases.title(event.scene(), event.day() % 7), sentences);
  }

  /** A word more or less, as an editor changes a sentence. */
  private String edited(String sentence) {
    int blank = sentence.indexOf(' ', sentence.length() / 3);
    return blank < 0
        ? sentence
        : sentence.substring(0, blank) + " " + tongue.common() + sentence.substring(blank);
  }

  private Made form(Event event) {
    String text = phrases.fill(FORMS.get(event.gold() % FORMS.size()), event.scene(), day % 7);
    return made(
        event.gold(),
        tongue.pick(event.scene().people()) + " and " + tongue.pick(event.scene().places()),
        List.of(text.split("(?<=\\.) ")));
  }

  private Made roundUp() {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 6 && !today.isEmpty(); i++) {
      Event event = tongue.pick(today).event();
      sentences.add(event.agency().get(0));
      sentences.add(event.agency().get(1));
    }
    return made(golds++, "Morning briefing: the news of the day", sentences);
  }

  private Made made(int gold, String title, List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      text.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ").append(sentences.get(i));
    }
    String outlet = "outlet-" + random.nextInt(OUTLETS) + ".example";
    return new Made(made++, gold, START.plusDays(day).toString(), outlet, title, text.toString());
  }

  /** Returns a report as a line of JSON. */
  public static String json(Made report) {
    return String.format(
        Locale.ROOT,
        "{\"id\": \"a%d\", \"url\": \"https://%s/%d\", \"outlet\": \"%s\", \"title\": \"%s\","
            + " \"published\": \"%s\", \"language\": \"en\", \"text\": \"%s\"}%n",
        report.number(),
        report.outlet(),
        report.number(),
        report.outlet(),
        report.title(),
        report.day(),
        report.text().replace("\n", "\\n"));
  }
}
