package org.parallax.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parallax.app.compare.Change.Kind;
import org.parallax.app.compare.Pairing.Thing;
import tools.jackson.databind.JsonNode;

/** Says what changed in one story. */
final class StoryComparer {
  private static final Pattern LEANS =
      Pattern.compile(
          "\\b(?:he|she|they|him|her|his|their|it|its|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b",
          Pattern.CASE_INSENSITIVE);

  private final DossierFile one;
  private final DossierFile two;
  private final List<Change> changes = new ArrayList<>();

  /** What the brief says of each claim, its pronouns and days resolved in brackets. */
  private final SortedMap<String, String> toldBefore = new TreeMap<>();

  private final SortedMap<String, String> toldAfter = new TreeMap<>();

  StoryComparer(DossierFile one, DossierFile two) {
    this.one = one;
    this.two = two;
  }

  /** Returns the changes by kind, then in the order of the dossiers. */
  List<Change> changes(JsonNode before, JsonNode after) {
    told(before, toldBefore);
    told(after, toldAfter);
    claims(claimsOf(one, before), claimsOf(two, after));
    figures(figuresOf(one, before), figuresOf(two, after));
    agenda(agendaOf(one, before), agendaOf(two, after));
    changes.sort(Comparator.comparing(Change::kind).thenComparing(c -> isAltered(c.articles())));
    return changes;
  }

  private static void told(JsonNode story, SortedMap<String, String> told) {
    for (JsonNode sentence : DossierFile.list(story.path("brief"))) {
      for (String claim : DossierFile.strings(sentence.path("claims"))) {
        told.putIfAbsent(claim, sentence.path("text").asString(""));
      }
    }
  }

  /** What the brief holds first, then by origins: what is new and matters stands above. */
  private List<Integer> byWeight(List<Thing> claims) {
    return IntStream.range(0, claims.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer j) -> !toldAfter.containsKey(claims.get(j).id()))
                .thenComparing(j -> -claims.get(j).node().path("origins").asInt(0)))
        .toList();
  }

  /** Whether something rests on texts alone that a machine may have altered: such comes last. */
  private boolean isAltered(List<String> articles) {
    return !articles.isEmpty()
        && articles.stream().allMatch(a -> one.isAltered(a) || two.isAltered(a));
  }

  private static List<Thing> claimsOf(DossierFile dossier, JsonNode story) {
    return things(dossier, story.path("claims"), "text");
  }

  private static List<Thing> agendaOf(DossierFile dossier, JsonNode story) {
    return things(dossier, story.path("agenda"), "what");
  }

  private static List<Thing> things(DossierFile dossier, JsonNode list, String text) {
    return DossierFile.list(list).stream()
        .map(n -> Thing.of(dossier, n, n.path(text).asString(""), DossierFile.list(n.path("at"))))
        .toList();
  }

  private static List<Thing> figuresOf(DossierFile dossier, JsonNode story) {
    return DossierFile.list(story.path("figures")).stream()
        .map(n ->
            Thing.of(
                dossier,
                n,
                label(n),
                DossierFile.list(n.path("values")).stream().map(v -> v.path("at")).toList()))
        .toList();
  }

  private static String label(JsonNode row) {
    String place = row.path("place").asString("");
    return row.path("counts").asString("") + (place.isEmpty() ? "" : ", " + place);
  }

  private void claims(List<Thing> before, List<Thing> after) {
    SortedMap<Integer, Integer> paired = Pairing.pair(before, after);
    for (int i = 0; i < before.size(); i++) {
      Integer j = paired.get(i);
      if (j == null) {
        gone(Kind.CLAIM_GONE, before.get(i), standing(before.get(i)));
      } else {
        claim(before.get(i), after.get(j));
      }
    }
    for (int j : byWeight(after)) {
      if (!paired.containsValue(j)) {
        fresh(Kind.CLAIM_NEW, after.get(j), standing(after.get(j)));
      }
    }
  }

  private void claim(Thing before, Thing after) {
    SortedSet<String> denied = deniers(before);
    SortedSet<String> denying = deniers(after);
    if (!denying.isEmpty() && !denied.containsAll(denying)) {
      change(
          Kind.DENIED_SINCE,
          before,
          after,
          denied.isEmpty() ? "denied by nobody" : "denied by " + denials(one, before),
          "denied by " + denials(two, after));
    } else if (denying.isEmpty() && !denied.isEmpty()) {
      change(
          Kind.DENIAL_GONE, before, after, "denied by " + denials(one, before), "denied by nobody");
    }
    boolean differed = !before.node().path("differing").isEmpty();
    boolean differs = !after.node().path("differing").isEmpty();
    if (differed != differs) {
      change(
          differs ? Kind.DIFFERING_SINCE : Kind.DIFFERENCE_GONE,
          before,
          after,
          others(one, before),
          others(two, after));
    }
    int was = before.node().path("origins").asInt(0);
    int now = after.node().path("origins").asInt(0);
    if (was != now) {
      change(
          now > was ? Kind.ORIGIN_GAINED : Kind.ORIGIN_LOST,
          before,
          after,
          origins(was),
          origins(now));
    }
  }

  private static SortedSet<String> deniers(Thing claim) {
    SortedSet<String> who = new TreeSet<>();
    claim.node().path("deniedBy").forEach(d -> who.add(d.path("who").asString("somebody")));
    return who;
  }

  /** Who denies and where: "Marrick (The Freight Ledger)". */
  private static String denials(DossierFile dossier, Thing claim) {
    SortedSet<String> told = new TreeSet<>();
    claim
        .node()
        .path("deniedBy")
        .forEach(d -> told.add(d.path("who").asString("somebody") + where(dossier, d)));
    return String.join(", ", told);
  }

  private static String where(DossierFile dossier, JsonNode place) {
    String article = place.path("at").path("article").asString("");
    return article.isEmpty() ? "" : " (" + dossier.source(article) + ")";
  }

  private static String others(DossierFile dossier, Thing claim) {
    SortedSet<String> words = new TreeSet<>();
    claim
        .node()
        .path("differing")
        .forEach(d -> words.add("“" + d.path("text").asString("") + "”" + where(dossier, d)));
    return words.isEmpty() ? "no other value" : "others say " + String.join(", ", words);
  }

  private static String origins(int count) {
    return count + (count == 1 ? " origin" : " origins");
  }

  private static String standing(Thing claim) {
    String standing = claim.node().path("standing").asString("");
    String origins = origins(claim.node().path("origins").asInt(0));
    return standing.equals("single-origin") ? origins : standing + ", " + origins;
  }

  private void figures(List<Thing> before, List<Thing> after) {
    Pairing.pair(before, after)
        .forEach((i, j) -> {
          SortedSet<String> was = values(one, before.get(i));
          SortedSet<String> now = values(two, after.get(j));
          if (!numbers(before.get(i)).equals(numbers(after.get(j)))) {
            change(
                Kind.FIGURE_MOVED,
                before.get(i),
                after.get(j),
                String.join(", ", was),
                String.join(", ", now));
          }
        });
  }

  private static SortedSet<String> values(DossierFile dossier, Thing row) {
    SortedSet<String> values = new TreeSet<>();
    row.node()
        .path("values")
        .forEach(v -> values.add("“" + dossier.words(v.path("at")).replaceAll("\\s+", " ") + "”"));
    return values;
  }

  private static SortedSet<String> numbers(Thing row) {
    SortedSet<String> numbers = new TreeSet<>();
    row.node()
        .path("values")
        .forEach(v ->
            numbers.add(
                v.path("low").asString("")
                    + " "
                    + v.path("high").asString("")
                    + " "
                    + v.path("qualifier").asString("")));
    return numbers;
  }

  private void agenda(List<Thing> before, List<Thing> after) {
    SortedMap<Integer, Integer> paired = Pairing.pair(before, after);
    for (int i = 0; i < before.size(); i++) {
      Integer j = paired.get(i);
      if (j == null) {
        gone(Kind.AGENDA_GONE, before.get(i), set(before.get(i)));
      } else if (!set(before.get(i)).equals(set(after.get(j)))) {
        change(
            moved(before.get(i), after.get(j)),
            before.get(i),
            after.get(j),
            set(before.get(i)),
            set(after.get(j)));
      }
    }
    for (int j = 0; j < after.size(); j++) {
      if (!paired.containsValue(j)) {
        fresh(Kind.AGENDA_NEW, after.get(j), set(after.get(j)));
      }
    }
  }

  private static Kind moved(Thing before, Thing after) {
    String status = after.node().path("status").asString("");
    if (!status.equals(before.node().path("status").asString(""))) {
      switch (status) {
        case "held" -> {
          return Kind.AGENDA_HELD;
        }
        case "cancelled" -> {
          return Kind.AGENDA_CANCELLED;
        }
        case "moved" -> {
          return Kind.AGENDA_MOVED;
        }
        default -> {}
      }
    }
    String was = before.node().path("start").asString("");
    String now = after.node().path("start").asString("");
    return was.equals(now) ? Kind.AGENDA_CHANGED : Kind.AGENDA_MOVED;
  }

  /** "planned for 2031-05-12", "moved, no day". */
  private static String set(Thing item) {
    String start = item.node().path("start").asString("");
    String end = item.node().path("end").asString("");
    String until = end.isEmpty() || end.equals(start) ? "" : " to " + end;
    return item.node().path("status").asString("planned")
        + (start.isEmpty() ? ", no day told" : ", " + start + until);
  }

  private void change(Kind kind, Thing before, Thing after, String was, String now) {
    List<String> articles = articles(after);
    changes.add(
        new Change(
            kind,
            text(after, toldAfter),
            was,
            now,
            before.id(),
            after.id(),
            articles,
            sources(two, articles)));
  }

  private void gone(Kind kind, Thing thing, String was) {
    List<String> articles = articles(thing);
    changes.add(
        new Change(
            kind,
            text(thing, toldBefore),
            was,
            null,
            thing.id(),
            null,
            articles,
            sources(one, articles)));
  }

  private void fresh(Kind kind, Thing thing, String now) {
    List<String> articles = articles(thing);
    String stands = isAltered(articles) ? "possibly machine altered, corroborates nothing" : now;
    changes.add(
        new Change(
            kind,
            text(thing, toldAfter),
            null,
            stands,
            null,
            thing.id(),
            articles,
            sources(two, articles)));
  }

  /** The claim as the brief has it where its own words lean on a pronoun; else its own words. */
  private static String text(Thing thing, SortedMap<String, String> told) {
    String own = thing.text();
    boolean leans = LEANS.matcher(own).find();
    return leans ? told.getOrDefault(thing.id(), own) : own;
  }

  private static List<String> sources(DossierFile dossier, List<String> articles) {
    return articles.stream().map(dossier::source).distinct().toList();
  }

  private static List<String> articles(Thing thing) {
    List<String> told = DossierFile.strings(thing.node().path("articles"));
    if (!told.isEmpty()) {
      return told;
    }
    SortedSet<String> ids = new TreeSet<>();
    thing.places().forEach(p -> ids.add(p.substring(0, p.indexOf('\t'))));
    return List.copyOf(ids);
  }
}
