package org.parallax.core.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/**
 * Finds the words under pictures: what stands with a picture in an element of its own, or right
 * after an element that holds nothing but a picture.
 */
final class PageCaptions {
  private static final Set<String> PICTURES =
      Set.of("img", "picture", "video", "amp-img", "amp-video", "object", "iframe", "figure");

  /** How elements that hold a picture call themselves, or begin to. */
  private static final List<String> NAMES =
      List.of(
          "image",
          "img",
          "photo",
          "foto",
          "bild",
          "picture",
          "pic",
          "imagen",
          "imagem",
          "immagine",
          "obrazek",
          "zdjecie",
          "kuva",
          "beeld",
          "figure",
          "media",
          "video",
          "visual",
          "slider");

  /** Longer texts are no captions. */
  private static final int LONGEST = 80;

  /** So many units beside it, such as a credit, do not make more of it than a caption. */
  private static final int BESIDE = 15;

  /** Longest caption in a paragraph of its own. */
  private static final int LONGEST_APART = 30;

  /** Shorter lines may say the same as a picture by chance. */
  private static final int SHORTEST_TOLD = 4;

  /** A credit in brackets at the end: one name, a stroke, another. */
  private static final Pattern CREDIT =
      Pattern.compile(".*[(\\[]\\p{Lu}[^()\\[\\]/]{1,40}/ ?\\p{Lu}[^()\\[\\]]{1,60}[)\\]]\\.?$");

  private final PageTree tree;
  private final boolean[] pictured;
  private final int[] units;
  private @Nullable Set<String> told;

  PageCaptions(PageTree tree) {
    this.tree = tree;
    int size = tree.page().elements().size();
    this.pictured = new boolean[size];
    this.units = new int[size];
    for (PageBlock block : tree.blocks()) {
      units[block.element()] += block.units();
    }
    for (int e = size - 1; e > 0; e--) {
      int parent = tree.element(e).parent();
      pictured[e] |= PICTURES.contains(tree.element(e).tag());
      pictured[parent] |= pictured[e];
      units[parent] += units[e];
    }
  }

  /**
   * Whether a block of the report's element is a caption.
   *
   * @param container the element that holds the report
   */
  boolean is(PageBlock block, int container) {
    if (block.units() == 0
        || block.units() > LONGEST
        || block.linkDensity() > 0.5
        || block.item()
        || (block.heading() > 0 && block.units() < 20)) {
      return false;
    }
    return framed(block, container) || below(block, container) || told(block);
  }

  /** Whether a picture on the page says the same of itself to those who cannot see it. */
  private boolean told(PageBlock block) {
    return block.heading() == 0
        && !block.isProse()
        && block.units() >= SHORTEST_TOLD
        && told().contains(PageEvidence.key(block.words()));
  }

  /** Returns what the pictures of the page say of themselves. */
  private Set<String> told() {
    if (told == null) {
      told = new HashSet<>();
      for (Page.Element element : tree.page().elements()) {
        if (element.tag().equals("img")) {
          told.add(PageEvidence.key(element.attribute("alt")));
          told.add(PageEvidence.key(element.attribute("title")));
        }
      }
    }
    return told;
  }

  /** Whether it stands with a picture, and hardly anything else, in an element. */
  private boolean framed(PageBlock block, int container) {
    boolean named = false;
    for (int e = block.element(); e > container; e = tree.element(e).parent()) {
      if (units[e] > block.units() + BESIDE) {
        return false;
      }
      named |= e != block.element() && named(e);
      boolean apart = e != block.element() && pictured[e];
      if (apart && (named || (!block.isProse() && !block.ended() && block.heading() == 0))) {
        return true;
      }
    }
    return false;
  }

  private boolean named(int e) {
    for (String token : tree.tokens(tree.element(e).attribute("class"))) {
      if (NAMES.stream().anyMatch(token::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a short line with a credit, or without an end, right below a picture. */
  private boolean below(PageBlock block, int container) {
    int e = block.element();
    int parent = tree.element(e).parent();
    if (parent < container || block.units() > LONGEST_APART || pictured[e]) {
      return false;
    }
    boolean credited = CREDIT.matcher(block.words()).matches();
    if (!credited) {
      return false;
    }
    int before = e - 1;
    while (before > parent && tree.element(before).parent() != parent) {
      before = tree.element(before).parent();
    }
    return before > parent && pictured[before] && units[before] == 0;
  }
}
