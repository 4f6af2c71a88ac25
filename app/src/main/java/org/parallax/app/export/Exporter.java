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
    String story = options.story();
    return switch (form) {
      case text ->
          new DossierText(
              out, new DossierText.Form(story, options.width(), options.colour(), options.full()));
      case html -> new DossierHtml(out, story, options.texts().get(), options.texts().get());
      case ical -> new DossierCalendar(out, story);
      case json -> only(story, new DossierJson(out, options.texts().get(), options.texts().get()));
      case markdown -> only(story, new DossierDocument(new MarkdownPrinter(out), options.full()));
      case pdf -> only(story, new DossierDocument(new PdfPrinter(out), options.full()));
      case docx -> only(story, new DossierDocument(new DocxPrinter(out), options.full()));
      case jsonl -> only(story, new DossierLines(out));
      case jsonld -> only(story, new DossierLinked(out));
      case annotations -> only(story, new DossierAnnotations(out));
      case rss -> only(story, new DossierFeed(out, FeedPrinter.Kind.RSS, options.address()));
      case atom -> only(story, new DossierFeed(out, FeedPrinter.Kind.ATOM, options.address()));
      case csv -> only(story, new DossierTable(options.table(), new CsvPrinter(out)));
      case parquet -> only(story, new DossierTable(options.table(), new ParquetPrinter(out)));
    };
  }

  /** A writer that is told one story. */
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
