package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.SourceSpan;

/** Reads the dates of a page's structured data and metadata. */
final class DataClues {
  private static final Set<String> PUBLISHED =
      Set.of(
          "articlepublishedtime",
          "articlepublished",
          "articlepublisheddate",
          "articlepublicationdate",
          "articlepubdate",
          "ogarticlepublishedtime",
          "ogpublishedtime",
          "ogpublisheddate",
          "ogpubdate",
          "ogpublishdate",
          "datepublished",
          "datepublication",
          "datepub",
          "pubdate",
          "publishdate",
          "publisheddate",
          "publishedtime",
          "publishedat",
          "publishtime",
          "publishdatetime",
          "publicationdate",
          "published",
          "pubtime",
          "pdate",
          "postdate",
          "dateposted",
          "posteddate",
          "dcdateissued",
          "dcdatepublished",
          "dctermsissued",
          "dctermsdateissued",
          "dcissued",
          "issued",
          "parselypubdate",
          "cxenseparserecspublishtime",
          "cxenseparsepublishtime",
          "cxenseparserecspublishdate",
          "btpubdate",
          "displaydate",
          "articledate",
          "articledateoriginal",
          "articledisplaydate",
          "originalpublicationdate",
          "firstpublished",
          "firstpublishtime",
          "releasedate",
          "issuedate",
          "publicationdatetime",
          "vrpublishedtime",
          "rnewsdatepublished",
          "shareaholicarticlepublishedtime",
          "citationpublicationdate",
          "citationonlinedate",
          "citationdate",
          "mediatorpublishedtime",
          "rbpubdate",
          "prismpublicationdate",
          "iso8601publishdate",
          "gentime",
          "docdate",
          "newspublishdate",
          "articlepublishdate",
          "publishedtimestamp",
          "schemadatepublished",
          "pagepublicationdate",
          "weiboarticlecreateat",
          "videopublisheddate",
          "wpublished",
          "storypublisheddate",
          "contentpublisheddate");

  private static final Set<String> CREATED =
      Set.of(
          "datecreated",
          "createddate",
          "created",
          "createdate",
          "creationdate",
          "dcdatecreated",
          "dctermscreated",
          "dccreated",
          "articlecreated",
          "contentcreatedate",
          "articlecreatedtime",
          "date",
          "dcdate",
          "dctermsdate",
          "sailthrudate",
          "dateiso",
          "originaldate",
          "datum",
          "newsdate",
          "storydate",
          "cxenseparsedate",
          "timestamp",
          "ptime",
          "dateday",
          "uploaddate",
          "time",
          "datetime",
          "ogdate",
          "pagedate",
          "contentdate");

  private static final Set<String> MODIFIED =
      Set.of(
          "articlemodifiedtime",
          "articlemodified",
          "articlemodifieddate",
          "articleupdatedtime",
          "ogupdatedtime",
          "ogmodifiedtime",
          "ogarticlemodifiedtime",
          "datemodified",
          "lastmodified",
          "modified",
          "modifieddate",
          "modifiedtime",
          "dcdatemodified",
          "dctermsmodified",
          "dcmodified",
          "dcdateupdated",
          "updated",
          "updatedat",
          "dateupdated",
          "dateupdate",
          "lastupdate",
          "lastupdated",
          "modificationdate",
          "moddate",
          "revised",
          "updatetime",
          "updatedtime",
          "lastmod",
          "lastmodifieddate",
          "vrmodifiedtime",
          "lastmodifiedat",
          "revisiondate");

  /** Nodes that are something else than a report: their dates are not the report's. */
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "Comment",
          "UserComments",
          "Review",
          "Event",
          "Product",
          "Organization",
          "Person",
          "BreadcrumbList",
          "SiteNavigationElement",
          "ImageObject",
          "AudioObject",
          "MusicEvent",
          "Offer",
          "JobPosting",
          "Movie",
          "Book",
          "NewsMediaOrganization",
          "Episode",
          "WebSite",
          "ListItem",
          "ItemList");

  private static final int LONGEST_VALUE = 120;

  private final Page page;
  private final PageZones zones;
  private final DayOrder order;
  private final String article;
  private final String language;
  private final List<Clue> clues = new ArrayList<>();

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
    return reader.clues;
  }

  private void read(Page.Datum datum) {
    int colon = datum.name().indexOf(':');
    String family = colon < 0 ? datum.name() : datum.name().substring(0, colon);
    String name = colon < 0 ? "" : datum.name().substring(colon + 1);
    switch (family) {
      case "json-ld" -> jsonLd(datum, name);
      case "meta" -> known(datum, key(name), Clue.Kind.META, 9);
      case "microdata", "rdfa" -> microdata(datum, name);
      case "time" -> timeElement(datum);
      default -> {}
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void jsonLd(Page.Datum datum, String path) {
    String type = datum.type() == null ? "" : datum.type();
    if (path.indexOf('.') >= 0 || OTHER_THINGS.contains(type)) {
      return;
    }
    boolean report =
        type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report");
    boolean video = type.startsWith("Video") || type.endsWith("Page");
    known(datum, key(path), Clue.Kind.JSON_LD, report ? 10 : video ? 7 : 6);
  }

  private void microdata(Page.Datum datum, String name) {
    String type = datum.type() == null ? "" : datum.type();
    if (OTHER_THINGS.contains(type) || zones.besideReport(datum.element())) {
      return;
    }
    String last = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
    boolean general =
        key(last).equals("date") || key(last).equals("time") || key(last).equals("datetime");
    known(datum, key(last), Clue.Kind.MICRODATA, general ? 6 : 8);
  }

  private void timeElement(Page.Datum datum) {
    if (zones.besideReport(datum.element())) {
      return;
    }
    Page.Element element = page.elements().get(datum.element());
    String names =
        element.attribute("class")
            + " "
            + element.attribute("itemprop")
            + " "
            + element.attribute("id");
    Clue.Role role = DateLabels.named(names);
    if (role == null) {
      role = DateLabels.named(zones.names(element.parent()));
    }
    if (role == null) {
      role = zones.labelBefore(datum.element());
    }
    boolean marked = role == Clue.Role.PUBLISHED || element.attributes().containsKey("pubdate");
    int trust =
        switch (zones.of(datum.element())) {
          case HEAD -> marked ? 8 : 7;
          case END -> marked ? 6 : 4;
          case BEFORE -> 3;
          case BODY -> marked ? 5 : 2;
          case MARGIN -> marked ? 4 : 2;
          case BESIDE -> 1;
        };
    add(datum, role == null ? Clue.Role.PUBLISHED : role, Clue.Kind.TIME_ELEMENT, trust);
  }

  private void known(Page.Datum datum, String key, Clue.Kind kind, int trust) {
    if (PUBLISHED.contains(key)) {
      add(datum, Clue.Role.PUBLISHED, kind, trust);
    } else if (CREATED.contains(key)) {
      boolean unset =
          datum.value().matches(".*\\b0?1([/.-])0?1\\b.*") && datum.value().length() <= 10;
      add(datum, Clue.Role.PUBLISHED, kind, unset ? 1 : trust - 3);
    } else if (MODIFIED.contains(key)) {
      add(datum, Clue.Role.MODIFIED, kind, trust);
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
    String there = decoded.substring(start, end);
    int found = there.indexOf(datum.value());
    if (found >= 0) {
      int from = start + found;
      return new SourceSpan(article, from, from + datum.value().length(), datum.value());
    }
    boolean encoded = there.indexOf('&') >= 0;
    return there.indexOf('<') >= 0 || there.length() > 3 * LONGEST_VALUE
        ? null
        : new SourceSpan(article, start, end, encoded ? datum.value() : there);
  }
}
