package org.parallax.core.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.model.Article;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Precision;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import org.parallax.model.Story;

class ReuseMapperTest {
  private static final String MILL =
      """
      Smoke from the paper mill at Tarnwick drifted over the school yard for a third afternoon on Tuesday, and parents kept their small ones indoors.

      The mill's boiler broke on Sunday night, when a valve that had been patched twice in the spring gave way under pressure.

      Engineers from Ollerby Paper spent the night cutting through a rusted flange, while tankers brought water up the narrow lane behind the sheds.

      "We smelled it before we saw it," said Hanne Brock, who teaches the youngest class. "The curtains turned grey."

      The town council measured soot at eleven spots along the river, and promised to put the readings on its notice board every evening.

      A spare boiler should arrive by barge on Thursday, Ollerby Paper said, though the lock at Stenning is too shallow after the dry weeks.
      """;

  private static final String WALK =
      """
      Tarnwick's teachers walked their classes down to the church hall on Tuesday rather than let them breathe what hung above the playground.

      Ollerby Paper, the largest employer in the valley, apologised in a letter pushed through every door, and offered masks at its gatehouse.

      "We smelled it before we saw it," said Hanne Brock, a teacher. Two boys with asthma were taken to the clinic as a precaution.

      Councillor Piet Marren wants the furnaces kept cold until somebody independent has looked at every valve in the building.

      The plant was fined in 2029 for letting dye into the weir, and its licence comes up for renewal in the autumn.
      """;

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("smoke", "fumes"),
          Map.entry("drifted", "floated"),
          Map.entry("parents", "families"),
          Map.entry("small", "little"),
          Map.entry("broke", "failed"),
          Map.entry("patched", "repaired"),
          Map.entry("spent", "passed"),
          Map.entry("rusted", "corroded"),
          Map.entry("brought", "carried"),
          Map.entry("narrow", "tight"),
          Map.entry("measured", "gauged"),
          Map.entry("spots", "places"),
          Map.entry("promised", "pledged"),
          Map.entry("arrive", "come"),
          Map.entry("shallow", "low"),
          Map.entry("letter", "note"),
          Map.entry("walked", "led"),
          Map.entry("apologised", "said sorry"));

  enum Copy {
    VERBATIM {
      @Override
      String of(String text, String other) {
        return text;
      }
    },
    CUT_BY_HALF {
      @Override
      String of(String text, String other) {
        return text.substring(0, text.indexOf("\n\n", text.length() / 2));
      }
    },
    TWO_MERGED {
      @Override
      String of(String text, String other) {
        return text + "\n" + other;
      }
    },
    SYNONYMS_SWAPPED {
      @Override
      String of(String text, String other) {
        String swapped = text;
        for (var synonym : new java.util.TreeMap<>(ReuseMapperTest.SYNONYMS).entrySet()) {
          swapped = swapped.replaceAll("(?i)\\b" + synonym.getKey() + "\\b", synonym.getValue());
        }
        return swapped;
      }
    };

    abstract String of(String text, String other);
  }

  @ParameterizedTest
  @EnumSource(Copy.class)
  void aCopyNeverRaisesTheNumberOfOrigins(Copy copy) {
    List<Article> story = List.of(article("a", "Ayr Post", MILL), article("b", "Bay Sun", WALK));
    int before = map(story).originGroups().size();
    assertThat(before).isEqualTo(2);

    List<Article> more = new ArrayList<>(story);
    more.add(article("c", "Copy Net", copy.of(MILL, WALK)));
    more.add(article("d", null, copy.of(WALK, MILL)));
    ReuseMap after = map(more);

    assertThat(after.originGroups()).hasSizeLessThanOrEqualTo(before);
    assertThat(after.outlets()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfArrivalChangesNothing(long seed) {
    List<Article> story = new ArrayList<>();
    story.add(article("a", "Ayr Post", MILL));
    story.add(article("b", "Bay Sun", WALK));
    for (Copy copy : Copy.values()) {
      story.add(article("c" + copy, "Copy " + copy, copy.of(MILL, WALK)));
    }
    ReuseMap expected = map(story);

    Collections.shuffle(story, new Random(seed));

    assertThat(map(story)).isEqualTo(expected);
  }

  @Test
  void aSharedQuotationIsTheSameUtteranceAndNoCopy() {
    ReuseMap map = map(List.of(article("a", "Ayr Post", MILL), article("b", "Bay Sun", WALK)));

    assertThat(map.originGroups()).hasSize(2);
    assertThat(map.reuse()).extracting(Story.Reuse::kind).containsOnly(Story.Reuse.Kind.SAME_QUOTE);
  }

  @Test
  void oneSentenceWordForWordMakesOneOriginButOnlyOfThatSentence() {
    String shared =
        "Divers found the missing hatch wedged beneath a sunken pontoon, the harbour trust told its"
            + " members.";
    Article one = article("a", "Ayr Post", MILL + "\n" + shared);
    Article two = article("b", "Bay Sun", shared + "\n\n" + WALK);
    ReuseMap map = map(List.of(one, two));

    assertThat(map.originGroups()).hasSize(1);
    assertThat(map.originGroups().get(0).because()).contains("word for word", "Divers found");
    assertThat(map.sentenceOrigins().get(spanOf(one, shared)))
        .isEqualTo(map.sentenceOrigins().get(spanOf(two, shared)));
    assertThat(new TreeSet<>(map.sentenceOrigins().values())).hasSize(3);
  }

  @Test
  void namesTitlesAndFactsInCommonAreNoCopy() {
    ReuseMap map =
        map(
            List.of(
                article(
                    "a",
                    null,
                    "Transport Minister Ilva Sorrel of the Estmark Liberal Union said on Friday in"
                        + " Veldhaven that 40 people were injured."),
                article(
                    "b",
                    null,
                    "Nobody is to blame, Transport Minister Ilva Sorrel of the Estmark Liberal"
                        + " Union said on Friday in Veldhaven.")));

    assertThat(map.originGroups()).hasSize(2);
    assertThat(map.reuse()).isEmpty();
  }

  @Test
  void aPostThatBothShowIsNoCopy() {
    String post =
        "Divers have found the missing hatch wedged beneath a sunken pontoon, and nobody knows how"
            + " it came there! — Mara Finch (@marafinch) May 3, 2031";
    ReuseMap map =
        map(
            List.of(
                article("a", "Ayr Post", MILL + "\n" + post),
                article("b", "Bay Sun", post + "\n\n" + WALK)));

    assertThat(map.originGroups()).hasSize(2);
  }

  @Test
  void articlesThatCreditOneAgencyAreOneOrigin() {
    ReuseMap map =
        map(
            List.of(
                credited(article("a", "Ayr Post", MILL), "Kestrel News Agency (KNA)"),
                credited(article("b", "Bay Sun", WALK), "Kestrel News Agency")));

    assertThat(map.originGroups()).hasSize(1);
    assertThat(map.originGroups().get(0).name()).startsWith("Kestrel News Agency");
    assertThat(map.originGroups().get(0).because()).contains("both credit");
  }

  @Test
  void oneOutletIsOneOriginHoweverItIsNamed() {
    ReuseMap map =
        map(
            List.of(
                article("a", "The Bay Sun", MILL),
                article("b", "Bay Sun", WALK),
                article("c", "www.baysun.example", "A fog horn was heard all night.")));

    assertThat(map.outlets()).isEqualTo(1);
    assertThat(map.originGroups()).hasSize(1);
  }

  @Test
  void anAlteredTextWithoutItsOriginalCorroboratesNothing() {
    Article altered = altered(article("b", "Bay Sun", WALK));
    ReuseMap map = map(List.of(article("a", "Ayr Post", MILL), altered));

    assertThat(map.originGroups()).hasSize(2);
    assertThat(map.alteredOrigins()).containsExactly(map.originGroups().get(1).id());
  }

  @Test
  void anAlteredTextBelongsToItsOriginalWhenThatIsHere() {
    Article altered = altered(article("z", "Zed Net", Copy.SYNONYMS_SWAPPED.of(MILL, WALK)));
    ReuseMap map = map(List.of(article("a", "Ayr Post", MILL), altered));

    assertThat(map.originGroups()).hasSize(1);
    assertThat(map.reuse())
        .filteredOn(r -> r.kind() != Story.Reuse.Kind.SAME_QUOTE)
        .isNotEmpty()
        .allMatch(
            r -> r.direction() == Story.Reuse.Direction.KNOWN && r.to().article().equals("z"));
  }

  /** The mill's report told again: hardly three words in a row are left. */
  private static final String RETOLD =
      """
      For the third day running, fumes out of Tarnwick's paper works hung above the school playground on Tuesday afternoon; families would not let the youngest go outside.

      What failed on Sunday evening was a boiler at the mill: one valve, mended two times since March, could not hold.

      All night long a flange eaten by rust was being cut open by people from Ollerby Paper, and lorries with water climbed the tight road at the back of the sheds.

      Hanne Brock, in charge of the first form, noticed the smell earlier than the cloud and saw her curtains go grey.

      By the river the council is gauging soot in eleven places; each evening the notice board of the town will show the results.

      On Thursday a barge is to bring another boiler, according to Ollerby Paper, if the Stenning lock, low since the drought, lets it pass.
      """;

  @Test
  void anArticleToldAgainInOtherWordsIsNoSecondOrigin() {
    ReuseMap map =
        map(
            List.of(
                article("a", "Ayr Post", MILL),
                article("b", "Bay Sun", WALK),
                article("c", "Copy Net", RETOLD)));

    assertThat(map.originGroups()).hasSize(2);
    assertThat(map.originGroups().get(0).articles()).containsExactly("a", "c");
    assertThat(map.originGroups().get(0).because()).contains("in the same order in other words");
    assertThat(new TreeSet<>(map.sentenceOrigins().values()))
        .as("every sentence of the copy goes with one of its source")
        .hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void manyShortRunsOfWordsMakeACopy() {
    String copy =
        """
        Everybody in Tarnwick talks about soot, which the town council measured at eleven spots along the river.

        A schoolteacher says parents kept their small ones indoors, though nobody had told them to.

        One rusted flange, tankers with water and the narrow lane behind the sheds are all that can be seen from the road.
        """;
    ReuseMap map = map(List.of(article("a", "Ayr Post", MILL), article("b", "Bay Sun", copy)));

    assertThat(map.originGroups()).hasSize(1);
  }

  @Test
  void theLaterOfTwoCopiesTookFromTheEarlier() {
    Article early = dated(article("z", "Zed Net", MILL), "2031-05-06");
    Article late = dated(article("a", "Ayr Post", RETOLD), "2031-05-07");

    assertThat(map(List.of(early, late)).reuse())
        .isNotEmpty()
        .allMatch(
            r -> r.direction() == Story.Reuse.Direction.KNOWN && r.from().article().equals("z"));
  }

  @Test
  void whoTookFromWhomIsUnknownWhereBothCreditOneAgency() {
    Article early = credited(dated(article("z", "Zed Net", MILL), "2031-05-06"), "Kestrel News");
    Article late = credited(dated(article("a", "Ayr Post", MILL), "2031-05-07"), "Kestrel News");

    assertThat(map(List.of(early, late)).reuse())
        .isNotEmpty()
        .allMatch(r -> r.direction() == Story.Reuse.Direction.UNKNOWN);
  }

  @Test
  void anArticlePutTogetherFromTwoTookFromBoth() {
    ReuseMap map =
        map(
            List.of(
                article("a", "Ayr Post", MILL),
                article("b", "Bay Sun", WALK),
                article("c", "Copy Net", Copy.TWO_MERGED.of(MILL, WALK))));

    assertThat(map.reuse())
        .filteredOn(r -> r.kind() != Story.Reuse.Kind.SAME_QUOTE)
        .allMatch(
            r -> r.direction() == Story.Reuse.Direction.KNOWN && r.to().article().equals("c"));
  }

  @Test
  void aStoryOfManyCopiesIsMappedInLinearTime() {
    List<Article> story = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      story.add(
          article(
              String.format(Locale.ROOT, "a%03d", i),
              "Outlet " + i,
              i % 2 == 0 ? MILL : MILL + WALK));
    }

    ReuseMap map = map(story);

    assertThat(map.originGroups()).hasSize(1);
    assertThat(map.reuse()).hasSizeLessThan(20_000);
  }

  private static final String FROM_AGENCY =
      "A spokesman for the mill told Corvan News Agency that the roof had been inspected in spring.";

  private static final String FROM_AGENCY_TOO =
      "Inspectors looked at the roof in spring, Corvan News Agency reported on Thursday.";

  @Test
  void aSentenceThatCreditsAnAgencyIsOneOriginAndLeavesItsArticlesApart() {
    Article one = cited(article("a", "Aldmoor Post", MILL + " " + FROM_AGENCY));
    Article two = cited(article("b", "Skarrow Courier", WALK + " " + FROM_AGENCY_TOO));

    ReuseMap map = map(List.of(one, two));

    assertThat(map.originGroups()).hasSize(2);
    String origin = map.sentenceOrigins().get(spanOf(one, FROM_AGENCY));
    assertThat(origin).isEqualTo(map.sentenceOrigins().get(spanOf(two, FROM_AGENCY_TOO)));
    assertThat(map.sentenceOrigins().values()).contains("o1", "o2").hasSizeGreaterThan(2);
    assertThat(origin).isNotIn("o1", "o2");
  }

  @Test
  void aSentenceThatCreditsTheAgencyOfAnotherArticleComesFromThatArticle() {
    Article one = credited(article("a", "Aldmoor Post", MILL), "Corvan News Agency");
    Article two = cited(article("b", "Skarrow Courier", WALK + " " + FROM_AGENCY));

    ReuseMap map = map(List.of(one, two));

    assertThat(map.originGroups()).hasSize(2);
    assertThat(map.sentenceOrigins().get(spanOf(two, FROM_AGENCY))).isEqualTo("o1");
  }

  @Test
  void outletsOfOnePublisherAreOneOutlet() {
    Article one = owned(article("a", "Aldmoor Post", MILL), "Crown Regional Newspapers Ltd");
    Article two = owned(article("b", "Skarrow Courier", WALK), "Crown Regional Newspapers");
    Article three = article("c", "Crown Regional Newspapers", "Nothing else was said of it.");
    Article other = owned(article("d", "Estmark Radio", "The radio has its own."), "Estmark Media");

    assertThat(map(List.of(one, two, other)).outlets()).isEqualTo(2);
    assertThat(map(List.of(one, two, other)).originGroups()).hasSize(2);
    assertThat(map(List.of(one, three)).outlets()).isEqualTo(1);
  }

  private static Article owned(Article a, String publisher) {
    Article.Outlet outlet =
        new Article.Outlet(
            java.util.Objects.requireNonNull(a.source().outlet()).name(), null, List.of(publisher));
    return a.withCredits(
        new Article.Source(a.source().path(), null, outlet, List.of()), a.byline(), a.removed());
  }

  private static Article cited(Article a) {
    int at = a.text().indexOf("Corvan News Agency");
    Article.Credit credit =
        new Article.Credit("Corvan News Agency", Span.text(a.id(), at, at + 18));
    return a.withCredits(
        new Article.Source(
            a.source().path(), null, a.source().outlet(), List.of(), List.of(credit)),
        a.byline(),
        a.removed());
  }

  private static ReuseMap map(List<Article> articles) {
    ReuseMap map = new ReuseMapper().map(articles);
    assertThat(map.originGroups().size()).isLessThanOrEqualTo(map.outlets());
    assertThat(map.outlets()).isLessThanOrEqualTo(articles.size());
    assertThat(map.originGroups().stream().flatMap(g -> g.articles().stream()))
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
    return map;
  }

  private static Span spanOf(Article article, String sentence) {
    int start = article.text().indexOf(sentence);
    return Span.text(article.id(), start, start + sentence.length());
  }

  private static Article article(String id, @Nullable String outlet, String text) {
    Article.Outlet published =
        outlet == null
            ? null
            : outlet.startsWith("www.")
                ? new Article.Outlet(null, outlet.substring(4))
                : new Article.Outlet(outlet, null);
    return new Article(
        id,
        new Article.Source(id + ".txt", null, published, List.of()),
        null,
        List.of(),
        "en",
        null,
        null,
        null,
        SourcedText.of(text.strip(), 0, text.strip().length()),
        List.of(),
        List.of());
  }

  private static Article dated(Article a, String day) {
    return new Article(
        a.id(),
        a.source(),
        a.headline(),
        a.byline(),
        a.language(),
        new Dating(day, Precision.DAY, "test", true, List.of()),
        a.modified(),
        a.captured(),
        a.body(),
        a.removed(),
        a.notes());
  }

  private static Article credited(Article a, String agency) {
    return new Article(
        a.id(),
        new Article.Source(
            a.source().path(), a.source().url(), a.source().outlet(), List.of(agency)),
        a.headline(),
        a.byline(),
        a.language(),
        a.published(),
        a.modified(),
        a.captured(),
        a.body(),
        a.removed(),
        a.notes());
  }

  private static Article altered(Article article) {
    return article.withNotes(
        List.of(new Note(Note.Code.POSSIBLY_MACHINE_ALTERED, "double full stops", List.of())));
  }
}
