package org.parallax.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Reads the arrays that {@link PackedWriter} wrote, in the same order.
 *
 * <p>A file: the format, eight bytes; how many bytes follow the head; their CRC-32; then the
 * arrays, each with its length before it. All little-endian.
 */
final class PackedReader {
  /** "PRLX", then "nlp" and the number of the format. Raise it with each change of the arrays. */
  static final long FORMAT = 0x01706C6E_584C5250L;

  /** What is said of a file that cannot be used. */
  static final String DAMAGED = "the packed model is damaged";

  /** How many bytes stand before the arrays. */
  static final int HEAD = Long.BYTES + 2 * Integer.BYTES;

  /** More than any model has, so that a damaged head does not ask for all memory. */
  private static final int MOST = 1 << 28;

  private final ByteBuffer arrays;

  /**
   * Reads a stream to its end.
   *
   * @throws IOException when it is not such a file, ends too soon, or its bytes were changed
   */
  PackedReader(InputStream in) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    if (head.capacity() < HEAD || head.getLong() != FORMAT) {
      throw new IOException("not a packed model of this version");
    }
    int length = head.getInt();
    if (length < 0 || length > MOST) {
      throw new IOException(DAMAGED);
    }
    byte[] bytes = new byte[length];
    int read = in.readNBytes(bytes, 0, bytes.length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (read < length || (int) sum.getValue() != head.getInt() || in.read() >= 0) {
      throw new IOException(DAMAGED);
    }
    arrays = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  byte[] bytes() {
    byte[] array = new byte[arrays.getInt()];
    arrays.get(array);
    return array;
  }

  short[] shorts() {
    short[] array = new short[arrays.getInt()];
    arrays.asShortBuffer().get(array);
    return skipped(array, array.length * Short.BYTES);
  }

  int[] ints() {
    int[] array = new int[arrays.getInt()];
    arrays.asIntBuffer().get(array);
    return skipped(array, array.length * Integer.BYTES);
  }

  long[] longs() {
    long[] array = new long[arrays.getInt()];
    arrays.asLongBuffer().get(array);
    return skipped(array, array.length * Long.BYTES);
  }

  float[] floats() {
    float[] array = new float[arrays.getInt()];
    arrays.asFloatBuffer().get(array);
    return skipped(array, array.length * Float.BYTES);
  }

  double[] doubles() {
    double[] array = new double[arrays.getInt()];
    arrays.asDoubleBuffer().get(array);
    return skipped(array, array.length * Double.BYTES);
  }

  String[] texts() {
    return new String(bytes(), StandardCharsets.UTF_8).split("\n", -1);
  }

  private <T> T skipped(T array, int bytes) {
    arrays.position(arrays.position() + bytes);
    return array;
  }
}
