package org.parallax.app.export.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints a document as PDF: A4, pages numbered, notes where the document puts them, each mark a
 * link to its note. The fonts of Liberation stand in it: Latin, Greek and Cyrillic letters; a
 * character of another script is printed as {@code #}, and lines that run from right to left are
 * not turned. Holds the document in memory. Not safe to share between threads.
 */
public final class PdfPrinter implements DocumentPrinter {
  private static final String FAMILY = "Liberation Sans";

  /** What tells a file from all others is its contents: no time, no chance. */
  private static final long ID = 0L;

  private final OutputStream out;
  private final Document page;
  private final Map<Piece.Note, Integer> notes = new LinkedHashMap<>();
  private int printed;
  private SortedMap<String, String> run = new TreeMap<>();

  /**
   * Makes a printer.
   *
   * @param out is given all bytes at the end, flushed and left open
   */
  public PdfPrinter(OutputStream out) {
    this.out = out;
    this.page = Document.createShell("");
  }

  @Override
  public void begin(String title, SortedMap<String, String> block) {
    run = new TreeMap<>(block);
    Objects.requireNonNull(page.selectFirst("html")).attr("lang", "en");
    page.title(title);
    page.head().appendElement("style").appendChild(new DataNode(style()));
  }

  private static String style() {
    try (InputStream in = resource("/org/parallax/app/export/document.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = PdfPrinter.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("missing from the build: " + name);
    }
    return in;
  }

  @Override
  public void print(Block block) {
    Element body = page.body();
    switch (block) {
      case Block.Heading heading ->
          body.appendElement("h" + heading.level()).text(Piece.clean(heading.text()));
      case Block.Paragraph paragraph -> fill(body.appendElement("p"), paragraph.pieces());
      case Block.Bullets bullets -> {
        Element list = body.appendElement("ul");
        bullets.items().forEach(i -> fill(list.appendElement("li"), i));
      }
      case Block.Table table -> table(body.appendElement("table"), table);
      case Block.Notes end -> notes(body);
    }
  }

  private void fill(Element to, List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words ->
            to.appendElement(
                    switch (words.weight()) {
                      case PLAIN -> "span";
                      case STRONG -> "strong";
                      case QUIET -> "small";
                    })
                .text(Piece.printable(words.text()));
        case Piece.Link link -> {
          String address = Piece.clean(link.address());
          Element element = to.appendElement(link.opens() ? "a" : "span").text(address);
          if (link.opens()) {
            element.addClass("address").attr("href", address);
          }
        }
        case Piece.Note note -> {
          int number = notes.computeIfAbsent(note, n -> notes.size() + 1);
          to.appendElement("a").addClass("mark").attr("href", "#note" + number).text(" " + number);
        }
      }
    }
  }

  private void table(Element element, Block.Table table) {
    Element head = element.appendElement("thead").appendElement("tr");
    table.head().forEach(n -> head.appendElement("th").text(n));
    Element body = element.appendElement("tbody");
    for (List<List<Piece>> row : table.rows()) {
      Element line = body.appendElement("tr");
      row.forEach(c -> fill(line.appendElement("td"), c));
    }
  }

  private void notes(Element body) {
    List<Piece.Note> all = new ArrayList<>(notes.keySet());
    if (printed < all.size()) {
      body.appendElement("h2").text("Notes: the exact words");
    }
    for (; printed < all.size(); printed++) {
      Element note = body.appendElement("p").addClass("note").attr("id", "note" + (printed + 1));
      note.appendElement("strong").text((printed + 1) + " ");
      fill(note, all.get(printed).pieces());
    }
  }

  @Override
  public void end() {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "");
    builder.withProducer("Parallax");
    builder.toStream(out);
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(page.title());
      about.setProducer("Parallax");
      run.forEach(about::setCustomMetadataValue);
      document.setDocumentInformation(about);
      document.setDocumentId(ID);
      document.getDocumentCatalog().setLanguage("en");
      document.save(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
    builder.useFont(
        () -> resource("/liberation/LiberationSans-" + name + ".ttf"), FAMILY, weight, style, true);
  }
}
