package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * The answer of somebody of whom another says something: it belongs beside it (audi alteram
 * partem). Safe to share between threads.
 */
final class Replies {
  private static final Set<String> ANSWERS =
      Set.of("deny", "reject", "dispute", "refute", "defend", "comply", "obey", "contest");

  /** What is kept to by one who did right. */
  private static final Set<String> RULES =
      Set.of("rule", "law", "regulation", "procedure", "standard", "guideline", "protocol", "duty");

  private static final Set<String> KEEPS =
      Set.of(
          "follow", "observe", "keep", "meet", "respect", "abide", "adhere", "fulfil", "fulfill");

  private static final Set<String> HIMSELF =
      Set.of("it", "he", "she", "we", "they", "i", "its", "his", "her", "our", "their", "my");

  /** What a party is called that was named before. */
  private static final Set<String> BODIES =
      Set.of(
          "company",
          "firm",
          "operator",
          "ministry",
          "government",
          "agency",
          "council",
          "board",
          "bank",
          "authority",
          "police",
          "university",
          "hospital",
          "airline",
          "union",
          "owner");

  /** For each entity the sentences in which it answers for itself. */
  private final SortedMap<String, List<Candidate>> answers = new TreeMap<>();

  /** Finds the answers among the sentences of a story. */
  Replies(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      for (Attribution said : spoken(candidate)) {
        String entity = said.speaker().entity();
        if (candidate.sound() && entity != null && isAnswer(candidate, said)) {
          answers.computeIfAbsent(entity, k -> new ArrayList<>()).add(candidate);
        }
      }
    }
  }

  /**
   * Returns the answer of the party that a sentence quotes another about; null when none is told.
   */
  @Nullable Candidate to(Candidate charge) {
    SortedSet<String> parties = new TreeSet<>();
    for (Attribution said : spoken(charge)) {
      for (Mention mention : charge.reading().mentions()) {
        boolean party =
            mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANISATION;
        if (party
            && mention.entity() != null
            && !mention.entity().equals(said.speaker().entity())
            && said.content().stream().anyMatch(c -> c.contains(mention.span()))
            && charge.holds(mention.span())) {
          parties.add(mention.entity());
        }
      }
    }
    if (parties.isEmpty()) {
      parties.addAll(meantByKind(charge));
    }
    return parties.stream()
        .flatMap(p -> answers.getOrDefault(p, List.of()).stream())
        .filter(a -> !a.equals(charge))
        .max(
            Comparator.comparingDouble(Candidate::central)
                .thenComparing(Candidate::span, Comparator.reverseOrder()))
        .orElse(null);
  }

  /** "The company had been told": the one that answers in this story, when only one does. */
  private SortedSet<String> meantByKind(Candidate charge) {
    SortedSet<String> others = new TreeSet<>();
    for (Attribution said : spoken(charge)) {
      List<Token> words =
          charge.annotated().tokens().stream().filter(t -> isIn(said, t)).limit(4).toList();
      boolean body = words.stream().anyMatch(t -> BODIES.contains(t.lemma()));
      if (body && words.stream().anyMatch(t -> t.isWord("the", "The"))) {
        others.addAll(answers.keySet());
        others.removeIf(entity -> entity.equals(said.speaker().entity()));
      }
    }
    return others.size() == 1 ? others : new TreeSet<>();
  }

  /** What somebody who is known says in a sentence. */
  private static List<Attribution> spoken(Candidate candidate) {
    return candidate.reading().attributions().stream()
        .filter(a -> a.speaker().name() != null)
        .filter(a -> a.content().stream().anyMatch(candidate::holds))
        .toList();
  }

  private static boolean isAnswer(Candidate candidate, Attribution said) {
    List<Token> words = candidate.annotated().tokens().stream().filter(t -> isIn(said, t)).toList();
    boolean own =
        words.stream().limit(4).anyMatch(t -> HIMSELF.contains(t.text().toLowerCase(Locale.ROOT)));
    boolean kept =
        words.stream().anyMatch(t -> KEEPS.contains(t.lemma()))
            && words.stream().anyMatch(t -> RULES.contains(t.lemma()));
    boolean answers = words.stream().anyMatch(t -> t.is("VB") && ANSWERS.contains(t.lemma()));
    return own && (kept || answers);
  }

  private static boolean isIn(Attribution said, Token token) {
    return said.content().stream()
        .anyMatch(c ->
            c.field() == Span.Field.TEXT && c.start() <= token.start() && token.end() <= c.end());
  }
}
