package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parallax.app.export.document.Piece;
import org.parallax.model.Dossier;
import org.parallax.model.Story;

/** The account on pages, its text taken out again. */
class PdfFormTest {
  private static PDDocument open(Dossier dossier) throws IOException {
    return Loader.loadPDF(Exported.bytes(Form.pdf, dossier));
  }

  /** Without blanks, since lines break anywhere, and without marks of quotation. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\"'“”‘’]+", "");
  }

  @Test
  void everySentenceAndItsExactWordsStandOnThePages() throws IOException {
    try (PDDocument pdf = open(Exported.EXAMPLES)) {
      String text = squeezed(new PDFTextStripper().getText(pdf));
      for (Story story : Exported.EXAMPLES.stories()) {
        assertThat(text).contains(squeezed(Words.title(story)));
        for (Story.BriefSentence sentence : story.brief()) {
          assertThat(text).contains(squeezed(sentence.text()));
          sentence
              .citations()
              .subList(0, 1)
              .forEach(c -> assertThat(text).contains(squeezed(c.exact())));
        }
      }
    }
  }

  @Test
  void theRunStandsBesideTheWordsAndThereIsNoTime() throws IOException {
    try (PDDocument pdf = open(Exported.EXAMPLES)) {
      var about = pdf.getDocumentInformation();
      assertThat(about.getCustomMetadataValue("parallax.input"))
          .isEqualTo(Exported.EXAMPLES.run().input());
      assertThat(about.getCreationDate()).isNull();
      assertThat(about.getModificationDate()).isNull();
    }
  }

  @Test
  void fontsStandInTheFileAndHoldGreekAndCyrillic() throws IOException {
    try (PDDocument pdf = open(Exported.HOSTILE)) {
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).contains("LiberationSans");
        }
      }
      assertThat(new PDFTextStripper().getText(pdf)).contains("Ελληνικά", "кириллица");
    }
  }

  @Test
  void hostileTextStaysTextAndOpensNothing() throws IOException {
    try (PDDocument pdf = open(Exported.HOSTILE)) {
      String text = squeezed(new PDFTextStripper().getText(pdf));
      for (Story story : Exported.HOSTILE.stories()) {
        String title = squeezed(Piece.clean(story.headline())).replaceAll("\\p{So}", "#");
        assertThat(text).contains(title);
      }
      assertThat(text).contains("<script>alert(x)</script>");
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          boolean out =
              annotation instanceof PDAnnotationLink link
                  && link.getAction() instanceof PDActionURI;
          assertThat(out).isFalse();
        }
      }
    }
  }

  @Test
  void aPageIsNotEmptyToTheEye() throws IOException {
    try (PDDocument pdf = open(Exported.EXAMPLES)) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 36);
      int dark = 0;
      for (int x = 0; x < page.getWidth(); x++) {
        for (int y = 0; y < page.getHeight(); y++) {
          dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
        }
      }
      assertThat(dark).isGreaterThan(500);
    }
  }
}
