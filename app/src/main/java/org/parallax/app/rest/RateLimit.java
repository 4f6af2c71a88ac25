package org.parallax.app.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests one client may make: a bucket of tokens for each, which fills at a steady rate
 * up to four seconds' worth. Remembers the clients of late. Safe to share between threads.
 */
final class RateLimit {
  private static final int SECONDS_AT_ONCE = 4;
  private static final int REMEMBERED = 10_000;

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  private static final class Bucket {
    private double tokens;
    private long at;

    Bucket(double tokens, long at) {
      this.tokens = tokens;
      this.at = at;
    }
  }

  /**
   * Makes it.
   *
   * @param perSecond requests a second of one client; 0 for no limit
   * @param nanos a clock that only goes forward
   */
  RateLimit(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes a token of a client, or throws when it has none left. */
  synchronized void take(String client) {
    if (perSecond == 0) {
      return;
    }
    long now = nanos.getAsLong();
    double full = (double) perSecond * SECONDS_AT_ONCE;
    Bucket bucket = buckets.computeIfAbsent(client, c -> new Bucket(full, now));
    bucket.tokens = Math.min(full, bucket.tokens + (now - bucket.at) / 1e9 * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) {
      throw new Problem(
          429,
          "TOO_MANY_REQUESTS",
          "One client may ask " + perSecond + " times a second; wait one.");
    }
    bucket.tokens--;
  }
}
