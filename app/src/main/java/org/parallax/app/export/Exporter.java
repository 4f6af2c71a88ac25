package org.parallax.app.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.app.export.document.DocxPrinter;
import org.parallax.app.export.document.MarkdownPrinter;
import org.parallax.app.export.document.PdfPrinter;
import org.parallax.app.export.feed.FeedPrinter;
import org.parallax.app.export.table.CsvPrinter;
import org.parallax.app.export.table.ParquetPrinter;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Reading;
import org.parallax.model.Story;

/**
 * The door to all forms: a dossier told to what {@link #open} returns is written in the form that
 * was asked for.
 *
 * <pre>{@code
 * response.type(form.mediaType());
 * DossierTeller.tell(dossier, Exporter.open(form, response.body(), ExportOptions.defaults()));
 * }</pre>
 *
 * <p>For one story, tell an {@link Outline} with its run block and its one chapter, then {@link
 * DossierWriter#story}, then {@link DossierWriter#end}; or tell a whole dossier with {@link
 * ExportOptions#ofStory}. The same dossier and options give the same bytes: no form has a clock, a
 * locale or a zone.
 */
public final class Exporter {
  private Exporter() {}

  /**
   * Returns a writer of a form, for one dossier.
   *
   * @param out is given the bytes, some before the end and some at it; flushed at the end, and left
   *     open. Wants no buffer of its own behind a network, but one helps
   * @return for one thread; throws {@link java.io.UncheckedIOException} or Jackson's own unchecked
   *     exception when {@code out} cannot be written to
   */
  public static DossierWriter open(Form form, OutputStream out, ExportOptions options) {
    DossierWriter writer =
        switch (form) {
          case text ->
              new DossierText(
                  out, new DossierText.Form(options.width(), options.colour(), options.full()));
          case html -> new DossierHtml(out, options.texts().get(), options.texts().get());
          case ical -> new DossierCalendar(out);
          case json -> new DossierJson(out, options.texts().get(), options.texts().get());
          case markdown -> new DossierDocument(new MarkdownPrinter(out), options.full());
          case pdf -> new DossierDocument(new PdfPrinter(out), options.full());
          case docx -> new DossierDocument(new DocxPrinter(out), options.full());
          case jsonl -> new DossierLines(out);
          case jsonld -> new DossierLinked(out);
          case annotations -> new DossierAnnotations(out);
          case timeml -> new DossierTimes(out);
          case rss -> new DossierFeed(out, FeedPrinter.Kind.RSS, options.address());
          case atom -> new DossierFeed(out, FeedPrinter.Kind.ATOM, options.address());
          case csv -> new DossierTable(options.table(), new CsvPrinter(out));
          case parquet -> new DossierTable(options.table(), new ParquetPrinter(out));
        };
    return only(options.story(), writer);
  }

  /** Returns a writer that is told one story; the same for all when {@code id} is null. */
  private static DossierWriter only(@Nullable String id, DossierWriter writer) {
    if (id == null) {
      return writer;
    }
    return new DossierWriter() {
      @Override
      public void begin(Outline outline) {
        writer.begin(outline);
      }

      @Override
      public boolean wants(String story) {
        return story.equals(id);
      }

      @Override
      public void story(Story story, List<Reading> readings) {
        writer.story(story, readings);
      }

      @Override
      public void end() {
        writer.end();
      }
    };
  }
}
