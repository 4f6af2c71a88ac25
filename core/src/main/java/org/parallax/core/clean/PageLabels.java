package org.parallax.core.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Removed.Reason;

/**
 * Labels that sites set above what is no part of a report, in the languages that we know: links to
 * other reports, boxes about the author, newsletters, comments.
 */
final class PageLabels {
  private static final Map<String, Reason> LABELS = labels();

  /** No label has more words. */
  private static final int LONGEST = 8;

  /** Openings after which the label names an outlet, a section or a subject. */
  private static final Map<String, Reason> OPENINGS = openings();

  private PageLabels() {}

  private static Map<String, Reason> labels() {
    Map<String, Reason> labels = new TreeMap<>();
    String related =
        "related|related articles|related stories|related news|related posts|related content|related coverage|related topics|related links"
            + "|related reading|related video|related videos|recommended|recommended for you|recommended stories|recommended articles|recommended reading"
            + "|most read|most popular|most viewed|most shared|trending|trending now|popular|popular now|popular posts|top stories|latest news|latest stories"
            + "|more stories|more news|more coverage|more articles|more like this|up next|read next|what to read next|see also|also read|read also|you may also like"
            + "|you might also like|you may like|you might like|you may also be interested in|you might also be interested in|editors picks|editor s picks"
            + "|don t miss|must read|must reads|further reading|in other news|in case you missed it|from our partners|from around the web|around the web|from the web"
            + "|sponsored stories|promoted stories|explore more|keep reading|discover more|story timeline|next article|previous article|next story|previous story"
            + "|mehr zum thema|zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|lesen sie auch|lesen sie mehr"
            + "|weitere artikel|weitere meldungen|weitere nachrichten|weitere themen|meistgelesen|meistgelesene artikel|meist gelesen|auch interessant|ähnliche artikel"
            + "|verwandte artikel|verwandte themen|passend dazu|empfehlungen der redaktion|unsere empfehlungen|aktuelle meldungen|neueste artikel|mehr dazu|top themen"
            + "|à lire aussi|lire aussi|à lire également|sur le même sujet|sur le même thème|à découvrir|les plus lus|les articles les plus lus|articles liés|articles similaires"
            + "|voir aussi|dans la même rubrique|dans la même catégorie|vous aimerez aussi|vous pourriez aimer|nos recommandations|à ne pas manquer|pour aller plus loin|en lien avec cet article"
            + "|lea también|lee también|lea además|te puede interesar|le puede interesar|también te puede interesar|te recomendamos|más noticias|noticias relacionadas"
            + "|lo más leído|lo más visto|las más leídas|los más leídos|más leídas|artículos relacionados|contenido relacionado|temas relacionados|relacionados|relacionadas|ver también|otras noticias"
            + "|leia também|leia mais|veja também|mais lidas|as mais lidas|notícias relacionadas|matérias relacionadas|artigos relacionados|você pode gostar|você também pode gostar|saiba mais|últimas notícias"
            + "|leggi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati|notizie correlate|i più letti|le più lette|vedi anche|ti consigliamo|altri articoli"
            + "|lees ook|lees meer|lees verder|gerelateerd|gerelateerde artikelen|meest gelezen|ook interessant|bekijk ook|meer nieuws"
            + "|läs också|läs även|läs mer|läs vidare|mest läst|mest lästa|relaterat|relaterade artiklar|fler artiklar|läs också|läs mer om"
            + "|læs også|læs mere|mest læste|mest læst|relaterede artikler|les også|les mer|mest lest|relaterte saker|relaterte artikler|flere saker"
            + "|lue myös|lue lisää|luetuimmat|aiheesta lisää|aiheeseen liittyvää|katso myös|lesa meira|sjá einnig|tengdar fréttir|lestu meira|mest lesið"
            + "|czytaj także|czytaj też|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj także|przeczytaj też|polecane|polecamy|powiązane artykuły|najczęściej czytane|najpopularniejsze"
            + "|čtěte také|čtěte dále|související články|mohlo by vás zajímat|nejčtenější|prečítajte si tiež|súvisiace články|kapcsolódó cikkek|kapcsolódó|ezt is ajánljuk|legolvasottabb|olvasta már"
            + "|citește și|citeste si|articole similare|cele mai citite|pe aceeași temă|pročitajte još|povezane vijesti|najčitanije|pročitaj još|preberite še|vezane vesti|прочетете още|свързани новини"
            + "|ilgili haberler|bunlar da ilginizi çekebilir|ilginizi çekebilir|çok okunanlar|diğer haberler|baca juga|berita terkait|artikel terkait|terpopuler|rekomendasi untuk anda|lihat juga|berita lainnya"
            + "|tin liên quan|xem thêm|đọc thêm|tin mới nhất|tin cùng chuyên mục|có thể bạn quan tâm|читайте также|читайте ещё|читайте еще|по теме|похожие материалы|похожие статьи|похожие новости|материалы по теме|популярное|самое читаемое|вам может понравиться|другие новости|новости по теме"
            + "|читайте також|читайте ще|за темою|схожі матеріали|найпопулярніше|популярні новини|διαβάστε επίσης|σχετικά άρθρα|διαβάστε ακόμα|δημοφιλή"
            + "|اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|مقالات ذات صلة|یہ بھی پڑھیں|مطالب مرتبط|اخبار مرتبط|यह भी पढ़ें|ये भी पढ़ें|संबंधित खबरें|আরও পড়ুন|மேலும் படிக்க"
            + "|関連記事|関連ニュース|関連リンク|関連キーワード|あわせて読みたい|おすすめ記事|おすすめ|こんな記事も|人気記事|人気記事ランキング|アクセスランキング|最新ニュース|最新記事|次の記事|前の記事"
            + "|相关新闻|相关阅读|相关报道|相关文章|延伸阅读|推荐阅读|热门新闻|相關新聞|相關文章|延伸閱讀|推薦閱讀|熱門新聞|猜你喜歡|관련기사|관련 기사|관련 뉴스|추천 기사|많이 본 뉴스|인기 기사|이 시각 주요뉴스";
    put(labels, Reason.RELATED, related);
    put(
        labels,
        Reason.AUTHOR_BOX,
        "about the author|about the authors|about the writer|about the reporter|zum autor|zur autorin|der autor|die autorin|über den autor|über die autorin|zur person"
            + "|à propos de l auteur|l auteur|sobre el autor|sobre la autora|sobre o autor|sobre a autora|l autore|sull autore|over de auteur|om författaren|om forfatteren|kirjoittaja"
            + "|o autorze|o autorce|об авторе|про автора|yazar hakkında|tentang penulis|執筆者|著者プロフィール|プロフィール|作者简介|作者簡介");
    put(
        labels,
        Reason.NEWSLETTER,
        "newsletter|newsletters|sign up for our newsletter|sign up to our newsletter|subscribe to our newsletter|join our newsletter|get our newsletter|stay informed|stay in the know"
            + "|newsletter abonnieren|unser newsletter|inscrivez vous à notre newsletter|recevez notre newsletter|la newsletter|suscríbete|suscríbete a nuestra newsletter|iscriviti alla newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|рассылка|ニュースレター|メールマガジン");
    put(
        labels,
        Reason.COMMENTS,
        "comments|leave a reply|leave a comment|post a comment|add a comment|join the conversation|join the discussion|reader comments|kommentare|kommentar schreiben|commentaires|commenter|comentarios|comentários|commenti"
            + "|reacties|kommentarer|kommentit|komentarze|komentáře|hozzászólások|comentarii|komentari|yorumlar|komentar|bình luận|комментарии|коментарі|σχόλια|التعليقات|コメント|评论|評論|댓글");
    return new HashMap<>(labels);
  }

  private static Map<String, Reason> openings() {
    Map<String, Reason> openings = new TreeMap<>();
    put(
        openings,
        Reason.RELATED,
        "more from|more on|more in|more about|more great|more by|most read in|most popular in|latest from|latest in|trending in|top stories in|read more from|read more about|read more on|recommended by"
            + "|mehr aus|mehr von|mehr über|mehr zu|weitere artikel aus|plus d articles|plus de|más de|más sobre|más en|mais de|mais sobre|altro da|altre notizie|meer over|meer van|mer om|mer från|mere om|mer fra|lisää aiheesta|więcej z|więcej o|ещё по теме|еще по теме|daha fazla|berita lain");
    return new HashMap<>(openings);
  }

  private static void put(Map<String, Reason> into, Reason reason, String labels) {
    Arrays.stream(labels.split("\\|"))
        .forEach(label -> into.putIfAbsent(PageEvidence.key(label), reason));
  }

  /**
   * Returns why what stands under a label is no part of the report; null when the words are no such
   * label.
   *
   * @param key the words of a whole line, as {@link PageEvidence#key} gives them
   */
  static @Nullable Reason of(String key) {
    return LABELS.get(key);
  }

  /** Whether a line opens with a label for links and goes on with what it links to. */
  static boolean leads(String key) {
    for (int end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) {
      if (LABELS.get(key.substring(0, end)) == Reason.RELATED && !key.startsWith("popular ")) {
        return true;
      }
    }
    return false;
  }

  /** Like {@link #of}, also when the label goes on with a name: "More from the North Coast". */
  static @Nullable Reason opening(String key) {
    Reason whole = LABELS.get(key);
    if (whole != null) {
      return whole;
    }
    int blank = key.indexOf(' ');
    int second = blank < 0 ? -1 : key.indexOf(' ', blank + 1);
    for (int end = second; end > 0; end = key.indexOf(' ', end + 1)) {
      Reason reason = OPENINGS.get(key.substring(0, end));
      if (reason != null && key.split(" ").length <= LONGEST) {
        return reason;
      }
    }
    return null;
  }
}
