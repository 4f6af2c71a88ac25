package org.parallax.app.export;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.document.Block;
import org.parallax.app.export.document.DocumentPrinter;
import org.parallax.app.export.document.Piece;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * Writes a dossier as a document, story by story: what the text for a terminal says, with the exact
 * words of each citation in a note. Not safe to share between threads.
 */
public final class DossierDocument implements DossierWriter {
  private final DocumentPrinter printer;
  private final boolean full;
  private @Nullable Outline outline;
  private @Nullable Sources sources;

  /**
   * Makes a writer.
   *
   * @param printer what prints the document
   * @param full whether every reported sentence has its line
   */
  public DossierDocument(DocumentPrinter printer, boolean full) {
    this.printer = printer;
    this.full = full;
  }

  @Override
  public void begin(Outline told) {
    outline = told;
    sources = new Sources(told);
    printer.begin("Parallax", RunBlock.of(told.run()));
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    Sources all = Objects.requireNonNull(sources);
    all.open(readings);
    new StoryDocument(printer, all, story, full).print();
  }

  @Override
  public void end() {
    Outline told = Objects.requireNonNull(outline);
    printer.print(new Block.Heading(2, "About this document"));
    printer.print(Block.Paragraph.of(Piece.of(RunBlock.counts(told) + ".")));
    printer.print(
        Block.Paragraph.of(
            Piece.of(
                "Parallax says who reports what, from how many independent origins, who differs and"
                    + " who denies. It does not say what is true. S1, S2, … are the sources; a star"
                    + " marks a text that is possibly machine altered.")));
    printer.print(Block.Paragraph.of(Piece.quiet(RunBlock.line(told.run()))));
    if (!told.dropped().isEmpty()) {
      printer.print(new Block.Heading(3, "Dropped"));
      printer.print(
          new Block.Bullets(
              told.dropped().stream().map(d -> List.of(Piece.of(Words.dropped(d)))).toList()));
    }
    printer.end();
  }
}
