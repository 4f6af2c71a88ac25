package org.parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Notice;
import org.parallax.model.Page;
import org.parallax.model.Shelves;

/**
 * Reads files, folders and standard input, recognised by content.
 *
 * <p>What cannot be read is a {@link Dropped} line, never an exception; only an input that cannot
 * be one at all is refused, with {@link BadInput}, before anything is read. The order in which
 * inputs are named does not matter. Holds one file, and of a file of rows one row, besides the
 * pages it returns; of news items, whose last version is known at the end only, some hundred bytes
 * each, their texts lying on a shelf. Safe to share between threads, standard input aside.
 */
public final class Ingester {
  private final IngestSettings settings;
  private final InputStream standardInput;
  private final @Nullable String asOf;
  private final Shelves shelves;

  /** Makes an ingester with the default settings. */
  public Ingester() {
    this(IngestSettings.defaults());
  }

  /** Makes an ingester. */
  public Ingester(IngestSettings settings) {
    this(settings, System.in);
  }

  /**
   * Makes an ingester.
   *
   * @param standardInput what {@code -} reads
   */
  public Ingester(IngestSettings settings, InputStream standardInput) {
    this(settings, standardInput, null, Shelves.inMemory());
  }

  private Ingester(
      IngestSettings settings, InputStream standardInput, @Nullable String asOf, Shelves shelves) {
    this.settings = settings;
    this.standardInput = standardInput;
    this.asOf = asOf;
    this.shelves = shelves;
  }

  /**
   * Returns an ingester for which embargoes up to a day have lifted.
   *
   * @param day ISO; null when no day is told
   */
  public Ingester asOf(@Nullable String day) {
    return new Ingester(settings, standardInput, day, shelves);
  }

  /** Returns an ingester that keeps what must wait for the end of the input on shelves. */
  public Ingester on(Shelves others) {
    return new Ingester(settings, standardInput, asOf, others);
  }

  /**
   * Returns everything that the inputs hold.
   *
   * @param inputs files, folders, or {@code -} for standard input
   * @throws BadInput when one of them does not exist or is an address, or when the settings map a
   *     field to a name that no row has
   */
  public Ingested ingest(List<Path> inputs) {
    List<Page> pages = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    ingest(
        inputs,
        new Sink() {
          @Override
          public void capture(Capture capture) {
            pages.add(page(capture));
          }

          @Override
          public void drop(Dropped line) {
            dropped.add(line);
          }

          @Override
          public void notice(Notice notice) {
            notices.add(notice);
          }
        });
    return new Ingested(
        pages.stream().sorted(PAGES).toList(),
        dropped.stream().sorted(DROPPED).toList(),
        notices.stream().sorted(Comparator.comparing(Notice::alone, DROPPED)).toList());
  }

  /**
   * Says whether inputs can be read at all, before anything is made for them.
   *
   * @throws BadInput when one of them does not exist or is an address
   */
  public static void check(List<Path> inputs) {
    inputs.forEach(Sources::check);
  }

  /**
   * Reads the inputs and hands on what they hold, as it is read; holds one capture at a time.
   *
   * @param inputs files, folders, or {@code -} for standard input
   * @throws BadInput when one of them does not exist or is an address; before anything is read
   */
  public void ingest(List<Path> inputs, Sink sink) {
    Sources.Listed listed = Sources.of(inputs);
    Harvest harvest = new Harvest(settings, sink, shelves);
    for (String folder : listed.empty()) {
      harvest.drop(
          folder, null, Dropped.Code.EMPTY, "the folder holds no file (hidden files are skipped)");
    }
    long all = bytes(listed.sources());
    long before = 0;
    for (Source source : listed.sources()) {
      before += read(source, harvest, sink, before, all);
    }
    harvest.desk().deliver(harvest, asOf);
    harvest.names().check();
  }

  /** Returns the page of a capture. Pure; safe to call from any thread. */
  public Page page(Capture capture) {
    return capture.kind() == Capture.Kind.HTML
        ? HtmlPages.page(capture, settings.selectors())
        : PlainPages.page(capture);
  }

  /** Returns how many bytes the inputs have; 0 when that cannot be told. */
  private static long bytes(List<Source> sources) {
    long bytes = 0;
    for (Source source : sources) {
      if (source.file() == null) {
        return 0;
      }
      try {
        bytes += source.problem() == null ? Files.size(source.file()) : 0;
      } catch (IOException | SecurityException e) {
        bytes += 0; // It is said when the file is opened.
      }
    }
    return bytes;
  }

  private static final Comparator<Page> PAGES =
      Comparator.comparing((Page p) -> p.capture().path())
          .thenComparing(p -> number(p.capture().line()));

  private static final Comparator<Dropped> DROPPED =
      Comparator.comparing(Dropped::path).thenComparing(d -> number(d.line()));

  private static int number(@Nullable Integer line) {
    return line == null ? 0 : line;
  }

  /** Returns the number of bytes that were read. */
  private long read(Source source, Harvest harvest, Sink sink, long before, long all) {
    if (source.problem() != null) {
      harvest.drop(source.path(), null, Dropped.Code.UNREADABLE, source.problem());
      return 0;
    }
    Path file = source.file();
    long count = 0;
    try (Metered bytes =
        new Metered(file == null ? standardInput : Files.newInputStream(file), sink, before, all)) {
      count = read(source, bytes, harvest);
    } catch (IOException | SecurityException e) {
      unreadable(source, e, harvest);
    }
    return count;
  }

  private long read(Source source, Metered bytes, Harvest harvest) {
    try {
      content(source, Opened.of(bytes, settings.maxExpansion()), harvest);
    } catch (Opened.Cut e) {
      harvest.drop(source.path(), null, Dropped.Code.TRUNCATED_GZIP, e.getMessage() + "");
    } catch (Opened.Bomb e) {
      harvest.drop(source.path(), null, Dropped.Code.TOO_LARGE, e.getMessage() + "");
    } catch (IOException | SecurityException e) {
      unreadable(source, e, harvest);
    }
    return bytes.count();
  }

  private static void unreadable(Source source, Exception e, Harvest harvest) {
    harvest.drop(
        source.path(),
        null,
        Dropped.Code.UNREADABLE,
        String.format(
            Locale.ROOT,
            "cannot be opened or read (%s); check its permissions",
            e.getClass().getSimpleName()));
  }

  private void content(Source source, InputStream in, Harvest harvest) throws IOException {
    byte[] head = in.readNBytes(Sniffer.HEAD);
    Sniffer.Sniffed sniffed = Sniffer.sniff(head, head.length, source.path());
    switch (sniffed.kind()) {
      case EMPTY -> empty(source, head, in, harvest);
      case BINARY ->
          harvest.drop(
              source.path(),
              null,
              Dropped.Code.BINARY,
              "expected text, found " + sniffed.what() + "; " + sniffed.remedy());
      case UNSUPPORTED ->
          harvest.drop(source.path(), null, Dropped.Code.UNSUPPORTED, sniffed.what());
      case HTML -> article(source, Capture.Kind.HTML, head, in, harvest);
      case PLAIN -> article(source, Capture.Kind.PLAIN, head, in, harvest);
      case JSON -> json(source, head, in, harvest);
      case XML -> new XmlPages(settings, source, harvest).read(head, in);
      case WARC -> new WarcPages(settings, source, harvest).read(Rows.after(head, head.length, in));
    }
  }

  private void empty(Source source, byte[] head, InputStream in, Harvest harvest)
      throws IOException {
    if (head.length == Sniffer.HEAD) {
      // White space for as far as one looks: text may follow.
      article(source, Capture.Kind.PLAIN, head, in, harvest);
      return;
    }
    String what = source.file() == null ? "standard input" : "the file";
    String why = what + (head.length == 0 ? " has no bytes" : " holds only white space");
    harvest.drop(source.path(), null, Dropped.Code.EMPTY, why);
  }

  private void article(
      Source source, Capture.Kind kind, byte[] head, InputStream in, Harvest harvest)
      throws IOException {
    int limit = (int) Math.min(Integer.MAX_VALUE - 16, settings.maxArticleBytes() + 1);
    byte[] bytes = Rows.after(head, head.length, in).readNBytes(limit);
    if (bytes.length > settings.maxArticleBytes()) {
      harvest.drop(
          source.path(),
          null,
          Dropped.Code.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "more than %,d bytes, the limit for one article (a setting)",
              settings.maxArticleBytes()));
      return;
    }
    String text = Decoder.decode(bytes);
    if (text.isBlank()) {
      harvest.drop(source.path(), null, Dropped.Code.EMPTY, "the file holds only white space");
    } else {
      harvest.keepDecoded(source, kind, text, bytes);
    }
  }

  private void json(Source source, byte[] head, InputStream in, Harvest harvest)
      throws IOException {
    String start = Decoder.decode(head).stripLeading();
    if (!Rows.isJson(start, source.path())) {
      article(source, Capture.Kind.PLAIN, head, in, harvest);
      return;
    }
    InputStream all = Rows.after(head, head.length, in);
    Charset wide = Decoder.wideOrMarked(head, head.length);
    if (wide != null) {
      all = new java.io.ByteArrayInputStream(Decoder.decode(all.readAllBytes()).getBytes(UTF_8));
    }
    new Rows(settings, source, harvest).read(all, start.charAt(0) == '[');
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;
}
