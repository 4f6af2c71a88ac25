package org.parallax.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a piece of XML that is not well-formed as far as it can be told what was meant: a lone
 * ampersand stands for itself, an element that is never closed ends with its parent.
 */
final class XmlRepair {
  private XmlRepair() {}

  /**
   * Returns the elements of a piece of XML.
   *
   * @param scope namespaces in force around it
   */
  static List<XmlNode> nodes(String xml, XmlNames names, SortedMap<String, String> scope) {
    Parser parser = Parser.xmlParser().setMaxDepth(2 * XmlBuilder.DEEPEST);
    Document document = parser.parseInput(xml, "");
    List<XmlNode> nodes = new ArrayList<>();
    for (Element element : document.children()) {
      nodes.add(node(element, new XmlBuilder(names, scope)));
    }
    return nodes;
  }

  private static XmlNode node(Element element, XmlBuilder builder) {
    List<XmlNode> whole = new ArrayList<>();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element one) {
              builder.open(one.tagName(), attributes(one));
            } else if (node instanceof CDataNode data) {
              builder.words(data.getWholeText());
            } else if (node instanceof TextNode text) {
              builder.words(text.getWholeText());
            } else if (node instanceof org.jsoup.nodes.DataNode data) {
              builder.words(data.getWholeData());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element) {
              XmlNode closed = builder.close();
              if (closed != null) {
                whole.add(closed);
              }
            }
          }
        },
        element);
    return whole.get(0);
  }

  private static SortedMap<String, String> attributes(Element element) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.putIfAbsent(attribute.getKey(), attribute.getValue());
    }
    return attributes;
  }
}
