package org.parallax.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes stories of any size from the invented reports of {@code bench/gold}, always the same for
 * one size.
 *
 * <p>A story has eight aspects, each told by several reports, the first far more often than the
 * last. An article is a report of one aspect with some paragraphs left out, words, numbers and days
 * changed in some sentences and clauses cut in others; four in ten carry a passage of one agency
 * word for word, most a paragraph or two of background from other aspects. So sentences repeat as
 * in the news: word for word, nearly, and in substance.
 */
final class StoryMaker {
  private static final int ASPECTS = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Words that an editor changes for one another. */
  private static final String[][] WORDS = {
    {" said", " told reporters"},
    {" about ", " around "},
    {" more than ", " over "},
    {" will ", " is to "},
    {" because ", " since "},
    {" also ", " in addition "},
    {" but ", " though "},
    {" after ", " following "},
    {" began ", " started "},
    {" people ", " persons "},
    {" Monday", " Tuesday"},
    {" Thursday", " Friday"},
  };

  /** Reports of each aspect: the headline, then the paragraphs. */
  private final List<List<List<String>>> aspects;

  private StoryMaker(List<List<List<String>>> aspects) {
    this.aspects = aspects;
  }

  /** Reads the reports below a folder of gold. */
  static StoryMaker of(Path gold) throws IOException {
    List<List<List<String>>> aspects = new ArrayList<>();
    try (Stream<Path> events = Files.list(gold)) {
      for (Path event : events.sorted().limit(ASPECTS).toList()) {
        List<List<String>> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(event)) {
          for (Path file :
              files.filter(f -> f.getFileName().toString().endsWith(".txt")).sorted().toList()) {
            reports.add(List.of(Files.readString(file).strip().split("\\s*\n\\s*")));
          }
        }
        aspects.add(reports);
      }
    }
    return new StoryMaker(aspects);
  }

  /** Returns the articles of a story as rows of JSON. */
  List<String> rows(int articles) {
    Random random = new Random(articles);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      rows.add(row(i, random));
    }
    return rows;
  }

  private String row(int number, Random random) {
    List<List<String>> aspect = pick(aspects, random);
    List<String> report = aspect.get(random.nextInt(aspect.size()));
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : report.subList(1, report.size())) {
      if (random.nextInt(10) < 8) {
        paragraphs.add(edited(paragraph, random));
      }
    }
    if (random.nextInt(10) < 4) {
      List<String> agency = aspects.get(0).get(0);
      paragraphs.addAll(agency.subList(1, Math.min(5, agency.size())));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      List<List<String>> other = pick(aspects, random);
      List<String> background = other.get(random.nextInt(other.size()));
      paragraphs.add(edited(background.get(1 + random.nextInt(background.size() - 1)), random));
    }
    Collections.rotate(paragraphs.subList(1, paragraphs.size()), random.nextInt(3));
    ObjectNode row = JSON.createObjectNode();
    row.put("id", "a" + number);
    row.put("outlet", "Outlet " + number % 60);
    row.put("title", edited(report.get(0), random));
    row.put("language", "en");
    row.put("published", "2031-05-" + (10 + number % 3));
    row.put("text", String.join("\n\n", paragraphs));
    return JSON.writeValueAsString(row);
  }

  /** The first far more often than the last. */
  private static <T> T pick(List<T> all, Random random) {
    return all.get((int) (Math.pow(all.size() + 1.0, random.nextDouble()) - 1));
  }

  private static String edited(String paragraph, Random random) {
    StringBuilder text = new StringBuilder();
    for (String sentence : paragraph.split("(?<=[.?!]”?\"?) ")) {
      text.append(text.isEmpty() ? "" : " ")
          .append(random.nextInt(3) == 0 ? sentence : changed(sentence, random));
    }
    return text.toString();
  }

  private static String changed(String sentence, Random random) {
    String text = sentence;
    for (String[] word : WORDS) {
      if (random.nextInt(2) == 0) {
        text = text.replace(word[0], word[1]);
      }
    }
    if (random.nextInt(4) == 0) {
      text = numbersRaised(text, 1 + random.nextInt(8));
    }
    int comma = text.lastIndexOf(", ");
    boolean cut = random.nextInt(4) == 0 && comma > 40 && text.indexOf('"') < 0;
    return cut && text.indexOf('“') < 0 ? text.substring(0, comma) + "." : text;
  }

  private static String numbersRaised(String text, int by) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inner = i > 0 && Character.isDigit(text.charAt(i - 1)) && c >= '1' && c <= '9';
      raised.append(inner ? (char) ('1' + (c - '1' + by) % 9) : c);
    }
    return raised.toString();
  }
}
