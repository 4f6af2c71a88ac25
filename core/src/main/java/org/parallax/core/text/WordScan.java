package org.parallax.core.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whether one of many words stands in a text, in one pass over it, letters' case aside (Aho
 * and Corasick's automaton). Safe to share between threads.
 *
 * <p>Case is put aside as {@link java.util.regex.Pattern} does it, code unit by code unit, so that
 * what a pattern would find is found here.
 */
final class WordScan {
  /** Code units below have a table of their own, those above one a page. */
  private static final int TABLE = 0x600;

  private static final int PAGE = 256;

  /** Code units from {@link #TABLE} on that differ from what they are without case, by that. */
  private static final Map<Character, String> CASED = cased();

  /** A state that has met a word. */
  private static final int MET = -1;

  private final char[] table = new char[TABLE];

  /** Where the page of a code unit begins in {@link #pages}; 0, an empty one, for most. */
  private final int[] pageStart = new int[(Character.MAX_VALUE + 1) / PAGE];

  private char[] pages = new char[PAGE];
  private final char[] used;
  private final int kinds;

  /** The state that follows, by state and kind of code unit. */
  private final int[] next;

  /**
   * Makes a scan.
   *
   * @param words none of them empty
   */
  WordScan(Collection<String> words) {
    used = used(words);
    kinds = used.length + 1;
    for (char c = 0; c < TABLE; c++) {
      table[c] = kind(fold(c));
    }
    for (char c : used) {
      turn(c, kind(c));
      CASED.getOrDefault(c, "").chars().forEach(cased -> turn((char) cased, kind(c)));
    }
    next = states(words);
  }

  private static Map<Character, String> cased() {
    Map<Character, String> cased = new HashMap<>();
    for (int c = TABLE; c <= Character.MAX_VALUE; c++) {
      char folded = fold((char) c);
      if (folded != c) {
        cased.merge(folded, String.valueOf((char) c), String::concat);
      }
    }
    return cased;
  }

  /** Writes down the kind of a code unit. */
  private void turn(char c, char kind) {
    if (pageStart[c / PAGE] == 0) {
      pageStart[c / PAGE] = pages.length;
      pages = Arrays.copyOf(pages, pages.length + PAGE);
    }
    pages[pageStart[c / PAGE] + c % PAGE] = kind;
  }

  /** Returns the number of a code unit among those that words use, from 1; 0 for any other. */
  private char kind(char folded) {
    return (char) Math.max(0, Arrays.binarySearch(used, folded) + 1);
  }

  private static char[] used(Collection<String> words) {
    StringBuilder all = new StringBuilder();
    words.stream()
        .flatMapToInt(String::chars)
        .map(c -> fold((char) c))
        .distinct()
        .sorted()
        .forEach(c -> all.append((char) c));
    return all.toString().toCharArray();
  }

  /** Returns a code unit without its case, as patterns compare it. */
  static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Builds the words' tree and lets each state fall back to the longest end that begins a word. */
  private int[] states(Collection<String> words) {
    int most = 1 + words.stream().mapToInt(String::length).sum();
    int[] tree = new int[most * kinds];
    boolean[] ends = new boolean[most];
    int count = 1;
    for (String word : words) {
      int state = 0;
      for (int i = 0; i < word.length(); i++) {
        int at = state * kinds + kindOf(word.charAt(i));
        if (tree[at] == 0) {
          tree[at] = count++;
        }
        state = tree[at];
      }
      ends[state] = true;
    }
    int[] back = new int[count];
    Deque<Integer> waiting = new ArrayDeque<>(List.of(0));
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      ends[state] |= ends[back[state]];
      for (int kind = 1; kind < kinds; kind++) {
        int at = state * kinds + kind;
        int fallen = state == 0 ? 0 : tree[back[state] * kinds + kind];
        if (tree[at] == 0) {
          tree[at] = fallen;
        } else {
          back[tree[at]] = fallen;
          waiting.add(tree[at]);
        }
      }
    }
    for (int at = 0; at < count * kinds; at++) {
      tree[at] = ends[tree[at]] ? MET : tree[at] * kinds;
    }
    return Arrays.copyOf(tree, count * kinds);
  }

  private int kindOf(char c) {
    return c < TABLE ? table[c] : pages[pageStart[c / PAGE] + c % PAGE];
  }

  /** Returns whether one of the words stands in {@code text[start, end)}. */
  boolean in(String text, int start, int end) {
    char[] units = new char[end - start];
    text.getChars(start, end, units, 0);
    int state = 0;
    for (char c : units) {
      state = next[state + kindOf(c)];
      if (state == MET) {
        return true;
      }
    }
    return false;
  }
}
