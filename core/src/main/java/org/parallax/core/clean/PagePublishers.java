package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Article;
import org.parallax.model.Candidate;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;

/**
 * Who owns an outlet, where its page says so: the publisher and its parent in the page's data, the
 * holder of the copyright in a line of its own. Pictures have other owners.
 */
final class PagePublishers {
  private static final Set<String> OWNERS =
      Set.of(
          "json-ld:publisher.parentOrganization.name",
          "json-ld:publisher.parentOrganization",
          "json-ld:publisher.parentOrganization.legalName",
          "json-ld:publisher.legalName",
          "json-ld:publisher.name",
          "json-ld:publisher",
          "json-ld:parentOrganization.name",
          "json-ld:copyrightHolder.name",
          "json-ld:copyrightHolder",
          "meta:dcterms.rightsholder");

  /** Data that are copyright lines. */
  private static final Set<String> RIGHTS =
      Set.of("meta:copyright", "meta:rights", "meta:dc.rights", "meta:dcterms.rights");

  private static final String YEARS =
      "(?:(?:19|20)\\d\\d(?:\\s*[-–—/,]\\s*(?:(?:19|20)\\d\\d|\\d\\d))?[\\s,.:–—-]*)*";

  /** "© 2029-2031 by Harbour Media Ltd. All rights reserved". */
  private static final Pattern HELD =
      Pattern.compile(
          "(?:^|[\\s|.])(?:©|\\(c\\)|copyright)(?:[\\s:,.-]*(?:©|\\(c\\)|copyright\\b))*[\\s:,.-]*"
              + YEARS
              + "(?:(?:©|\\(c\\)|copyright\\b)\\s*)?(?:by |of )?(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Expression MAY =
      Expression.of("©|\\(c\\)|copyright", Pattern.CASE_INSENSITIVE);

  /** That all rights are reserved, in the words of several languages. */
  private static final String RESERVED =
      "all rights|alle rechte|alle rettigheter|alle rettigheder|alla rättigheter|med ensamrätt|todos (?:los|os) d|tous droits|tutti i diritti"
          + "|riproduzione riservata|wszelkie prawa|všechna práva|minden jog|toate drepturile|kaikki oikeudet|tüm hakları|her hakkı|hak cipta"
          + "|haki zote|все права|всі права|جميع الحقوق|כל הזכויות|版权所有|版權所有|無断|무단|reserved\\b|rechte vorbehalten";

  private static final Pattern KEPT_RIGHTS =
      Pattern.compile(
          "(?<!\\d)(?:19|20)\\d\\d(?!\\d)|" + RESERVED,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern REST =
      Pattern.compile(
          "(?:\\.(?:\\s(?!KG)|$)|[|;•·,(\\[©]|\\s[-–—]\\s|\\s?(?:19|20)\\d\\d|\\bis an? |\\band/or\\b|"
              + RESERVED
              + ").*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Words with which a line about somebody else's work on the site begins. */
  private static final Set<String> MAKERS = Set.of("designed", "developed", "powered", "hosted");

  /** Where anybody can publish; no outlet's owner. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "blogger",
          "facebook",
          "ghost",
          "google",
          "medium",
          "squarespace",
          "substack",
          "tumblr",
          "wix",
          "wordpress",
          "wordpress com",
          "youtube");

  /** What a holder's name ends with when it sells pictures. */
  private static final Set<String> PICTURES =
      Set.of("images", "image", "pictures", "photos", "photo", "photography", "stock");

  private static final Set<String> NOBODY =
      Set.of("author", "authors", "notice", "policy", "copyright", "respective owners", "law");

  /** A line of rights is no longer, in UTF-16 code units. */
  private static final int LONGEST_LINE = 400;

  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 7;

  private final Page page;
  private final List<Candidate> candidates = new ArrayList<>();

  private PagePublishers(Page page) {
    this.page = page;
  }

  /**
   * Returns everything that could name the owner, in order of place, data first.
   *
   * @param lines lines of the page that are no part of the report and stand under no picture
   */
  static List<Candidate> candidates(Page page, List<SourcedText> lines) {
    PagePublishers publishers = new PagePublishers(page);
    publishers.data();
    lines.forEach(publishers::line);
    return publishers.candidates;
  }

  /** Returns the owners, each once. */
  static List<String> accepted(List<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::accepted)
        .map(Candidate::value)
        .distinct()
        .toList();
  }

  /** Returns an outlet with its owners; an owner stands for an outlet of which nothing is told. */
  static Article.@Nullable Outlet owned(
      Article.@Nullable Outlet outlet, List<Candidate> candidates) {
    List<String> owners = accepted(candidates);
    if (outlet == null) {
      return owners.isEmpty() ? null : new Article.Outlet(owners.get(0), null, owners);
    }
    String name = outlet.name() == null ? "" : key(outlet.name());
    return new Article.Outlet(
        outlet.name(),
        outlet.domain(),
        owners.stream().filter(owner -> !key(owner).equals(name)).toList());
  }

  /** Returns a name's words without the article. */
  private static String key(String name) {
    String key = PageEvidence.key(name);
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private void data() {
    String owner = null;
    for (Page.Datum datum : page.data()) {
      boolean own = datum.name().startsWith("json-ld:") && datum.name().indexOf('.') < 0;
      owner = own ? datum.type() : owner;
      if (OWNERS.contains(datum.name())) {
        boolean picture = owner != null && datum.name().startsWith("json-ld:") && isPicture(owner);
        boolean person = "Person".equals(datum.type());
        add(datum.value().strip(), datum.name(), at(datum), picture || person);
      } else if (RIGHTS.contains(datum.name())) {
        String name = holder("© " + datum.value().strip() + " all rights reserved");
        add(name == null ? datum.value().strip() : name, datum.name(), at(datum), name == null);
      }
    }
  }

  private static boolean isPicture(String type) {
    return type.endsWith("Object") || type.equals("Photograph");
  }

  private void line(SourcedText line) {
    String words = line.text();
    boolean may = words.length() <= LONGEST_LINE && MAY.find(words);
    String name = may ? holder(words) : null;
    if (name != null) {
      int from = words.indexOf(name);
      Range place = from < 0 ? null : line.source(from, from + name.length());
      SourceSpan at =
          place == null
              ? null
              : new SourceSpan(page.capture().id(), place.start(), place.end(), name);
      add(name, "copyright-line", at, false);
    }
  }

  private @Nullable SourceSpan at(Page.Datum datum) {
    return datum.sourceStart() == null
        ? null
        : new SourceSpan(
            page.capture().id(), datum.sourceStart(), datum.sourceEnd(), datum.value());
  }

  private void add(String value, String from, @Nullable SourceSpan at, boolean other) {
    String refused = other ? "a person, the owner of a picture, or nobody" : refused(value);
    candidates.add(
        new Candidate(
            value,
            from,
            at,
            refused == null,
            refused == null ? "names who owns the outlet" : "refused: " + refused));
  }

  /** Returns whom a line of rights names; null when it is none. */
  static @Nullable String holder(String line) {
    Matcher held = HELD.matcher(line);
    if (!held.find() || !KEPT_RIGHTS.matcher(line).find(held.start())) {
      return null;
    }
    String name = REST.matcher(held.group(1)).replaceFirst("").strip();
    return name.isEmpty() ? null : name.replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** Says why a name cannot be a publisher's; null when it can. */
  private static @Nullable String refused(String name) {
    List<String> words = PageEvidence.words(name);
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || name.length() < 3
        || name.length() > LONGEST_NAME
        || !Character.isLetterOrDigit(name.codePointAt(0))
        || name.contains("://")
        || name.indexOf('/') >= 0) {
      return "no name";
    }
    if (PageAgencies.is(name) || name.toLowerCase(Locale.ROOT).endsWith(" agency")) {
      return "an agency";
    }
    if (PLATFORMS.contains(String.join(" ", words))) {
      return "a platform on which anybody can publish";
    }
    if (MAKERS.contains(words.get(0))) {
      return "who made the site, not who owns it";
    }
    if (NOBODY.contains(String.join(" ", words)) || NOBODY.contains(words.get(words.size() - 1))) {
      return "names nobody";
    }
    if (words.size() > 1 && PICTURES.contains(words.get(words.size() - 1))) {
      return "owns pictures";
    }
    return small(name) ? "no name: small letters" : null;
  }

  /** Whether most of the words of a name start with a small letter. */
  private static boolean small(String name) {
    int small = 0;
    String[] words = name.strip().split("[\\s\\p{Z}]+");
    for (String word : words) {
      small += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
    }
    return small * 2 > words.length || (words.length == 1 && small == 1 && name.indexOf('.') < 0);
  }
}
