package org.parallax.nlp;

import edu.stanford.nlp.util.Index;
import java.io.Writer;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Numbers of a model's features, looked up by a 64-bit hash instead of the words themselves.
 *
 * <p>A model asks for some fifty features of each token, of which it has seen a million: a table of
 * words and nodes costs three misses of the processor's cache for each, this one costs one, and
 * less memory. {@link #of} refuses a hash that two known features share; that an unknown one has
 * the hash of a known one happens once in ten million million questions. Immutable but for
 * serialization, which it refuses; safe to share between threads.
 */
final class FeatureIndex implements Index<String> {
  private static final long serialVersionUID = 1L;

  private static final int FREE = -1;

  private final int size;
  private final int mask;
  private final long[] hashes;
  private final int[] numbers;

  private FeatureIndex(Index<String> all) {
    size = all.size();
    int slots = Integer.highestOneBit(Math.max(8, size)) << 2;
    mask = slots - 1;
    hashes = new long[slots];
    numbers = new int[slots];
    java.util.Arrays.fill(numbers, FREE);
  }

  /** Returns an index that gives the same numbers; the other one when two hashes are the same. */
  static Index<String> of(Index<String> all) {
    FeatureIndex index = new FeatureIndex(all);
    for (int number = 0; number < all.size(); number++) {
      long hash = hash(all.get(number));
      int slot = index.slot(hash);
      if (index.numbers[slot] != FREE) {
        return all;
      }
      index.hashes[slot] = hash;
      index.numbers[slot] = number;
    }
    return index;
  }

  /** Returns the slot that holds a hash, or the free one that would. */
  private int slot(long hash) {
    int slot = (int) hash & mask;
    while (numbers[slot] != FREE && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** FNV-1a over code units, its bits mixed at the end (MurmurHash3's finalizer). */
  private static long hash(String words) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }

  @Override
  public int indexOf(String words) {
    return numbers[slot(hash(words))];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(Object words) {
    return words instanceof String feature && indexOf(feature) >= 0;
  }

  @Override
  public boolean isLocked() {
    return true;
  }

  @Override
  public void lock() {}

  @Override
  public void unlock() {
    throw fixed();
  }

  @Override
  public String get(int number) {
    throw fixed();
  }

  @Override
  public int addToIndex(String words) {
    throw fixed();
  }

  @Override
  @Deprecated
  public int indexOf(String words, boolean add) {
    if (add) {
      throw fixed();
    }
    return indexOf(words);
  }

  @Override
  public List<String> objectsList() {
    throw fixed();
  }

  @Override
  public Collection<String> objects(int[] some) {
    throw fixed();
  }

  @Override
  public void saveToWriter(Writer out) {
    throw fixed();
  }

  @Override
  public void saveToFilename(String file) {
    throw fixed();
  }

  @Override
  public boolean add(String words) {
    throw fixed();
  }

  @Override
  public boolean addAll(Collection<? extends String> words) {
    throw fixed();
  }

  @Override
  public void clear() {
    throw fixed();
  }

  @Override
  public Iterator<String> iterator() {
    throw fixed();
  }

  private static UnsupportedOperationException fixed() {
    return new UnsupportedOperationException(
        "a loaded model knows its features by their hash only");
  }
}
