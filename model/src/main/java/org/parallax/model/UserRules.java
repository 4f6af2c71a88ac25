package org.parallax.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user knows of the outlets that are read, and the product cannot: furniture of their pages,
 * names of agencies, who owns whom.
 *
 * <p><b>Source.</b> A settings file ({@code --config}), or a program. Equal rules are equal in
 * whatever order they were written. Immutable.
 *
 * @param furniture what to take out of pages, by name
 * @param agencies every name and alias of an agency, as written, to the agency's name
 * @param publishers names and domains of outlets, as written, to the name of their publisher: the
 *     outlets of one publisher count as one outlet
 * @param outlets domains, lower case, to the name of the outlet behind them
 */
public record UserRules(
    List<Furniture> furniture,
    SortedMap<String, String> agencies,
    SortedMap<String, String> publishers,
    SortedMap<String, String> outlets) {
  private static final Comparator<Furniture> ORDER =
      Comparator.comparing(Furniture::name)
          .thenComparing(Furniture::kind)
          .thenComparing(Furniture::sign);

  /** What a rule of furniture looks at. */
  public enum Kind {
    /** Elements of a page: a CSS selector. */
    SELECTOR,
    /** A whole line: its words, in any case, {@code *} for any words. */
    LINE,
    /** A whole line: a regular expression of {@link java.util.regex.Pattern}. */
    PATTERN
  }

  /**
   * A rule that takes something out of pages.
   *
   * @param name what the user calls it; shown with every piece that it took out
   * @param host only on pages of this host and of those below it, lower case; null for all
   * @param kind what the sign is
   * @param sign selector, line or expression
   */
  public record Furniture(String name, @Nullable String host, Kind kind, String sign) {}

  /** Copies the lists; puts them in order. */
  public UserRules {
    furniture = furniture.stream().sorted(ORDER).toList();
    agencies = Collections.unmodifiableSortedMap(new TreeMap<>(agencies));
    publishers = Collections.unmodifiableSortedMap(new TreeMap<>(publishers));
    outlets = Collections.unmodifiableSortedMap(new TreeMap<>(outlets));
  }

  /** Returns no rules at all. */
  public static UserRules none() {
    return new UserRules(List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** Returns the CSS selectors of the rules, each once, in order. */
  public List<String> selectors() {
    return furniture.stream()
        .filter(rule -> rule.kind() == Kind.SELECTOR)
        .map(Furniture::sign)
        .distinct()
        .sorted()
        .toList();
  }
}
