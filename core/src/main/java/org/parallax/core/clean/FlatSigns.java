package org.parallax.core.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Removed.Reason;

/**
 * Lines that are furniture wherever they stand, by their own words and shape.
 *
 * <p>The words are those with which sites of many outlets speak about themselves: to their readers,
 * about comments, subscriptions, sharing, rights. A line needs several of them and little else.
 */
final class FlatSigns {
  private static final Expression ADDRESS =
      Expression.of(
          "(?i)(?:(?:url|link|source|via)\\s*:\\s*)?(?:https?://|www\\.)\\S+(?:(?<=[-/_=&]) \\S+)*");

  /** A list of subjects under which a report is filed. */
  private static final Expression FILED =
      Expression.of(
          "(?i)^(?:tags?|tagged(?: (?:as|in|with))?|filed under|topics|categories|keywords|schlagwörter|schlagworte|stichwörter|themen|etiquetas|temas|mots[- ]clés|argomenti|trefwoorden|taggar|emneord|etiketter|tagi|теги|метки|キーワード|タグ)\\s*[:：].{1,240}");

  /** Notices about cookies, in any language that writes the word so. */
  private static final Expression COOKIES =
      Expression.of(
          "(?i).*\\bcookies?\\b.*\\b(?:website|webseite|sites?|seite|sito|sitio|página|website|sajt|strony|stronie|stránky|situs|sivusto\\w*|navegación|navigation|navigazione|browsing|einwilligung|consent\\w*)\\b.*"
              + "|.*\\b(?:website|webseite|sites?|seite|sito|sitio|página|strony|stránky|situs|сайт\\w*)\\b.*\\b(?:cookies?|куки)\\b.*");

  /** A notice about cookies names them so early, or speaks to the reader. */
  private static final int COOKIES_EARLY = 40;

  /** Lines of style sheets and scripts. */
  private static final Pattern CODE =
      Pattern.compile(
          "[^\"“”]*\\{|\\[[a-z_-]+ [a-z]+=.*|\\}\\s*\\.?|[a-z-]+\\s*:\\s*[^;]{1,60};\\.?");

  private static final Expression LEGAL =
      Expression.of("(?i)^\\W{0,3}(?:©|\\(c\\) ?\\d{4}|copyright\\b|&copy;).*");

  private static final Expression POINTER =
      Expression.of(
          "(?i)^[^\\p{L}]{0,4}(?:(?:also|must|further|next|you (?:may|might) also|click (?:here )?to)\\s)?"
              + "(?:read|watch|listen|see|view|check out|look|explore|related|recommended|more|video|photos|pictures|gallery|podcast|in pictures)"
              + "(?: (?:also|more|next|now|here|this|the|full|video|story|stories|article|articles|news|coverage|report|on|from|about|to|below|live|posts?|topics?|links?|reading)){0,4}"
              + "\\s*[:|»>–—→].*");

  private static final Expression POINTER_TAIL =
      Expression.of(
          "(?i).*(?:\\[…\\]|\\[\\.\\.\\.\\]|\\b(?:read|learn|see|view|find out|show)(?: \\w+)? more(?: here)?\\W{0,3})$");

  private static final Set<String> SHARE =
      FlatWords.set(
          "share shares sharing tweet tweets facebook twitter x linkedin whatsapp pinterest reddit"
              + " email e-mail mail print telegram instagram youtube messenger flipboard pocket tumblr"
              + " viber threads bluesky mastodon tiktok snapchat rss plus copy link copied url save"
              + " bookmark gift text size font listen follow us on this article story page via more options"
              + " show close extra comments comment like pin it mix wechat sms send to a friend via on by"
              + " copylink icon button open new window click the");

  private static final Set<String> LABELS =
      FlatWords.set(
          "advertisement advertisements advertising advert ad ads sponsored promoted comments"
              + " comment reply loading menu search login subscribe register home sections topics tags"
              + " newsletter newsletters related recommended trending popular print email share facebook"
              + " twitter instagram youtube whatsapp more next previous close cancel submit skip continue"
              + " video videos photos gallery slideshow podcast embed play pause mute published updated"
              + " posted");

  /** Whole lines, in small letters. */
  private static final Set<String> AD_LINES =
      Set.of(
          "advertisement",
          "advertisements",
          "advertising",
          "advert",
          "ad",
          "ads",
          "sponsored",
          "promoted",
          "sponsored content",
          "paid content",
          "story continues below",
          "story continues below advertisement",
          "article continues below",
          "article continues after advertisement",
          "continue reading the main story",
          "continue reading below",
          "report this ad",
          "skip advertisement");

  private static final Set<String> RELATED_LABELS =
      Set.of(
          "related",
          "related articles",
          "related stories",
          "related news",
          "related posts",
          "related content",
          "related coverage",
          "related topics",
          "related video",
          "related videos",
          "related links",
          "recommended",
          "recommended for you",
          "recommended stories",
          "recommended articles",
          "most read",
          "most popular",
          "most viewed",
          "most recent",
          "trending",
          "trending now",
          "popular",
          "popular posts",
          "popular stories",
          "top stories",
          "latest",
          "latest news",
          "latest stories",
          "latest posts",
          "recent posts",
          "more stories",
          "more news",
          "more coverage",
          "more articles",
          "more like this",
          "up next",
          "read next",
          "read more",
          "see also",
          "also read",
          "read also",
          "you may also like",
          "you might also like",
          "you may like",
          "next article",
          "previous article",
          "next post",
          "previous post",
          "next story",
          "previous story",
          "what to read next",
          "editors picks",
          "editor's picks",
          "editors' picks",
          "must read",
          "further reading",
          "in other news",
          "from our partners",
          "from around the web",
          "around the web",
          "sponsored stories");

  /** A box of headlines behind its label, run together. */
  private static final Expression RELATED_HEADS =
      Expression.of(
          "(?i)^(?:related|recommended|more) (?:stories|articles|news|links|coverage)\\s+\\S.{0,2000}");

  private static final Expression RELATED_START =
      Expression.of(
          "(?i)^(?:more|latest|other|related|recent|popular|top|all|read more|see more) (?:from|on|in|by|about|news|stories|articles|posts|coverage|reading|videos?|topics?)\\b.{0,60}");

  private static final Set<String> COMMENT_LABELS =
      Set.of(
          "comments",
          "comment",
          "leave a reply",
          "leave a comment",
          "leave a comment cancel reply",
          "leave a reply cancel reply",
          "post a comment",
          "add a comment",
          "add comment",
          "write a comment",
          "view comments",
          "show comments",
          "join the conversation",
          "join the discussion",
          "start the conversation",
          "be the first to comment",
          "no comments",
          "no comments yet",
          "comments are closed",
          "comments closed",
          "reader comments",
          "your comment",
          "your email address will not be published",
          "cancel reply");

  /** A form that asks for a mail address, with what it says when none is given. */
  private static final Expression SIGN_UP_BOX =
      Expression.of(
          "(?i)^(?:(?:newsletter )?sign ?up\\b.{0,700}\\b(?:you're not a robot|invalid e-?mail address|re-enter|view all .{1,60}newsletters)\\b.{0,300}"
              + "|.{0,40}\\benter your e-?mail address .{0,200}\\b(?:is invalid|cannot be used|required)\\b.{0,200})");

  /** A box of what is read most, its headlines in one line, each behind a cry in capitals. */
  private static final Expression MOST_READ =
      Expression.of(
          "^(?i:most (?:read|popular|viewed|shared|watched)(?: (?:in|on|this|stories|articles))? ).{0,60}\\b\\p{Lu}[\\p{Lu}’']{2,}.{0,3000}\\b\\p{Lu}[\\p{Lu}’']{2,} .{0,3000}");

  private static final Expression COMMENT_COUNT =
      Expression.of(
          "(?i)^(?:\\d[\\d,.]* (?:comments?|responses?|replies|thoughts?)|(?:comments?|responses?|discussion) ?[(:]? ?\\d+\\)?|(?:leave|post|add|write) (?:a |your )?(?:comment|reply).{0,40}|(?:\\d+ )?(?:comments?|responses?) (?:on|to) .{0,120})$");

  /** How a site speaks of what readers write. */
  private static final Set<String> AUDIENCE =
      FlatWords.set(
          "comment comments commenting commenters reader readers remark remarks reply replies"
              + " response responses opinions discussion discussions conversation user users feedback"
              + " contributions messages postings forum post posts submissions");

  private static final Set<String> MODERATION =
      FlatWords.set(
          "moderate moderated moderation moderator moderators reviewed screened checked approved approval"
              + " abusive offensive abuse insulting insults insult defamatory profanity profane obscene"
              + " vulgar hateful deleted removed edited hidden rejected published publication publish"
              + " posted posting appear guidelines rules policy terms respectful civil polite courteous"
              + " constructive relevant topic on-topic off-topic spam register registered log login sign"
              + " logged account community standards required allowed permitted displayed reserve"
              + " violate language");

  private static final Set<String> OFFERS =
      FlatWords.set(
          "subscribe subscribed subscription subscriptions subscriber subscribers newsletter"
              + " newsletters inbox email e-mail sign signup app apps download alerts alert notifications"
              + " briefing digest free trial membership member members donate donation donations support"
              + " account unlimited access delivered register journalism offer join unsubscribe daily"
              + " weekly morning editions edition digital click here");

  private static final Set<String> SITE =
      FlatWords.set(
          "cookie cookies privacy consent preferences browser settings website site javascript"
              + " adblocker advertisers advertising personalised personalized policy terms conditions"
              + " agree accept third-party affiliate commission links purchase responsible external"
              + " content rights reserved permission reproduced redistributed rewritten broadcast"
              + " published copyright");

  private static final Set<String> SOCIAL =
      FlatWords.set(
          "follow share like facebook twitter instagram youtube telegram whatsapp channel page"
              + " linkedin tiktok google join us on our handle updates latest breaking news stay tuned"
              + " connected");

  private static final Set<String> ADDRESSING =
      FlatWords.set("you your yours us we our click please");

  /** What a site says of itself, in any of those words. */
  private static final Set<String> TALK =
      Stream.of(AUDIENCE, MODERATION, OFFERS, SITE, SOCIAL, ADDRESSING)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Words of several headlines. */
  private static final int MANY_HEADLINES = 20;

  /** With fewer of them it says nothing; one can stand among two of those. */
  private static final int LEAST_TALK = 2;

  private static final Expression REPORTED =
      Expression.of("(?i)[\"“”]|\\b(?:said|told|says|according)\\b");

  private FlatSigns() {}

  /** Returns why a line is furniture by itself; null when it may be part of the report. */
  static @Nullable Reason of(FlatLine line) {
    if (SIGN_UP_BOX.matches(line.words())) {
      return Reason.NEWSLETTER;
    }
    if (line.wordCount() >= MANY_HEADLINES && MOST_READ.matches(line.words())) {
      return Reason.RELATED;
    }
    if (!line.ends() && RELATED_HEADS.matches(line.words())) {
      return Reason.RELATED;
    }
    if (line.words().length() > 600) {
      return null;
    }
    if (COMMENT_COUNT.matches(line.words())) {
      return Reason.COMMENTS;
    }
    Reason byShape = byShape(line);
    if (byShape != null) {
      return byShape;
    }
    String phrase = line.phrase();
    if (AD_LINES.contains(phrase)) {
      return Reason.ADVERTISEMENT;
    }
    if (COMMENT_LABELS.contains(phrase)) {
      return Reason.COMMENTS;
    }
    Reason label =
        !line.ends() && line.wordCount() <= 9
            ? PageLabels.of(PageEvidence.key(line.words()))
            : null;
    if (label != null && label != Reason.AUTHOR_BOX) {
      return label;
    }
    if (RELATED_LABELS.contains(phrase)
        || (!line.ends() && line.wordCount() <= 8 && RELATED_START.matches(line.words()))) {
      return Reason.RELATED;
    }
    return talk(line);
  }

  private static @Nullable Reason byShape(FlatLine line) {
    String words = line.words();
    if (ADDRESS.matches(words)) {
      return Reason.ADDRESS;
    }
    if ((line.wordCount() <= 60 && LEGAL.matches(words) && !line.isProse())
        || (line.wordCount() <= (line.phrase().startsWith("copyright ") ? 150 : 40)
            && line.phrase().contains("all rights reserved"))) {
      return Reason.LEGAL;
    }
    if (line.wordCount() <= 30 && POINTER.matches(words)) {
      return line.ends() && line.wordCount() > 14 ? null : Reason.RELATED;
    }
    if (line.wordCount() <= 60 && POINTER_TAIL.matches(words)) {
      return Reason.RELATED;
    }
    if (line.keys().isEmpty() || isFiled(line)) {
      return Reason.PAGE_FURNITURE;
    }
    if (line.wordCount() <= 80
        && COOKIES.matches(words)
        && !REPORTED.find(words)
        && (words.indexOf("okie") < COOKIES_EARLY
            || line.keys().stream().anyMatch(ADDRESSING::contains))) {
      return Reason.LEGAL;
    }
    if (line.wordCount() <= 20 && CODE.matcher(words).matches()) {
      return Reason.NOT_PROSE;
    }
    if (line.wordCount() <= 12
        && line.keys().stream().allMatch(FlatSigns::shares)
        && line.keys().stream().anyMatch(k -> k.length() > 3 && SHARE.contains(k))) {
      return Reason.PAGE_FURNITURE;
    }
    return isToken(words) ? Reason.PAGE_FURNITURE : null;
  }

  /** Returns whether a line names the subjects under which a report is filed. */
  static boolean isFiled(FlatLine line) {
    return !line.ends() && line.wordCount() <= 40 && FILED.matches(line.words());
  }

  private static boolean shares(String key) {
    return SHARE.contains(key) || (Character.isDigit(key.charAt(0)) && key.length() <= 4);
  }

  /**
   * A name that only a program uses: small letters and digits joined by underscores or the like.
   */
  private static boolean isToken(String words) {
    return words.length() <= 60
        && (words.matches("[\\p{Ll}\\d]+(?:[_/.#-][\\p{Ll}\\d]+)*_[\\p{Ll}\\d_]+")
            || words.matches("[#.<{\\[]\\S{2,40}[>}\\];]"));
  }

  /** Returns whether a short line is a label of the page by its one word. */
  static boolean isLabel(FlatLine line) {
    return line.wordCount() <= 3
        && !line.keys().isEmpty()
        && line.keys().stream().allMatch(LABELS::contains);
  }

  /** The site speaking of itself: several of its words, and little else. */
  static @Nullable Reason talk(FlatLine line) {
    if (line.wordCount() > 45
        || hits(line.keys(), TALK) < LEAST_TALK
        || REPORTED.find(line.words())) {
      return null;
    }
    List<String> content =
        line.keys().stream()
            .filter(k -> !FlatWords.isFunction(k) || ADDRESSING.contains(k))
            .distinct()
            .toList();
    if (content.isEmpty()) {
      return null;
    }
    long addressing = hits(content, ADDRESSING);
    long audience = hits(content, AUDIENCE);
    long moderation = hits(content, MODERATION);
    if (audience >= 1 && moderation >= 2 && 2 * (audience + moderation) >= content.size()) {
      return Reason.COMMENTS;
    }
    long offers = hits(content, OFFERS);
    if ((offers >= 3 && 2 * (offers + addressing) >= content.size())
        || (offers >= 2 && addressing >= 1 && 2 * (offers + addressing) >= content.size())) {
      return Reason.NEWSLETTER;
    }
    long site = hits(content, SITE);
    if (site >= 3 && 5 * (site + addressing) >= 2L * content.size()) {
      return Reason.LEGAL;
    }
    long social = hits(content, SOCIAL);
    return social >= 3 && 5 * (social + addressing) >= 3L * content.size()
        ? Reason.PAGE_FURNITURE
        : null;
  }

  private static long hits(List<String> content, Set<String> of) {
    long hits = 0;
    for (String word : content) {
      hits += of.contains(word) ? 1 : 0;
    }
    return hits;
  }
}
