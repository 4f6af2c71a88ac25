package org.parallax.apiclient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.parallax.app.desk.Desk;
import org.parallax.app.rest.ApiServer;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.pipeline.Progress;
import org.parallax.store.SqliteStore;
import parallax.client.ApiClient;

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

  /** Reads inputs to the end. */
  void read(Path... inputs) {
    await(desk.read(List.of(inputs)).id());
  }

  /** Waits until a job is over. */
  void await(String job) {
    desk.await(job, PATIENCE_SECONDS);
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
