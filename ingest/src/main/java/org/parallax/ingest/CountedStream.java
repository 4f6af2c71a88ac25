package org.parallax.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and tells after each reading. Not safe to share. */
abstract class CountedStream extends FilterInputStream {
  private long count;

  CountedStream(InputStream in) {
    super(in);
  }

  /** Returns the number of bytes read so far. */
  final long count() {
    return count;
  }

  /** Called after each reading, also one that found the end. */
  abstract void counted() throws IOException;

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

  private void add(int n) throws IOException {
    count += Math.max(0, n);
    counted();
  }
}
