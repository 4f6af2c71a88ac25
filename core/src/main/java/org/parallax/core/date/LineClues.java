package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.SourceSpan;

/** Reads the dates that a reader sees: by the headline, after the text, after "posted on". */
final class LineClues {
  private static final int LONGEST_LINE = 400;

  /** A line with more letters than this beside its date says something else than a date. */
  private static final int MOST_OTHER_LETTERS = 70;

  private static final int MOST_DATES = 4;

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)\\b(photo(graph)?s?|file (photo|picture|image)|picture[ds]?|image|credit|getty|"
              + "foto|bild|crédits?|caption|pictured)\\b");

  private static final Pattern DATE_NAME =
      Pattern.compile(
          "(?i)(date|datum|fecha|data\\b|time|publi|posted|byline|meta|stamp|created|entry-info)");

  private static final Pattern RIGHTS =
      Pattern.compile("(?i)(©|\\(c\\)|copyright|all rights reserved|alle rechte|tous droits)");

  private final Page page;
  private final PageZones zones;
  private final DayOrder order;
  private final String article;
  private final String language;
  private final List<Clue> clues = new ArrayList<>();

  private LineClues(Page page, PageZones zones, DayOrder order, String article, String language) {
    this.page = page;
    this.zones = zones;
    this.order = order;
    this.article = article;
    this.language = language;
  }

  static List<Clue> of(
      Page page, PageZones zones, DayOrder order, String article, String language) {
    LineClues reader = new LineClues(page, zones, order, article, language);
    for (int i = 0; i < page.blocks().size(); i++) {
      reader.read(i);
    }
    return reader.clues;
  }

  private void read(int index) {
    Page.Block block = page.blocks().get(index);
    String words = block.words();
    PageZones.Zone zone = zones.ofBlock(index);
    if (zone == PageZones.Zone.BESIDE
        || words.length() > LONGEST_LINE
        || words.contains("://")
        || !DateScanner.mayHold(words)
        || RIGHTS.matcher(words).find()) {
      return;
    }
    List<WrittenDate> dates = DateScanner.scan(words, language);
    if (dates.size() > MOST_DATES) {
      return;
    }
    int other =
        letters(words)
            - dates.stream().mapToInt(d -> letters(words.substring(d.start(), d.end()))).sum();
    int from = 0;
    for (WrittenDate date : dates) {
      if (date.year() != null) {
        read(index, zone, date, from, other);
      }
      from = date.end();
    }
  }

  private void read(int index, PageZones.Zone zone, WrittenDate written, int from, int other) {
    Page.Block block = page.blocks().get(index);
    String words = block.words();
    Clue.@Nullable Role label = DateLabels.before(words, from, written.start());
    if (label == null && from == 0 && index > 0 && written.start() < 3) {
      String above = page.blocks().get(index - 1).words();
      label = above.length() < 30 ? DateLabels.before(above + " ", 0, above.length() + 1) : null;
    }
    String names = names(block, written);
    Clue.@Nullable Role named = DateLabels.named(names);
    boolean picture = PICTURE.matcher(words).find() && (other > 20 || words.length() > 60);
    if (picture || names.toLowerCase(Locale.ROOT).contains("caption")) {
      add(block, written, Clue.Role.PUBLISHED, Clue.Kind.CAPTION, 1);
      return;
    }
    if (other > MOST_OTHER_LETTERS && (label == null || other > 3 * MOST_OTHER_LETTERS)) {
      return;
    }
    Clue.Role role = label != null ? label : named != null ? named : Clue.Role.PUBLISHED;
    int trust = trust(zone, label != null, named != null || DATE_NAME.matcher(names).find(), other);
    Clue.Kind kind = zone == PageZones.Zone.HEAD ? Clue.Kind.HEADER_LINE : Clue.Kind.TEXT_LINE;
    add(block, written, role, kind, trust);
  }

  private static int trust(PageZones.Zone zone, boolean labelled, boolean named, int other) {
    return switch (zone) {
      case HEAD -> labelled ? 8 : named ? 7 : other < 40 ? 6 : 4;
      case END -> labelled ? 5 : named ? 4 : 2;
      case BODY -> labelled && other < 40 ? 4 : named || other < 12 ? 3 : 1;
      case BEFORE -> labelled ? 3 : named ? 3 : 2;
      case MARGIN -> labelled || named ? 3 : 0;
      case BESIDE -> 0;
    };
  }

  private void add(
      Page.Block block, WrittenDate written, Clue.Role role, Clue.Kind kind, int trust) {
    WrittenDate settled = order.settle(written);
    String exact = block.words().substring(written.start(), written.end());
    Range place = block.text().source(written.start(), written.end());
    SourceSpan at =
        place == null ? null : new SourceSpan(article, place.start(), place.end(), exact);
    if (settled == null) {
      Stamp stamp = Stamp.of(written);
      clues.add(
          new Clue(
              stamp.day(),
              stamp.value(),
              role,
              kind,
              0,
              at,
              "\"" + exact + "\" may have the month first or the day first"));
      return;
    }
    Stamp stamp = Stamp.of(settled);
    int trusted = settled.weekdayFits() ? trust : trust / 2;
    String fits =
        settled.weekdayFits() ? "" : ", though that day is a " + Calendars.weekday(stamp.day());
    clues.add(
        new Clue(stamp.day(), stamp.value(), role, kind, trusted, at, "\"" + exact + "\"" + fits));
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
