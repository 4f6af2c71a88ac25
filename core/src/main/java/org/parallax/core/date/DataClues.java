package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.SourceSpan;

/** Reads the dates of a page's structured data and metadata. */
final class DataClues {
  private static final int LONGEST_VALUE = 120;

  /** How much less an attribute counts of an element that does not show a time. */
  private static final int UNSPOKEN = 3;

  /** A first of January, which programs print for a day that nobody has set. */
  private static final Pattern UNSET = Pattern.compile("\\b0?1([/.-])0?1\\b");

  private final Page page;
  private final PageZones zones;
  private final DayOrder order;
  private final String article;
  private final String language;
  private final List<Clue> clues = new ArrayList<>();
  private final DayLists elements = new DayLists();

  private DataClues(Page page, PageZones zones, DayOrder order, String article, String language) {
    this.page = page;
    this.zones = zones;
    this.order = order;
    this.article = article;
    this.language = language;
  }

  static List<Clue> of(
      Page page, PageZones zones, DayOrder order, String article, String language) {
    DataClues reader = new DataClues(page, zones, order, article, language);
    page.data().forEach(reader::read);
    for (int e = 0; e < page.elements().size(); e++) {
      reader.attributes(e);
    }
    reader.clues.addAll(reader.elements.clues());
    return reader.clues;
  }

  private void read(Page.Datum datum) {
    int colon = datum.name().indexOf(':');
    String family = colon < 0 ? datum.name() : datum.name().substring(0, colon);
    String name = colon < 0 ? "" : datum.name().substring(colon + 1);
    switch (family) {
      case "json-ld" -> jsonLd(datum, name);
      case "meta" -> meta(datum, name);
      case "microdata", "rdfa" -> microdata(datum, name);
      case "time" -> timeElement(datum);
      default -> {}
    }
  }

  /** A name in a space of its publisher's ("site:uploaded") is read by its last part. */
  private void meta(Page.Datum datum, String name) {
    int before = clues.size();
    known(datum, key(name), Clue.Kind.META, 9);
    int last = name.lastIndexOf(':');
    if (clues.size() == before && last > 0) {
      known(datum, key(name.substring(last + 1)), Clue.Kind.META, 6);
    }
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length() && ofKey(lower.charAt(i))) {
      i++;
    }
    if (i == lower.length()) {
      return lower;
    }
    StringBuilder key = new StringBuilder(lower.length()).append(lower, 0, i);
    for (; i < lower.length(); i++) {
      if (ofKey(lower.charAt(i))) {
        key.append(lower.charAt(i));
      }
    }
    return key.toString();
  }

  private static boolean ofKey(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private void jsonLd(Page.Datum datum, String path) {
    String type = datum.type() == null ? "" : datum.type();
    if (path.indexOf('.') >= 0 || DataNames.OTHER_THINGS.contains(type)) {
      return;
    }
    boolean report =
        type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report");
    boolean video = type.startsWith("Video") || type.endsWith("Page");
    known(datum, key(path), Clue.Kind.JSON_LD, report ? 10 : video ? 7 : 6);
  }

  private void microdata(Page.Datum datum, String name) {
    String type = datum.type() == null ? "" : datum.type();
    if (DataNames.OTHER_THINGS.contains(type) || zones.besideReport(datum.element())) {
      return;
    }
    String last = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
    boolean general =
        key(last).equals("date") || key(last).equals("time") || key(last).equals("datetime");
    known(datum, key(last), Clue.Kind.MICRODATA, general ? 6 : 8);
  }

  private void timeElement(Page.Datum datum) {
    Stamp stamp =
        zones.besideReport(datum.element()) ? null : Stamp.read(datum.value(), order, language);
    if (stamp != null) {
      element(datum.element(), stamp, at(datum), datum.name() + " says " + datum.value(), 0);
    }
  }

  /** Reads an element whose attributes other than {@code datetime} hold its moment. */
  private void attributes(int index) {
    Page.Element element = page.elements().get(index);
    boolean time = element.tag().equals("time") || element.tag().equals("abbr");
    if (!time && !mayHoldData(element.attributes())) {
      return;
    }
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      String name = attribute.getKey();
      boolean moment = (time && name.equals("title")) || DataNames.moment(name, time);
      if (moment && attribute.getValue().length() <= LONGEST_VALUE && !zones.besideReport(index)) {
        Stamp stamp = Stamp.read(attribute.getValue(), order, language);
        if (stamp != null) {
          String words = element.tag() + " " + name + " says " + attribute.getValue();
          element(index, stamp, null, words, time ? 0 : UNSPOKEN);
          return;
        }
      }
    }
  }

  /** Whether names that begin with "data-" can be among some, which are in order. */
  private static boolean mayHoldData(SortedMap<String, String> attributes) {
    return !attributes.isEmpty()
        && attributes.lastKey().compareTo("data-") > 0
        && attributes.firstKey().compareTo("data.") < 0;
  }

  private void element(int index, Stamp stamp, @Nullable SourceSpan at, String words, int less) {
    Page.Element element = page.elements().get(index);
    Clue.Role role = DateLabels.named(zones.names(index));
    role = role == null ? DateLabels.named(zones.names(Math.max(0, element.parent()))) : role;
    DateLabels.Label label = role == null ? zones.labelBefore(index) : null;
    role = role == null ? DateLabels.role(label) : role;
    boolean marked = role == Clue.Role.PUBLISHED || element.attributes().containsKey("pubdate");
    PageZones.Zone zone = zones.of(index);
    int trust =
        switch (zone) {
          case HEAD -> marked ? 8 : 7;
          case END -> marked ? 6 : 4;
          case BEFORE -> 3;
          case BODY -> zones.topElement(index) ? (marked ? 7 : 6) : marked ? 5 : 2;
          case MARGIN -> marked ? 4 : 2;
          case BESIDE -> 1;
        };
    Clue.Kind kind = label == DateLabels.Label.OTHER ? Clue.Kind.OTHER_DAY : Clue.Kind.TIME_ELEMENT;
    elements.add(
        new Clue(
            stamp.day(),
            stamp.value(),
            role == null ? Clue.Role.PUBLISHED : role,
            kind,
            Math.max(1, trust - less),
            at,
            words),
        zones.alike(index),
        zone == PageZones.Zone.HEAD || zones.topElement(index));
  }

  private void known(Page.Datum datum, String key, Clue.Kind kind, int trust) {
    switch (DataNames.day(key)) {
      case null -> {}
      case PUBLISHED -> add(datum, Clue.Role.PUBLISHED, kind, trust);
      case CREATED -> {
        boolean unset = datum.value().length() <= 10 && UNSET.matcher(datum.value()).find();
        add(datum, Clue.Role.PUBLISHED, kind, unset ? 1 : trust - 3);
      }
      case MODIFIED -> add(datum, Clue.Role.MODIFIED, kind, trust);
    }
  }

  private void add(Page.Datum datum, Clue.Role role, Clue.Kind kind, int trust) {
    Stamp stamp = Stamp.read(datum.value(), order, language);
    if (stamp != null) {
      clues.add(
          new Clue(
              stamp.day(),
              stamp.value(),
              role,
              kind,
              trust,
              at(datum),
              datum.name() + " says " + datum.value()));
    }
  }

  private @Nullable SourceSpan at(Page.Datum datum) {
    Integer start = datum.sourceStart();
    Integer end = datum.sourceEnd();
    String decoded = page.capture().decoded();
    if (start == null || end == null || end > decoded.length()) {
      return null;
    }
    int from = decoded.indexOf(datum.value(), start, end);
    if (from >= 0) {
      return new SourceSpan(article, from, from + datum.value().length(), datum.value());
    }
    String there = decoded.substring(start, end);
    boolean encoded = there.indexOf('&') >= 0;
    return there.indexOf('<') >= 0 || there.length() > 3 * LONGEST_VALUE
        ? null
        : new SourceSpan(article, start, end, encoded ? datum.value() : there);
  }
}
