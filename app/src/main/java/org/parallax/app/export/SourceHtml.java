package org.parallax.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.parallax.model.Article;
import org.parallax.model.Reading;
import org.parallax.model.Removed;
import org.parallax.model.Story;

/** Puts the sources of a story into a page: days, doubts, text, what was removed. */
final class SourceHtml {
  private final Citations citations;
  private final Sources sources;
  private final Story story;

  SourceHtml(Citations citations, Sources sources, Story story) {
    this.citations = citations;
    this.sources = sources;
    this.story = story;
  }

  void print(Element aside, String id) {
    Reading reading = sources.reading(id);
    Article article = reading.article();
    Element box = aside.appendElement("article").addClass("article").attr("id", sources.label(id));
    Element title = box.appendElement("h4");
    title.appendElement("span").addClass("label").text(sources.label(id));
    title.appendText(" ");
    if (article.headline() == null) {
      title.appendText("no headline");
    } else {
      citations.headline(title, id, article.headline().text());
    }
    List<String> parts = new ArrayList<>(List.of(sources.name(id), article.source().path()));
    if (!article.byline().isEmpty()) {
      parts.add("by " + String.join(", ", article.byline()));
    }
    if (!article.source().agencies().isEmpty()) {
      parts.add("credits " + String.join(", ", article.source().agencies()));
    }
    quiet(box, String.join(" · ", parts));
    quiet(box, Words.days(reading));
    story.why().stream()
        .filter(w -> w.article().equals(id))
        .forEach(w -> quiet(box, "in this story: " + sources.labelledAtEnd(w.because())));
    for (Doubts.Doubt doubt : Doubts.of(reading, story, sources)) {
      box.appendElement("p").addClass("note").text(doubt.name() + ": " + doubt.why());
    }
    citations.text(box.appendElement("div").addClass("body"), id, article.text());
    removed(box, article);
  }

  private static void quiet(Element box, String text) {
    box.appendElement("p").addClass("quiet").text(text);
  }

  private static void removed(Element box, Article article) {
    if (article.removed().isEmpty()) {
      return;
    }
    Map<Removed.Reason, Integer> reasons = new LinkedHashMap<>();
    article.removed().forEach(r -> reasons.merge(r.reason(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    reasons.forEach((reason, number) -> parts.add(Words.removed(number, reason)));
    Element details = box.appendElement("details");
    details
        .appendElement("summary")
        .text(
            Words.count(article.removed().size(), "piece")
                + " removed: "
                + String.join(", ", parts));
    Element list = details.appendElement("ul").addClass("removed");
    for (Removed removed : article.removed()) {
      Element item = list.appendElement("li");
      item.appendText(Words.because(removed) + ": ");
      item.appendElement("del").text(removed.text());
    }
  }
}
