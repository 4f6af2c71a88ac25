package org.parallax.core.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * What the classes and identifiers of one page's elements say, each name read once: a page has
 * thousands of elements and few names. Not safe to share between threads.
 */
final class PageNames {
  private static final Said NOTHING = new Said(null, null);

  private final Map<String, Said> said = new HashMap<>();
  private final Map<String, List<String>> tokens = new HashMap<>();

  /**
   * What an element's names say.
   *
   * @param body as {@link PageSigns#bodyName} says it
   * @param sign as {@link PageSigns#named(Page.Element)} says it
   */
  record Said(@Nullable String body, PageSigns.@Nullable Sign sign) {}

  /** Returns what an element's names say. */
  Said of(Page.Element element) {
    if (element.attributes().isEmpty()) {
      return NOTHING;
    }
    if (element.attribute("itemprop").contains("articleBody")) {
      return read(element);
    }
    String names = names(element);
    return names.isEmpty() ? NOTHING : said.computeIfAbsent(names, n -> read(element));
  }

  private static Said read(Page.Element element) {
    return new Said(PageSigns.bodyName(element), PageSigns.named(element));
  }

  /** Returns the words of a name. */
  List<String> tokens(String name) {
    return name.isEmpty() ? List.of() : tokens.computeIfAbsent(name, PageSigns::tokens);
  }

  private static String names(Page.Element element) {
    String id = element.attribute("id");
    String classes = element.attribute("class");
    return id.isEmpty() ? classes : id + " " + classes;
  }
}
