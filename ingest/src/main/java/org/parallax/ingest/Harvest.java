package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Sha256;
import org.parallax.model.Shelves;

/** Hands on what is read, as it is read. Not safe to share between threads. */
final class Harvest {
  /**
   * The largest page of our evaluation sets has 20,000 tags; each takes some 600 bytes once parsed,
   * and a line of plain text some 150.
   */
  private static final int MOST_PIECES = 100_000;

  private final Sink sink;
  private final RowNames names;
  private final NewsDesk desk;

  /** Paths of what was recognised as a web archive. */
  private final SortedSet<String> archives = new TreeSet<>();

  Harvest(IngestSettings settings, Sink sink, Shelves shelves) {
    this.sink = sink;
    desk = new NewsDesk(shelves);
    names = new RowNames(settings);
  }

  /** Returns what is known of the names that rows use. */
  RowNames names() {
    return names;
  }

  /** Returns where news items wait until all their versions are known. */
  NewsDesk desk() {
    return desk;
  }

  /** Says that what lies at a path is counted in records. */
  void archive(String path) {
    archives.add(path);
  }

  void drop(String path, @Nullable Integer line, Dropped.Code code, String why) {
    drop(new Dropped(path, line, null, null, code, why));
  }

  void drop(Dropped line) {
    sink.drop(told(line));
  }

  /** Hands on what is told of a page without its text. */
  void notice(Notice notice) {
    sink.notice(Surrogates.whole(notice).with(told(notice.alone())));
  }

  private Dropped told(Dropped line) {
    String id = line.id();
    Dropped whole =
        line.withId(id == null ? null : Surrogates.whole(id)).because(Surrogates.whole(line.why()));
    return archives.contains(line.path()) ? whole.ofRecord() : whole;
  }

  /** Keeps what was read; an id is never blank. */
  void keep(
      Source source,
      @Nullable Integer line,
      String id,
      Capture.Kind kind,
      String decoded,
      SortedMap<String, String> fields,
      byte[] bytes) {
    keep(new Capture(source.path(), line, id, kind, decoded, fields, Sha256.of(bytes)));
  }

  /** Keeps what was read; an id is never blank. */
  void keep(Capture capture) {
    if (fits(capture)) {
      Capture whole = Surrogates.whole(capture);
      sink.capture(archives.contains(capture.path()) ? whole.ofRecord() : whole);
    }
  }

  /**
   * Keeps the text of a file.
   *
   * @param decoded as {@link Decoder#decode(byte[])} gives it
   */
  void keepDecoded(Source source, Capture.Kind kind, String decoded, byte[] bytes) {
    String id = Surrogates.whole(source.stem());
    Capture capture =
        new Capture(source.path(), null, id, kind, decoded, new TreeMap<>(), Sha256.of(bytes));
    if (fits(capture)) {
      sink.capture(capture);
    }
  }

  /** Whether a capture holds no more than a report can; drops it when it does. */
  private boolean fits(Capture capture) {
    boolean tagged = capture.kind() == Capture.Kind.HTML;
    if (hasMore(tagged ? "<" : PlainPages.ENDS, capture.decoded(), MOST_PIECES)) {
      drop(
          capture.path(),
          capture.line(),
          Dropped.Code.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "more than %,d %s, which no report has; %s",
              MOST_PIECES,
              tagged ? "tags" : "lines",
              tagged ? "export the text of the page" : "split the text into its articles"));
      return false;
    }
    return true;
  }

  private static boolean hasMore(String marks, String text, int most) {
    int count = 0;
    for (int m = 0; m < marks.length() && text.length() > most; m++) {
      char mark = marks.charAt(m);
      for (int at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) {
        count++;
      }
    }
    return count > most;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
