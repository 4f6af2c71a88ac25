package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Page;

/** Finds out who published a page, and under which address. */
final class PageSource {
  private static final Set<String> SECOND_LEVEL =
      Set.of("ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "ne", "net", "nom", "or", "org");

  /** Data that name the outlet, in order of trust. */
  static final List<String> NAMES =
      List.of(
          "meta:og:site_name",
          "json-ld:publisher.name",
          "json-ld:publisher",
          "microdata:publisher",
          "meta:publisher",
          "meta:application-name",
          "meta:dc.publisher",
          "meta:cre",
          "meta:source");

  private static final int LONGEST_NAME = 60;

  /** " - World | Harbour Gazette": the last part. */
  private static final Pattern AFTER =
      Pattern.compile("\\s*[|–—·•»:-]\\s(?:.*\\s[|–—·•»-]\\s)?([^|–—·•»]+)");

  private static final int MOST_WORDS = 6;

  private PageSource() {}

  static @Nullable String url(Page page) {
    String given = page.capture().field("url");
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    for (String name :
        List.of(
            "link:canonical",
            "meta:og:url",
            "json-ld:url",
            "json-ld:mainEntityOfPage.@id",
            "json-ld:mainEntityOfPage",
            "meta:twitter:url",
            "link:amphtml")) {
      for (Page.Datum datum : page.data()) {
        String value = datum.value().strip();
        if (datum.name().equals(name) && host(value) != null && value.indexOf('/', 8) > 0) {
          return value;
        }
      }
    }
    return null;
  }

  /** A page has one title and few headings; one with thousands must not be dear. */
  private static final int MOST_TITLES = 4;

  private static final int MOST_HEADINGS = 20;

  static Article.@Nullable Outlet outlet(Page page, @Nullable String url) {
    String name = name(page);
    String domain = url == null ? null : domain(url);
    return name == null && domain == null ? null : new Article.Outlet(name, domain);
  }

  static @Nullable String name(Page page) {
    String given = page.capture().field("outlet");
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    for (String name : NAMES) {
      for (Page.Datum datum : page.data()) {
        if (datum.name().equals(name) && noName(datum) == null) {
          return datum.value().strip();
        }
      }
    }
    return afterHeading(page);
  }

  /**
   * Returns the name that the page's title puts after the heading that the page prints, when it
   * stands elsewhere on the page too; null for none.
   */
  static @Nullable String afterHeading(Page page) {
    List<Page.Block> headings =
        page.blocks().stream()
            .filter(block -> page.elements().get(block.element()).tag().equals("h1"))
            .limit(MOST_HEADINGS)
            .toList();
    return page.data().stream()
        .filter(datum -> datum.name().equals("title"))
        .limit(MOST_TITLES)
        .map(datum -> tail(page, headings, datum.value().strip()))
        .filter(tail -> tail != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String tail(Page page, List<Page.Block> headings, String title) {
    for (Page.Block block : headings) {
      String heading = block.words().strip();
      boolean printed = heading.length() > 0 && title.startsWith(heading);
      Matcher after = printed ? AFTER.matcher(title.substring(heading.length())) : null;
      if (after != null && after.matches()) {
        String name = after.group(1).strip();
        List<String> words = PageEvidence.words(name);
        boolean may =
            words.size() >= 2
                && words.size() <= MOST_WORDS
                && Character.isUpperCase(name.codePointAt(0))
                && !PageAgencies.is(name);
        if (may
            && page.blocks().stream().anyMatch(b -> !b.equals(block) && b.words().contains(name))) {
          return name;
        }
      }
    }
    return null;
  }

  /** Says why a datum does not name an outlet; null when it may. */
  static @Nullable String noName(Page.Datum datum) {
    String value = datum.value().strip();
    if (value.isEmpty() || value.length() > LONGEST_NAME || value.startsWith("http")) {
      return "no name";
    }
    return "Person".equals(datum.type()) ? "a person" : PageAgencies.is(value) ? "an agency" : null;
  }

  /** Returns the host of a web address, lower case; null when it is none. */
  static @Nullable String host(String address) {
    String rest = address.toLowerCase(Locale.ROOT);
    int from =
        rest.startsWith("https://")
            ? 8
            : rest.startsWith("http://") ? 7 : rest.startsWith("//") ? 2 : -1;
    if (from < 0) {
      return null;
    }
    int to = from;
    while (to < rest.length() && "/?#:".indexOf(rest.charAt(to)) < 0) {
      to++;
    }
    String host = rest.substring(from, to);
    return host.indexOf('.') > 0 && host.indexOf('@') < 0 ? host : null;
  }

  static @Nullable String domain(String address) {
    String host = host(address);
    if (host == null) {
      return null;
    }
    List<String> labels = List.of(host.split("\\."));
    int size = labels.size();
    boolean second =
        size > 2
            && labels.get(size - 1).length() == 2
            && SECOND_LEVEL.contains(labels.get(size - 2));
    int keep = second ? 3 : 2;
    return size <= keep ? host : String.join(".", labels.subList(size - keep, size));
  }
}
