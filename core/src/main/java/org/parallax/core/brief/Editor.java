package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Makes a printed sentence of a candidate, as an editor would: an opening connective left out,
 * pronouns, short names and "Friday" resolved in brackets, each bracket with its evidence.
 *
 * <p>Not safe to share between threads.
 */
final class Editor {
  private static final Set<String> CONNECTIVES =
      Set.of(
          "however",
          "but",
          "and",
          "still",
          "meanwhile",
          "yet",
          "nevertheless",
          "moreover",
          "furthermore",
          "nonetheless",
          "besides",
          "also",
          "additionally");

  private static final int CONTEXT = 32;

  private final Map<String, Reading> readings;

  Editor(Map<String, Reading> readings) {
    this.readings = readings;
  }

  /** A change of one part of the sentence; {@code start == end} puts something in. */
  private record Change(int start, int end, String words, @Nullable Span because) {}

  /** Returns the number of tokens of the opening connective, its comma included. */
  static int connective(List<Token> tokens) {
    if (tokens.size() < 3 || !CONNECTIVES.contains(tokens.get(0).text().toLowerCase(Locale.ROOT))) {
      return 0;
    }
    return tokens.get(1).text().equals(",") ? 2 : 1;
  }

  /** Whether a pronoun is a speaker of whom the article tells the name. */
  static boolean isResolvedSpeaker(Reading reading, Token token) {
    return resolved(reading, token) != null;
  }

  private static @Nullable Attribution resolved(Reading reading, Token token) {
    if (!token.tag().equals("PRP")) {
      return null;
    }
    for (Attribution attribution : reading.attributions()) {
      Attribution.Speaker speaker = attribution.speaker();
      boolean here =
          speaker.at().stream()
              .anyMatch(s ->
                  s.field() == Span.Field.TEXT
                      && s.start() == token.start()
                      && s.end() == token.end());
      if (here
          && speaker.how() == Attribution.Speaker.How.PRONOUN
          && speaker.resolvedFrom() != null) {
        return attribution;
      }
    }
    return null;
  }

  /**
   * Returns the sentence as printed.
   *
   * @param introduced entities already named in full; those named here are added
   */
  Story.BriefSentence edit(
      Candidate candidate,
      Standing standing,
      List<Story.Citation> support,
      SortedSet<String> introduced) {
    List<Change> changes = changes(candidate, introduced);
    changes.sort(Comparator.comparingInt(Change::start).thenComparingInt(Change::end));
    String words = candidate.words();
    int base = candidate.span().start();
    StringBuilder text = new StringBuilder();
    List<Story.Edit> edits = new ArrayList<>();
    int at = 0;
    for (Change change : changes) {
      int from = change.start() - base;
      int to = change.end() - base;
      if (from < at) {
        continue;
      }
      text.append(words, at, from);
      int start = text.length();
      text.append(change.words());
      if (change.because() != null) {
        int bracket = text.indexOf("[", start);
        edits.add(
            new Story.Edit(bracket, text.length(), words.substring(from, to), change.because()));
      }
      at = to;
    }
    text.append(words, at, words.length());
    List<Story.Citation> citations = new ArrayList<>();
    citations.add(citation(candidate.reading(), candidate.span()));
    citations.addAll(support);
    return new Story.BriefSentence(
        text.toString(),
        standing.standing(),
        standing.origins(),
        standing.claims(),
        citations,
        edits);
  }

  /** The standing that a sentence is printed with. */
  record Standing(Story.Standing standing, int origins, List<String> claims) {}

  /** Returns a citation of a span. */
  static Story.Citation citation(Reading reading, Span span) {
    String text = reading.article().sourced(span.field()).text();
    return new Story.Citation(
        span,
        text.substring(span.start(), span.end()),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
  }

  private List<Change> changes(Candidate candidate, SortedSet<String> introduced) {
    List<Change> changes = new ArrayList<>();
    List<Token> tokens = candidate.annotated().tokens();
    int skipped = connective(tokens);
    if (skipped > 0) {
      Token next = tokens.get(skipped);
      changes.add(new Change(tokens.get(0).start(), next.start(), "", null));
      char first = next.text().charAt(0);
      if (Character.isLowerCase(first) && speaker(candidate, next) == null) {
        changes.add(
            new Change(
                next.start(),
                next.start() + 1,
                "[" + Character.toUpperCase(first) + "]",
                Span.text(candidate.span().article(), next.start(), next.start() + 1)));
      }
    }
    for (Token token : tokens) {
      Change named = speaker(candidate, token);
      if (named != null) {
        changes.add(named);
      }
    }
    changes.addAll(names(candidate, introduced));
    // quoted words are printed as quoted
    changes.removeIf(c -> Quoted.touches(candidate.reading(), c.start(), c.end()));
    changes.addAll(days(candidate));
    return changes;
  }

  private @Nullable Change speaker(Candidate candidate, Token token) {
    Attribution attribution = resolved(candidate.reading(), token);
    if (attribution == null || attribution.speaker().resolvedFrom() == null) {
      return null;
    }
    Span fullest =
        fullest(
            candidate.reading(),
            attribution.speaker().entity(),
            attribution.speaker().resolvedFrom());
    return new Change(token.start(), token.end(), "[" + words(fullest) + "]", fullest);
  }

  /** The longest naming of an entity in the body of the same article, else the given span. */
  private Span fullest(Reading reading, @Nullable String entity, Span otherwise) {
    Span best = otherwise;
    for (Mention mention : reading.mentions()) {
      if (mention.named()
          && entity != null
          && entity.equals(mention.entity())
          && mention.span().field() == Span.Field.TEXT
          && mention.span().length() > best.length()) {
        best = mention.span();
      }
    }
    return best;
  }

  private String words(Span span) {
    Reading reading = java.util.Objects.requireNonNull(readings.get(span.article()));
    return reading.article().words(span).replaceAll("\\s+", " ");
  }

  /** A person's first mention in the brief is by full name. */
  private List<Change> names(Candidate candidate, SortedSet<String> introduced) {
    List<Change> changes = new ArrayList<>();
    for (Mention mention : candidate.reading().mentions()) {
      if (!mention.named()
          || mention.type() != EntityType.PERSON
          || mention.entity() == null
          || !candidate.span().contains(mention.span())) {
        continue;
      }
      boolean first = introduced.add(mention.entity());
      String here = candidate.reading().article().words(mention.span());
      if (!first || here.contains(" ")) {
        continue;
      }
      Span full = fullName(mention.entity(), here, candidate.reading());
      if (full != null) {
        changes.add(
            new Change(
                mention.span().start(), mention.span().end(), "[" + words(full) + "]", full));
      }
    }
    return changes;
  }

  /**
   * A place that names the entity with given name and surname: of this article first, then of any
   * other.
   */
  private @Nullable Span fullName(String entity, String surname, Reading own) {
    List<Reading> order = new ArrayList<>();
    order.add(own);
    readings.values().stream()
        .filter(r -> !r.article().id().equals(own.article().id()))
        .forEach(order::add);
    for (Reading reading : order) {
      for (Mention mention : reading.mentions()) {
        if (mention.named()
            && entity.equals(mention.entity())
            && mention.span().field() == Span.Field.TEXT
            && reading.article().words(mention.span()).endsWith(" " + surname)) {
          return mention.span();
        }
      }
    }
    return null;
  }

  private static List<Change> days(Candidate candidate) {
    List<Change> changes = new ArrayList<>();
    String text = candidate.reading().article().text();
    for (TimeExpression time : candidate.reading().times()) {
      boolean quoted =
          candidate.reading().attributions().stream()
              .anyMatch(a -> a.quoted().stream().anyMatch(q -> q.contains(time.span())));
      if (quoted || !candidate.span().contains(time.span())) {
        continue;
      }
      String said = Calendars.told(candidate.reading().article().words(time.span()), time);
      int end = time.span().end();
      int start = time.span().start();
      boolean compound = start > 0 && text.charAt(start - 1) == '-'; // "late-night"
      if (said != null
          && !compound
          && !text.startsWith(" (", end)
          && !text.startsWith("’s", end)
          && !text.startsWith("'s", end)) {
        changes.add(new Change(end, end, " [" + said + "]", time.span()));
      }
    }
    return changes;
  }
}
