package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/**
 * Finds the headline: what the page prints as one, checked against what its data calls one.
 *
 * <p>A printed heading that agrees with the data wins, for it has a place and is what a reader
 * sees; else the data's word stands, the outlet's name cut off.
 */
final class PageHeadline {
  /** Two titles of one report share at least this much of their words. */
  private static final double SAME = 0.6;

  /** No headline has more units. */
  private static final int LONGEST = 60;

  /** Words that are no heading must say just what the data says. */
  private static final double EQUAL = 0.95;

  /** Of so few words none may be missing. */
  private static final int FEW = 7;

  private static final char SOFT_HYPHEN = '\u00ad';

  /** Data that name the report, in order of trust. */
  static final List<String> DATA =
      List.of(
          "json-ld:headline",
          "meta:og:title",
          "microdata:headline",
          "meta:twitter:title",
          "meta:title",
          "meta:dc.title",
          "meta:sailthru.title",
          "meta:parsely-title",
          "title");

  private PageHeadline() {}

  /** A headline with the block that prints it; null when no block does. */
  record Found(SourcedText text, @Nullable PageBlock block) {}

  static @Nullable Found find(PageTree tree, @Nullable String outlet) {
    List<Page.Datum> told = told(tree.page());
    List<Set<String>> titles = new ArrayList<>();
    told.forEach(datum -> titles.add(wordSet(withoutSite(datum.value(), outlet))));
    PageBlock best = null;
    double most = 0;
    for (PageBlock block : tree.blocks()) {
      if (block.units() == 0 || block.units() > LONGEST) {
        continue;
      }
      boolean heading = block.heading() > 0 || named(tree, block);
      if (!heading && titles.stream().noneMatch(title -> mayEqual(block, title))) {
        continue;
      }
      double weight = weight(tree, block, titles);
      if (!heading) {
        weight = weight >= EQUAL && block.units() >= 3 ? weight - 0.3 : 0;
      }
      if (weight > most) {
        most = weight;
        best = block;
      }
    }
    if (best != null && (most >= SAME || told.isEmpty())) {
      PageTitles.Title agreed = PageTitles.agreed(tree.page().data(), best.words(), outlet);
      return agreed == null
          ? new Found(withoutKicker(best, told, outlet), best)
          : new Found(
              placed(tree.page().capture().decoded(), agreed.datum(), agreed.words()), best);
    }
    for (Page.Datum datum : told) {
      String title = withoutSite(datum.value(), outlet);
      if (!title.isBlank()) {
        return new Found(placed(tree.page().capture().decoded(), datum, title), null);
      }
    }
    return best == null ? null : new Found(withoutBreaks(best.block().text()), best);
  }

  /**
   * Cuts off a kicker that the heading prints before the title, when no data has it there, or when
   * a dash sets it off before what the page gives out as its title.
   */
  private static SourcedText withoutKicker(
      PageBlock heading, List<Page.Datum> told, @Nullable String outlet) {
    SourcedText printed = withoutBreaks(heading.block().text());
    String words = printed.text();
    List<String> titles = new ArrayList<>();
    told.forEach(datum -> titles.add(withoutSite(datum.value(), outlet)));
    String key = PageEvidence.key(words);
    Page.Datum given =
        told.stream().filter(d -> d.name().equals("meta:og:title")).findFirst().orElse(null);
    boolean dashed =
        given != null
            && (words.endsWith(" - " + given.value().strip())
                || words.endsWith(" – " + given.value().strip()));
    if (dashed || titles.stream().noneMatch(title -> PageEvidence.key(title).equals(key))) {
      for (String title : titles) {
        if (words.endsWith(title) && PageEvidence.words(title).size() >= 3) {
          return printed.sub(words.length() - title.length(), words.length());
        }
      }
    }
    return printed;
  }

  /** Returns a heading without the soft hyphens that say where its words may be broken. */
  private static SourcedText withoutBreaks(SourcedText heading) {
    SourcedText.Builder builder = new SourcedText.Builder();
    int from = 0;
    for (int at = heading.text().indexOf(SOFT_HYPHEN);
        at >= 0;
        at = heading.text().indexOf(SOFT_HYPHEN, from)) {
      builder.append(heading.sub(from, at));
      from = at + 1;
    }
    return from == 0 ? heading : builder.append(heading.sub(from, heading.length())).build();
  }

  /** Whether a block may be {@link #EQUAL} to a title: about as long, with its first word in it. */
  private static boolean mayEqual(PageBlock block, Set<String> title) {
    return Math.abs(title.size() - block.units()) <= 4
        && (block.units() > FEW || title.contains(PageEvidence.firstWord(block.words())));
  }

  private static boolean named(PageTree tree, PageBlock block) {
    return tree.element(block.element()).attribute("itemprop").contains("headline");
  }

  private static double weight(PageTree tree, PageBlock block, List<Set<String>> titles) {
    double same = titles.isEmpty() ? 0.5 : 0;
    Set<String> words = wordSet(block.words());
    for (Set<String> title : titles) {
      same = Math.max(same, alike(words, title));
    }
    double level = block.heading() == 1 || named(tree, block) ? 0.2 : 0;
    return same < 0.3 && !titles.isEmpty() ? 0 : same + level - (block.hidden() ? 0.3 : 0);
  }

  private static List<Page.Datum> told(Page page) {
    List<Page.Datum> told = new ArrayList<>();
    String given = page.capture().field("title");
    if (given != null) {
      told.add(new Page.Datum("field:title", null, given, null, null, -1));
    }
    for (String name : DATA) {
      for (Page.Datum datum : page.data()) {
        if (datum.name().equals(name) && !datum.value().isBlank() && article(datum)) {
          told.add(datum);
          break;
        }
      }
    }
    return told;
  }

  static boolean article(Page.Datum datum) {
    String type = datum.type();
    return type == null
        || type.contains("Article")
        || type.endsWith("Posting")
        || type.contains("Report");
  }

  /** Returns how much of their words two titles share, in [0,1]. */
  static double alike(String one, String other) {
    return alike(wordSet(one), wordSet(other));
  }

  static double alike(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int both = 0;
    for (String word : one) {
      both += other.contains(word) ? 1 : 0;
    }
    return 2.0 * both / (one.size() + other.size());
  }

  /** Returns the words of a text, each once. */
  static Set<String> wordSet(String text) {
    return new HashSet<>(PageEvidence.words(text));
  }

  /** Cuts the outlet's name, set off by a bar or dash, off the end of a title. */
  static String withoutSite(String title, @Nullable String outlet) {
    String rest = title.strip();
    for (int rounds = 0; rounds < 3; rounds++) {
      int cut = lastSeparator(rest);
      if (cut < 0) {
        break;
      }
      String tail = rest.substring(cut + 1).strip();
      String head = rest.substring(0, rest.lastIndexOf(rest.charAt(cut), cut)).strip();
      boolean bar = rest.charAt(cut) == '|';
      boolean site =
          outlet != null
              && (alike(tail, outlet) >= 0.5
                  || squeeze(outlet).contains(squeeze(tail))
                  || squeeze(tail).contains(squeeze(outlet)));
      if (!site
          && !(bar
              && PageEvidence.words(tail).size() <= 4
              && PageEvidence.words(head).size() >= 4)) {
        break;
      }
      rest = head;
    }
    return rest;
  }

  private static String squeeze(String words) {
    return String.join("", PageEvidence.words(words));
  }

  private static int lastSeparator(String title) {
    for (int i = title.length() - 2; i > 0; i--) {
      char c = title.charAt(i);
      boolean dash =
          c == '-' || c == '–' || c == '—' || c == '·' || c == '•' || c == '»' || c == '«'
              || c == ':';
      if (c == '|' || (dash && title.charAt(i - 1) == ' ' && title.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return -1;
  }

  /** Returns words of the page's data with their places, when the source says them as they are. */
  private static SourcedText placed(String decoded, Page.Datum datum, String words) {
    Integer start = datum.sourceStart();
    Integer end = datum.sourceEnd();
    if (start != null && end != null) {
      int at = decoded.indexOf(words, start);
      if (at >= 0 && at + words.length() <= end) {
        return SourcedText.of(decoded, at, at + words.length()).collapse();
      }
    }
    return SourcedText.apart(words.replaceAll("[\\s\\p{Z}]+", " "));
  }
}
