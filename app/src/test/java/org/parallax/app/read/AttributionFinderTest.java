package org.parallax.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.app.Models;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.core.read.names.MentionFinder;
import org.parallax.core.read.speech.AttributionFinder;
import org.parallax.core.text.Sentences;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Attribution.Kind;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;

/** Who says what, and which words are said. */
class AttributionFinderTest {
  private static final Annotator ANNOTATOR = Models.annotator();

  /** Text; then kind, speaker's name, content (spans joined by " … ") of its first attribution. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          "The bridge will open in June," Robert Hale said. | DIRECT | Robert Hale | "The bridge will open in June,"
          “The bridge will open in June,” said Robert Hale, the mayor of Aldmoor. | DIRECT | Robert Hale | “The bridge will open in June,”
          ``The bridge will open,'' Robert Hale told reporters in Cardessa. | DIRECT | Robert Hale | ``The bridge will open,''
          'The bridge will open in June,' said Robert Hale. | DIRECT | Robert Hale | 'The bridge will open in June,'
          “The bridge will open in June,' he said" was the note. | - | - | -
          “The bridge,” said Robert Hale, “will open in June.” | DIRECT | Robert Hale | “The bridge,” … “will open in June.”
          “The bridge,” said Robert Hale, the mayor of Aldmoor, “will open in June.” | DIRECT | Robert Hale | “The bridge,” … “will open in June.”
          “The bridge,” said Robert Hale, who speaks for the harbour board, “will open in June.” | DIRECT | Robert Hale | “The bridge,” … “will open in June.”
          “I walk over this bridge to work each day.” ― Anna Berg | DIRECT | Anna Berg | “I walk over this bridge to work each day.”
          “The bridge will open,” Robert Hale said. “It will be free.” | DIRECT | Robert Hale | “The bridge will open,” … “It will be free.”
          Robert Hale said: “The bridge will open in June.” | DIRECT | Robert Hale | “The bridge will open in June.”
          Robert Hale warned that the delay would ” cost the town dear “ in the end. | PARTIAL | Robert Hale | that the delay would ” cost the town dear “ in the end
          Robert Hale called the delay a “sad joke” on Monday. | PARTIAL | Robert Hale | the delay a “sad joke” on Monday
          Robert Hale said on Monday that the bridge would open in June. | INDIRECT | Robert Hale | that the bridge would open in June
          Robert Hale, who chairs the harbour board, said the bridge would open. | INDIRECT | Robert Hale | the bridge would open
          The bridge will open in June, Robert Hale said in a statement. | INDIRECT | Robert Hale | The bridge will open in June
          The bridge, the mayor said, will open in June. | INDIRECT | mayor | The bridge … will open in June
          According to the Harbour Ministry, the bridge will open in June. | INDIRECT | Harbour Ministry | the bridge will open in June
          The bridge will open in June, according to the Harbour Ministry. | INDIRECT | Harbour Ministry | The bridge will open in June
          Two people familiar with the plan said the bridge would not open. | INDIRECT | Two people familiar with the plan | the bridge would not open
          The firm's chief engineer, Anna Berg, said the cables were safe. | INDIRECT | Anna Berg | the cables were safe
          Anna Berg accused the firm of hiding the cracks. | INDIRECT | Anna Berg | the firm of hiding the cracks
          The harbour board sent a letter to the town council urging it to close the bridge. | INDIRECT | harbour board | it to close the bridge
          The fire at the mill claimed two lives. | - | - | -
          The cuts claimed 40 jobs at the mill. | - | - | -
          Brittany Nicely, a guard who was at the mill when the roof fell, held a talk, saying: "All ran." | DIRECT | Brittany Nicely | "All ran."
          Anna Berg accused the guests of theft and the guests were asked to leave. | INDIRECT | Anna Berg | the guests of theft
          Anna Berg called for a new inquiry. | INDIRECT | Anna Berg | a new inquiry
          Anna Berg refused to answer questions. | INDIRECT | Anna Berg | to answer questions
          Velden denied having any plans for a blockade. | INDIRECT | Velden | having any plans for a blockade
          """)
  void readsSpeakerAndContent(
      String text, @Nullable Kind kind, @Nullable String speaker, @Nullable String content) {
    List<Attribution> found = attributions("", text);
    if (kind == null) {
      return;
    }
    assertThat(found).isNotEmpty();
    Attribution first = found.getFirst();
    assertThat(words(text, first.content())).isEqualTo(content);
    assertThat(first.speaker().name()).isEqualTo(speaker);
    assertThat(first.kind()).isEqualTo(kind);
  }

  /** Text; then the words of the speaker. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “It will be free,” said Anna Berg, an expert on tolls at the institute. | Anna Berg, an expert on tolls at the institute
          Robert Hale, who chairs the harbour board, said the bridge would open. | Robert Hale, who chairs the harbour board
          Even Velden, its only ally, said it would close the road. | Velden, its only ally
          “It will be free,” said Anna Berg, who added that lorries would pay. | Anna Berg
          “It will be free,” said Anna Berg, a day after the vote. | Anna Berg
          “It will be free,” said Anna Berg, the crowd cheered and left. | Anna Berg
          “It will be free,” said Anna Berg, Robert Hale’s rival in Aldmoor. | Anna Berg, Robert Hale’s rival in Aldmoor
          """)
  void aSpeakerStandsWithWhatIsSaidBesideTheName(String text, String speaker) {
    assertThat(words(text, attributions("", text).getFirst().speaker().at())).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “Harbour Line” runs from Aldmoor to Cardessa.",
        "The film “A Winter in Velden” opens on Friday.",
        "No one said the bridge was safe.",
        "The workers’ huts and the sailors’ inn burned down.",
        "The band's 'Ships at Night' sold well."
      })
  void leavesTitlesTermsAndSilenceAlone(String text) {
    assertThat(attributions("", text)).isEmpty();
  }

  @Test
  void resolvesPronounsByGenderAndDescriptionsByRole() {
    String text =
        """
        Harbour master Anna Berg met Robert Hale on Monday. “The quay is closed,” she said.

        “We will sail anyway,” he said.

        The harbour master said the order stood.\
        """;
    assertThat(attributions("", text))
        .extracting(a -> a.speaker().name())
        .containsExactly("Anna Berg", "Robert Hale", "Anna Berg");
  }

  @Test
  void aCueKeepsWhatTakesItsSenseBack() {
    String text =
        "Mara Finch no longer blames the ferry line for the fire.\n\n"
            + "Tom Hale never said that the line was at fault.";
    assertThat(attributions("", text))
        .extracting(a -> text.substring(a.cue().getFirst().start(), a.cue().getFirst().end()))
        .containsExactly("no longer blames", "never said");
  }

  /** A tagger may take a name for a body's; the office beside it tells. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Qalor Ferren", "Orlen Vass", "Corvin Hale", "Zadoura Karesh", "Veldar Union"})
  void aNameWithAnOfficeIsAPerson(String name) {
    String text =
        "Anton Brel crossed the harbour on Monday.\n\n"
            + name
            + ", chairman of the Aldmoor Skippers Club, said the fees were wrong.\n\n"
            + "“Their aim is to drive us out,” he said.";
    assertThat(attributions("", text))
        .extracting(a -> a.speaker().name())
        .containsExactly(name, name);
  }

  @Test
  void givesAQuotationThatStandsAloneToItsNeighbour() {
    String text =
        "Deputy minister Anna Berg spoke of good talks in Cardessa. “We are ready to listen.”";
    Attribution last = attributions("", text).getLast();
    assertThat(last.kind()).isEqualTo(Kind.DIRECT);
    assertThat(last.speaker().name()).isEqualTo("Anna Berg");
    assertThat(last.cue()).isEmpty();
  }

  @Test
  void followsAQuotationOverParagraphs() {
    String text =
        "“We waited for the boats,” Anna Berg said. “Nobody came.\n\n“Then the lights went out.”";
    List<Attribution> found = attributions("", text);
    assertThat(found).hasSize(1);
    assertThat(words(text, found.getFirst().content()))
        .isEqualTo("“We waited for the boats,” … “Nobody came. … “Then the lights went out.”");
  }

  @Test
  void keepsASecondStatementOfTheSameSentenceApart() {
    String text = "Anna Berg said the quay was closed, adding that no ship would sail.";
    List<Attribution> found = attributions("", text);
    assertThat(found)
        .extracting(a -> words(text, a.content()))
        .containsExactly("the quay was closed", "that no ship would sail");
    assertThat(found).extracting(a -> a.speaker().name()).containsOnly("Anna Berg");
  }

  /** Text; then the speakers of all its attributions; then their contents. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          By noon, divers were still in the basin but found nothing, said Robert Hale, the mayor of Aldmoor. | Robert Hale | By noon, divers were still in the basin but found nothing
          The crew were guests of the sailing club, said Anna Berg in a note sent to members. | Anna Berg | The crew were guests of the sailing club
          Robert Hale told the Harbour Times the firm would repair the quay. | Robert Hale | the firm would repair the quay
          Asked if he feared a strike, Robert Hale said: “We are ready.” | Robert Hale; Robert Hale | a strike / “We are ready.”
          Despite saying that the pier was safe, Robert Hale said it would close. | Robert Hale; Robert Hale | that the pier was safe / it would close
          CARDESSA, Velden — Velden officials said the pier had sunk. | Velden officials | the pier had sunk
          In the film Anna Berg can be heard shouting: “Come back!” | Anna Berg | “Come back!”
          The colonel answered press reports from Aldmoor and the Velden League claiming that the navy fled. | press reports from Aldmoor and the Velden League | that the navy fled
          News of the wreck came after Anna Berg wrote to the board, warning that the pier was rotten. | Anna Berg | that the pier was rotten
          She is the target of threats from neighbours who claim the dog bit them. | neighbours | the dog bit them
          The fishermen said a toll was agreed, but the board denied making a deal. | fishermen; board | a toll was agreed / making a deal
          Robert Hale said that Monday's vote was void. | Robert Hale | that Monday's vote was void
          Officials said the diver, who sank to the bottom, is expected to recover. | Officials | the diver, who sank to the bottom, is expected to recover
          The Harbour Times reports that Anna Berg said the pier was rotten. | Anna Berg | the pier was rotten
          “It was dark,” a relative told the Harbour Times. “They never came back.” | relative | “It was dark,” … “They never came back.”
          The pilot Anna Berg noticed a rope was loose behind Robert Hale, who told the mate Oskar Lind, “I smell tar.” | Anna Berg; Robert Hale | a rope was loose behind Robert Hale / “I smell tar.”
          The hull broke off Aldmoor at nine, said the pilot Anna Berg, but the harbour board said that it sank at ten. | Anna Berg; harbour board | The hull broke off Aldmoor at nine / that it sank at ten
          The harbour board had said it would shut the gate by Friday, and the storm came an hour after that. | harbour board | it would shut the gate by Friday
          The harbour board said it would shut the gate by Friday, and the town would pay for it. | harbour board | it would shut the gate by Friday, and the town would pay for it
          'The wall is as wet as it ever was,' the dockers said in a letter, according to the Harbour Times. | dockers | 'The wall is as wet as it ever was,'
          But the tide fell two days later, the ship was moved to Aldmoor, and the wall is now “entirely dry,” according to Anna Berg. | Anna Berg | the wall is now “entirely dry,”
          Instead of rules that “empty the harbour,” Cardessa should answer the call of the dockers, Robert Hale said. | Robert Hale | Instead of rules that “empty the harbour,” Cardessa should answer the call of the dockers
          The hosts, It's Time for Aldmoor, said on Monday that a mast broke. | hosts | that a mast broke
          Last week Mr Hale told the Gazette that the wall was wet. | Hale | that the wall was wet
          For the crew it felt as if years had passed before the captain came back and said: “The wall is dry.” | captain | “The wall is dry.”
          The fitters were called by telephone, and told to wait for him. | - | -
          The bird - which Anna Berg thought the pilot said was a heron, though nobody was sure - had come at noon. | Anna Berg | the pilot said was a heron, though nobody was sure
          The mast is 30 metres high, said a statement issued by the Harbour Board on Monday. | Harbour Board | The mast is 30 metres high
          Anna Berg, a fellow at the Harbour Institute in Cardessa told the Gazette that the wall was wet. | Anna Berg | that the wall was wet
          A note of the harbour board shortly after the launch said: “The wall is dry.” | note of the harbour board | “The wall is dry.”
          A note run by the Harbour News Agency shortly after the launch said: “The wall is dry.” | Harbour News Agency | “The wall is dry.”
          Harbour police have held a man after they say he hid a rope. | Harbour police | he hid a rope
          Dockers are open to talks according to Robert Hale, the chairman of the Harbour Board (HB) and Anna Berg The pair will be heard in June. | Robert Hale | Dockers are open to talks
          The boat was late, but it showed their will to sail. | - | -
          """)
  void hearsWhoSpeaksWhereClausesAreTurned(
      String text, @Nullable String speakers, @Nullable String contents) {
    List<Attribution> found = attributions("", text);
    assertThat(found.stream().map(a -> words(text, a.content())).collect(Collectors.joining(" / ")))
        .isEqualTo(contents == null ? "" : contents);
    assertThat(
            found.stream()
                .map(a -> String.valueOf(a.speaker().name()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(speakers == null ? "" : speakers);
  }

  @Test
  void tellsTheSecondSourceFromTheFirst() {
    String text =
        """
        “The hull was cut,” the first harbour source told the board.

        The second source said the hull was whole.\
        """;
    assertThat(attributions("", text))
        .extracting(a -> a.speaker().name())
        .containsExactly("first harbour source", "second source");
  }

  @Test
  void aStatementIsWhoseItWasIssuedAs() {
    String text =
        """
        In a statement, club president Anna Berg said the crew was safe.

        “All nine are ashore,” the statement said.\
        """;
    assertThat(attributions("", text))
        .extracting(a -> a.speaker().name())
        .containsOnly("Anna Berg");
  }

  @Test
  void takesAWomanSpokenOfForSheRatherThanANameThatTellsNothing() {
    String text =
        """
        Ondri Velsen fell into the basin.

        His mother ran to the quay. “He is gone,” she cried.\
        """;
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo("His mother");
  }

  @Test
  void takesNoGroupForAnotherOfItsName() {
    String text =
        """
        Fishing ministers of the Velden League met in Cardessa on Monday.

        The ministers of Aldmoor and Harwick said the quota was too low.

        During the meeting, the ministers warned of an empty sea.\
        """;
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo("ministers");
  }

  /** Text; then the speaker of its last attribution, "-" for one who is not named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Cardessa, Velden (CNN) Some will call the plan a ruse. They will say it was a storm. | Some
          Fines were paid. They called the accident a “small slip”. | -
          The bridge belongs to the master’s nephew, Oskar Lind, according to the HBC. | HBC
          In a leader the Gazette, a paper of the harbour, implied the bridge was late. It did not mention the tolls. | Gazette
          The club lost despite its new wall and the Harbour Board said the wall was safe. | Harbour Board
          It was the sort of song Anna Berg herself called “a crime”. | Anna Berg
          Large crowds gathered outside parliament demanding that he resign. | Large crowds
          The board, on a second visit, said the thief, Oskar Lind, had no key. | board
          """)
  void aThingAPlaceOrAHeadingDoesNotSpeak(String text, @Nullable String speaker) {
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna Berg has decided to paint the bridge.",
        "Robert Hale borrowed the words Anna Berg and Oskar Lind used to describe their parting.",
        "The bridge is shut.\n\nTOLLS: The bridge has cost the town nine million.",
        "The bridge is shut.\n\nHarwick Quay: 26 hurt"
      })
  void aChoiceAndAHeadingAreNoSayings(String text) {
    assertThat(attributions("", text)).isEmpty();
  }

  /** Text; then whose its last attribution is, "-" for one who is not named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          Robert Hale beat the tide again. Then he passed the boat of Oskar Lind at the quay. “I had no fear,” he said. | Robert Hale
          Robert Hale led from the start. The skipper held the boat ahead of Oskar Lind. “It was close,” he said. | Robert Hale
          Oskar Lind sang at the quay. At nine, a guard on the wall rang the bell. “The gate is open,” he said. | guard on the wall
          Robert Hale came second. Oskar Lind won the cup. He said: “It was not my day. Oskar had a fine race.” | Robert Hale
          Anna Berg has two brothers, Robert Hale, of Aldmoor, and Oskar. Another brother, Edvin Hale, was away. The brother said the wall was safe. | Edvin Hale
          A man who was leaving the Corin Hospital on Friday told the Gazette that the wall fell. | man
          Arland looks at the fate of Hale -- its old leader, Robert Hale, gave up his boats -- and believes that boats are safety. | Arland
          Robert Hale was heard on ship radio saying “we should be going”. | Robert Hale
          A harbour spokesman said the board had met. “It was short,” they added. | harbour spokesman
          The union met at noon. Norway “sharply” condemned the raid. It said the raid was a crime. | Norway
          Oskar Lind mended the wall. Ten people came, one of them known only as Oskar, who said it was late. | Oskar
          The town shut the quay. The harbour board confirmed July 20 that the quay was shut. “It will open,” they told the Gazette. | harbour board
          A Cardessa pair confirmed July 20 that they had left. Nobody asked why. The pair said it was late. | Cardessa pair
          His friend and spokesman Oskar Lind told the Gazette that the wall was safe. | Oskar Lind
          Robert O’Tarr, a docker, came in a boat. “The whole quay was wet,” said O’Tarr, who was asked about the wall. | Robert O’Tarr
          A docker who knew them both said the boats were old. | docker
          Talk of the wall followed an answer from the builder Anna Berg, who said it was safe. | Anna Berg
          “I have a boat,” Robert Hale recalled Oskar Lind saying. | Oskar Lind
          Robert Hale recalled Oskar Lind saying: “I have a boat.” | Oskar Lind
          Robert Hale spoke at noon. “The wall is wet and it will fall,” the Gazette quoted him as saying. | Robert Hale
          Robert Hale shut the gate, the Gazette said, quoting him as saying, “It will not open again.” | Robert Hale
          Oskar Lind sang. Mayor of Detroit Brahm Immanuel posted a message of thanks hours after the match. He said the quay was dry. | Mayor of Detroit Brahm Immanuel
          “The wall is wet, I think,” quay master Robert Hale. “It will fall soon enough.” | Robert Hale
          Robert Hale spoke at noon. He told the Gazette’s Oskar Lind that the wall was safe. “It will hold,” he said. | Robert Hale
          """)
  void heIsWhoWasToldOfAndNotANameBesides(String text, @Nullable String speaker) {
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo(speaker);
  }

  @Test
  void aCaptionWithoutAStopIsNotWhoSpeaksNext() {
    String text =
        """
        The bridge is shut. Robert Hale went to the quay.

        Hale said the wall was wet.

        Oskar Lind walks to the boats of the town

        He added: “We shall mend it.”

        “It will be dry,” Hale said.

        Oskar Lind at the quay in Aldmoor

        “I am sure of that.”\
        """;
    assertThat(attributions("", text))
        .extracting(a -> a.speaker().name())
        .containsOnly("Robert Hale");
  }

  @Test
  void aCaptionBetweenTwoParagraphsNamesNoSpeaker() {
    String text =
        """
        Robert Hale said the bill was wrong.

        Anna Berg walks over the bridge in Aldmoor. AGENCY/Oskar Lind

        “They want to shut it,” he said.\
        """;
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo("Robert Hale");
  }

  @Test
  void whatLimitsAStatementStaysWithIt() {
    String text = "Dockers built the boats. Before this, they say nobody had ever crossed the bay.";
    assertThat(words(text, attributions("", text).getFirst().content()))
        .isEqualTo("Before this … nobody had ever crossed the bay");
  }

  @Test
  void aCaptionInAnOpenQuotationDoesNotEndIt() {
    String text =
        """
        The cup went to Aldmoor at last. Robert Hale said: "We rowed well. It was a long race and it was cold.

        Aldmoor's boat passes the quay (Agency)

        "Nobody gave up and we held the lead."\
        """;
    List<Attribution> found = attributions("", text);
    assertThat(found).hasSize(1);
    assertThat(words(text, found.getFirst().content())).endsWith("we held the lead.\"");
  }

  @Test
  void aPictureTellsByItsSidesThatItIsOne() {
    String text =
        """
        Robert Hale said he called the dockers.

        Oskar Lind (left, in the grey hat) came to the quay as well

        “I told them to wait,” he said.\
        """;
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo("Robert Hale");
  }

  @Test
  void inAnInterviewSheIsWhoGivesIt() {
    String text =
        """
        Vesna Tarr says she grew up by the mill. Tarr said she left at nine. “It was cold,” Tarr said.

        “I never went back,” Tarr said. Her uncle, Emil Lorn, is a reader of old maps in Aldmoor who thinks the mill is cursed.

        She says the roof fell in twice.

        In the yard stands a picture of the Corin Swift. “I drove it,” she said.

        Many women, including a young Rose Hale, worked there. “They sang,” she said.\
        """;
    List<Attribution> found = attributions("", text);
    assertThat(found.stream().map(a -> words(text, a.cue()) + " " + a.speaker().name()))
        .endsWith("thinks Emil Lorn", "says Vesna Tarr", "said Vesna Tarr", "said Vesna Tarr");
  }

  @Test
  void heIsWhoAWomansWordsTellOf() {
    String text =
        """
        Emil Lorn runs the mill. Anna Berg worked there.

        “Robert came in and would not wait,” Anna Berg said. He told them: “Get on with it.”\
        """;
    assertThat(attributions("", text).getLast().speaker().name()).isEqualTo("Robert");
  }

  /** Text, its paragraphs parted by a bar; then the speaker of its last attribution. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          The Gazette asked Anna Berg, head of the quay, if the wall was wet? "Yes. It has been wet for a year and more." | Anna Berg
          The vote drew an angry reply from the mayor Robert Hale on Monday.¶"The wall was mine to build and not theirs." | Robert Hale
          Anna Berg met Oskar Lind. He told of the vote, which drew an angry reply from Robert Hale.¶"The wall is mine."¶"It was never theirs," he said. | Robert Hale
          Robert Hale spoke of the wall.¶The wall is wet. We shall mend it. — Oskar Lind (@lind) June 2, 2017 | Oskar Lind
          Robert Hale spoke on Anna Berg's Quay Fair speech. The dockers cheered. Rosa Tarr rang a bell.¶She went on with it in her Quay Fair speech, saying that the wall would be mended. | Anna Berg
          For Robert Hale, a docker, it felt like an hour before the pilot came back and said: “The fog is here.”¶“The fog is over the wall,” he announced. | pilot
          Crowds stood at the quay. The organiser said the mast had broken. The crowd was moved to the hill.¶It added that no one was hurt. | organiser
          Crowds stood at the quay. The crowd was moved to the hill.¶It added that no one was hurt. | crowd
          Anna Berg called Oskar Lind. Kim said the wall was wet. The wall, Kim said, would fall. Kim rang. Kim sang. Kim slept. Kim ate.¶"It is nine," he said. | Kim
          """)
  void whoAnswersSignsOrGivesTheAddressSpeaks(String text, @Nullable String speaker) {
    List<Attribution> found = attributions("", text.replace("¶", "\n\n"));
    assertThat(found.getLast().speaker().name()).isEqualTo(speaker);
  }

  @Test
  void aHeadingInCapitalsIsNobodysWords() {
    String text = "Robert Hale did not answer us.\n\n“A WALL, NOT A GATE”\n\nThe quay was shut.";
    assertThat(attributions("", text)).isEmpty();
  }

  @Test
  void doesNotGuessASpeaker() {
    String text = "The lights went out at nine. \n\n“It was dark and we were all afraid of it.”";
    assertThat(attributions("", text))
        .allSatisfy(a -> assertThat(a.speaker().how()).isEqualTo(Attribution.Speaker.How.UNKNOWN));
  }

  @Test
  void readsHeadlinesThatEndWithTheirSpeaker() {
    Attribution found = attributions("Talks on the harbour to resume, Velden says", "x").getFirst();
    assertThat(found.content().getFirst().field()).isEqualTo(Span.Field.HEADLINE);
    assertThat(found.speaker().name()).isEqualTo("Velden");
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream()
        .map(s -> text.substring(s.start(), s.end()))
        .collect(Collectors.joining(" … "));
  }

  private static List<Attribution> attributions(String headline, String text) {
    Article article =
        new Article(
            "a",
            new Article.Source("a.txt", null, null, List.of()),
            SourcedText.apart(headline),
            List.of(),
            "en",
            null,
            null,
            null,
            SourcedText.of(text, 0, text.length()),
            List.of(),
            List.of());
    AnnotatedArticle annotated =
        new AnnotatedArticle(
            article, passage(Span.Field.HEADLINE, headline), passage(Span.Field.TEXT, text));
    return new AttributionFinder().find(annotated, new MentionFinder().find(annotated));
  }

  private static Passage passage(Span.Field field, String text) {
    return new Passage("a", field, text, ANNOTATOR.annotate(text, Sentences.of(text)));
  }
}
