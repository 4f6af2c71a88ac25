package org.parallax.app.export.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Prints a document for word processors (Office Open XML): headings that a table of contents finds,
 * real footnotes, real tables. Holds the document in memory. Not safe to share between threads.
 */
public final class DocxPrinter implements DocumentPrinter {
  private static final int[] SIZES = {18, 13, 11};

  /** A day that an archive can tell without a zone; its first, of 1980, it cannot. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final OutputStream out;
  private final XWPFDocument document = new XWPFDocument();
  private final BigInteger bullets;
  private SortedMap<String, String> run = new TreeMap<>();
  private String title = "";

  /**
   * Makes a printer.
   *
   * @param out is given all bytes at the end, flushed and left open
   */
  public DocxPrinter(OutputStream out) {
    this.out = out;
    XWPFStyles styles = document.createStyles();
    for (int level = 1; level <= SIZES.length; level++) {
      styles.addStyle(heading(level));
    }
    styles.addStyle(mark());
    this.bullets = bulletList(document);
  }

  /** The style that POI gives the marks of footnotes, and leaves to the document to define. */
  private static XWPFStyle mark() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("FootnoteReference");
    style.setType(STStyleType.CHARACTER);
    style.addNewName().setVal("footnote reference");
    style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    return new XWPFStyle(style);
  }

  private static XWPFStyle heading(int level) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Heading" + level);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal("heading " + level);
    style.addNewQFormat();
    style.addNewUiPriority().setVal(BigInteger.valueOf(9));
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewSpacing().setBefore(BigInteger.valueOf(level == 1 ? 480 : 240));
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    var letters = style.addNewRPr();
    letters.addNewB();
    letters.addNewSz().setVal(BigInteger.valueOf(2L * SIZES[level - 1]));
    return new XWPFStyle(style);
  }

  private static BigInteger bulletList(XWPFDocument document) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ZERO);
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(360));
    indent.setHanging(BigInteger.valueOf(240));
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  @Override
  public void begin(String called, SortedMap<String, String> block) {
    title = called;
    run = new TreeMap<>(block);
  }

  @Override
  public void print(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + heading.level());
        paragraph.createRun().setText(Piece.clean(heading.text()));
      }
      case Block.Paragraph paragraph -> {
        XWPFParagraph made = document.createParagraph();
        made.setSpacingAfter(120);
        fill(made, paragraph.pieces());
      }
      case Block.Bullets list -> {
        for (List<Piece> item : list.items()) {
          XWPFParagraph paragraph = document.createParagraph();
          paragraph.setNumID(bullets);
          paragraph.setSpacingAfter(40);
          fill(paragraph, item);
        }
      }
      case Block.Table table -> table(table);
      case Block.Notes end -> {} // Word processors put footnotes at the foot of their page.
    }
  }

  private void fill(XWPFParagraph paragraph, List<Piece> pieces) {
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words -> words(paragraph.createRun(), words);
        case Piece.Link link -> link(paragraph, link);
        case Piece.Note note -> {
          XWPFFootnote footnote = document.createFootnote();
          fill(first(footnote), note.pieces());
          paragraph.addFootnoteReference(footnote);
        }
      }
    }
  }

  private static XWPFParagraph first(XWPFAbstractFootnoteEndnote note) {
    XWPFParagraph paragraph =
        note.getParagraphs().isEmpty() ? note.createParagraph() : note.getParagraphs().get(0);
    paragraph.createRun().setText(" ");
    return paragraph;
  }

  private static void words(XWPFRun run, Piece.Words words) {
    run.setText(Piece.printable(words.text()));
    switch (words.weight()) {
      case PLAIN -> {}
      case STRONG -> run.setBold(true);
      case QUIET -> {
        run.setFontSize(9);
        run.setColor("555555");
      }
    }
  }

  private static void link(XWPFParagraph paragraph, Piece.Link link) {
    String address = Piece.clean(link.address());
    XWPFRun run = link.opens() ? paragraph.createHyperlinkRun(address) : paragraph.createRun();
    run.setText(address);
    run.setFontSize(9);
    if (link.opens()) {
      run.setUnderline(UnderlinePatterns.SINGLE);
      run.setColor("0B4F8A");
    }
  }

  private void table(Block.Table table) {
    XWPFTable made = document.createTable(1, table.head().size());
    made.setWidth("100%");
    XWPFTableRow head = made.getRow(0);
    head.setRepeatHeader(true);
    for (int i = 0; i < table.head().size(); i++) {
      cell(head.getCell(i), List.of(Piece.strong(table.head().get(i))));
    }
    for (List<List<Piece>> row : table.rows()) {
      XWPFTableRow line = made.createRow();
      line.setCantSplitRow(true);
      for (int i = 0; i < row.size(); i++) {
        cell(line.getCell(i), row.get(i));
      }
    }
    document.createParagraph();
  }

  private void cell(XWPFTableCell cell, List<Piece> pieces) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setSpacingAfter(0);
    fill(paragraph, pieces);
    paragraph.getRuns().forEach(r -> r.setFontSize(9));
  }

  @Override
  public void end() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      POIXMLProperties about = document.getProperties();
      about.getCoreProperties().setTitle(title);
      about.getCoreProperties().setCreator("Parallax");
      about.getCoreProperties().setCreated(Optional.of(Date.from(Instant.EPOCH)));
      about.getCoreProperties().setModified(Optional.of(Date.from(Instant.EPOCH)));
      about.getExtendedProperties().getUnderlyingProperties().setApplication("Parallax");
      run.forEach(about.getCustomProperties()::addProperty);
      document.write(bytes);
      packed(bytes.toByteArray());
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs the parts again, without the time at which they were packed. */
  private void packed(byte[] archive) throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    for (var part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(NEVER);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
