package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.WordSieve;
import org.parallax.model.Page;
import org.parallax.model.Removed.Reason;

/**
 * What an element says about its words by its tag, role, class and id.
 *
 * <p>The words are those that authors of page templates use, whatever the language of the page.
 */
final class PageSigns {
  private static final Map<String, Reason> TAGS =
      Map.of(
          "nav", Reason.PAGE_FURNITURE,
          "footer", Reason.PAGE_FURNITURE,
          "aside", Reason.PAGE_FURNITURE,
          "header", Reason.PAGE_FURNITURE,
          "button", Reason.PAGE_FURNITURE,
          "form", Reason.PAGE_FURNITURE,
          "dialog", Reason.PAGE_FURNITURE,
          "menu", Reason.PAGE_FURNITURE,
          "figcaption", Reason.CAPTION,
          "address", Reason.PAGE_FURNITURE);

  private static final Map<String, Reason> ROLES =
      Map.of(
          "navigation", Reason.PAGE_FURNITURE,
          "contentinfo", Reason.PAGE_FURNITURE,
          "banner", Reason.PAGE_FURNITURE,
          "complementary", Reason.PAGE_FURNITURE,
          "search", Reason.PAGE_FURNITURE,
          "menu", Reason.PAGE_FURNITURE,
          "dialog", Reason.PAGE_FURNITURE,
          "alertdialog", Reason.PAGE_FURNITURE,
          "toolbar", Reason.PAGE_FURNITURE,
          "tooltip", Reason.PAGE_FURNITURE);

  /** A paragraph that calls itself paid for is the report; a notice about paying is a box. */
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "ul", "ol", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure");

  private static final Set<String> STANDFIRST =
      Set.of(
          "standfirst",
          "dek",
          "subtitle",
          "subheadline",
          "subhead",
          "subheading",
          "strapline",
          "excerpt",
          "summary",
          "lead",
          "lede",
          "intro",
          "introduction",
          "deck",
          "chapo",
          "bajada",
          "entradilla",
          "ingress",
          "vorspann",
          "sommario",
          "occhiello",
          "description",
          "abstract",
          "leadtext",
          "teasertext",
          "subtitulo",
          "sapo",
          "manchet",
          "perex",
          "anleser");

  private static final Set<String> STRONG =
      Set.of(
          "sidebar",
          "widget",
          "widgets",
          "footer",
          "nav",
          "navigation",
          "menu",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "breadcrumb",
          "breadcrumbs",
          "role navigation",
          "role contentinfo",
          "role complementary",
          "tag nav",
          "tag footer",
          "tag aside");

  private static final Map<String, Reason> WORDS = words();

  /** Words with which a name of two words or more opens. */
  private static final Set<String> OPENINGS =
      WORDS.keySet().stream()
          .filter(words -> words.indexOf('_') > 0)
          .map(words -> words.substring(0, words.indexOf('_')))
          .collect(Collectors.toUnmodifiableSet());

  private static final WordSieve SIEVE = sieve();

  private PageSigns() {}

  private static WordSieve sieve() {
    List<String> words = new ArrayList<>(WORDS.keySet());
    words.addAll(OPENINGS);
    return new WordSieve(words, List.of());
  }

  private static Map<String, Reason> words() {
    Map<String, Reason> words = new TreeMap<>();
    put(
        words,
        Reason.COMMENTS,
        "comment comments disqus respond livefyre viafoura talkback kommentar kommentare"
            + " comentario comentarios commentaire commentaires commentlist fbcomments spotim"
            + " opencomments usercomments discussion");
    put(
        words,
        Reason.RELATED,
        "related relatedarticles recommended recommendation recommendations recirc recirculation"
            + " readmore mostread mostpopular popular trending taboola outbrain zergnet teaser"
            + " teasers seealso upnext alsoread crosslink crosslinks carousel promo promos morenews"
            + " relacionadas relacionados verwandt morefrom moreon read_more read_next read_also"
            + " see_also most_read most_popular most_viewed more_stories more_news more_from more_on"
            + " also_read also_like up_next next_article next_post prev_post previous_post"
            + " post_navigation top_stories latest_news latest_posts you_may linked_articles jp_relatedposts"
            + " yarpp crp relatedposts relatedcontent link_box linkbox topicbox");
    put(
        words,
        Reason.NEWSLETTER,
        "newsletter newsletters subscribe subscription subscriptions paywall regwall signup piano"
            + " optin mailchimp mailing sign_up email_signup donate donation abo membership register"
            + " subscriber paywalled");
    put(
        words,
        Reason.CAPTION,
        "caption captions credit credits figcaption photocredit imagecaption legend wp_caption"
            + " image_credit photo_credit photographer gallery slideshow lightbox bildunterschrift"
            + " copyright_image media_info pie_foto");
    put(
        words,
        Reason.AUTHOR_BOX,
        "authorbox authorbio author_bio author_box about_author bio author_info author_card"
            + " author_description author_profile about_the_author author_details author_about");
    put(words, Reason.BYLINE, "byline bylines author authors autor autoren auteur autore writer");
    put(
        words,
        Reason.DATE_LINE,
        "date dates timestamp dateline pubdate published datetime updated dateandtime datum post_date");
    put(
        words,
        Reason.ADVERTISEMENT,
        "ad ads advert adverts advertisement advertising advertorial sponsor sponsored sponsors dfp"
            + " adslot adsense adsbygoogle adbox adwrapper commercial anzeige publicidad publicite"
            + " werbung adunit adcontainer ad_container affiliate");
    put(
        words,
        Reason.PAGE_FURNITURE,
        "menu navbar nav navigation breadcrumb breadcrumbs share sharing sharebar social addtoany"
            + " sharedaddy toolbar tools tags taglist hashtags skip cookie cookies consent gdpr modal"
            + " popup overlay sidebar rail widget widgets login search pagination pager print rating"
            + " toc masthead footer hidden noprint noprint sr_only visually_hidden visuallyhidden"
            + " screen_reader screenreader offscreen infobox tooltip dropdown submenu megamenu"
            + " follow sns keywords topics bookmark feedback player alert alerts banner site_header page_header"
            + " action_bar audio_player reading_time read_time");
    put(words, Reason.LEGAL, "copyright disclaimer legal impressum");
    put(words, Reason.EDITORIAL_NOTE, "correction corrections editors_note clarification");
    return new HashMap<>(words);
  }

  private static void put(Map<String, Reason> into, Reason reason, String words) {
    Arrays.stream(words.split(" ")).forEach(word -> into.putIfAbsent(word, reason));
  }

  /**
   * Returns why the words of an element would not be part of the report; null without a sign.
   *
   * @param byName what {@link #named} says of it
   */
  static @Nullable Sign of(Page.Element element, @Nullable Sign byName) {
    String role = element.attribute("role").toLowerCase(Locale.ROOT);
    Reason byRole = role.isEmpty() ? null : ROLES.get(role);
    if (byRole != null) {
      return new Sign("role " + role, byRole);
    }
    if (byName != null
        && byName.name().startsWith("paywall")
        && PARAGRAPHS.contains(element.tag())) {
      return null;
    }
    Reason byTag = TAGS.get(element.tag());
    return byName != null || byTag == null ? byName : new Sign("tag " + element.tag(), byTag);
  }

  /**
   * A sign.
   *
   * @param name what says so
   * @param reason why the words would not be part of the report
   */
  record Sign(String name, Reason reason) {
    boolean strong() {
      return PageSigns.strong(name);
    }
  }

  /** Whether a name is seldom given to what holds the report. */
  static boolean strong(String name) {
    return STRONG.contains(name)
        || WORDS.get(name) == Reason.RELATED
        || WORDS.get(name) == Reason.COMMENTS;
  }

  /**
   * Whether an element, or one of the two above it, calls itself the lines that sum up a report.
   */
  static boolean standfirst(PageTree tree, int element) {
    int e = element;
    for (int level = 0; level < 3 && e >= 0; level++) {
      for (String token :
          tree.tokens(
              tree.element(e).attribute("class") + " " + tree.element(e).attribute("itemprop"))) {
        if (STANDFIRST.contains(token)) {
          return true;
        }
      }
      e = tree.element(e).parent();
    }
    return false;
  }

  /** Returns what the names of an element say; null without a sign. */
  static @Nullable Sign named(String names) {
    for (int from = 0; from < names.length(); from++) {
      int to = ElementNames.end(names, from);
      Sign sign = ElementNames.mayHold(SIEVE, names, from, to) ? sign(names, from, to) : null;
      if (sign != null) {
        return sign;
      }
      from = to;
    }
    return null;
  }

  private static @Nullable Sign sign(String names, int from, int to) {
    List<String> tokens = ElementNames.tokens(names.substring(from, to));
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 < tokens.size() && OPENINGS.contains(tokens.get(i))) {
        String pair = tokens.get(i) + "_" + tokens.get(i + 1);
        Reason reason = WORDS.get(pair);
        if (reason != null) {
          return new Sign(pair, reason);
        }
      }
      Reason single = WORDS.get(tokens.get(i));
      if (single != null) {
        return new Sign(tokens.get(i), single);
      }
    }
    return null;
  }

  /** Whether an element is not shown, or shown to screen readers alone. */
  static boolean hidden(Page.Element element) {
    if (element.attributes().containsKey("hidden")) {
      return true;
    }
    String style = element.attribute("style");
    style = style.isEmpty() ? style : style.toLowerCase(Locale.ROOT).replace(" ", "");
    if (style.contains("display:none") || style.contains("visibility:hidden")) {
      return true;
    }
    // paragraphs behind a paywall are kept from screen readers alone
    return element.attribute("aria-hidden").equals("true") && !PARAGRAPHS.contains(element.tag());
  }
}
