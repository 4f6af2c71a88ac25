package org.parallax.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Dossier;
import org.parallax.model.Dropped;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Writes a dossier as one self-contained page: the account on the left, the sources on the right; a
 * click on a citation lights up its words.
 *
 * <p>Fetches nothing and runs nothing of the sources: their text is put in as text. Not safe to
 * share between threads.
 */
public final class DossierHtml {
  private final Document document = Document.createShell("");
  private final Map<String, Reading> readings = new TreeMap<>();
  private final Map<String, SortedSet<Integer>> cuts = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();

  private DossierHtml() {}

  /**
   * Returns the page.
   *
   * @param story id of the only story to show; null for all
   */
  public static String of(Dossier dossier, @Nullable String story) {
    return new DossierHtml().page(dossier, story);
  }

  private String page(Dossier dossier, @Nullable String only) {
    dossier.articles().forEach(r -> readings.put(r.article().id(), r));
    List<Story> stories =
        dossier.stories().stream().filter(s -> only == null || only.equals(s.id())).toList();
    document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    document.insertChildren(0, new org.jsoup.nodes.DocumentType("html", "", ""));
    Element html = java.util.Objects.requireNonNull(document.selectFirst("html"));
    html.attr("lang", "en");
    Element head = document.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr(
            "content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
    document.title(
        stories.size() == 1 && stories.get(0).headline() != null
            ? stories.get(0).headline() + " – Parallax"
            : "Parallax");
    head.appendElement("style").appendChild(new DataNode(resource("dossier.css")));
    Element frame = document.body().appendElement("div").addClass("frame");
    Element main = frame.appendElement("main");
    Element aside = frame.appendElement("aside").attr("aria-label", "Sources");
    Dossier.Run run = dossier.run();
    main.appendElement("h1")
        .text(
            "Parallax "
                + run.version()
                + " · "
                + Words.count(run.kept(), "article")
                + " of "
                + Words.count(run.read(), "capture")
                + " read, "
                + run.dropped()
                + " dropped · "
                + (stories.size() == 1 ? "1 story" : stories.size() + " stories"));
    contents(main, stories);
    stories.forEach(s -> story(main, s));
    dropped(main, dossier.dropped());
    aside.appendElement("h3").text("Sources");
    stories.forEach(s ->
        s.articles()
            .forEach(a -> article(aside, java.util.Objects.requireNonNull(readings.get(a)), s)));
    document.body().appendElement("script").appendChild(new DataNode(resource("dossier.js")));
    return document.outerHtml() + "\n";
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

  private static void contents(Element main, List<Story> stories) {
    if (stories.size() < 2) {
      return;
    }
    Element list = main.appendElement("nav").attr("aria-label", "Stories").appendElement("ol");
    for (Story story : stories) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#story-" + story.id()).text(title(story));
      item.appendElement("span").addClass("quiet").text(" " + counts(story));
    }
  }

  private static String title(Story story) {
    return story.headline() == null ? "Story " + story.id() : story.headline();
  }

  private static String counts(Story story) {
    return Words.count(story.articles().size(), "article")
        + " · "
        + Words.count(story.outlets(), "outlet")
        + " · "
        + Words.count(story.origins(), "origin");
  }

  private void story(Element main, Story story) {
    Element section = main.appendElement("section").attr("id", "story-" + story.id());
    section.appendElement("h2").text(title(story));
    Element counts = section.appendElement("p").addClass("counts");
    counts.appendElement("b").text(counts(story));
    if (story.eventDay() != null) {
      counts.appendText(" · " + Words.date(story.eventDay()));
    }
    brief(section, story);
    claims(section, story);
    quotes(section, story);
    figures(section, story);
    agenda(section, story);
    timeline(section, story);
    unknown(section, story);
    origins(section, story);
    refused(section, story);
  }

  private void brief(Element section, Story story) {
    if (story.brief().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Brief");
    Element list = section.appendElement("ol").addClass("brief");
    for (Story.BriefSentence sentence : story.brief()) {
      Element item = list.appendElement("li");
      int at = 0;
      for (Story.Edit edit : sentence.edits()) {
        item.appendText(sentence.text().substring(at, edit.start()));
        item.appendElement("span")
            .addClass("edit")
            .attr(
                "title",
                edit.replaces().isEmpty()
                    ? "added by Parallax from the source"
                    : "for “" + edit.replaces() + "”")
            .text(sentence.text().substring(edit.start(), edit.end()));
        at = edit.end();
      }
      item.appendText(sentence.text().substring(at) + " ");
      sentence.citations().forEach(c -> cite(item, c.at()));
      item.appendText(" ");
      standing(item, sentence.standing(), Words.standing(story, sentence));
    }
  }

  private static void standing(Element to, Story.Standing standing, String words) {
    to.appendElement("span")
        .addClass("standing")
        .addClass(standing.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .text(words);
  }

  /** A numbered link to words of a source; the number is the source's. */
  private void cite(Element to, Span span) {
    String field = span.field() == Span.Field.HEADLINE ? "headline:" : "";
    SortedSet<Integer> own = cuts.computeIfAbsent(field + span.article(), k -> new TreeSet<>());
    own.add(span.start());
    own.add(span.end());
    to.appendElement("button")
        .addClass("cite")
        .attr("type", "button")
        .attr("data-of", field + span.article())
        .attr("data-from", Integer.toString(span.start()))
        .attr("data-to", Integer.toString(span.end()))
        .attr("title", name(span.article()))
        .text("[" + number(span.article()) + "]");
  }

  private int number(String article) {
    return numbers.computeIfAbsent(article, a -> new ArrayList<>(readingOrder()).indexOf(a) + 1);
  }

  private List<String> order = List.of();

  private List<String> readingOrder() {
    if (order.isEmpty()) {
      order = List.copyOf(readings.keySet());
    }
    return order;
  }

  private void claims(Element section, Story story) {
    List<Story.Claim> shown =
        story.claims().stream().filter(c -> c.standing() != Story.Standing.SINGLE_ORIGIN).toList();
    if (shown.isEmpty()) {
      return;
    }
    Element details = section.appendElement("details");
    details
        .appendElement("summary")
        .text(
            "Claims: "
                + shown.size()
                + " that more than one origin carries, or that are disputed; "
                + (story.claims().size() - shown.size())
                + " from one origin");
    for (Story.Standing standing : Story.Standing.values()) {
      List<Story.Claim> group = shown.stream().filter(c -> c.standing() == standing).toList();
      Element list = group.isEmpty() ? null : details.appendElement("ul");
      for (Story.Claim claim : group) {
        Element item = java.util.Objects.requireNonNull(list).appendElement("li");
        item.appendText(claim.text() + " ");
        claim.at().forEach(s -> cite(item, s));
        item.appendText(" ");
        standing(item, claim.standing(), Words.standing(claim.standing(), claim.origins()));
        for (Story.Denial denial : claim.deniedBy()) {
          item.appendElement("div").addClass("quiet").text("denied by " + denial.who() + " ");
          cite(java.util.Objects.requireNonNull(item.lastElementChild()), denial.at());
        }
        for (Story.Different different : claim.differing()) {
          item.appendElement("div")
              .addClass("quiet")
              .text("elsewhere: “" + different.text() + "” ");
          cite(java.util.Objects.requireNonNull(item.lastElementChild()), different.at());
        }
      }
    }
  }

  private void quotes(Element section, Story story) {
    List<Story.Utterance> shown =
        story.utterances().stream()
            .filter(u -> u.kind() != Attribution.Kind.INDIRECT || u.articles().size() > 1)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Who said what");
    Element table = table(section);
    for (Story.Utterance utterance : shown) {
      Element row = table.appendElement("tr");
      row.appendElement("th")
          .text(
              utterance.speaker() == null
                  ? "speaker not told"
                  : utterance.speaker() + Words.cue(utterance, readings));
      Element cell = row.appendElement("td").text(flat(utterance.text()) + " ");
      utterance.variants().forEach(v -> v.at().stream().limit(1).forEach(s -> cite(cell, s)));
    }
  }

  private static Element table(Element section) {
    return section
        .appendElement("div")
        .addClass("table")
        .appendElement("table")
        .appendElement("tbody");
  }

  private void figures(Element section, Story story) {
    if (story.figures().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Figures");
    Element table = table(section);
    for (Story.FigureRow figure : story.figures()) {
      Element row = table.appendElement("tr");
      row.appendElement("th").text(figure.counts().isEmpty() ? "a number" : figure.counts());
      Element cell = row.appendElement("td");
      for (Story.FigureValue value : figure.values()) {
        cell.appendText(Words.value(value) + " ");
        cite(cell, value.at());
        cell.appendText(" ");
      }
      if (figure.values().size() > 1) {
        cell.appendElement("div").addClass("quiet").text(figure.why());
      }
      String verdict = figure.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
      row.appendElement("td")
          .appendElement("span")
          .addClass("standing")
          .addClass(verdict)
          .text(verdict.equals("single") ? "one source" : verdict.replace('-', ' '));
    }
  }

  private void agenda(Element section, Story story) {
    if (story.agenda().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("What comes next");
    Element table = table(section);
    for (Story.AgendaItem item : Words.byDay(story.agenda())) {
      Element row = table.appendElement("tr");
      row.appendElement("th").text(Words.when(item));
      Element cell = row.appendElement("td").text(flat(item.what()) + " ");
      if (item.status() != Story.AgendaItem.Status.PLANNED) {
        cell.appendElement("span").addClass("standing single").text(Words.plain(item.status()));
        cell.appendText(" ");
      }
      item.at().forEach(s -> cite(cell, s));
      row.appendElement("td").text(item.place() == null ? "" : item.place());
    }
  }

  private void timeline(Element section, Story story) {
    if (story.timeline().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("What happened");
    Element table = table(section);
    for (Story.TimelineEntry entry : story.timeline()) {
      Element row = table.appendElement("tr");
      row.appendElement("th").text(Words.date(entry.date()));
      Element cell = row.appendElement("td").text(flat(entry.what()) + " ");
      entry.at().forEach(s -> cite(cell, s));
    }
  }

  private void unknown(Element section, Story story) {
    if (story.unknown().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Not known, or from one origin only");
    Element list = section.appendElement("ul");
    for (Story.Unknown unknown : story.unknown()) {
      Element item = list.appendElement("li").text(flat(unknown.text()) + " ");
      for (Evidence evidence : unknown.at()) {
        if (evidence instanceof Span span) {
          cite(item, span);
        }
      }
      item.appendElement("div").addClass("quiet").text(unknown.why());
    }
  }

  private void origins(Element section, Story story) {
    section.appendElement("h3").text("Origins");
    Element list = section.appendElement("ul");
    for (Story.OriginGroup group : story.originGroups()) {
      Element item = list.appendElement("li");
      item.appendText(String.join(", ", group.articles().stream().map(this::name).toList()));
      item.appendElement("div").addClass("quiet").text(group.because());
    }
  }

  private static void refused(Element section, Story story) {
    if (story.refused().isEmpty()) {
      return;
    }
    Element details = section.appendElement("details");
    details
        .appendElement("summary")
        .text(
            Words.count(story.refused().size(), "sentence")
                + " not printed: the citation did not bear them out");
    Element list = details.appendElement("ul");
    for (Story.Unknown refused : story.refused()) {
      list.appendElement("li")
          .text(refused.text())
          .appendElement("div")
          .addClass("quiet")
          .text(refused.why());
    }
  }

  private static void dropped(Element main, List<Dropped> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    main.appendElement("h3").text("Dropped");
    Element list = main.appendElement("ul");
    for (Dropped line : dropped) {
      list.appendElement("li")
          .text(
              line.path()
                  + (line.line() == null ? "" : " line " + line.line())
                  + " · "
                  + line.code()
                  + ": "
                  + line.why());
    }
  }

  private void article(Element aside, Reading reading, Story story) {
    Article article = reading.article();
    Element box =
        aside.appendElement("article").addClass("article").attr("id", "source-" + article.id());
    Element title = box.appendElement("h4").text("[" + number(article.id()) + "] ");
    pieces(
        title,
        "headline:" + article.id(),
        article.headline() == null ? "(no headline)" : article.headline().text());
    Article.Outlet outlet = article.source().outlet();
    box.appendElement("p")
        .addClass("quiet")
        .text(
            (outlet == null
                    ? "outlet not told"
                    : outlet.name() == null ? outlet.domain() : outlet.name())
                + " · "
                + article.source().path()
                + " · report day "
                + Words.dating(reading.reportDay())
                + (article.byline().isEmpty() ? "" : " · by " + String.join(", ", article.byline()))
                + (article.source().agency().isEmpty()
                    ? ""
                    : " · credits " + String.join(", ", article.source().agency())));
    story.why().stream()
        .filter(w -> w.article().equals(article.id()))
        .forEach(
            w -> box.appendElement("p").addClass("quiet").text("in this story: " + w.because()));
    for (Note note : article.notes()) {
      box.appendElement("p").addClass("note").text(Words.plain(note.code()) + ": " + note.why());
    }
    candidates(box, reading);
    pieces(box.appendElement("div").addClass("body"), article.id(), article.text());
    removed(box, article);
  }

  /**
   * The text, cut wherever a citation starts or ends, so that any citation is a run of whole
   * pieces.
   */
  private void pieces(Element to, String key, String text) {
    SortedSet<Integer> places = new TreeSet<>(cuts.getOrDefault(key, new TreeSet<>()));
    places.add(0);
    places.add(text.length());
    Integer from = null;
    for (Integer place : places) {
      if (from != null && place > from && place <= text.length()) {
        to.appendElement("span")
            .attr("data-article", key)
            .attr("data-start", from.toString())
            .attr("data-end", place.toString())
            .text(text.substring(from, place));
      }
      from = place;
    }
  }

  private static void candidates(Element box, Reading reading) {
    List<Dating.Candidate> refused = new ArrayList<>();
    for (Dating dating :
        java.util.Arrays.asList(reading.reportDay(), reading.article().published())) {
      if (dating != null) {
        dating.candidates().stream()
            .filter(c -> !c.accepted() && !refused.contains(c))
            .forEach(refused::add);
      }
    }
    for (Dating.Candidate candidate : refused) {
      box.appendElement("p")
          .addClass("note")
          .text(
              "refused date "
                  + Words.date(candidate.value())
                  + " ("
                  + candidate.from()
                  + "): "
                  + candidate.why());
    }
  }

  private static void removed(Element box, Article article) {
    if (article.removed().isEmpty()) {
      return;
    }
    Element details = box.appendElement("details");
    details
        .appendElement("summary")
        .text("removed from the text: " + Words.count(article.removed().size(), "piece"));
    Element list = details.appendElement("ul").addClass("removed");
    for (Removed removed : article.removed()) {
      Element item = list.appendElement("li");
      item.appendText(Words.plain(removed.reason()) + ": ");
      item.appendElement("del").text(removed.text());
    }
  }

  private String name(String article) {
    Reading reading = readings.get(article);
    Article.Outlet outlet = reading == null ? null : reading.article().source().outlet();
    return outlet == null || outlet.name() == null ? article : outlet.name();
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
