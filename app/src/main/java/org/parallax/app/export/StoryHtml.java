package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.parallax.model.Evidence;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** Puts the account of one story into a page. */
final class StoryHtml {
  private final Citations citations;
  private final Sources sources;
  private final Story story;

  StoryHtml(Citations citations, Sources sources, Story story) {
    this.citations = citations;
    this.sources = sources;
    this.story = story;
  }

  void print(Element main) {
    Element section = main.appendElement("section").attr("id", "story-" + story.id());
    section.appendElement("h2").text(Words.title(story));
    Element counts = section.appendElement("p").addClass("counts");
    counts.appendElement("b").text(sources.counts(story));
    if (story.eventDay() != null) {
      counts.appendText(" · " + Words.date(story.eventDay()));
    }
    legend(section);
    brief(section);
    claims(section);
    quotes(section);
    figures(section);
    agenda(section);
    timeline(section);
    unknown(section);
    related(section);
    origins(section);
    refused(section);
  }

  private void legend(Element section) {
    Element list = section.appendElement("ul").addClass("legend");
    for (String article : story.articles()) {
      Element item = list.appendElement("li");
      String label = sources.label(article);
      item.appendElement("a")
          .addClass("label")
          .attr("href", "#" + label)
          .text(sources.marked(article));
      String outlet = sources.outlet(article);
      item.appendText(" " + (outlet == null ? article : outlet));
      var headline = sources.reading(article).article().headline();
      if (headline != null) {
        item.appendText(" · " + Words.flat(headline.text()));
      }
      List<String> names =
          Doubts.of(sources.reading(article), story, sources).stream()
              .filter(Doubts.Doubt::grave)
              .map(Doubts.Doubt::name)
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        item.appendElement("span").addClass("note").text(" " + String.join("; ", names));
      }
    }
  }

  private void brief(Element section) {
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
      sentence.citations().forEach(c -> citations.cite(item, c.at()));
      standing(item, sentence.standing(), new Standings(story, sources).of(sentence));
    }
  }

  private static void standing(Element to, Story.Standing standing, String words) {
    badge(to, word(standing), words);
  }

  private static void badge(Element to, String kind, String words) {
    to.appendElement("span").addClass("standing").addClass(kind).text(words);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void claims(Element section) {
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
      if (!group.isEmpty()) {
        Element list = details.appendElement("ul");
        group.forEach(c -> claim(list.appendElement("li"), c));
      }
    }
  }

  private void claim(Element item, Story.Claim claim) {
    item.appendText(Words.flat(claim.text()) + " ");
    citations.citeAll(item, claim.at());
    boolean denies =
        claim.deniedBy().stream().anyMatch(d -> claim.at().stream().anyMatch(d.at()::overlaps));
    standing(
        item,
        claim.standing(),
        denies ? "a denial" : Words.standing(claim.standing(), claim.origins()));
    for (Story.Denial denial : denies ? List.<Story.Denial>of() : claim.deniedBy()) {
      aside(item, "denied by " + denial.who() + " ", denial.at());
    }
    for (Story.Different different : claim.differing()) {
      aside(item, "elsewhere: “" + Words.flat(different.text()) + "” ", different.at());
    }
  }

  private void aside(Element item, String text, Span at) {
    citations.cite(item.appendElement("div").addClass("quiet").text(text), at);
  }

  private void quotes(Element section) {
    List<Story.Utterance> telling = Speakers.telling(story, sources);
    List<Story.Utterance> others = new ArrayList<>(story.utterances());
    others.removeAll(telling);
    if (story.utterances().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Who said what");
    speakers(section, telling);
    if (!others.isEmpty()) {
      Element details = section.appendElement("details");
      details
          .appendElement("summary")
          .text(others.size() + " more in reported speech, from one source each");
      speakers(details, others);
    }
  }

  private void speakers(Element to, List<Story.Utterance> utterances) {
    for (Speakers.Speaker speaker : Speakers.of(story, utterances, sources)) {
      Element heading = to.appendElement("h4").addClass("speaker");
      heading.text(speaker.name() == null ? "Speaker not named" : Words.capital(speaker.name()));
      if (speaker.role() != null) {
        heading.appendElement("span").addClass("quiet").text(" " + speaker.role());
      }
      Element list = to.appendElement("ul").addClass("said");
      for (Story.Utterance utterance : speaker.utterances()) {
        Element item = list.appendElement("li").text(Speakers.said(utterance, sources) + " ");
        utterance.variants().forEach(v -> citations.citeAll(item, v.at()));
        String doubt = Speakers.doubt(utterance, sources);
        if (!doubt.isEmpty()) {
          item.appendElement("span").addClass("quiet").text(doubt.strip());
        }
      }
    }
  }

  private static Element table(Element section, String label) {
    return section
        .appendElement("div")
        .addClass("table")
        .appendElement("table")
        .attr("aria-label", label)
        .appendElement("tbody");
  }

  private static Element row(Element table, String head) {
    Element row = table.appendElement("tr");
    row.appendElement("th").attr("scope", "row").text(head);
    return row;
  }

  private void figures(Element section) {
    if (story.figures().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Figures");
    Element table = table(section, "Figures");
    for (Story.FigureRow figure : story.figures()) {
      if (figure.values().size() > 1) {
        figure(table, figure);
      }
    }
    for (Story.FigureRow figure : story.figures()) {
      if (figure.values().size() == 1) {
        figure(table, figure);
      }
    }
  }

  private void figure(Element table, Story.FigureRow figure) {
    Element row = row(table, Statements.title(figure));
    Element cell = row.appendElement("td");
    for (Statements.Statement statement : Statements.of(figure, sources)) {
      Element line = cell.appendElement("div");
      line.appendElement("b").text(statement.value());
      line.appendText(" ");
      line.appendElement("span")
          .addClass("quiet")
          .text(
              "“"
                  + statement.words()
                  + "”"
                  + (statement.who() == null ? "" : " " + statement.who()));
      line.appendText(" ");
      citations.citeAll(line, statement.at());
    }
    Element verdict = row.appendElement("td");
    badge(verdict, word(figure.verdict()), Statements.verdict(figure));
    String because = Statements.because(figure, sources);
    if (!because.isEmpty()) {
      verdict.appendElement("div").addClass("quiet").text(because);
    }
  }

  private void agenda(Element section) {
    if (story.agenda().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("What comes next");
    Element table = table(section, "What comes next");
    for (Story.AgendaItem item : Words.byDay(story.agenda())) {
      Element cell = row(table, Words.when(item)).appendElement("td");
      cell.text(Words.flat(item.what()) + Words.place(item) + sources.dayOnlyIn(item) + " ");
      if (item.status() != Story.AgendaItem.Status.PLANNED) {
        badge(cell, "single", Words.plain(item.status()));
        cell.appendText(" ");
      }
      citations.citeAll(cell, item.at());
    }
  }

  private void timeline(Element section) {
    if (story.timeline().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("What happened");
    List<Story.TimelineEntry> before =
        story.timeline().stream().filter(Story.TimelineEntry::background).toList();
    List<Story.TimelineEntry> event = new ArrayList<>(story.timeline());
    event.removeAll(before);
    if (!event.isEmpty()) {
      entries(table(section, "What happened"), event);
    }
    if (!before.isEmpty()) {
      section.appendElement("p").addClass("quiet").text("before that");
      entries(table(section, "What happened before"), before);
    }
  }

  private void entries(Element table, List<Story.TimelineEntry> entries) {
    for (Story.TimelineEntry entry : entries) {
      Element cell = row(table, Words.date(entry.date())).appendElement("td");
      cell.text(Words.disputed(story, entry) + Words.flat(entry.what()) + " ");
      citations.citeAll(cell, entry.at());
    }
  }

  private void unknown(Element section) {
    if (story.unknown().isEmpty()) {
      return;
    }
    section.appendElement("h3").text("Not known, or no second origin found");
    Element list = section.appendElement("ul");
    for (Story.Unknown unknown : story.unknown()) {
      Element item =
          list.appendElement("li").text(sources.labelled(Words.flat(unknown.text())) + " ");
      for (Evidence evidence : unknown.at()) {
        if (evidence instanceof Span span) {
          citations.cite(item, span);
        }
      }
      if (Words.oneOrigin(unknown)) {
        standing(
            item, Story.Standing.SINGLE_ORIGIN, Words.standing(Story.Standing.SINGLE_ORIGIN, 1));
      } else {
        item.appendElement("div").addClass("quiet").text(sources.labelled(unknown.why()));
      }
    }
  }

  private void related(Element section) {
    if (!story.related().isEmpty()) {
      section.appendElement("h3").text("Stories before and after");
      Element list = section.appendElement("ul");
      for (Story.Related related : story.related()) {
        list.appendElement("li")
            .appendElement("a")
            .attr("href", "#story-" + related.story())
            .text(sources.of(related));
      }
    }
    List<String> others = sources.ofOthers(story);
    if (!others.isEmpty()) {
      section.appendElement("h3").text("Words of other stories");
      Element list = section.appendElement("ul");
      others.forEach(o -> list.appendElement("li").text(o));
    }
  }

  private void origins(Element section) {
    section.appendElement("h3").text("Origins");
    section.appendElement("p").addClass("quiet").text(sources.originsOf(story));
    Element list = section.appendElement("ul");
    for (Story.OriginGroup group : story.originGroups()) {
      Element item = list.appendElement("li");
      item.appendElement("b").text(sources.labels(group.articles()));
      item.appendText(" " + sources.labelled(group.because()));
    }
  }

  private void refused(Element section) {
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
      Element item = list.appendElement("li").text(Words.flat(refused.text()));
      item.appendElement("div").addClass("quiet").text(refused.why());
    }
  }
}
