package org.parallax.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dossier;
import org.parallax.model.Story;

/**
 * Writes a dossier as one self-contained page: the account on the left, the sources on the right; a
 * click on a citation lights up its words.
 *
 * <p>Fetches nothing and runs nothing of the sources: their text is put in as text. Not safe to
 * share between threads.
 */
public final class DossierHtml {
  private DossierHtml() {}

  /**
   * Returns the page.
   *
   * @param story id of the only story to show; null for all
   */
  public static String of(Dossier dossier, @Nullable String story) {
    List<Story> stories =
        dossier.stories().stream().filter(s -> story == null || story.equals(s.id())).toList();
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.insertChildren(0, new DocumentType("html", "", ""));
    Objects.requireNonNull(document.selectFirst("html")).attr("lang", "en");
    head(document, stories);
    body(document.body(), dossier, stories);
    return document.outerHtml() + "\n";
  }

  private static void head(Document document, List<Story> stories) {
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
    document.title(stories.size() == 1 ? Words.title(stories.get(0)) + " – Parallax" : "Parallax");
    head.appendElement("style").appendChild(new DataNode(resource("dossier.css")));
  }

  private static void body(Element body, Dossier dossier, List<Story> stories) {
    Sources sources = new Sources(dossier);
    Citations citations = new Citations(sources);
    body.appendElement("a").addClass("skip").attr("href", "#sources").text("To the sources");
    Element frame = body.appendElement("div").addClass("frame");
    Element main = frame.appendElement("main");
    Element aside =
        frame.appendElement("aside").attr("id", "sources").attr("aria-label", "Sources");
    Dossier.Run run = dossier.run();
    main.appendElement("h1")
        .text(
            "Parallax "
                + run.version()
                + " · "
                + Words.count(run.kept(), "article")
                + " of "
                + Words.count(run.read(), "input")
                + " read, "
                + run.dropped()
                + " dropped · "
                + Words.stories(dossier.stories().size()));
    contents(main, stories, sources);
    stories.forEach(s -> new StoryHtml(citations, sources, s).print(main));
    dropped(main, dossier);
    for (Story story : stories) {
      aside
          .appendElement("h3")
          .text(stories.size() == 1 ? "Sources" : "Sources of “" + Words.title(story) + "”");
      SourceHtml panel = new SourceHtml(citations, sources, story);
      story.articles().forEach(a -> panel.print(aside, a));
    }
    body.appendElement("button")
        .addClass("back")
        .attr("type", "button")
        .attr("hidden", true)
        .text("Back to the account");
    body.appendElement("script").appendChild(new DataNode(resource("dossier.js")));
  }

  private static String resource(String name) {
    try (InputStream in = DossierHtml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void contents(Element main, List<Story> stories, Sources sources) {
    if (stories.size() < 2) {
      return;
    }
    Element list = main.appendElement("nav").attr("aria-label", "Stories").appendElement("ol");
    for (Story story : stories) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#story-" + story.id()).text(Words.title(story));
      item.appendElement("div").addClass("quiet").text(sources.counts(story));
    }
  }

  private static void dropped(Element main, Dossier dossier) {
    if (dossier.dropped().isEmpty()) {
      return;
    }
    main.appendElement("h3").text("Dropped");
    Element list = main.appendElement("ul");
    dossier.dropped().forEach(d -> list.appendElement("li").text(Words.dropped(d)));
  }
}
