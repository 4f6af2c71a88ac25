package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Capture;
import org.parallax.model.Page;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;
import org.parallax.model.UserRules;
import org.parallax.model.UserRules.Furniture;

/**
 * Takes out of a page what the user's rules name, before anything else looks at it. Safe to share
 * between threads.
 *
 * <p>The elements of a selector come with the page ({@code ingest} knows CSS): as data named {@link
 * #DATUM}. A line is a block of a page, or a paragraph of a flat text.
 */
final class UserFurniture {
  /** Name of the datum with which a page says that a selector of the user's chose an element. */
  static final String DATUM = "user-rule";

  /** So many lines at the head of a flat text are searched for its address. */
  private static final int HEAD = 10;

  private static final Pattern ADDRESS = Pattern.compile("\\W{0,3}(https?://[^/\\s]+/\\S.*)");

  private final List<Furniture> rules;
  private final Map<String, Pattern> patterns = new TreeMap<>();

  UserFurniture(List<Furniture> rules) {
    this.rules = rules;
    for (Furniture rule : rules) {
      if (rule.kind() != UserRules.Kind.SELECTOR) {
        patterns.put(rule.name(), pattern(rule));
      }
    }
  }

  private static Pattern pattern(Furniture rule) {
    if (rule.kind() == UserRules.Kind.PATTERN) {
      return Pattern.compile(rule.sign(), Pattern.DOTALL);
    }
    StringBuilder expression = new StringBuilder();
    for (String part : rule.sign().strip().split("\\*", -1)) {
      expression.append(expression.isEmpty() ? "" : ".*");
      expression.append(part.isEmpty() ? "" : Pattern.quote(part));
    }
    return Pattern.compile(
        expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  Screened screen(Page page) {
    if (rules.isEmpty()) {
      return new Screened(page, List.of());
    }
    String host = host(page);
    List<Furniture> here = rules.stream().filter(rule -> applies(rule, host)).toList();
    if (here.isEmpty()) {
      return new Screened(page, List.of());
    }
    return page.capture().kind() == Capture.Kind.HTML ? html(page, here) : flat(page, here);
  }

  private static @Nullable String host(Page page) {
    String url = PageSource.url(page);
    List<Page.Block> blocks = page.blocks();
    boolean flat = page.capture().kind() != Capture.Kind.HTML;
    for (int i = 0; flat && url == null && i < Math.min(HEAD, blocks.size()); i++) {
      var address = ADDRESS.matcher(blocks.get(i).words());
      url = address.lookingAt() ? address.group(1) : null;
    }
    return url == null ? null : PageSource.host(url);
  }

  private static boolean applies(Furniture rule, @Nullable String host) {
    return rule.host() == null
        || (host != null && (host.equals(rule.host()) || host.endsWith("." + rule.host())));
  }

  private @Nullable Furniture of(String line, List<Furniture> here) {
    for (Furniture rule : here) {
      Pattern pattern = patterns.get(rule.name());
      if (pattern != null && pattern.matcher(line).matches()) {
        return rule;
      }
    }
    return null;
  }

  private Screened flat(Page page, List<Furniture> here) {
    List<Removed> removed = new ArrayList<>();
    List<Range> places = new ArrayList<>();
    for (FlatLine line : FlatLines.of(page.blocks())) {
      Furniture rule = of(line.words(), here);
      Range place = rule == null ? null : line.text().source();
      if (rule != null && place != null) {
        removed.add(removed(line.text(), rule));
        places.add(place);
      }
    }
    if (removed.isEmpty()) {
      return new Screened(page, removed);
    }
    List<Page.Block> kept = new ArrayList<>();
    int next = 0;
    for (Page.Block block : page.blocks()) {
      Range place = block.text().source();
      while (place != null && next < places.size() && places.get(next).end() <= place.start()) {
        next++;
      }
      boolean out = place != null && next < places.size() && places.get(next).overlaps(place);
      kept.add(out ? empty(block) : block);
    }
    return new Screened(with(page, kept), removed);
  }

  /** The paragraphs before and after what went stay apart. */
  private static Page.Block empty(Page.Block block) {
    return new Page.Block(block.element(), SourcedText.empty(), List.of(), List.of(), block.line());
  }

  private Screened html(Page page, List<Furniture> here) {
    @Nullable Furniture[] chosen = chosen(page, here);
    List<Removed> removed = new ArrayList<>();
    List<Page.Block> kept = new ArrayList<>();
    for (Page.Block block : page.blocks()) {
      Furniture whole = chosen[block.element()];
      Furniture rule = whole == null ? of(block.words().strip(), here) : whole;
      Page.Block rest = block;
      if (rule != null) {
        removed.add(removed(block.text(), rule));
      } else {
        rest = cut(block, chosen, removed);
      }
      if (rule == null && !rest.text().isBlank()) {
        kept.add(rest);
      }
    }
    return new Screened(removed.isEmpty() ? page : with(page, kept), removed);
  }

  /** Returns for each element the rule whose selector chose it or an element around it. */
  private static @Nullable Furniture[] chosen(Page page, List<Furniture> here) {
    @Nullable Furniture[] chosen = new Furniture[Math.max(1, page.elements().size())];
    for (Page.Datum datum : page.data()) {
      if (datum.name().equals(DATUM) && datum.element() >= 0) {
        for (Furniture rule : here) {
          boolean says =
              rule.kind() == UserRules.Kind.SELECTOR && rule.sign().equals(datum.value());
          if (says && chosen[datum.element()] == null) {
            chosen[datum.element()] = rule;
          }
        }
      }
    }
    for (int e = 0; e < page.elements().size(); e++) {
      int parent = page.elements().get(e).parent();
      chosen[e] = chosen[e] == null && parent >= 0 ? chosen[parent] : chosen[e];
    }
    return chosen;
  }

  /**
   * Cuts the inline elements which a selector chose off the ends of a block. In the middle they
   * stay: a quotation over the gap could not be checked against the source.
   */
  private static Page.Block cut(
      Page.Block block, @Nullable Furniture[] chosen, List<Removed> removed) {
    Page.Block rest = block;
    int next = 0;
    while (next < rest.marks().size()) {
      Page.Mark mark = rest.marks().get(next);
      Furniture rule = chosen[mark.element()];
      if (rule == null || (mark.start() > 0 && mark.end() < rest.words().length())) {
        next++;
      } else {
        removed.add(removed(rest.text().sub(mark.start(), mark.end()), rule));
        rest = without(rest, mark.start(), mark.end());
        next = 0;
      }
    }
    return rest;
  }

  /** Returns a block without a part, and without the blank that would be left over. */
  private static Page.Block without(Page.Block block, int start, int end) {
    String words = block.words();
    boolean after = end < words.length() && words.charAt(end) == ' ';
    boolean before = start > 0 && words.charAt(start - 1) == ' ';
    int to = after && (before || start == 0) ? end + 1 : end;
    return cut(block, before && end == words.length() ? start - 1 : start, to);
  }

  private static Page.Block cut(Page.Block block, int from, int to) {
    SourcedText text =
        new SourcedText.Builder()
            .append(block.text().sub(0, from))
            .append(block.text().sub(to, block.text().length()))
            .build();
    List<Page.Link> links = new ArrayList<>();
    for (Page.Link link : block.links()) {
      int at = moved(link.start(), from, to);
      int end = moved(link.end(), from, to);
      if (end > at) {
        links.add(new Page.Link(at, end, link.href()));
      }
    }
    List<Page.Mark> marks = new ArrayList<>();
    for (Page.Mark mark : block.marks()) {
      int at = moved(mark.start(), from, to);
      int end = moved(mark.end(), from, to);
      if (end > at) {
        marks.add(new Page.Mark(at, end, mark.element()));
      }
    }
    return new Page.Block(block.element(), text, links, marks, block.line());
  }

  private static int moved(int place, int from, int to) {
    return place <= from ? place : Math.max(from, place - (to - from));
  }

  private static Page with(Page page, List<Page.Block> blocks) {
    return new Page(page.capture(), page.elements(), blocks, page.data());
  }

  private static Removed removed(SourcedText text, Furniture rule) {
    Range place = text.source();
    return new Removed(
        text.collapse().text(),
        Removed.Reason.USER_RULE,
        place == null ? null : place.start(),
        place == null ? null : place.end(),
        rule.name());
  }
}
