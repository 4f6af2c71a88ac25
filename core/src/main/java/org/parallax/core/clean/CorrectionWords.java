package org.parallax.core.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.core.text.Expressions;

/**
 * How outlets say that they changed or took back a report: a label at the head of a paragraph, or a
 * sentence in which the report speaks of itself. Safe to share between threads.
 */
final class CorrectionWords {
  /** All patterns are in lower case, and so is what they are asked of: several times faster. */
  private static final int FLAGS = Pattern.DOTALL;

  /** What a report calls itself, by language. */
  private static final String PIECE =
      "(?:article|story|report|post|piece|column|page|headline|item|interview|obituary|dispatch|feature)";

  private static final String THIS =
      "(?:this|the above) (?:news )?" + PIECE + "(?:'s|’s)?(?: (?:headline|text))?";

  private static final String HAS =
      "(?:has been|had been|was|were|is|have been)(?: (?!last\\b)\\w+){0,2} ";

  /** Opens a paragraph that is a correction, whatever follows. */
  private static final Expression LABEL =
      Expression.of(
          "^[\\W_]{0,4}(?:corrections?|corrected|clarifications?|erratum|errata|corrigend(?:um|a)"
              + "|correction and clarification|corrections and clarifications"
              + "|korrektur|korrekturhinweis|berichtigung|richtigstellung|klarstellung"
              + "|rectificatif|rectification|erratum|mise au point"
              + "|corrección|correcciones|rectificación|fe de (?:errores|erratas)|aclaración"
              + "|errata corrige|rettifica|correzione|precisazione"
              + "|correção|erramos|retificação"
              + "|correctie|rectificatie"
              + "|rättelse|rettelse|retting|korrigering|oikaisu|oprava|sprostowanie|düzeltme"
              + "|исправление|поправка|уточнение|виправлення|уточнення|تصحيح|تصويب|ralat"
              + "|訂正|おわび|お詫び|更正|勘误|정정)"
              + "(?:\\s*\\([^()]{1,30}\\)|[,\\s][^:：]{1,30}(?=[:：]))?\\s*(?:[:：\\])】]|[–—-]\\s|$).*",
          FLAGS);

  /** The report says that it was changed. */
  private static final Expression CHANGED =
      Expression.of(
          WallWords.WORD_START
              + "(?:"
              + "\\b(?:an?|the) (?:earlier|previous|original|prior|first|initial|past) (?:online |print |published )?(?:version|edition|headline|draft|report) (?:of|to|on) (?:this|the) "
              + PIECE
              + "|\\b(?:earlier|previous|original) versions? of this "
              + PIECE
              + "|\\b"
              + THIS
              + " "
              + HAS
              + "?(?:amended|corrected|updated|edited|revised|clarified|modified|changed)\\b"
              + "|\\b(?:amended|corrected|updated) (?:on \\S+(?: \\S+){0,3} )?to (?:correct|clarify|reflect|remove|amend|make clear)\\b"
              + "|\\bthe original (?:version|"
              + PIECE
              + ")(?: of this \\w+)? (?:misstated|misspelled|misspelt|incorrectly|wrongly|mistakenly|erroneously)\\b"
              + "|\\bwe (?:have )?(?:corrected|amended|updated|clarified) (?:this|the) "
              + PIECE
              + "|\\bwe (?:regret|apologi[sz]e for) the (?:error|mistake)"
              // German, Dutch, the north
              + "|\\bin einer (?:früheren|vorherigen|ersten|älteren|ursprünglichen) (?:version|fassung) (?:dieses|des|dieser|der|hieß|stand|wurde)\\b"
              + "|\\b(?:dieser|der) (?:artikel|text|beitrag|bericht) wurde (?:\\S+ ){0,6}(?:aktualisiert|korrigiert|geändert|ergänzt|überarbeitet|angepasst)"
              + "|\\bwir haben (?:das|dies|den fehler|die stelle|den text) (?:\\S+ ){0,3}(?:korrigiert|berichtigt|geändert)"
              + "|\\bin een eerdere versie van (?:dit|deze)\\b|\\bdit (?:artikel|bericht|stuk|verhaal) is (?:\\S+ ){0,6}(?:aangepast|gecorrigeerd|gewijzigd|bijgewerkt)"
              + "|\\b(?:i|en) (?:en )?(?:tidigare|tidligere|tidlegare) (?:version|versjon|versionen|utgave|utgåva) (?:av|af)\\b"
              + "|\\b(?:artikkelen|artiklen|artikeln|saken|teksten|texten) (?:er|har|ble|blev) (?:\\S+ ){0,4}(?:rettet|oppdatert|uppdaterats|opdateret|korrigert|korrigerats|endret|ändrats)"
              // Romance
              + "|\\bune (?:première|précédente) version de (?:cet|ce|l['’])|\\b(?:cet article|ce texte) a été (?:\\S+ ){0,4}(?:modifié|corrigé|mis à jour|actualisé)"
              + "|\\buna versión (?:anterior|previa|inicial) de (?:este|esta)\\b|\\b(?:este|esta) (?:artículo|noticia|nota|información|texto) (?:ha sido|fue) (?:\\S+ ){0,3}(?:modificad|corregid|actualizad|editad|rectificad)"
              + "|\\buna (?:precedente versione|versione precedente) di quest|\\bquesto articolo è stato (?:\\S+ ){0,3}(?:modificato|corretto|aggiornato)"
              + "|\\buma versão anterior dest|\\best[ea] (?:texto|artigo|reportagem|matéria|notícia) foi (?:\\S+ ){0,3}(?:corrigid|atualizad|alterad|modificad)"
              // Slavic, Turkish
              + "|\\bwe wcześniejszej wersji (?:tego )?(?:artykułu|tekstu)|\\bartykuł został (?:\\S+ ){0,3}(?:poprawiony|zaktualizowany)"
              + "|\\bв (?:более ранней|предыдущей|первоначальной|первой) версии (?:этой|этого|данной|данного|статьи|материала|текста|новости)"
              + "|\\bbu haber(?:in|de)? (?:\\S+ ){0,4}(?:düzeltilmiştir|güncellenmiştir)"
              + ")",
          FLAGS);

  private static final Expression RETRACTED_LABEL =
      Expression.of(
          "^[\\W_]{0,4}(?:retracted(?: article)?|retraction(?: note| notice)?|withdrawn|withdrawal|kill notice|mandatory kill"
              + "|zurückgezogen|rétractation|retractación|ritrattazione|retratação|intrekking|tilbaketrukket|отозвано|опровержение|撤回|撤稿)"
              + "\\s*(?:\\([^()]{1,30}\\)\\s*)?(?:[:：\\])】]|[–—-]\\s|$).*",
          FLAGS);

  private static final Expression RETRACTED =
      Expression.of(
          WallWords.WORD_START
              + "(?:"
              + "\\b"
              + THIS
              + " "
              + HAS
              + "(?:retracted|withdrawn|unpublished|taken down)\\b"
              + "|\\bwe (?:have |are |hereby )*(?:retract(?:ed|ing)?|withdr[ae]wn?|withdrew) (?:this|the) "
              + PIECE
              + "|\\bhas (?:retracted|withdrawn) this "
              + PIECE
              + "|\\b(?:dieser|der) (?:artikel|text|beitrag|bericht) wurde (?:\\S+ ){0,4}(?:zurückgezogen|zurückgenommen)"
              + "|\\b(?:cet article|ce texte) a été (?:\\S+ ){0,2}(?:retiré|dépublié|rétracté)"
              + "|\\b(?:este|esta) (?:artículo|noticia|nota|información|texto) (?:ha sido|fue) (?:\\S+ ){0,2}(?:retirad|retractad)"
              + "|\\bquesto articolo è stato (?:\\S+ ){0,2}(?:ritirato|ritrattato)"
              + "|\\best[ea] (?:texto|artigo|reportagem|matéria|notícia) foi (?:\\S+ ){0,2}(?:retirad|retratad|despublicad)"
              + "|\\bdit (?:artikel|bericht|stuk|verhaal) is (?:\\S+ ){0,2}(?:ingetrokken|teruggetrokken)"
              + "|\\b(?:artikkelen|artiklen|artikeln|saken) (?:er|har|ble|blev) (?:\\S+ ){0,2}(?:trukket|avpublisert|avpublicerats|dragits|afpubliceret)"
              + "|\\b(?:статья|материал|публикация) (?:была |был )?(?:отозван|отозвана|снята? с публикации)"
              + "|記事を(?:取り消|撤回)|本文已撤"
              + ")",
          FLAGS);

  /** An invitation to report errors, or the outlet's rules for them. */
  private static final Expression INVITES =
      Expression.of(
          "\\b(?:report|spotted|found|notice|submit|request|send|aware of) (?:us )?(?:an?|any|your) (?:\\w+ )?(?:correction|error|mistake|inaccurac|typo)"
              + "|\\b(?:corrections?|editorial) (?:policy|desk|editor|page)\\b|\\b(?:fehler|hinweis) (?:gefunden|melden)|signaler une erreur|encontr(?:ó|aste|ou) (?:un|um) erro",
          FLAGS);

  /** A headline that was sent again. */
  private static final Expression HEADLINE =
      Expression.of(
          "^\\W{0,2}(?:corrected|correction|refile|clarification|korrektur|berichtigung|rectificatif|corrección|rettifica|correção|correctie|rättelse|rettelse|исправление|訂正|更正)\\s*(?:\\([^()]{1,20}\\)\\s*)?[\\])】]?\\s*[:：–—-].*",
          FLAGS);

  private static final Expressions ANY = Expressions.of(RETRACTED_LABEL, LABEL, RETRACTED, CHANGED);

  /** A longer paragraph speaks of the report only in passing. */
  private static final int LONGEST = 110;

  /** What opens with a label may be longer. */
  private static final int LONGEST_LABELLED = 300;

  /** In a paragraph that says it, it is said near the head. */
  private static final int HEAD = 160;

  /** The longest words that say it. */
  private static final int LONGEST_HIT = 240;

  /** A label ends before. */
  private static final int LABEL_HEAD = 40;

  /** What a paragraph is. */
  enum Kind {
    /** The report was corrected, clarified or updated. */
    CORRECTION,
    /** The report was taken back. */
    RETRACTION
  }

  private CorrectionWords() {}

  /** Returns what a paragraph is by its own words; null for a piece of the report. */
  static @Nullable Kind of(String words) {
    if (!ANY.mayStandIn(words, 0, Math.min(words.length(), HEAD + LONGEST_HIT))) {
      return null;
    }
    int units = PageBlock.units(words, 0, words.length());
    if (units > LONGEST_LABELLED || words.isBlank()) {
      return null;
    }
    if (opens(RETRACTED_LABEL, words)) {
      return Kind.RETRACTION;
    }
    boolean labelled = opens(LABEL, words);
    if (!labelled && (units > LONGEST || quotes(words))) {
      return null;
    }
    if (finds(RETRACTED, words)) {
      return Kind.RETRACTION;
    }
    boolean changed = finds(CHANGED, words);
    return changed || (labelled && !INVITES.find(lower(words))) ? Kind.CORRECTION : null;
  }

  /** Returns what a headline says of its report; null for an ordinary one. */
  static @Nullable Kind ofHeadline(String words) {
    boolean alone = words.indexOf(' ') < 0;
    if (!alone && opens(RETRACTED_LABEL, words)) {
      return Kind.RETRACTION;
    }
    return opens(HEADLINE, words) ? Kind.CORRECTION : null;
  }

  /** Whether a paragraph is a label alone, which names what follows it. */
  static boolean isLabelAlone(String words) {
    return PageBlock.units(words, 0, words.length()) <= 3
        && (opens(LABEL, words) || opens(RETRACTED_LABEL, words));
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static boolean opens(Expression label, String words) {
    return label.mayStandIn(words, 0, Math.min(words.length(), LABEL_HEAD))
        && label.pattern().matcher(lower(words)).matches();
  }

  private static boolean finds(Expression expression, String words) {
    int seen = HEAD + LONGEST_HIT;
    if (!expression.mayStandIn(words, 0, Math.min(words.length(), seen))) {
      return false;
    }
    String lower = lower(words);
    Matcher matcher = expression.pattern().matcher(lower).region(0, Math.min(lower.length(), seen));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.find() && matcher.start() <= HEAD;
  }

  /** Somebody's words about another report. */
  private static boolean quotes(String words) {
    return "\"“„«‘".indexOf(words.charAt(0)) >= 0;
  }
}
