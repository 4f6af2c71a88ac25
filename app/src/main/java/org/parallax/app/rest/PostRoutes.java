package org.parallax.app.rest;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;

/** Articles in, jobs out. */
final class PostRoutes {
  static final String JOBS = "/api/v1/jobs/";
  private static final int LONGEST_WAIT = 120;

  private final Desk desk;
  private final long most;

  /**
   * Makes it.
   *
   * @param most bytes of one body
   */
  PostRoutes(Desk desk, long most) {
    this.desk = desk;
    this.most = most;
  }

  void post(Context request) throws IOException {
    int wait = wait(request);
    Job job;
    try {
      job = desk.post(request.bodyInputStream(), most, ending(request.contentType()));
    } catch (Desk.TooLarge e) {
      throw new Problem(
          413,
          "TOO_LARGE",
          "One body may have " + most + " bytes; post the articles in smaller parts.");
    }
    answer(request, wait == 0 ? job : Objects.requireNonNull(desk.await(job.id(), wait)));
  }

  /** Returns for how many seconds a client waits for what it asked for to be told. */
  static int wait(Context request) {
    return Params.number(request, "wait", 0, 0, LONGEST_WAIT);
  }

  /** Answers with a job: 200 when it is over, 202 as long as it is not. */
  static void answer(Context request, Job job) {
    Answer.created(request, job.isOver() ? 200 : 202, JOBS + job.id(), Json.job(job));
  }

  /** Returns how the name of a file ends that has such a thing in it. */
  private static String ending(@Nullable String type) {
    String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "text/html", "application/xhtml+xml" -> ".html";
      case "text/plain" -> ".txt";
      case "application/xml", "text/xml", "application/rss+xml", "application/atom+xml" -> ".xml";
      case "application/gzip" -> ".gz";
      case "application/warc" -> ".warc";
      // The last but one is what curl says of anything.
      case "",
          "application/json",
          "application/jsonl",
          "application/x-ndjson",
          "application/x-www-form-urlencoded",
          "application/octet-stream" ->
          ".jsonl";
      default ->
          throw new Problem(
              415,
              "BAD_TYPE",
              "Expected application/x-ndjson (JSON Lines), or text/html, text/plain,"
                  + " application/xml, application/warc, application/gzip; found "
                  + kind
                  + ".");
    };
  }

  void jobs(Context request) {
    Answer.json(request, Json.page(desk.jobs().stream().map(Json::job).toList(), null));
  }

  void job(Context request) {
    String id = request.pathParam("id");
    Job job = desk.await(id, wait(request));
    if (job == null) {
      throw Problem.notFound("job", id);
    }
    Answer.json(request, Json.job(job));
  }
}
