package org.parallax.core.reuse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;

/** Which articles one outlet published. */
final class Outlets {
  /** "Ltd", "GmbH and Co. KG", "S.p.A.", at the end of a name. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?:[\\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|mbh|se|sa|s\\.a|srl|s\\.r\\.l|spa|s\\.p\\.a"
              + "|sas|s\\.a\\.s|bv|b\\.v|nv|n\\.v|ab|as|a/s|oy|oyj|ltda|pty|sl|s\\.l|sp\\. z o\\.o|a\\.s|zrt|kft|&|und|and)\\.?)+$",
          Pattern.CASE_INSENSITIVE);

  private Outlets() {}

  /** Returns the sets of one outlet each; an article that tells none stands alone. */
  static Sets of(List<Article> articles) {
    Sets sets = new Sets(articles.size());
    SortedMap<String, Integer> holders = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (String key : keys(articles.get(i))) {
        Integer before = holders.putIfAbsent(key, i);
        if (before != null) {
          sets.join(before, i);
        }
      }
    }
    return sets;
  }

  /**
   * Returns what an outlet is known by: its name, its publishers' names, and its host with and
   * without the ending. Outlets of one publisher count as one: when in doubt, one fewer.
   */
  private static List<String> keys(Article article) {
    List<String> keys = new ArrayList<>();
    Article.Outlet outlet = article.source().outlet();
    if (outlet != null && outlet.name() != null) {
      host(outlet.name(), keys);
      keys.add(letters(outlet.name()));
    }
    if (outlet != null && outlet.domain() != null) {
      host(outlet.domain(), keys);
    }
    if (outlet != null) {
      outlet.publishers().forEach(owner -> keys.add(company(owner)));
      if (outlet.name() != null) {
        keys.add(company(outlet.name()));
      }
    }
    String address = host(article.source().url());
    if (address != null && outlet == null) {
      host(address, keys);
    }
    keys.removeIf(String::isEmpty);
    return keys;
  }

  /** Returns the letters of a company's name without the words for its legal form. */
  private static String company(String name) {
    String bare = LEGAL_FORM.matcher(name.strip()).replaceFirst("");
    return letters(bare.isEmpty() ? name : bare);
  }

  private static void host(String words, List<String> keys) {
    String host = words.toLowerCase(Locale.ROOT).strip();
    if (host.indexOf('.') < 1 || host.indexOf(' ') >= 0) {
      return;
    }
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    keys.add("host " + bare);
    String label = letters(bare.substring(0, bare.indexOf('.')));
    if (bare.indexOf('.') == bare.lastIndexOf('.') && label.length() > 5) {
      keys.add(label);
    }
  }

  private static @Nullable String host(@Nullable String address) {
    try {
      return address == null ? null : URI.create(address).getHost();
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Returns the letters and digits of a name, without the article. */
  static String letters(String name) {
    String small = name.toLowerCase(Locale.ROOT).strip();
    String bare = small.startsWith("the ") ? small.substring(4) : small;
    StringBuilder letters = new StringBuilder();
    bare.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Returns the outlet's name; null when none is told. */
  static @Nullable String name(Article article) {
    Article.Outlet outlet = article.source().outlet();
    return outlet == null ? null : outlet.name() == null ? outlet.domain() : outlet.name();
  }
}
