package org.parallax.core.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * What the classes and identifiers of one page's elements say, each name read once: a page has
 * thousands of elements and few names. Not safe to share between threads.
 */
final class PageNames {
  private final Map<String, Optional<String>> bodies = new HashMap<>();
  private final Map<String, Optional<PageSigns.Sign>> signs = new HashMap<>();
  private final Map<String, List<String>> tokens = new HashMap<>();

  /** Returns what {@link PageSigns#bodyName} says of an element. */
  @Nullable String bodyName(Page.Element element) {
    if (element.attribute("itemprop").contains("articleBody")) {
      return PageSigns.bodyName(element);
    }
    String names = names(element);
    return names.isEmpty()
        ? null
        : bodies
            .computeIfAbsent(names, n -> Optional.ofNullable(PageSigns.bodyName(element)))
            .orElse(null);
  }

  /** Returns what {@link PageSigns#of} says of an element. */
  PageSigns.@Nullable Sign sign(Page.Element element) {
    String names = names(element);
    return PageSigns.of(
        element,
        names.isEmpty()
            ? null
            : signs
                .computeIfAbsent(names, n -> Optional.ofNullable(PageSigns.named(element)))
                .orElse(null));
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
