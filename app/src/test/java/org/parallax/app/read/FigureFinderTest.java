package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Models;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.core.read.figures.FigureFinder;
import org.parallax.core.text.Sentences;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Figure;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;

/** What counts as a figure, and what the article says of it. */
class FigureFinderTest {
  private static final Annotator ANNOTATOR = Models.annotator();
  private static final FigureFinder FINDER = new FigureFinder();

  /** Sentence; then low, high, qualifier, unit, unit word, what is counted of its one figure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The port of Aldmoor employs at least 400 dock workers. | 400 | 400 | AT_LEAST | - | - | dock workers
          Nearly 90,000 Velden troops have gathered. | 90000 | 90000 | ABOUT | - | - | Velden troops
          Some 12,000 people have been killed in the fighting. | 12000 | 12000 | ABOUT | - | - | people killed
          The well gave 18 litres a second. | 18 | 18 | EXACT | L/s | litres a second | well
          The 14-member union was divided. | 14 | 14 | EXACT | - | - | member union
          All 27 members of the Harbour League agreed. | 27 | 27 | EXACT | - | - | members of the Harbour League
          Tens of thousands of pilgrims set out. | 10000 | 100000 | EXACT | - | - | pilgrims
          Dozens of houses burned. | 12 | 120 | EXACT | - | - | houses
          A dozen boats sank. | 12 | 12 | EXACT | - | - | boats
          Between 40 and 50 villagers were rescued. | 40 | 50 | EXACT | - | - | villagers rescued
          Prices will rise by 13-14 per cent. | 13 | 14 | UP | % | per cent | Prices
          Revenue fell 5% to $1.2bn. | 5 | 5 | DOWN | % | % | Revenue
          The Corvin group paid a fine of £2.5 million. | 2500000 | 2500000 | EXACT | GBP | £ | fine
          The bill came to no more than 63 cents. | 63 | 63 | AT_MOST | - | cents | bill
          The tower is 120 metres tall. | 120 | 120 | EXACT | m | metres | tower
          The coin is changing hands at $6,150. | 6150 | 6150 | EXACT | USD | $ | coin
          The boy fell into the 80m-deep shaft. | 80 | 80 | EXACT | m | m | shaft
          The boy fell down a shaft measuring 13 feet deep. | 13 | 13 | EXACT | [ft_i] | feet | shaft
          The boy fell down a 60-metre-deep shaft. | 60 | 60 | EXACT | m | metre | shaft
          The boy fell down the 40m dry shaft. | 40 | 40 | EXACT | m | m | dry shaft
          Divers went down to save the five-year-old. | 5 | 5 | EXACT | a | year-old | -
          The storm brought winds of up to 140 km/h. | 140 | 140 | AT_MOST | km/h | km/h | winds
          One in five pupils stayed at home. | 0.2 | 0.2 | EXACT | - | - | pupils
          Two-thirds of the voters agreed. | 0.6666666666666667 | 0.6666666666666667 | EXACT | - | - | voters
          The number of dead in the Corin valley rose to 34. | 34 | 34 | EXACT | - | - | dead
          The number of boats in the harbour has fallen to 12. | 12 | 12 | EXACT | - | - | boats
          An earthquake of magnitude 7.1 struck the coast. | 7.1 | 7.1 | EXACT | - | - | magnitude
          A 6.4-magnitude quake shook Aldmoor. | 6.4 | 6.4 | EXACT | - | - | magnitude
          The siege lasted 18 months. | 18 | 18 | EXACT | mo | months | -
          The raiders handed over 21 pupils. | 21 | 21 | EXACT | - | - | pupils
          Twenty-five ships waited outside. | 25 | 25 | EXACT | - | - | ships
          A hundred and five miners walked out. | 105 | 105 | EXACT | - | - | miners
          The 31 - year - old skipper left. | 31 | 31 | EXACT | a | year-old | skipper
          The city sent some 1, 600 officers. | 1600 | 1600 | ABOUT | - | - | officers
          Half a million homes lost power. | 500000 | 500000 | EXACT | - | - | homes
          The ferry carried 300 or more passengers. | 300 | 300 | AT_LEAST | - | - | passengers
          The lake fell from 20 to 15 metres. | 15 | 20 | EXACT | m | metres | lake
          The council owes five million pounds of debt. | 5000000 | 5000000 | EXACT | GBP | pounds | debt
          The booster has 3 million pounds of liftoff thrust. | 3000000 | 3000000 | EXACT | [lb_av] | pounds | liftoff thrust
          The mine was cleared with 2 million pounds of explosives. | 2000000 | 2000000 | EXACT | [lb_av] | pounds | explosives
          The rocket weighs 4 million pounds. | 4000000 | 4000000 | EXACT | [lb_av] | pounds | rocket
          The owner paid 4 million pounds in damages. | 4000000 | 4000000 | EXACT | GBP | pounds | damages
          The charity got 2 million pounds of food aid money. | 2000000 | 2000000 | EXACT | GBP | pounds | food aid money
          The state is sinking billions of dollars into a dam. | 1000000000 | 10000000000 | EXACT | - | - | dollars
          Standing 200 feet tall, the mast leans. | 200 | 200 | EXACT | [ft_i] | feet | mast
          The mast is thin at the base and stands 200 feet tall. | 200 | 200 | EXACT | [ft_i] | feet | mast
          The reserve holds 2.8 billion Danish crowns. | 2800000000 | 2800000000 | EXACT | DKK | Danish crowns | reserve
          """)
  void readsValueHedgeUnitAndWhatIsCounted(
      String sentence,
      String low,
      String high,
      Figure.Qualifier qualifier,
      String unit,
      String unitText,
      String counts) {
    Figure figure = figures(sentence).getFirst();
    assertThat(figure.low()).isEqualByComparingTo(low);
    assertThat(figure.high()).isEqualByComparingTo(high);
    assertThat(figure.qualifier()).isEqualTo(qualifier);
    assertThat(figure.unit()).isEqualTo(unit);
    assertThat(figure.unitText()).isEqualTo(unitText);
    assertThat(figure.counts()).isEqualTo(counts == null ? "" : counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The treaty was signed in 2019.",
        "They meet on May 14 at 10:30 a.m.",
        "She finished third in the 96th race.",
        "Velden won 3-1 at home.",
        "Call 020 7946 0991 for help.",
        "The G7 and the G20 met in Aldmoor.",
        "A Boeing 737 landed safely.",
        "An Airbus A 380 landed safely.",
        "The crane could lift a 737 into the hall.",
        "It weighs more than a fully laden 737 aircraft.",
        "The crew waited at pad 12B on Friday.",
        "The rocket stands on Launch Complex 41A of the port.",
        "Flight 370 was never found.",
        "Hide Caption 3 of 20",
        "The club was shut in 2010-11.",
        "No one knows why.",
        "The Formula One race was called off.",
        "He lives at 22 Harbour Street.",
        "See page 14.",
        "Mara Lindqvist, 43, teaches there.",
        "The variant of COVID-19 spread.",
        "It began in the 1990s.",
        "The sea was calm at one point.",
        "The harbour lent nothing in 2023-24.",
        "The rocket stands on pad 39A.",
        "A photo tells it. Caption 5 of 12",
        "Crews were called to the quay at 6.10 and stayed.",
        "The crane could lift a 737 into the air.",
        "Some flew beside the F-15 fighters.",
        "Velden finished 4-12 in that season.",
        "The barge sank shortly after eight on Tuesday evening."
      })
  void tellsNamesDatesAndScoresApart(String sentence) {
    assertThat(figures(sentence)).isEmpty();
  }

  @Test
  void spanHoldsHedgeNumberUnitAndNoun() {
    String text = "Officials said about 4,000 Velden soldiers and vehicles crossed.";
    Figure figure = figures(text).getFirst();
    assertThat(text.substring(figure.span().start(), figure.span().end()))
        .isEqualTo("about 4,000 Velden soldiers and vehicles");
  }

  @Test
  void dateGivesTheDayAndKeepsItsOwnNumbersOut() {
    String text = "On 3 May there were 512 patients in Aldmoor.";
    TimeExpression day =
        new TimeExpression(
            Span.text("a", 3, 8), TimeExpression.Type.DATE, "2031-05-03", "2031-05-09");
    List<Figure> figures = figures(text, List.of(day));
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().asOf()).isEqualTo("2031-05-03");
  }

  private static List<Figure> figures(String text) {
    return figures(text, List.of());
  }

  private static List<Figure> figures(String text, List<TimeExpression> times) {
    Article article = article(text);
    Passage headline = new Passage("a", Span.Field.HEADLINE, "", List.of());
    Passage body =
        new Passage("a", Span.Field.TEXT, text, ANNOTATOR.annotate(text, Sentences.of(text)));
    return new ArrayList<>(FINDER.find(new AnnotatedArticle(article, headline, body), times));
  }

  private static Article article(String text) {
    return new Article(
        "a",
        new Article.Source("a.txt", null, null, List.of()),
        null,
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.of(text, 0, text.length()),
        List.of(),
        List.of());
  }
}
