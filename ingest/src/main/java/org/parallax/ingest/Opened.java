package org.parallax.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, decompressed when they are compressed, with a guard against files that
 * expand without end. Not safe to share between threads.
 */
final class Opened extends FilterInputStream {
  private final Counted raw;
  private final boolean compressed;
  private final int maxExpansion;
  private long out;

  /** A compressed file that expands past the limit. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1L;

    Bomb(String message) {
      super(message);
    }
  }

  /** A compressed file that is cut short or broken. */
  static final class Cut extends IOException {
    private static final long serialVersionUID = 1L;

    Cut(String message) {
      super(message);
    }
  }

  private Opened(InputStream in, Counted raw, boolean compressed, int maxExpansion) {
    super(in);
    this.raw = raw;
    this.compressed = compressed;
    this.maxExpansion = maxExpansion;
  }

  static Opened of(InputStream bytes, int maxExpansion) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, Sniffer.HEAD);
    buffered.mark(2);
    boolean compressed = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    Counted raw = new Counted(buffered);
    if (!compressed) {
      return new Opened(raw, raw, false, maxExpansion);
    }
    try {
      return new Opened(new GZIPInputStream(raw, 8_192), raw, true, maxExpansion);
    } catch (EOFException | ZipException e) {
      throw new Cut("the compressed data ends inside its head; copy or fetch the file again");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n;
    try {
      n = super.read(into, offset, length);
    } catch (EOFException e) {
      throw new Cut(
          String.format(
              Locale.ROOT,
              "the compressed data ends too early, after %,d bytes of content; copy or fetch the file"
                  + " again",
              out));
    } catch (ZipException e) {
      if (!compressed) {
        throw e;
      }
      throw new Cut(
          String.format(
              Locale.ROOT,
              "the compressed data is broken after %,d bytes of content; copy or fetch the file again",
              out));
    }
    out += Math.max(0, n);
    if (compressed && out > Expanding.HARMLESS && out > raw.count * maxExpansion) {
      throw new Bomb(
          String.format(
              Locale.ROOT,
              "its %,d compressed bytes so far expand to more than %d times that, which no report does; unpack it"
                  + " yourself if you trust it",
              raw.count,
              maxExpansion));
    }
    return n;
  }

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
