package org.parallax.app.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.parallax.model.Shelf;
import org.parallax.store.Packed;

/**
 * Blocks of bytes in a temporary file. Put from one thread, taken from any.
 *
 * <p>Holds eight bytes a block in memory. The file has no name any more once it is open (on systems
 * that allow that), so that nothing of it can be left behind.
 */
public final class Spill implements Shelf<byte[]>, AutoCloseable {
  private final FileChannel file;
  private final boolean packed;

  /** Where each block starts, and after the last one the end. */
  private long[] starts = new long[1024];

  private int size;

  /**
   * Opens one.
   *
   * @param folder where its file is made; must exist
   * @param packed whether blocks are compressed: pays for text, not for numbers
   */
  public Spill(Path folder, boolean packed) {
    this.packed = packed;
    try {
      Path path = Files.createTempFile(folder, "parallax-", ".spill");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int put(byte[] bytes) {
    byte[] block = packed ? Packed.quickly(bytes) : bytes;
    if (size + 1 == starts.length) {
      starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(block);
      long at = starts[size];
      while (buffer.hasRemaining()) {
        at += file.write(buffer, at);
      }
      starts[size + 1] = at;
    } catch (IOException e) {
      throw broken(e);
    }
    return size++;
  }

  @Override
  public byte[] get(int place) {
    byte[] block = new byte[Math.toIntExact(starts[place + 1] - starts[place])];
    ByteBuffer buffer = ByteBuffer.wrap(block);
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, starts[place] + buffer.position()) < 0) {
          throw new IOException("the file was cut short");
        }
      }
    } catch (IOException e) {
      throw broken(e);
    }
    return packed ? Packed.back(block) : block;
  }

  @Override
  public int size() {
    return size;
  }

  /** Returns the bytes on disk. */
  public long bytes() {
    return starts[size];
  }

  private static UncheckedIOException broken(IOException e) {
    return new UncheckedIOException(
        "a temporary file cannot be written or read ("
            + e.getMessage()
            + "); make room there, or name another folder with --temp",
        e);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw broken(e);
    }
  }
}
