package org.parallax.core.group;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;

/**
 * What the light pass knows of one article: counted terms of three views, names, calendar words,
 * sentences. Made of the article alone, so that any thread can make it; some 15 KB, immutable.
 *
 * <p>A term is a word, two words in a row, or a word of headline and lead ({@link Numbers}).
 */
public final class Fingerprint {
  /** Day of an article that tells none. */
  static final long NO_DAY = Long.MIN_VALUE;

  private final Member member;
  final long day;

  /** Whether the day came as data with the article, and was not read from a line of its text. */
  final boolean sureDay;

  /** Whether it tells of many events: it may follow a story, and holds nothing together. */
  final boolean loose;

  /** Ascending. */
  final long[] terms;

  final int[] counts;
  final byte[] kinds;

  /** Whether the article uses the term as a name. */
  final boolean[] named;

  final List<Name> names;
  final Calendar calendar;

  /** The longer sentences, in order, each once. */
  final List<Line> lines;

  /** Number of the first longer sentence; 0 when there is none. */
  final long opening;

  /**
   * A name.
   *
   * @param term that it is
   * @param printed as the article prints it
   */
  record Name(long term, String printed) {}

  /**
   * Calendar words; articles about one event name the same days.
   *
   * @param weekdays of headline and lead, ascending numbers
   * @param months of the whole, likewise
   * @param years of the whole, likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Calendar(long[] weekdays, long[] months, long[] years) {}

  /**
   * A longer sentence.
   *
   * @param number of its words
   * @param form number of its words without names and numbers; that of its words when too few
   *     others are left
   * @param named number of its names
   * @param words its words in order, 0 where two do not stand in a row
   * @param lead whether it stands in the lead
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Line(long number, long form, long named, long[] words, boolean lead) {}

  Fingerprint(Article article, FingerprintMaker made) {
    this.member = Member.of(article);
    this.sureDay = article.published() != null && isData(article.published().basis());
    this.loose = RoundUps.is(article);
    this.day = member.day() == null ? NO_DAY : LocalDate.parse(member.day()).toEpochDay();
    this.terms = made.terms();
    this.counts = new int[terms.length];
    this.kinds = new byte[terms.length];
    this.named = new boolean[terms.length];
    for (int i = 0; i < terms.length; i++) {
      counts[i] = made.count(terms[i]);
      kinds[i] = made.kind(terms[i]);
      named[i] = made.isName(terms[i]);
    }
    this.names = made.names();
    this.calendar = made.calendar();
    this.lines = made.lines();
    this.opening = lines.isEmpty() ? 0 : lines.get(0).number();
  }

  private static boolean isData(@Nullable String basis) {
    return basis != null && !basis.endsWith("-line") && !basis.equals("modified");
  }

  /** Returns the fingerprint of an article. Pure. */
  public static Fingerprint of(Article article) {
    return of(article, Settings.DEFAULT);
  }

  static Fingerprint of(Article article, Settings settings) {
    String headline = article.headline() == null ? "" : article.headline().text();
    FingerprintMaker maker = new FingerprintMaker(settings.leadWords());
    maker.headline(headline);
    maker.body(article.text());
    return new Fingerprint(article, maker);
  }

  /** Returns the id of the article. */
  public String id() {
    return member.id();
  }

  /** Returns what is known of the article beside its words. */
  public Member member() {
    return member;
  }
}
