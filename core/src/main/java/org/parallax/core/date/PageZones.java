package org.parallax.core.date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Range;

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

  private static final Pattern BESIDE =
      Pattern.compile(
          "(^|[^a-z])(comments?|commentlist|disqus|replies|respond|related|recommend\\w*|menu|nav|"
              + "navbar|navigation|most-?read|popular|trending|teasers?|promos?|promotions?|"
              + "newsletter|latest|recent|more-?news|archive\\w*|similar|breaking|ticker|carousel|"
              + "slider|read-?more|see-?also|also|recirc\\w*|outbrain|taboola|ad|ads|advert\\w*|"
              + "upcoming|events?|calendar|cookie|modal|popup|kommentare?|commentaires?|"
              + "comentarios?|author-?posts|next-?post|prev-?post|post-navigation|previous|next)"
              + "([^a-z]|$)");

  private static final Pattern MARGIN =
      Pattern.compile("(^|[^a-z])(side-?bar|widgets?|foot(er)?|site-?footer|copyright)([^a-z]|$)");

  private static final Pattern OWN_FOOTER = Pattern.compile("(entry|post|article)-footer");

  /** Blocks so near below the headline belong to it. */
  private static final int BELOW = 2;

  private static final Set<String> MARGIN_TAGS = Set.of("aside", "form");

  private final Page page;
  private final int headline;
  private final int first;
  private final int last;
  private final Set<Integer> around = new HashSet<>();
  private final Set<Integer> headed = new HashSet<>();
  private final int[] position;
  private final List<@Nullable Zone> apart = new ArrayList<>();

  private PageZones(Page page, Article article) {
    this.page = page;
    this.headline = PageHeadline.of(page, article);
    this.position = positions(page);
    addAround(headline);
    addHeaded();
    fillBeside();
    List<Integer> runs = runs();
    this.first = runs.isEmpty() ? longest() : runs.get(0);
    this.last = runs.isEmpty() ? first : runs.get(runs.size() - 1);
    addAround(first);
    fillBeside();
  }

  static PageZones of(Page page, Article article) {
    return new PageZones(page, article);
  }

  private List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    for (int i = Math.max(0, headline + 1); i < page.blocks().size(); i++) {
      if (running(page.blocks().get(i)) && !besideBlock(i)) {
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
      for (int e = heading ? block.element() : -1; e >= 0; e = page.elements().get(e).parent()) {
        headed.add(e);
      }
    }
  }

  private static boolean running(Page.Block block) {
    String words = block.words();
    int linked = block.links().stream().mapToInt(l -> l.end() - l.start()).sum();
    boolean wide = words.codePoints().anyMatch(Character::isIdeographic);
    return linked * 2 < words.length()
        && (wide ? words.length() > 40 : words.split(" ").length >= RUNNING);
  }

  private void addAround(int block) {
    if (block < 0) {
      return;
    }
    for (int e = page.blocks().get(block).element(); e >= 0; e = page.elements().get(e).parent()) {
      around.add(e);
    }
  }

  /** Elements stand after their parents, so one pass is enough. */
  private void fillBeside() {
    apart.clear();
    for (int e = 0; e < page.elements().size(); e++) {
      Page.Element element = page.elements().get(e);
      Zone above = element.parent() < 0 ? null : apart.get(element.parent());
      Zone told = around.contains(e) || above == Zone.BESIDE ? null : told(element, e);
      apart.add(told == Zone.BESIDE || above == null ? told : above);
    }
  }

  /** Returns the zone that an element's own tag and names tell; null when they tell none. */
  private @Nullable Zone told(Page.Element element, int index) {
    if (page.capture().kind() != Capture.Kind.HTML) {
      return null;
    }
    String names = element.attribute("class") + " " + element.attribute("id");
    String lower = names.length() < LONGEST_NAME ? names.toLowerCase(Locale.ROOT) : "";
    if (element.tag().equals("nav")
        || element.tag().equals("select")
        || BESIDE.matcher(lower).find()) {
      return Zone.BESIDE;
    }
    if (element.tag().equals("article")) {
      return headline >= 0 && first >= 0 && headed.contains(index) ? Zone.BESIDE : null;
    }
    boolean footer = element.tag().equals("footer") && !insideReport(element);
    boolean margin = MARGIN.matcher(lower).find() && !OWN_FOOTER.matcher(lower).find();
    return footer || margin || MARGIN_TAGS.contains(element.tag()) ? Zone.MARGIN : null;
  }

  private boolean insideReport(Page.Element element) {
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
    Zone zone = apart.get(element);
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
    Zone zone = apart.get(element);
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
      if (e >= 0 && around.contains(e)) {
        String tag = page.elements().get(e).tag();
        return !tag.equals("body") && !tag.equals("html");
      }
    }
    return false;
  }

  private boolean besideBlock(int block) {
    return apart.get(page.blocks().get(block).element()) != null;
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

  /** Returns the role that the words before an inline element give it; null when they give none. */
  Clue.@Nullable Role labelBefore(int element) {
    int block = position[element];
    for (int i = block; i < Math.min(page.blocks().size(), block + 2); i++) {
      for (Page.Mark mark : page.blocks().get(i).marks()) {
        if (mark.element() == element) {
          String words = page.blocks().get(i).words();
          Clue.Role before = DateLabels.before(words, 0, mark.start());
          return before == null
              ? DateLabels.before(words.substring(0, mark.end()), mark.start(), mark.end())
              : before;
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
