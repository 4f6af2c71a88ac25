package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.Removed;

/**
 * Finds who wrote a report: names of persons, and apart from them the agencies credited.
 *
 * <p>The first source that names a person wins: JSON-LD, microdata, author metadata, then what the
 * page prints.
 */
final class PageByline {
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*[,;|•·]\\s*|\\s*[/&+]\\s+|\\s+(?:and|und|et|y|e|i|og|och|en|ja|dan|with|mit)\\s+");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|story|report|reported|text|words|posted|published) )?(?:by|von|par|por|di|door|av|af|texte?|autor(?:in)?|author|auteur|escrito por|publié par|skrevet af|geschrieben von|oleh|tekst)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that say that a name is not a person's. */
  private static final Set<String> NOT_PERSONS =
      Set.of(
          "staff",
          "editor",
          "editors",
          "editorial",
          "newsroom",
          "redaktion",
          "redaksi",
          "redaccion",
          "redacción",
          "redazione",
          "redaction",
          "rédaction",
          "redactie",
          "redaktionen",
          "news",
          "desk",
          "team",
          "agency",
          "agencies",
          "agencias",
          "agences",
          "agenturen",
          "press",
          "online",
          "admin",
          "administrator",
          "webmaster",
          "reporters",
          "correspondents",
          "guest",
          "contributor",
          "contributors",
          "correspondent",
          "reporter",
          "writer",
          "magazine",
          "media",
          "tv",
          "radio",
          "times",
          "daily",
          "www",
          "http",
          "https",
          "wire",
          "services",
          "service",
          "report",
          "reports",
          "bureau",
          "board",
          "digital",
          "zeitung",
          "journal",
          "nachrichten",
          "toimitus");

  /** A printed byline stands no more than so many blocks before or after the headline. */
  private static final int PRINTED_BEFORE = 6;

  private static final int PRINTED_AFTER = 30;

  /** A printed byline has no more units. */
  private static final int LONGEST_BYLINE = 20;

  private PageByline() {}

  /** Persons and agencies. */
  record Found(List<String> names, List<String> agencies) {}

  static Found find(
      PageTree tree,
      @Nullable PageBlock headline,
      @Nullable String outlet,
      @Nullable String domain) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> agencies = new LinkedHashSet<>();
    String field = tree.page().capture().field("byline");
    if (field != null) {
      take(field, outlet, domain, names, agencies);
    }
    for (List<String> source : names.isEmpty() ? SOURCES : List.<List<String>>of()) {
      for (Page.Datum datum : tree.page().data()) {
        boolean organisation = datum.type() != null && datum.type().endsWith("Organization");
        if (source.contains(datum.name())) {
          take(
              datum.value(),
              outlet,
              domain,
              organisation ? new LinkedHashSet<>() : names,
              agencies);
        }
      }
      if (!names.isEmpty()) {
        break;
      }
    }
    if (names.isEmpty()) {
      twoPartNames(tree.page()).forEach(name -> take(name, outlet, domain, names, agencies));
    }
    if (names.isEmpty() && headline != null) {
      printed(tree, headline).forEach(name -> take(name, outlet, domain, names, agencies));
    }
    return new Found(List.copyOf(names), List.copyOf(agencies));
  }

  /** Returns the names that JSON-LD gives in two parts, in either order. */
  private static List<String> twoPartNames(Page page) {
    List<String> names = new ArrayList<>();
    String given = null;
    String family = null;
    for (Page.Datum datum : page.data()) {
      given = datum.name().equals("json-ld:author.givenName") ? datum.value() : given;
      family = datum.name().equals("json-ld:author.familyName") ? datum.value() : family;
      if (given != null && family != null) {
        names.add(given + " " + family);
        given = null;
        family = null;
      }
    }
    return names;
  }

  /** Returns the names that the page prints as a byline, near its headline. */
  private static List<String> printed(PageTree tree, PageBlock headline) {
    List<PageBlock> blocks = tree.blocks();
    int from = Math.max(0, headline.index() - PRINTED_BEFORE);
    int to = Math.min(blocks.size(), headline.index() + PRINTED_AFTER);
    for (PageBlock block : blocks.subList(from, to)) {
      boolean led = LEAD.matcher(block.words()).lookingAt();
      boolean signed = tree.sign(block.element()) == Removed.Reason.BYLINE;
      if (block.hidden()
          || block.units() > LONGEST_BYLINE
          || block.units() == 0
          || (!led && !signed)) {
        continue;
      }
      List<String> names = new ArrayList<>();
      for (Page.Link link : block.block().links()) {
        names.add(block.words().substring(link.start(), link.end()));
      }
      if (names.isEmpty()) {
        names.add(block.words().replaceAll("[|•·(\\[\\d@].*", ""));
      }
      names.removeIf(name -> !capitalised(LEAD.matcher(name.strip()).replaceFirst("")));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Whether words look like full names: two words or more, each with a capital, or no capitals. */
  private static boolean capitalised(String words) {
    String[] parts = words.strip().split("[\\s\\p{Z}]+");
    int capitals = 0;
    for (String part : parts) {
      capitals += !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)) ? 1 : 0;
    }
    return parts.length >= 2 && capitals >= 2 && capitals * 2 > parts.length;
  }

  private static final List<List<String>> SOURCES =
      List.of(
          List.of("json-ld:author.name", "json-ld:author"),
          List.of("json-ld:creator.name", "json-ld:creator"),
          List.of("microdata:author"),
          List.of(
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

  private static void take(
      String value,
      @Nullable String outlet,
      @Nullable String domain,
      Set<String> names,
      Set<String> agencies) {
    for (String part : SPLIT.split(LEAD.matcher(value.strip()).replaceFirst(""))) {
      String name = name(part);
      if (domain != null && name.equalsIgnoreCase(domain)) {
        return;
      }
      String agency = PageAgencies.named(name);
      if (agency != null) {
        agencies.add(agency);
      } else if (person(name, outlet, domain)) {
        names.add(name);
      }
    }
  }

  private static String name(String part) {
    return LEAD.matcher(part.strip())
        .replaceFirst("")
        .replaceAll("\\s*[(\\[].*?[)\\]]\\s*", " ")
        .replaceAll("^[\\s\\p{Z}:.,–—-]+|[\\s\\p{Z}:,–—-]+$", "")
        .replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** Whether a name can be a person's: a few words, no address, no outlet, no desk. */
  static boolean person(String name, @Nullable String outlet, @Nullable String domain) {
    if (name.length() < 2 || name.length() > 50 || name.matches(".*[@/\\\\\\d<>{}=#_].*")) {
      return false;
    }
    List<String> words = new ArrayList<>(PageEvidence.words(name));
    if (words.isEmpty() || words.size() > 6 || words.stream().anyMatch(NOT_PERSONS::contains)) {
      return false;
    }
    String squeezed = String.join("", words);
    if (outlet != null && squeezed.equals(String.join("", PageEvidence.words(outlet)))) {
      return false;
    }
    if (domain != null
        && (squeezed.equals(domain.replaceAll("[^\\p{L}\\d]", ""))
            || squeezed.equals(domain.replaceAll("\\..*|[^\\p{L}\\d]", "")))) {
      return false;
    }
    boolean dotted =
        name.toLowerCase(Locale.ROOT)
            .matches(
                ".*\\p{L}\\.(com|de|at|ch|net|org|es|fr|it|be|nl|is|co|uk|pl|se|dk|no|pt|br|tr|in)\\b.*");
    return !dotted;
  }
}
