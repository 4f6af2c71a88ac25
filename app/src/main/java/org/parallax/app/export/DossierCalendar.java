package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Sha256;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Writes what comes next in each story as iCalendar (RFC 5545), as a stream: an item with a day is
 * an event, one without is a task, since an event needs a day. Not safe to share between threads.
 *
 * <p>The UID is made from the story and the words of the item's first report, and stays when the
 * day moves; SEQUENCE is 0, 1 when the item was moved, 2 when it was cancelled. DTSTAMP is the day
 * of the item's latest report, since a dossier has no clock.
 */
public final class DossierCalendar implements DossierWriter {
  /** Digits of a digest that tell an item from all others. */
  private static final int UID = 32;

  /** Octets of a line, the break left out (RFC 5545, 3.1). */
  private static final int OCTETS = 75;

  /** Days of a week after its first. */
  private static final int DAYS_AFTER = 6;

  private final OutputStream out;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8, lines ended by CRLF; flushed at the end, and left open
   */
  public DossierCalendar(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(Outline told) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Parallax//" + text(told.run().version()) + "//EN");
    line("CALSCALE:GREGORIAN");
    RunBlock.of(told.run())
        .forEach((name, value) ->
            line("X-" + name.toUpperCase(Locale.ROOT).replace('.', '-') + ":" + text(value)));
    flush();
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    SortedMap<String, Reading> byId = new TreeMap<>();
    readings.forEach(r -> byId.put(r.article().id(), r));
    story.agenda().forEach(item -> item(story, item, byId));
    flush();
  }

  @Override
  public void end() {
    line("END:VCALENDAR");
    flush();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void item(Story story, Story.AgendaItem item, SortedMap<String, Reading> readings) {
    String start = item.start();
    boolean dated = start != null && start.matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?");
    String kind = dated ? "VEVENT" : "VTODO";
    line("BEGIN:" + kind);
    line("UID:" + uid(story, item, readings) + "@parallax");
    line("DTSTAMP:" + stamp(item, readings));
    line("SEQUENCE:" + sequence(item.status()));
    if (dated) {
      dates(Objects.requireNonNull(start), last(item));
    }
    line("SUMMARY:" + text(item.what()));
    line("STATUS:" + status(firm(item, readings), dated));
    String place = item.place();
    if (place != null) {
      line("LOCATION:" + text(place));
    }
    String headline = story.headline();
    if (headline != null) {
      line("CATEGORIES:" + text(headline));
    }
    line("DESCRIPTION:" + text(description(item, readings)));
    line("END:" + kind);
  }

  /** The last day, that of the week or month where no day is told; null for one day. */
  private static @Nullable String last(Story.AgendaItem item) {
    String start = item.start();
    if (start == null || item.end() != null || start.length() < 10) {
      return item.end();
    }
    LocalDate first = LocalDate.parse(start.substring(0, 10));
    return switch (item.precision()) {
      case WEEK -> first.plusDays(DAYS_AFTER).toString();
      case MONTH -> first.plusMonths(1).minusDays(1).toString();
      case TIME, DAY, SEASON, YEAR, DECADE, UNKNOWN -> null;
    };
  }

  private void dates(String start, @Nullable String end) {
    String day = start.substring(0, 10).replace("-", "");
    if (start.length() > 10) {
      line("DTSTART:" + day + "T" + start.substring(11, 16).replace(":", "") + "00");
      return;
    }
    line("DTSTART;VALUE=DATE:" + day);
    if (end != null && end.matches("\\d{4}-\\d{2}-\\d{2}") && end.compareTo(start) > 0) {
      String after = LocalDate.parse(end).plusDays(1).toString();
      line("DTEND;VALUE=DATE:" + after.replace("-", ""));
    }
  }

  private static int sequence(Story.AgendaItem.Status status) {
    return switch (status) {
      case PLANNED, CONDITIONAL, HELD -> 0;
      case MOVED -> 1;
      case CANCELLED -> 2;
    };
  }

  private static String status(Story.AgendaItem.Status status, boolean event) {
    return switch (status) {
      case PLANNED, MOVED -> event ? "CONFIRMED" : "NEEDS-ACTION";
      case HELD -> event ? "CONFIRMED" : "COMPLETED";
      case CONDITIONAL -> event ? "TENTATIVE" : "NEEDS-ACTION";
      case CANCELLED -> "CANCELLED";
    };
  }

  /** Whether no sound text tells of it. */
  private static boolean isDoubtful(Story.AgendaItem item, SortedMap<String, Reading> readings) {
    return item.at().stream()
        .map(at -> readings.get(at.article()))
        .filter(Objects::nonNull)
        .noneMatch(reading -> !reading.article().has(Note.Code.POSSIBLY_MACHINE_ALTERED));
  }

  /** What only an altered text tells is not settled. */
  private static Story.AgendaItem.Status firm(
      Story.AgendaItem item, SortedMap<String, Reading> readings) {
    boolean set =
        item.status() == Story.AgendaItem.Status.PLANNED
            || item.status() == Story.AgendaItem.Status.MOVED;
    return set && isDoubtful(item, readings) ? Story.AgendaItem.Status.CONDITIONAL : item.status();
  }

  /** How firm it is, who takes part, and the words of each source. */
  private static String description(Story.AgendaItem item, SortedMap<String, Reading> readings) {
    StringBuilder told = new StringBuilder(String.valueOf(JsonOut.word(item.status())));
    String start = item.start();
    if (start != null) {
      told.append(
          switch (item.precision()) {
            case WEEK -> ", some day of the week of ";
            case MONTH -> ", some day of the month of ";
            case TIME, DAY, SEASON, YEAR, DECADE, UNKNOWN -> ", ";
          });
      told.append(start);
    }
    if (isDoubtful(item, readings)) {
      told.append("\nOnly a text that a machine may have altered says so.");
    }
    if (!item.participants().isEmpty()) {
      told.append("\nWho: ").append(String.join(", ", item.participants()));
    }
    for (Span at : item.at()) {
      Reading reading = readings.get(at.article());
      if (reading != null) {
        told.append('\n').append(source(reading.article())).append(": ");
        told.append('“').append(reading.article().words(at).replaceAll("\\s+", " ")).append('”');
      }
    }
    return told.toString();
  }

  private static String source(Article article) {
    Article.Outlet outlet = article.source().outlet();
    String name = outlet == null || outlet.name() == null ? article.id() : outlet.name();
    String url = article.source().url();
    return url == null ? String.valueOf(name) : name + " <" + url + ">";
  }

  private static String uid(
      Story story, Story.AgendaItem item, SortedMap<String, Reading> readings) {
    String words =
        item.at().stream()
            .limit(1)
            .map(at -> readings.containsKey(at.article()) ? words(at, readings) : item.what())
            .findFirst()
            .orElse(item.what());
    return Sha256.of(story.id() + "\n" + words).substring(0, UID);
  }

  private static String words(Span at, SortedMap<String, Reading> readings) {
    return Objects.requireNonNull(readings.get(at.article())).article().words(at);
  }

  private static String stamp(Story.AgendaItem item, SortedMap<String, Reading> readings) {
    return item.articles().stream()
        .map(readings::get)
        .filter(Objects::nonNull)
        .map(Reading::reportDay)
        .filter(Objects::nonNull)
        .map(Dating::day)
        .filter(day -> day != null && day.matches("\\d{4}-\\d{2}-\\d{2}"))
        .max(Comparator.naturalOrder())
        .map(day -> day.replace("-", "") + "T000000Z")
        .orElse("19700101T000000Z");
  }

  /** Text with the marks escaped that mean something (RFC 5545, 3.3.11). */
  private static String text(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Writes a line, folded where it is longer than 75 octets, never inside a character. */
  private void line(String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int point = content.codePointAt(at);
      byte[] bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
      if (octets + bytes.length > OCTETS) {
        lines.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        octets = 1;
      }
      lines.writeBytes(bytes);
      octets += bytes.length;
      at += Character.charCount(point);
    }
    lines.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private void flush() {
    try {
      lines.writeTo(out);
      lines.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
