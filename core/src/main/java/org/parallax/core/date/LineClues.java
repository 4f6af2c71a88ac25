package org.parallax.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.SourceSpan;

/** Reads the dates that a reader sees: by the headline, after the text, after "posted on". */
final class LineClues {
  /** A line with more letters than this beside its date says something else than a date. */
  private static final int MOST_OTHER_LETTERS = 70;

  private static final int MOST_DATES = 4;

  /** A line about the report's day has it so near its beginning. */
  private static final int BEGINNING = 60;

  /** A day without year in a line with more letters than this is not the line's matter. */
  private static final int FEW = 12;

  /** Trust in a day that opens the report. */
  private static final int OPENING = 6;

  /** Trust in a moment in a line about rights, which programs print when a page changes. */
  private static final int RIGHTS_CLOCK = 2;

  private static final Set<String> PICTURE_TAGS = Set.of("figure", "figcaption");
  private static final Set<String> QUOTATION_TAGS = Set.of("blockquote");

  private static final Expression PICTURE =
      Expression.of(
          "(?i)\\b(photo(graph)?s?|file (photo|picture|image)|picture[ds]?|image|credit|getty|"
              + "foto|bild|crédits?|caption|pictured)\\b");

  private static final Expression RIGHTS =
      Expression.of("(?i)(©|\\(c\\)|copyright|all rights reserved|alle rechte|tous droits)");

  private final Page page;
  private final LineDates lines;
  private final PageZones zones;
  private final DayOrder order;
  private final String article;
  private final String language;
  private final @Nullable LocalDate captured;
  private final DayLists clues = new DayLists();

  private LineClues(
      Page page,
      LineDates lines,
      PageZones zones,
      DayOrder order,
      String article,
      String language,
      @Nullable LocalDate captured) {
    this.captured = captured;
    this.page = page;
    this.lines = lines;
    this.zones = zones;
    this.order = order;
    this.article = article;
    this.language = language;
  }

  /**
   * Returns the clues of a page's lines.
   *
   * @param captured day of the capture; null when not told
   */
  static List<Clue> of(
      Page page,
      LineDates lines,
      PageZones zones,
      DayOrder order,
      String article,
      String language,
      @Nullable LocalDate captured) {
    LineClues reader = new LineClues(page, lines, zones, order, article, language, captured);
    for (int i = 0; i < page.blocks().size(); i++) {
      reader.read(i);
    }
    return reader.clues.clues();
  }

  private void read(int index) {
    Page.Block block = page.blocks().get(index);
    String words = block.words();
    PageZones.Zone zone = zones.ofBlock(index);
    if (zone == PageZones.Zone.BESIDE) {
      return;
    }
    if (zones.opening(index)) {
      opening(index);
    }
    List<WrittenDate> dates = lines.in(index);
    if (dates.isEmpty() || dates.size() > MOST_DATES || words.contains("://")) {
      return;
    }
    int other = letters(words);
    for (WrittenDate date : dates) {
      other -= letters(words.substring(date.start(), date.end()));
    }
    int from = 0;
    for (int i = 0; i < dates.size(); i++) {
      WrittenDate date = dates.get(i);
      int to = i + 1 < dates.size() ? dates.get(i + 1).start() : words.length();
      WrittenDate full = date.year() == null ? withYear(index, date, dates.size(), other) : date;
      if (full != null) {
        read(index, zone, full, new Beside(from, to, other));
      }
      from = date.end();
    }
  }

  /** Gives a day its year when it stands alone in a line by the headline; null otherwise. */
  private @Nullable WrittenDate withYear(int index, WrittenDate date, int dates, int other) {
    if (dates > 1 || other > FEW || !zones.top(index) || date.day() != date.lastDay()) {
      return null;
    }
    LocalDate day = LineYears.of(date, order.days(), page, captured);
    return day == null ? null : date.withYear(day.getYear());
  }

  /**
   * What a date has beside it in its line.
   *
   * @param from end of the date before it
   * @param to start of the date after it
   * @param other letters beside the dates
   */
  private record Beside(int from, int to, int other) {}

  private void opening(int index) {
    Page.Block block = page.blocks().get(index);
    WrittenDate date = OpeningDay.of(block.words(), language);
    if (date != null) {
      add(index, date, Clue.Role.PUBLISHED, kind(index), OPENING);
    }
  }

  private void read(int index, PageZones.Zone zone, WrittenDate written, Beside beside) {
    Page.Block block = page.blocks().get(index);
    DateLabels.Label label = label(index, written, beside);
    Clue.Role said = DateLabels.role(label);
    String names = names(block, written);
    Clue.@Nullable Role named = DateLabels.named(names);
    LineTrust line =
        new LineTrust(
            zone,
            zones.top(index),
            said != null,
            names,
            written.time() != null,
            written.weekday() != null,
            beside.other());
    Clue.Role role = said != null ? said : named != null ? named : Clue.Role.PUBLISHED;
    Clue.Kind never = never(index, zone, label, line, written);
    if (never != null) {
      add(index, written, Clue.Role.PUBLISHED, never, 0);
    } else if (RIGHTS.find(block.words())) {
      rights(index, written, said, line);
    } else if (says(line, written)) {
      add(index, written, role, kind(index), line.trust());
    }
  }

  private DateLabels.@Nullable Label label(int index, WrittenDate written, Beside beside) {
    String words = page.blocks().get(index).words();
    DateLabels.Label label = DateLabels.before(words, beside.from(), written.start());
    if (label == null && beside.to() == words.length()) {
      label = DateLabels.after(words, written.end());
    }
    if (label == null && beside.from() == 0 && index > 0 && written.start() < 3) {
      String above = page.blocks().get(index - 1).words();
      label = above.length() < 30 ? DateLabels.before(above + " ", 0, above.length() + 1) : null;
      return label == DateLabels.Label.OTHER && !above.endsWith(":") ? null : label;
    }
    return label;
  }

  /** Returns why a date is never the report's: it is a picture's, a quotation's, an event's. */
  private Clue.@Nullable Kind never(
      int index,
      PageZones.Zone zone,
      DateLabels.@Nullable Label label,
      LineTrust line,
      WrittenDate written) {
    if (label == DateLabels.Label.OTHER) {
      return Clue.Kind.OTHER_DAY;
    }
    Page.Block block = page.blocks().get(index);
    String words = block.words();
    boolean begins = zone == PageZones.Zone.HEAD && written.start() < 3;
    boolean picture = !begins && PICTURE.find(words) && (line.other() > 20 || words.length() > 60);
    boolean caption =
        line.names().contains("caption") || zones.within(block.element(), PICTURE_TAGS);
    boolean alone = zone == PageZones.Zone.HEAD && line.other() < 4;
    if (picture || (caption && !line.labelled() && !alone)) {
      return Clue.Kind.CAPTION;
    }
    boolean quoted = zones.within(block.element(), QUOTATION_TAGS);
    return quoted && written.start() > 0 && !zones.top(index) ? Clue.Kind.QUOTATION : null;
  }

  /** In a line about rights only a label makes a day, and a time of day that of the last change. */
  private void rights(int index, WrittenDate written, Clue.@Nullable Role said, LineTrust line) {
    if (said != null) {
      add(index, written, said, Clue.Kind.TEXT_LINE, line.trust());
    } else if (written.time() != null) {
      add(index, written, Clue.Role.MODIFIED, Clue.Kind.TEXT_LINE, RIGHTS_CLOCK);
    }
  }

  /** Whether a line says so little beside its date that it is about the report's day. */
  private static boolean says(LineTrust line, WrittenDate written) {
    if (line.other() <= MOST_OTHER_LETTERS) {
      return true;
    }
    boolean begins = written.start() < BEGINNING && line.named();
    return begins || (line.labelled() && line.other() <= 3 * MOST_OTHER_LETTERS);
  }

  private void add(int index, WrittenDate written, Clue.Role role, Clue.Kind kind, int trust) {
    Page.Block block = page.blocks().get(index);
    WrittenDate settled = order.settle(written);
    String exact = block.words().substring(written.start(), written.end());
    Range place = block.text().source(written.start(), written.end());
    SourceSpan at =
        place == null ? null : new SourceSpan(article, place.start(), place.end(), exact);
    Stamp stamp = Stamp.of(settled == null ? written : settled);
    String words = "\"" + exact + "\"";
    int trusted = trust;
    if (settled == null) {
      words += " may have the month first or the day first";
      trusted = 0;
    } else if (!settled.weekdayFits()) {
      words += ", though that day is a " + Calendars.weekday(stamp.day());
      trusted = trust / 2;
    }
    clues.add(
        new Clue(stamp.day(), stamp.value(), role, kind, trusted, at, words),
        zones.alike(block.element()),
        kind(index) == Clue.Kind.HEADER_LINE);
  }

  /** A line between the headline and the second paragraph is one of the report's head. */
  private Clue.Kind kind(int index) {
    boolean head = zones.ofBlock(index) == PageZones.Zone.HEAD || zones.top(index);
    return head ? Clue.Kind.HEADER_LINE : Clue.Kind.TEXT_LINE;
  }

  private String names(Page.Block block, WrittenDate written) {
    StringBuilder names = new StringBuilder(zones.names(block.element()));
    for (Page.Mark mark : block.marks()) {
      if (mark.start() <= written.start() && written.end() <= mark.end() + 8) {
        names.append(' ').append(zones.names(mark.element()));
        names.append(page.elements().get(mark.element()).tag().equals("time") ? " time" : "");
      }
    }
    return names.toString();
  }

  private static int letters(String words) {
    int letters = 0;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      letters += Character.isLetter(words.codePointAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
