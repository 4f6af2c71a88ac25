package org.parallax.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dating;
import org.parallax.model.Dropped;
import org.parallax.model.Figure;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** How the product says its own words to people; the same in every form. */
final class Words {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Words() {}

  /** Returns "1 article", "2 articles". */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns "1 story", "2 stories". */
  static String stories(int number) {
    return number + (number == 1 ? " story" : " stories");
  }

  /** Returns a text that opens with a capital. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns a text in one line: white space collapsed. */
  static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Returns citations under their wording, whatever its marks of quotation, in order. */
  static List<List<Story.Citation>> wordings(List<Story.Citation> citations) {
    Map<String, List<Story.Citation>> wordings = new LinkedHashMap<>();
    for (Story.Citation citation : citations) {
      String same = flat(citation.exact()).replaceAll("[“”\"]", "\"").replace('’', '\'');
      wordings.computeIfAbsent(same, k -> new ArrayList<>()).add(citation);
    }
    return List.copyOf(wordings.values());
  }

  /** Returns a story's headline, else its id. */
  static String title(Story story) {
    return story.headline() == null ? "Story " + story.id() : flat(story.headline());
  }

  /** Returns where an agenda item takes place, after a dash; empty when its words say so. */
  static String place(Story.AgendaItem item) {
    return item.place() == null || flat(item.what()).contains(item.place())
        ? ""
        : " — " + item.place();
  }

  /** Returns whether all that is to be said of something unknown is that one origin has it. */
  static boolean oneOrigin(Story.Unknown unknown) {
    return unknown.why().startsWith("no second origin found");
  }

  /** Returns "3 of 62 (--full shows all)"; what altered texts alone say is not counted. */
  static String oneOrigin(Story story, boolean all, Sources sources) {
    long shown = story.unknown().stream().filter(Words::oneOrigin).count();
    long of = shown + otherSingles(story, sources).size();
    return all || of == shown ? of + " in all" : shown + " of " + of + " (--full shows all)";
  }

  /** Returns the claims of one origin that neither the brief nor its appendix states. */
  static List<Story.Claim> otherSingles(Story story, Sources sources) {
    return story.claims().stream()
        .filter(c -> !c.articles().stream().allMatch(sources::isAltered))
        .filter(c -> c.standing() == Story.Standing.SINGLE_ORIGIN)
        .filter(c -> story.brief().stream().noneMatch(b -> b.claims().contains(c.id())))
        .filter(c ->
            story.unknown().stream()
                .flatMap(u -> u.at().stream())
                .noneMatch(e -> e instanceof Span s && c.at().stream().anyMatch(s::overlaps)))
        .toList();
  }

  /** Returns "(disputed) " before what somebody denies; empty else. */
  static String disputed(Story story, Story.TimelineEntry entry) {
    boolean denied =
        story.claims().stream()
            .filter(c ->
                c.standing() == Story.Standing.DENIED
                    && c.deniedBy().stream()
                        .noneMatch(d -> c.at().stream().anyMatch(d.at()::overlaps)))
            .anyMatch(
                c -> c.at().stream().anyMatch(s -> entry.at().stream().anyMatch(s::overlaps)));
    return denied ? "(disputed) " : "";
  }

  /** Returns how many pieces were removed for a reason: "3 comments", "headline". */
  static String removed(int number, Removed.Reason reason) {
    return (number == 1 ? "" : number + " ") + plain(reason);
  }

  /** Returns why a piece was removed; the user's own rule by its name. */
  static String because(Removed removed) {
    return removed.rule() == null ? plain(removed.reason()) : "your rule “" + removed.rule() + "”";
  }

  /** Returns a dropped capture in one line: place, code, reason. */
  static String dropped(Dropped dropped) {
    String column =
        dropped.line() == null || dropped.column() == null ? "" : " column " + dropped.column();
    return dropped.where() + column + "  " + dropped.code() + ": " + dropped.why();
  }

  /** Returns an article's two days, as one when they are the same. */
  static String days(Reading reading) {
    Dating published = reading.article().published();
    String report = dating(reading.reportDay());
    if (published != null && "modified".equals(published.basis())) {
      return "report day "
          + date(reading.reportDay() == null ? null : reading.reportDay().value())
          + " · last updated "
          + date(published.value())
          + " · published not told";
    }
    return report.equals(dating(published))
        ? "report day and day of publishing " + report
        : "report day " + report + " · published " + published(reading);
  }

  /** Returns whether the day of publishing was refused as the report's: it must be wrong. */
  static boolean refused(Reading reading) {
    Dating published = reading.article().published();
    Dating report = reading.reportDay();
    String value = published == null ? null : published.value();
    return value != null
        && report != null
        && report.candidates().stream().anyMatch(c -> !c.accepted() && value.startsWith(c.value()));
  }

  /** A day that was refused as the report's is not printed as the day of publishing. */
  private static String published(Reading reading) {
    Dating published = reading.article().published();
    String value = published == null ? null : published.value();
    return published != null && refused(reading)
        ? "not known: " + date(value) + ", " + basis(published.basis()) + ", is refused"
        : dating(published);
  }

  /** Returns an enum constant as people write it: lower case, blanks between words. */
  static String plain(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns a standing in words. */
  static String standing(Story.Standing standing, int origins) {
    return switch (standing) {
      case DENIED -> "denied";
      case DIFFERING -> "sources differ";
      case CORROBORATED -> origins + " origins";
      case SINGLE_ORIGIN -> "no second origin found";
    };
  }

  /**
   * Returns a TIMEX3 or ISO date in words, at its own precision: "7 January 2022", "October 2021",
   * "2014".
   */
  static String date(@Nullable String value) {
    if (value == null) {
      return "day not told";
    }
    String date = value.replaceAll("T.*", "");
    String[] parts = date.split("-");
    if (parts.length == 3
        && parts[0].matches("\\d{4}")
        && parts[1].matches("0[1-9]|1[0-2]")
        && parts[2].matches("\\d{2}")) {
      return Integer.parseInt(parts[2])
          + " "
          + MONTHS.get(Integer.parseInt(parts[1]) - 1)
          + " "
          + parts[0];
    }
    if (parts.length == 2 && parts[1].matches("0[1-9]|1[0-2]")) {
      return MONTHS.get(Integer.parseInt(parts[1]) - 1) + " " + parts[0];
    }
    if (parts.length == 2) {
      return switch (parts[1]) {
        case "SP" -> "spring " + parts[0];
        case "SU" -> "summer " + parts[0];
        case "FA" -> "autumn " + parts[0];
        case "WI" -> "winter " + parts[0];
        case "Q1", "Q2", "Q3", "Q4" -> parts[1] + " " + parts[0];
        default ->
            parts[1].startsWith("W") ? "week " + parts[1].substring(1) + " of " + parts[0] : value;
      };
    }
    return date.matches("\\d{3}") ? "the " + date + "0s" : date;
  }

  /** Returns agenda items by day, those without a day last. */
  static List<Story.AgendaItem> byDay(List<Story.AgendaItem> items) {
    return items.stream()
        .sorted(
            Comparator.comparing((Story.AgendaItem i) -> i.start() == null ? "9999" : i.start())
                .thenComparing(i -> i.end() == null ? "" : i.end()))
        .toList();
  }

  /** Returns when an agenda item is. */
  static String when(Story.AgendaItem item) {
    if (item.start() == null) {
      return "day not told";
    }
    boolean month = item.precision() == Precision.MONTH && item.start().length() == 10;
    if (month && (item.end() == null || item.end().equals(item.start()))) {
      return date(item.start().substring(0, 7));
    }
    String start =
        item.precision() == Precision.WEEK ? "week of " + date(item.start()) : date(item.start());
    if (item.end() == null || item.end().equals(item.start())) {
      return start;
    }
    boolean oneMonth =
        item.start().length() == 10
            && item.end().length() == 10
            && item.start().startsWith(item.end().substring(0, 8));
    return oneMonth
        ? Integer.parseInt(item.start().substring(8)) + "–" + date(item.end())
        : start + " to " + date(item.end());
  }

  /** Returns a qualifier before its number; empty when it stands as it is. */
  static String qualifier(Figure.Qualifier qualifier) {
    return switch (qualifier) {
      case EXACT -> "";
      case ABOUT -> "about ";
      case AT_LEAST -> "at least ";
      case AT_MOST -> "at most ";
      case UP -> "up ";
      case DOWN -> "down ";
    };
  }

  /** Returns a figure's value in words. */
  static String value(Story.FigureValue value) {
    return value(value.low(), value.high(), value.qualifier(), value.unit());
  }

  /** Returns the value of one article's figure in words. */
  static String value(Figure figure) {
    return value(figure.low(), figure.high(), figure.qualifier(), figure.unit());
  }

  private static String value(
      BigDecimal least, BigDecimal most, Figure.Qualifier qualifier, @Nullable String unit) {
    String uncounted =
        Figure.isUncounted(least, most, qualifier) ? Quantities.uncounted(least) : "";
    return uncounted.isEmpty()
        ? qualifier(qualifier) + Quantities.of(least, most, unit)
        : uncounted + Quantities.unit(unit);
  }

  /** Returns a basis of a date in words; what is not a word of the product is printed as it is. */
  static String basis(@Nullable String basis) {
    return switch (basis == null ? "" : basis) {
      case "siblings" -> "worked out from the other reports";
      case "calendar-days" -> "worked out from the days that its text names";
      case "header-line" -> "from a line at its head";
      case "modified" -> "from its last update";
      case "published" -> "the day it was published";
      case "field" -> "given with the article";
      case "json-ld", "meta", "microdata" -> "from the page's own data";
      case "time-element" -> "from a time mark of the page";
      case "caption" -> "from a caption";
      case "sitemap" -> "from a news sitemap";
      case "feed" -> "from a feed's entry";
      case "text-line" -> "from a line of its text";
      default -> basis == null ? "" : "from " + basis;
    };
  }

  /** Returns a dating in one line: value, basis, and what disagrees. */
  static String dating(@Nullable Dating dating) {
    if (dating == null || dating.value() == null) {
      return "not told";
    }
    return date(dating.value())
        + " ("
        + basis(dating.basis())
        + (dating.agrees() ? ")" : "; not all evidence agrees)");
  }
}
