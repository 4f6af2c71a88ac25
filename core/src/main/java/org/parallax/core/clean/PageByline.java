package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
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
          "(?:\\G|(?<!\\s))(?:\\s*+[,;|•·、，]\\s*|\\s*+[/&+]\\s+|\\s++(?:and|und|et|y|e|i|og|och|en|ja|dan|with|mit)\\s+)");

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
          "web",
          "site",
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

  /** A signature is no further than this from the end of the report. */
  private static final int SIGNATURE_AFTER = 3;

  /** A printed byline has no more units. */
  private static final int LONGEST_BYLINE = 20;

  /** Words for those who sign together under a name of their own: "Harbour Desk staff". */
  private static final Set<String> GROUPS =
      Set.of("staff", "team", "desk", "reporters", "correspondents", "writers", "editors");

  /** Words for a post that somebody holds. */
  private static final Set<String> POSTS = Set.of("reporter", "correspondent", "writer", "editor");

  /** A credit of the one who edited, in whole lines: an author comes before. */
  static final Expression EDITOR =
      Expression.of(
          "^[(（]?\\s*(?:editor|edited by|penyunting|redakteur(?:in)?|责任编辑|责编|编辑|責任編輯)\\s*[:：]\\s*(.{2,60}?)[)）]?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final PageTree tree;
  private final @Nullable String outlet;
  private final @Nullable String domain;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> agencies = new LinkedHashSet<>();

  private PageByline(PageTree tree, @Nullable String outlet, @Nullable String domain) {
    this.tree = tree;
    this.outlet = outlet;
    this.domain = domain;
  }

  /** Persons and agencies. */
  record Found(List<String> names, List<String> agencies) {}

  /**
   * Returns who wrote a page's report.
   *
   * @param kept the blocks of the report
   */
  static Found find(
      PageTree tree,
      @Nullable PageBlock headline,
      List<PageBlock> kept,
      @Nullable String outlet,
      @Nullable String domain) {
    PageByline byline = new PageByline(tree, outlet, domain);
    byline.read(headline, kept);
    return new Found(List.copyOf(byline.names), List.copyOf(byline.agencies));
  }

  private void read(@Nullable PageBlock headline, List<PageBlock> kept) {
    String field = tree.page().capture().field("byline");
    if (field != null) {
      take(field);
    }
    told();
    Set<String> editors = editors();
    List<String> printed = headline == null ? List.of() : printed(headline);
    if (names.isEmpty() || (editors.containsAll(names) && !printed.isEmpty())) {
      List<String> editing = List.copyOf(names);
      names.clear();
      printed.forEach(this::take);
      if (names.isEmpty()) {
        signature(kept).forEach(this::take);
      }
      if (names.isEmpty()) {
        names.addAll(editing.isEmpty() ? editors : editing);
      }
    }
  }

  /** Takes what the page's data says: the first source that names a person. */
  private void told() {
    for (List<Page.Datum> source : PageAuthors.told(tree.page().data())) {
      if (!names.isEmpty()) {
        return;
      }
      for (Page.Datum datum : source) {
        boolean organisation = datum.type() != null && datum.type().endsWith("Organization");
        take(datum.value(), organisation ? new LinkedHashSet<>() : names);
      }
    }
    if (names.isEmpty()) {
      twoPartNames(tree.page()).forEach(this::take);
    }
  }

  /** Returns those whom the page names as having edited it. */
  private Set<String> editors() {
    Set<String> editors = new LinkedHashSet<>();
    for (PageBlock block : tree.blocks()) {
      if (block.units() > 0 && block.units() <= LONGEST_BYLINE && !block.hidden()) {
        String words = block.words().strip();
        Matcher matcher = EDITOR.pattern().matcher(words);
        if (EDITOR.mayStandIn(words) && matcher.matches()) {
          take(matcher.group(1), editors);
        }
      }
    }
    return editors;
  }

  /** Returns the name that signs a report: alone in a paragraph set to the right at its end. */
  private List<String> signature(List<PageBlock> kept) {
    int last = -1;
    for (PageBlock block : kept) {
      last = block.isProse() ? block.index() : last;
    }
    if (last < 0) {
      return List.of();
    }
    int to = Math.min(tree.blocks().size(), last + 1 + SIGNATURE_AFTER);
    for (PageBlock block : tree.blocks().subList(last + 1, to)) {
      Page.Element element = tree.element(block.element());
      boolean right =
          element.attribute("align").equalsIgnoreCase("right")
              || element.attribute("style").replace(" ", "").contains("text-align:right");
      if (right && block.units() <= 4 && capitalised(block.words())) {
        return List.of(block.words().strip());
      }
    }
    return List.of();
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
  private List<String> printed(PageBlock headline) {
    List<PageBlock> blocks = tree.blocks();
    int from = Math.max(0, headline.index() - PRINTED_BEFORE);
    int to = Math.min(blocks.size(), headline.index() + PRINTED_AFTER);
    for (PageBlock block : blocks.subList(from, to)) {
      String led = led(block.words());
      boolean signed = tree.sign(block.element()) == Removed.Reason.BYLINE;
      if (block.hidden()
          || block.units() > LONGEST_BYLINE
          || block.units() == 0
          || (led == null && !signed)) {
        continue;
      }
      List<String> found = new ArrayList<>();
      for (Page.Link link : block.block().links()) {
        found.add(block.words().substring(link.start(), link.end()));
      }
      if (found.isEmpty()) {
        found.add((led == null ? block.words() : led).replaceAll("[|•·(\\[\\d@].*", ""));
      }
      found.removeIf(name -> !capitalised(LEAD.matcher(name.strip()).replaceFirst("")));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Returns the part of a line, between bars, that opens with "by"; null when none does. */
  static @Nullable String led(String words) {
    for (String part : words.split("\\|")) {
      if (LEAD.matcher(part.strip()).lookingAt()) {
        return part.strip();
      }
    }
    return null;
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

  private void take(String value) {
    take(value, names);
  }

  private void take(String value, Set<String> into) {
    boolean alone = true;
    for (String name : parts(value)) {
      if (domain != null && name.equalsIgnoreCase(domain)) {
        return;
      }
      String agency = agency(name);
      if (agency != null) {
        agencies.add(agency);
      } else if (person(name, outlet, domain) || group(name, alone)) {
        into.add(name);
      }
      alone = false;
    }
  }

  /** Returns the names that a byline joins. */
  static List<String> parts(String value) {
    return Arrays.stream(SPLIT.split(LEAD.matcher(value.strip()).replaceFirst("")))
        .map(PageByline::name)
        .toList();
  }

  /** Returns the agency that signs, or of whom somebody signs: "RTR Sports Writer". */
  static @Nullable String agency(String name) {
    List<String> words = PageEvidence.words(name);
    boolean office =
        words.size() > 1 && words.stream().anyMatch(w -> GROUPS.contains(w) || POSTS.contains(w));
    for (int i = 0; office && i < words.size(); i++) {
      String agency = words.get(i).length() > 1 ? PageAgencies.named(words.get(i)) : null;
      if (agency != null) {
        return agency;
      }
    }
    return PageAgencies.named(name);
  }

  /**
   * Whether it is a group that signs by a name of its own; "staff" alone says nothing.
   *
   * @param alone whether nobody is named before it, whose post it would be
   */
  static boolean group(String name, boolean alone) {
    List<String> words = PageEvidence.words(name);
    return words.size() >= 2
        && words.size() <= 5
        && name.length() <= 50
        && !name.matches(".*[@/\\\\\\d<>{}=#_.].*")
        && words.stream().anyMatch(w -> GROUPS.contains(w) || (alone && POSTS.contains(w)))
        && words.stream()
            .anyMatch(w -> !GROUPS.contains(w) && !POSTS.contains(w) && !NOT_PERSONS.contains(w));
  }

  private static String name(String part) {
    return NameTrimmer.trim(LEAD.matcher(part.strip()).replaceFirst(""))
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
    if (outlet != null && ofOutlet(words, squeezed, PageEvidence.words(outlet))) {
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

  /** Whether a name is the outlet's, or the outlet's with a letter: "Ledger D". */
  private static boolean ofOutlet(List<String> words, String squeezed, List<String> outlet) {
    List<String> whole = words.stream().filter(word -> word.length() > 1).toList();
    return squeezed.equals(String.join("", outlet))
        || (!whole.isEmpty() && whole.size() < words.size() && outlet.containsAll(whole));
  }
}
