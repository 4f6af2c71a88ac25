package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parallax.app.Models;
import org.parallax.core.align.EntityJoiner;
import org.parallax.core.align.Joined;
import org.parallax.core.read.Reader;
import org.parallax.model.Article;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;
import org.parallax.model.Story;

/** Which names of several articles are one thing's. */
class EntityJoinerTest {
  private static final Reader READER = new Reader(Models.annotator());
  private static final List<Reading> READINGS =
      List.of(
          read(
              "a",
              "Ukrainian President Volodimir Kovalenky met Transport Minister Helena Marsh in Lisbon."
                  + " Moscow denied the report. The Meridian Press Agency counted 400 people."
                  + " Helena Marsh said that the talks went well."),
          read(
              "b",
              "Ukrainian President Volodymyr Kovalenkyy thanked Russia. MPA said so. The transport"
                  + " minister was in Lisbon. “We will go on,” Kovalenkyy said."),
          read(
              "c", "Tobias Marsh, a dock worker from Aldmoor, wrote to her in March. Marsh is 51."),
          read("e", "A letter came. Marsh did not answer it."),
          read("d", "“It is over,” Kovalenky said after the Kremlin answered. Kovalenky slept."));

  @Test
  void joinsSpellingsAcronymsCapitalsAndRoles() {
    Joined joined = new EntityJoiner().join(READINGS);
    assertThat(joined.entities())
        .filteredOn(e -> e.type() == EntityType.PERSON)
        .extracting(Story.Entity::name)
        .contains("Helena Marsh", "Tobias Marsh", "Marsh")
        .doesNotContain("transport minister", "Kovalenky");
    assertThat(entity(joined, "Volodymyr Kovalenkyy").articles()).containsExactly("a", "b", "d");
    assertThat(entity(joined, "Meridian Press Agency").aliases()).containsExactly("MPA");
    assertThat(entity(joined, "Russia").aliases()).containsExactly("Moscow", "Kremlin");
    assertThat(entity(joined, "Lisbon").articles()).containsExactly("a", "b");
  }

  @Test
  void givesABareSpeakerTheStorysFullName() {
    Joined joined = new EntityJoiner().join(READINGS);
    Speaker speaker = joined.readings().get(3).attributions().get(0).speaker();
    assertThat(speaker.name()).isEqualTo("Volodymyr Kovalenkyy");
    assertThat(speaker.entity()).isEqualTo(entity(joined, "Volodymyr Kovalenkyy").id());
  }

  @Test
  void keepsNamesakesApartWhenAnArticleNamesOnlyTheSurname() {
    Joined joined = new EntityJoiner().join(READINGS);
    assertThat(entity(joined, "Helena Marsh").articles()).containsExactly("a", "b");
    assertThat(entity(joined, "Tobias Marsh").articles()).containsExactly("c");
    assertThat(entity(joined, "Marsh").articles()).containsExactly("e");
  }

  @Test
  void anAlteredTextLendsNoNameWhereASoundOneHasIt() {
    Note altered = new Note(Note.Code.POSSIBLY_MACHINE_ALTERED, "signs", List.of());
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read("a", "Dorian Q. Vasquel spoke in Aldmoor, said Ulla B. Renn.", altered),
                    read("b", "Dorian Vasquel spoke in Aldmoor on Friday.")));
    assertThat(joined.entities())
        .extracting(Story.Entity::name)
        .contains("Dorian Vasquel", "Ulla B. Renn")
        .doesNotContain("Dorian Q. Vasquel");
  }

  @Test
  void numbersEntitiesByFirstMentionAndKnowsThemAll() {
    Joined joined = new EntityJoiner().join(READINGS);
    List<String> ids = joined.entities().stream().map(Story.Entity::id).toList();
    List<String> seen = new ArrayList<>();
    for (Reading reading : joined.readings()) {
      for (Mention mention : reading.mentions()) {
        String id = mention.entity();
        if (id != null && !seen.contains(id)) {
          seen.add(id);
        }
      }
    }
    assertThat(seen).isEqualTo(ids);
    assertThat(ids).first().isEqualTo("e1");
  }

  @Test
  void tellsTheMinistriesOfTwoCountriesApart() {
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read("a", "The Danish Foreign Ministry said no ship had left."),
                    read("b", "Norway's Foreign Ministry said two ships had left."),
                    read("c", "Denmark's Foreign Ministry said it would wait.")));
    assertThat(joined.entities())
        .filteredOn(e -> e.type() == EntityType.ORGANISATION)
        .extracting(Story.Entity::articles)
        .containsExactlyInAnyOrder(List.of("a", "c"), List.of("b"));
  }

  @Test
  void aSecondSurnameAndAFirmsFirstWordAreOfOneName() {
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read("a", "Carlos Vela Ortega spoke in Lisbon. Mr. Vela was calm."),
                    read("b", "Carlos Vela spoke in Lisbon on Friday. Carlos Vela left."),
                    read(
                        "c",
                        "Lindqvist Bridges Group Inc. said it would build. Lindqvist said no.")));
    assertThat(entity(joined, "Carlos Vela").articles()).containsExactly("a", "b");
    assertThat(entity(joined, "Lindqvist Bridges Group Inc.").aliases()).contains("Lindqvist");
  }

  @Test
  void aSonWhoBearsHisFathersNameHasNotHisOffice() {
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read(
                        "a",
                        "The son of Congolese President Robert Hale came to Lisbon. Robert Oskar"
                            + " Hale met Helena Marsh. President Robert Hale stayed.")));
    assertThat(entity(joined, "Robert Oskar Hale").roles()).isEmpty();
    assertThat(entity(joined, "Robert Hale").roles()).isNotEmpty();
  }

  @Test
  void aFirstNameThatIsAllIsKnownOfSomebodyIsOfNobodyNamedInFullLater() {
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read(
                        "a",
                        "A baker known only as Robert left the pier in Lisbon. Robert Hale, a"
                            + " guest, met Helena Marsh there.")));
    assertThat(entity(joined, "Robert Hale").aliases()).doesNotContain("Robert");
  }

  @Test
  void joinsOneNameUnderTwoSpellings() {
    Joined joined =
        new EntityJoiner()
            .join(
                List.of(
                    read("a", "Robert Lindquist came to Lisbon. He met Helena Marsh."),
                    read("b", "Bob Lindquist left Lisbon. Helena Marsh stayed."),
                    read("c", "Robert Lindqvist was in Lisbon. He said it was late.")));
    assertThat(joined.entities().stream().filter(e -> e.name().contains("Lindq"))).hasSize(1);
  }

  @Test
  void doesNotDependOnTheOrderOfTheReadings() {
    Joined joined = new EntityJoiner().join(READINGS);
    for (int seed = 0; seed < 10; seed++) {
      List<Reading> shuffled = new ArrayList<>(READINGS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(new EntityJoiner().join(shuffled)).as("seed %d", seed).isEqualTo(joined);
    }
  }

  private static Story.Entity entity(Joined joined, String name) {
    return joined.entities().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + joined.entities()));
  }

  private static Reading read(String id, String text, Note... notes) {
    Article article =
        new Article(
            id,
            new Article.Source(id + ".txt", null, null, List.of()),
            null,
            List.of(),
            "en",
            null,
            null,
            null,
            SourcedText.of(text, 0, text.length()),
            List.of(),
            List.of(notes));
    return READER.read(article, null);
  }
}
