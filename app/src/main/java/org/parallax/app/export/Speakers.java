package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Utterances under those who said them: who is reported by most sources first, those without a name
 * last.
 */
final class Speakers {
  /** The comma before the closing mark, which belongs to the sentence around a quotation. */
  private static final Pattern LAST_COMMA = Pattern.compile(",(\\p{Pf}|\"|')$");

  private static final Pattern PARTICIPLE = Pattern.compile("\\p{Ll}+ing\\b.*");

  /** "told" wants to be told whom. */
  private static final Pattern SAYS_TO = Pattern.compile("\\btold$");

  private static final Pattern SPOKEN_FOR = Pattern.compile("\\bspokes(?:wo)?man\\b");

  private Speakers() {}

  /**
   * Somebody and what they said.
   *
   * @param name as shown; null when not told
   * @param role as a source gives it; null when none does
   * @param utterances those in most sources first
   */
  record Speaker(@Nullable String name, @Nullable String role, List<Story.Utterance> utterances) {
    /** Copies the utterances. */
    Speaker {
      utterances = List.copyOf(utterances);
    }

    /** Returns the heading: name and role. */
    String heading() {
      return (name == null ? "Speaker not named" : Words.capital(name))
          + (role == null ? "" : " (" + role + ")");
    }

    private long sources() {
      return utterances.stream().flatMap(u -> u.articles().stream()).distinct().count();
    }
  }

  /** Reported speech that is shown for who is nowhere quoted, and for who takes a stand. */
  private static final int UNQUOTED = 3;

  /** Words that a statement needs to be shown without its sentence. */
  private static final int SHORTEST = 3;

  /** Verbs by which a party takes a stand, quoted or not. */
  private static final Set<String> STANDS =
      Set.of(
          "accuse", "blame", "demand", "deny", "dismiss", "refuse", "refute", "reject", "threaten");

  /** Returns whether an utterance has quoted words, or stands in more than one source. */
  static boolean telling(Story.Utterance utterance) {
    return utterance.kind() != Attribution.Kind.INDIRECT || utterance.articles().size() > 1;
  }

  /**
   * Returns the utterances that an account shows: with quoted words, in more than one source, by
   * which a party takes a stand, and the first ones of who is nowhere quoted but answers somebody.
   */
  static List<Story.Utterance> telling(Story story, Sources sources) {
    Map<String, Integer> unquoted = new TreeMap<>();
    Set<String> quoted = new TreeSet<>();
    Set<String> sound = new TreeSet<>();
    Set<String> standing = new TreeSet<>();
    for (Story.Utterance utterance : story.utterances()) {
      if (!isAltered(utterance, sources)) {
        sound.add(who(utterance));
        if (telling(utterance)) {
          quoted.add(who(utterance));
        }
        if (takesStand(utterance, sources)) {
          standing.add(who(utterance));
        }
      }
    }
    List<Story.Utterance> shown = new ArrayList<>();
    for (Story.Utterance utterance : story.utterances()) {
      String who = who(utterance);
      boolean altered = isAltered(utterance, sources);
      boolean heard =
          standing.contains(who)
              || (isNamed(utterance)
                  && !quoted.contains(who)
                  && (utterance.entity() != null || speaks(utterance, sources)));
      boolean first =
          heard
              && !altered
              && inBody(utterance)
              && unquoted.merge(who, 1, Integer::sum) <= UNQUOTED;
      boolean garbled = altered && sound.contains(who); // Sound texts speak for them.
      boolean stray = isStray(utterance, story, sources);
      if ((telling(utterance) && !garbled && !stray)
          || (takesStand(utterance, sources) && !altered)
          || first) {
        shown.add(utterance);
      }
    }
    return shown;
  }

  /** A post without quotation marks of somebody of whom the reports say nothing else. */
  private static boolean isStray(Story.Utterance utterance, Story story, Sources sources) {
    Attribution attribution = attribution(utterance, sources);
    if (attribution == null || !isPost(utterance, attribution) || utterance.articles().size() > 1) {
      return false;
    }
    return story.entities().stream()
        .noneMatch(e ->
            e.id().equals(utterance.entity()) && (e.articles().size() > 1 || !e.roles().isEmpty()));
  }

  /** Whether words are quoted in full, and not by marks. */
  private static boolean isPost(Story.Utterance utterance, Attribution attribution) {
    return attribution.cue().isEmpty()
        && utterance.kind() == Attribution.Kind.DIRECT
        && attribution.content().equals(attribution.quoted());
  }

  private static boolean isAltered(Story.Utterance utterance, Sources sources) {
    return utterance.articles().stream().allMatch(sources::isAltered);
  }

  private static boolean inBody(Story.Utterance utterance) {
    return utterance.variants().stream()
        .flatMap(v -> v.at().stream())
        .anyMatch(s -> s.field() == Span.Field.TEXT);
  }

  /** A name, or a description with a name in it: "NATO foreign ministers". */
  private static boolean isNamed(Story.Utterance utterance) {
    String speaker = utterance.speaker();
    return utterance.entity() != null || (speaker != null && speaker.matches(".*\\b\\p{Lu}.*"));
  }

  private static String who(Story.Utterance utterance) {
    return utterance.entity() == null ? "" + utterance.speaker() : utterance.entity();
  }

  /** Verbs by which somebody of no name of their own is heard, and not only thought of. */
  private static final Set<String> SPEAKS =
      Set.of(
          "announce",
          "cite",
          "confirm",
          "declare",
          "report",
          "say",
          "signal",
          "state",
          "tell",
          "warn");

  private static boolean takesStand(Story.Utterance utterance, Sources sources) {
    return cued(utterance, sources, STANDS);
  }

  private static boolean speaks(Story.Utterance utterance, Sources sources) {
    return cued(utterance, sources, SPEAKS);
  }

  private static boolean cued(Story.Utterance utterance, Sources sources, Set<String> verbs) {
    Attribution attribution = attribution(utterance, sources);
    if (attribution == null) {
      return false;
    }
    Reading reading = sources.reading(utterance.articles().get(0));
    return attribution.cue().stream()
        .anyMatch(cue ->
            reading.annotatedBody().stream()
                .flatMap(s -> s.tokens().stream())
                .anyMatch(t ->
                    cue.field() == Span.Field.TEXT
                        && cue.start() <= t.start()
                        && t.end() <= cue.end()
                        && verbs.contains(t.lemma())));
  }

  /** Share of an utterance's words from which a source has it whole. */
  private static final double WHOLE = 0.75;

  /** Returns who has an utterance, and who only part of it: "S1 S4, in part S5". */
  static String heard(Story.Utterance utterance, Sources sources) {
    int length = Words.flat(utterance.text()).length();
    List<String> whole = new ArrayList<>();
    for (Story.Variant variant : utterance.variants()) {
      if (Words.flat(variant.text()).length() >= WHOLE * length) {
        whole.add(variant.article());
      }
    }
    List<String> part = new ArrayList<>(utterance.articles());
    part.removeAll(whole);
    return whole.isEmpty() || part.isEmpty()
        ? sources.labels(utterance.articles())
        : sources.labels(whole) + ", in part " + sources.labels(part);
  }

  /** Returns what to doubt about who said an utterance, or its words; empty for nothing. */
  static String doubt(Story.Utterance utterance, Sources sources) {
    if (utterance.articles().stream().allMatch(sources::isAltered)) {
      return " (wording not reliable)";
    }
    Attribution attribution = attribution(utterance, sources);
    boolean alone = utterance.articles().size() == 1;
    boolean pronoun =
        attribution != null && attribution.speaker().how() == Attribution.Speaker.How.PRONOUN;
    boolean shuffled =
        sources.reading(utterance.articles().get(0)).article().notes().stream()
            .anyMatch(n -> n.code() == Note.Code.SENTENCES_OUT_OF_ORDER);
    return alone && pronoun && shuffled ? " (named by a pronoun, in a text out of order)" : "";
  }

  /** Returns the speakers of some utterances of a story. */
  static List<Speaker> of(Story story, List<Story.Utterance> utterances, Sources sources) {
    Map<String, Story.Entity> people = new TreeMap<>();
    story.entities().stream()
        .filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.ORGANISATION)
        .forEach(e -> people.put(e.id(), e));
    Map<String, List<Story.Utterance>> groups = new LinkedHashMap<>();
    Voices voices = new Voices(story, sources);
    for (Story.Utterance utterance : utterances) {
      voices.hear(key(utterance, people), utterance.speaker(), isPerson(utterance, people));
    }
    for (Story.Utterance utterance : utterances) {
      groups
          .computeIfAbsent(voices.of(key(utterance, people)), k -> new ArrayList<>())
          .add(utterance);
    }
    return groups.values().stream()
        .map(group -> speaker(group, people, sources))
        .sorted(
            Comparator.comparing((Speaker s) -> s.name() == null)
                .thenComparing(Comparator.comparingLong(Speaker::sources).reversed())
                .thenComparing(
                    Comparator.comparingInt((Speaker s) -> s.utterances().size()).reversed()))
        .toList();
  }

  private static boolean isPerson(Story.Utterance utterance, Map<String, Story.Entity> people) {
    Story.Entity entity = utterance.entity() == null ? null : people.get(utterance.entity());
    return entity != null && entity.type() == EntityType.PERSON;
  }

  /** A person or a body is one under every name; anybody else is who the source says. */
  private static String key(Story.Utterance utterance, Map<String, Story.Entity> people) {
    String entity = utterance.entity();
    if (entity != null && people.containsKey(entity)) {
      return "entity " + entity;
    }
    String name = utterance.speaker();
    return name == null
        ? "nobody"
        : "name "
            + SPOKEN_FOR
                .matcher(name.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll("spokesperson")
                .replaceAll("^the ", "");
  }

  private static Speaker speaker(
      List<Story.Utterance> group, Map<String, Story.Entity> people, Sources sources) {
    Story.Utterance first = group.get(0);
    Story.Entity person = first.entity() == null ? null : people.get(first.entity());
    List<Story.Utterance> sorted =
        group.stream()
            .sorted(
                Comparator.comparing(
                        (Story.Utterance u) -> u.articles().stream().allMatch(sources::isAltered))
                    .thenComparing(
                        Comparator.comparingInt((Story.Utterance u) -> u.articles().size())
                            .reversed()))
            .toList();
    if (first.speaker() == null) {
      return new Speaker(null, null, sorted);
    }
    if (person == null) {
      return new Speaker(usual(group), null, sorted);
    }
    if (person.type() != EntityType.PERSON) {
      return new Speaker(usual(group), null, sorted);
    }
    String role = role(person, sources);
    return new Speaker(person.name(), role, sorted);
  }

  /** The name that a body goes by most often; of equals the longest. */
  private static @Nullable String usual(List<Story.Utterance> group) {
    Map<String, Integer> uses = new TreeMap<>();
    group.forEach(u -> uses.merge("" + u.speaker(), 1, Integer::sum));
    return uses.keySet().stream()
        .max(
            Comparator.comparingInt((String name) -> uses.getOrDefault(name, 0))
                .thenComparing(String::length)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /** The role that most sources give; of equals the one that tells most. */
  private static @Nullable String role(Story.Entity person, Sources sources) {
    List<Story.Role> sound =
        person.roles().stream().filter(r -> !sources.isAltered(r.at().article())).toList();
    Map<String, Integer> uses = new TreeMap<>();
    sound.forEach(r ->
        uses.merge(
            Words.flat(r.text()).toLowerCase(Locale.ROOT).replace('-', ' '), 1, Integer::sum));
    return sound.stream()
        .map(r -> Words.flat(r.text()))
        .max(
            Comparator.comparingInt((String r) ->
                    uses.getOrDefault(r.toLowerCase(Locale.ROOT).replace('-', ' '), 0))
                .thenComparing(String::length)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /**
   * Returns an utterance in the source's words, after the source's word for saying it: "warned of a
   * “real risk”", "said: “No”".
   */
  static String said(Story.Utterance utterance, Sources sources) {
    String text = closed(LAST_COMMA.matcher(Words.flat(utterance.text())).replaceFirst("$1"));
    Attribution attribution = attribution(utterance, sources);
    if (attribution != null && isPost(utterance, attribution)) {
      return "posted: “" + text + "”";
    }
    if (attribution == null || attribution.cue().size() != 1) {
      return text;
    }
    if (text.split(" ").length < SHORTEST) {
      return sentence(attribution.content().get(0), text, sources);
    }
    Span cue = attribution.cue().get(0);
    String words = sources.words(cue);
    if (words.toLowerCase(Locale.ROOT).startsWith("according")) {
      return text; // Whose words they are is the heading.
    }
    boolean next = runsOn(cue, attribution.content().get(0), sources);
    if (!next) {
      words = SAYS_TO.matcher(words).replaceFirst("said"); // Whom is not among the words.
    }
    boolean runsOn = Character.isLowerCase(text.codePointAt(0)) || next;
    boolean piece = PARTICIPLE.matcher(words).matches(); // Of a sentence, and shown as one.
    return (piece ? "… " : "") + words + (runsOn ? " " : ": ") + text;
  }

  /** With the closing mark of a quotation that its source goes on with in another paragraph. */
  private static String closed(String text) {
    long opened = text.chars().filter(c -> c == '“').count();
    long shut = text.chars().filter(c -> c == '”').count();
    if (opened == shut + 1) {
      return text + "”";
    }
    boolean straight = text.startsWith("\"") && text.chars().filter(c -> c == '"').count() == 1;
    return straight ? text + "\"" : text;
  }

  /** The sentence of a word or two that say little without it: "Perhaps". */
  private static String sentence(Span words, String otherwise, Sources sources) {
    return sources.reading(words.article()).sentences().stream()
        .filter(s -> s.span().overlaps(words))
        .map(s -> "in full: " + sources.words(s.span()))
        .findFirst()
        .orElse(otherwise);
  }

  /** Whether nothing stands between the cue and what is said. */
  private static boolean runsOn(Span cue, Span content, Sources sources) {
    return cue.field() == content.field()
        && cue.end() <= content.start()
        && sources
            .reading(cue.article())
            .article()
            .sourced(cue.field())
            .text()
            .substring(cue.end(), content.start())
            .isBlank();
  }

  private static @Nullable Attribution attribution(Story.Utterance utterance, Sources sources) {
    for (Story.Variant variant : utterance.variants()) {
      if (variant.text().equals(utterance.text())) {
        for (Attribution attribution : sources.reading(variant.article()).attributions()) {
          if (attribution.id().equals(variant.attribution())) {
            return attribution;
          }
        }
      }
    }
    return null;
  }
}
