package org.parallax.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes in, lines out, one held at a time. Not safe to share between threads. */
final class Lines {
  private final InputStream in;
  private final long longest;
  private final byte[] buffer = new byte[65_536];
  private int at;
  private int end;
  private int number;

  /** A line. */
  static final class Line {
    private final int number;
    private final byte[] bytes;
    private final long length;

    private Line(int number, byte[] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** Returns its number, from 1. */
    int number() {
      return number;
    }

    /** Returns the line without its end; empty when it is too long to be held. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns the length in bytes, also when it is too long. */
    long length() {
      return length;
    }

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  Lines(InputStream in, long longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Returns the number of the line that was last begun. */
  int number() {
    return number;
  }

  /** Returns the next line; null at the end. */
  @Nullable Line next() throws IOException {
    number++;
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream held = new ByteArrayOutputStream();
    long length = 0;
    do {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - at;
      if (length <= longest) {
        held.write(buffer, at, stop - at);
      } else {
        held = new ByteArrayOutputStream(0);
      }
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    } while (fill());
    return new Line(number, length > longest ? new byte[0] : held.toByteArray(), length);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
