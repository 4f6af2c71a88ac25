package org.parallax.app.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.parallax.model.Sha256;

/**
 * The analysts' page: a few files of the jar, the same for everybody, which read all they show from
 * the API. Made by {@code web/build.mjs}; docs/adr/0017-page.md says how. Safe for use by many
 * threads.
 */
final class PageRoutes {
  /**
   * Nothing comes from elsewhere, no script or style stands in the page itself, and no string is
   * made markup or code (Trusted Types), so words of an article stay words.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'";

  /** Addresses that the page knows what to show for: it is one file for all of them. */
  private static final List<String> SCREENS =
      List.of(
          "/",
          "/stories",
          "/stories/<rest>",
          "/people",
          "/people/<rest>",
          "/agenda",
          "/dropped",
          "/decisions",
          "/add");

  private static final Map<String, String> FILES =
      Map.of(
          "app.js", "text/javascript; charset=utf-8",
          "style.css", "text/css; charset=utf-8",
          "icon.svg", "image/svg+xml",
          "examples.jsonl", "application/x-ndjson",
          "licences.txt", "text/plain; charset=utf-8");

  /** A file with the digest that its tag is made of. */
  @SuppressWarnings("ArrayRecordComponent") // Never handed on, never compared.
  private record Part(byte[] bytes, String type, String digest) {
    static Part of(String name, String type) {
      String path = "/org/parallax/app/page/" + name;
      try (InputStream in = PageRoutes.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException(path + " is missing: the build of the page was not kept");
        }
        byte[] bytes = in.readAllBytes();
        return new Part(bytes, type, Sha256.of(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void add(RoutesConfig routes) {
    Part index = Part.of("index.html", "text/html; charset=utf-8");
    for (String screen : SCREENS) {
      routes.get(screen, request -> send(request, index), Person.Role.ANYBODY);
    }
    FILES.forEach((name, type) -> {
      Part part = Part.of(name, type);
      routes.get("/page/" + name, request -> send(request, part), Person.Role.ANYBODY);
    });
  }

  private static void send(Context request, Part part) {
    request.header("Content-Security-Policy", POLICY);
    if (!Answer.isKnown(request, part.digest())) {
      request.contentType(part.type()).result(part.bytes());
    }
  }
}
