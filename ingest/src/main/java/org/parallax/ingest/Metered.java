package org.parallax.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a sink how much of the inputs has been read, every half a megabyte. */
final class Metered extends FilterInputStream {
  private static final long STEP = 500_000;

  private final Sink sink;
  private final long before;
  private final long of;
  private long count;
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

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    add(n);
    return n;
  }

  private void add(int n) {
    count += Math.max(0, n);
    if (count - told >= STEP) {
      told = count;
      sink.read(before + count, of);
    }
  }
}
