package org.parallax.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.app.config.Sizes;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;
import org.parallax.app.rest.ApiServer;
import org.parallax.app.rest.Tokens;
import org.parallax.app.wiring.Parallax;
import org.parallax.ingest.BadInput;
import org.parallax.ingest.Ingester;
import org.parallax.store.SqliteStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header =
        "Keeps what it reads in a folder, and serves it: a page for people, an API for programs.",
    description = {
      "",
      "Opens the folder, reads INPUT, if any, and shows it at http://127.0.0.1:7800/ until it is stopped (Ctrl+C): stories, their accounts, beside each sentence the words it rests on, decisions, drop and paste; docs/howto/page.md shows it.",
      "",
      "Programs ask http://127.0.0.1:7800/api/v1: stories and their accounts at any time, what changed, articles, search, names, the agenda of all stories, live events; it takes articles (POST) and decisions (merge, split, move, pin, rename and"
          + " others). The address /api/v1/openapi.yaml describes all of it; docs/howto/serve.md shows it by example.",
      "",
      "Nobody but this machine can reach it, unless you say --host; then everyone needs a token ('parallax token').",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parallax serve examples/ --data news/        reads the examples, serves them",
      "  parallax serve --data news/                  serves what is there",
      "  curl http://127.0.0.1:7800/api/v1/stories    the stories, the newest first",
      "  curl --data-binary @n.jsonl http://127.0.0.1:7800/api/v1/articles",
      "  parallax serve --data news/ --host 0.0.0.0 --tokens tokens.txt",
      "",
      "Exit code: 0 stopped, 1 could not start, 2 wrong usage."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 7800;
  private static final int HIGHEST_PORT = 65_535;

  /** Requests a second of one client, for a server that others reach. */
  private static final int USUAL_RATE = 50;

  private final Supplier<Parallax> models;
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Files and folders to read first, as for 'parallax read'.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "The folder to keep everything in; made when it is not there.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port (default: 7800; 0 takes any that is free).")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Name or address to answer at (default: 127.0.0.1, this machine alone). Any other needs --tokens.")
  private String host = "127.0.0.1";

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description = "Who may ask, a line each: see 'parallax help token'.")
  private @Nullable Path tokens;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a second of one client (default: 50 with --tokens, else no limit); 0 for no limit.")
  private @Nullable Integer rate;

  @Option(
      names = "--max-body",
      paramLabel = "SIZE",
      description = "Largest body of a POST (default: 64MB).")
  private String maxBody = "64MB";

  @CommandLine.Mixin private WorkOptions work = new WorkOptions();

  @CommandLine.Mixin private SettingsOptions settings = new SettingsOptions();

  ServeCommand(Supplier<Parallax> models, Clock clock) {
    this.models = models;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ApiServer.Settings how = settings();
    Path folder = java.util.Objects.requireNonNull(data);
    Parallax.Options options = options();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stopped.countDown();
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "parallax-stop");
    try (SqliteStore store = SqliteStore.open(folder, work.progress()::at);
        Desk desk = desk(store, folder, options);
        ApiServer server = new ApiServer(desk, how)) {
      Runtime.getRuntime().addShutdownHook(hook);
      System.err.println(
          "parallax: serving "
              + folder
              + " at http://"
              + name(how.host())
              + ":"
              + server.port()
              + "/ (the page; programs ask /api/v1; stop with Ctrl+C)");
      if (!inputs.isEmpty()) {
        tell(desk, desk.read(inputs));
      }
      stopped.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } finally {
      over.countDown();
    }
  }

  private Desk desk(SqliteStore store, Path folder, Parallax.Options options) {
    return new Desk(store, models, options, folder, work.temporary(), clock, work.progress());
  }

  private static void tell(Desk desk, Job reading) {
    Thread.ofVirtual()
        .start(() -> {
          Job job = desk.await(reading.id(), Integer.MAX_VALUE);
          if (job != null && job.problem() != null) {
            System.err.println("parallax: the inputs could not be read: " + job.problem());
          } else if (job != null && job.state() == Job.State.DONE) {
            System.err.println(
                "parallax: read; "
                    + job.stories().size()
                    + " stories have a report of it, "
                    + job.dropped().size()
                    + " inputs were dropped (/api/v1/dropped says why)");
          }
        });
  }

  private static String name(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
  }

  private Parallax.Options options() {
    try {
      // An input that is not there is told before a folder is made for it.
      Ingester.check(inputs);
      settings.load();
      return new Parallax.Options(settings.ingest(), false, null, work.threads(), settings.rules());
    } catch (BadInput e) {
      throw WrongUsage.of(spec, e.line());
    }
  }

  private ApiServer.Settings settings() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw WrongUsage.of(spec, "--port takes a number up to 65535, not " + port);
    }
    work.check();
    if (rate != null && rate < 0) {
      throw WrongUsage.of(spec, "--rate takes a number of requests a second, not " + rate);
    }
    Long body = Sizes.bytes(maxBody);
    if (body == null) {
      throw WrongUsage.of(spec, "--max-body takes a size such as 64MB, not " + maxBody);
    }
    Tokens known = tokens();
    int most = rate != null ? rate : known.isEmpty() ? 0 : USUAL_RATE;
    return new ApiServer.Settings(host, port, known, most, body);
  }

  private Tokens tokens() {
    Path file = tokens;
    if (file != null) {
      try {
        return Tokens.read(file);
      } catch (Tokens.Refused e) {
        throw WrongUsage.of(spec, e.getMessage());
      }
    }
    if (!isThisMachine()) {
      throw WrongUsage.of(
          spec,
          "--host "
              + host
              + " lets other machines in, so it needs --tokens FILE; 'parallax token analyst"
              + " NAME' makes a line for that file");
    }
    return Tokens.none();
  }

  private boolean isThisMachine() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw WrongUsage.of(spec, "--host takes a name or address of this machine, not " + host);
    }
  }
}
