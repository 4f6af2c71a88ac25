package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.core.clean.PageKinds.Verdict;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Removed.Reason;

/**
 * What kind of text it is, when it is no plain report: the same kinds as {@link PageKinds} tells,
 * by words and position alone, so with more care. A text that comes with a day of publication is
 * never dropped. Safe to share between threads.
 */
final class FlatKinds {
  /** A wall says fewer words in all. */
  private static final int WALL = 150;

  private static final int CONSENT = 500;

  /** The headline of a check has no more words. */
  private static final int BOT_HEADLINE = 5;

  /** The headline of a failure has no more words. */
  private static final int HEADLINE = 8;

  /** Fewer words before an offer are a lead. */
  private static final int LEAD = 130;

  /** An offer stands no more lines behind the text. */
  private static final int BEHIND = 6;

  private static final Verdict REPORT = new Verdict(null, null, "");

  private final List<FlatLine> lines;
  private final List<@Nullable Reason> reasons;
  private final Capture capture;

  FlatKinds(List<FlatLine> lines, List<@Nullable Reason> reasons, Capture capture) {
    this.lines = lines;
    this.reasons = reasons;
    this.capture = capture;
  }

  Verdict verdict() {
    Verdict wall = capture.field("published") == null ? wall() : null;
    if (wall != null) {
      return wall;
    }
    if (entries() >= PageEntries.MANY) {
      return new Verdict(null, Note.Code.LIVE_BLOG, PageKinds.LIVE);
    }
    return paywall();
  }

  private @Nullable Verdict wall() {
    int words = lines.stream().mapToInt(FlatLine::wordCount).sum();
    if (lines.isEmpty() || words > CONSENT || lines.stream().anyMatch(FlatKinds::reports)) {
      return null;
    }
    String title = capture.field("title");
    String head = title == null ? lines.get(0).words() : title;
    int headWords = FlatLine.of(org.parallax.model.SourcedText.apart(head), false).wordCount();
    String all = lines.stream().map(FlatLine::words).collect(Collectors.joining("\n"));
    boolean heads = headWords <= HEADLINE;
    if (words <= WALL
        && WallWords.bot(all, false)
        && ((headWords <= BOT_HEADLINE && WallWords.bot(head, true)) || 4 * words <= WALL)) {
      return new Verdict(
          Dropped.Code.BOT_WALL,
          null,
          String.format(
              Locale.ROOT,
              "a check of the browser stands where the report should (%d words in all); save the"
                  + " page from a browser",
              words));
    }
    if (words <= WALL && heads && WallWords.error(head)) {
      return new Verdict(
          Dropped.Code.ERROR_PAGE,
          null,
          "the text says that there is nothing at its address: “" + head + "”");
    }
    int about =
        lines.stream()
            .filter(l -> WallWords.aboutConsent(l.words()))
            .mapToInt(FlatLine::wordCount)
            .sum();
    return 5 * about >= 3 * words && WallWords.consent(all)
        ? new Verdict(
            Dropped.Code.CONSENT_PAGE,
            null,
            "the text asks for consent and says nothing else; save the page after answering")
        : null;
  }

  /** Whether a line says when, or what somebody said. */
  private static boolean reports(FlatLine line) {
    return FlatShape.isDate(line)
        || FlatShape.isDateline(line)
        || line.words().chars().anyMatch(c -> "“”„«»".indexOf(c) >= 0);
  }

  private int entries() {
    int entries = 0;
    boolean stamped = false;
    for (FlatLine line : lines) {
      if (PageEntries.stamp(line.words())) {
        stamped = true;
      } else if (line.isProse()) {
        entries += stamped || PageEntries.opens(line.words()) ? 1 : 0;
        stamped = false;
      }
    }
    return entries;
  }

  private Verdict paywall() {
    int last = lines.size() - 1;
    while (last >= 0 && (reasons.get(last) != null || offers(lines.get(last)))) {
      last--;
    }
    boolean offered = false;
    boolean left = false;
    for (int i = last + 1; i < Math.min(lines.size(), last + 1 + BEHIND); i++) {
      offered |= offers(lines.get(i));
      left |= WallWords.left(lines.get(i).words());
    }
    boolean open = last >= 0 && lines.get(last).words().matches("(?s).*(?:…|\\.\\.\\.)$");
    if (!left && !offered) {
      return REPORT;
    }
    int lead = 0;
    for (int i = 0; i <= last; i++) {
      lead += reasons.get(i) == null && !offers(lines.get(i)) ? lines.get(i).wordCount() : 0;
    }
    if (!left && !(open || lead < LEAD)) {
      return REPORT;
    }
    if (lead < PagePaywall.SHORTEST_LEAD && capture.kind() == Capture.Kind.PLAIN) {
      return new Verdict(
          Dropped.Code.PAYWALL_STUB,
          null,
          "nothing of the report stands before the paywall; save the page while logged in");
    }
    return new Verdict(
        null,
        Note.Code.PAYWALLED,
        String.format(
            Locale.ROOT,
            "only the free part of the report is here: %d words stand here, and then an offer to"
                + " pay",
            lead));
  }

  /** Returns why a line of the report is none in a text of this kind; null when it is one. */
  static @Nullable Reason outOf(FlatLine line, Note.@Nullable Code mark) {
    if (mark == Note.Code.PAYWALLED && offers(line)) {
      return Reason.NEWSLETTER;
    }
    return mark == Note.Code.LIVE_BLOG && PageEntries.stamp(line.words()) ? Reason.DATE_LINE : null;
  }

  private static boolean offers(FlatLine line) {
    return line.wordCount() <= 60 && WallWords.payOrLeft(line.words());
  }
}
