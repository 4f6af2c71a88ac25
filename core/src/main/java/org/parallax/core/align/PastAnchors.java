package org.parallax.core.align;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Precision;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/**
 * Whether the date of a time that counts from another ("that year", "a day later") is borne out by
 * the date named last before it. Safe to share between threads.
 */
final class PastAnchors {
  private static final Pattern SAME =
      Pattern.compile(
          "(?i)(?:later |earlier )?(?:that|the) (?:same |very )?(?:year|month|week|day)");

  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)the (?:previous|following|next) (?:year|month|week|day|morning|night)"
              + "|(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) "
              + "(?:years?|months?|weeks?|days?) (?:later|after|earlier|before)");

  private static final Pattern PREVIOUS = Pattern.compile("(?i)the previous \\w{3,9}");

  private PastAnchors() {}

  /**
   * Returns whether the date is told: true for a time that counts from no other.
   *
   * @param sentence that holds the time
   * @param date of the time as read
   */
  static boolean bear(
      Reading reading, AnnotatedSentence sentence, TimeExpression time, String date) {
    String words = reading.article().words(time.span());
    boolean same = SAME.matcher(words).matches();
    if (!same && !NEXT.matcher(words).matches()) {
      return true;
    }
    String anchor =
        anchor(reading, PREVIOUS.matcher(words).matches() ? sentence.start() : time.span().start());
    if (anchor == null) {
      return false;
    }
    if (same) {
      return date.startsWith(anchor.substring(0, Math.min(anchor.length(), date.length())));
    }
    boolean vague = PastDates.precision(date) == Precision.DAY && anchor.length() < date.length();
    return !vague || date.startsWith(anchor);
  }

  /** The date named last before an offset, in that sentence or the one before; null for none. */
  private static @Nullable String anchor(Reading reading, int offset) {
    String anchor = null;
    int from = Math.max(0, offset - REACH);
    for (TimeExpression other : reading.times()) {
      Span at = other.span();
      String date = PastDates.date(other);
      if (at.field() == Span.Field.TEXT
          && date != null
          && at.start() >= from
          && at.end() <= offset) {
        anchor = date;
      }
    }
    return anchor;
  }

  /** UTF-16 code units, some two sentences. */
  private static final int REACH = 300;
}
