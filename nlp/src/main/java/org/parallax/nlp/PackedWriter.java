package org.parallax.nlp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes arrays that {@link PackedReader} reads at once, in the order in which they are added. */
final class PackedWriter {
  private final List<byte[]> arrays = new ArrayList<>();

  void add(byte[] array) {
    space(array.length, Byte.BYTES).put(array);
  }

  void add(short[] array) {
    space(array.length, Short.BYTES).asShortBuffer().put(array);
  }

  void add(int... array) {
    space(array.length, Integer.BYTES).asIntBuffer().put(array);
  }

  void add(long[] array) {
    space(array.length, Long.BYTES).asLongBuffer().put(array);
  }

  void add(float[] array) {
    space(array.length, Float.BYTES).asFloatBuffer().put(array);
  }

  void add(double[] array) {
    space(array.length, Double.BYTES).asDoubleBuffer().put(array);
  }

  /** Adds texts without line breaks. */
  void add(List<String> texts) {
    add(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
  }

  private ByteBuffer space(int length, int size) {
    byte[] array = new byte[Integer.BYTES + length * size];
    arrays.add(array);
    return ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
  }

  /** Writes all that was added. */
  void writeTo(OutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    int length = 0;
    for (byte[] array : arrays) {
      sum.update(array);
      length += array.length;
    }
    out.write(
        ByteBuffer.allocate(PackedReader.HEAD)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(PackedReader.FORMAT)
            .putInt(length)
            .putInt((int) sum.getValue())
            .array());
    for (byte[] array : arrays) {
      out.write(array);
    }
  }
}
