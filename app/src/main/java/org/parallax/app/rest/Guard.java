package org.parallax.app.rest;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: by token, or from this machine alone. A page of another site that a browser of
 * this machine shows must neither read nor write here: requests name this machine as their host
 * (against DNS rebinding), and what changes something comes from no other origin.
 */
final class Guard {
  private static final String PERSON = "parallax.person";
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Person LOCAL = new Person("local", Person.Role.ADMIN);

  private final Tokens tokens;
  private final RateLimit rate;

  Guard(Tokens tokens, RateLimit rate) {
    this.tokens = tokens;
    this.rate = rate;
  }

  /** Lets a request in, or throws. */
  void check(Context request) {
    String origin = request.header("Origin");
    if (!READING.contains(request.method()) && origin != null && !isOwn(request, origin)) {
      throw new Problem(
          403, "OTHER_ORIGIN", "A page of another site may not change anything here.");
    }
    Person person = person(request);
    rate.take(tokens.isEmpty() ? request.ip() : person == null ? request.ip() : person.name());
    Person.Role needed =
        request.routeRoles().stream()
            .filter(Person.Role.class::isInstance)
            .map(Person.Role.class::cast)
            .findFirst()
            .orElse(Person.Role.ANYBODY);
    if (needed == Person.Role.ANYBODY) {
      return;
    }
    if (person == null) {
      request.header("WWW-Authenticate", "Bearer");
      throw new Problem(
          401,
          "NO_TOKEN",
          "Expected a token as 'Authorization: Bearer TOKEN', found none that is known here.");
    }
    if (!person.may(needed)) {
      throw new Problem(
          403,
          "NOT_ALLOWED",
          "This takes the role "
              + needed.name().toLowerCase(Locale.ROOT)
              + "; "
              + person.name()
              + " has the role "
              + person.role().name().toLowerCase(Locale.ROOT)
              + ".");
    }
    request.attribute(PERSON, person);
  }

  private @Nullable Person person(Context request) {
    if (tokens.isEmpty()) {
      if (!LOOPBACK.contains(host(request.header("Host")))) {
        throw new Problem(
            403,
            "OTHER_HOST",
            "Without tokens this server answers under localhost, 127.0.0.1 and [::1] only.");
      }
      return LOCAL;
    }
    String given = request.header("Authorization");
    return given == null || !given.startsWith("Bearer ")
        ? null
        : tokens.holder(given.substring("Bearer ".length()).strip());
  }

  private static boolean isOwn(Context request, String origin) {
    try {
      String host = request.header("Host");
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String host(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int port = header.lastIndexOf(':');
    boolean bare = header.indexOf(':') == port && port > 0;
    boolean bracketed = header.startsWith("[") && port > header.indexOf(']');
    return (bare || bracketed ? header.substring(0, port) : header).toLowerCase(Locale.ROOT);
  }

  /** Returns who asks; let in before. */
  static Person who(Context request) {
    Person person = request.attribute(PERSON);
    if (person == null) {
      throw new IllegalStateException("a route without a role");
    }
    return person;
  }
}
