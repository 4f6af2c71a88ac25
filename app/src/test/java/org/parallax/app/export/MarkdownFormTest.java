package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parallax.app.export.document.Piece;
import org.parallax.model.Dossier;
import org.parallax.model.Story;

/** The account as Markdown, read by another's parser. */
class MarkdownFormTest {
  private static Document page(Dossier dossier) {
    MutableDataSet options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
    String html =
        HtmlRenderer.builder(options)
            .build()
            .render(Parser.builder(options).build().parse(Exported.text(Form.markdown, dossier)));
    return Jsoup.parse(html);
  }

  @Test
  void everyStoryHasItsHeadingAndEverySentenceItsNotes() {
    Document page = page(Exported.EXAMPLES);
    assertThat(page.select("h1").eachText())
        .containsExactly(
            Words.title(Exported.EXAMPLES.stories().get(0)),
            Words.title(Exported.EXAMPLES.stories().get(1)));
    String notes = page.select(".footnotes").text();
    for (Story story : Exported.EXAMPLES.stories()) {
      for (Story.BriefSentence sentence : story.brief()) {
        Element paragraph =
            page.select("p").stream()
                .filter(p -> p.text().startsWith(Words.flat(sentence.text())))
                .findFirst()
                .orElseThrow();
        assertThat(paragraph.select("a.footnote-ref")).isNotEmpty();
        assertThat(notes).contains(Words.flat(sentence.citations().get(0).exact()));
      }
    }
  }

  @Test
  void figuresAreATable() {
    long statements =
        Exported.EXAMPLES.stories().stream()
            .flatMap(s -> s.figures().stream())
            .mapToLong(f -> f.values().size())
            .sum();
    List<Element> rows = page(Exported.EXAMPLES).select("tbody tr");
    assertThat(rows).hasSizeBetween(10, (int) statements);
    assertThat(rows).allSatisfy(r -> assertThat(r.select("td")).hasSize(6));
  }

  @Test
  void theRunStandsAtTheEnd() {
    assertThat(Objects.requireNonNull(page(Exported.EXAMPLES).selectFirst("body")).text())
        .contains(RunBlock.line(Exported.EXAMPLES.run()));
  }

  /** Whatever the words of a source look like, they are read back as words. */
  @Test
  void hostileTextStaysText() {
    Document page = page(Exported.HOSTILE);
    assertThat(page.select("script, img, b, code, blockquote, del")).isEmpty();
    assertThat(page.select("a:not([href^=#])")).isEmpty();
    assertThat(page.select("h1")).hasSize(Exported.HOSTILE.stories().size());
    String text = page.text();
    for (Story story : Exported.HOSTILE.stories()) {
      assertThat(text).contains(Piece.clean(story.headline()));
      for (Story.BriefSentence sentence : story.brief()) {
        assertThat(text).contains(Piece.clean(sentence.text()));
      }
    }
    assertThat(text).contains("<script>alert('x')</script>");
  }
}
