package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parallax.core.brief.BriefChecker;
import org.parallax.model.Dossier;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/** The checker lets the brief pass and refuses it with one thing changed. */
class BriefCheckerTest {
  private static final Dossier DOSSIER = Dossiers.read(Dossiers.root().resolve("examples"));
  private static final BriefChecker CHECKER = new BriefChecker(readings());

  private static Map<String, Reading> readings() {
    Map<String, Reading> readings = new TreeMap<>();
    DOSSIER.articles().forEach(r -> readings.put(r.article().id(), r));
    return readings;
  }

  private static List<Story.BriefSentence> sentences() {
    return DOSSIER.stories().stream().flatMap(s -> s.brief().stream()).toList();
  }

  @Test
  void passesWhatIsPrinted() {
    assertThat(sentences()).isNotEmpty().allSatisfy(s -> assertThat(CHECKER.check(s)).isEmpty());
  }

  @Test
  void refusesAnotherNumber() {
    assertThat(mutated("\\d+", m -> Integer.toString(Integer.parseInt(m.group()) + 1)))
        .isNotEmpty()
        .allSatisfy(BriefCheckerTest::isRefused);
  }

  @Test
  void refusesAnotherName() {
    assertThat(mutated("(?<=[a-z,] )[A-Z][a-z]{3,}", m -> "Wexcombe"))
        .isNotEmpty()
        .allSatisfy(BriefCheckerTest::isRefused);
  }

  @Test
  void refusesAnotherDayInABracket() {
    assertThat(
            mutated(
                "(?<=\\[)\\d{1,2}(?= [A-Z][a-z]+ \\d{4}\\])",
                m -> m.group().equals("3") ? "4" : "3"))
        .isNotEmpty()
        .allSatisfy(BriefCheckerTest::isRefused);
  }

  @Test
  void refusesALostNegationHedgeOrSpeaker() {
    assertThat(mutated(" (not|denied|about|nearly|more than|according to|said)\\b", m -> ""))
        .isNotEmpty()
        .allSatisfy(BriefCheckerTest::isRefused);
  }

  @Test
  void refusesAddedWords() {
    assertThat(mutated("(?<=[a-z]) (?=[a-z])", m -> " never "))
        .isNotEmpty()
        .allSatisfy(BriefCheckerTest::isRefused);
  }

  @Test
  void refusesACitationThatIsElsewhere() {
    for (Story.BriefSentence s : sentences()) {
      Story.Citation first = s.citations().get(0);
      Story.Citation moved =
          new Story.Citation(
              new org.parallax.model.Span(
                  first.at().article(),
                  first.at().field(),
                  first.at().start() + 1,
                  first.at().end() + 1),
              first.exact(),
              first.prefix(),
              first.suffix());
      isRefused(
          new Story.BriefSentence(
              s.text(), s.standing(), s.origins(), s.claims(), List.of(moved), s.edits()));
    }
  }

  private static void isRefused(Story.BriefSentence sentence) {
    assertThat(CHECKER.check(sentence)).as(sentence.text()).isPresent();
  }

  /**
   * Each sentence once for each place that the pattern finds, with that place changed; edits move
   * along.
   */
  private static List<Story.BriefSentence> mutated(
      String pattern, java.util.function.Function<Matcher, String> by) {
    List<Story.BriefSentence> mutants = new ArrayList<>();
    for (Story.BriefSentence s : sentences()) {
      Matcher matcher = Pattern.compile(pattern).matcher(s.text());
      while (matcher.find()) {
        String with = by.apply(matcher);
        int moved = with.length() - (matcher.end() - matcher.start());
        String text =
            s.text().substring(0, matcher.start()) + with + s.text().substring(matcher.end());
        int at = matcher.start();
        List<Story.Edit> edits =
            s.edits().stream()
                .map(e ->
                    new Story.Edit(
                        e.start() > at ? e.start() + moved : e.start(),
                        e.end() > at ? e.end() + moved : e.end(),
                        e.replaces(),
                        e.because()))
                .toList();
        if (edits.stream().allMatch(e -> e.start() >= 0 && e.end() > e.start())) {
          mutants.add(
              new Story.BriefSentence(
                  text, s.standing(), s.origins(), s.claims(), s.citations(), edits));
        }
      }
    }
    return mutants;
  }
}
