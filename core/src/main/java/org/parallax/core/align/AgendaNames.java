package org.parallax.core.align;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/** Who takes part in an event and where it is, as far as its clause says. */
final class AgendaNames {
  private static final Set<String> TITLES =
      Set.of(
          """
          foreign minister ministers president secretary general prime defense defence deputy
          chancellor mr mrs ms senator king queen sir council meeting summit talks conference
          committee commission monday tuesday wednesday thursday friday saturday sunday january
          february march april may june july august september october november december the of
          for and in new\
          """
              .split("\\s+"));
  private static final Set<String> TROUBLES =
      Set.of(
          """
          crisis conflict war aggression action situation fighting peace unrest violence tension
          interest role presence troop invasion\
          """
              .split("\\s+"));
  private static final Set<String> SMALL = Set.of("of", "for", "and", "in", "the", "on");

  private AgendaNames() {}

  /** The place named after "in" or "at", with "northern" and the like; null when none is. */
  static @Nullable String place(List<Token> tokens, int from, int to, String text) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).name() != Token.NameTag.PLACE || tokens.get(i).is("JJ")) {
        continue;
      }
      int first = i;
      while (first > from + 1 && tokens.get(first - 1).tag().matches("JJ")) {
        first--;
      }
      int before = first - 1;
      boolean located = tokens.get(before).isWord("in", "at");
      boolean trouble = before > 0 && TROUBLES.contains(tokens.get(before - 1).lemma());
      if (located && !trouble) {
        int last = i;
        while (last + 1 < to && tokens.get(last + 1).name() == Token.NameTag.PLACE) {
          last++;
        }
        return text.substring(tokens.get(first).start(), tokens.get(last).end());
      }
    }
    return null;
  }

  /** "Chamber" of "hearings at the Chamber"; null when no house is named. */
  static @Nullable String venue(List<Token> tokens, int from, int to, String text) {
    for (int i = from; i + 2 < to; i++) {
      if (!tokens.get(i).isWord("at") || !tokens.get(i + 1).isWord("the")) {
        continue;
      }
      int last = i + 1;
      while (last + 1 < to && tokens.get(last + 1).is("NNP")) {
        last++;
      }
      if (last > i + 1) {
        return text.substring(tokens.get(i + 2).start(), tokens.get(last).end());
      }
    }
    return null;
  }

  /** Names of those who take part, in text order. */
  static Set<String> participants(
      Reading reading, List<Story.Entity> entities, Span at, @Nullable String place) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      boolean actor = mention.type() != EntityType.OTHER && mention.named();
      if (actor && at.contains(mention.span())) {
        String name = name(mention, entities);
        boolean where = place != null && (place.contains(mention.name()) || place.contains(name));
        if (!where) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static String name(Mention mention, List<Story.Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.id().equals(mention.entity()))
        .map(Story.Entity::name)
        .findFirst()
        .orElse(mention.name());
  }

  /** Stems of the names in tokens {@code [from, to)}, initials of long names among them. */
  static Set<String> stems(List<Token> tokens, int from, int to, @Nullable String place) {
    Set<String> stems = new TreeSet<>();
    List<String> run = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      String lower = token.text().toLowerCase(Locale.ROOT).replace(".", "");
      boolean capital = Character.isUpperCase(token.text().codePointAt(0));
      boolean inside = i > 0 && tokens.get(i - 1).text().matches("\\p{L}.*|[-‐‑]");
      boolean proper = capital && (inside || token.is("NNP") || token.name() != Token.NameTag.NONE);
      if (proper) {
        run.add(lower);
        if (!TITLES.contains(lower) && lower.length() > 1 && !isIn(place, token.text())) {
          for (String part : lower.split("[-‐‑–]")) {
            stems.add(stem(part));
          }
        }
      } else if (!SMALL.contains(lower) || run.isEmpty()) {
        addInitials(run, stems);
        run.clear();
      }
    }
    addInitials(run, stems);
    return stems;
  }

  private static boolean isIn(@Nullable String place, String word) {
    return place != null && place.contains(word);
  }

  private static void addInitials(List<String> run, Set<String> into) {
    if (run.equals(List.of("united", "states"))) {
      into.removeAll(Set.of("united", "state", "states"));
      into.add("us");
    } else if (run.size() > 1) {
      StringBuilder initials = new StringBuilder();
      run.forEach(word -> initials.append(word.charAt(0)));
      into.add(initials.toString());
    }
  }

  private static String stem(String word) {
    return word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }

  /** How many names two events share; "Veldan" and "Velden" are one. */
  static long shared(Set<String> one, Set<String> two) {
    return one.stream()
        .filter(name -> two.stream().anyMatch(o -> FigureKey.alike(name, o)))
        .count();
  }
}
