package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Removed;

/**
 * What pages of one host say again and again: an outlet's own words about itself, which no page
 * shows to be such by itself.
 *
 * <p>Two passes. {@link Builder} hears every article once and keeps, for each paragraph, a hash, a
 * number of pages and a sketch of their headlines; the table it builds takes the repeats out of an
 * article. A paragraph is the outlet's own when it stands on three pages or more of one host, on no
 * page of another host (agency text), and either the headlines of its pages have nothing in common
 * or its words are not about what the page is about: background that a running story repeats stays.
 *
 * <p>Neither the order of the articles nor the number of threads that apply the table matters. The
 * table holds at most {@link Settings#paragraphs} entries of about 100 bytes; when there are more,
 * only paragraphs whose hash is below a bound are counted, and the bound is halved until they fit:
 * then part of the repeats stays, never depending on which came first. Safe to share between
 * threads once built.
 */
public final class HostRepeats {
  /** Fewer words are left to the signs of a single page. */
  private static final int SHORTEST = 4;

  /** A paragraph with less of its content on its page is about something else. */
  private static final double ABOUT = 0.25;

  /** An article never loses more of its words than this to repeats: then it is a copy. */
  private static final double MOST = 0.5;

  private static final int SKETCH = 4;

  private final Map<Long, Entry> entries;
  private final SortedMap<String, Integer> pages;
  private final Settings settings;

  /**
   * How repeats are found.
   *
   * @param pages on so many pages of one host a paragraph is a repeat
   * @param paragraphs so many different paragraphs are counted at most
   */
  public record Settings(int pages, int paragraphs) {
    /** Three pages; a million paragraphs (100 MB). */
    public static final Settings DEFAULT = new Settings(3, 1_000_000);
  }

  /** What is known of one paragraph. */
  private static final class Entry {
    private final String host;
    private boolean shared;
    private int count;
    private final long[] headlines = new long[SKETCH];

    private Entry(String host, long[] headlines) {
      this.host = host;
      this.count = 1;
      System.arraycopy(headlines, 0, this.headlines, 0, SKETCH);
    }

    private void meet(String other, long[] sketch) {
      shared |= !other.equals(host);
      count++;
      for (int i = 0; i < SKETCH; i++) {
        headlines[i] &= sketch[i];
      }
    }

    private boolean unrelated() {
      long any = 0;
      for (long part : headlines) {
        any |= part;
      }
      return any == 0;
    }
  }

  private HostRepeats(
      Map<Long, Entry> entries, SortedMap<String, Integer> pages, Settings settings) {
    this.entries = entries;
    this.pages = pages;
    this.settings = settings;
  }

  /**
   * All that is heard of one article: some hundred bytes, made of the article alone. Immutable;
   * never compared.
   */
  public static final class Heard {
    private final @Nullable String host;
    private final long[] headline;

    /** Hashes of the paragraphs, in order; 0 for a short one. */
    private final long[] paragraphs;

    private Heard(@Nullable String host, long[] headline, long[] paragraphs) {
      this.host = host;
      this.headline = headline;
      this.paragraphs = paragraphs;
    }

    /** Hears an article. */
    public static Heard of(Article article) {
      String host = HostKey.of(article);
      return host == null
          ? new Heard(null, new long[0], new long[0])
          : new Heard(
              host,
              sketch(article),
              BodyCutter.paragraphs(article.text()).stream()
                  .mapToLong(at -> hash(Words.keys(at.of(article.text()))))
                  .toArray());
    }
  }

  /** Hears articles, in any order. Not safe to share between threads. */
  public static final class Builder {
    private final Map<Long, Entry> entries = new HashMap<>();
    private final SortedMap<String, Integer> pages = new TreeMap<>();
    private final Settings settings;
    private long bound = Long.MAX_VALUE;

    /** Makes a builder with the default settings. */
    public Builder() {
      this(Settings.DEFAULT);
    }

    /** Makes a builder. */
    public Builder(Settings settings) {
      this.settings = settings;
    }

    /** Hears one article; one whose host is not known says nothing. */
    public Builder add(Article article) {
      return add(Heard.of(article));
    }

    /** Hears what was heard of one article before. */
    public Builder add(Heard article) {
      String host = article.host;
      if (host == null) {
        return this;
      }
      pages.merge(host, 1, Integer::sum);
      Set<Long> seen = new TreeSet<>();
      for (long hash : article.paragraphs) {
        if (hash != 0 && hash <= bound && seen.add(hash)) {
          Entry entry = entries.get(hash);
          if (entry != null) {
            entry.meet(host, article.headline);
          } else {
            entries.put(hash, new Entry(host, article.headline));
          }
        }
      }
      while (entries.size() > settings.paragraphs()) {
        bound /= 2;
        entries.keySet().removeIf(hash -> hash > bound);
      }
      return this;
    }

    /** Returns the table of what repeats. */
    public HostRepeats build() {
      Map<Long, Entry> repeated = new HashMap<>();
      entries.forEach((hash, entry) -> {
        if (entry.count >= settings.pages() && !entry.shared) {
          repeated.put(hash, entry);
        }
      });
      return new HostRepeats(repeated, new TreeMap<>(pages), settings);
    }
  }

  /**
   * Returns what decides which paragraphs of an article are taken out: as long as it stays the
   * same, what is left of the article does too. Empty when nothing is taken out.
   */
  public List<Integer> repeats(Heard article) {
    Integer of = article.host == null ? null : pages.get(article.host);
    if (of == null || of < settings.pages() || entries.isEmpty()) {
      return List.of();
    }
    List<Integer> repeats = new ArrayList<>();
    for (int i = 0; i < article.paragraphs.length; i++) {
      Entry entry = entries.get(article.paragraphs[i]);
      if (entry != null && entry.host.equals(article.host)) {
        repeats.add(entry.unrelated() ? -1 - i : i);
      }
    }
    return repeats;
  }

  /** Returns an article without what its host says on many pages. */
  public Article apply(Article article) {
    String host = HostKey.of(article);
    Integer of = host == null ? null : pages.get(host);
    if (host == null || of == null || of < settings.pages() || entries.isEmpty()) {
      return article;
    }
    List<Range> paragraphs = BodyCutter.paragraphs(article.text());
    List<List<String>> words =
        paragraphs.stream().map(p -> Words.keys(p.of(article.text()))).toList();
    SortedMap<Integer, Entry> repeats = new TreeMap<>();
    int gone = 0;
    int all = 0;
    for (int i = 0; i < words.size(); i++) {
      all += words.get(i).size();
      Entry entry = entries.get(hash(words.get(i)));
      if (entry != null && entry.host.equals(host)) {
        repeats.put(i, entry);
      }
    }
    SortedMap<Integer, BodyCutter.Cut> cuts = new TreeMap<>();
    for (Map.Entry<Integer, Entry> repeat : repeats.entrySet()) {
      int i = repeat.getKey();
      if (repeat.getValue().unrelated() || !about(article, i, words, repeats)) {
        gone += words.get(i).size();
        cuts.put(i, cut(repeat.getValue().count, of, host));
      }
    }
    return gone > MOST * all ? article : BodyCutter.cut(article, cuts);
  }

  private static BodyCutter.Cut cut(int count, int of, String host) {
    return new BodyCutter.Cut(
        Removed.Reason.HOST_REPEAT,
        String.format(
            Locale.ROOT, "stands on %d of the %d pages of %s in this input", count, of, host));
  }

  /** Whether a paragraph is about what the rest of its page is about. */
  private static boolean about(
      Article article, int i, List<List<String>> words, SortedMap<Integer, Entry> repeats) {
    Set<String> rest = new TreeSet<>();
    if (article.headline() != null) {
      rest.addAll(FlatWords.stems(Words.keys(article.headline().text())));
    }
    for (int k = 0; k < words.size(); k++) {
      if (!repeats.containsKey(k)) {
        rest.addAll(FlatWords.stems(words.get(k)));
      }
    }
    Set<String> mine = FlatWords.stems(words.get(i));
    long both = mine.stream().filter(rest::contains).count();
    return both > ABOUT * mine.size();
  }

  /** Returns which words of more than three letters the headline has, as bits. */
  private static long[] sketch(Article article) {
    long[] sketch = new long[SKETCH];
    List<String> keys = new ArrayList<>();
    if (article.headline() != null) {
      keys.addAll(Words.keys(article.headline().text()));
    }
    boolean any = false;
    for (String stem : FlatWords.stems(keys)) {
      if (stem.length() > 3) {
        any = true;
        int bit = Math.floorMod((int) mix(stem.hashCode()), 64 * SKETCH);
        sketch[bit / 64] |= 1L << (bit % 64);
      }
    }
    if (!any) {
      java.util.Arrays.fill(sketch, -1L); // What is not known separates nothing.
    }
    return sketch;
  }

  /** Returns a hash of a paragraph's words; 0 for one that is too short. */
  private static long hash(List<String> words) {
    if (words.size() < SHORTEST && words.stream().mapToInt(String::length).sum() < 12) {
      return 0;
    }
    long hash = 1125899906842597L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = 31 * hash + word.charAt(i);
      }
      hash = 31 * hash + ' ';
    }
    return (mix(hash) >>> 1) | 1;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
