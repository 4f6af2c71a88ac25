package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Removed;

/**
 * What kind of page it is, when it is no plain report: dropped when nothing of a report is there,
 * kept with a note when something is.
 *
 * <p>From structure first (what the page's data calls it, linked headings, entries with times,
 * pictures, how little else is there), then from words. Safe to share between threads.
 */
final class PageKinds {
  /** Why a live page is marked. */
  static final String LIVE =
      "a live page: entries with their times, each news of its own, under the day of the first or"
          + " the last";

  /** A wall shows fewer units than this in all. */
  private static final int WALL = 250;

  /** Next to nothing. */
  private static final int NOTHING = 30;

  /** A page that asks for consent alone shows fewer. */
  private static final int CONSENT = 700;

  /** A page of a failure says fewer before it offers other pages. */
  private static final int ERROR = 150;

  /** Less text than this beside pictures is not what the page is for. */
  private static final int BESIDE_PICTURES = 90;

  /** Less text than this beside a player is not what the page is for. */
  private static final int BESIDE_PLAYER = 60;

  /** So many pictures, or captions, are a gallery. */
  private static final int PICTURES = 5;

  private static final Set<String> GALLERIES =
      Set.of(
          "gallery",
          "galleria",
          "photogallery",
          "imagegallery",
          "slideshow",
          "diaporama",
          "bildergalerie",
          "fotostrecke",
          "fotogalerie",
          "galerie",
          "galeria",
          "fotogaleria",
          "ngg");

  private final PageTree tree;
  private final PageFacts facts;
  private final List<PageBlock> kept;
  private final List<PageBlock> offers;
  private final @Nullable PageBlock headline;
  private final int units;

  /**
   * What is to be done with a page.
   *
   * @param drop why it is no article; null when it is kept
   * @param mark what a reader should know of it; null for a plain report
   * @param why in words, with the signs; empty for a plain report
   */
  record Verdict(Dropped.@Nullable Code drop, Note.@Nullable Code mark, String why) {
    private static final Verdict REPORT = new Verdict(null, null, "");
  }

  PageKinds(PageTree tree, PageFacts facts, List<PageBlock> kept, @Nullable PageBlock headline) {
    this.tree = tree;
    this.facts = facts;
    this.kept = kept;
    this.headline = headline;
    this.offers = PagePaywall.offers(tree, kept);
    this.units = kept.stream().mapToInt(PageBlock::units).sum();
  }

  Verdict verdict() {
    Verdict wall = wall();
    if (wall != null) {
      return wall;
    }
    PageTeasers teasers = PageTeasers.of(tree);
    if (teasers.list(facts)) {
      return dropped(
          Dropped.Code.INDEX_PAGE,
          String.format(
              Locale.ROOT,
              "%d linked headings and no run of prose of more than %d words: a list of other pages; read those instead",
              teasers.heads(),
              teasers.longest()));
    }
    if (facts.live() || PageEntries.live(tree, kept)) {
      return marked(Note.Code.LIVE_BLOG, LIVE);
    }
    String paywall = PagePaywall.signs(tree, facts, kept, offers);
    if (paywall != null) {
      int lead = kept.stream().filter(b -> !offers.contains(b)).mapToInt(PageBlock::units).sum();
      return lead < PagePaywall.SHORTEST_LEAD
          ? dropped(
              Dropped.Code.PAYWALL_STUB,
              "nothing of the report stands before the paywall ("
                  + paywall
                  + "); save the page while logged in")
          : marked(Note.Code.PAYWALLED, "only the free part of the report is here: " + paywall);
    }
    return beside();
  }

  private @Nullable Verdict wall() {
    if (facts.article()) {
      return null;
    }
    int shown = tree.blocks().stream().filter(b -> !b.hidden()).mapToInt(PageBlock::units).sum();
    String all = shown();
    List<String> headings = headings();
    if (shown <= WALL && WallWords.bot(facts.title() + "\n" + all, shown <= NOTHING)) {
      return dropped(
          Dropped.Code.BOT_WALL,
          String.format(
              Locale.ROOT,
              "a check of the browser stands where the report should (%d words in all); save the page from a browser",
              shown));
    }
    if (units <= ERROR && headings.stream().anyMatch(WallWords::error)) {
      return dropped(
          Dropped.Code.ERROR_PAGE,
          "the page says that there is nothing at its address: “"
              + headings.stream().filter(WallWords::error).findFirst().orElse("")
              + "”");
    }
    // Where all that asks for consent is furniture already, nothing is left but it.
    List<PageBlock> told =
        units == 0 ? tree.blocks().stream().filter(b -> !b.hidden()).toList() : kept;
    int about =
        told.stream()
            .filter(b -> WallWords.aboutConsent(b.words()))
            .mapToInt(PageBlock::units)
            .sum();
    if (shown <= CONSENT && 5 * about >= 3 * units && about > 0 && WallWords.consent(all)) {
      return dropped(
          Dropped.Code.CONSENT_PAGE,
          "the page asks for consent and shows nothing else; save it after answering");
    }
    return null;
  }

  /** Returns what the page shows, within reason. */
  private String shown() {
    return tree.blocks().stream()
        .filter(b -> !b.hidden())
        .limit(60)
        .map(PageBlock::words)
        .collect(Collectors.joining("\n"));
  }

  /** Returns the title and the first headings of the page that lead nowhere. */
  private List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (String part : facts.title().split(" [|–—-] ")) {
      headings.add(part.strip());
    }
    if (headline != null) {
      headings.add(headline.words());
    }
    tree.blocks().stream()
        .filter(b ->
            !b.hidden()
                && (b.heading() == 1 || b.heading() == 2)
                && b.linkDensity() < 0.5
                && b.units() <= 15)
        .limit(2)
        .map(PageBlock::words)
        .forEach(headings::add);
    return headings;
  }

  /** Little text beside pictures or a player. */
  private Verdict beside() {
    int pictures = units < BESIDE_PICTURES ? pictures() : 0;
    if (units < BESIDE_PICTURES && (facts.gallery() || pictures >= PICTURES)) {
      return marked(
          Note.Code.GALLERY,
          String.format(
              Locale.ROOT,
              "a gallery: %s of running text beside %d pictures",
              units == 0 ? "next to nothing" : units + " words",
              pictures));
    }
    if (units < BESIDE_PLAYER && (facts.media() || player())) {
      return marked(
          Note.Code.MEDIA_PAGE,
          String.format(
              Locale.ROOT,
              "%s of running text beside a video or a sound, which is not read",
              units == 0 ? "next to nothing" : units + " words"));
    }
    return Verdict.REPORT;
  }

  /** Returns how many pictures stand in elements that call themselves a gallery. */
  private int pictures() {
    int end = -1;
    int pictures = 0;
    for (int e = 0; e < tree.page().elements().size(); e++) {
      Removed.Reason sign = tree.sign(e);
      if (e >= end
          && (sign == null || sign == Removed.Reason.CAPTION)
          && tree
              .tokens(tree.element(e).attribute("class") + " " + tree.element(e).attribute("id"))
              .stream()
              .anyMatch(GALLERIES::contains)
          && !tree.element(e).tag().equals("body")) {
        end = tree.end(e);
      }
      pictures += e < end && tree.element(e).tag().equals("img") ? 1 : 0;
    }
    return pictures;
  }

  /** Whether a player stands in the element that holds headline and text. */
  private boolean player() {
    if (kept.isEmpty() && headline == null) {
      return false;
    }
    int around = headline != null ? headline.element() : kept.get(0).element();
    int text = kept.isEmpty() ? around : kept.get(0).element();
    while (around > 0 && !tree.inside(text, around)) {
      around = tree.element(around).parent();
    }
    Set<String> players = new TreeSet<>(Set.of("video", "audio"));
    for (int e = around; e < tree.end(around); e++) {
      if (players.contains(tree.element(e).tag())) {
        return true;
      }
    }
    return false;
  }

  private static Verdict dropped(Dropped.Code code, String why) {
    return new Verdict(code, null, why);
  }

  private static Verdict marked(Note.Code code, String why) {
    return new Verdict(null, code, why);
  }
}
