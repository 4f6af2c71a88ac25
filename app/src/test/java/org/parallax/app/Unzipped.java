package org.parallax.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads archives back: their files by the JDK's file system of archives, their order as a stream.
 */
public final class Unzipped {
  private Unzipped() {}

  /** Returns the files by their names; folders, which none of ours has, have a slash in theirs. */
  public static SortedMap<String, String> files(byte[] archive) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path file = Files.createTempFile("archive", ".zip");
    try {
      Files.write(file, archive);
      try (FileSystem zip = FileSystems.newFileSystem(file);
          Stream<Path> all = Files.walk(zip.getPath("/"))) {
        for (Path path : all.filter(Files::isRegularFile).toList()) {
          files.put(path.toString().substring(1), Files.readString(path));
        }
      }
    } finally {
      Files.delete(file);
    }
    return files;
  }

  /** Returns the entries, as they follow one another. */
  public static List<ZipEntry> entries(byte[] archive) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Returns the names of the entries, as they follow one another. */
  public static List<String> names(byte[] archive) throws IOException {
    return entries(archive).stream().map(ZipEntry::getName).toList();
  }
}
