package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.app.Models;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.core.read.names.MentionFinder;
import org.parallax.core.read.names.PersonGender;
import org.parallax.core.text.Sentences;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;

/** Who and what an article names, and which of its names are one thing's. */
class MentionFinderTest {
  private static final Annotator ANNOTATOR = Models.annotator();
  private static final MentionFinder FINDER = new MentionFinder();

  /** Text; then the named mentions, as they stand, with the first letters of their kinds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          U.S. Defense Secretary Carl Brandt met Greek Foreign Minister Eleni Pappa in Rome. | U.S.:pl Carl Brandt:pe Greek:ot Eleni Pappa:pe Rome:pl
          The NATO-Serbia Council will meet in Oslo. | NATO-Serbia Council:or Oslo:pl
          Envoys accuse Kyiv of delay. | Kyiv:pl
          The Organization for Trade and Cooperation in Asia (OTCA) met. | Organization for Trade and Cooperation in Asia:or OTCA:or
          Mr Novak thanked Dr. Alice Weber of the World Bank. | Novak:pe Alice Weber:pe World Bank:or
          President Park Geun-woo of South Korea spoke. | Park Geun-woo:pe South Korea:pl
          The EU will help Moldova's farmers. | EU:or Moldova:pl
          The tide at the harbour is at 18:00 UTC. | -
          Theresa Brandt today said that the talks had failed. | Theresa Brandt:pe
          The Swiss spokesman Pierre-Luc Anselm said no. | Swiss:ot Pierre-Luc Anselm:pe
          The International Committee for the Blue Cross said no. | International Committee for the Blue Cross:or
          """)
  void findsNamesWithoutTitlesAndMarks(String text, String expected) {
    String found =
        find(null, text).stream()
            .filter(Mention::named)
            .map(m ->
                words(null, text, m)
                    + ":"
                    + m.type().name().substring(0, 2).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }

  @Test
  void readsATitleCaseHeadlineByTheBody() {
    String headline = "NATO Countries Stand Together Against Danish Fishing Rules in Norway";
    List<Mention> found = find(headline, "NATO has a mission in Norway. NATO said so on Friday.");
    assertThat(found)
        .filteredOn(m -> m.span().field() == Span.Field.HEADLINE)
        .extracting(m -> words(headline, "", m))
        .containsExactly("NATO", "Danish", "Norway");
  }

  /** Text; then the role of the one person that is given one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NATO chief Peter Lindqvist spoke first. | NATO chief
          Secretary of State Mary Whitcombe left. | Secretary of State
          Former Danish Prime Minister Lars Holm died. | Former Danish Prime Minister
          Harbour master Ole Brandt said no. | Harbour master
          Ole Brandt, 51, the acting head of the Port Authority, said no. | acting head of the Port Authority
          Sweden and its president, Karin Lund, agreed. | president
          The bank's chief economist, Karin Lund, agreed. | bank's chief economist
          Karin Lund of Norway, the majority leader, agreed. | majority leader
          Karin Lund, who is the deputy mayor of Lisbon, agreed. | deputy mayor of Lisbon
          The 35-year-old chairman Ole Brandt agreed. | chairman
          The catch of first baseman Ole Brandt won it. | first baseman
          """)
  void readsRolesBesideTheName(String text, String role) {
    assertThat(find(null, text))
        .filteredOn(m -> m.role() != null)
        .extracting(Mention::role)
        .containsExactly(role);
    Mention holder =
        find(null, text).stream().filter(m -> m.role() != null).findFirst().orElseThrow();
    Span at = holder.roleAt();
    assertThat(at).isNotNull();
    assertThat(text.substring(at.start(), at.end())).isEqualTo(role);
  }

  @Test
  void aSurnameIsItsFullNamesUnlessTwoBearIt() {
    String text =
        "Helena Marsh, the transport minister, met Tobias Marsh, a dock worker. Ms Marsh smiled."
            + " Marsh left early. Later Viktor Kovac called. Kovac was calm.";
    List<Mention> found = find(null, text);
    assertThat(key(found, text, "Kovac", 0)).isEqualTo(key(found, text, "Viktor Kovac", 0));
    assertThat(key(found, text, "Marsh", 0)).isEqualTo(key(found, text, "Helena Marsh", 0));
    assertThat(key(found, text, "Marsh", 1))
        .isNotEqualTo(key(found, text, "Helena Marsh", 0))
        .isNotEqualTo(key(found, text, "Tobias Marsh", 0));
  }

  @Test
  void aSurnameIsNotOfHerFatherAndTheMayorWhoTellsIsNotWhomHeMet() {
    String text =
        "Ylva Marsh left early. Her father, Tobias Marsh, is a dock worker. Marsh smiled. When he"
            + " met Karin Lund, the mayor told the Gazette so.";
    List<Mention> found = find(null, text);
    assertThat(key(found, text, "Marsh", 0)).isEqualTo(key(found, text, "Ylva Marsh", 0));
    assertThat(found)
        .filteredOn(m -> m.name().equals("Karin Lund"))
        .allSatisfy(m -> assertThat(m.role()).isNull());
  }

  @Test
  void aDescriptionIsItsOnlyHolder() {
    String text =
        "NATO Secretary-General Peter Lindqvist met Polish Foreign Minister Jan Zielony and Czech"
            + " Foreign Minister Petr Malik. The NATO chief was brief. The minister smiled. The Polish"
            + " foreign minister left.";
    List<Mention> found = find(null, text);
    assertThat(key(found, text, "NATO chief", 0)).isEqualTo("Peter Lindqvist");
    assertThat(key(found, text, "Polish foreign minister", 0)).isEqualTo("Jan Zielony");
    assertThat(key(found, text, "minister", 0)).isEqualTo("minister");
    assertThat(found).filteredOn(m -> !m.named()).hasSize(3);
  }

  @Test
  void anAcronymAndAShortNameAreTheWhole() {
    String text =
        "The Harbour Workers' Union marched. The union was joined by the Meridian Press Agency. MPA"
            + " counted 400 people.";
    List<Mention> found = find(null, text);
    assertThat(key(found, text, "union", 0)).isEqualTo("Harbour Workers' Union");
    assertThat(key(found, text, "MPA", 0)).isEqualTo("Meridian Press Agency");
  }

  @Test
  void aCapitalSpeaksForItsCountryAndIsAPlaceElsewhere() {
    String text =
        "Moscow denied the report. The Kremlin said nothing more. Russia will reply, a driver in"
            + " Moscow heard.";
    List<Mention> found = find(null, text);
    assertThat(key(found, text, "Moscow", 0)).isEqualTo("Russia");
    assertThat(key(found, text, "Kremlin", 0)).isEqualTo("Russia");
    assertThat(key(found, text, "Moscow", 1)).isEqualTo("Moscow");
    assertThat(found)
        .filteredOn(m -> words(null, text, m).equals("Moscow"))
        .allMatch(m -> m.type() == EntityType.PLACE);
  }

  @Test
  void tellsGenderFromTitleRoleAndFirstName() {
    assertThat(PersonGender.of("Mrs Kowalski")).isEqualTo(PersonGender.Gender.FEMALE);
    assertThat(PersonGender.of("Sergei Orlov")).isEqualTo(PersonGender.Gender.MALE);
    assertThat(PersonGender.of("Orlov")).isEqualTo(PersonGender.Gender.UNKNOWN);
    List<Mention> found = find(null, "Police spokeswoman Kim Aldous spoke.");
    assertThat(PersonGender.of(found.get(0))).isEqualTo(PersonGender.Gender.FEMALE);
  }

  private static String key(List<Mention> found, String text, String words, int number) {
    return found.stream()
        .filter(m -> words(null, text, m).equals(words))
        .skip(number)
        .map(m -> String.valueOf(m.entity()))
        .findFirst()
        .orElse("no such mention: " + words);
  }

  private static String words(String headline, String text, Mention mention) {
    Span span = mention.span();
    String field = span.field() == Span.Field.HEADLINE ? headline : text;
    return field.substring(span.start(), span.end());
  }

  private static List<Mention> find(String headline, String text) {
    Article article =
        new Article(
            "a",
            new Article.Source("a.txt", null, null, List.of()),
            headline == null ? null : SourcedText.apart(headline),
            List.of(),
            "en",
            null,
            null,
            null,
            SourcedText.of(text, 0, text.length()),
            List.of(),
            List.of());
    return FINDER.find(
        new AnnotatedArticle(
            article,
            passage(Span.Field.HEADLINE, headline == null ? "" : headline),
            passage(Span.Field.TEXT, text)));
  }

  private static Passage passage(Span.Field field, String text) {
    return new Passage("a", field, text, ANNOTATOR.annotate(text, Sentences.of(text)));
  }
}
