package org.parallax.apiclient;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parallax.app.desk.Desk;
import org.parallax.app.rest.ApiServer;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.store.SqliteStore;
import parallax.client.ApiClient;
import parallax.client.ApiException;
import parallax.client.api.ArticlesApi;
import parallax.client.api.DecisionsApi;
import parallax.client.model.Decided;
import parallax.client.model.Job;
import parallax.client.model.NewDecision;

/** A server over a folder, and the generated client of it. */
final class Served implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private static final Parallax PARALLAX = Parallax.load();

  private final SqliteStore store;
  private final Desk desk;
  private final ApiServer server;
  private final ApiClient client = new ApiClient();

  /**
   * Starts it.
   *
   * @param temporary folder that is there; the store's is made in it
   */
  Served(Path temporary) {
    Path data = temporary.resolve("data");
    store = SqliteStore.open(data);
    desk =
        new Desk(
            store,
            () -> PARALLAX,
            Parallax.Options.defaults().withThreads(2),
            data,
            temporary,
            Clock.systemUTC(),
            Progress.SILENT);
    server = new ApiServer(desk, ApiServer.Settings.local(0));
    client.updateBaseUri(base());
  }

  static Path examples() {
    return Path.of(System.getProperty("parallax.root", ".."), "examples")
        .toAbsolutePath()
        .normalize();
  }

  /**
   * Reads all examples but one.
   *
   * @param temporary folder that is there
   * @param late how the name of the one begins
   */
  void readExamplesBut(Path temporary, String late) throws IOException {
    Path some = Files.createDirectory(temporary.resolve("some"));
    for (Path file : files()) {
      if (!file.getFileName().toString().startsWith(late)) {
        Files.copy(file, some.resolve(file.getFileName().toString()));
      }
    }
    read(some);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(examples())) {
      return files.sorted().toList();
    }
  }

  /** Posts an example, a page, and waits until it is told. */
  Job postExample(String name) throws IOException, ApiException {
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith(name)) {
        String html = Files.readString(file, StandardCharsets.UTF_8);
        String row = new ObjectMapper().writeValueAsString(Map.of("id", name, "html", html));
        return new ArticlesApi(client).postArticles(row, PATIENCE_SECONDS);
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Decides something, and waits until the stories are told. */
  Decided decide(NewDecision decision) throws ApiException {
    return new DecisionsApi(client).decide(decision, PATIENCE_SECONDS);
  }

  /** Takes a decision back, and waits until the stories are told. */
  Decided undo(int number) throws ApiException {
    return new DecisionsApi(client).undo(number, false, PATIENCE_SECONDS);
  }

  /** Reads inputs to the end. */
  void read(Path... inputs) {
    desk.await(desk.read(List.of(inputs)).id(), PATIENCE_SECONDS);
  }

  String base() {
    return "http://127.0.0.1:" + server.port() + "/api/v1";
  }

  ApiClient client() {
    return client;
  }

  @Override
  public void close() {
    server.close();
    desk.close();
    store.close();
  }
}
