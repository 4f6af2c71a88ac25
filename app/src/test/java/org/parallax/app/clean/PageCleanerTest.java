package org.parallax.app.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.core.clean.Cleaner;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Removed;

class PageCleanerTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en-GB"><head>
      <title>Ferry to Aldmoor runs again - Harbour Gazette</title>
      <meta property="og:site_name" content="Harbour Gazette">
      <link rel="canonical" href="https://www.harbourgazette.example/news/ferry-runs-again">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to Aldmoor runs again",
      "author":[{"@type":"Person","name":"Ida Brenn"},{"@type":"Organization","name":"Reuters"}]}</script>
      </head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <div class="cookie-banner"><p>We use cookies to make this site better, and to show you things.</p></div>
      <main><article>
      <h1>Ferry to Aldmoor runs again</h1>
      <p class="standfirst">Boats leave twice a day after a winter in dock, and the fares stay as they were.</p>
      <p class="byline">By Ida Brenn</p><time datetime="2031-05-09">9 May 2031</time>
      <figure><img src="a.jpg"><figcaption>The quay on Friday. Photo: Tom Vale</figcaption></figure>
      <div class="article-body">
      <p>The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday.</p>
      <p>Two boats were in dock since November, when an inspector found cracks in both of their rudders.</p>
      <aside class="related"><h3>More on this</h3><p><a href="/x">Board may sell the second boat next year</a></p></aside>
      <h2>Fares stay the same</h2>
      <p>A return ticket costs 14 crowns, as it did before, said Olav Rind, who speaks for the board.</p>
      <blockquote><p>“Nobody should pay for our rudders,” he told the council, which had asked about it.</p></blockquote>
      <ul><li>Boats leave Skarrow at seven and at four.</li><li>They leave Aldmoor an hour later.</li></ul>
      <p>(Reporting by Ida Brenn; editing by Tom Vale)</p>
      </div>
      <section class="newsletter-signup"><p>Sign up for our morning letter and never miss a boat again, ever.</p></section>
      <section id="comments"><h3>Comments</h3><p>I have waited for this all winter, and so has my dog, believe me.</p></section>
      </article></main>
      <footer><p>Copyright 2031 Harbour Gazette. All rights reserved.</p></footer>
      </body></html>
      """;

  @TempDir Path folder;

  private Page page(String html) throws IOException {
    Path file = folder.resolve("page.html");
    Files.writeString(file, html);
    return new Ingester().ingest(List.of(file)).pages().get(0);
  }

  private Article article(String html) throws IOException {
    Outcome<Article> outcome = new Cleaner().clean(page(html));
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Article>) outcome).value();
  }

  @Test
  void theReportIsKeptInReadingOrder() throws IOException {
    assertThat(article(PAGE).text().split("\n\n"))
        .containsExactly(
            "Boats leave twice a day after a winter in dock, and the fares stay as they were.",
            "The ferry between Skarrow and Aldmoor runs again from Monday, the harbour board said on Friday.",
            "Two boats were in dock since November, when an inspector found cracks in both of their rudders.",
            "Fares stay the same",
            "A return ticket costs 14 crowns, as it did before, said Olav Rind, who speaks for the board.",
            "“Nobody should pay for our rudders,” he told the council, which had asked about it.",
            "Boats leave Skarrow at seven and at four.",
            "They leave Aldmoor an hour later.");
  }

  @Test
  void whatGoesIsNamedWithItsReasonAndPlace() throws IOException {
    Article article = article(PAGE);
    assertThat(article.removed())
        .extracting(Removed::reason)
        .contains(
            Removed.Reason.HEADLINE,
            Removed.Reason.BYLINE,
            Removed.Reason.CAPTION,
            Removed.Reason.RELATED,
            Removed.Reason.AGENCY_NOTE,
            Removed.Reason.NEWSLETTER,
            Removed.Reason.COMMENTS,
            Removed.Reason.PAGE_FURNITURE);
    for (Removed removed : article.removed()) {
      assertThat(
              PAGE.substring(removed.sourceStart(), removed.sourceEnd()).replaceAll("<[^>]*>", ""))
          .isEqualTo(removed.text());
    }
  }

  @Test
  void theHeadOfTheReportIsRead() throws IOException {
    Article article = article(PAGE);
    assertThat(article.headline()).isNotNull();
    assertThat(article.headline().text()).isEqualTo("Ferry to Aldmoor runs again");
    assertThat(article.headline().source()).isNotNull();
    assertThat(article.byline()).containsExactly("Ida Brenn");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.source().agency()).containsExactly("Reuters");
    assertThat(article.source().outlet())
        .isEqualTo(new Article.Outlet("Harbour Gazette", "harbourgazette.example"));
    assertThat(article.source().url())
        .isEqualTo("https://www.harbourgazette.example/news/ferry-runs-again");
  }

  @Test
  void aReportCutInPiecesIsJoined() throws IOException {
    String piece =
        "<div class='grid'><div class='piece'><p>%s said on Friday that the ferry runs again, and that"
            + " nobody in the town has to pay for what was broken in the winter.</p></div></div>"
            + "<div class='ad-slot'>Advertisement</div>";
    String html =
        "<body><h1>Ferry runs</h1><div class='page'>"
            + String.format(Locale.ROOT, piece, "The board")
            + String.format(Locale.ROOT, piece, "The mayor")
            + String.format(Locale.ROOT, piece, "The captain")
            + "</div></body>";
    assertThat(article(html).text())
        .contains("The board", "The mayor", "The captain")
        .doesNotContain("Adv");
  }

  @Test
  void aLongCommentSectionIsNotTheReport() throws IOException {
    String comments =
        "<p>I have lived here for forty years and, frankly, I have never seen a ferry run on time.</p>";
    String html =
        "<body><h1>Ferry runs</h1><div class='story'><p>The ferry between Skarrow and Aldmoor runs"
            + " again from Monday, the harbour board said on Friday, after two boats had been in dock"
            + " since November with cracks in both of their rudders and nobody to mend them at all.</p>"
            + "<p>A return ticket costs 14 crowns, as it did before, said Olav Rind of the board.</p></div>"
            + "<div id='comments'>"
            + java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> comments.replace("forty", "forty-" + i))
                .collect(java.util.stream.Collectors.joining())
            + "</div></body>";
    assertThat(article(html).text()).startsWith("The ferry between").endsWith("of the board.");
  }

  @Test
  void aPageOfLinksIsNoArticle() throws IOException {
    String html =
        "<body><h1>Harbour Gazette</h1><ul>"
            + "<li><a href='/a'>Ferry runs again from Monday</a></li>".repeat(40)
            + "</ul></body>";
    Outcome<Article> outcome = new Cleaner().clean(page(html));
    assertThat(outcome).isInstanceOf(Outcome.Lost.class);
    assertThat(((Outcome.Lost<Article>) outcome).dropped().code())
        .isEqualTo(Dropped.Code.NOT_AN_ARTICLE);
  }

  /** A page in pieces, each in an element that a building kit named, with boxes in between. */
  private static final String KIT =
      """
      <!doctype html><html lang="fr"><head><title>Le bac de Skarrow repart</title></head><body>
      <h1>Le bac de Skarrow repart</h1>
      <div class="kit-row"><div class="kit-col"><div class="kit-theme-post-content">
      <p>Le bac entre Skarrow et Aldmoor repart lundi, a dit vendredi le conseil du port, après un hiver à quai.</p>
      <p>Les deux bateaux attendaient depuis novembre, quand un inspecteur avait vu des fissures dans leurs safrans.</p>
      <div class="image-wrap"><img src="a.jpg"><p>Le quai de Skarrow, un vendredi, peu avant le départ du premier bateau.</p></div>
      </div></div></div>
      <div class="kit-row"><div class="x1"><div class="x2"><h3>À lire aussi</h3>
      <p>Le conseil vendra peut-être le second bateau l’an prochain, selon un de ses membres.</p></div></div></div>
      <div class="kit-row"><div class="y1"><div class="y2"><div class="y3"><div class="y4"><div class="kit-theme-post-content">
      <p>Un aller et retour coûtera quatorze couronnes, comme avant, a dit Olav Rind, qui parle pour le conseil.</p>
      <p>Recommandé par la rédaction, ce contenu externe vient d’un tiers et peut déposer des traceurs.</p>
      <p><a href="/r">Le rapport du printemps de la commission des eaux</a> dit le contraire.</p>
      <p>Ida Brenn contributed to this report.</p>
      </div></div></div></div></div></div>
      </body></html>
      """;

  @Test
  void piecesOfANamedBodyAreJoinedWhereverTheyStand() throws IOException {
    assertThat(article(KIT).text().split("\n\n"))
        .containsExactly(
            "Le bac entre Skarrow et Aldmoor repart lundi, a dit vendredi le conseil du port, après un hiver à quai.",
            "Les deux bateaux attendaient depuis novembre, quand un inspecteur avait vu des fissures dans leurs safrans.",
            "Un aller et retour coûtera quatorze couronnes, comme avant, a dit Olav Rind, qui parle pour le conseil.",
            "Le rapport du printemps de la commission des eaux dit le contraire.");
  }

  @Test
  void labelledBoxesPicturesAndNotesHaveTheirReasons() throws IOException {
    assertThat(article(KIT).removed())
        .anySatisfy(
            r -> assertThat(r.text() + r.reason()).startsWith("Le quai de").endsWith("CAPTION"))
        .anySatisfy(
            r -> assertThat(r.text() + r.reason()).startsWith("Ida Brenn").endsWith("AGENCY_NOTE"))
        .anySatisfy(
            r -> assertThat(r.text() + r.reason()).startsWith("Recommandé").endsWith("FURNITURE"));
  }

  @Test
  void whatALabelOpensEndsWithItsBox() throws IOException {
    String page =
        PAGE.replace(
            "<h2>Fares stay the same</h2>",
            "<div><h3>Das könnte Sie auch interessieren</h3><p>The board may sell its second boat next year, one of its members said.</p></div>"
                + "<h2>Fares stay the same</h2>");
    assertThat(article(page).text()).isEqualTo(article(PAGE).text());
  }
}
