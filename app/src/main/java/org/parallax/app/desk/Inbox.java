package org.parallax.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was posted and is still to be told: a file each, named by the digest of what is in it, so
 * that no word of a sender is part of a name, and the same content is there once. Safe to share
 * between threads.
 */
final class Inbox {
  private static final int NAME = 16;
  private static final String PART = ".part";

  private final Path folder;
  private int parts;

  /** Opens the inbox of a folder; what was not received to its end is deleted. */
  Inbox(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      for (Path left : files(PART)) {
        Files.delete(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is posted is larger than may be. */
  static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Puts a body on disk: it is there, under its name, when this returns.
   *
   * @param most bytes that it may have
   * @param ending of the file's name, with a dot; tells a reader of the folder what is in it
   */
  Path put(InputStream body, long most, String ending) throws IOException, TooLarge {
    Path part = folder.resolve(next() + PART);
    try {
      String digest = receive(body, most, part);
      Path file = folder.resolve("posted-" + digest.substring(0, NAME) + ending);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      return file;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private synchronized int next() {
    return ++parts;
  }

  private static String receive(InputStream body, long most, Path part)
      throws IOException, TooLarge {
    MessageDigest digest = sha256();
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      byte[] some = new byte[1 << 16];
      long all = 0;
      for (int n = body.read(some); n >= 0; n = body.read(some)) {
        all += n;
        if (all > most) {
          throw new TooLarge();
        }
        out.write(some, 0, n);
      }
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a new name in a folder last; not every system can, and those need not. */
  private static void sync(Path folder) throws IOException {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Returns the file of an id that is still to be told. */
  List<Path> waiting() {
    try {
      return files("").stream().filter(file -> !file.toString().endsWith(PART)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** Returns the id of the job that tells a file. */
  static String id(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
