package org.parallax.app.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a client did wrong, or the server cannot do, as a problem of RFC 9457: what was expected,
 * what was found, what to do.
 */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Makes it.
   *
   * @param status of HTTP
   * @param code one word for programs, such as {@code NOT_FOUND}
   * @param detail a sentence for people
   */
  Problem(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  static Problem notFound(String what, @Nullable String id) {
    return new Problem(404, "NOT_FOUND", "There is no " + what + " " + id + ".");
  }

  static Problem badValue(String name, String expected, @Nullable String found) {
    return new Problem(
        400,
        "BAD_VALUE",
        "Expected "
            + expected
            + " as "
            + name
            + ", found "
            + (found == null ? "none" : found)
            + ".");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
