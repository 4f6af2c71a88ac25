package org.parallax.app.rest;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.parallax.model.Sha256;
import tools.jackson.databind.JsonNode;

/** Puts answers into a request's reply. */
final class Answer {
  static final String JSON = "application/json";

  private Answer() {}

  /** Answers with JSON, or with 304 when the client has it already. */
  static void json(Context request, JsonNode node) {
    bytes(request, Json.bytes(node), JSON);
  }

  /** Answers with bytes whose tag is their digest. */
  static void bytes(Context request, byte[] bytes, String type) {
    if (!isKnown(request, Sha256.of(bytes))) {
      request.contentType(type).result(bytes);
    }
  }

  /** Gives the answer a tag; returns whether the client has it already, and says so to it. */
  static boolean isKnown(Context request, String digest) {
    String tag = '"' + digest.substring(0, 32) + '"';
    request.header("ETag", tag);
    String known = request.header("If-None-Match");
    if (known != null && (known.equals("*") || known.contains(tag))) {
      request.status(304);
      return true;
    }
    return false;
  }

  static void created(Context request, int status, String place, JsonNode node) {
    request.status(status).header("Location", place);
    request.contentType(JSON).result(Json.bytes(node));
  }

  static void problem(Context request, Problem problem) {
    var node = Json.object();
    node.put("type", "about:blank");
    node.put("title", problem.code());
    node.put("status", problem.status());
    node.put("detail", problem.getMessage());
    node.put("instance", request.path());
    request
        .status(problem.status())
        .contentType("application/problem+json")
        .result(new String(Json.bytes(node), StandardCharsets.UTF_8));
  }
}
