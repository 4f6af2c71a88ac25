package org.parallax.core.align;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.model.Precision;
import org.parallax.model.Span;

/**
 * One article's words about something that happened on a date.
 *
 * @param date TIMEX3 date at its own precision
 * @param precision of the date
 * @param span the words
 * @param what the words
 * @param said whether the date is that of the saying
 * @param act lemma of its first verb but the commonest; empty for none
 * @param subject those of its keys that stand before that verb
 * @param acts lemmas of its verbs but the commonest
 * @param keys lemmas of its content words, and ids of what it names
 */
record PastEvent(
    String date,
    Precision precision,
    Span span,
    String what,
    boolean said,
    String act,
    Set<String> subject,
    Set<String> acts,
    Set<String> keys) {
  /** Shared keys from which two tellings of one date are one event. */
  private static final int SHARED = 2;

  private static final Pattern NUMBER = Pattern.compile("\\b\\d[\\d.,:]{0,20}\\b");

  PastEvent {
    subject = Set.copyOf(subject);
    acts = Set.copyOf(acts);
    keys = Set.copyOf(keys);
  }

  /** Whether both tell one act of others: "Velden condemned it", "Corin condemned it". */
  private boolean isOfOthers(PastEvent other) {
    return !act.isEmpty()
        && act.equals(other.act)
        && !subject.isEmpty()
        && !other.subject.isEmpty()
        && subject.stream().noneMatch(other.subject::contains);
  }

  /** Returns whether both have one date and one tells, in its own words, what the other does. */
  boolean isToldBy(PastEvent other, Tellings tellings) {
    return date.equals(other.date)
        && said == other.said
        && !isOfOthers(other)
        && !givesOtherNumbers(other)
        && tellings.areOne(span, other.span);
  }

  /**
   * Returns whether both tell the same: one date, and the same words; or half of the shorter one's
   * words, and a third of the longer one's or an act; or a third of the shorter one's with the same
   * act of the same subject. Of a month and a day in it, half, third and act are needed.
   */
  boolean same(PastEvent other) {
    boolean one = date.equals(other.date);
    boolean within =
        precision != other.precision
            && precision != Precision.YEAR
            && other.precision != Precision.YEAR
            && (date.startsWith(other.date) || other.date.startsWith(date));
    if (!one && !within) {
      return false;
    }
    long shared = shared(other);
    if (isOfOthers(other) && 3 * shared < 2L * Math.max(keys.size(), other.keys.size())) {
      return what.equals(other.what);
    }
    boolean half = shared >= SHARED && 2 * shared >= Math.min(keys.size(), other.keys.size());
    boolean third = 3 * shared >= Math.max(keys.size(), other.keys.size());
    boolean act = shared > SHARED && acts.stream().anyMatch(other.keys::contains);
    boolean main =
        !this.act.isEmpty()
            && this.act.equals(other.act)
            && subject.stream().anyMatch(other.subject::contains)
            && shared > SHARED
            && 3 * shared >= Math.min(keys.size(), other.keys.size());
    boolean words = one && what.equals(other.what);
    boolean told = words || (half && (one ? third || act : third && act)) || (one && main);
    return told && !givesOtherNumbers(other);
  }

  /** Whether both give numbers, and none in common: a row would put one's in the other's mouth. */
  private boolean givesOtherNumbers(PastEvent other) {
    Set<String> own = numbers(what);
    Set<String> others = numbers(other.what);
    return !own.isEmpty() && !others.isEmpty() && own.stream().noneMatch(others::contains);
  }

  private static Set<String> numbers(String words) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(words);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  /** Returns how many content words both have. */
  long shared(PastEvent other) {
    return keys.stream().filter(other.keys::contains).count();
  }
}
