package org.parallax.ingest;

import java.io.InputStream;

/** Tells a sink how much of the inputs has been read, every half a megabyte. */
final class Metered extends CountedStream {
  private static final long STEP = 500_000;

  private final Sink sink;
  private final long before;
  private final long of;
  private long told;

  /**
   * Makes it.
   *
   * @param before bytes of the inputs before this one
   * @param of bytes of all inputs; 0 when not known
   */
  Metered(InputStream in, Sink sink, long before, long of) {
    super(in);
    this.sink = sink;
    this.before = before;
    this.of = of;
  }

  @Override
  void counted() {
    if (count() - told >= STEP) {
      told = count();
      sink.read(before + told, of);
    }
  }
}
