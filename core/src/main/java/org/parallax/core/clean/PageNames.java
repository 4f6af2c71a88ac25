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
   * @param body as {@link ElementNames#body} says it
   * @param sign as {@link PageSigns#named} says it
   */
  record Said(@Nullable String body, PageSigns.@Nullable Sign sign) {}

  /** Returns what an element's names say. */
  Said of(Page.Element element) {
    if (element.attributes().isEmpty()) {
      return NOTHING;
    }
    if (element.attribute("itemprop").contains("articleBody")) {
      return read(element, ElementNames.of(element));
    }
    String names = names(element);
    return names.isEmpty() ? NOTHING : said.computeIfAbsent(names, n -> read(element, n));
  }

  private static Said read(Page.Element element, String names) {
    String body = ElementNames.body(element, names);
    PageSigns.Sign sign = PageSigns.named(names);
    return body == null && sign == null ? NOTHING : new Said(body, sign);
  }

  /** Returns the words of a name. */
  List<String> tokens(String name) {
    return name.isEmpty() ? List.of() : tokens.computeIfAbsent(name, ElementNames::tokens);
  }

  private static String names(Page.Element element) {
    String id = element.attribute("id");
    String classes = element.attribute("class");
    return id.isEmpty() ? classes : id + " " + classes;
  }
}
