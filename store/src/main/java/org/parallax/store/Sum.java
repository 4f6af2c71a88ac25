package org.parallax.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row: CRC-32C of its values, each with its kind and length, so that no two rows
 * run into one another. Not safe to share between threads.
 */
final class Sum {
  private final CRC32C crc = new CRC32C();

  Sum add(@Nullable String words) {
    return words == null ? none() : add('s', words.getBytes(StandardCharsets.UTF_8));
  }

  Sum add(byte @Nullable [] bytes) {
    return bytes == null ? none() : add('b', bytes);
  }

  Sum add(long number) {
    return add('n', ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  Sum addInteger(@Nullable Integer number) {
    return number == null ? none() : add(number.longValue());
  }

  private Sum none() {
    crc.update('-');
    return this;
  }

  private Sum add(char kind, byte[] bytes) {
    crc.update(ByteBuffer.allocate(1 + Integer.BYTES).put((byte) kind).putInt(bytes.length).flip());
    crc.update(bytes);
    return this;
  }

  long value() {
    return crc.getValue();
  }
}
