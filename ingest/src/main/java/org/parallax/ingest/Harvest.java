package org.parallax.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Page;

/** What has been read so far. Not safe to share between threads. */
final class Harvest {
  private final List<Page> pages = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<String> selectors;
  private final RowNames names;
  private final NewsDesk desk = new NewsDesk();

  Harvest(IngestSettings settings) {
    selectors = settings.selectors();
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

  void drop(String path, @Nullable Integer line, Dropped.Code code, String why) {
    dropped.add(new Dropped(path, line, null, null, code, why));
  }

  void drop(Dropped line) {
    dropped.add(line);
  }

  /** Keeps what was read, as a page; an id is never blank. */
  void keep(
      Source source,
      @Nullable Integer line,
      String id,
      Capture.Kind kind,
      String decoded,
      SortedMap<String, String> fields,
      byte[] bytes) {
    Capture capture =
        new Capture(source.path(), line, id, kind, whole(decoded), fields, sha256(bytes));
    pages.add(
        kind == Capture.Kind.HTML ? HtmlPages.page(capture, selectors) : PlainPages.page(capture));
  }

  Ingested ingested() {
    return new Ingested(pages, dropped);
  }

  /** A surrogate without its other half cannot be written down again. */
  private static String whole(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      repaired = repaired == null ? new StringBuilder(text) : repaired;
      repaired.setCharAt(i, '\uFFFD');
    }
    return repaired == null ? text : repaired.toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
