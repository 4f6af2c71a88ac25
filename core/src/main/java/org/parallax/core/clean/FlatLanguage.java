package org.parallax.core.clean;

import java.util.List;
import org.parallax.model.Page;

/** Tells the language of a flat text, short ones too: a wrong {@code und} would leave it unread. */
final class FlatLanguage {
  /** Share of English function words that only English reaches. */
  private static final double ENGLISH = 0.25;

  private FlatLanguage() {}

  /** Returns a BCP 47 code; {@code und} when nothing tells it. */
  static String tell(Page page, String text) {
    String told = PageLanguage.tell(page, text);
    if (!told.equals("und")) {
      return told;
    }
    List<String> keys = FlatLine.of(org.parallax.model.SourcedText.apart(text), false).keys();
    long english = keys.stream().filter(FlatWords::isFunction).count();
    return !keys.isEmpty() && english >= ENGLISH * keys.size() ? "en" : "und";
  }
}
