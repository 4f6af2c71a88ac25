package org.parallax.app.rest;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Job;
import org.parallax.model.Kept;

/** Counts requests and what is kept, for Prometheus. Safe to share between threads. */
final class Meters {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Meters(Desk desk, Events events) {
    kept(desk, "articles", Kept.Counts::articles);
    kept(desk, "stories", Kept.Counts::stories);
    kept(desk, "captures", Kept.Counts::captures);
    Gauge.builder(
            "parallax.jobs.waiting",
            desk,
            d -> d.jobs().stream().filter(job -> !job.isOver()).count())
        .description("What was posted or decided and is not told yet")
        .register(registry);
    Gauge.builder(
            "parallax.jobs.failed",
            desk,
            d -> d.jobs().stream().filter(job -> job.state() == Job.State.FAILED).count())
        .description("Jobs that went wrong, of those remembered")
        .register(registry);
    Gauge.builder("parallax.events.clients", events, Events::clients)
        .description("Clients that listen to changes")
        .register(registry);
  }

  private void kept(Desk desk, String what, ToDoubleFunction<Kept.Counts> count) {
    Gauge.builder("parallax." + what, desk, d -> count.applyAsDouble(d.store().counts()))
        .description("Kept in the store")
        .register(registry);
  }

  /** Counts a request that was answered. */
  void count(Context request, float milliseconds) {
    String route = request.endpoint().path;
    Timer.builder("parallax.http.requests")
        .description("Requests answered, by method, route and status")
        .tag("method", request.method().name())
        .tag("route", route.isEmpty() ? "none" : route)
        .tag("status", Integer.toString(request.statusCode()))
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
  }

  void print(Context request) {
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }
}
