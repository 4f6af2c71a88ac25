package org.parallax.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a test feed's comment expects: a Python expression such as {@code not bozo and
 * entries[0]['title'] == 'Harbour'}, read in general and evaluated on a value of ours.
 *
 * <p>Understood are strings, numbers, tuples, lists, dictionaries, names, subscripts, attributes,
 * {@code len}, {@code not}, {@code and} and chains of {@code ==}. Not safe to share between
 * threads.
 */
final class FeedExpectation {
  private final String text;
  private int at;

  /**
   * One statement of a conjunction.
   *
   * @param negated whether it begins with {@code not}
   * @param terms that are to be equal; one term alone is to hold
   */
  record Statement(boolean negated, List<Term> terms) {}

  /** A part of a statement. */
  sealed interface Term {}

  /**
   * A constant.
   *
   * @param value a string, a number, a truth value, a list or a map; null for {@code None}
   */
  record Constant(@Nullable Object value) implements Term {}

  /**
   * A path from a name, such as entries, 0, title.
   *
   * @param name where it begins
   * @param steps keys and indexes
   * @param length whether its length is asked for
   */
  record Place(String name, List<Object> steps, boolean length) implements Term {}

  private FeedExpectation(String text) {
    this.text = text;
  }

  /** Returns the statements of an expression; those after something not understood are missing. */
  static List<Statement> read(String expression) {
    List<Statement> statements = new ArrayList<>();
    new FeedExpectation(expression).conjunction(statements);
    return statements;
  }

  private void conjunction(List<Statement> into) {
    do {
      if (grouped()) {
        mark("(");
        conjunction(into);
        mark(")");
      } else {
        into.add(statement());
      }
    } while (word("and"));
  }

  /** Whether a bracket opens around a statement, not a tuple. */
  private boolean grouped() {
    blanks();
    return text.startsWith("(", at)
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && !text.startsWith("(u'", at);
  }

  private Statement statement() {
    boolean negated = word("not");
    List<Term> terms = new ArrayList<>();
    do {
      terms.add(term());
    } while (mark("=="));
    return new Statement(negated, terms);
  }

  private Term term() {
    blanks();
    char c = peek();
    if (Character.isLetter(c) && !string()) {
      return place();
    }
    return new Constant(constant());
  }

  private Term place() {
    String name = name();
    if (name.equals("None")) {
      return new Constant(null);
    }
    if (name.equals("True") || name.equals("False")) {
      return new Constant(name.equals("True"));
    }
    if (name.equals("len") && mark("(")) {
      Term inner = place();
      mark(")");
      return inner instanceof Place p ? new Place(p.name(), p.steps(), true) : inner;
    }
    List<Object> steps = new ArrayList<>();
    while (true) {
      if (mark("[")) {
        Object step = constant();
        steps.add(step == null ? "" : step);
        mark("]");
      } else if (mark(".")) {
        steps.add(name());
      } else {
        return new Place(name, steps, false);
      }
    }
  }

  private @Nullable Object constant() {
    blanks();
    if (string()) {
      return words();
    }
    if (mark("(")) {
      return list(")");
    }
    if (mark("[")) {
      return list("]");
    }
    if (mark("{")) {
      return map();
    }
    if (Character.isLetter(peek())) {
      String name = name();
      return name.equals("None") ? null : name.equals("True");
    }
    int start = at;
    while (at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException("not understood at " + at + ": " + text);
    }
    String number = text.substring(start, at);
    return number.contains(".") ? (Object) Double.valueOf(number) : Integer.valueOf(number);
  }

  private List<@Nullable Object> list(String end) {
    List<@Nullable Object> values = new ArrayList<>();
    while (!mark(end)) {
      values.add(constant());
      mark(",");
    }
    return values;
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> values = new TreeMap<>();
    while (!mark("}")) {
      String key = String.valueOf(constant());
      mark(":");
      values.put(key, constant());
      mark(",");
    }
    return values;
  }

  private boolean string() {
    int i = at;
    while (i < text.length() && "uUbBrR".indexOf(text.charAt(i)) >= 0 && i < at + 2) {
      i++;
    }
    return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"');
  }

  private String words() {
    while (Character.isLetter(peek())) {
      at++;
    }
    String quote =
        text.startsWith(String.valueOf(peek()).repeat(3), at)
            ? text.substring(at, at + 3)
            : text.substring(at, at + 1);
    at += quote.length();
    StringBuilder words = new StringBuilder();
    while (!text.startsWith(quote, at)) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(words);
      } else {
        words.append(c);
      }
    }
    at += quote.length();
    return words.toString();
  }

  private void escape(StringBuilder words) {
    char c = text.charAt(at++);
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : c == 'x' ? 2 : 0;
    if (digits > 0) {
      words.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
      at += digits;
      return;
    }
    switch (c) {
      case 'n' -> words.append('\n');
      case 't' -> words.append('\t');
      case 'r' -> words.append('\r');
      case '\n' -> {}
      default -> words.append(c);
    }
  }

  private String name() {
    blanks();
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean word(String word) {
    blanks();
    boolean here =
        text.startsWith(word, at)
            && (at + word.length() == text.length()
                || !Character.isLetterOrDigit(text.charAt(at + word.length())));
    at += here ? word.length() : 0;
    return here;
  }

  private boolean mark(String mark) {
    blanks();
    boolean here = text.startsWith(mark, at);
    at += here ? mark.length() : 0;
    return here;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
