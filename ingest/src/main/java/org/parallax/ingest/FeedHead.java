package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself, before its entries.
 *
 * @param title names the outlet; null when it has none
 * @param made when it says that it was made, most trusted first
 */
record FeedHead(@Nullable String title, List<FeedDate> made) {
  private static final List<String> MADE =
      List.of("lastbuilddate", "updated", "modified", "pubdate", "dc:date");

  FeedHead {
    made = List.copyOf(made);
  }

  static FeedHead of(XmlAround around) {
    XmlNode title = around.part("title");
    List<FeedDate> made = new ArrayList<>();
    for (String name : MADE) {
      String words = around.words(name);
      if (words != null) {
        made.add(FeedDate.of(words));
      }
    }
    return new FeedHead(
        title == null ? null : new FeedText(title.text(), "", null, null, null).words(), made);
  }
}
