package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Removed.Reason;

/**
 * Decides for every block of a page whether it belongs to the report, and if not, why.
 *
 * <p>First the element is chosen that gathers most prose and least else (each block votes with its
 * words; the sum over an element is its score), then each block in it is looked at by itself and by
 * its neighbours.
 */
final class PageBody {
  private final PageTree tree;

  /** Elements that hold one paragraph are not a report. */
  private static final Set<String> LEAVES =
      Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "figcaption", "caption");

  /** A heading of so many units says something by itself. */
  private static final int LONG_HEADING = 5;

  /** What calls itself the body and has this share of the votes is believed. */
  private static final double BODY_SHARE = 0.55;

  /** So many lines at the end may be the outlet's own. */
  private static final int TAIL = 4;

  /** So many units of prose are a report. */
  private static final int REPORT = 40;

  /** A summary with this share of its word triples in the body repeats it. */
  private static final double REPEATED = 0.6;

  /** An element with this share of the prose is the report; what follows it is a box. */
  private static final double NEARLY_ALL = 0.7;

  /** Pieces of a report are no further apart in the tree than this. */
  private static final int MERGE_LEVELS = 4;

  /** Farther away, a piece must have this share of the prose of the first. */
  private static final double FAR_PIECE = 0.2;

  /** What stands before the headline is seldom the report. */
  private static final double BEFORE_HEADLINE = 0.4;

  /** The last list, every item of which is linked, with this share of its words, is no report. */
  private static final double LINKED_ITEMS = 0.33;

  /** A sentence with a larger share of linked words leads to another report. */
  private static final double MOSTLY_LINKED = 0.9;

  /** How little a vote may count for standing far below the headline and the prose after it. */
  private static final double FARTHEST = 0.3;

  /** What the word of an element that calls itself the body weighs, in units of prose. */
  private static final double BODY_BONUS = 30;

  private final PageEvidence evidence;
  private final @Nullable PageBlock headline;
  private final List<PageBlock> blocks;
  private final @Nullable Reason[] reasons;
  private final boolean[] kept;
  private final @Nullable Reason[] boxed;
  private final PageCaptions captions;
  private int container;
  private final List<Integer> core = new ArrayList<>();

  PageBody(PageTree tree, PageEvidence evidence, @Nullable PageBlock headline) {
    this.tree = tree;
    this.headline = headline;
    this.evidence = evidence;
    this.blocks = tree.blocks();
    this.reasons = new Reason[blocks.size()];
    this.kept = new boolean[blocks.size()];
    this.boxed = PageBoxes.find(tree, headline);
    this.captions = new PageCaptions(tree);
    choose();
    decide();
    boxes();
    lines();
    ends();
    linkLists();
    standfirst();
    headings();
  }

  boolean kept(PageBlock block) {
    return kept[block.index()];
  }

  /** Returns why a block is not kept. */
  Reason reason(PageBlock block) {
    Reason reason = reasons[block.index()];
    return reason == null ? Reason.PAGE_FURNITURE : reason;
  }

  int container() {
    return container;
  }

  private void choose() {
    double[] votes = new double[tree.page().elements().size()];
    int region = -1;
    boolean met = false;
    double near = headline == null ? 1 : BEFORE_HEADLINE;
    for (PageBlock block : blocks) {
      near = headline != null && block.index() == headline.index() ? 1 : near;
      int signed = tree.signed(block.element());
      double vote = signed >= 0 && signed == region ? 0 : vote(block);
      votes[block.element()] += vote > 0 ? vote * near : vote;
      region = signed;
      if (headline == null || block.index() > headline.index()) {
        met |= vote > 5;
        near = vote > 5 ? Math.min(1, near + 0.3) : Math.max(FARTHEST, near * (met ? 0.97 : 0.985));
      }
    }
    for (int e = votes.length - 1; e > 0; e--) {
      votes[tree.element(e).parent()] += votes[e];
    }
    int best = 0;
    for (int e = 0; e < votes.length; e++) {
      boolean named = tree.bodyName(e) != null && votes[e] > 0;
      if (votes[e] + (named ? BODY_BONUS : 0)
              >= votes[best] + (tree.bodyName(best) != null ? BODY_BONUS : 0)
          && !LEAVES.contains(tree.element(e).tag())) {
        best = e;
      }
    }
    container = descend(best, votes);
    merge(votes);
  }

  /** Goes down to what calls itself the body, when it holds most of the votes. */
  private int descend(int best, double[] votes) {
    int body = best;
    for (int e = best; e < tree.end(best); e++) {
      if (votes[e] >= BODY_SHARE * votes[best] && tree.bodyName(e) != null) {
        body = e;
      }
    }
    return body;
  }

  /**
   * Adds the elements of the same make as the best: a report cut in pieces by what stands between.
   */
  private void merge(double[] votes) {
    core.add(container);
    String make = make(container);
    if (make.isEmpty()) {
      return;
    }
    int around = container;
    for (int level = 0; level < MERGE_LEVELS && tree.element(around).parent() > 0; level++) {
      around = tree.element(around).parent();
    }
    int from = tree.bodyName(container) == null ? around : 0;
    for (int e = from; e < tree.end(from); e++) {
      if (votes[e] > 0
          && !tree.inside(e, container)
          && tree.element(e).tag().equals(tree.element(container).tag())
          && make.equals(make(e))
          && (tree.inside(e, around) || tree.prose(e) >= FAR_PIECE * tree.prose(container))
          && !headed(e)) {
        core.add(e);
      }
    }
  }

  private boolean headed(int e) {
    return blocks.stream()
        .anyMatch(b ->
            b.heading() == 1
                && (headline == null || b.index() != headline.index())
                && tree.inside(b.element(), e));
  }

  private String make(int e) {
    String body = tree.bodyName(e);
    if (body != null) {
      return body;
    }
    int parent = tree.element(e).parent();
    String classes = tree.element(e).attribute("class");
    return parent < 0 || classes.isBlank()
        ? ""
        : tree.element(parent).tag()
            + "."
            + tree.element(parent).attribute("class")
            + ">"
            + tree.element(e).tag()
            + "."
            + classes;
  }

  private boolean inCore(int e) {
    for (int c : core) {
      if (tree.inside(e, c)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a post that the report quotes by embedding it. */
  private boolean isPost(PageBlock block) {
    int quote = tree.above(block.element(), List.of("blockquote"));
    return quote > container
        && tree.tokens(tree.element(quote).attribute("class")).contains("tweet");
  }

  /** Whether a sign stands inside the report, not around it. */
  private boolean signedInside(int e) {
    int signed = tree.signed(e);
    return signed >= 0 && core.stream().anyMatch(c -> signed > c && tree.inside(signed, c));
  }

  private double vote(PageBlock block) {
    if (block.hidden()) {
      return 0;
    }
    double told = evidence.share(block);
    if (told > 0.8 && block.units() >= 4) {
      return 2 * block.units();
    }
    if (tree.sign(block.element()) != null) {
      return -3;
    }
    if (block.linkDensity() > 0.5) {
      return -Math.min(12, block.units() + 2);
    }
    if (block.isProse()) {
      return block.units();
    }
    boolean paragraph =
        tree.element(block.element()).tag().equals("p") || block.item() || block.isCell(tree);
    return paragraph ? 0 : block.heading() > 0 ? -1 : -3;
  }

  private void decide() {
    for (PageBlock block : blocks) {
      Reason reason = refused(block);
      reasons[block.index()] = reason;
      kept[block.index()] = reason == null;
    }
  }

  private @Nullable Reason refused(PageBlock block) {
    if ((headline != null && block.index() == headline.index()) || evidence.isHeadline(block)) {
      return Reason.HEADLINE;
    }
    Reason sign = tree.sign(block.element());
    if (!inCore(block.element()) || block.hidden()) {
      return sign == null ? Reason.PAGE_FURNITURE : sign;
    }
    if (sign != null && signedInside(block.element()) && !isPost(block)) {
      return sign;
    }
    if (block.units() == 0 || block.repeated()) {
      return Reason.PAGE_FURNITURE;
    }
    if (block.isCell(tree)) {
      return Reason.NOT_PROSE;
    }
    if (tree.above(block.element(), List.of("figure")) > container && !block.isProse()) {
      return Reason.CAPTION;
    }
    if (block.linkDensity() > (linkedSentence(block) ? MOSTLY_LINKED : 0.7) && !block.isProse()) {
      return Reason.RELATED;
    }
    if (boxed[block.index()] != null) {
      return boxed[block.index()];
    }
    return captions.is(block, container) ? Reason.CAPTION : null;
  }

  /** Whether a paragraph is a sentence, some words of which are not linked. */
  private boolean linkedSentence(PageBlock block) {
    return block.units() >= 10
        && block.ended()
        && block.units() - block.linkedUnits() >= 2
        && tree.element(block.element()).tag().equals("p");
  }

  /** Drops boxes that follow the element in which nearly all of the prose stands. */
  private void boxes() {
    int[] prose = new int[tree.page().elements().size()];
    for (PageBlock block : body()) {
      prose[block.element()] += block.isProse() ? block.units() : 0;
    }
    for (int e = prose.length - 1; e > 0; e--) {
      prose[tree.element(e).parent()] += prose[e];
    }
    int main = container;
    for (int e = container + 1; e < tree.end(container); e++) {
      boolean leaf = LEAVES.contains(tree.element(e).tag());
      if (!leaf && prose[e] >= NEARLY_ALL * prose[0] && tree.inside(e, main)) {
        main = e;
      }
    }
    int end = tree.end(main);
    Set<String> makes = new HashSet<>();
    for (PageBlock block : body()) {
      if (block.isProse() && tree.inside(block.element(), main)) {
        makes.add(make(tree.parent(block.element())));
      }
      if (block.element() >= end
          && evidence.share(block) < 0.5
          && core.size() == 1
          && !((block.isProse() || block.heading() > 0) && ofMake(block, makes))) {
        drop(block, Reason.PAGE_FURNITURE);
      }
    }
  }

  /** Whether a paragraph stands in an element of its own, made like those of the report. */
  private boolean ofMake(PageBlock block, Set<String> makes) {
    String make = make(tree.parent(block.element()));
    return !make.isEmpty() && makes.contains(make);
  }

  private void drop(PageBlock block, Reason reason) {
    kept[block.index()] = false;
    reasons[block.index()] = reason;
  }

  /** Drops what says by its wording that it is no part of the report. */
  private void lines() {
    List<PageBlock> body = body();
    for (int i = 0; i < body.size(); i++) {
      Reason reason = PageLines.of(body.get(i), i >= body.size() - TAIL);
      if (reason != null) {
        drop(body.get(i), reason);
      }
    }
  }

  /**
   * Drops what stands before the headline, and labels before the first and after the last prose.
   */
  private void ends() {
    List<PageBlock> body = body();
    if (headline != null) {
      int after =
          body.stream()
              .filter(b -> b.index() > headline.index() && b.isProse())
              .mapToInt(PageBlock::units)
              .sum();
      if (after >= REPORT) {
        body.stream()
            .filter(b -> b.index() < headline.index())
            .forEach(b -> drop(b, Reason.PAGE_FURNITURE));
      }
    }
    body = body();
    for (int i = 0; i < body.size() && !body.get(i).isProse(); i++) {
      PageBlock block = body.get(i);
      if (block.heading() == 0 && !block.ended() && !opens(block)) {
        drop(block, PageLines.moment(block) ? Reason.DATE_LINE : Reason.PAGE_FURNITURE);
      }
    }
    int last = body.size() - 1;
    while (last >= 0 && !body.get(last).isProse()) {
      last--;
    }
    boolean listing = body.size() - last > TAIL + 1;
    for (PageBlock block : body.subList(last + 1, body.size())) {
      boolean paragraph =
          block.item() || (listing && tree.element(block.element()).tag().equals("p"));
      if (block.heading() == 0 && !block.ended() && !paragraph) {
        drop(block, PageLines.moment(block) ? Reason.DATE_LINE : Reason.PAGE_FURNITURE);
      }
    }
  }

  /** Whether a line without an end opens a body that is named so: long, not linked, no credit. */
  private boolean opens(PageBlock block) {
    String tag = tree.element(block.element()).tag();
    return tree.bodyName(container) != null
        && (tag.equals("p") || tag.equals("li"))
        && block.units() >= 6
        && block.linkedUnits() == 0
        && !PageLines.moment(block);
  }

  /** Takes in the lines between headline and report that sum it up. */
  private void standfirst() {
    List<PageBlock> body = body();
    if (headline == null || body.isEmpty() || body.get(0).index() < headline.index()) {
      return;
    }
    int first = body.stream().filter(PageBlock::isProse).findFirst().orElse(body.get(0)).index();
    Set<String> told = null;
    for (PageBlock block : blocks.subList(headline.index() + 1, first)) {
      Reason sign = tree.sign(block.element());
      boolean may =
          sign == null
              || sign == Reason.PAGE_FURNITURE
              || sign == Reason.RELATED
              || sign == Reason.BYLINE;
      if (may
          && !block.hidden()
          && block.units() >= 5
          && block.linkDensity() < 0.4
          && (evidence.describes(block) || PageSigns.standfirst(tree, block.element()))
          && PageLines.of(block, false) == null) {
        told = told == null ? shingles(body) : told;
        if (repeats(block, told)) {
          drop(block, Reason.REPEATED);
        } else {
          kept[block.index()] = true;
        }
      }
    }
  }

  private static Set<String> shingles(List<PageBlock> body) {
    Set<String> said = new HashSet<>();
    body.forEach(b -> said.addAll(PageEvidence.shingles(b.words())));
    return said;
  }

  /** Whether the body, of these shingles, says the same in the same words. */
  private static boolean repeats(PageBlock block, Set<String> said) {
    List<String> mine = PageEvidence.shingles(block.words());
    long again = mine.stream().filter(said::contains).count();
    return again >= REPEATED * Math.max(1, mine.size());
  }

  /** Drops lists most of whose items are links: they lead to other reports. */
  private void linkLists() {
    int i = 0;
    List<PageBlock> body = body();
    while (i < body.size()) {
      int list = tree.above(body.get(i).element(), List.of("ul", "ol"));
      int end = i + 1;
      while (list >= 0 && end < body.size() && tree.inside(body.get(end).element(), list)) {
        end++;
      }
      if (list > container) {
        List<PageBlock> items = body.subList(i, end);
        long linked = items.stream().filter(b -> b.linkDensity() > 0.5).count();
        if (linked * 2 > items.size() || (end == body.size() && eachLinked(items))) {
          items.forEach(b -> drop(b, Reason.RELATED));
        }
      }
      i = end;
    }
  }

  /** Whether every item of a list leads somewhere by a good part of its words. */
  private static boolean eachLinked(List<PageBlock> items) {
    int units = items.stream().mapToInt(PageBlock::units).sum();
    int linked = items.stream().mapToInt(PageBlock::linkedUnits).sum();
    return items.size() >= 3
        && items.stream().allMatch(b -> b.linkedUnits() > 0)
        && linked >= LINKED_ITEMS * units;
  }

  /** Keeps a heading only when kept words follow it before the next heading. */
  private void headings() {
    boolean follows = false;
    boolean any = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      PageBlock block = blocks.get(i);
      if (!kept[i]) {
        continue;
      }
      if (block.heading() == 0) {
        follows = true;
        any = true;
      } else if (follows || (any && block.units() >= LONG_HEADING)) {
        follows = false;
      } else {
        kept[i] = false;
        reasons[i] = Reason.PAGE_FURNITURE;
      }
    }
  }

  List<PageBlock> body() {
    List<PageBlock> body = new ArrayList<>();
    for (PageBlock block : blocks) {
      if (kept[block.index()]) {
        body.add(block);
      }
    }
    return body;
  }
}
