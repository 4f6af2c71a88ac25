package org.parallax.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lays what a careful reader wrote down beside a dossier, and lists what is missing or wrong.
 *
 * <p>Words are compared without regard to case, to the shape of marks and to runs of white space.
 * Key words are looked for together in any one sentence that the claim, item or utterance is made
 * from.
 */
final class Expectations {
  private final JsonNode dossier;
  private final Map<String, JsonNode> articles = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private final Path folder;

  private Expectations(JsonNode dossier, Path folder) {
    this.dossier = dossier;
    this.folder = folder;
    each(dossier.path("articles")).forEach(a -> articles.put(a.path("id").asString(), a));
  }

  /** Returns one line for each thing that does not hold; the key of the list comes first. */
  static List<String> problems(JsonNode expected, JsonNode dossier, Path folder) {
    Expectations expectations = new Expectations(dossier, folder);
    each(expected.path("stories")).forEach(expectations::story);
    return expectations.problems;
  }

  private void story(JsonNode want) {
    String name = want.path("name").asString();
    SortedSet<String> ids = strings(want.path("articles"));
    JsonNode story =
        each(dossier.path("stories")).stream()
            .filter(s -> strings(s.path("articles")).equals(ids))
            .findFirst()
            .orElse(null);
    if (story == null) {
      fail(name, "story", "no story of exactly " + ids);
      return;
    }
    same(name, "outlets", want, story);
    same(name, "origins", want, story);
    each(want.path("originGroups")).forEach(g -> originGroup(name, g, story));
    fields(want.path("reportDays")).forEach((id, day) -> reportDay(name, id, day.asString()));
    each(want.path("refusedDates")).forEach(r -> refusedDate(name, r));
    each(want.path("notes")).forEach(n -> note(name, n));
    fields(want.path("headlines"))
        .forEach((id, h) ->
            equal(name, "headlines", id, h.asString(), text(article(id).path("headline"))));
    fields(want.path("bylines"))
        .forEach((id, b) ->
            equal(
                name,
                "bylines",
                id,
                strings(b).toString(),
                strings(article(id).path("byline")).toString()));
    fields(want.path("agencies"))
        .forEach((id, b) ->
            equal(
                name,
                "agencies",
                id,
                strings(b).toString(),
                strings(article(id).path("source").path("agency")).toString()));
    each(want.path("removed")).forEach(r -> removed(name, r));
    each(want.path("kept")).forEach(k -> kept(name, k));
    fields(want.path("headlineLines"))
        .forEach((id, n) ->
            equal(
                name,
                "headlines",
                id,
                lines(id).get(n.asInt() - 1),
                text(article(id).path("headline"))));
    each(want.path("removedLines")).forEach(r -> eachLine(r, line -> removed(name, line)));
    each(want.path("keptLines")).forEach(r -> eachLine(r, line -> kept(name, line)));
    each(want.path("noNotes")).forEach(n -> noNote(name, n));
    each(want.path("times")).forEach(t -> time(name, t));
    each(want.path("quotes")).forEach(q -> quote(name, q));
    each(want.path("notSpeech")).forEach(q -> notSpeech(name, q));
    each(want.path("figures")).forEach(f -> figure(name, f, story));
    each(want.path("agenda")).forEach(a -> agenda(name, a, story));
    each(want.path("denials")).forEach(d -> denial(name, d, story));
    each(want.path("claims")).forEach(c -> claim(name, c, story));
    each(want.path("timeline")).forEach(t -> timeline(name, t, story));
    each(want.path("utterances")).forEach(u -> utterance(name, u, story));
    each(want.path("unknown")).forEach(u -> unknown(name, u, story));
    brief(name, want.path("brief"), story);
  }

  private void fail(String story, String list, String problem) {
    problems.add(list + " · " + story + ": " + problem);
  }

  private void same(String name, String field, JsonNode want, JsonNode story) {
    if (want.has(field) && want.path(field).asInt() != story.path(field).asInt()) {
      fail(name, field, "want " + want.path(field).asInt() + ", got " + story.path(field).asInt());
    }
  }

  private void equal(String name, String list, String id, String want, String got) {
    if (!plain(want).equals(plain(got))) {
      fail(name, list, id + ": want " + want + ", got " + got);
    }
  }

  private void originGroup(String name, JsonNode want, JsonNode story) {
    SortedSet<String> ids = strings(want);
    if (each(story.path("originGroups")).stream()
        .noneMatch(g -> strings(g.path("articles")).equals(ids))) {
      fail(name, "originGroups", "no origin of exactly " + ids);
    }
  }

  private void reportDay(String name, String id, String day) {
    String got = article(id).path("reportDay").path("value").asString("none");
    if (!got.startsWith(day)) {
      fail(name, "reportDays", id + ": want " + day + ", got " + got);
    }
  }

  private void refusedDate(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    boolean shown =
        List.of("published", "modified", "reportDay").stream()
            .flatMap(f -> each(article.path(f).path("candidates")).stream())
            .anyMatch(c ->
                c.path("value").asString().startsWith(want.path("value").asString())
                    && !c.path("accepted").asBoolean()
                    && !c.path("why").asString().isBlank());
    if (!shown) {
      fail(name, "refusedDates", want.toString());
    }
  }

  private void note(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    if (each(article.path("notes")).stream()
        .noneMatch(n -> n.path("code").equals(want.path("code")))) {
      fail(name, "notes", want.toString());
    }
  }

  private void noNote(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    if (each(article.path("notes")).stream()
        .anyMatch(n -> n.path("code").equals(want.path("code")))) {
      fail(name, "notes", "unwanted: " + want);
    }
  }

  /** The paragraphs of a file as a variant laid them out: a line of the original each. */
  private List<String> lines(String id) {
    try {
      return Files.readAllLines(folder.resolve(id + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void eachLine(JsonNode want, Consumer<JsonNode> check) {
    String id = want.path("article").asString();
    for (JsonNode number : want.path("lines")) {
      String line = lines(id).get(number.asInt() - 1);
      check.accept(JsonNodeFactory.instance.objectNode().put("article", id).put("text", line));
    }
  }

  private void time(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    boolean found =
        each(article.path("times")).stream()
            .anyMatch(t ->
                words(t)
                        .toLowerCase(Locale.ROOT)
                        .contains(want.path("words").asString().toLowerCase(Locale.ROOT))
                    && t.path("value").equals(want.path("value")));
    if (!found) {
      fail(
          name,
          "times",
          want
              + " got "
              + each(article.path("times")).stream()
                  .map(t -> words(t) + "=" + t.path("value").asString("null"))
                  .toList());
    }
  }

  private void removed(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    String text = plain(want.path("text").asString());
    boolean listed =
        each(article.path("removed")).stream()
            .anyMatch(r -> plain(r.path("text").asString()).contains(text));
    boolean line = article.path("text").asString().lines().anyMatch(l -> plain(l).equals(text));
    if (line || !listed) {
      fail(name, "removed", want + (line ? " still stands in the text" : " is not listed"));
    }
  }

  private void kept(String name, JsonNode want) {
    if (!plain(article(want.path("article").asString()).path("text").asString())
        .contains(plain(want.path("text").asString()))) {
      fail(name, "kept", want.toString());
    }
  }

  private void quote(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    List<JsonNode> found =
        each(article.path("attributions")).stream()
            .filter(a ->
                plain(words(a.path("content"))).contains(plain(want.path("content").asString())))
            .toList();
    String speaker = plain(want.path("speaker").asString());
    if (found.stream()
        .noneMatch(a -> sameName(a.path("speaker").path("name").asString(""), speaker))) {
      String got =
          found.isEmpty()
              ? "no attribution"
              : found.get(0).path("speaker").path("name").asString("unknown");
      fail(name, "quotes", want + " got " + got);
      return;
    }
    if (found.stream().noneMatch(a -> a.path("kind").equals(want.path("kind")))) {
      fail(name, "quotes-kind", want + " got " + found.get(0).path("kind").asString());
    }
  }

  private static boolean sameName(String got, String want) {
    String plain = plain(got).replaceAll("^(the|a|an) ", "");
    String wanted = want.replaceAll("^(the|a|an) ", "");
    return !plain.isEmpty() && (plain.contains(wanted) || wanted.contains(plain));
  }

  private void notSpeech(String name, JsonNode want) {
    JsonNode article = article(want.path("article").asString());
    String text = plain(want.path("text").asString());
    if (each(article.path("attributions")).stream()
        .anyMatch(a -> plain(words(a.path("quoted"))).equals(text))) {
      fail(name, "notSpeech", want.toString());
    }
  }

  private void figure(String name, JsonNode want, JsonNode story) {
    JsonNode best = null;
    long most = 0;
    for (JsonNode row : each(story.path("figures"))) {
      long held =
          each(want.path("values")).stream()
              .filter(v -> each(row.path("values")).stream().anyMatch(g -> sameValue(v, g)))
              .count();
      if (held > most) {
        most = held;
        best = row;
      }
    }
    if (best == null || most < want.path("values").size()) {
      fail(
          name,
          "figures",
          want.path("counts").asString()
              + ": "
              + most
              + " of "
              + want.path("values").size()
              + " values in one row");
    } else if (!best.path("verdict").equals(want.path("verdict"))) {
      fail(
          name,
          "figures",
          want.path("counts").asString()
              + ": want "
              + want.path("verdict").asString()
              + ", got "
              + best.path("verdict").asString());
    }
  }

  private static boolean sameValue(JsonNode want, JsonNode got) {
    return want.path("article").equals(got.path("at").path("article"))
        && want.path("low").asDouble() == got.path("low").asDouble()
        && want.path("high").asDouble() == got.path("high").asDouble()
        && want.path("qualifier").equals(got.path("qualifier"));
  }

  private void agenda(String name, JsonNode want, JsonNode story) {
    List<JsonNode> found =
        each(story.path("agenda")).stream()
            .filter(a -> holdsAll(want.path("whatContains"), a.path("at"), a.path("what")))
            .toList();
    if (found.isEmpty()) {
      fail(name, "agenda", "no item with " + want.path("whatContains"));
      return;
    }
    List<JsonNode> onDay =
        found.stream().filter(a -> want.path("start").equals(a.path("start"))).toList();
    JsonNode item =
        onDay.stream()
            .filter(a -> holds(want.path("whatContains"), plain(a.path("what").asString(""))))
            .findFirst()
            .orElse(onDay.isEmpty() ? found.get(0) : onDay.get(0));
    for (String field : List.of("start", "end", "precision", "status")) {
      if (want.has(field) && !want.path(field).equals(item.path(field))) {
        fail(
            name,
            "agenda",
            want.path("whatContains")
                + " "
                + field
                + ": want "
                + want.path(field)
                + ", got "
                + item.path(field));
      }
    }
    if (want.hasNonNull("place")
        && !plain(item.path("place").asString("")).contains(plain(want.path("place").asString()))) {
      fail(
          name,
          "agenda",
          want.path("whatContains")
              + " place: want "
              + want.path("place")
              + ", got "
              + item.path("place"));
    }
    if (!strings(item.path("articles")).equals(strings(want.path("articles")))) {
      fail(
          name,
          "agenda",
          want.path("whatContains")
              + " articles: want "
              + strings(want.path("articles"))
              + ", got "
              + strings(item.path("articles")));
    }
  }

  private void denial(String name, JsonNode want, JsonNode story) {
    for (JsonNode claim : each(story.path("claims"))) {
      for (JsonNode denial : each(claim.path("deniedBy"))) {
        String all = sentence(denial.path("at")) + " " + claim.path("text").asString();
        if (sameName(denial.path("who").asString(), plain(want.path("who").asString()))
            && holds(want.path("words"), plain(all))) {
          return;
        }
      }
    }
    fail(name, "denials", want.toString());
  }

  private void claim(String name, JsonNode want, JsonNode story) {
    List<JsonNode> found =
        each(story.path("claims")).stream()
            .filter(c -> holdsAll(want.path("words"), c.path("at"), c.path("text")))
            .toList();
    Predicate<JsonNode> right =
        c ->
            c.path("standing").equals(want.path("standing"))
                && (!want.has("origins") || c.path("origins").equals(want.path("origins")));
    if (found.stream().noneMatch(right)) {
      fail(
          name,
          "claims",
          want
              + " got "
              + found.stream()
                  .map(c -> c.path("standing").asString() + " " + c.path("origins").asInt())
                  .distinct()
                  .toList());
    }
  }

  private void timeline(String name, JsonNode want, JsonNode story) {
    if (each(story.path("timeline")).stream()
        .noneMatch(t ->
            t.path("date").asString().equals(want.path("date").asString())
                && t.path("precision").equals(want.path("precision"))
                && holdsAll(want.path("words"), t.path("at"), t.path("what")))) {
      fail(name, "timeline", want.toString());
    }
  }

  private void utterance(String name, JsonNode want, JsonNode story) {
    List<JsonNode> found =
        each(story.path("utterances")).stream()
            .filter(u -> holdsAll(want.path("words"), ats(u.path("variants")), u.path("text")))
            .toList();
    boolean right =
        found.stream()
            .anyMatch(u ->
                strings(u.path("articles")).containsAll(strings(want.path("articles")))
                    && sameName(
                        u.path("speaker").path("name").asString(""),
                        plain(want.path("speaker").asString())));
    if (!right) {
      fail(
          name,
          "utterances",
          want
              + " got "
              + found.stream()
                  .map(u ->
                      u.path("speaker").path("name").asString("?") + strings(u.path("articles")))
                  .toList());
    }
  }

  private static JsonNode ats(JsonNode variants) {
    tools.jackson.databind.node.ArrayNode all = JsonNodeFactory.instance.arrayNode();
    each(variants).forEach(v -> each(v.path("at")).forEach(all::add));
    return all;
  }

  private void unknown(String name, JsonNode want, JsonNode story) {
    if (each(story.path("unknown")).stream()
        .noneMatch(u -> holds(want.path("words"), plain(u.path("text").asString())))) {
      fail(name, "unknown", want.toString());
    }
  }

  private void brief(String name, JsonNode want, JsonNode story) {
    List<String> sentences =
        each(story.path("brief")).stream().map(s -> plain(s.path("text").asString())).toList();
    if (sentences.isEmpty()) {
      fail(name, "brief", "there is none");
      return;
    }
    if (sentences.size() < 6 || sentences.size() > 12) {
      fail(name, "brief", sentences.size() + " sentences");
    }
    if (!holds(want.path("first"), sentences.get(0))) {
      fail(name, "brief", "first sentence lacks " + want.path("first") + ": " + sentences.get(0));
    }
    for (JsonNode cover : each(want.path("mustCover"))) {
      if (sentences.stream().noneMatch(s -> holds(cover, s))) {
        fail(name, "brief", "nothing covers " + cover);
      }
    }
    for (JsonNode never : each(want.path("mustNotContain"))) {
      if (sentences.stream().anyMatch(s -> s.contains(plain(never.asString())))) {
        fail(name, "brief", "holds " + never);
      }
    }
  }

  /** Whether one of the places, its sentence, or the text holds all the words. */
  private boolean holdsAll(JsonNode words, JsonNode places, JsonNode text) {
    return holds(words, plain(text.asString()))
        || each(places).stream().anyMatch(p -> holds(words, plain(sentence(p))));
  }

  private static boolean holds(JsonNode words, String plain) {
    return each(words).stream().allMatch(w -> plain.contains(plain(w.asString())));
  }

  /** The sentence that holds a span. */
  private String sentence(JsonNode span) {
    JsonNode article = article(span.path("article").asString());
    int start = span.path("start").asInt();
    if (span.path("field").asString("").equals("headline")) {
      return article.path("headline").asString();
    }
    for (JsonNode sentence : each(article.path("sentences"))) {
      if (sentence.path("start").asInt() <= start && start < sentence.path("end").asInt()) {
        return words(sentence);
      }
    }
    return words(span);
  }

  private String words(JsonNode spans) {
    if (spans.isArray()) {
      return String.join(" ", each(spans).stream().map(this::words).toList());
    }
    JsonNode article = article(spans.path("article").asString());
    String text =
        spans.path("field").asString("").equals("headline")
            ? article.path("headline").asString()
            : article.path("text").asString();
    return text.substring(spans.path("start").asInt(), spans.path("end").asInt());
  }

  private JsonNode article(String id) {
    return articles.getOrDefault(id, tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static String text(JsonNode node) {
    return node.asString("");
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Map<String, JsonNode> fields(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
    return fields;
  }

  private static SortedSet<String> strings(JsonNode array) {
    SortedSet<String> strings = new TreeSet<>();
    each(array).forEach(n -> strings.add(n.asString()));
    return strings;
  }

  /** Lower case, straight marks, single blanks. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[“”„«»]|''|``", "\"")
        .replaceAll("[‘’`]", "'")
        .replaceAll("[–—]", "-")
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }
}
