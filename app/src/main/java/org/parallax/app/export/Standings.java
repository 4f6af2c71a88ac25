package org.parallax.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Attribution;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** How a sentence of the brief stands, in words. */
final class Standings {
  /** Characters of a denial's words that stand beside a sentence. */
  private static final int AT_A_GLANCE = 160;

  private final Story story;
  private final Sources sources;

  Standings(Story story, Sources sources) {
    this.story = story;
    this.sources = sources;
  }

  /**
   * Returns how a sentence stands; one that denies is called so, and what several origins have from
   * one and the same speaker is told as such: "one speaker, Anna Berg, heard by 3 origins".
   */
  String of(Story.BriefSentence sentence) {
    List<Span> places = sentence.citations().stream().map(Story.Citation::at).toList();
    List<Story.Claim> claims =
        story.claims().stream().filter(k -> sentence.claims().contains(k.id())).toList();
    Denials denials = Denials.of(story, sentence);
    if (denials.own()) {
      return "a denial" + by(denials.by(), false);
    }
    String plain = Words.standing(sentence.standing(), sentence.origins());
    return switch (sentence.standing()) {
      case DENIED -> "denied" + by(denials.by(), true);
      case DIFFERING -> plain + differing(claims);
      case SINGLE_ORIGIN -> {
        long reports = places.stream().map(Span::article).distinct().count();
        String speaker = reports == 1 ? null : speaker(places);
        yield reports == 1
            ? plain
            : (speaker == null ? "one origin" : "one speaker, " + speaker)
                + ", in "
                + reports
                + " reports";
      }
      case CORROBORATED -> {
        String speaker = speaker(places);
        yield (speaker == null
                ? plain + leaning(places)
                : "one speaker, " + speaker + ", heard by " + plain)
            + otherFigures(places);
      }
    };
  }

  /**
   * " by Anna Berg (S1 S3), the ministry (S2)", with the words of the first of each where asked:
   * who denies one half of a sentence does not deny the other.
   */
  private String by(List<Story.Denial> denials, boolean words) {
    Map<String, List<Story.Denial>> who = new LinkedHashMap<>();
    for (Story.Denial denial : denials) {
      who.computeIfAbsent(denial.who().replace('’', '\''), k -> new ArrayList<>()).add(denial);
    }
    List<String> parts = new ArrayList<>();
    who.forEach((name, own) -> {
      List<String> articles = own.stream().map(denial -> denial.at().article()).toList();
      String said =
          words ? ": " + Screen.quoted(sources.words(own.getFirst().at()), AT_A_GLANCE) : "";
      parts.add(name + " (" + sources.labels(articles) + ")" + said);
    });
    return parts.isEmpty() ? "" : " by " + String.join(words ? "; " : ", ", parts);
  }

  /** ": elsewhere “about 400” (S2)". */
  private String differing(List<Story.Claim> claims) {
    return listed(
        ": elsewhere ",
        claims.stream()
            .flatMap(k -> k.differing().stream())
            .map(Story.Different::at)
            .distinct()
            .toList());
  }

  /** "; the figure there: “about 1,150 containers” (S5)", of those that bear a sentence out. */
  private String otherFigures(List<Span> places) {
    List<Span> others = new ArrayList<>();
    for (Story.FigureRow row : story.figures()) {
      List<Story.FigureValue> own =
          row.values().stream().filter(v -> places.get(0).contains(v.at())).toList();
      for (Story.FigureValue value : row.values()) {
        boolean beside =
            places.subList(1, places.size()).stream().anyMatch(p -> p.contains(value.at()));
        if (beside && !own.isEmpty() && own.stream().noneMatch(o -> same(o, value))) {
          others.add(value.at());
        }
      }
    }
    return listed("; the figure there: ", others);
  }

  private static boolean same(Story.FigureValue one, Story.FigureValue two) {
    return one.low().compareTo(two.low()) == 0
        && one.high().compareTo(two.high()) == 0
        && one.qualifier() == two.qualifier();
  }

  private String listed(String opening, List<Span> spans) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Span span : spans) {
      words.computeIfAbsent(sources.words(span), k -> new ArrayList<>()).add(span.article());
    }
    List<String> parts = new ArrayList<>();
    words.forEach(
        (text, articles) -> parts.add("“" + text + "” (" + sources.labels(articles) + ")"));
    return parts.isEmpty() ? "" : opening + String.join(", ", parts);
  }

  /** The one speaker of all that a sentence rests on; null when a source says some of it itself. */
  private @Nullable String speaker(List<Span> places) {
    List<@Nullable Attribution> said = places.stream().map(this::attribution).toList();
    if (said.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    List<Attribution> all = said.stream().map(Objects::requireNonNull).toList();
    boolean one =
        all.stream().map(this::who).distinct().count() == 1
            || story.utterances().stream().anyMatch(u -> places.stream().allMatch(p -> says(u, p)));
    return one ? fullest(all) : null;
  }

  /** "; S7 S8 from one speaker, Anna Berg" where some of the sources rest on the same words. */
  private String leaning(List<Span> places) {
    Map<String, List<Attribution>> speakers = new LinkedHashMap<>();
    Map<String, List<String>> articles = new LinkedHashMap<>();
    for (Span place : places) {
      Attribution attribution = attribution(place);
      if (attribution != null) {
        String who = who(attribution);
        speakers.computeIfAbsent(who, k -> new ArrayList<>()).add(attribution);
        articles.computeIfAbsent(who, k -> new ArrayList<>()).add(place.article());
      }
    }
    StringBuilder leaning = new StringBuilder();
    speakers.forEach((who, all) -> {
      if (all.size() > 1) {
        leaning
            .append("; ")
            .append(sources.labels(articles.getOrDefault(who, List.of())))
            .append(" from one speaker, ")
            .append(fullest(all));
      }
    });
    return leaning.toString();
  }

  /** A name before a description, then the longest. */
  private static String fullest(List<Attribution> all) {
    return all.stream()
        .map(Attribution::speaker)
        .min(
            Comparator.comparing(
                    (Attribution.Speaker s) -> s.how() != Attribution.Speaker.How.NAMED)
                .thenComparing(s -> -Objects.requireNonNull(s.name()).length())
                .thenComparing(s -> Objects.requireNonNull(s.name())))
        .map(s -> Objects.requireNonNull(s.name()))
        .orElseThrow();
  }

  private static boolean says(Story.Utterance utterance, Span place) {
    return utterance.variants().stream().anyMatch(v -> v.at().stream().anyMatch(place::overlaps));
  }

  /** Who speaks, as the story's utterances join the names of one speaker. */
  private String who(Attribution attribution) {
    String article = attribution.content().get(0).article();
    for (Story.Utterance utterance : story.utterances()) {
      if (utterance.variants().stream()
          .anyMatch(v -> v.article().equals(article) && v.attribution().equals(attribution.id()))) {
        return who(utterance.entity(), utterance.speaker());
      }
    }
    return who(attribution.speaker().entity(), attribution.speaker().name());
  }

  private static String who(@Nullable String entity, @Nullable String name) {
    return entity == null ? ("" + name).toLowerCase(Locale.ROOT).replace('’', '\'') : entity;
  }

  /** The attribution to somebody named whose content is a third of a place or more. */
  private @Nullable Attribution attribution(Span place) {
    return sources.reading(place.article()).attributions().stream()
        .filter(a -> a.speaker().name() != null && 3 * shared(a, place) >= place.length())
        .max(Comparator.comparingInt(a -> shared(a, place)))
        .orElse(null);
  }

  private static int shared(Attribution attribution, Span place) {
    int shared = 0;
    for (Span content : attribution.content()) {
      if (content.overlaps(place)) {
        shared += Math.min(content.end(), place.end()) - Math.max(content.start(), place.start());
      }
    }
    return shared;
  }
}
