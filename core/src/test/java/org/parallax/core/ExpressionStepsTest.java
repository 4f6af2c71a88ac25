package org.parallax.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.text.Expression;

/**
 * Twice the text, twice the steps: counts the code units that each expression of the light pass
 * looks at on texts made to keep it busy.
 */
class ExpressionStepsTest {
  /** Matched against whole texts only: found in the midst of one they would be dear. */
  private static final Set<String> WHOLE =
      Set.of(
          "FlatCalls.FOLLOW",
          "FlatLines.STARTS_REPORT",
          "FlatShape.PLACED",
          "FlatSigns.CODE",
          "FlatSigns.POINTER_TAIL",
          "PageCaptions.CREDIT",
          "PageLines.CONSENT",
          "PageLines.CREDIT",
          "PageSource.AFTER");

  /** Looked for only, or tried at the head only. */
  private static final Set<String> PART = Set.of("PageByline.LEAD");

  /** Tried on a few words, or on 600 code units. */
  private static final Set<String> SHORT = Set.of("FlatShape.DATELINE", "FlatSigns.COOKIES");

  private static final List<String> HOSTILE =
      List.of(
          " ",
          "1",
          "1,",
          "1.",
          "a",
          "a ",
          "A",
          "A. ",
          "by ",
          "By A ",
          "(",
          "( ",
          "[",
          "- ",
          "-",
          ".",
          ", ",
          ": ",
          "/a",
          "a@a.",
          "\"",
          "\u00a9",
          "| ",
          "\n",
          "12:",
          "2031-01-01 ",
          "http://",
          "photo: ",
          "cookie ",
          "Jan 1 ",
          "<",
          "{",
          "A and ",
          "said ");

  private static final int LENGTH = 200;
  private static final long MOST = 2_000_000;
  private static final long FEW = 25_000;

  @Test
  void noExpressionLooksAtMoreThanAFewTimesTheText() throws Exception {
    Map<String, String> dear = new TreeMap<>();
    int tried = 0;
    for (Field field : expressions()) {
      Object value = field.get(null);
      Pattern pattern = value instanceof Expression e ? e.pattern() : (Pattern) value;
      String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
      tried++;
      for (String piece : SHORT.contains(name) ? List.<String>of() : HOSTILE) {
        if (!WHOLE.contains(name) && grows(pattern, piece, false)) {
          dear.put(name, "looked for among \"" + piece + "\"");
        }
        if (!PART.contains(name) && grows(pattern, piece, true)) {
          dear.put(name, "matched to \"" + piece + "\"");
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
    assertThat(dear).isEmpty();
  }

  private static boolean grows(Pattern pattern, String piece, boolean whole) {
    for (String end : List.of("", "\u0001")) {
      long steps = steps(pattern, piece.repeat(2 * LENGTH / piece.length()) + end, whole);
      if (steps > FEW
          && (steps >= MOST
              || steps
                  > 2.6 * steps(pattern, piece.repeat(LENGTH / piece.length()) + end, whole))) {
        return true;
      }
    }
    return false;
  }

  private static long steps(Pattern pattern, String text, boolean whole) {
    Counted counted = new Counted(text);
    Matcher matcher = pattern.matcher(counted);
    try {
      boolean more = whole ? matcher.matches() : matcher.find();
      while (more && !whole) {
        more = matcher.find();
      }
    } catch (TooMany e) {
      return MOST;
    }
    return counted.steps;
  }

  private static List<Field> expressions() throws IOException, URISyntaxException {
    Path root = Path.of(Cleaner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('/', '.').replace('\\', '.'))
          .filter(name -> name.matches("org\\.parallax\\.core\\.(clean|date|text)\\..*\\.class"))
          .sorted()
          .map(name -> fields(name.substring(0, name.length() - ".class".length())))
          .flatMap(Stream::of)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> field.getType() == Pattern.class || field.getType() == Expression.class)
          .peek(field -> field.setAccessible(true))
          .toList();
    }
  }

  private static Field[] fields(String name) {
    try {
      return Class.forName(name).getDeclaredFields();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST) {
        throw new TooMany();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
