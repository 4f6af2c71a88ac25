package org.parallax.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Figure;
import org.parallax.model.Note;
import org.parallax.model.Span;
import org.parallax.model.Story;

/** The tables of a dossier: what their rows and columns are. */
final class Sheets {
  private static final String BETWEEN = "; ";

  private Sheets() {}

  /** Returns how a table is made. */
  static Sheet<?> of(Table table) {
    return switch (table) {
      case claims -> claims();
      case quotes -> quotes();
      case figures -> figures();
      case agenda -> agenda();
      case timeline -> timeline();
      case brief -> brief();
      case sources -> sources();
    };
  }

  /**
   * A place that bears on a claim.
   *
   * @param role {@code states}, {@code denies} or {@code differs}
   * @param who speaks there; null for the article's own voice
   */
  private record Statement(Story.Claim claim, String role, @Nullable String who) {}

  private static Sheet<Statement> claims() {
    return new Sheet.Maker<Statement>()
        .story()
        .text("claim", r -> r.what().claim().id())
        .text("standing", r -> JsonOut.word(r.what().claim().standing()))
        .whole("origins", r -> r.what().claim().origins())
        .text("origin_groups", r -> joined(r.what().claim().originGroups()))
        .text("claim_text", r -> r.what().claim().text())
        .text("polarity", r -> JsonOut.word(r.what().claim().polarity()))
        .text("hedge", r -> r.what().claim().hedge())
        .text("denied_by", r -> joined(deniers(r.what().claim())))
        .text("role", r -> r.what().role())
        .text("who", r -> r.what().who())
        .place()
        .of((story, sources) ->
            story.claims().stream().flatMap(c -> statements(c, sources)).toList());
  }

  private static List<String> deniers(Story.Claim claim) {
    return claim.deniedBy().stream().map(Story.Denial::who).distinct().toList();
  }

  private static Stream<Sheet.Item<Statement>> statements(Story.Claim claim, Sources sources) {
    List<Sheet.Item<Statement>> items = new ArrayList<>();
    for (Span at : claim.at()) {
      String who = Statements.who(at, sources);
      items.add(Sheet.Item.at(new Statement(claim, "states", who), at));
    }
    for (Story.Denial denial : claim.deniedBy()) {
      items.add(Sheet.Item.at(new Statement(claim, "denies", denial.who()), denial.at()));
    }
    for (Story.Different other : claim.differing()) {
      String who = Statements.who(other.at(), sources);
      items.add(Sheet.Item.at(new Statement(claim, "differs", who), other.at()));
    }
    return items.stream();
  }

  /**
   * A piece of one source's version of an utterance.
   *
   * @param part from 1, of those that narration breaks it into
   */
  private record Said(Story.Utterance utterance, Story.Variant variant, int part) {}

  private static Sheet<Said> quotes() {
    return new Sheet.Maker<Said>()
        .story()
        .text("quote", r -> r.what().utterance().id())
        .text("speaker", r -> r.what().utterance().speaker())
        .text("speaker_entity", r -> r.what().utterance().entity())
        .text("kind", r -> JsonOut.word(r.what().utterance().kind()))
        .text("quote_text", r -> r.what().utterance().text())
        .whole("sources", r -> r.what().utterance().articles().size())
        .text("attribution", r -> r.what().variant().attribution())
        .whole("part", r -> r.what().part())
        .place()
        .of((story, sources) -> {
          List<Sheet.Item<Said>> items = new ArrayList<>();
          for (Story.Utterance utterance : story.utterances()) {
            for (Story.Variant variant : utterance.variants()) {
              for (int i = 0; i < variant.at().size(); i++) {
                Said said = new Said(utterance, variant, i + 1);
                items.add(Sheet.Item.at(said, variant.at().get(i)));
              }
            }
          }
          return items;
        });
  }

  /** A value beside others of its row. */
  private record Counted(Story.FigureRow row, Story.FigureValue value) {}

  private static Sheet<Counted> figures() {
    return new Sheet.Maker<Counted>()
        .story()
        .text("figure", r -> r.what().row().id())
        .text("counts", r -> r.what().row().counts())
        .text("place", r -> r.what().row().place())
        .text("as_of", r -> r.what().row().asOf())
        .text("verdict", r -> JsonOut.word(r.what().row().verdict()))
        .text("why", r -> r.what().row().why())
        .number("low", r -> r.what().value().low())
        .number("high", r -> r.what().value().high())
        .text("qualifier", r -> JsonOut.word(r.what().value().qualifier()))
        .text("unit", r -> r.what().value().unit())
        .text("unit_text", Sheets::unitText)
        .text("who", r -> Statements.who(r.place(), r.sources()))
        .place()
        .of((story, sources) ->
            story.figures().stream()
                .flatMap(row ->
                    row.values().stream().map(v -> Sheet.Item.at(new Counted(row, v), v.at())))
                .toList());
  }

  /** The word for the unit, which has no code in every case: "crowns". */
  private static @Nullable String unitText(Sheet.Row<Counted> row) {
    return row.reading().figures().stream()
        .filter(f -> f.span().equals(row.place()) && f.unitText() != null)
        .map(Figure::unitText)
        .findFirst()
        .orElse(null);
  }

  private static Sheet<Story.AgendaItem> agenda() {
    return new Sheet.Maker<Story.AgendaItem>()
        .story()
        .text("item", r -> r.what().id())
        .text("what", r -> r.what().what())
        .text("starts", r -> r.what().start())
        .text("ends", r -> r.what().end())
        .text("precision", r -> JsonOut.word(r.what().precision()))
        .text("place", r -> r.what().place())
        .text("participants", r -> joined(r.what().participants()))
        .text("status", r -> JsonOut.word(r.what().status()))
        .place()
        .of((story, sources) ->
            story.agenda().stream()
                .flatMap(i -> i.at().stream().map(at -> Sheet.Item.at(i, at)))
                .toList());
  }

  private static Sheet<Story.TimelineEntry> timeline() {
    return new Sheet.Maker<Story.TimelineEntry>()
        .story()
        .text("entry", r -> r.what().id())
        .text("date", r -> r.what().date())
        .text("precision", r -> JsonOut.word(r.what().precision()))
        .text("what", r -> r.what().what())
        .flag("background", r -> r.what().background())
        .flag("disputed", r -> !Words.disputed(r.story(), r.what()).isEmpty())
        .place()
        .of((story, sources) ->
            story.timeline().stream()
                .flatMap(e -> e.at().stream().map(at -> Sheet.Item.at(e, at)))
                .toList());
  }

  /**
   * A sentence of the brief.
   *
   * @param number from 1
   */
  private record Numbered(Story.BriefSentence sentence, int number) {}

  private static Sheet<Numbered> brief() {
    return new Sheet.Maker<Numbered>()
        .story()
        .whole("sentence", r -> r.what().number())
        .text("sentence_text", r -> r.what().sentence().text())
        .text("standing", r -> JsonOut.word(r.what().sentence().standing()))
        .whole("origins", r -> r.what().sentence().origins())
        .text("claims", r -> joined(r.what().sentence().claims()))
        .place()
        .of((story, sources) -> {
          List<Sheet.Item<Numbered>> items = new ArrayList<>();
          for (Story.BriefSentence sentence : story.brief()) {
            Numbered numbered = new Numbered(sentence, story.brief().indexOf(sentence) + 1);
            sentence.citations().forEach(c -> items.add(Sheet.Item.at(numbered, c.at())));
          }
          return items;
        });
  }

  private static Sheet<Article> sources() {
    return new Sheet.Maker<Article>()
        .story()
        .article()
        .text("headline", r -> r.what().headline() == null ? null : r.what().headline().text())
        .text("byline", r -> joined(r.what().byline()))
        .text("agencies", r -> joined(r.what().source().agencies()))
        .text("publishers", r -> joined(publishers(r.what())))
        .text("language", r -> r.what().language())
        .text("published_basis", r -> basis(r.what().published()))
        .text("report_day_basis", r -> basis(r.reading().reportDay()))
        .text("modified", r -> Sheet.value(r.what().modified()))
        .text("captured", r -> Sheet.value(r.what().captured()))
        .text("origin_groups", r -> joined(groups(r.story(), r.what().id())))
        .text("notes", r -> joined(r.what().notes().stream().map(Note::code).map(Enum::name)))
        .whole("removed", r -> r.what().removed().size())
        .whole("characters", r -> r.what().text().length())
        .of((story, sources) ->
            story.articles().stream()
                .map(id -> new Sheet.Item<>(sources.reading(id).article(), null, id))
                .toList());
  }

  private static List<String> publishers(Article article) {
    Article.Outlet outlet = article.source().outlet();
    return outlet == null ? List.of() : outlet.publishers();
  }

  private static @Nullable String basis(org.parallax.model.@Nullable Dating dating) {
    return dating == null ? null : dating.basis();
  }

  private static List<String> groups(Story story, String article) {
    return story.originGroups().stream()
        .filter(g -> g.articles().contains(article))
        .map(Story.OriginGroup::id)
        .toList();
  }

  private static @Nullable String joined(List<String> words) {
    return joined(words.stream());
  }

  private static @Nullable String joined(Stream<String> words) {
    String all = String.join(BETWEEN, words.distinct().toList());
    return all.isEmpty() ? null : all;
  }
}
