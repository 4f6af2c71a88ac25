package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.UserRules;

/**
 * Gives pages and articles the names that the user's rules know: outlets by domain, agencies,
 * publishers. Safe to share between threads.
 */
final class UserNames {
  /** So many paragraphs at the head of a report may open with an agency's name. */
  private static final int HEAD = 3;

  /** Longer paragraphs are read no further for it. */
  private static final int OPENING = 120;

  private final SortedMap<String, String> agencies = new TreeMap<>();
  private final SortedMap<String, String> publishers = new TreeMap<>();
  private final SortedMap<String, String> domains = new TreeMap<>();
  private final FlatReported reported;
  private final SortedMap<String, String> outlets;

  UserNames(UserRules rules) {
    rules.agencies().forEach((name, agency) -> agencies.put(PageEvidence.key(name), agency));
    rules
        .publishers()
        .forEach((name, owner) -> {
          publishers.put(PageEvidence.key(name), owner);
          domains.put(name.toLowerCase(Locale.ROOT), owner);
        });
    reported = new FlatReported(rules.agencies().keySet());
    outlets = rules.outlets();
  }

  /** Returns a page that says the name which the user gives to its outlet. */
  Page named(Page page) {
    String url = outlets.isEmpty() ? null : PageSource.url(page);
    String name = url == null ? null : below(outlets, PageSource.host(url));
    if (name == null) {
      return page;
    }
    return new Page(
        page.capture().withField("outlet", name), page.elements(), page.blocks(), page.data());
  }

  /** Returns an article with its agencies and its publisher as the user knows them. */
  Article named(Article article) {
    if (agencies.isEmpty() && publishers.isEmpty()) {
      return article;
    }
    Set<String> credited = new LinkedHashSet<>(article.source().agency());
    List<String> byline = new ArrayList<>();
    for (String name : article.byline()) {
      String agency = agency(name);
      if (agency == null) {
        byline.add(name);
      } else {
        credited.add(agency);
      }
    }
    if (!agencies.isEmpty()) {
      credit(article, credited);
    }
    Article.Source source = article.source();
    return article.withCredits(
        new Article.Source(
            source.path(), source.url(), owned(source), List.copyOf(credited), cited(article)),
        byline,
        article.removed());
  }

  private void credit(Article article, Set<String> credited) {
    String[] paragraphs = article.text().split("\n\n", HEAD + 1);
    for (int i = 0; i < Math.min(HEAD, paragraphs.length); i++) {
      String opening = paragraphs[i].substring(0, Math.min(OPENING, paragraphs[i].length()));
      credited.addAll(PageAgencies.atHead(opening.replace('_', '-'), this::agency));
    }
    for (Removed removed : article.removed()) {
      switch (removed.reason()) {
        case BYLINE, AGENCY_NOTE, LEGAL, DATE_LINE, DATELINE ->
            credited.addAll(FlatCredits.named(removed.text(), this::agency));
        default -> {}
      }
    }
  }

  private List<Article.Credit> cited(Article article) {
    List<Article.Credit> cited = new ArrayList<>(article.source().cited());
    if (!agencies.isEmpty()) {
      for (Article.Credit more : reported.credits(article.id(), article.text(), this::agency)) {
        cited.removeIf(credit -> credit.at().overlaps(more.at()));
        cited.add(more);
      }
      cited.sort(Comparator.comparing(Article.Credit::at));
    }
    return cited;
  }

  private @Nullable String agency(String name) {
    return agencies.get(PageEvidence.key(name));
  }

  private Article.@Nullable Outlet owned(Article.Source source) {
    Article.Outlet outlet = source.outlet();
    if (outlet == null) {
      return null;
    }
    String name = outlet.name();
    String host = source.url() == null ? null : PageSource.host(source.url());
    String owner = name == null ? null : publishers.get(PageEvidence.key(name));
    owner = owner == null ? below(domains, host == null ? outlet.domain() : host) : owner;
    if (owner == null || outlet.publishers().contains(owner)) {
      return outlet;
    }
    List<String> owners = new ArrayList<>(List.of(owner));
    owners.addAll(outlet.publishers());
    return new Article.Outlet(name, outlet.domain(), owners);
  }

  /** Returns what stands under a host or under one above it. */
  private static @Nullable String below(Map<String, String> names, @Nullable String host) {
    String rest = host;
    while (rest != null) {
      String name = names.get(rest);
      if (name != null) {
        return name;
      }
      int point = rest.indexOf('.');
      rest = point < 0 ? null : rest.substring(point + 1);
    }
    return null;
  }
}
