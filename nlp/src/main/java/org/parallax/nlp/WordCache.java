package org.parallax.nlp;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out about the words of late: one for each slot, the newest stays.
 *
 * <p>Bounded, without locks: whichever entry a thread sees is whole and right, and one that another
 * thread has put out is worked out again. Safe to share between threads.
 *
 * @param <E> what is kept of a word
 */
final class WordCache<E extends WordCache.Entry> {
  /** What is kept of a word; nothing in it changes after it was put here. */
  interface Entry {
    /** Returns what it is looked up by. */
    String key();
  }

  private final AtomicReferenceArray<@Nullable Entry> entries;

  /** Makes an empty cache of two to the power of some bits slots. */
  WordCache(int bits) {
    entries = new AtomicReferenceArray<>(1 << bits);
  }

  /** Returns what is known of a word, or null. */
  @SuppressWarnings("unchecked") // only put() fills the slots
  @Nullable E find(String key) {
    Entry entry = entries.getAcquire(slot(key));
    return entry != null && entry.key().equals(key) ? (E) entry : null;
  }

  /** Keeps an entry and returns it. */
  E put(E entry) {
    entries.setRelease(slot(entry.key()), entry);
    return entry;
  }

  private int slot(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash >>> (1 + Integer.numberOfLeadingZeros(entries.length()));
  }
}
