package org.parallax.app.export;

/** The tables of a dossier, each over all stories; named as on the command line. */
public enum Table {
  /** What is stated: a row for each place that states, denies or contradicts a claim. */
  claims,
  /** Who said what: a row for each piece of each source's version of an utterance. */
  quotes,
  /** What was counted: a row for each value that a source gives. */
  figures,
  /** What comes next: a row for each place that reports an item. */
  agenda,
  /** What happened: a row for each place that reports it. */
  timeline,
  /** The brief: a row for each citation of each sentence. */
  brief,
  /** The articles: a row for each. */
  sources
}
