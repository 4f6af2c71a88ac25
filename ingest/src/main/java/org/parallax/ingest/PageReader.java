package org.parallax.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.SortedAttributes;

/**
 * Reads a parsed document into a {@link Page}: elements, blocks and data, in document order.
 *
 * <p>The walk is iterative, so no depth of nesting can overflow the stack. Every element but {@link
 * IdleElements} becomes a {@link Page.Element}; what holds no words for a reader (scripts, styles,
 * templates, drawings, form fields, the fallback texts of players and {@code noscript}) is not
 * entered.
 */
final class PageReader implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> NOT_ENTERED =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "datalist",
          "embed",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video");

  private static final Set<String> MARKS =
      Set.of(
          "abbr", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "small", "strike",
          "strong", "sub", "sup", "time", "u");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** What is done about an element. */
  private enum Kind {
    BLOCK,
    HEADING,
    BREAK,
    NOT_ENTERED,
    MARK,
    OTHER
  }

  private static final Map<String, Kind> KINDS = kinds();

  /** Attribute values longer than this are programs or pictures, not signs. */
  private static final int LONGEST_ATTRIBUTE = 1000;

  private final Capture capture;
  private final IdentityHashMap<Element, List<String>> chosen;
  private final List<Page.Element> elements = new ArrayList<>();
  private final List<Page.Block> blocks = new ArrayList<>();
  private final PageData data;
  private final BlockMaker maker;
  private final SortedAttributes.Builder kept = new SortedAttributes.Builder();
  private final Map<String, String> classes = new HashMap<>();
  private int current = -1;
  private int[] block = new int[64];
  private int depth = 0;

  /**
   * Makes a reader.
   *
   * @param source what was parsed of the capture
   * @param chosen elements that selectors of the user's choose
   */
  PageReader(Capture capture, Shortened source, IdentityHashMap<Element, List<String>> chosen) {
    this.capture = capture;
    this.chosen = chosen;
    this.data = new PageData(capture.decoded(), source);
    this.maker = new BlockMaker(capture.decoded(), source, blocks);
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    BLOCKS.forEach(tag -> kinds.put(tag, Kind.BLOCK));
    HEADINGS.forEach(tag -> kinds.put(tag, Kind.HEADING));
    NOT_ENTERED.forEach(tag -> kinds.put(tag, Kind.NOT_ENTERED));
    MARKS.forEach(tag -> kinds.put(tag, Kind.MARK));
    kinds.put("br", Kind.BREAK);
    return kinds;
  }

  private static Kind kind(String tag) {
    Kind kind = KINDS.get(tag);
    return kind == null ? Kind.OTHER : kind;
  }

  Page read(Document document) {
    NodeTraversor.filter(this, document);
    maker.flush();
    if (elements.isEmpty()) {
      elements.add(new Page.Element(-1, "html", new TreeMap<>()));
    }
    return new Page(capture, elements, blocks, data.all());
  }

  @Override
  public FilterResult head(Node node, int ignored) {
    return switch (node) {
      case Document document -> FilterResult.CONTINUE;
      case Element element -> enter(element);
      case TextNode text -> {
        maker.put(text);
        yield FilterResult.CONTINUE;
      }
      case Comment comment -> {
        data.comment(comment, current);
        yield FilterResult.CONTINUE;
      }
      default -> FilterResult.CONTINUE;
    };
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    int index = elements.size();
    // A page has one root: what stands beside it is taken as inside it.
    int parent = current < 0 && index > 0 ? 0 : current;
    List<String> rules = chosen.isEmpty() ? List.of() : chosen.getOrDefault(element, List.of());
    if (rules.isEmpty() && IdleElements.is(element)) {
      return skip(element);
    }
    elements.add(new Page.Element(parent, tag, attributes(element, tag)));
    data.element(element, elements, index);
    rules.forEach(selector -> data.rule(selector, index));
    Kind kind = kind(tag);
    switch (kind) {
      case BREAK -> {
        maker.lineBreak();
        return FilterResult.CONTINUE;
      }
      case NOT_ENTERED -> {
        return skip(element);
      }
      case BLOCK, HEADING -> {
        maker.flush();
        open(index);
        maker.into(index, kind == Kind.HEADING);
      }
      case MARK, OTHER -> {
        open(block());
        boolean link = tag.equals("a") && element.hasAttr("href");
        boolean mark = kind == Kind.MARK || !rules.isEmpty() || marks(element);
        if (link || mark) {
          maker.openInline(index, link ? element.attr("href") : null, mark);
        }
      }
    }
    current = index;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int ignored) {
    if (node instanceof Element element && !(node instanceof Document)) {
      Kind kind = kind(element.normalName());
      if (kind == Kind.BREAK || kind == Kind.NOT_ENTERED) {
        return FilterResult.CONTINUE;
      }
      depth--;
      if (kind == Kind.BLOCK || kind == Kind.HEADING) {
        maker.flush();
        maker.into(block(), depth > 0 && kind(elements.get(block()).tag()) == Kind.HEADING);
      } else {
        maker.closeInline(current);
      }
      current = elements.get(current).parent();
    }
    return FilterResult.CONTINUE;
  }

  private void open(int blockElement) {
    if (depth == block.length) {
      block = java.util.Arrays.copyOf(block, depth * 2);
    }
    block[depth++] = blockElement;
  }

  private int block() {
    return depth == 0 ? 0 : block[depth - 1];
  }

  /** Goes past what is not entered; words on either side of its own are not of one block. */
  private FilterResult skip(Element element) {
    if (holdsWords(element)) {
      maker.flush();
    }
    return FilterResult.SKIP_ENTIRELY;
  }

  /** Whether what is not entered would stand among the words of a range around it. */
  private static boolean holdsWords(Element element) {
    return element.childNodeSize() > 0
        && NodeTraversor.filter(
                (node, depth) ->
                    (node instanceof TextNode text && !text.isBlank())
                            || (node instanceof DataNode data && !data.getWholeData().isBlank())
                        ? FilterResult.STOP
                        : FilterResult.CONTINUE,
                element)
            == FilterResult.STOP;
  }

  private static boolean marks(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    return attributes.hasKey("class")
        || attributes.hasKey("hidden")
        || attributes.hasKey("style")
        || attributes.hasKey("itemprop")
        || attributes.hasKey("rel");
  }

  /** Returns the same string for the same classes: what is read of them is asked for by it. */
  private String classes(String value) {
    String known = classes.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  private SortedMap<String, String> attributes(Element element, String tag) {
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (value.length() <= LONGEST_ATTRIBUTE && !IdleAttributes.has(tag, name)) {
          kept.add(name, name.equals("class") ? classes(value) : value);
        }
      }
    }
    return kept.build();
  }
}
