package org.parallax.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.parallax.model.Dropped;

/**
 * Reads the pages, feeds and news items of a web archive, one record at a time; after a damaged
 * record it goes on with the next. Offsets are those of the archive after decompression. Not safe
 * to share between threads.
 */
final class WarcPages {
  private static final byte[] RECORD = Harvest.utf8("WARC/1.");

  /** Content encodings that are read. */
  private static final Set<String> DECODED =
      new TreeSet<>(List.of("", "identity", "none", "gzip", "x-gzip", "deflate", "br"));

  /** Kinds of records that are named; an archive may invent more. */
  private static final int MOST_OTHERS = 20;

  private final IngestSettings settings;
  private final Source source;
  private final Harvest harvest;
  private final Payloads payloads;
  private final ByteBuffer buffer = ByteBuffer.allocate(65_536).limit(0);
  private final SortedMap<String, Integer> others = new TreeMap<>();
  private final SortedMap<String, Integer> byDigest = new TreeMap<>();
  private int number;

  /** Records that were taken. */
  private int news;

  private long taken;
  private long lastFailure = -1;

  /** Where the buffer stood when it was to be filled past the end of the input. */
  private int endPlace = -1;

  WarcPages(IngestSettings settings, Source source, Harvest harvest) {
    this.settings = settings;
    this.source = source;
    this.harvest = harvest;
    this.payloads = new Payloads(settings, source, harvest);
    harvest.archive(source.path());
  }

  void read(InputStream in) throws IOException {
    ReadableByteChannel channel = new Counted(Channels.newChannel(in));
    try {
      do {
        records(channel);
      } while (seek(channel));
    } finally {
      sumUp();
    }
  }

  /** Reads records up to the first one that cannot be told from what follows it. */
  private void records(ReadableByteChannel channel) throws IOException {
    try {
      // Not closed: closing would end the input, which goes on behind a damaged record.
      WarcReader reader = new WarcReader(channel, buffer);
      reader.setLenient(true);
      WarcRecord record = reader.next().orElse(null);
      while (record != null) {
        number++;
        if (record.body().size() < 0) {
          throw new IOException("a length below zero, with which a reader goes in circles");
        }
        one(record);
        record.body().consume();
        record = reader.next().orElse(null);
      }
    } catch (Opened.Cut | Opened.Bomb e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (endPlace >= 0 && buffer.position() == endPlace && buffer.limit() == buffer.capacity()) {
        buffer.flip(); // The reader gave up while filling: what stands behind is old.
      }
      damaged(null, "the record is damaged or ends too early");
    }
  }

  private void one(WarcRecord record) throws IOException {
    try {
      if (record instanceof WarcResponse response) {
        response(response);
      } else if (record instanceof WarcResource resource) {
        resource(resource);
      } else if (record instanceof WarcRevisit) {
        revisit(record);
      } else {
        other(record.type() + " record");
      }
    } catch (Expanding.Bomb e) {
      drop(record, Dropped.Code.TOO_LARGE, e.getMessage() + "");
    } catch (Opened.Cut | Opened.Bomb e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      damaged(record, "its HTTP response is damaged or ends too early");
    }
  }

  private void response(WarcResponse record) throws IOException {
    String url = header(record, "WARC-Target-URI");
    if (url == null || !Addresses.isWeb(url)) {
      other("response that is not of the web");
      return;
    }
    HttpResponse http =
        HttpResponse.parse(HttpHead.mended(record.body().stream(), record.body().size()));
    String told = http.headers().first("Content-Type").orElse("");
    String type = told.isBlank() ? identified(record) : told;
    String coding = coding(http);
    if (http.status() != 200) {
      other("response of status " + http.status());
    } else if (Payload.sort(type) == Payload.Sort.OTHER) {
      other("response of another type than text/html");
    } else if (!DECODED.contains(coding)) {
      String why =
          "a body compressed as '"
              + coding
              + "', which this version does not read: fetch the page again without that encoding, or"
              + " save it in a browser";
      drop(record, Dropped.Code.UNSUPPORTED, why);
    } else {
      String captured = header(record, "WARC-Date");
      payload(
          record,
          new Expanding(http.bodyDecoded().stream(), record.body(), settings.maxExpansion()),
          bytes ->
              new Payload(
                  number,
                  url,
                  type,
                  bytes,
                  captured == null ? dated(http, "Date") : captured,
                  changed(http)));
    }
  }

  /** A page that was not fetched by HTTP, such as one that a browser saved. */
  private void resource(WarcResource record) throws IOException {
    String url = header(record, "WARC-Target-URI");
    String type = record.headers().first("Content-Type").orElse("");
    if (url == null || !Addresses.isWeb(url) || Payload.sort(type) == Payload.Sort.OTHER) {
      other("resource record of another type than text/html");
      return;
    }
    String captured = header(record, "WARC-Date");
    payload(
        record,
        record.body().stream(),
        bytes -> new Payload(number, url, type, bytes, captured, null));
  }

  private void payload(WarcRecord record, InputStream body, Function<byte[], Payload> of)
      throws IOException {
    int limit = (int) Math.min(Integer.MAX_VALUE - 16, settings.maxArticleBytes() + 1);
    byte[] bytes = body.readNBytes(limit);
    if (bytes.length > settings.maxArticleBytes()) {
      String why =
          String.format(
              Locale.ROOT,
              "more than %,d bytes, the limit for one article (a setting)",
              settings.maxArticleBytes());
      drop(record, Dropped.Code.TOO_LARGE, why);
      return;
    }
    record.body().consume();
    if (cut(record)) {
      damaged(record, "the page is cut short");
      return;
    }
    String kind = payloads.take(of.apply(bytes));
    if (kind != null) {
      other(kind);
      return;
    }
    news++;
    String digest = header(record, "WARC-Payload-Digest");
    if (digest != null) {
      byDigest.putIfAbsent(digest, number);
    }
  }

  /** What the crawler found the body to be; empty when it does not say. */
  private static String identified(WarcRecord record) {
    String type = header(record, "WARC-Identified-Payload-Type");
    return type == null ? "" : type;
  }

  private static @Nullable String dated(HttpResponse http, String header) {
    String written = http.headers().first(header).orElse("").strip();
    return written.isEmpty() ? null : FeedDate.of(written).iso();
  }

  /** Servers that make pages on demand say that they changed them just now: no evidence. */
  private static @Nullable String changed(HttpResponse http) {
    String changed = dated(http, "Last-Modified");
    String sent = dated(http, "Date");
    return changed == null
            || (sent != null && sent.length() >= 10 && changed.startsWith(sent.substring(0, 10)))
        ? null
        : changed;
  }

  private void revisit(WarcRecord record) {
    String digest = header(record, "WARC-Payload-Digest");
    Integer original = digest == null ? null : byDigest.get(digest);
    String first = header(record, "WARC-Refers-To-Target-URI");
    String when = header(record, "WARC-Refers-To-Date");
    String where =
        original != null
            ? "record " + original + " of this archive"
            : (first == null ? "an earlier capture" : first)
                + (when == null ? "" : " as captured at " + when)
                + ", which this archive does not hold before it";
    drop(record, Dropped.Code.DUPLICATE, "a revisit: same content as " + where);
  }

  /** Whether the record says that it was cut, or holds less than it says. */
  private static boolean cut(WarcRecord record) throws IOException {
    return record.truncated() != WarcTruncationReason.NOT_TRUNCATED
        || record.body().position() < record.body().size();
  }

  private static String coding(HttpResponse http) {
    return http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String header(WarcRecord record, String name) {
    String value = record.headers().first(name).orElse("").strip();
    String bare =
        value.startsWith("<") && value.endsWith(">") && value.length() > 1
            ? value.substring(1, value.length() - 1)
            : value;
    return bare.isEmpty() ? null : bare;
  }

  private void other(String kind) {
    boolean named = others.size() < MOST_OTHERS || others.containsKey(kind);
    others.merge(named ? kind : "record of another kind", 1, Integer::sum);
  }

  private void drop(WarcRecord record, Dropped.Code code, String why) {
    String url = header(record, "WARC-Target-URI");
    harvest.drop(
        new Dropped(source.path(), number, null, url == null ? null : Payload.id(url), code, why));
  }

  private void damaged(@Nullable WarcRecord record, String what) {
    String why =
        String.format(
            Locale.ROOT, "%s, near byte %,d of the archive; the rest was read", what, offset());
    if (record == null) {
      harvest.drop(source.path(), Math.max(1, number), Dropped.Code.UNREADABLE, why);
    } else {
      drop(record, Dropped.Code.UNREADABLE, why);
    }
  }

  private void sumUp() {
    if (!others.isEmpty()) {
      String found =
          others.entrySet().stream()
              .map((Map.Entry<String, Integer> e) -> e.getKey() + ": " + e.getValue())
              .collect(Collectors.joining(", "));
      harvest.drop(
          source.path(),
          null,
          Dropped.Code.UNSUPPORTED,
          (news == 0
                  ? "no page, feed or news item is in this archive, but records of other kinds: "
                  : "records that hold no page: ")
              + found);
    }
  }

  private long offset() {
    return taken - buffer.remaining();
  }

  /** Goes to the start of the next record; always onwards, never twice to the same place. */
  private boolean seek(ReadableByteChannel channel) throws IOException {
    if (offset() == lastFailure && buffer.hasRemaining()) {
      buffer.get();
    }
    while (true) {
      for (int i = buffer.position(); i + RECORD.length <= buffer.limit(); i++) {
        if (startsAt(i)) {
          buffer.position(i);
          lastFailure = offset();
          return true;
        }
      }
      buffer.position(Math.max(buffer.position(), buffer.limit() - RECORD.length + 1));
      buffer.compact();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        return false;
      }
    }
  }

  private boolean startsAt(int place) {
    for (int i = 0; i < RECORD.length; i++) {
      if (buffer.get(place + i) != RECORD[i]) {
        return false;
      }
    }
    return place == 0 || buffer.get(place - 1) == '\n';
  }

  /** Counts what is taken from the input. */
  private final class Counted implements ReadableByteChannel {
    private final ReadableByteChannel in;

    Counted(ReadableByteChannel in) {
      this.in = in;
    }

    @SuppressWarnings("ReferenceEquality") // That very buffer, not one with the same bytes.
    @Override
    public int read(ByteBuffer into) throws IOException {
      int n = in.read(into);
      taken += Math.max(0, n);
      endPlace = n < 0 && into == buffer ? into.position() : endPlace;
      return n;
    }

    @Override
    public boolean isOpen() {
      return in.isOpen();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
