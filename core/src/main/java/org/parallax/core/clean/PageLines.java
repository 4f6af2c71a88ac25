package org.parallax.core.clean;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.model.Removed.Reason;

/** What a line says about itself by its wording: a credit, a label, an invitation. */
final class PageLines {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String PICTURE =
      "image|images|photo|photos|picture|pictures|pic|foto|fotos|bild|bilder|imagen|imagem|immagine|"
          + "illustration|video|afbeelding|beeld|kuva|fotograf|фото|写真";

  /** {@code (Image: A. Name)} at the end of a short line, {@code Photo: A. Name} at its head. */
  private static final Expression CREDIT =
      Expression.of(
          "^©.*|.*\\((?:"
              + PICTURE
              + "|credit|©)s?(?: ?credits?| by| via)?\\s*[:/©][^()]{1,80}\\)\\s*$"
              + "|^(?:"
              + PICTURE
              + ")(?: credits?| by| courtesy| dr| d'archives?)?\\s*[:/©]\\s?.{1,100}$"
              + "|^(?:image|photo) \\d+ of \\d+$"
              + "|.*\\((?:AP Photo|Getty(?: Images)?|AFP|Reuters|[^()]{0,40}/(?:AP|AFP|Reuters|Getty(?: Images)?))[^()]{0,40}\\)\\s*$"
              + "|.{0,120}(?:/|via |\\| ?)Getty Images\\.?$"
              + "|.{0,160}\\b(?:photos?|images?|pictures?|fotos?|bild(?:er)?)\\s*(?:©|\\(c\\)).{1,60}",
          FLAGS | Pattern.DOTALL);

  private static final Set<String> ADVERTISEMENTS =
      set(
          "advert|adverts|advertisement|advertisements|advertising|anzeige|werbung|reklam|reklame|"
              + "publicidad|publicité|pubblicità|publicidade|annons|annonce|mainos|реклама|広告|pr|iklan|"
              + "advertentie|sponsored|quảng cáo|article continues below|story continues below advertisement|"
              + "article continues after advertisement|story continues below|continua a leggere|weiterlesen nach der anzeige");

  private static final Set<String> LABELS =
      set(
          "comments|comment|share|share this|share this article|share this story|tweet|print|email|"
              + "subscribe|advertise|read more|read also|see also|more|related|related articles|related stories|"
              + "recommended|most read|trending|tags|topics|highlights|watch now|watch|listen|top stories|"
              + "don't miss|don t miss|follow us|sign up|newsletter|back to top|kommentare|teilen|drucken|mehr zum thema|"
              + "lesen sie auch|auch interessant|partager|commentaires|lire aussi|à lire aussi|compartir|comentarios|"
              + "lea también|leia também|leggi anche|lees ook|läs också|les også|læs også|lue myös|czytaj też|baca juga|"
              + "関連記事|关键词|copy link|watch more|loading");

  /** Invitations: a verb at the head that asks the reader to do something with the outlet. */
  private static final Expression INVITATION =
      Expression.of(
          "^(?:please )?(?:sign up (?:for|to)|subscribe (?:to|now|today)|follow (?:us|@|[\\p{Lu}].{0,40} on (?:twitter|facebook|instagram|x|google))"
              + "|like us on|join (?:us|our|the conversation)|download (?:the|our)|click here|get (?:the|our) (?:latest|best|daily|top)|get .{1,80}\\b(?:delivered|in your inbox|to your inbox)|"
              + "support (?:our|independent)|become a (?:member|subscriber|patron)|like this (?:story|article)|if you (?:liked|enjoyed|like) th(?:is|e)|want more|"
              + "have a (?:tip|story|question)|do you have (?:a story|a tip|information)|got a (?:tip|story)|"
              + "e-?mail (?:us|the|.{2,40} at \\S+@\\S+|\\S+@\\S+)|contact (?:us|the (?:author|writer|reporter))|tell us what|let us know|we'd (?:like|love) to hear|send us|listen to|register (?:now|for)|buy (?:now|tickets)|"
              + "abonnez-vous|inscrivez-vous|suivez-nous|suscríbete|suscribase|síguenos|siga-nos|seguici|iscriviti|abonnieren sie|folgen sie|jetzt abonnieren|melden sie sich)\\b.*",
          FLAGS | Pattern.DOTALL);

  private static final Expression AGENCY_NOTE =
      Expression.of(
          "^\\(?(?:additional |writing and )?(?:reporting|writing|compiled|edited|editing) (?:and (?:writing|editing) )?by\\b.*|^the (?:associated press|canadian press) contributed.*"
              + "|^[^.!?\"“”]{0,240}\\bcontributed (?:\\w+ ){0,3}?(?:to (?:this|the) (?:\\w+ )?(?:report|story|article|dispatch|piece)\\b.{0,40}|reporting(?: (?:from|to|in)\\b.{0,80})?\\.?)$",
          FLAGS | Pattern.DOTALL);

  private static final Expression LEGAL =
      Expression.of(
          "^(?:copyright|©|\\(c\\)).{0,20}(?:19|20)\\d\\d.*|.{0,100}all rights reserved.{0,200}|.{0,80}alle rechte vorbehalten.{0,80}|.{0,80}todos los derechos reservados.{0,80}|.{0,80}tous droits réservés.{0,80}",
          FLAGS | Pattern.DOTALL);

  private static final Expression RELATED =
      Expression.of(
          "^(?:read more|read also|also read|see also|related|watch|more|mehr|lesen sie auch|lire aussi|à lire aussi|lea también|leia também|leggi anche|lees ook|läs också|les også|læs også|lue myös|czytaj (?:też|także)|baca juga|czytaj więcej|don't miss|recommended)\\s*[:|–—-].{0,200}",
          FLAGS | Pattern.DOTALL);

  /** What stands in place of something that only comes when the reader agrees to it. */
  private static final Expression CONSENT =
      Expression.of(
          ".*\\b(?:external content|third[- ]party (?:content|platforms?)|externe[nr]? inhalte?|externes? (?:element|medium)|drittplattformen|drittanbieter[n]?|contenus? (?:externes?|tiers)|contenidos? (?:externos?|de terceros)"
              + "|conteúdos? extern\\w+|contenut[oi] estern[oi]|externe (?:inhoud|content)|eksternt? indhold|eksternt innhold|externt innehåll|treści zewnętrzn\\w+)\\b.*"
              + "|.*\\binhalten? von \\p{Lu}\\w+ (?:angezeigt|geladen).*|^(?:recommended editorial content|empfohlener redaktioneller inhalt|empfohlener externer inhalt)$"
              + "|^(?:\\p{L}+-inhalte (?:erlauben|anzeigen|laden)|link zum \\p{L}+-inhalt|externen inhalt (?:anzeigen|laden|erlauben))$"
              + "|^to (?:view|see|watch|display) this (?:content|video|post|embed)\\b.{0,200}\\b(?:cookies|consent|javascript)\\b.*",
          FLAGS | Pattern.DOTALL);

  /** Markup of a publishing system that was not turned into anything. */
  private static final Expression UNRENDERED =
      Expression.of("^\\[[a-z_-]+(?: [a-z_-]+=\\S[^\\]]*)\\].*", Pattern.DOTALL);

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<!\\d)(?:(?:19|20)\\d\\d|\\d{1,2}[:.h]\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})(?!\\d)");

  private PageLines() {}

  private static Set<String> set(String words) {
    return new TreeSet<>(Arrays.asList(words.split("\\|")));
  }

  /**
   * Returns why a line is no part of the report; null when its wording does not say.
   *
   * @param tail whether no more than a few lines of the report follow
   */
  static @Nullable Reason of(PageBlock block, boolean tail) {
    String words = block.words().strip();
    String key = PageEvidence.key(words);
    if (ADVERTISEMENTS.contains(key)) {
      return Reason.ADVERTISEMENT;
    }
    if (LABELS.contains(key)) {
      return Reason.PAGE_FURNITURE;
    }
    if (block.units() > 70) {
      return null;
    }
    if (block.units() <= 45 && CREDIT.matches(words)) {
      return Reason.CAPTION;
    }
    if (UNRENDERED.matches(words) || (block.units() <= 60 && CONSENT.matches(words))) {
      return Reason.PAGE_FURNITURE;
    }
    if (AGENCY_NOTE.matches(words)) {
      return Reason.AGENCY_NOTE;
    }
    if (RELATED.matches(words) && block.linkedUnits() > 0) {
      return Reason.RELATED;
    }
    Reason label = block.units() <= 9 && !block.isProse() ? PageLabels.of(key) : null;
    if (label != null) {
      return label;
    }
    if (block.linkDensity() >= 0.5 && PageLabels.leads(key)) {
      return Reason.RELATED;
    }
    if ((tail || block.linkedUnits() > 0) && block.units() <= 50 && INVITATION.matches(words)) {
      return Reason.NEWSLETTER;
    }
    if (tail && LEGAL.matches(words)) {
      return Reason.LEGAL;
    }
    return block.heading() == 0 && block.units() > 4 ? said(block, tail) : null;
  }

  /** What an outlet says of itself and of its authors, by the signs that hold in flat text. */
  private static @Nullable Reason said(PageBlock block, boolean tail) {
    FlatLine line = FlatLine.of(block.block().text(), false);
    Reason talk = FlatSigns.talk(line);
    if (FlatSigns.isFiled(line)) {
      return Reason.PAGE_FURNITURE;
    }
    if (talk == null && FlatShape.isPlaced(block.words(), block.units())) {
      return Reason.CAPTION;
    }
    if (talk != null || !tail) {
      return talk;
    }
    return FlatShape.isBiography(line) ? Reason.AUTHOR_BOX : FlatCalls.atTail(line);
  }

  /** Whether a short line holds a date or a time of day. */
  static boolean moment(PageBlock block) {
    return MOMENT.matcher(block.words()).find();
  }
}
