package org.parallax.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read, or what a record of an archive holds.
 *
 * @param file where it is; null for standard input
 * @param path as the dossier shows it: relative to the input, with {@code /}
 * @param stem the id of the article it holds
 * @param problem why it cannot be read at all; null when it can
 * @param fetched where and when it was fetched; null when it is a file
 */
record Source(
    @Nullable Path file,
    String path,
    String stem,
    @Nullable String problem,
    @Nullable Fetched fetched) {
  /**
   * How something came into an archive.
   *
   * @param record number of its record, from 1
   * @param address from which it was fetched
   * @param captured when; null when not told
   */
  record Fetched(int record, String address, @Nullable String captured) {}

  Source(@Nullable Path file, String path, String stem, @Nullable String problem) {
    this(file, path, stem, problem, null);
  }

  /** Returns what a record of this archive holds, under an id. */
  Source holding(String id, Fetched record) {
    return new Source(file, path, id, problem, record);
  }

  /**
   * Returns the number under which the dossier shows a thing of this source: its record's first.
   */
  @Nullable Integer line(@Nullable Integer number) {
    return fetched == null ? number : (Integer) fetched.record();
  }

  /** Returns the id of a thing that has none of its own. */
  String numbered(int number) {
    return (fetched == null ? path : stem) + "#" + number;
  }

  /** Returns where it stands, in words. */
  String where() {
    return path + (fetched == null ? "" : ", record " + fetched.record());
  }

  /** Returns the address from which it was fetched; null when it is a file. */
  @Nullable String address() {
    return fetched == null ? null : fetched.address();
  }

  /** Returns when it was fetched; null when that is not told. */
  @Nullable String captured() {
    return fetched == null ? null : fetched.captured();
  }
}
