package org.parallax.core.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parallax.core.text.Expression;
import org.parallax.core.text.Expressions;

/**
 * What stands in the place of a report says of itself: checks of the browser, questions for
 * consent, failures, and offers to pay for the rest.
 *
 * <p>Words alone never decide; {@link PageKinds} weighs them with how little else is there. Safe to
 * share between threads.
 */
final class WallWords {
  /** All patterns are in lower case, and so is what they are asked of: several times faster. */
  private static final int FLAGS = Pattern.DOTALL;

  /** Dozens of ways to say a thing are tried only where a word begins. */
  static final String WORD_START = "(?<![a-z\u00DF-\u00FF])";

  /** Said by checks of the browser and nowhere else. */
  private static final Expression BOT =
      any(
          "checking (?:if the site connection is secure|your browser)",
          "verif(?:y|ying|ies) (?:that )?you(?:'re|’re| are) (?:a )?human",
          "(?:enable|turn on|activate|allow) (?:javascript|js|cookies)\\b",
          "javascript (?:is|must be|has to be|needs to be) (?:disabled|required|enabled|turned)",
          "access to this (?:page|site) (?:has been |is |was )?(?:denied|blocked|restricted)",
          "unusual (?:traffic|activity) (?:from|on) your",
          "you(?:'ve|’ve| have) been blocked|you are (?:temporarily )?blocked|request (?:was |has been )?blocked",
          "(?:complete|solve|pass) the (?:security check|captcha|puzzle|challenge)",
          "i(?:'m|’m| am) not a robot|you(?:'re|’re| are) not a (?:robot|bot)|are you a (?:robot|human)",
          "ddos protection by|\\bray id\\b|incident id\\b",
          "you don(?:'|’)t have permission to access|not authori[sz]ed to access",
          "(?:you will be|you are being|being) (?:connected|redirected)\\b",
          "kein roboter|ein mensch sind|browser wird (?:über)?prüft|(?:aktivieren sie|bitte) (?:bitte )?javascript",
          "vous êtes (?:bien )?(?:un )?humain|pas un robot|activ(?:ez|er) javascript",
          "(?:eres|es usted|usted es) (?:un )?humano|(?:eres|soy|es) un robot|(?:habilit|activ)\\w+ javascript",
          "(?:di essere|che sei) umano|un robot\\?|abilit\\w+ javascript",
          "você é (?:um )?humano|é um robô|(?:habilit|ativ)\\w+ o javascript",
          "een mens bent|geen robot|schakel javascript",
          "(?:ni|nie) (?:jesteś|jestem) robotem|włącz javascript",
          "inte (?:är )?en robot|ikke (?:er )?en robot|et menneske er|aktivera javascript|aktiver javascript",
          "(?:вы|я) не робот|что вы человек|проверка браузера|включите javascript",
          "robot olmadığ|javascript(?:'|’)i etkinleştir",
          "ロボットではな|ロボットではありません|javascriptを有効",
          "验证您?是(?:真人|人类)|不是机器人|人机验证|安全验证|启用 ?javascript",
          "로봇이 아닙니다|لست روبوت|أنك إنسان");

  /** Said by them, and now and then elsewhere. */
  private static final Expression BOT_HINT =
      any(
          "just a moment",
          "access denied",
          "captcha",
          "security (?:check|verification)",
          "attention required",
          "pardon our interruption",
          "403 forbidden|forbidden",
          "one more step|please wait",
          "zugriff verweigert|accès (?:refusé|bloqué)|acceso denegado|accesso negato|acesso negado|toegang geweigerd|odmowa dostępu|åtkomst nekad|adgang nektet|доступ (?:запрещ[её]н|ограничен)|erişim engellendi");

  private static final Expression CONSENT =
      any(
          "before you continue|we (?:value|care about|respect) your privacy|your privacy (?:choices|settings|matters)",
          "manage (?:your )?(?:privacy|cookies?|consent|preferences|options|settings)",
          "(?:accept|allow|agree to|reject|decline) (?:all\\b|cookies)|(?:accept|agree) (?:and|&) (?:continue|proceed|close)|consent or pay",
          "alle[sn]? (?:cookies )?akzeptieren|akzeptieren und weiter|zustimmen (?:und|&) weiter|mit werbung (?:weiter)?(?:lesen|nutzen)|(?:privatsphäre|datenschutz|cookie)-?einstellungen",
          "tout (?:accepter|refuser)|accepter et (?:continuer|fermer)|continuer sans accepter|votre vie privée",
          "aceptar (?:todo|todas|y (?:continuar|cerrar))|(?:tu|su) privacidad|(?:configurar|rechazar) (?:las )?cookies",
          "accetta (?:tutt[oi]|e (?:continua|chiudi))|la tua privacy",
          "aceitar (?:tudo|todos|e (?:continuar|fechar))|(?:sua|tua) privacidade",
          "alles (?:accepteren|toestaan)|cookies accepteren|jouw privacy|uw privacy",
          "(?:akceptuję|zgadzam się|przejdź do serwisu)|prywatnoś",
          "(?:godkänn|acceptera|tillåt|godta|aksepter|accepter|tillad) alle?a?\\b|hyväksy (?:kaikki|evästeet)",
          "принять (?:все|и продолжить)|kabul et|同意して|同意する|接受所有|모두 (?:동의|수락)");

  private static final Expression CONSENT_STEM =
      stems(
          "cookie",
          "consent",
          "privac",
          "personali[sz]",
          "partner",
          "track",
          "advertis",
          "vendor",
          "third[- ]part",
          "gdpr",
          "identifier",
          "legitimate interest",
          "datenschutz",
          "einwillig",
          "zustimm",
          "personenbezogen",
          "werbung",
          "confidentialit",
          "traceur",
          "partenaire",
          "données",
          "publicit",
          "terceros",
          "socios",
          "datos",
          "consenso",
          "dati personali",
          "parceir",
          "toestemming",
          "gegevens",
          "zgod[aęy]",
          "danych",
          "samtycke",
          "samtykke",
          "annons",
          "annonse",
          "персональн",
          "çerez",
          "クッキー",
          "個人",
          "evästei",
          "隐私");

  private static final Expression ERROR =
      any(
          "^\\W*(?:http |error |erreur |fehler |errore |erro )?(?:status )?(?:404|410|500|502|503|504)\\b(?! \\p{L}+s\\b)",
          "\\b404\\b.{0,12}(?:error|not found|page|seite|página|pagina)",
          "(?:page|article|story|content|url|link|file|post)\\b.{0,40}(?:not (?:be )?found|no longer (?:exists?|available|here)|(?:does not|doesn['’]t) exist|is missing|has (?:been )?(?:moved|removed|expired))",
          "^\\W*(?:page |file )?not found\\W*(?:$|[|–—-])",
          "(?:can(?:'|’)?t|cannot|could(?: not|n['’]t)|unable to) find (?:the |that |this )?(?:page|article|story)",
          "internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|(?:down|closed) for maintenance|^\\W*(?:oops\\W+)?something went wrong",
          "seite (?:wurde |konnte )?(?:leider )?nicht (?:gefunden|vorhanden|verfügbar)|seite existiert nicht|nicht mehr verfügbar",
          "page (?:introuvable|non trouvée|inexistante|n['’]existe)|n['’](?:existe|est) plus (?:disponible)?",
          "página (?:no|não) (?:encontrada|existe|disponible|disponível|localizada)|no (?:se ha )?encontra(?:do|mos) la página",
          "pagina (?:non (?:trovata|disponibile|esiste)|niet gevonden|bestaat niet|nu a fost)|oldal nem található",
          "sidan (?:kunde inte hittas|hittades inte|finns inte)|siden (?:ble |blev )?(?:ikke funnet|finnes ikke|ikke fundet|findes ikke)|(?:fant|finder|kan) ikke (?:finde )?siden|sivua ei löy",
          "nie znaleziono strony|strona nie (?:istnieje|została)|stránka (?:nenalezena|nebyla)|страница не (?:найдена|существует)|сторінк[ау] не (?:знайден|існує)",
          "sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang|ページ(?:が|は)(?:見つかり|存在し)ません|(?:页面|頁面)(?:不存在|未找到|找不到)|找不到.{0,3}[页頁]面|페이지를 찾을 수 없|الصفحة غير موجودة");

  /** Offers the rest of a report for money or an account. */
  private static final Expression PAY =
      any(
          "(?:subscribe|subscription|sign in|sign up|log ?in|register|join|become a (?:member|subscriber)|create (?:a |your )?(?:free )?account)\\b.{0,60}\\b(?:to|and) (?:continue|keep|finish|access|unlock|read|view|get (?:full|unlimited))",
          "to (?:continue|keep|finish) reading|(?:continue|keep) reading with|to read (?:the )?(?:full|rest|whole|entire|more of this|this)",
          "(?:article|content|story|page) is (?:only |exclusively |available |reserved )*(?:for|to) (?:\\w+ ){0,2}(?:subscribers|members)|(?:subscriber|member)s?[- ](?:only|exclusive)|exclusive (?:to|for) (?:our )?(?:subscribers|members)",
          "already a (?:subscriber|member)\\b|you(?:'ve|’ve| have) (?:reached|read) your (?:free )?(?:limit|article)|unlock (?:this|the) (?:article|story)",
          "(?:artikel|text|inhalt|beitrag)\\b.{0,30}(?:nur|exklusiv) für.{0,20}abonnent|(?:weiter|jetzt) ?lesen mit|um (?:den (?:ganzen )?artikel |diesen artikel |alles )?(?:weiter ?zu ?lesen|zu lesen)|jetzt (?:abo|testen|freischalten)|artikel freischalten|sie haben bereits ein abo",
          "réservée?s? aux? abonn|(?:la suite|cet article|cet accès) est réservé|il vous reste .{0,12}% de (?:cet article|ce)|pour (?:lire|accéder) (?:la suite|à l['’]|cet article|l['’]article)|abonnez-vous pour|déjà abonné",
          "(?:exclusiv[oa]|solo|reservad[oa]|sólo) para (?:nuestros )?suscriptores|para (?:seguir|continuar) leyendo|suscríbete (?:para|y sigue)|¿ya eres suscriptor",
          "(?:riservat[oa]|esclusiv[oa]) (?:agli|per gli) abbonati|per continuare (?:a leggere|la lettura)|abbonati per|sei già abbonato",
          "(?:exclusivo|reservado|apenas|só) (?:para|a) (?:os )?assinantes|para continuar (?:a ler|lendo)|assine para|já é assinante",
          "(?:alleen|exclusief) voor (?:\\w+ )?abonnees|verder lezen\\?|om (?:dit artikel|verder) te lezen|al abonnee|word abonnee",
          "(?:endast|bara|exklusivt) för (?:\\w+ )?(?:prenumeranter|medlemmar)|för att (?:läsa|fortsätta)|(?:kun|bare|forbeholdt) for (?:\\w+ )?abonnente|(?:kun|forbeholdt) for|for å lese|for at læse|les hele saken|læs hele|bli abonnent|bliv abonnent|redan prenumerant|allerede abonnent|tilaajille|vain tilaaj",
          "(?:tylko|wyłącznie) dla (?:\\w+ )?(?:prenumeratorów|subskrybentów)|czytaj dalej z|pouze pro předplatitele|csak előfizető|только (?:для|по) подписчик|доступ(?:ен|на|но) (?:только )?(?:по подписке|подписчикам)",
          "有料会員|会員限定|会員登録.{0,12}(?:読|続き)|続きを読むには|订阅(?:后|以)?(?:阅读|继续)|付费(?:阅读|会员)|구독자 전용");

  /** How much of a report is behind the wall, said in numbers. */
  private static final Expression LEFT =
      Expression.of(
          "il vous reste .{0,12}% de (?:cet article|ce)|\\b\\d{1,2} ?% (?:of (?:this|the) (?:article|story) (?:is )?(?:left|remain)|des artikels)|(?:残り|残り：)\\d+ ?(?:文字|字)|還剩|剩余\\d+%",
          FLAGS);

  private static final Expressions PAY_OR_LEFT = Expressions.of(PAY, LEFT);

  private WallWords() {}

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static Expression any(String... patterns) {
    return Expression.of(WORD_START + "(?:" + String.join("|", patterns) + ")", FLAGS);
  }

  /** Stems may stand inside a word. */
  private static Expression stems(String... stems) {
    return Expression.of("(?:" + String.join("|", stems) + ")", FLAGS);
  }

  /**
   * Whether words that stand nearly alone are a check of the browser.
   *
   * @param alone whether next to nothing else is there
   */
  static boolean bot(String words, boolean alone) {
    return finds(BOT, words) || distinct(BOT_HINT, words) >= (alone ? 1 : 2);
  }

  /** Whether somewhere consent is asked for. */
  static boolean consent(String words) {
    return finds(CONSENT, words);
  }

  /** Whether a paragraph is about what a reader consents to. */
  static boolean aboutConsent(String paragraph) {
    return distinct(CONSENT_STEM, paragraph) >= 2;
  }

  /** Whether a title or heading says that the page is not there. */
  static boolean error(String heading) {
    return finds(ERROR, heading);
  }

  /** Whether a paragraph offers the rest of a report. */
  static boolean pay(String paragraph) {
    return finds(PAY, paragraph);
  }

  /** Whether a paragraph offers the rest of a report, or says how much it is. */
  static boolean payOrLeft(String paragraph) {
    return PAY_OR_LEFT.mayStandIn(paragraph, 0, paragraph.length())
        && (pay(paragraph) || left(paragraph));
  }

  /** Whether a paragraph says how much of the report is not shown. */
  static boolean left(String paragraph) {
    return finds(LEFT, paragraph);
  }

  private static boolean finds(Expression expression, String words) {
    return expression.mayStandIn(words) && expression.pattern().matcher(lower(words)).find();
  }

  private static int distinct(Expression expression, String words) {
    if (!expression.mayStandIn(words)) {
      return 0;
    }
    List<String> seen = new java.util.ArrayList<>();
    Matcher matcher = expression.pattern().matcher(lower(words));
    while (matcher.find() && seen.size() < 8) {
      String hit = matcher.group().toLowerCase(java.util.Locale.ROOT);
      if (!seen.contains(hit)) {
        seen.add(hit);
      }
    }
    return seen.size();
  }
}
