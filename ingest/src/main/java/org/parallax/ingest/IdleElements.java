package org.parallax.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Elements of which nothing is read: programs, style sheets, and links to files that say nothing of
 * the report. A page has some sixty of them.
 */
final class IdleElements {
  /** Relations of a link that are evidence. */
  private static final Set<String> LINKS = Set.of("canonical", "amphtml", "shortlink", "author");

  private static final String DATA = "application/ld+json";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private IdleElements() {}

  /**
   * Returns whether an element of a name can be one.
   *
   * @param name in small letters
   */
  static boolean may(String name) {
    return switch (name) {
      case "script", "style", "link" -> true;
      default -> false;
    };
  }

  /** Returns whether an element is one. */
  static boolean is(Element element) {
    String name = element.normalName();
    if (!may(name) || element.hasAttr("itemprop") || element.hasAttr("property")) {
      return false;
    }
    return switch (name) {
      case "script" -> !isData(element);
      case "link" -> relations(element).isEmpty();
      default -> true;
    };
  }

  /** Returns whether a script is data, no program. */
  static boolean isData(Element script) {
    return script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(DATA);
  }

  /** Returns the relations of a link that are evidence, as often as it names them. */
  static List<String> relations(Element link) {
    String relations = link.attr("rel");
    return relations.isEmpty()
        ? List.of()
        : Arrays.stream(BLANKS.split(relations.toLowerCase(Locale.ROOT)))
            .filter(LINKS::contains)
            .toList();
  }

  /**
   * Returns whether an element that may be one can be read nevertheless; false only when it cannot.
   *
   * @param attributes as written, in small letters
   */
  static boolean mayTell(String name, String attributes) {
    return attributes.contains("prop")
        || attributes.contains("&#") // A reference can stand for any letter.
        || (name.equals("script") && attributes.contains("json"))
        || (name.equals("link") && LINKS.stream().anyMatch(attributes::contains));
  }
}
