package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parallax.app.export.document.Piece;
import org.parallax.model.Dossier;
import org.parallax.model.Story;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The account for word processors, its parts read by the JDK's parser. */
class DocxFormTest {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static SortedMap<String, Document> parts(Dossier dossier) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    SortedMap<String, Document> parts = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Exported.bytes(Form.docx, dossier)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        parts.put(
            entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
      }
    }
    return parts;
  }

  private static Document part(SortedMap<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private static String text(Document part) {
    StringBuilder text = new StringBuilder();
    NodeList words = part.getElementsByTagNameNS(W, "t");
    for (int i = 0; i < words.getLength(); i++) {
      text.append(words.item(i).getTextContent());
    }
    return text.toString();
  }

  @Test
  void everySentenceIsThereAndEveryMarkHasItsFootnote() throws Exception {
    SortedMap<String, Document> parts = parts(Exported.EXAMPLES);
    Document document = part(parts, "word/document.xml");
    Document footnotes = part(parts, "word/footnotes.xml");
    NodeList marks = document.getElementsByTagNameNS(W, "footnoteReference");
    NodeList notes = footnotes.getElementsByTagNameNS(W, "footnote");
    assertThat(marks.getLength()).isEqualTo(notes.getLength()).isGreaterThan(20);
    for (int i = 0; i < marks.getLength(); i++) {
      assertThat(((Element) marks.item(i)).getAttributeNS(W, "id"))
          .isEqualTo(((Element) notes.item(i)).getAttributeNS(W, "id"));
    }
    String words = text(document);
    String exact = text(footnotes);
    for (Story story : Exported.EXAMPLES.stories()) {
      for (Story.BriefSentence sentence : story.brief()) {
        assertThat(words).contains(sentence.text());
        assertThat(exact).contains(Words.flat(sentence.citations().get(0).exact()));
      }
    }
  }

  @Test
  void everyStyleThatIsUsedIsDefined() throws Exception {
    SortedMap<String, Document> parts = parts(Exported.EXAMPLES);
    String styles = attributes(part(parts, "word/styles.xml"), "style", "styleId");
    for (String name : List.of("word/document.xml", "word/footnotes.xml")) {
      for (String kind : List.of("pStyle", "rStyle")) {
        assertThat(styles.lines().toList())
            .containsAll(attributes(part(parts, name), kind, "val").lines().toList());
      }
    }
    assertThat(styles).contains("Heading1", "FootnoteReference");
  }

  private static String attributes(Document part, String element, String attribute) {
    StringBuilder all = new StringBuilder();
    NodeList elements = part.getElementsByTagNameNS(W, element);
    for (int i = 0; i < elements.getLength(); i++) {
      all.append(((Element) elements.item(i)).getAttributeNS(W, attribute)).append('\n');
    }
    return all.toString();
  }

  @Test
  void everyPartIsDeclaredAndPointedTo() throws Exception {
    SortedMap<String, Document> parts = parts(Exported.EXAMPLES);
    NodeList all = part(parts, "word/_rels/document.xml.rels").getElementsByTagName("Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element to = (Element) all.item(i);
      if (!to.getAttribute("TargetMode").equals("External")) {
        assertThat(parts).containsKey("word/" + to.getAttribute("Target"));
      } else {
        assertThat(to.getAttribute("Target")).startsWith("https://");
      }
    }
  }

  @Test
  void theRunStandsBesideTheWords() throws Exception {
    Document custom = part(parts(Exported.EXAMPLES), "docProps/custom.xml");
    assertThat(custom.getDocumentElement().getTextContent())
        .contains(Exported.EXAMPLES.run().input(), Exported.EXAMPLES.run().settings());
  }

  @Test
  void hostileTextStaysText() throws Exception {
    SortedMap<String, Document> parts = parts(Exported.HOSTILE);
    String words = text(part(parts, "word/document.xml"));
    for (Story story : Exported.HOSTILE.stories()) {
      assertThat(words).contains(Piece.clean(story.headline()));
    }
    assertThat(words).contains("<script>alert", "__nothing__ else does ![x](y)");
    assertThat(part(parts, "word/document.xml").getElementsByTagNameNS(W, "hyperlink").getLength())
        .isZero();
  }

  @Test
  void theArchiveHasNoTime() throws IOException {
    byte[] bytes = Exported.bytes(Form.docx, Exported.EXAMPLES);
    assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
      }
    }
  }
}
