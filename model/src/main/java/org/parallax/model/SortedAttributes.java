package org.parallax.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one element, in the order of their names: a map that cannot be changed, in two
 * words of memory an attribute.
 *
 * <p><b>Source.</b> Made by {@code ingest} while it walks a page, and by {@link Page.Element} from
 * any other map. An element has few attributes and is asked for them often: they are looked through
 * one by one. Safe to share between threads.
 */
public final class SortedAttributes extends AbstractMap<String, String>
    implements SortedMap<String, String> {
  private static final SortedAttributes NONE = new SortedAttributes(new String[0]);

  /** Each name with its value after it. */
  private final String[] pairs;

  private SortedAttributes(String[] pairs) {
    this.pairs = pairs;
  }

  /** Returns the attributes of a map. */
  static SortedAttributes copyOf(SortedMap<String, String> map) {
    if (map instanceof SortedAttributes copied) {
      return copied;
    }
    Builder builder = new Builder();
    map.forEach(builder::add);
    return builder.build();
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public boolean isEmpty() {
    return pairs.length == 0;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new Entries();
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, String> subMap(String from, String to) {
    return new TreeMap<>(this).subMap(from, to);
  }

  @Override
  public SortedMap<String, String> headMap(String to) {
    return new TreeMap<>(this).headMap(to);
  }

  @Override
  public SortedMap<String, String> tailMap(String from) {
    return new TreeMap<>(this).tailMap(from);
  }

  @Override
  public String firstKey() {
    if (isEmpty()) {
      throw new NoSuchElementException("an element without attributes has no first one");
    }
    return pairs[0];
  }

  @Override
  public String lastKey() {
    if (isEmpty()) {
      throw new NoSuchElementException("an element without attributes has no last one");
    }
    return pairs[pairs.length - 2];
  }

  /** The pairs as a set. */
  private final class Entries extends AbstractSet<Map.Entry<String, String>> {
    @Override
    public int size() {
      return pairs.length / 2;
    }

    @Override
    public Iterator<Map.Entry<String, String>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < pairs.length;
        }

        @Override
        public Map.Entry<String, String> next() {
          if (!hasNext()) {
            throw new NoSuchElementException("all attributes have been seen");
          }
          next += 2;
          return Map.entry(pairs[next - 2], pairs[next - 1]);
        }
      };
    }
  }

  /** Puts attributes together, in any order. Not safe to share between threads. */
  public static final class Builder {
    private String[] pairs = new String[16];
    private int length;

    /** Makes an empty builder. */
    public Builder() {}

    /** Adds an attribute; of two with one name the first counts. */
    public Builder add(String name, String value) {
      int at = length;
      while (at > 0 && pairs[at - 2].compareTo(name) >= 0) {
        at -= 2;
      }
      if (at < length && pairs[at].equals(name)) {
        return this;
      }
      if (length == pairs.length) {
        pairs = Arrays.copyOf(pairs, length * 2);
      }
      System.arraycopy(pairs, at, pairs, at + 2, length - at);
      pairs[at] = name;
      pairs[at + 1] = value;
      length += 2;
      return this;
    }

    /** Returns what has been added, and begins anew. */
    public SortedAttributes build() {
      SortedAttributes built =
          length == 0 ? NONE : new SortedAttributes(Arrays.copyOf(pairs, length));
      length = 0;
      return built;
    }
  }
}
