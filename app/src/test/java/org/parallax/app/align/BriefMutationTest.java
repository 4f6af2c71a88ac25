package org.parallax.app.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parallax.core.brief.BriefChecker;
import org.parallax.model.Attribution;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.TimeExpression;

/**
 * Generated sentences with one thing made false are all refused; with one thing made clearer, as an
 * editor may, they are let pass. The seed is in the names of the tests.
 */
class BriefMutationTest {
  private static final long SEED = 20310507;
  private static final int MUTANTS = 500;
  private static final int LEGITIMATE = 300;

  private static final List<String> GIVEN =
      List.of("Anna", "Tomas", "Mirela", "Oskar", "Helena", "Pavel", "Ruth", "Simon");
  private static final List<String> FAMILY =
      List.of("Bell", "Marrick", "Tolland", "Verhoven", "Castell", "Lindqvist", "Hargrove", "Pell");
  private static final List<String> PLACES =
      List.of("Skarrow", "Veldhaven", "Aldmoor", "Corin", "Orlen");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Thursday", "Friday", "Saturday");
  private static final List<String> THINGS =
      List.of("boats", "houses", "letters", "lorries", "workers", "cranes");

  private static final List<String> TEMPLATES =
      List.of(
          "%n said on %d that %i %t had not been counted in %p.",
          "According to %n, about %i %t were lost near %p on %d.",
          "%n, who lives by the river, told reporters on %d that %i %t would not return.",
          "The council of %p may close %i %t after %d, %n said.",
          "%n met %m in %p on %d and did not speak of the %i %t.",
          "However, %n denied on %d that %i %t had been sold to %m.");

  private static final List<Story.BriefSentence> SENTENCES = new ArrayList<>();
  private static final Map<String, Reading> READINGS = new TreeMap<>();
  private static final BriefChecker CHECKER = checker();

  private static BriefChecker checker() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> texts = new ArrayList<>();
    for (int article = 0; article < 20; article++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        String name = one(GIVEN, random) + " " + one(FAMILY, random);
        text.append(name).append(" runs the ferry office in ").append(one(PLACES, random));
        text.append(".\n\n").append(sentence(name, random)).append("\n\n");
        String pronoun = "Anna Mirela Helena Ruth".contains(name.split(" ")[0]) ? "She" : "He";
        text.append(pronoun).append(" said on ").append(one(DAYS, random)).append(" that ");
        text.append(11 + random.nextInt(80)).append(" ").append(one(THINGS, random));
        text.append(" had not arrived.\n\n");
      }
      texts.add(text.toString().strip());
    }
    for (Reading reading : Told.by(texts.toArray(String[]::new)).readings()) {
      READINGS.put(reading.article().id(), reading);
      for (Sentence sentence : reading.sentences()) {
        SENTENCES.add(plain(reading, sentence.span()));
      }
    }
    return new BriefChecker(READINGS);
  }

  private static String sentence(String name, SplittableRandom random) {
    String other = one(GIVEN, random) + " " + one(FAMILY, random);
    return one(TEMPLATES, random)
        .replace("%n", name)
        .replace("%m", other.equals(name) ? "Ada Quill" : other)
        .replace("%d", one(DAYS, random))
        .replace("%p", one(PLACES, random))
        .replace("%t", one(THINGS, random))
        .replace("%i", Integer.toString(11 + random.nextInt(900)));
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Story.BriefSentence plain(Reading reading, Span span) {
    String words = reading.article().words(span);
    Story.Citation citation = new Story.Citation(span, words, "", "");
    return new Story.BriefSentence(
        words, Story.Standing.SINGLE_ORIGIN, 1, List.of("c1"), List.of(citation), List.of());
  }

  private static Story.BriefSentence with(
      Story.BriefSentence sentence, String text, List<Story.Edit> edits) {
    return new Story.BriefSentence(
        text,
        sentence.standing(),
        sentence.origins(),
        sentence.claims(),
        sentence.citations(),
        edits);
  }

  private static Span at(Story.BriefSentence sentence) {
    return sentence.citations().getFirst().at();
  }

  private static Reading reading(Story.BriefSentence sentence) {
    return java.util.Objects.requireNonNull(READINGS.get(at(sentence).article()));
  }

  @Test
  void lets_what_was_not_changed_pass_seed_20310507() {
    assertThat(SENTENCES)
        .hasSizeGreaterThan(200)
        .allSatisfy(s -> assertThat(CHECKER.check(s)).isEmpty());
  }

  @Test
  void refuses_500_sentences_made_false_seed_20310507() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    List<Story.BriefSentence> mutants = new ArrayList<>();
    for (Story.BriefSentence sentence : SENTENCES) {
      mutate(sentence, "\\d+", m -> Integer.toString(Integer.parseInt(m.group()) + 1), mutants);
      mutate(sentence, " (not|may|about)\\b", m -> "", mutants);
      mutate(sentence, "\\b(" + String.join("|", FAMILY) + ")\\b", m -> other(FAMILY, m), mutants);
      mutate(sentence, "\\b(" + String.join("|", GIVEN) + ")\\b", m -> other(GIVEN, m), mutants);
      mutate(sentence, "\\b(" + String.join("|", DAYS) + ")\\b", m -> other(DAYS, m), mutants);
      mutate(sentence, "\\b(" + String.join("|", PLACES) + ")\\b", m -> other(PLACES, m), mutants);
      mutants.addAll(falseBrackets(sentence));
    }
    assertThat(mutants).hasSizeGreaterThan(MUTANTS);
    for (int i = 0; i < MUTANTS; i++) {
      Story.BriefSentence mutant = mutants.remove(random.nextInt(mutants.size()));
      assertThat(CHECKER.check(mutant)).as("%s %s", mutant.text(), mutant.edits()).isPresent();
    }
  }

  private static String other(List<String> of, Matcher matcher) {
    return of.get((of.indexOf(matcher.group()) + 1) % of.size());
  }

  private static void mutate(
      Story.BriefSentence sentence,
      String pattern,
      java.util.function.Function<Matcher, String> by,
      List<Story.BriefSentence> mutants) {
    Matcher matcher = Pattern.compile(pattern).matcher(sentence.text());
    while (matcher.find()) {
      String text =
          sentence.text().substring(0, matcher.start())
              + by.apply(matcher)
              + sentence.text().substring(matcher.end());
      mutants.add(with(sentence, text, List.of()));
    }
  }

  /** A pronoun, a name or a day made clearer by somebody or something else. */
  private static List<Story.BriefSentence> falseBrackets(Story.BriefSentence sentence) {
    List<Story.BriefSentence> brackets = new ArrayList<>();
    Reading reading = reading(sentence);
    for (Attribution attribution : pronouns(sentence)) {
      for (Mention mention : reading.mentions()) {
        String entity = mention.entity();
        boolean another = entity != null && !entity.equals(attribution.speaker().entity());
        if (mention.named() && another && mention.span().field() == Span.Field.TEXT) {
          brackets.add(named(sentence, attribution.speaker().at().getFirst(), mention.span()));
          break;
        }
      }
    }
    for (TimeExpression time : times(sentence)) {
      LocalDate day = LocalDate.parse(String.valueOf(time.value())).plusDays(1);
      brackets.add(dated(sentence, time, day));
    }
    return brackets;
  }

  private static List<Attribution> pronouns(Story.BriefSentence sentence) {
    return reading(sentence).attributions().stream()
        .filter(a -> a.speaker().how() == Attribution.Speaker.How.PRONOUN)
        .filter(a -> a.speaker().resolvedFrom() != null && !a.speaker().at().isEmpty())
        .filter(a -> at(sentence).contains(a.speaker().at().getFirst()))
        .toList();
  }

  private static List<TimeExpression> times(Story.BriefSentence sentence) {
    return reading(sentence).times().stream()
        .filter(t -> at(sentence).contains(t.span()))
        .filter(t -> t.value() != null && t.value().matches("\\d{4}-\\d{2}-\\d{2}"))
        .toList();
  }

  /** The sentence with a name in brackets in place of some of its words. */
  private static Story.BriefSentence named(Story.BriefSentence sentence, Span from, Span name) {
    int start = from.start() - at(sentence).start();
    int end = from.end() - at(sentence).start();
    String bracket = "[" + reading(sentence).article().words(name) + "]";
    String text = sentence.text().substring(0, start) + bracket + sentence.text().substring(end);
    Story.Edit edit =
        new Story.Edit(
            start, start + bracket.length(), sentence.text().substring(start, end), name);
    return with(sentence, text, List.of(edit));
  }

  /** The sentence with a day in brackets behind a time. */
  private static Story.BriefSentence dated(
      Story.BriefSentence sentence, TimeExpression time, LocalDate day) {
    int end = time.span().end() - at(sentence).start();
    String told = day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    String bracket = "[" + told + "]";
    String text =
        sentence.text().substring(0, end) + " " + bracket + sentence.text().substring(end);
    Story.Edit edit = new Story.Edit(end + 1, end + 1 + bracket.length(), "", time.span());
    return with(sentence, text, List.of(edit));
  }

  @Test
  void lets_95_of_100_of_300_legitimate_edits_pass_seed_20310507() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    List<Story.BriefSentence> edited = new ArrayList<>();
    for (Story.BriefSentence sentence : SENTENCES) {
      for (TimeExpression time : times(sentence)) {
        edited.add(dated(sentence, time, LocalDate.parse(String.valueOf(time.value()))));
      }
      for (Attribution attribution : pronouns(sentence)) {
        Span name = java.util.Objects.requireNonNull(attribution.speaker().resolvedFrom());
        edited.add(named(sentence, attribution.speaker().at().getFirst(), name));
      }
      String aside = ", who lives by the river,";
      if (sentence.text().contains(aside)) {
        edited.add(with(sentence, sentence.text().replace(aside, ""), List.of()));
      }
      if (sentence.text().startsWith("However, ")) {
        edited.add(with(sentence, sentence.text().substring(9), List.of()));
      }
    }
    assertThat(edited).hasSizeGreaterThan(LEGITIMATE);
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < LEGITIMATE; i++) {
      Story.BriefSentence sentence = edited.remove(random.nextInt(edited.size()));
      CHECKER.check(sentence).ifPresent(why -> refused.add(why + ": " + sentence.text()));
    }
    assertThat(refused).hasSizeLessThanOrEqualTo(LEGITIMATE / 20);
  }
}
