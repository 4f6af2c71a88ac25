package org.parallax.app.rest;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The values that stand in a request's address, checked. */
final class Params {
  private static final int USUAL = 50;
  private static final int MOST = 500;

  private Params() {}

  static @Nullable String words(Context request, String name) {
    String value = request.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  static int limit(Context request) {
    return number(request, "limit", USUAL, 1, MOST);
  }

  static int number(Context request, String name, int usual, int least, int most) {
    String value = words(request, name);
    if (value == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Problem.badValue(name, "a whole number from " + least + " to " + most, value);
  }

  static @Nullable String day(Context request, String name) {
    String value = words(request, name);
    try {
      return value == null ? null : LocalDate.parse(value).toString();
    } catch (DateTimeException e) {
      throw Problem.badValue(name, "a day such as 2031-05-09", value);
    }
  }

  private enum Truth {
    FALSE,
    TRUE
  }

  static boolean isTrue(Context request, String name) {
    return one(request, name, Truth.class, Truth.FALSE) == Truth.TRUE;
  }

  static <E extends Enum<E>> E one(Context request, String name, Class<E> kind, E usual) {
    String value = words(request, name);
    if (value == null) {
      return usual;
    }
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw Problem.badValue(
        name,
        "one of "
            + String.join(
                ", ",
                java.util.Arrays.stream(kind.getEnumConstants())
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .toList()),
        value);
  }
}
