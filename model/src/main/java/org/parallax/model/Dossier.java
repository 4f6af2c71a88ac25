package org.parallax.model;

import java.util.List;

/**
 * Everything that one run found: the public contract.
 *
 * @param run what was run on what
 * @param dropped captures that did not become articles, by path, line, id
 * @param articles by report day, then id
 * @param stories by first article
 */
public record Dossier(Run run, List<Dropped> dropped, List<Reading> articles, List<Story> stories) {
  /** Name and version of the contract. */
  public static final String SCHEMA = "parallax/dossier/1";

  /** Copies the lists. */
  public Dossier {
    dropped = List.copyOf(dropped);
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
  }

  /**
   * What was run on what.
   *
   * @param version of Parallax
   * @param settings {@code sha256:} of the settings
   * @param input {@code sha256:} of the sorted (path, sha256) pairs
   * @param read captures read: files, rows, records, entries
   * @param kept captures that became articles
   * @param dropped captures that did not
   */
  public record Run(
      String version, String settings, String input, int read, int kept, int dropped) {}
}
