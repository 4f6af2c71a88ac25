package org.parallax.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parallax.model.Arrival;
import org.parallax.model.Article;
import org.parallax.model.Dropped;
import org.parallax.model.Found;
import org.parallax.model.Kept;
import org.parallax.model.Outcome;
import org.parallax.model.SourcedText;
import org.parallax.model.Store;

/** What every store must do, said once. */
abstract class StoreContract {
  static final Instant MONDAY = Instant.parse("2031-05-12T08:00:00Z");
  static final Instant TUESDAY = Instant.parse("2031-05-13T08:00:00Z");

  private final List<Store> open = new ArrayList<>();

  /** Makes an empty store. */
  abstract Store make() throws Exception;

  Store store() throws Exception {
    Store store = make();
    open.add(store);
    return store;
  }

  @AfterEach
  void closeAll() {
    open.forEach(Store::close);
  }

  static Kept.Settled own(Arrival arrival) {
    return new Kept.Settled(arrival.key(), arrival.capture().id(), true, null);
  }

  /** Keeps and settles the captures of some numbers, each as an article of its own. */
  static List<Arrival> kept(Store store, int from, int to) {
    List<Arrival> arrivals = IntStream.range(from, to).mapToObj(Invented::arrival).toList();
    store.keep(arrivals);
    store.settle(
        arrivals.stream()
            .filter(a -> a.outcome() instanceof Outcome.Kept)
            .map(StoreContract::own)
            .toList(),
        List.of());
    return arrivals;
  }

  static String sha(String json) {
    return String.format(Locale.ROOT, "%064x", json.hashCode() & 0xffffffffL);
  }

  static Kept.StoryHead head(String id, List<String> articles, String json) {
    return new Kept.StoryHead(
        id,
        List.of(),
        articles,
        "Story " + id,
        "2031-05-01",
        "2031-05-0" + (1 + articles.size() % 9),
        articles.size(),
        1,
        "basis " + articles,
        sha(json));
  }

  static void tell(Store store, Instant at, Kept.StoryHead... heads) {
    for (Kept.StoryHead head : heads) {
      String json = json(head);
      store.draft(
          List.of(new Kept.Draft(head.id(), sha(json), json)),
          Map.of("text of " + head.id(), bytes(json)));
    }
    store.publish(List.of(heads), at);
  }

  /**
   * An account: an outlet for each article, a name that all stories share and one of its own. One
   * of a single article is proposed to the story a0.
   */
  static String json(Kept.StoryHead head) {
    StringBuilder articles = new StringBuilder();
    for (String id : head.articles()) {
      articles.append(articles.isEmpty() ? "" : ",");
      articles.append("{\"id\":\"").append(id).append("\",\"source\":{\"outlet\":{\"name\":\"The ");
      articles.append(id).append(" Post\",\"domain\":\"").append(id).append(".example\"}}}");
    }
    int day = 10 + Math.floorMod(head.id().hashCode(), 10);
    return "{\"articles\":["
        + articles
        + "],\"stories\":[{\"id\":\""
        + head.id()
        + "\",\"entities\":[{\"type\":\"person\",\"name\":\"Ann Exe\"},{\"type\":\"place\",\"name\":\"Port "
        + head.id()
        + "\"}],\"agenda\":[{\"id\":\"agenda-1\",\"start\":\"2031-06-"
        + day
        + "\",\"end\":null},{\"id\":\"agenda-2\",\"start\":null,\"end\":null}],\"related\":["
        + (head.articles().size() == 1
            ? "{\"story\":\"a0\",\"relation\":\"proposed\",\"because\":\"is like it\"},"
            : "")
        + "{\"story\":\"a1\",\"relation\":\"later\",\"because\":\"2 days later\"}]}]}";
  }

  static Kept.StoryHead story(String id, String... articles) {
    Kept.StoryHead draft = head(id, List.of(articles), "");
    return head(id, List.of(articles), json(draft));
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Kept.Version> window(Store store, int latest, Arrival.Key... hand) {
    List<Kept.Version> given = new ArrayList<>();
    store.window(latest, List.of(hand), given::add);
    return given;
  }

  static List<String> export(Store store) {
    List<String> lines = new ArrayList<>();
    Exporter.export(store, lines::add);
    return lines;
  }

  @Test
  void givesBackWhatWasKept() throws Exception {
    Store store = store();
    List<Arrival> arrivals = kept(store, 0, 20);
    assertThat(arrivals).allSatisfy(a -> assertThat(store.arrival(a.key())).isEqualTo(a));
    assertThat(store.article("a5"))
        .isEqualTo(((Outcome.Kept<Article>) arrivals.get(5).outcome()).value());
    assertThat(store.article("a3")).isNull();
    assertThat(store.arrival(new Arrival.Key("a5", "0"))).isNull();
    assertThat(store.counts()).isEqualTo(new Kept.Counts(20, 17, 0, 0, 0, 0));
  }

  @Test
  void keepsTheSameCaptureOnce() throws Exception {
    Store store = store();
    List<Arrival> arrivals = kept(store, 0, 10);
    List<String> before = export(store);
    List<Arrival.Acknowledged> again = store.keep(arrivals);
    assertThat(again).allMatch(a -> a.news() == Arrival.News.KNOWN && !a.waits());
    assertThat(again.get(5))
        .isEqualTo(
            new Arrival.Acknowledged(
                arrivals.get(5).key(),
                Arrival.News.KNOWN,
                arrivals.get(5).capture().path(),
                "a5",
                1,
                false));
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void aSecondCaptureOfOneKeyInOneBatchIsKeptOnce() throws Exception {
    Store store = store();
    Arrival one = Invented.arrival(1);
    assertThat(store.keep(List.of(one, one)))
        .extracting(Arrival.Acknowledged::news)
        .containsExactly(Arrival.News.NEW, Arrival.News.KNOWN);
  }

  @Test
  void theSameCaptureFromAnotherPlaceKeepsItsFirstPlace() throws Exception {
    Store store = store();
    kept(store, 0, 2);
    Arrival moved = at("moved.jsonl", Invented.arrival(1));
    assertThat(store.keep(List.of(moved)).get(0).news()).isEqualTo(Arrival.News.KNOWN);
    assertThat(Objects.requireNonNull(store.arrival(moved.key())).capture().path())
        .isEqualTo("news/part-1.jsonl");
  }

  private static Arrival at(String path, Arrival arrival) {
    var capture = arrival.capture();
    return new Arrival(
        new org.parallax.model.Capture(
            path,
            99,
            capture.id(),
            capture.kind(),
            capture.decoded(),
            capture.fields(),
            capture.sha256()),
        arrival.outcome(),
        arrival.address());
  }

  @Test
  void aCaptureOfARecordStaysOne() throws Exception {
    Store store = store();
    Arrival line = Invented.arrival(1);
    Arrival record =
        new Arrival(
            Invented.arrival(2).capture().ofRecord(),
            Invented.arrival(2).outcome(),
            Invented.arrival(2).address());
    store.keep(List.of(line, record));
    store.settle(List.of(own(line), own(record)), List.of());
    assertThat(store.arrival(record.key())).isEqualTo(record);
    assertThat(export(store)).noneMatch(told -> told.contains("\"record\""));
    assertThat(store.versions("a1")).extracting(Kept.Version::record).containsExactly(false);
    assertThat(store.versions("a2")).extracting(Kept.Version::record).containsExactly(true);
  }

  @Test
  void whatIsCleanedAnewReplacesAndWaits() throws Exception {
    Store store = store();
    Arrival first = kept(store, 1, 2).get(0);
    Article article = ((Outcome.Kept<Article>) first.outcome()).value().withRevisions(List.of());
    Article other = article.withId("a1").withNotes(List.of());
    Arrival anew = new Arrival(first.capture(), new Outcome.Kept<>(other), first.address());
    Arrival.Acknowledged told = store.keep(List.of(anew)).get(0);
    assertThat(told)
        .isEqualTo(
            new Arrival.Acknowledged(
                first.key(), Arrival.News.CLEANED_ANEW, first.capture().path(), "a1", 1, true));
    store.settle(List.of(own(anew)), List.of());
    assertThat(store.article("a1")).isEqualTo(other);
    assertThat(store.versions("a1")).extracting(Kept.Version::round).containsExactly(1);
  }

  @Test
  void anArticleIsNotTakenAwayByOtherRules() throws Exception {
    Store store = store();
    Arrival first = kept(store, 1, 2).get(0);
    Arrival lost =
        new Arrival(
            first.capture(),
            new Outcome.Lost<>(
                new Dropped("p", 1, null, "a1", Dropped.Code.NOT_AN_ARTICLE, "by a rule")),
            null);
    assertThat(store.keep(List.of(lost)).get(0).news()).isEqualTo(Arrival.News.KNOWN);
    assertThat(store.arrival(first.key())).isEqualTo(first);
  }

  @Test
  void anArticleHasItsVersionsAndStandsAsItsLast() throws Exception {
    Store store = store();
    Arrival first = kept(store, 1, 2).get(0);
    Arrival second = Invented.arrival("a1", 1, 1, false);
    store.keep(List.of(second));
    Article form =
        ((Outcome.Kept<Article>) second.outcome())
            .value()
            .withRevisions(
                List.of(new Article.Revision("p", 2, null, null, first.key().sha256(), "t", "w")));
    store.settle(
        List.of(
            new Kept.Settled(second.key(), "a1", true, form),
            new Kept.Settled(first.key(), "a1", false, null)),
        List.of());
    assertThat(store.article("a1")).isEqualTo(form);
    assertThat(store.versions("a1"))
        .extracting(v -> v.key().sha256() + " " + v.round())
        .containsExactly(first.key().sha256() + " 1", second.key().sha256() + " 2");
    assertThat(store.versions("a1")).extracting(Kept.Version::form).containsExactly(null, form);
    assertThat(store.search("unique1v1", 10)).extracting(Kept.Hit::article).containsExactly("a1");
    assertThat(store.search("unique1v0", 10)).isEmpty();
    assertThat(store.counts().articles()).isEqualTo(1);
  }

  @Test
  void theWindowGivesWhatWaitsItsKinAndTheLatest() throws Exception {
    Store store = store();
    kept(store, 0, 60);
    tell(store, MONDAY, story("a0", "a0", "a2"), story("a55", "a55", "a1"));
    Arrival sameAddress = Invented.arrival("elsewhere", 2, 5, false);
    store.keep(List.of(sameAddress));
    List<Kept.Version> given = window(store, 2, sameAddress.key());
    List<String> ids = given.stream().map(v -> v.key().id()).toList();
    // Its kin by address, and the story of that; the two latest with a day and without, of each
    // language; the story of one of these.
    assertThat(ids).contains("a0", "a2", "a58", "a57", "a55", "a54", "a49", "a1");
    assertThat(ids).doesNotContain("elsewhere", "a5", "a30").doesNotHaveDuplicates();
    assertThat(window(store, 0))
        .extracting(v -> v.key().id())
        .containsExactly("a0", "a2", "elsewhere");
    assertThat(window(store, 1000)).hasSize(52);
  }

  @Test
  void whatIsHeldAsItStandsIsNotGivenAgain() throws Exception {
    Store store = store();
    kept(store, 0, 300);
    tell(store, MONDAY, story("a0", "a0", "a2"));
    SortedMap<Arrival.Key, Kept.Sign> held = new TreeMap<>();
    List<String> all = recalled(store, held);
    assertThat(all).hasSize(window(store, 1000).size());
    assertThat(recalled(store, held)).isEmpty();
    // What is settled anew, and what comes, is given; the order is that of keeping.
    Arrival second = Invented.arrival("a7", 7, 1, false);
    store.keep(List.of(second));
    assertThat(recalled(store, held)).containsExactly("a7");
    Article form = ((Outcome.Kept<Article>) second.outcome()).value().withNotes(List.of());
    store.settle(
        List.of(
            new Kept.Settled(second.key(), "a7", true, form),
            new Kept.Settled(Invented.arrival(7).key(), "a7", false, null)),
        List.of());
    assertThat(recalled(store, held)).contains("a7").allMatch("a7"::equals);
    assertThat(recalled(store, held)).isEmpty();
    held.remove(Invented.arrival(4).key());
    held.remove(Invented.arrival(299).key());
    assertThat(recalled(store, held)).containsExactly("a4", "a299");
  }

  /** Returns the ids of the captures that are not held as they stand, and holds them. */
  private static List<String> recalled(Store store, SortedMap<Arrival.Key, Kept.Sign> held) {
    List<String> given = new ArrayList<>();
    store.window(
        1000,
        List.of(),
        new Store.Recaller() {
          @Override
          public boolean knows(Kept.Sign sign) {
            return sign.equals(held.get(sign.key()));
          }

          @Override
          public void take(Kept.Sign sign, Kept.Version version) {
            assertThat(version.key()).isEqualTo(sign.key());
            assertThat(version.given()).isEqualTo(sign.given());
            given.add(version.key().id());
            held.put(sign.key(), sign);
          }
        });
    return given;
  }

  @Test
  void saysWhatAccountsAreMadeOf() throws Exception {
    Store store = store();
    kept(store, 0, 4);
    Kept.StoryHead told = story("a0", "a0", "a2");
    tell(store, MONDAY, told);
    assertThat(store.bases(List.of("a0", "a2", "nothing")))
        .containsExactly(Map.entry("a0", told.basis()));
  }

  @Test
  void whatIsInHandBringsItsKinAndIsNotGiven() throws Exception {
    Store store = store();
    kept(store, 0, 20);
    tell(store, MONDAY, story("a1", "a1", "a2", "a5"));
    assertThat(window(store, 0, Invented.arrival(2).key()))
        .extracting(v -> v.key().id())
        .containsExactly("a1", "a5");
  }

  @Test
  void storiesChangeAllAtOnceAndKeepTheirHistory() throws Exception {
    Store store = store();
    kept(store, 0, 10);
    tell(store, MONDAY, story("a0", "a0", "a1"), story("a2", "a2"));
    tell(store, TUESDAY, story("a0", "a0", "a1", "a2"));
    assertThat(store.story("a2")).isEqualTo(story("a0", "a0", "a1", "a2"));
    assertThat(store.stories(10)).hasSize(1);
    assertThat(store.history("a0"))
        .extracting(a -> a.number() + " " + a.at())
        .containsExactly("1 " + MONDAY, "2 " + TUESDAY);
    assertThat(store.history("a2")).hasSize(1);
    assertThat(Objects.requireNonNull(store.account("a0", 1)).json())
        .isEqualTo(json(story("a0", "a0", "a1")));
    assertThat(Objects.requireNonNull(store.account("a2")).json())
        .isEqualTo(json(story("a0", "a0", "a1", "a2")));
    assertThat(store.told()).isEqualTo(Map.of("a0", 1L, "a2", 2L));
    assertThat(store.reading("text of a2")).isNotNull();
    assertThat(store.reading("text of a3")).isNull();
  }

  @Test
  void theSameAccountAgainIsNotHistory() throws Exception {
    Store store = store();
    kept(store, 0, 10);
    tell(store, MONDAY, story("a0", "a0", "a1"));
    List<String> before = export(store);
    tell(store, TUESDAY, story("a0", "a0", "a1"));
    assertThat(export(store)).isEqualTo(before);
    assertThat(store.history("a0")).hasSize(1);
  }

  @Test
  void draftsAreSeenByNobody() throws Exception {
    Store store = store();
    kept(store, 0, 10);
    store.draft(List.of(new Kept.Draft("a0", sha("{}"), "{}")), Map.of());
    assertThat(store.story("a0")).isNull();
    assertThat(store.account("a0")).isNull();
    assertThat(store.history("a0")).isEmpty();
  }

  @Test
  void aStoryWithoutAnAccountIsRefusedAndNothingChanges() throws Exception {
    Store store = store();
    kept(store, 0, 10);
    tell(store, MONDAY, story("a0", "a0", "a1"));
    List<String> before = export(store);
    assertThatThrownBy(() -> store.publish(List.of(story("a4", "a4")), TUESDAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(export(store)).isEqualTo(before);
  }

  @Test
  void pagesOfStoriesAddUp() throws Exception {
    Store store = store();
    kept(store, 0, 70);
    for (int i = 0; i < 70; i += 7) {
      String id = "a" + i;
      tell(store, MONDAY, i % 3 == 0 ? story(id, id, "a" + (i + 1)) : story(id, id));
    }
    List<Kept.StoryHead> all = store.stories(100);
    Found.Query query = Found.Query.all(Found.Order.NEWEST);
    List<Kept.StoryHead> paged = new ArrayList<>();
    for (List<Found.Listed> page = store.find(query, 3, null);
        !page.isEmpty();
        page = store.find(query, 3, page.getLast().place())) {
      page.forEach(listed -> paged.add(listed.head()));
    }
    assertThat(paged).isEqualTo(all).hasSize(10);
    assertThat(all.get(0).lastDay()).isEqualTo("2031-05-03");
  }

  @Test
  void decisionsAreKeptAndMayBeUndone() throws Exception {
    Store store = store();
    Kept.Decision one =
        new Kept.Decision(
            Kept.Decision.Kind.APART, List.of("a", "b:["), List.of("c\"]"), "Ann", MONDAY);
    Kept.Decision two =
        new Kept.Decision(
            Kept.Decision.Kind.RENAME, List.of("x", "y"), List.of(), "A new\ntitle", "Bob", MONDAY);
    assertThat(store.decide(one).number()).isEqualTo(1);
    assertThat(store.decide(two).number()).isEqualTo(2);
    store.undo(1, "Cid", TUESDAY);
    store.undo(1, "Dot", MONDAY);
    assertThat(store.decisions())
        .containsExactly(
            new Kept.Decision(
                1, one.kind(), one.some(), one.others(), null, "Ann", MONDAY, "Cid", TUESDAY),
            new Kept.Decision(
                2, two.kind(), two.some(), List.of(), "A new\ntitle", "Bob", MONDAY, null, null));
    for (Kept.Decision.Kind kind : Kept.Decision.Kind.values()) {
      Kept.Decision kept =
          store.decide(
              new Kept.Decision(kind, List.of("x"), List.of(), "one\nother", "Ann", MONDAY));
      assertThat(store.decisions().getLast()).isEqualTo(kept);
    }
    assertThatThrownBy(() -> store.undo(300, "Cid", TUESDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void droppedLinesAreKeptOnceForEachPlaceAndCode() throws Exception {
    Store store = store();
    Dropped one = new Dropped("b.jsonl", 2, 7, null, Dropped.Code.MALFORMED_JSON, "first");
    Dropped two = new Dropped("a.html", null, null, "a", Dropped.Code.BOT_WALL, "a wall");
    Dropped three = new Dropped("c.warc", 4, null, "c", Dropped.Code.EMPTY, "no text").ofRecord();
    store.settle(List.of(), List.of(one, two, three));
    Dropped again = new Dropped("b.jsonl", 2, 9, null, Dropped.Code.MALFORMED_JSON, "second");
    store.settle(List.of(), List.of(again));
    List<Dropped> lines = new ArrayList<>();
    store.dropped(lines::add);
    assertThat(lines).containsExactly(two, again, three);
    assertThat(store.dropped(0, 2)).containsExactly(two, again);
    assertThat(store.dropped(2, 2)).containsExactly(three);
    assertThat(store.dropped(3, 2)).isEmpty();
  }

  /** Keeps an article of some words. */
  private static void keep(Store store, String id, String text) {
    Arrival like = Invented.arrival(id, 800 + id.hashCode() % 100, 0, false);
    Article article = ((Outcome.Kept<Article>) like.outcome()).value();
    Arrival arrival =
        new Arrival(
            like.capture(),
            new Outcome.Kept<>(
                article.withBody(
                    new SourcedText.Builder().put(text, 0, text.length(), 2).build(), List.of())),
            null);
    store.keep(List.of(arrival));
    store.settle(List.of(new Kept.Settled(arrival.key(), id, true, null)), List.of());
  }

  private static List<String> found(Store store, String words) {
    return store.search(words, 10).stream().map(Kept.Hit::article).sorted().toList();
  }

  /** Invented sentences: a ferry, a harbour, a strike. */
  @Test
  void findsWordsOfScriptsWithoutBlanks() throws Exception {
    Store store = store();
    keep(store, "zh", "港口渡轮公司的工人星期五开始罢工。公司说罢工影响2031年的服务。");
    keep(store, "ja", "港のフェリー会社の労働者は金曜日にストライキを始めた。東京都は会見した。");
    keep(store, "ko", "항구 노동자들은 금요일부터 파업을 시작했다. 서울에서 회견이 열렸다.");
    keep(store, "th", "คนงานท่าเรือเริ่มนัดหยุดงานในวันศุกร์ บริษัทกล่าวว่าบริการจะหยุด");
    keep(store, "en", "The ferry workers of the harbour began a strike on Friday.");
    assertThat(found(store, "罢工")).containsExactly("zh");
    assertThat(found(store, "渡轮公司")).containsExactly("zh");
    assertThat(found(store, "公司 罢工")).containsExactly("zh");
    assertThat(found(store, "公罢")).isEmpty();
    assertThat(found(store, "轮")).containsExactly("zh");
    assertThat(found(store, "务")).containsExactly("zh");
    assertThat(found(store, "影响2031年")).containsExactly("zh");
    assertThat(found(store, "港")).containsExactly("ja", "zh");
    assertThat(found(store, "フェリー")).containsExactly("ja");
    assertThat(found(store, "東京")).containsExactly("ja");
    assertThat(found(store, "京都")).containsExactly("ja");
    assertThat(found(store, "\"金曜日にストライキ\"")).containsExactly("ja");
    assertThat(found(store, "파업")).containsExactly("ko");
    assertThat(found(store, "서울")).containsExactly("ko");
    assertThat(found(store, "หยุดงาน")).containsExactly("th");
    assertThat(found(store, "ท่าเรือ บริษัท")).containsExactly("th");
    assertThat(found(store, "ferry strike")).containsExactly("en");
  }

  @Test
  void findsArticlesByTheirWords() throws Exception {
    Store store = store();
    kept(store, 0, 20);
    tell(store, MONDAY, story("a4", "a4", "a5"));
    assertThat(store.search("unique5v0", 10))
        .containsExactly(new Kept.Hit("a5", "a4", "Report 5", "Outlet 1", "2031-05-02"));
    assertThat(store.search("unique5v0 nowhere", 10)).isEmpty();
    assertThat(store.search("harbour", 5)).hasSize(5);
    assertThat(store.search("unique3v0", 10)).isEmpty();
  }

  private static List<String> ids(List<Found.Listed> listed) {
    return listed.stream().map(l -> l.head().id()).toList();
  }

  /** Three stories of 3, 2 and 1 articles; the second gains one later. */
  private static void tellThree(Store store) {
    tell(store, MONDAY, story("a0", "a0", "a1", "a2"), story("a4", "a4", "a5"), story("a6", "a6"));
    tell(store, TUESDAY, story("a4", "a4", "a5", "a7"));
  }

  private static Found.Query query(@Nullable String outlet, @Nullable String name) {
    List<String> names = name == null ? List.of() : List.of(name);
    return new Found.Query(null, null, outlet, names, null, 0, 0, Found.Order.NEWEST);
  }

  @Test
  void findsStoriesByWhatStandsInThem() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tellThree(store);
    assertThat(ids(store.find(query("the A7 post", null), 9, null))).containsExactly("a4");
    assertThat(ids(store.find(query("a1.example", null), 9, null))).containsExactly("a0");
    assertThat(ids(store.find(query("7 POST", null), 9, null))).containsExactly("a4");
    assertThat(ids(store.find(query("7_post", null), 9, null))).isEmpty();
    assertThat(ids(store.find(query(".exam", null), 9, null)))
        .isEqualTo(ids(store.find(query(null, null), 9, null)));
    assertThat(ids(store.find(query(null, "ann exe"), 9, null))).hasSize(3);
    assertThat(ids(store.find(query(null, "place:port-a6"), 9, null))).containsExactly("a6");
    assertThat(ids(store.find(query(null, "person:port-a6"), 9, null))).isEmpty();
    Found.Query words =
        new Found.Query(null, null, null, List.of(), "unique5v0", 0, 0, Found.Order.NEWEST);
    assertThat(ids(store.find(words, 9, null))).containsExactly("a4");
    Found.Query large =
        new Found.Query(null, null, null, List.of(), null, 1, 3, Found.Order.NEWEST);
    assertThat(ids(store.find(large, 9, null))).containsExactlyInAnyOrder("a0", "a4");
    Found.Query early =
        new Found.Query(null, "2031-05-02", null, List.of(), null, 0, 0, Found.Order.NEWEST);
    assertThat(ids(store.find(early, 9, null))).containsExactly("a6");
    Found.Query late =
        new Found.Query("2031-05-03", null, null, List.of(), null, 2, 0, Found.Order.NEWEST);
    assertThat(ids(store.find(late, 9, null))).isEmpty();
  }

  @Test
  void listsStoriesInEachOrderPageByPage() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tellThree(store);
    for (Found.Order order : Found.Order.values()) {
      List<Found.Listed> all = store.find(Found.Query.all(order), 9, null);
      assertThat(all).hasSize(3);
      List<Found.Listed> paged = new ArrayList<>();
      Found.Place after = null;
      for (List<Found.Listed> page = store.find(Found.Query.all(order), 1, after);
          !page.isEmpty();
          page = store.find(Found.Query.all(order), 1, after)) {
        paged.addAll(page);
        after = page.getLast().place();
      }
      assertThat(paged).isEqualTo(all);
    }
    List<Found.Listed> growth = store.find(Found.Query.all(Found.Order.GROWTH), 9, null);
    assertThat(growth).extracting(Found.Listed::growth).containsExactly(3, 1, 1);
    assertThat(growth.get(2).head().id()).isEqualTo("a4");
    assertThat(growth.get(2).changedAt()).isEqualTo(TUESDAY);
    assertThat(growth.get(2).account()).isEqualTo(2);
  }

  @Test
  void tellsWhatWasPublishedSince() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tellThree(store);
    List<Found.Change> all = store.changes(0, 9);
    assertThat(all).extracting(Found.Change::story).containsExactly("a0", "a4", "a6", "a4");
    assertThat(store.changes(all.get(2).number(), 9)).containsExactly(all.get(3));
    assertThat(store.changes(all.get(3).number(), 9)).isEmpty();
    assertThat(store.lastChange()).isEqualTo(all.get(3).number());
    assertThat(store.changes(0, 2)).containsExactly(all.get(0), all.get(1));
  }

  @Test
  void givesTheAgendaOfAllStoriesByDay() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tellThree(store);
    List<Found.Item> all = store.agenda(null, null, 9, null);
    assertThat(all).hasSize(3).isSortedAccordingTo(Comparator.comparing(i -> i.place().key()));
    assertThat(store.agenda(null, null, 9, all.get(0).place())).isEqualTo(all.subList(1, 3));
    String day = String.valueOf(all.get(1).start());
    assertThat(store.agenda(day, day, 9, null)).contains(all.get(1)).doesNotContain(all.get(0));
    // A story that is gone takes its agenda with it.
    tell(store, TUESDAY, story("a0", "a0", "a1", "a2", "a6"));
    assertThat(store.agenda(null, null, 9, null))
        .extracting(Found.Item::story)
        .containsExactlyInAnyOrder("a0", "a4");
  }

  @Test
  void tellsWhatIsProposed() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tell(store, MONDAY, story("a0", "a0", "a1"), story("a4", "a4"), story("a6", "a6"));
    List<Found.Proposal> all = store.proposals(null, 9, null);
    assertThat(all)
        .containsExactly(
            new Found.Proposal("a0", story("a4", "a4"), "is like it", new Found.Place("a0", "a4")),
            new Found.Proposal("a0", story("a6", "a6"), "is like it", new Found.Place("a0", "a6")));
    assertThat(store.proposals("a0", 1, null)).containsExactly(all.get(0));
    assertThat(store.proposals("a0", 9, all.get(0).place())).containsExactly(all.get(1));
    assertThat(store.proposals("a4", 9, null)).isEmpty();
    // A story that is told anew without it, or is gone, is proposed no longer.
    tell(store, TUESDAY, story("a0", "a0", "a1", "a4"), story("a6", "a6", "a7"));
    assertThat(store.proposals(null, 9, null)).isEmpty();
  }

  @Test
  void knowsTheNamesOfAllStories() throws Exception {
    Store store = store();
    kept(store, 0, 9);
    tellThree(store);
    assertThat(store.names("", 9, null))
        .startsWith(new Found.Named("person:ann-exe", "person", "Ann Exe", 3))
        .hasSize(4);
    List<Found.Named> names = store.names("", 99, null);
    List<Found.Named> paged = new ArrayList<>();
    for (List<Found.Named> page = store.names("", 2, null);
        !page.isEmpty();
        page = store.names("", 2, page.getLast().place())) {
      paged.addAll(page);
    }
    assertThat(paged).isEqualTo(names).hasSizeGreaterThan(2);
    assertThat(store.proposed("a0")).isEqualTo(store.proposals("a0", 99, null).size()).isPositive();
    assertThat(store.proposed("nothing")).isZero();
    assertThat(store.names("port A", 9, null))
        .extracting(Found.Named::name)
        .containsExactly("Port a0", "Port a4", "Port a6");
    assertThat(store.names("Exe", 9, null))
        .extracting(Found.Named::name)
        .containsExactly("Ann Exe");
    assertThat(store.name("place:port-a4"))
        .isEqualTo(new Found.Named("place:port-a4", "place", "Port a4", 1));
    assertThat(store.name("person:nobody")).isNull();
    // Some as one: under the first that there is, in all stories that have any.
    List<String> some = List.of("person:nobody", "place:port-a4", "place:port-a6");
    assertThat(store.name(some)).isEqualTo(new Found.Named("place:port-a4", "place", "Port a4", 2));
    assertThat(store.name(List.of("place:port-a6", "person:ann-exe")))
        .isEqualTo(new Found.Named("place:port-a6", "place", "Port a6", 3));
    assertThat(store.name(List.of("person:nobody"))).isNull();
    Found.Query any = new Found.Query(null, null, null, some, null, 0, 0, Found.Order.NEWEST);
    assertThat(ids(store.find(any, 9, null))).containsExactlyInAnyOrder("a4", "a6");
    assertThat(store.namesWith(List.of("place:port-a4"), 9))
        .containsExactly(new Found.Named("person:ann-exe", "person", "Ann Exe", 1));
    assertThat(store.namesWith(List.of("person:ann-exe"), 2))
        .extracting(Found.Named::name)
        .containsExactly("Port a0", "Port a4");
    assertThat(store.namesWith(List.of("person:nobody"), 9)).isEmpty();
    assertThat(store.namesWith(some, 9))
        .containsExactly(new Found.Named("person:ann-exe", "person", "Ann Exe", 2));
  }
}
