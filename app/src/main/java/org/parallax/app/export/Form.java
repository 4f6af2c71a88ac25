package org.parallax.app.export;

/** The forms that a dossier is written in; named as on the command line. */
public enum Form {
  /** The account, for a terminal. */
  text("text/plain; charset=utf-8", "txt", false),
  /** The account as one page whose citations light up in the sources. */
  html("text/html; charset=utf-8", "html", false),
  /** The account as a document, its citations as footnotes. */
  markdown("text/markdown; charset=utf-8; variant=GFM", "md", false),
  /** The document on pages. */
  pdf("application/pdf", "pdf", true),
  /** The document for a word processor. */
  docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", true),
  /** The whole dossier as one JSON object. */
  json("application/json", "json", false),
  /** The whole dossier, a JSON object a line. */
  jsonl("application/jsonl", "jsonl", false),
  /** One table of the stories; see {@link Table}. */
  csv("text/csv; charset=utf-8; header=present", "csv", false),
  /** The same table, its columns typed. */
  parquet("application/vnd.apache.parquet", "parquet", true),
  /** Articles, quotations, events and claims in the words of schema.org. */
  jsonld("application/ld+json", "jsonld", false),
  /** The citations of the brief as W3C Web Annotations. */
  annotations("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "jsonld", false),
  /** The times of each article, a TimeML document an article, in one archive. */
  timeml("application/zip", "zip", true),
  /** What comes next, as a calendar. */
  ical("text/calendar; charset=utf-8", "ics", false),
  /** The stories as an RSS 2.0 feed. */
  rss("application/rss+xml; charset=utf-8", "rss", false),
  /** The stories as an Atom feed. */
  atom("application/atom+xml; charset=utf-8", "atom", false);

  private final String mediaType;
  private final String ending;
  private final boolean binary;

  Form(String mediaType, String ending, boolean binary) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.binary = binary;
  }

  /** Returns the media type with its parameters, as an HTTP server says it. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns how the name of a file of this form ends, without the dot. */
  public String ending() {
    return ending;
  }

  /** Returns whether the bytes are no text, and nothing for a terminal. */
  public boolean binary() {
    return binary;
  }

  /** Returns whether it is made of one {@link Table}. */
  public boolean tabular() {
    return this == csv || this == parquet;
  }
}
