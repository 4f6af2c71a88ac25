package org.parallax.nlp;

import org.jspecify.annotations.Nullable;

/**
 * What was worked out about the words of late: one for each slot, the newest stays.
 *
 * <p>Bounded, without locks: entries are immutable, so whichever a thread sees is right, and one
 * that another thread has put out is worked out again. Safe to share between threads.
 *
 * @param <E> what is kept of a word
 */
final class WordCache<E extends WordCache.Entry> {
  /** What is kept of a word; immutable, with all its fields final. */
  interface Entry {
    /** Returns what it is looked up by. */
    String key();
  }

  private final Entry[] entries;

  /** Makes an empty cache of two to the power of some bits slots. */
  WordCache(int bits) {
    entries = new Entry[1 << bits];
  }

  /** Returns what is known of a word, or null. */
  @SuppressWarnings("unchecked") // only put() fills the slots
  @Nullable E find(String key) {
    Entry entry = entries[slot(key)];
    return entry != null && entry.key().equals(key) ? (E) entry : null;
  }

  /** Keeps an entry and returns it. */
  E put(E entry) {
    entries[slot(entry.key())] = entry;
    return entry;
  }

  private int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash >>> (1 + Integer.numberOfLeadingZeros(entries.length));
  }
}
