package org.parallax.model;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A capture as a reader would see it: blocks of text in reading order, the elements that hold them,
 * and the data that came beside them.
 *
 * <p><b>Source.</b> Made by {@code ingest} (for a page by an HTML parser, for plain text by lines);
 * never fetches, runs or interprets anything.
 *
 * @param capture what was read
 * @param elements the element tree in document order, the root first; for plain text one root
 * @param blocks the text blocks in document order: for a page the text of one block-level element
 *     between block boundaries, for plain text one line
 * @param data structured data and metadata in document order
 */
public record Page(Capture capture, List<Element> elements, List<Block> blocks, List<Datum> data) {
  /** Copies the lists. */
  public Page {
    elements = List.copyOf(elements);
    blocks = List.copyOf(blocks);
    data = List.copyOf(data);
  }

  /**
   * An element of a page.
   *
   * @param parent index of the parent in {@link Page#elements()}, -1 for the root
   * @param tag lower-case tag name
   * @param attributes lower-case names; those that say nothing of the words (data of programs,
   *     sizes, what happens at a touch) are left out
   */
  public record Element(int parent, String tag, SortedMap<String, String> attributes) {
    /** Copies the attributes. */
    public Element {
      attributes = SortedAttributes.copyOf(attributes);
    }

    /** Returns an attribute, or the empty string. */
    public String attribute(String name) {
      String value = ((java.util.Map<String, String>) attributes).get(name);
      return value == null ? "" : value;
    }
  }

  /**
   * A block of text.
   *
   * @param element index of the innermost block-level element that holds it
   * @param text white space collapsed; for plain text the line without its end, as it stands
   * @param links the linked parts
   * @param marks the parts inside inline elements other than links that carry meaning ({@code b},
   *     {@code strong}, {@code em}, {@code i}, {@code time}, {@code span} with a class, {@code q},
   *     {@code cite})
   * @param line number of the source line on which the block starts, from 1
   */
  public record Block(int element, SourcedText text, List<Link> links, List<Mark> marks, int line) {
    /** Copies the lists. */
    public Block {
      links = List.copyOf(links);
      marks = List.copyOf(marks);
    }

    /** Returns the words. */
    public String words() {
      return text.text();
    }
  }

  /**
   * A linked part of a block.
   *
   * @param start first code unit in the block's text
   * @param end one past the last
   * @param href the address as written
   */
  public record Link(int start, int end, String href) {}

  /**
   * A part of a block inside an inline element.
   *
   * @param start first code unit in the block's text
   * @param end one past the last
   * @param element index of the inline element in {@link Page#elements()}
   */
  public record Mark(int start, int end, int element) {}

  /**
   * A piece of structured data or metadata.
   *
   * @param name source and key: {@code json-ld:datePublished} (path below the article node, dots
   *     between), {@code meta:article:published_time}, {@code time:datetime}, {@code
   *     microdata:author}, {@code link:canonical}, {@code title}, {@code html:lang}, {@code
   *     field:published}, {@code comment}
   * @param type for json-ld and microdata the {@code @type} of the node that holds it, else null
   * @param value as written, references decoded
   * @param sourceStart first code unit in the decoded text of the element or string that says so;
   *     null when it stands in a field apart
   * @param sourceEnd one past the last; null with {@code sourceStart}
   * @param element index in {@link Page#elements()} of the element that carries it; -1 when none
   *     does
   */
  public record Datum(
      String name,
      @Nullable String type,
      String value,
      @Nullable Integer sourceStart,
      @Nullable Integer sourceEnd,
      int element) {}
}
