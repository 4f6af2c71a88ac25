package org.parallax.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes in less room: four bytes of length, then DEFLATE without a head. A dictionary is text that
 * the bytes have much of in common with; the same one is needed to get them back.
 */
public final class Packed {
  private static final byte[] NONE = {};

  private Packed() {}

  static byte[] of(byte[] bytes) {
    return of(bytes, NONE);
  }

  static byte[] of(byte[] bytes, byte[] dictionary) {
    return of(bytes, dictionary, Deflater.DEFAULT_COMPRESSION);
  }

  /** Packs quickly, for what is not kept for long. */
  public static byte[] quickly(byte[] bytes) {
    return of(bytes, NONE, Deflater.BEST_SPEED);
  }

  private static byte[] of(byte[] bytes, byte[] dictionary, int level) {
    Deflater deflater = new Deflater(level, true);
    try {
      if (dictionary.length > 0) {
        deflater.setDictionary(dictionary);
      }
      deflater.setInput(bytes);
      deflater.finish();
      byte[] out = new byte[Integer.BYTES + bytes.length / 4 + 64];
      int at = ByteBuffer.wrap(out).putInt(bytes.length).position();
      while (!deflater.finished()) {
        out = at == out.length ? Arrays.copyOf(out, out.length * 2) : out;
        at += deflater.deflate(out, at, out.length - at);
      }
      return Arrays.copyOf(out, at);
    } finally {
      deflater.end();
    }
  }

  /** Returns the bytes that were packed without a dictionary. */
  public static byte[] back(byte[] packed) {
    return back(packed, NONE);
  }

  /** Returns the bytes; a row's checksum was compared before, so they can be got back. */
  static byte[] back(byte[] packed, byte[] dictionary) {
    Inflater inflater = new Inflater(true);
    try {
      if (dictionary.length > 0) {
        inflater.setDictionary(dictionary);
      }
      byte[] bytes = new byte[ByteBuffer.wrap(packed).getInt()];
      inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
      int at = 0;
      while (at < bytes.length) {
        int n = inflater.inflate(bytes, at, bytes.length - at);
        if (n == 0) {
          throw new IllegalStateException("packed bytes end too early");
        }
        at += n;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException("no packed bytes", e);
    } finally {
      inflater.end();
    }
  }
}
