package org.parallax.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Span;

/**
 * Where on a page something stands: by the headline, in the text, after it, or in a part that is
 * about other reports.
 */
final class PageZones {
  /** Parts of a page, as seen from its report. */
  enum Zone {
    /** Above everything that belongs to the report. */
    BEFORE,
    /** By the headline. */
    HEAD,
    /** In the text. */
    BODY,
    /** After the text. */
    END,
    /** In a part that stands apart from the text, such as a side bar or a footer. */
    MARGIN,
    /** In a part about something else: other reports, comments, menus. */
    BESIDE
  }

  /** A block of so many words is running text. */
  private static final int RUNNING = 18;

  /** Blocks so near above the headline may belong to it. */
  private static final int NEAR = 5;

  private static final int LONGEST_NAME = 200;

  /** No ideograph has a smaller code unit. */
  private static final char FIRST_WIDE = '\u3000';

  /** A line about a report's day stands so few blocks below the headline. */
  private static final int TOP = 25;

  /** Blocks so near below the headline belong to it. */
  private static final int BELOW = 2;

  private static final Set<String> MARGIN_TAGS = Set.of("aside", "form");

  private final Page page;
  private final int headline;
  private final int first;
  private final int second;
  private final int last;
  private final boolean[] around;
  private final boolean[] headed;
  private final boolean html;
  private final @Nullable Zone[] apart;
  private final int[] position;

  private PageZones(Page page, Article article) {
    this.page = page;
    this.html = page.capture().kind() == Capture.Kind.HTML;
    Range body = article.text().isEmpty() ? null : article.sourced(Span.Field.TEXT).source();
    this.headline = PageHeadline.of(page, article, body);
    this.position = positions(page);
    int size = page.elements().size();
    this.around = new boolean[size];
    this.headed = new boolean[size];
    this.apart = new Zone[size];
    addAround(headline);
    addAround(begin(body));
    addHeaded();
    fillBeside();
    List<Integer> runs = runs();
    this.first = runs.isEmpty() ? longest() : runs.get(0);
    this.second = runs.size() < 2 ? first : runs.get(1);
    this.last = runs.isEmpty() ? first : runs.get(runs.size() - 1);
    if (addAround(first) || first < 0) {
      fillBeside();
    }
  }

  static PageZones of(Page page, Article article) {
    return new PageZones(page, article);
  }

  /** Returns the block in which the clean text begins; -1 when it stands apart. */
  private int begin(@Nullable Range body) {
    for (int i = 0; body != null && i < page.blocks().size(); i++) {
      Range block = page.blocks().get(i).text().source();
      if (block != null && block.end() > body.start()) {
        return i;
      }
    }
    return -1;
  }

  private List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    for (int i = Math.max(0, headline + 1); i < page.blocks().size(); i++) {
      if (!besideBlock(i) && running(page.blocks().get(i))) {
        runs.add(i);
      }
    }
    return runs;
  }

  /** Returns the longest block of running text, wherever it stands; -1 when there is none. */
  private int longest() {
    int longest = -1;
    for (int i = 0; i < page.blocks().size(); i++) {
      Page.Block block = page.blocks().get(i);
      boolean longer =
          longest < 0 || block.text().length() > page.blocks().get(longest).text().length();
      if (running(block) && longer) {
        longest = i;
      }
    }
    return longest;
  }

  /** Notes the elements that hold a heading: an article with its own is another report. */
  private void addHeaded() {
    for (Page.Block block : page.blocks()) {
      String tag = page.elements().get(block.element()).tag();
      boolean heading =
          tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
      int e = heading ? block.element() : -1;
      while (e >= 0 && !headed[e]) {
        headed[e] = true;
        e = page.elements().get(e).parent();
      }
    }
  }

  private static boolean running(Page.Block block) {
    String words = block.words();
    int linked = 0;
    for (Page.Link link : block.links()) {
      linked += link.end() - link.start();
    }
    if (words.length() < RUNNING || linked * 2 >= words.length()) {
      return false;
    }
    boolean pieces = hasPieces(words);
    boolean line = words.length() > 40;
    return pieces == line ? pieces : wide(words) == line;
  }

  private static boolean wide(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= FIRST_WIDE && Character.isIdeographic(words.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether blanks cut a text into the pieces of running text, empty ones at its end aside. */
  private static boolean hasPieces(String words) {
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == ' ') {
      end--;
    }
    int pieces = 1;
    int i = words.indexOf(' ');
    while (i >= 0 && i < end && pieces < RUNNING) {
      pieces++;
      i = words.indexOf(' ', i + 1);
    }
    return pieces == RUNNING;
  }

  /** Returns whether an element holds a block of the report that held none before. */
  private boolean addAround(int block) {
    boolean more = false;
    for (int e = block < 0 ? -1 : page.blocks().get(block).element();
        e >= 0 && !around[e];
        e = page.elements().get(e).parent()) {
      around[e] = true;
      more = true;
    }
    return more;
  }

  /** Elements stand after their parents, so one pass is enough. */
  private void fillBeside() {
    for (int e = 0; e < apart.length; e++) {
      Page.Element element = page.elements().get(e);
      Zone above = element.parent() < 0 ? null : apart[element.parent()];
      Zone told = !html || around[e] || above == Zone.BESIDE ? null : told(element, e);
      apart[e] = told == Zone.BESIDE || above == null ? told : above;
    }
  }

  /** Returns the zone that an element's own tag and names tell; null when they tell none. */
  private @Nullable Zone told(Page.Element element, int index) {
    String tag = element.tag();
    if (tag.equals("nav") || tag.equals("select")) {
      return Zone.BESIDE;
    }
    Zone named = ZoneNames.zone(element.attribute("class"), element.attribute("id"));
    if (named == Zone.BESIDE) {
      return named;
    }
    if (tag.equals("article")) {
      return headline >= 0 && first >= 0 && headed[index] ? Zone.BESIDE : null;
    }
    boolean footer = tag.equals("footer") && !inReport(element);
    return footer || named == Zone.MARGIN || MARGIN_TAGS.contains(tag) ? Zone.MARGIN : null;
  }

  /** Whether an article holds an element. */
  private boolean inReport(Page.Element element) {
    for (int e = element.parent(); e >= 0; e = page.elements().get(e).parent()) {
      if (page.elements().get(e).tag().equals("article")) {
        return true;
      }
    }
    return false;
  }

  /** Returns for each element the first block that stands at or after it. */
  private static int[] positions(Page page) {
    int[] position = new int[page.elements().size()];
    java.util.Arrays.fill(position, page.blocks().size());
    int next = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      Page.Block block = page.blocks().get(i);
      int most = block.element();
      for (Page.Mark mark : block.marks()) {
        most = Math.max(most, mark.element());
      }
      while (next <= most && next < position.length) {
        position[next++] = i;
      }
    }
    return position;
  }

  /** Returns where an element stands. */
  Zone of(int element) {
    if (element < 0) {
      return Zone.BESIDE;
    }
    int block = position[element];
    Zone zone = apart[element];
    if (zone != null && !byHeadline(block)) {
      return zone;
    }
    return block >= page.blocks().size() ? Zone.END : ofBlock(block, element);
  }

  /** Returns where a block stands. */
  Zone ofBlock(int block) {
    return ofBlock(block, page.blocks().get(block).element());
  }

  private Zone ofBlock(int block, int element) {
    if (byHeadline(block)) {
      return Zone.HEAD;
    }
    Zone zone = apart[element];
    if (zone != null) {
      return zone;
    }
    if (headline >= 0 && block < headline) {
      boolean joined = page.capture().kind() != Capture.Kind.HTML || sharesParent(element);
      return headline - block <= NEAR && joined ? Zone.HEAD : Zone.BEFORE;
    }
    if (first < 0 || block < first) {
      return Zone.HEAD;
    }
    return block <= last ? Zone.BODY : Zone.END;
  }

  /** Whether a block stands right by the headline, whatever the part that holds it is called. */
  private boolean byHeadline(int block) {
    return headline >= 0 && block >= headline - 1 && block <= headline + BELOW && block != headline;
  }

  /** Whether the headline stands within three levels above an element. */
  private boolean sharesParent(int element) {
    int e = element;
    for (int up = 0; up < 3 && e >= 0; up++) {
      e = page.elements().get(e).parent();
      if (e >= 0 && around[e]) {
        String tag = page.elements().get(e).tag();
        return !tag.equals("body") && !tag.equals("html");
      }
    }
    return false;
  }

  /** Returns whether a block stands between the headline and the second paragraph. */
  boolean top(int block) {
    return headline >= 0 && block > headline && block < second && block - headline <= TOP;
  }

  /** Returns whether an element stands between the headline and the second paragraph. */
  boolean topElement(int element) {
    return element >= 0 && top(position[element]);
  }

  /** Returns whether a block is one of the report's first two paragraphs. */
  boolean opening(int block) {
    return block >= 0 && (block == first || block == second);
  }

  /** Returns whether an element lies in one of some tags. */
  boolean within(int element, Set<String> tags) {
    for (int e = element; e >= 0; e = page.elements().get(e).parent()) {
      if (tags.contains(page.elements().get(e).tag())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the tags and classes of an element and the two that hold it. */
  String alike(int element) {
    StringBuilder alike = new StringBuilder();
    int e = element;
    for (int up = 0; up < 3 && e >= 0; up++) {
      Page.Element here = page.elements().get(e);
      alike.append(here.tag()).append('.').append(here.attribute("class")).append(' ');
      e = here.parent();
    }
    return alike.toString();
  }

  private boolean besideBlock(int block) {
    return apart[page.blocks().get(block).element()] != null;
  }

  /** Returns whether an element stands in a part that is about something else. */
  boolean besideReport(int element) {
    return of(element) == Zone.BESIDE;
  }

  /** Returns the class, id and property of an element, blanks between. */
  String names(int element) {
    if (element < 0) {
      return "";
    }
    Page.Element e = page.elements().get(element);
    String names = e.attribute("class") + " " + e.attribute("id") + " " + e.attribute("itemprop");
    return names.length() > LONGEST_NAME ? "" : names;
  }

  /** Returns what the words before an inline element say of it; null when they say nothing. */
  DateLabels.@Nullable Label labelBefore(int element) {
    int block = position[element];
    for (int i = block; i < Math.min(page.blocks().size(), block + 2); i++) {
      for (Page.Mark mark : page.blocks().get(i).marks()) {
        if (mark.element() == element) {
          String words = page.blocks().get(i).words();
          DateLabels.Label before = DateLabels.before(words, 0, mark.start());
          DateLabels.Label inside = DateLabels.before(words, mark.start(), mark.end());
          return before == null ? inside : before;
        }
      }
    }
    return null;
  }

  /** Returns the place of a block's headline; -1 when the page shows none. */
  int headline() {
    return headline;
  }

  /** Returns the place in the decoded text where the running text begins; null when none is. */
  @Nullable Integer bodyStart() {
    Range range = first < 0 ? null : page.blocks().get(first).text().source();
    return range == null ? null : range.start();
  }
}
