package org.parallax.core.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression and works out words, one of which stands in everything that it
 * matches, case aside: "(?:read|see) (?:more|also)" needs "read more", "read also", "see more" or
 * "see also". Not safe to share between threads.
 *
 * <p>Whatever it does not understand is taken to match anything, so that it may find no words, but
 * never wrong ones.
 */
final class NeededWords {
  /** An expression that stands for more words than this is cut before the product grows. */
  private static final int MOST_EXACT = 160;

  /** More words than this are no longer looked for. */
  private static final int MOST = 3_000;

  /** Longer words are no rarer. */
  private static final int LONGEST = 9;

  private final String expression;
  private boolean understood = true;
  private int at;

  private NeededWords(String expression) {
    this.expression = expression;
  }

  /**
   * What a part of an expression matches.
   *
   * @param exact all words that it matches; null when they are too many to be told
   * @param needed words one of which stands in all that it matches; null when none is known
   */
  private record Part(@Nullable Set<String> exact, @Nullable Set<String> needed) {
    static final Part NOTHING = new Part(Set.of(""), null);
    static final Part ANYTHING = new Part(null, null);

    /** Returns the words to look for; null when there are none. */
    @Nullable Set<String> words() {
      return better(useful(exact) ? exact : null, needed);
    }
  }

  /**
   * Returns words one of which each match holds, in small letters; null when none can be told.
   *
   * @param expression in the syntax of {@link java.util.regex.Pattern}, valid
   */
  static @Nullable Set<String> of(String expression) {
    if (expression.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return null; // What follows a pair is said of both halves.
    }
    NeededWords reader = new NeededWords(expression);
    Set<String> words = reader.alternatives().words();
    return reader.understood && words != null && words.size() <= MOST ? words : null;
  }

  private Part alternatives() {
    Part all = sequence();
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      all = either(all, sequence());
    }
    return all;
  }

  private static Part either(Part one, Part other) {
    Set<String> exact = union(one.exact(), other.exact());
    return new Part(
        exact == null || exact.size() > MOST_EXACT ? null : exact,
        union(one.words(), other.words()));
  }

  private static @Nullable Set<String> union(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return null;
    }
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private Part sequence() {
    Set<String> run = Set.of("");
    Set<String> needed = null;
    boolean whole = true;
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      Part item = repeated(item());
      Set<String> longer = item.exact() == null ? null : product(run, item.exact());
      if (longer != null) {
        run = longer;
        continue;
      }
      whole = false;
      needed = better(needed, useful(run) ? run : null);
      needed = better(needed, item.words());
      run = item.exact() == null ? Set.of("") : item.exact();
    }
    return whole ? new Part(run, null) : new Part(null, better(needed, useful(run) ? run : null));
  }

  private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
    if (heads.size() * tails.size() > MOST_EXACT) {
      return null;
    }
    Set<String> words = new TreeSet<>();
    for (String head : heads) {
      tails.forEach(tail -> words.add(head + tail));
    }
    return words;
  }

  /** Whether words are rare enough to be looked for. */
  private static boolean useful(@Nullable Set<String> words) {
    return words != null && words.stream().allMatch(NeededWords::rare);
  }

  private static boolean rare(String word) {
    return word.length() > 1 || (word.length() == 1 && "\"“”„«»©{}[]".contains(word));
  }

  private static @Nullable Set<String> better(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int more = Integer.compare(shortest(one), shortest(other));
    return more > 0 || (more == 0 && one.size() <= other.size()) ? one : other;
  }

  private static int shortest(Set<String> words) {
    return words.stream().mapToInt(w -> Math.min(w.length(), LONGEST)).min().orElse(0);
  }

  /** Reads how often a part may stand. */
  private Part repeated(Part part) {
    if (at == expression.length() || "?*+{".indexOf(expression.charAt(at)) < 0) {
      return part;
    }
    char sign = expression.charAt(at++);
    int least = sign == '+' ? 1 : 0;
    if (sign == '{') {
      int end = expression.indexOf('}', at);
      least = Integer.parseInt(expression.substring(at, end).split(",", -1)[0]);
      at = end + 1;
    }
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++; // Reluctant or possessive.
    }
    if (sign == '?') {
      Set<String> maybe = union(part.exact(), Set.of(""));
      return new Part(maybe == null || maybe.size() > MOST_EXACT ? null : maybe, null);
    }
    return least == 0 ? Part.ANYTHING : new Part(null, part.words());
  }

  private Part item() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '^', '$' -> Part.NOTHING;
      case '.' -> Part.ANYTHING;
      case '{' -> unknown();
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escape();
      default -> letter(c);
    };
  }

  private Part unknown() {
    understood = false;
    return Part.ANYTHING;
  }

  private static Part letter(char c) {
    return new Part(Set.of(String.valueOf(WordScan.fold(c))), null);
  }

  private Part group() {
    boolean looks = false;
    if (expression.startsWith("?", at)) {
      int head = at + 1;
      looks = expression.startsWith("=", head) || expression.startsWith("!", head);
      if (expression.startsWith("<=", head) || expression.startsWith("<!", head)) {
        looks = true;
        head++;
      }
      if (expression.startsWith("<", head)) {
        head = expression.indexOf('>', head);
      }
      while ("idmsuxU-".indexOf(expression.charAt(head)) >= 0) {
        understood &= expression.charAt(head) != 'x';
        head++; // Other flags say nothing here: case is put aside anyway.
      }
      at = head + 1;
      if (expression.charAt(head) == ')') {
        return Part.NOTHING;
      }
    }
    Part inside = alternatives();
    at++;
    return looks ? Part.NOTHING : inside;
  }

  private Part escape() {
    char c = expression.charAt(at++);
    return switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> Part.NOTHING;
      case 'p', 'P' -> {
        at = expression.startsWith("{", at) ? expression.indexOf('}', at) + 1 : at + 1;
        yield Part.ANYTHING;
      }
      case 'u' -> {
        at += 4;
        yield letter((char) Integer.parseInt(expression.substring(at - 4, at), 16));
      }
      case 'x', 'Q', 'c', 'N', 'k', '0' -> unknown();
      default -> Character.isLetterOrDigit(c) ? Part.ANYTHING : letter(c);
    };
  }

  /** Reads a set of characters: a few, told one by one, are as many words. */
  private Part set() {
    Set<String> members = new TreeSet<>();
    boolean told = !expression.startsWith("^", at);
    int start = at;
    int depth = 1;
    while (depth > 0) {
      char c = expression.charAt(at++);
      boolean first = at - 1 == start;
      if (c == '\\') {
        c = expression.charAt(at++);
        told &= !Character.isLetterOrDigit(c);
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && !members.isEmpty()) {
        depth--;
        continue;
      }
      boolean range = c == '-' && !first && expression.charAt(at) != ']';
      told &= depth == 1 && !range && c != '&';
      members.add(String.valueOf(WordScan.fold(c)));
    }
    return told && members.size() <= 12 ? new Part(members, null) : Part.ANYTHING;
  }

  /** Cuts words where they are told apart from others well enough. */
  static List<String> cut(Set<String> words) {
    return words.stream()
        .map(w -> w.substring(0, Math.min(w.length(), LONGEST)))
        .distinct()
        .toList();
  }
}
