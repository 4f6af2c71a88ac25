package org.parallax.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tags of a page and says where nothing but tags, comments and blanks has stood since a
 * block began or ended: what stands there parts no words. In doubt it says no. Not safe to share
 * between threads.
 */
final class BetweenBlocks {
  /** Blocks that a parser opens wherever they stand, with whether their end tags are believed. */
  private static final Map<String, Boolean> BLOCKS = blocks();

  /** Elements in which rules of their own hold, or whose words are not read. */
  private static final Set<String> APART =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "colgroup",
          "datalist",
          "embed",
          "frameset",
          "iframe",
          "listing",
          "marquee",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "pre",
          "select",
          "svg",
          "table",
          "template",
          "textarea",
          "video");

  private boolean holds;

  /** Whether no words have passed yet. */
  private boolean silent = true;

  /** The element apart in which all stands until it ends; null outside of one. */
  private @Nullable String apart;

  private boolean heldBeforeApart;
  private boolean over;

  /** How many blocks of a name may be open. */
  private final Map<String, int[]> open = new HashMap<>();

  private static Map<String, Boolean> blocks() {
    Map<String, Boolean> blocks = new HashMap<>();
    Arrays.asList("div section article header footer nav aside main ul p figure".split(" "))
        .forEach(name -> blocks.put(name, true));
    Arrays.asList(
            "address blockquote center dd dl dt figcaption h1 h2 h3 h4 h5 h6 hgroup li ol"
                .split(" "))
        .forEach(name -> blocks.put(name, false));
    return blocks;
  }

  /** Whether nothing that is read stands here since the block began, or the one before ended. */
  boolean holds() {
    return holds;
  }

  /** Passes words. */
  void words() {
    holds = false;
    silent = false;
    heldBeforeApart = false;
  }

  /** Passes something after which it is not known what a parser does with the rest. */
  void doubt() {
    over = true;
    holds = false;
  }

  /**
   * Passes a start tag.
   *
   * @param name in small letters
   */
  void start(String name) {
    if (over || apart != null) {
      return;
    }
    Boolean closes = BLOCKS.get(name);
    if (closes != null) {
      holds = true;
      if (closes) {
        open.computeIfAbsent(name, n -> new int[1])[0]++;
      }
    } else if (APART.contains(name)) {
      apart = name;
      heldBeforeApart = holds && !name.equals("table") && !name.equals("pre");
      holds = false;
    } else if (name.equals("br") || name.equals("xmp")) {
      words();
    } else if (silent && (name.equals("head") || name.equals("body"))) {
      holds = true;
    }
  }

  /**
   * Passes an end tag.
   *
   * @param name in small letters
   */
  void end(String name) {
    if (name.equals("body") || name.equals("html")) {
      doubt();
    }
    if (over) {
      return;
    }
    if (apart != null) {
      if (name.equals(apart)) {
        apart = null;
        holds = heldBeforeApart;
      }
      return;
    }
    int[] count = open.get(name);
    if (count != null && count[0] > 0) {
      count[0]--;
      holds = true;
    }
  }
}
