package org.parallax.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.core.pipeline.DossierTeller;
import org.parallax.core.pipeline.DossierWriter;
import org.parallax.core.pipeline.Outline;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Reading;
import org.parallax.model.Shelf;
import org.parallax.model.Story;

/**
 * Writes a dossier as one self-contained page: the account on the left, the sources on the right; a
 * click on a citation lights up its words.
 *
 * <p>Fetches nothing and runs nothing of the sources: their text is put in as text. A story's two
 * parts are made when it is told and put on shelves, since the sources stand behind all stories.
 * Not safe to share between threads.
 */
public final class DossierHtml implements DossierWriter {
  /** Where the stories go in the frame of the page; nothing of a source can look like it. */
  private static final String STORIES = "stories";

  private static final String SOURCES = "sources";

  private final OutputStream out;
  private final Shelf<byte[]> sections;
  private final Shelf<byte[]> panels;
  private final List<Shown> shown = new ArrayList<>();
  private @Nullable Outline outline;
  private @Nullable Sources sources;

  /** What the contents and headings say of a story. */
  private record Shown(String id, String title, String counts) {}

  /**
   * Makes a writer.
   *
   * @param out is given UTF-8; flushed at the end, and left open
   * @param sections holds the accounts until the end
   * @param panels holds the sources until the end
   */
  public DossierHtml(OutputStream out, Shelf<byte[]> sections, Shelf<byte[]> panels) {
    this.out = out;
    this.sections = sections;
    this.panels = panels;
  }

  /**
   * Returns the page.
   *
   * @param story id of the only story to show; null for all
   */
  public static String of(Dossier dossier, @Nullable String story) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DossierTeller.tell(
        dossier, Exporter.open(Form.html, bytes, ExportOptions.defaults().ofStory(story)));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void begin(Outline told) {
    outline = told;
    sources = new Sources(told);
  }

  @Override
  public void story(Story story, List<Reading> readings) {
    Sources all = Objects.requireNonNull(sources);
    all.open(readings);
    shown.add(new Shown(story.id(), Words.title(story), all.counts(story)));
    Citations citations = new Citations(all);
    Element main = empty().body().appendElement("main");
    new StoryHtml(citations, all, story).print(main);
    sections.put(main.html().getBytes(StandardCharsets.UTF_8));
    Element aside = empty().body().appendElement("aside");
    SourceHtml panel = new SourceHtml(citations, all, story);
    story.articles().forEach(a -> panel.print(aside, a));
    panels.put(aside.html().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void end() {
    Document document = empty();
    document.insertChildren(0, new DocumentType("html", "", ""));
    Objects.requireNonNull(document.selectFirst("html")).attr("lang", "en");
    head(document);
    body(document.body(), Objects.requireNonNull(outline));
    String frame = document.outerHtml() + "\n";
    String stories = new Comment(STORIES).outerHtml();
    String texts = new Comment(SOURCES).outerHtml();
    int one = frame.indexOf(stories);
    int two = frame.indexOf(texts);
    try {
      write(frame.substring(0, one));
      for (int i = 0; i < sections.size(); i++) {
        out.write(sections.get(i));
      }
      write(frame.substring(one + stories.length(), two));
      for (int i = 0; i < panels.size(); i++) {
        String title = shown.get(i).title();
        Element heading = empty().body().appendElement("h3");
        heading.text(shown.size() == 1 ? "Sources" : "Sources of “" + title + "”");
        write(heading.outerHtml());
        out.write(panels.get(i));
      }
      write(frame.substring(two + texts.length()));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String html) throws IOException {
    out.write(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Document empty() {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    return document;
  }

  private void head(Document document) {
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
    document.title(shown.size() == 1 ? shown.get(0).title() + " – Parallax" : "Parallax");
    head.appendElement("style").appendChild(new DataNode(resource("dossier.css")));
  }

  private void body(Element body, Outline told) {
    body.appendElement("a").addClass("skip").attr("href", "#sources").text("To the sources");
    Element frame = body.appendElement("div").addClass("frame");
    Element main = frame.appendElement("main");
    Element aside =
        frame.appendElement("aside").attr("id", "sources").attr("aria-label", "Sources");
    Dossier.Run run = told.run();
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
                + Words.stories(told.stories().size()));
    contents(main);
    main.appendChild(new Comment(STORIES));
    dropped(main, told.dropped());
    main.appendElement("p").addClass("quiet").text(RunBlock.line(run));
    aside.appendChild(new Comment(SOURCES));
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

  private void contents(Element main) {
    if (shown.size() < 2) {
      return;
    }
    Element list = main.appendElement("nav").attr("aria-label", "Stories").appendElement("ol");
    for (Shown story : shown) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#story-" + story.id()).text(story.title());
      item.appendElement("div").addClass("quiet").text(story.counts());
    }
  }

  private static void dropped(Element main, List<Dropped> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    main.appendElement("h3").text("Dropped");
    Element list = main.appendElement("ul");
    dropped.forEach(d -> list.appendElement("li").text(Words.dropped(d)));
  }
}
