package org.parallax.app.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.parallax.model.Shelf;

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
    byte[] block = packed ? pack(bytes) : bytes;
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
    return packed ? unpack(block) : block;
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

  /** Four bytes of length, then the compressed bytes. */
  private static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
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

  private static byte[] unpack(byte[] block) {
    Inflater inflater = new Inflater(true);
    try {
      byte[] bytes = new byte[ByteBuffer.wrap(block).getInt()];
      inflater.setInput(block, Integer.BYTES, block.length - Integer.BYTES);
      int at = 0;
      while (at < bytes.length) {
        int n = inflater.inflate(bytes, at, bytes.length - at);
        if (n == 0) {
          throw new DataFormatException("it ends too early");
        }
        at += n;
      }
      return bytes;
    } catch (DataFormatException e) {
      throw broken(new IOException(e.getMessage(), e));
    } finally {
      inflater.end();
    }
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
