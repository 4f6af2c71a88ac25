package org.parallax.bench.store;

import java.io.IOException;
import java.nio.file.Path;

/** Writes invented reports as JSON Lines, for {@code bench/load}. */
public final class Rows {
  private Rows() {}

  /**
   * Writes.
   *
   * @param args file, and how many reports
   */
  public static void main(String[] args) throws IOException {
    InventedRun.rows(Path.of(args[0]), Integer.parseInt(args[1]));
  }
}
