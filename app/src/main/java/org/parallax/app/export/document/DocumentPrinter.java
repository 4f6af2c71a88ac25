package org.parallax.app.export.document;

import java.util.SortedMap;

/** Port: prints a document block by block. Called from one thread. */
public interface DocumentPrinter {
  /**
   * Takes what is known of the document; called once, first.
   *
   * @param run the run block, for forms that have a place for it beside the words
   */
  void begin(String title, SortedMap<String, String> run);

  /** Takes the next block. */
  void print(Block block);

  /** Called once, last; flushes, and leaves the stream open. */
  void end();
}
