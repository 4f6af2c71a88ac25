package org.parallax.app.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.parallax.app.Models;
import org.parallax.app.desk.Desk;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.store.SqliteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server over a folder, and a client of it. */
final class Served implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqliteStore store;
  private final Desk desk;
  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Path folder, ApiServer.Settings settings, Path temporary) {
    store = SqliteStore.open(folder);
    desk =
        new Desk(
            store,
            Models::parallax,
            Parallax.Options.defaults().withThreads(2),
            folder,
            temporary,
            Clock.systemUTC(),
            Progress.SILENT);
    server = new ApiServer(desk, settings);
  }

  static Served of(Path folder, Path temporary) {
    return of(folder, temporary, ApiServer.Settings.local(0));
  }

  static Served of(Path folder, Path temporary, ApiServer.Settings settings) {
    return new Served(folder, settings, temporary);
  }

  Desk desk() {
    return desk;
  }

  int port() {
    return server.port();
  }

  /** Reads inputs to the end. */
  void read(Path... inputs) {
    desk.await(desk.read(List.of(inputs)).id(), 120);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path));
  }

  /** Returns the body of an answer that is no text. */
  byte[] bytes(String path) throws IOException {
    try {
      return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String type, String body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  JsonNode json(String path) throws IOException {
    return json(get(path));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    server.close();
    desk.close();
    store.close();
  }
}
