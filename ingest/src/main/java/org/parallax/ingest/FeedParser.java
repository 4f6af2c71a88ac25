package org.parallax.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in, its entries out, without making pages of them: what {@link Ingester} reads of a feed,
 * for programs that want the entries themselves. Safe to share between threads.
 */
public final class FeedParser {
  private static final long LONGEST = 20_000_000;

  /** Makes a parser. */
  public FeedParser() {}

  /**
   * Returns the entries of a feed, in its order; what is damaged as far as it can be read.
   *
   * @param bytes of the feed, its encoding found by {@link Ingester}'s rules
   * @param address of the feed, to which it may be relative; null when not known
   * @param language that came with the feed; null when none did
   */
  public List<FeedEntry> parse(byte[] bytes, @Nullable String address, @Nullable String language) {
    List<FeedEntry> entries = new ArrayList<>();
    try (Reader text = new StringReader(Decoder.decode(bytes))) {
      XmlScanner.Finds finds =
          new XmlScanner.Finds() {
            @Override
            public void found(XmlNode node, XmlAround around, String raw, boolean cut) {
              entries.add(new FeedEntryReader(node, around, address, language).read());
            }

            @Override
            public void tooLarge() {}

            @Override
            public void damaged(int line, int column, String what) {}

            @Override
            public void stopped() {}

            @Override
            public void unexpanded(List<String> names) {}
          };
      new XmlScanner(text, LONGEST, finds).scan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
