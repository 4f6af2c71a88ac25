package org.parallax.core.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;

/**
 * Names under which pages give dates in their metadata: small letters and digits alone, so that
 * {@code og:published_time} is {@code ogpublishedtime}.
 */
final class DataNames {
  /** Names of the day of publication. */
  private static final Set<String> PUBLISHED =
      of(
          "articlepublishedtime articlepublished articlepublisheddate "
              + "articlepublicationdate articlepubdate ogarticlepublishedtime ogpublishedtime "
              + "ogpublisheddate ogpubdate ogpublishdate datepublished datepublication datepub "
              + "pubdate publishdate publisheddate publishedtime publishedat publishtime "
              + "publishdatetime publicationdate published pubtime pdate postdate dateposted "
              + "posteddate dcdateissued dcdatepublished dctermsissued dctermsdateissued "
              + "dcissued issued parselypubdate cxenseparserecspublishtime "
              + "cxenseparsepublishtime cxenseparserecspublishdate btpubdate displaydate "
              + "articledate articledateoriginal articledisplaydate originalpublicationdate "
              + "firstpublished firstpublishtime releasedate issuedate publicationdatetime "
              + "vrpublishedtime rnewsdatepublished shareaholicarticlepublishedtime "
              + "citationpublicationdate citationonlinedate citationdate mediatorpublishedtime "
              + "rbpubdate prismpublicationdate iso8601publishdate gentime docdate "
              + "newspublishdate articlepublishdate publishedtimestamp schemadatepublished "
              + "pagepublicationdate weiboarticlecreateat videopublisheddate wpublished "
              + "storypublisheddate contentpublisheddate publishedon publisheddatetime "
              + "datepublish articlepublisheddatetime onlinedate firstpublisheddate "
              + "firstpublicationdate dateofpublication");

  /** Names of a day that is mostly that of publication. */
  private static final Set<String> CREATED =
      of(
          "datecreated createddate created createdate creationdate dcdatecreated "
              + "dctermscreated dccreated articlecreated contentcreatedate articlecreatedtime "
              + "date dcdate dctermsdate sailthrudate dateiso originaldate datum newsdate "
              + "storydate cxenseparsedate timestamp ptime dateday uploaddate time datetime "
              + "ogdate pagedate contentdate uploaded dateuploaded regdate ogregdate submitted "
              + "datesubmitted");

  /** Names of the day of the last change. */
  private static final Set<String> MODIFIED =
      of(
          "articlemodifiedtime articlemodified articlemodifieddate articleupdatedtime "
              + "ogupdatedtime ogmodifiedtime ogarticlemodifiedtime datemodified lastmodified "
              + "modified modifieddate modifiedtime dcdatemodified dctermsmodified dcmodified "
              + "dcdateupdated updated updatedat dateupdated dateupdate lastupdate lastupdated "
              + "modificationdate moddate revised updatetime updatedtime lastmod "
              + "lastmodifieddate vrmodifiedtime lastmodifiedat revisiondate updateddate "
              + "datelastmodified lastmodificationdate dcdatemodify contentmodifieddate");

  private static final Map<String, Day> DAYS = days();

  /** What a name says of its day. */
  enum Day {
    /** The report was published on it. */
    PUBLISHED,
    /** Mostly the same. */
    CREATED,
    /** The report was changed on it. */
    MODIFIED
  }

  /** Types of what is something else than a report: their dates are not the report's. */
  static final Set<String> OTHER_THINGS =
      of(
          "Comment UserComments Review Event Product Organization Person BreadcrumbList "
              + "SiteNavigationElement ImageObject AudioObject MusicEvent Offer JobPosting Movie "
              + "Book NewsMediaOrganization Episode WebSite ListItem ItemList");

  private static final Expression MOMENT =
      Expression.of(
          "data-([a-z]+-)*(date|time|datetime|timestamp|utime|published|publish-?(date|time)|pubdate|"
              + "created|posted)(-?(ms|iso|utc|published|posted))?");

  private DataNames() {}

  /**
   * Returns whether an attribute holds the moment of an element.
   *
   * @param time whether the element is one that shows times
   */
  static boolean moment(String attribute, boolean time) {
    return attribute.startsWith("data-") && (time || MOMENT.matches(attribute));
  }

  /** Returns what a name says of its day; null when it is none of a day. */
  static @Nullable Day day(String name) {
    return DAYS.get(name);
  }

  private static Map<String, Day> days() {
    Map<String, Day> days = new HashMap<>();
    PUBLISHED.forEach(name -> days.put(name, Day.PUBLISHED));
    CREATED.forEach(name -> days.putIfAbsent(name, Day.CREATED));
    MODIFIED.forEach(name -> days.putIfAbsent(name, Day.MODIFIED));
    return days;
  }

  private static Set<String> of(String names) {
    return Set.copyOf(List.of(names.split(" ")));
  }
}
