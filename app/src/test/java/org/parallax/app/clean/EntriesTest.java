package org.parallax.app.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.date.Dater;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

class EntriesTest {
  @TempDir Path folder;

  private Article article(String text, String more) throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.writeString(
        file,
        """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Harbour Gazette</title><language>en</language><item><title>Ferry runs again</title>
        <link>https://gazette.example/ferry</link><author>Ida Brenn</author>
        <pubDate>Fri, 09 May 2031 23:30:00 -0500</pubDate>
        """
            + text
            + more
            + "</item></channel></rss>");
    Page page = new Ingester().ingest(List.of(file)).pages().get(0);
    Outcome<Article> outcome = new Cleaner().clean(page);
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return new Dater().date(page, ((Outcome.Kept<Article>) outcome).value());
  }

  @Test
  void aFullTextHasTheFeedsHeadlineOutletBylineAndDay() throws IOException {
    Article article =
        article(
            "<content:encoded><![CDATA[<p>The ferry between Skarrow and Aldmoor runs again from"
                + " Monday, the harbour board said on Friday.</p><h2>Fares stay the same</h2><p>Two"
                + " boats were in dock since November, when an inspector found cracks in both of"
                + " their rudders.</p>]]></content:encoded>",
            "<description>Ferry runs.</description>");
    assertThat(article.headline()).isNotNull();
    assertThat(article.headline().text()).isEqualTo("Ferry runs again");
    assertThat(article.headline().source()).isNull();
    assertThat(article.text())
        .startsWith("The ferry between Skarrow")
        .endsWith("both of their rudders.");
    assertThat(article.source().outlet())
        .isEqualTo(new Article.Outlet("Harbour Gazette", "gazette.example"));
    assertThat(article.byline()).containsExactly("Ida Brenn");
    assertThat(article.published()).isNotNull();
    assertThat(article.published().value()).isEqualTo("2031-05-09T23:30:00-05:00");
    assertThat(article.notes()).isEmpty();
  }

  @Test
  void aShortSummaryWithTagsIsKeptAndNotedWithItsPlacesInTheEntry() throws IOException {
    Article article =
        article("<description>&lt;b&gt;Boats&lt;/b&gt; leave twice a day.</description>", "");
    assertThat(article.text()).isEqualTo("Boats leave twice a day.");
    assertThat(article.body().source(0, 5))
        .isEqualTo(new org.parallax.model.Range(3, 8)); // behind <b>
    assertThat(article.headline().text()).isEqualTo("Ferry runs again");
    assertThat(article.byline()).containsExactly("Ida Brenn");
    assertThat(article.notes()).extracting(Note::code).containsExactly(Note.Code.SUMMARY_ONLY);
  }

  @Test
  void aPlainSummaryIsAnArticleToo() throws IOException {
    Article article = article("<description>Boats leave twice a day ...</description>", "");
    assertThat(article.text()).isEqualTo("Boats leave twice a day ...");
    assertThat(article.notes()).extracting(Note::code).contains(Note.Code.SUMMARY_ONLY);
  }
}
