package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * What a page's data names as the authors of its report, source by source, the best first.
 *
 * <p>The author of a picture, of a film or of a comment on the page is none of the report's.
 */
final class PageAuthors {
  private static final List<Set<String>> SOURCES =
      List.of(
          Set.of("json-ld:creator.name", "json-ld:creator"),
          Set.of("microdata:author"),
          Set.of(
              "meta:author",
              "meta:article:author_name",
              "meta:byl",
              "meta:parsely-author",
              "meta:sailthru.author",
              "meta:dc.creator",
              "meta:dcterms.creator",
              "meta:cxenseparse:author",
              "meta:article:author",
              "meta:authors"));

  private static final Set<String> AUTHOR = Set.of("json-ld:author.name", "json-ld:author");

  private PageAuthors() {}

  /** Returns what each source says, in the order of trust. */
  static List<List<Page.Datum>> told(List<Page.Datum> data) {
    List<Page.Datum> report = new ArrayList<>();
    List<Page.Datum> page = new ArrayList<>();
    String owner = null;
    for (Page.Datum datum : data) {
      boolean own = datum.name().startsWith("json-ld:") && datum.name().indexOf('.') < 0;
      owner = own ? datum.type() : owner;
      if (AUTHOR.contains(datum.name())) {
        if (isReport(owner)) {
          report.add(datum);
        } else if (!isOtherWork(owner)) {
          page.add(datum);
        }
      }
    }
    List<List<Page.Datum>> told = new ArrayList<>(List.of(report, page));
    for (Set<String> source : SOURCES) {
      told.add(data.stream().filter(datum -> source.contains(datum.name())).toList());
    }
    return told;
  }

  private static boolean isReport(@Nullable String type) {
    return type != null
        && (type.contains("Article") || type.endsWith("Posting") || type.contains("Report"));
  }

  private static boolean isOtherWork(@Nullable String type) {
    return type != null
        && (type.endsWith("Object") || type.equals("Photograph") || type.equals("Comment"));
  }
}
