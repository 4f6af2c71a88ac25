package org.parallax.app.export;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Range;
import org.parallax.model.Reading;
import org.parallax.model.TimeExpression;

/**
 * Writes the times of an article as a TimeML 1.2.1 document: its text with TIMEX3 elements in it.
 *
 * <p>The elements around the text ({@code DOCID}, {@code DCT}, {@code TITLE}, {@code TEXT}) are
 * those of the TempEval corpora, which the tools of the field read. The report day is the document
 * creation time, {@code t0}. A value that cannot be told is made of {@code X}, as TIDES has it. A
 * character that XML cannot hold is written as U+FFFD, so that offsets stay.
 */
public final class TimeMl {
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String LOCATION = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd";

  private final XMLStreamWriter xml;
  private final Reading reading;
  private final ReadingDocument document;

  /** Ids of the days that others may be counted from. */
  private final SortedMap<String, String> days = new TreeMap<>();

  private int next = 1;

  private TimeMl(XMLStreamWriter xml, Reading reading) {
    this.xml = xml;
    this.reading = reading;
    this.document = ReadingDocument.of(reading.article());
  }

  /** Writes one document, UTF-8; flushes and leaves open. */
  public static void write(Reading reading, OutputStream out) {
    try {
      XMLStreamWriter xml = new WstxOutputFactory().createXMLStreamWriter(out, "UTF-8");
      new TimeMl(xml, reading).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new java.io.UncheckedIOException(
          new java.io.IOException("TimeML: " + e.getMessage(), e));
    }
  }

  private void write() throws XMLStreamException {
    Article article = reading.article();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("TimeML");
    xml.writeNamespace("xsi", SCHEMA);
    xml.writeAttribute("xsi", SCHEMA, "noNamespaceSchemaLocation", LOCATION);
    line("DOCID", article.id());
    creationTime(reading.reportDay());
    int body = document.body();
    if (body > 0) {
      int end = article.sourced(org.parallax.model.Span.Field.HEADLINE).length();
      part("TITLE", 0, end);
    }
    part("TEXT", body, document.text().length());
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void line(String element, String words) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    xml.writeCharacters(legal(words));
    xml.writeEndElement();
  }

  private void creationTime(@Nullable Dating day) throws XMLStreamException {
    String value = day == null ? null : day.value();
    if (value == null) {
      return;
    }
    xml.writeCharacters("\n");
    xml.writeStartElement("DCT");
    xml.writeStartElement("TIMEX3");
    xml.writeAttribute("tid", "t0");
    xml.writeAttribute("type", "DATE");
    xml.writeAttribute("value", value);
    xml.writeAttribute("temporalFunction", "false");
    xml.writeAttribute("functionInDocument", "CREATION_TIME");
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
    days.put(value, "t0");
    if (day != null && day.day() != null) {
      days.put(day.day(), "t0");
    }
  }

  /** Writes a part of the text with its times; an overlapping one stands empty behind the other. */
  private void part(String element, int from, int to) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    int at = from;
    for (TimeExpression time : inside(from, to)) {
      Range place = document.place(time.span());
      if (place.start() < at) {
        xml.writeEmptyElement("TIMEX3");
        attributes(time);
      } else {
        words(at, place.start());
        xml.writeStartElement("TIMEX3");
        attributes(time);
        words(place.start(), place.end());
        xml.writeEndElement();
        at = place.end();
      }
    }
    words(at, to);
    xml.writeEndElement();
  }

  private List<TimeExpression> inside(int from, int to) {
    List<TimeExpression> inside = new ArrayList<>();
    for (TimeExpression time : reading.times()) {
      Range place = document.place(time.span());
      if (place.start() >= from && place.end() <= to) {
        inside.add(time);
      }
    }
    inside.sort(java.util.Comparator.comparing(TimeExpression::span));
    return inside;
  }

  private void attributes(TimeExpression time) throws XMLStreamException {
    String id = "t" + next++;
    String value = time.value();
    String anchor = time.anchor();
    xml.writeAttribute("tid", id);
    xml.writeAttribute("type", time.type().name());
    xml.writeAttribute("value", value == null ? untold(time.type()) : legal(value));
    xml.writeAttribute("temporalFunction", Boolean.toString(anchor != null));
    xml.writeAttribute("functionInDocument", "NONE");
    String from = anchor == null ? null : days.get(anchor);
    if (from != null) {
      xml.writeAttribute("anchorTimeID", from);
    }
    if (time.type() == TimeExpression.Type.DATE && value != null) {
      days.putIfAbsent(value, id);
    }
  }

  private static String untold(TimeExpression.Type type) {
    return switch (type) {
      case DATE -> "XXXX-XX-XX";
      case TIME -> "TXX:XX";
      case DURATION, SET -> "PXX";
    };
  }

  private void words(int start, int end) throws XMLStreamException {
    xml.writeCharacters(legal(document.text().substring(start, end)));
  }

  /** Returns words as XML 1.0 can hold them, code unit for code unit. */
  private static String legal(String words) {
    StringBuilder legal = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < words.length()
              && Character.isLowSurrogate(words.charAt(i + 1));
      if (pair) {
        legal.append(c).append(words.charAt(++i));
      } else {
        boolean fits =
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= '\uD7FF')
                || (c >= '\uE000' && c <= '\uFFFD');
        legal.append(fits ? c : '\uFFFD');
      }
    }
    return legal.toString();
  }
}
