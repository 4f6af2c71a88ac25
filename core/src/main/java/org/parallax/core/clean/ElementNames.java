package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.WordSieve;
import org.parallax.model.Page;

/**
 * Reads the names that an element has: its identifier and its classes, blanks between. Most say
 * nothing, which is told before anything is cut out of them.
 */
final class ElementNames {
  private static final int SHORTEST_BODY_NAME = 8;

  /** Names for the text of a report itself. */
  private static final Set<String> BODY =
      Set.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "entrycontent",
          "postcontent",
          "postbody",
          "storybody",
          "storycontent",
          "storytext",
          "bodytext",
          "bodycopy",
          "articlebodytext",
          "contentbody",
          "newstext",
          "newsbody",
          "maincontent");

  private static final WordSieve BODY_SIEVE = new WordSieve(BODY, Set.of());

  /** The letters with which those names end. */
  private static final String BODY_ENDS =
      BODY.stream()
          .map(name -> name.substring(name.length() - 1))
          .distinct()
          .collect(Collectors.joining());

  private ElementNames() {}

  /** Returns the identifier and the classes of an element, a blank between. */
  static String of(Page.Element element) {
    return element.attribute("id") + " " + element.attribute("class");
  }

  /** Returns where a name ends. */
  static int end(String names, int from) {
    int end = from;
    while (end < names.length()
        && names.charAt(end) != ' '
        && (names.charAt(end) < '\t' || names.charAt(end) > '\r')) {
      end++;
    }
    return end;
  }

  /** Splits a name at everything but letters and digits, and before capitals. */
  static List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean part = isPart(c);
      if (!part || isHump(name, i)) {
        end(token, tokens);
      }
      if (part) {
        token.append(small(c));
      }
    }
    end(token, tokens);
    return tokens;
  }

  private static void end(StringBuilder token, List<String> tokens) {
    if (token.length() > 0) {
      tokens.add(token.toString());
      token.setLength(0);
    }
  }

  /** Whether one of the tokens of {@code names[from, to)} may be one of some words. */
  static boolean mayHold(WordSieve sieve, String names, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      if (c >= 128) {
        return true;
      }
      boolean part = isPart(c);
      if (!part || (i > start && isHump(names, i))) {
        if (sieve.lets(names, start, i)) {
          return true;
        }
        start = part ? i : i + 1;
      }
    }
    return sieve.lets(names, start, to);
  }

  /** Whether a capital follows a small letter. */
  private static boolean isHump(String name, int i) {
    char c = name.charAt(i);
    boolean capital = c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    return capital && i > 0 && Character.isLowerCase(name.charAt(i - 1));
  }

  private static boolean isPart(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static char small(char c) {
    return c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }

  /**
   * Returns the name by which an element calls itself the text of a report; null when it does not.
   *
   * @param names as {@link #of} gives them
   */
  static @Nullable String body(Page.Element element, String names) {
    if (element.attribute("itemprop").contains("articleBody")) {
      return "articlebody";
    }
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      if (c == ' ' || (!isPart(c) && Character.isWhitespace(c))) {
        String joined = i - start < SHORTEST_BODY_NAME ? "" : joined(names, start, i);
        if (BODY.contains(joined)) {
          return joined;
        }
        start = i + 1;
      }
    }
    return behindPrefix(names);
  }

  /** Returns the letters and digits of a name; empty when they cannot name a body. */
  private static String joined(String names, int start, int end) {
    int first = start;
    while (first < end && !isPart(names.charAt(first))) {
      first++;
    }
    int length = 0;
    int last = first;
    for (int i = first; i < end; i++) {
      if (isPart(names.charAt(i))) {
        length++;
        last = i;
      }
    }
    if (length < SHORTEST_BODY_NAME
        || !BODY_SIEVE.lets(names.charAt(first), names.charAt(last), length)) {
      return "";
    }
    StringBuilder joined = new StringBuilder(length);
    for (int i = first; i < end; i++) {
      if (isPart(names.charAt(i))) {
        joined.append(small(names.charAt(i)));
      }
    }
    return joined.toString();
  }

  /**
   * Returns the name for the text of a report that stands behind the prefix of a building kit, as
   * in {@code kit-widget-post-content}; null for none, or when the prefix says otherwise.
   */
  private static @Nullable String behindPrefix(String names) {
    for (int start = 0; start < names.length(); start++) {
      int end = end(names, start);
      String name = mayEndAsBody(names, start, end) ? names.substring(start, end) : "";
      start = end;
      List<String> tokens = name.isEmpty() ? List.of() : tokens(name);
      for (int from = Math.max(1, tokens.size() - 3); from < tokens.size(); from++) {
        String joined = String.join("", tokens.subList(from, tokens.size()));
        if (BODY.contains(joined) && PageSigns.named(name) == null) {
          return joined;
        }
      }
    }
    return null;
  }

  /** Whether a name is long enough to name a body behind a prefix, and ends as one does. */
  private static boolean mayEndAsBody(String names, int start, int end) {
    int last = end - 1;
    while (last >= start && !isPart(names.charAt(last))) {
      last--;
    }
    return last >= start
        && end - start > SHORTEST_BODY_NAME
        && BODY_ENDS.indexOf(small(names.charAt(last))) >= 0;
  }
}
