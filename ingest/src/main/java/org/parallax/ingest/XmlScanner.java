package org.parallax.ingest;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file that holds many things of a kind, one at a time: a feed's entries, a sitemap's
 * addresses, a message's news items. One of them is held, never the file.
 *
 * <p><b>Method.</b> Woodstox tells what is well-formed; where it stops, the damaged piece alone is
 * read by {@link XmlRepair}, and Woodstox goes on behind it. Prefixes are resolved here ({@link
 * XmlNames}), since feeds use undeclared ones. Not safe to share between threads.
 */
final class XmlScanner {
  /** Elements that are read as a whole, one at a time. */
  static final Set<String> WHOLE =
      new TreeSet<>(
          List.of(
              "item",
              "entry",
              "url",
              "sitemap",
              "newsitem",
              "packageitem",
              "conceptitem",
              "knowledgeitem",
              "planningitem",
              "catalogitem",
              "nitf"));

  /** Elements that hold those. */
  private static final Set<String> AROUND =
      new TreeSet<>(
          List.of(
              "rss",
              "feed",
              "rdf:rdf",
              "channel",
              "items",
              "urlset",
              "sitemapindex",
              "newsmessage",
              "itemset"));

  /** Damaged pieces that are read in one file. */
  private static final int MOST_REPAIRS = 20_000;

  /**
   * Characters of a damaged thing that is repaired: it stands in memory four times meanwhile. A
   * whole report has some ten thousand.
   */
  private static final int LARGEST_REPAIR = 4_000_000;

  /** Elements around the things that are opened again behind damage. */
  private static final int MOST_AROUND = 20;

  /** Things of a name inside one another; more were never closed, and each would be read again. */
  private static final int MOST_INSIDE = 20;

  private static final int DEEPEST = 20_000;
  private static final XMLInputFactory FACTORY = factory();

  /** What is found. */
  interface Finds {
    /**
     * Takes one thing.
     *
     * @param node the whole of it
     * @param around what stands around it, as far as it was read
     * @param raw as it stands in the file
     * @param cut whether its end is missing
     */
    void found(XmlNode node, XmlAround around, String raw, boolean cut);

    /** Takes note of a thing that is larger than the limit. */
    void tooLarge();

    /** Takes note that the file is not well-formed. */
    void damaged(int line, int column, String what);

    /** Takes note that so many places are damaged that the rest is not read. */
    void stopped();

    /** Takes note of entities that are not expanded; some of their names. */
    void unexpanded(List<String> names);
  }

  private final XmlTape tape;
  private final Finds finds;
  private final long longest;
  private final XmlNames names = new XmlNames();
  private final XmlEntities entities = new XmlEntities();
  private final XmlAround around = new XmlAround();
  private final Deque<Container> containers = new ArrayDeque<>();
  private @Nullable Piece piece;
  private String opening = "";
  private long origin;
  private long outside;
  private int repairs;
  private boolean rooted;

  /** An element around the things: its name as written and the namespaces inside it. */
  private record Container(
      String written, SortedMap<String, String> attributes, SortedMap<String, String> scope) {}

  /** The element that is being read as a whole. */
  private static final class Piece {
    private final String written;
    private final boolean found;
    private final long start;
    private @Nullable XmlBuilder builder;
    private int depth;

    /** Open elements inside it that have its own name. */
    private int alike;

    private Piece(String written, boolean found, long start, XmlBuilder builder) {
      this.written = written;
      this.found = found;
      this.start = start;
      this.builder = builder;
    }
  }

  /**
   * Makes a scanner.
   *
   * @param longest largest thing, in code units
   */
  XmlScanner(Reader in, long longest, Finds finds) {
    this.tape = new XmlTape(in, longest);
    this.longest = longest;
    this.finds = finds;
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    return factory;
  }

  /** Reads all. */
  void scan() throws IOException {
    tape.skipBlanks();
    origin = tape.place();
    outside = origin;
    boolean more = true;
    while (more) {
      more = run();
    }
    if (!entities.refused().isEmpty()) {
      finds.unexpanded(entities.refused().stream().limit(8).toList());
    }
  }

  /** Reads up to the end or to damage; returns whether there is more to read. */
  private boolean run() throws IOException {
    XMLStreamReader2 reader = null;
    try {
      reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new Spliced(opening, tape));
      reader.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, entities);
      events(reader);
      return false;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      return recover(e, reader);
    }
  }

  private void events(XMLStreamReader2 reader) throws XMLStreamException {
    int event = reader.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = next(reader);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> end(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            words(reader);
        case XMLStreamConstants.ENTITY_REFERENCE -> words("&" + reader.getLocalName() + ";");
        case XMLStreamConstants.DTD -> entities.declare(reader.getText());
        default -> {}
      }
    }
  }

  /** A fault inside the parser on a hostile file counts as damage of the file. */
  private static int next(XMLStreamReader2 reader) throws XMLStreamException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException("the parser cannot read it", e);
    }
  }

  private void start(XMLStreamReader2 reader) throws XMLStreamException {
    String written = reader.getLocalName();
    SortedMap<String, String> attributes = attributes(reader);
    Piece open = piece;
    if (open != null) {
      open.depth++;
      open.alike += written.equals(open.written) ? 1 : 0;
      if (open.found && open.alike > MOST_INSIDE) {
        throw new XMLStreamException(
            "one <" + written + "> inside the other without end", reader.getLocation());
      }
      if (open.builder != null) {
        open.builder.open(written, attributes);
      }
      return;
    }
    SortedMap<String, String> outer =
        containers.isEmpty() ? new TreeMap<>() : containers.element().scope();
    SortedMap<String, String> scope = XmlNames.scope(outer, attributes);
    boolean first = !rooted;
    if (first) {
      names.root(written, scope);
      rooted = true;
    }
    String name = names.element(written, scope);
    boolean whole = WHOLE.contains(name);
    if (!whole && (containers.isEmpty() || AROUND.contains(name))) {
      containers.push(new Container(written, attributes, scope));
      around.enter(name, attributes);
      return;
    }
    long at = place(reader.getLocationInfo().getStartingCharOffset());
    tape.forget(at);
    XmlBuilder builder = new XmlBuilder(names, outer);
    builder.open(written, attributes);
    piece = new Piece(written, whole, at, builder);
  }

  private static SortedMap<String, String> attributes(XMLStreamReader2 reader) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void words(XMLStreamReader2 reader) {
    Piece open = piece;
    if (open == null) {
      return;
    }
    words(reader.getText());
    long here = place(reader.getLocationInfo().getStartingCharOffset());
    if (here - open.start > longest) {
      open.builder = null; // Too large: nothing of it is held any longer.
      tape.forget(here);
    }
  }

  private void words(String words) {
    if (piece != null && piece.builder != null) {
      piece.builder.words(words);
    }
  }

  private void end(XMLStreamReader2 reader) throws XMLStreamException {
    Piece open = piece;
    long behind = place(reader.getLocationInfo().getEndingCharOffset());
    if (open == null) {
      if (!containers.isEmpty()) {
        containers.pop();
        around.leave();
      }
      outside = behind;
      tape.forget(behind);
      return;
    }
    XmlNode node = open.builder == null ? null : open.builder.close();
    if (open.depth-- > 0) {
      open.alike -= reader.getLocalName().equals(open.written) ? 1 : 0;
      return;
    }
    piece = null;
    outside = behind;
    if (!open.found) {
      if (node != null) {
        around.add(node);
      }
    } else if (node == null || behind - open.start > longest) {
      finds.tooLarge();
    } else {
      finds.found(node, around, tape.slice(open.start, behind), false);
    }
  }

  private long place(long offset) {
    return Math.max(origin, offset - opening.length() + origin);
  }

  /** Reads what is damaged as well as it can be; returns whether there is more behind it. */
  private boolean recover(XMLStreamException e, @Nullable XMLStreamReader2 reader)
      throws IOException {
    Piece open = piece;
    piece = null;
    long offset = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
    offset = offset < 0 && reader != null ? reader.getLocation().getCharacterOffset() : offset;
    XmlTape.Place place = tape.where(place(offset));
    finds.damaged(place.line(), place.column(), what(e));
    if (++repairs > MOST_REPAIRS) {
      finds.stopped();
      return false;
    }
    Long next =
        open == null
            ? tape.start(repairs > 1 && outside == origin ? origin + 1 : outside, WHOLE)
            : open.found ? repaired(open) : skipped(open);
    if (next == null) {
      return false;
    }
    opening = opening();
    origin = next;
    outside = next;
    tape.rewind(next);
    containers.clear();
    around.restart();
    return true;
  }

  private static String what(XMLStreamException e) {
    String message = e.getMessage() == null ? "unreadable" : e.getMessage();
    int end = message.indexOf("\n at [");
    String line = (end < 0 ? message : message.substring(0, end)).replaceAll("\\s+", " ").strip();
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  /** Reads a damaged thing; returns the place behind it, null when nothing follows. */
  private @Nullable Long repaired(Piece open) throws IOException {
    XmlTape.End end = open.builder == null ? null : tape.end(open.start, open.written);
    if (end == null) {
      finds.tooLarge();
      return tape.start(Math.max(open.start + 1, tape.heldFrom()), WHOLE);
    }
    if (end.at() - open.start > LARGEST_REPAIR) {
      finds.tooLarge();
      return tape.isEnd(end.at()) ? null : end.at();
    }
    String raw = tape.slice(open.start, end.at());
    List<XmlNode> nodes = XmlRepair.nodes(raw, names, scope());
    if (!nodes.isEmpty()) {
      finds.found(nodes.get(0), around, raw, !end.closed());
    }
    return tape.isEnd(end.at()) ? null : end.at();
  }

  /** Reads a damaged part of the head up to the first thing; returns the place of that. */
  private @Nullable Long skipped(Piece open) throws IOException {
    XmlTape.End end = open.builder == null ? null : tape.end(open.start, open.written);
    if (end == null || !end.closed()) {
      return tape.start(Math.max(open.start + 1, tape.heldFrom()), WHOLE);
    }
    XmlRepair.nodes(tape.slice(open.start, end.at()), names, scope()).forEach(around::add);
    return end.at();
  }

  private SortedMap<String, String> scope() {
    return containers.isEmpty() ? new TreeMap<>() : containers.element().scope();
  }

  /** Returns the tags that put the rest into the place where it stands. */
  private String opening() {
    StringBuilder tags = new StringBuilder();
    List<Container> outermostFirst = new ArrayList<>(containers).reversed();
    int most = Math.min(MOST_AROUND, outermostFirst.size());
    for (Container container : outermostFirst.subList(0, most)) {
      tags.append('<').append(container.written());
      for (Map.Entry<String, String> attribute : container.attributes().entrySet()) {
        tags.append(' ').append(attribute.getKey()).append("=\"");
        tags.append(Markup.escaped(attribute.getValue(), true)).append('"');
      }
      tags.append('>');
    }
    return tags.isEmpty() ? "<feed>" : tags.toString();
  }

  /** An opening, and then the tape. */
  private static final class Spliced extends Reader {
    private final String opening;
    private final XmlTape tape;
    private int taken;

    private Spliced(String opening, XmlTape tape) {
      this.opening = opening;
      this.tape = tape;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (taken < opening.length()) {
        int n = Math.min(length, opening.length() - taken);
        opening.getChars(taken, taken + n, into, offset);
        taken += n;
        return n;
      }
      return tape.read(into, offset, length);
    }

    @Override
    public void close() {}
  }
}
