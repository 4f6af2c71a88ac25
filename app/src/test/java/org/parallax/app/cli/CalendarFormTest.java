package org.parallax.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.parallax.app.Dossiers;
import org.parallax.app.export.DossierCalendar;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.model.Dossier;
import org.parallax.model.Story;

/** The agenda as iCalendar, read by another's parser. */
class CalendarFormTest {
  private static final Dossier EXAMPLES = Dossiers.read(Dossiers.root().resolve("examples"));

  private static byte[] bytes(Dossier dossier) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierTeller.tell(dossier, new DossierCalendar(bytes));
    return bytes.toByteArray();
  }

  private static Calendar calendar(Dossier dossier) throws Exception {
    return new CalendarBuilder().build(new ByteArrayInputStream(bytes(dossier)));
  }

  private static String value(CalendarComponent component, String name) {
    return component.<Property>getProperty(name).map(Property::getValue).orElse("");
  }

  @Test
  void isValidAndHoldsEachItemOnce() throws Exception {
    Calendar calendar = calendar(EXAMPLES);
    assertThat(calendar.validate().getEntries()).isEmpty();
    List<CalendarComponent> components = calendar.getComponents();
    int items = EXAMPLES.stories().stream().mapToInt(s -> s.agenda().size()).sum();
    assertThat(components).hasSize(items).isNotEmpty();
    assertThat(components.stream().map(c -> value(c, "UID")).distinct()).hasSize(items);
    assertThat(components)
        .allSatisfy(c -> {
          assertThat(value(c, "SEQUENCE")).matches("\\d");
          assertThat(value(c, "STATUS")).isNotEmpty();
          assertThat(value(c, "DESCRIPTION")).contains("“");
        });
  }

  @Test
  void anItemHasItsDayPlaceAndSources() throws Exception {
    Story.AgendaItem item = EXAMPLES.stories().getFirst().agenda().getFirst();
    CalendarComponent component = calendar(EXAMPLES).getComponents().getFirst();
    assertThat(component.getName()).isEqualTo("VEVENT");
    assertThat(value(component, "SUMMARY")).isEqualTo(item.what());
    assertThat(value(component, "DTSTART")).isEqualTo("20310512");
    assertThat(value(component, "LOCATION")).isEqualTo(item.place());
    assertThat(value(component, "DESCRIPTION")).contains("Coastline Daily: “", "Who: ");
  }

  @Test
  void anItemOfSomeWeekLastsTheWeek() throws Exception {
    CalendarComponent strike =
        calendar(EXAMPLES).getComponents().stream()
            .filter(c -> value(c, "SUMMARY").endsWith("48 hours next week"))
            .findFirst()
            .orElseThrow();
    assertThat(value(strike, "DTSTART")).isEqualTo("20310512");
    assertThat(value(strike, "DTEND")).isEqualTo("20310519");
    assertThat(value(strike, "DESCRIPTION")).contains("some day of the week of 2031-05-12");
  }

  @Test
  void theUidStaysWhenTheDayMoves() throws Exception {
    SortedMap<String, String> before = new TreeMap<>();
    calendar(EXAMPLES).getComponents().forEach(c -> before.put(value(c, "UID"), ""));
    List<CalendarComponent> moved = new ArrayList<>(calendar(moved()).getComponents());
    assertThat(moved)
        .allSatisfy(c -> {
          assertThat(before).containsKey(value(c, "UID"));
          assertThat(value(c, "SEQUENCE")).isEqualTo("1");
          assertThat(value(c, "DTSTART")).isEqualTo("20310601");
        });
  }

  /** The examples with each item put to another day. */
  private static Dossier moved() {
    List<Story> stories = new ArrayList<>();
    for (Story story : EXAMPLES.stories()) {
      List<Story.AgendaItem> agenda =
          story.agenda().stream()
              .map(i ->
                  new Story.AgendaItem(
                      i.id(),
                      i.what(),
                      "2031-06-01",
                      null,
                      i.precision(),
                      i.place(),
                      i.participants(),
                      Story.AgendaItem.Status.MOVED,
                      i.at(),
                      i.articles()))
              .toList();
      stories.add(
          new Story(
              story.id(),
              story.aliases(),
              story.headline(),
              story.headlineFrom(),
              story.articles(),
              story.outlets(),
              story.origins(),
              story.eventDay(),
              story.why(),
              story.reuse(),
              story.originGroups(),
              story.entities(),
              story.utterances(),
              story.figures(),
              agenda,
              story.timeline(),
              story.claims(),
              story.brief(),
              story.unknown(),
              story.refused(),
              story.related()));
    }
    return new Dossier(EXAMPLES.run(), EXAMPLES.dropped(), EXAMPLES.articles(), stories);
  }

  @Test
  void linesEndByBothMarksAndAreNeverLong() {
    String text = new String(bytes(EXAMPLES), StandardCharsets.UTF_8);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    for (String line : text.split("\r\n")) {
      assertThat(line).doesNotContain("\n");
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
  }
}
