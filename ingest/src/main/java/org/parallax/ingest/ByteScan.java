package org.parallax.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for kinds of bytes, eight at a time. */
final class ByteScan {
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** A bit for each control character that text uses. */
  private static final int USED =
      1 << '\t' | 1 << '\n' | 1 << '\r' | 1 << '\f' | 1 << '\b' | 1 << 0x1B;

  private static final long DELETES = ONES * 0x7F;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private ByteScan() {}

  /** Returns where the first byte from a place on stands that is no ASCII. */
  static int ascii(byte[] bytes, int from, int length) {
    int at = from;
    while (at + Long.BYTES <= length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Returns whether one of the first bytes is zero. */
  static boolean hasZero(byte[] bytes, int length) {
    int at = 0;
    while (at + Long.BYTES <= length && below((long) EIGHT.get(bytes, at), 1) == 0) {
      at += Long.BYTES;
    }
    while (at < length && bytes[at] != 0) {
      at++;
    }
    return at < length;
  }

  /** Returns how many of the first bytes are control characters that text does not use. */
  static int controls(byte[] bytes, int length) {
    int controls = 0;
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      if (below(eight, ' ') != 0 || below(eight ^ DELETES, 1) != 0) {
        for (int i = 0; i < Long.BYTES; i++) {
          controls += isControl(bytes[at + i]) ? 1 : 0;
        }
      }
    }
    for (; at < length; at++) {
      controls += isControl(bytes[at]) ? 1 : 0;
    }
    return controls;
  }

  /** Returns something else than 0 when one of eight bytes is below a number up to 128. */
  private static long below(long eight, int number) {
    return (eight - ONES * number) & ~eight & HIGH_BITS;
  }

  private static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && (USED >>> b & 1) == 0) || b == 0x7F;
  }
}
