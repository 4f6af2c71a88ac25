package org.parallax.app.rest;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.HttpConfiguration;
import org.parallax.app.desk.Desk;
import org.parallax.app.rest.Person.Role;
import org.parallax.app.wiring.Parallax;
import org.parallax.model.Kept;
import org.parallax.model.StoreProblem;

/**
 * The server of the API. Starts when it is made, answers until it is closed. Safe to share between
 * threads.
 */
public final class ApiServer implements AutoCloseable {
  private static final String API = "/api/v1";
  private static final long LARGEST_WORDS = 1 << 20;

  private final Desk desk;
  private final Events events;
  private final Meters meters;
  private final Guard guard;
  private final Javalin server;

  /**
   * How the server answers.
   *
   * @param host name or address that it is bound to
   * @param port 0 for any that is free
   * @param tokens who may ask; none for the user of this machine alone
   * @param perSecond requests a second of one client; 0 for no limit
   * @param maxBody bytes of what may be posted at once
   */
  public record Settings(String host, int port, Tokens tokens, int perSecond, long maxBody) {
    /** The defaults: bound to this machine, for its user alone, 64 MB at once. */
    public static Settings local(int port) {
      return new Settings("127.0.0.1", port, Tokens.none(), 0, 64L << 20);
    }
  }

  /** Starts it. */
  public ApiServer(Desk desk, Settings settings) {
    this.desk = desk;
    this.events = new Events(desk);
    this.meters = new Meters(desk, events);
    this.guard =
        new Guard(settings.tokens(), new RateLimit(settings.perSecond(), System::nanoTime));
    this.server = Javalin.create(config -> configure(config, settings)).start();
  }

  /** Returns the port that it is bound to. */
  public int port() {
    return server.port();
  }

  private void configure(JavalinConfig config, Settings settings) {
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(ApiServer::quiet);
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = LARGEST_WORDS;
    config.http.prefer405over404 = true;
    config.concurrency.useVirtualThreads = true;
    config.requestLogger.http(meters::count);
    config.routes.before(ApiServer::harden);
    config.routes.beforeMatched(guard::check);
    answer(config.routes, Problem.class, (problem, request) -> problem);
    answer(
        config.routes,
        StoreProblem.class,
        (problem, request) ->
            new Problem(503, problem.code().name(), String.valueOf(problem.getMessage())));
    answer(
        config.routes,
        HttpResponseException.class,
        (e, request) -> new Problem(e.getStatus(), code(e.getStatus()), said(e, request)));
    answer(
        config.routes,
        Exception.class,
        (e, request) ->
            new Problem(
                500,
                "FAULT",
                "A fault of Parallax, please report it: "
                    + e
                    + " at "
                    + java.util.Arrays.stream(e.getStackTrace()).limit(5).toList()));
    routes(config.routes, settings);
  }

  /**
   * Answers what went wrong with a problem. Fails never: a request that ended meanwhile, since its
   * client or the server went, can be answered no more, and the framework would try it for good.
   */
  private static <E extends Exception> void answer(
      RoutesConfig routes, Class<E> wrong, BiFunction<E, Context, Problem> problem) {
    routes.exception(
        wrong,
        (e, request) -> {
          try {
            Answer.problem(request, problem.apply(e, request));
          } catch (RuntimeException gone) {
            // Nobody hears the answer.
          }
        });
  }

  private static void quiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  private static String code(int status) {
    return switch (status) {
      case 404 -> "NOT_FOUND";
      case 405 -> "BAD_METHOD";
      case 413 -> "TOO_LARGE";
      default -> "REFUSED";
    };
  }

  private static String said(HttpResponseException e, Context request) {
    return switch (e.getStatus()) {
      case 404 -> "There is nothing at this address; " + API + "/openapi.yaml tells what there is.";
      case 405 -> request.method() + " does not go with this address.";
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Sets what keeps hostile text text, in every answer. */
  private static void harden(Context request) {
    request.header("X-Content-Type-Options", "nosniff");
    request.header(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    request.header("Referrer-Policy", "no-referrer");
    request.header("Cross-Origin-Resource-Policy", "same-origin");
    request.header("Cache-Control", "no-cache");
  }

  private void routes(RoutesConfig routes, Settings settings) {
    StoryList list = new StoryList(desk);
    StoryRoutes stories = new StoryRoutes(desk, list);
    ExportRoutes exports = new ExportRoutes(desk.store(), stories, list);
    FeedRoutes feeds = new FeedRoutes(desk.store(), list, exports);
    ArticleRoutes articles = new ArticleRoutes(desk.store());
    OverviewRoutes overview = new OverviewRoutes(desk);
    PostRoutes posts = new PostRoutes(desk, settings.maxBody());
    DecisionRoutes decisions = new DecisionRoutes(desk);
    get(routes, "/stories", stories::list);
    // Before the stories: one of the id "export" is found under another article's.
    get(routes, "/stories/export", exports::all);
    get(routes, "/feeds/stories", feeds::stories);
    get(routes, "/feeds/changes", feeds::changes);
    get(routes, "/stories/{id}", stories::one);
    get(routes, "/stories/{id}/accounts", stories::history);
    get(routes, "/stories/{id}/changes", stories::changes);
    get(routes, "/stories/{id}/export", exports::export);
    get(routes, "/articles/{id}", articles::one);
    get(routes, "/articles/{id}/capture", articles::capture);
    get(routes, "/search", articles::search);
    get(routes, "/entities", overview::names);
    get(routes, "/entities/{id}", overview::name);
    get(routes, "/agenda", overview::agenda);
    get(routes, "/dropped", overview::dropped);
    get(routes, "/jobs", posts::jobs);
    get(routes, "/jobs/{id}", posts::job);
    get(routes, "/decisions", decisions::list);
    get(routes, "/proposals", new ProposalRoutes(desk)::list);
    routes.post(API + "/articles", posts::post, Role.ANALYST);
    routes.post(API + "/decisions", decisions::decide, Role.ANALYST);
    routes.delete(API + "/decisions/{number}", decisions::undo, Role.ANALYST);
    routes.sse(API + "/events", events::connect, Role.READER);
    routes.get(API + "/health", this::health, Role.ANYBODY);
    get(routes, "/metrics", meters::print);
    routes.get(API + "/openapi.yaml", ApiServer::openApi, Role.ANYBODY);
    new PageRoutes().add(routes);
  }

  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(API + path, handler, Role.READER);
  }

  private void health(Context request) {
    var node = Json.object();
    Kept.Counts counts = desk.store().counts();
    node.put("status", "UP");
    node.put("version", Parallax.VERSION);
    node.set("kept", Json.counts(counts));
    Answer.json(request, node);
  }

  private static void openApi(Context request) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ApiServer.class.getResourceAsStream("openapi.yaml"))) {
      Answer.bytes(request, in.readAllBytes(), "application/yaml");
    }
  }

  @Override
  public void close() {
    events.close();
    server.stop();
  }
}
