package org.parallax.core.date;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.WordSieve;

/**
 * Names of months and days of the week, in many languages, folded: lower case, marks left out.
 *
 * <p>Full names in the cases that dates use, and the usual short ones. The one name that two
 * languages use for two months ({@code listopada}) is told apart by the language.
 */
final class CalendarNames {
  private static final String[] MONTHS = {
    "january jan januar januari januarie janvier janv enero ene gennaio gen janeiro janar janari "
        + "gener xaneiro xan urtarrila urtarrilaren urtarrilak ianuarie ian stycznia styczen sty ledna leden "
        + "januara januára sijecnja sijecanj januar jan. január tammikuuta tammikuu jaanuar "
        + "janvaris janvari sausio sausis ocak oca ιανουαριου ιανουαριος ιαν января январь янв "
        + "січня січень січ януари јануар јануари студзеня يناير ינואר जनवरी জানুয়ারি มกราคม ม.ค "
        + "januaris januar enero jenner janner yanvar ianouariou كانون ژانویه ionawr eanair",
    "february feb febr fevrier fevr fev febrero febbraio fevereiro februar februari februarie "
        + "febrer febreiro otsaila otsailaren otsailak februarie lutego luty lut unora unor februara veljace "
        + "veljaca februar helmikuuta helmikuu veebruar februaris februari vasario vasaris subat sub "
        + "φεβρουαριου φεβρουαριος φεβ февраля февраль фев лютого лютий лют февруари фебруар "
        + "фебруари лютага فبراير פברואר फरवरी ফেব্রুয়ারি กุมภาพันธ์ pebrero feber feabhra chwefror "
        + "shkurt fevral فوریه",
    "march mar mars mart marts marz maerz mrz marzo marco março maret mac maart marc martxoa martxoaren martxoak "
        + "martie marca marzec brezna brezen marec ozujka ozujak marcius maaliskuuta maaliskuu marts "
        + "marta kovo kovas martxoa martio μαρτιου μαρτιος μαρ марта март мар березня березень бер "
        + "март сакавіка مارس מרץ मार्च মার্চ มีนาคม marso marzu marta maerts martius marcio mawrth",
    "april apr avril avr abril abr aprile apirila apirilaren apirilak aprilie kwietnia kwiecien kwi "
        + "dubna duben aprila travnja travanj aprilis huhtikuuta huhtikuu aprill aprilis aprili "
        + "balandzio balandis nisan nis απριλιου απριλιος απρ апреля апрель апр квітня квітень кві "
        + "април красавіка ابريل أبريل אפריל अप्रैल এপ্রিল เมษายน prill ebrill aibrean oprill",
    "may mai maj mayo mag maggio maio mei mayis maig maiatza maiatzaren maiatzak maja kvetna kveten svibnja "
        + "svibanj majus toukokuuta toukokuu maijs maija geguzes geguze may. mayis μαιου μαιος μαι "
        + "мая май травня травень тра мај майo maius траўня مايو מאי मई মে พฤษภาคม maaj mayu "
        + "bealtaine",
    "june jun juin junio giugno giu junho juni junie juny xuno ekaina ekainaren ekainak iunie czerwca "
        + "czerwiec cze cervna cerven lipnja lipanj juna junius kesakuuta kesakuu juuni "
        + "junijs junija birzelio birzelis haziran haz ιουνιου ιουνιος ιουν июня июнь июн червня "
        + "червень чер юни јун јуни чэрвеня يونيو יוני जून জুন มิถุนายน hunyo qershor xunu",
    "july jul juillet juil julio luglio lug julho juli julie juliol xullo uztaila uztailaren uztailak iulie "
        + "lipca lipiec lip cervence cervenec srpnja srpanj jula julius heinakuuta heinakuu juuli "
        + "juuli julijs julija liepos liepa temmuz tem ιουλιου ιουλιος ιουλ июля июль июл липня "
        + "липень лип юли јул јули ліпеня يوليو יולי जुलाई জুলাই กรกฎาคม hulyo korrik",
    "august aug aout août agosto ago agost abuztua abuztuaren abuztuak augustus augusti ogos agustus "
        + "augustie sierpnia sierpien sie srpna srpen kolovoza kolovoz augusta augusztus elokuuta "
        + "elokuu augusts rugpjucio rugpjutis agustos agu αυγουστου αυγουστος αυγ августа август авг "
        + "серпня серпень сер август август жніўня اغسطس أغسطس אוגוסט अगस्त আগস্ট สิงหาคม gusht",
    "september sep sept septembre septiembre settembre set setembro setiembre setembre iraila irailaren irailak "
        + "septembrie wrzesnia wrzesien wrz zari septembra rujna rujan szeptember syyskuuta syyskuu "
        + "septembris septembri rugsejo rugsejis eylul eyl σεπτεμβριου σεπτεμβριος σεπ сентября "
        + "сентябрь сен сент вересня вересень вер септември септембар верасня سبتمبر ספטמבר सितंबर "
        + "সেপ্টেম্বর กันยายน setyembre shtator setembro sett",
    "october oct octobre octubre ottobre ott outubro out oktober okt oktobar outubro urria urriaren urriak "
        + "octombrie pazdziernika pazdziernik paz rijna rijen oktobra oktobris oktobri "
        + "lokakuuta lokakuu oktoober spalio spalis ekim eki οκτωβριου οκτωβριος οκτ октября октябрь "
        + "окт жовтня жовтень жов октомври октобар кастрычніка اكتوبر أكتوبر אוקטובר अक्टूबर অক্টোবর "
        + "ตุลาคม oktubre tetor octubro hydref",
    "november nov novembre noviembre novembro azaroa azaroaren azaroak noiembrie noi listopada listopadu "
        + "listopad novembra studenoga studenog studeni marraskuuta marraskuu novembris novembri "
        + "lapkricio lapkritis kasim kas νοεμβριου νοεμβριος νοε ноября ноябрь ноя листопада листопад "
        + "ноември новембар лістапада نوفمبر נובמבר नवंबर নভেম্বর พฤศจิกายน nobyembre nentor nopember",
    "december dec decembre diciembre dic dicembre dezembro dez dezember desember des dezember "
        + "desembre decembro abendua abenduaren abenduak decembrie grudnia grudzien gru prosince prosinec "
        + "decembra prosinca prosinac decembar joulukuuta joulukuu detsember decembris decembri "
        + "gruodzio gruodis aralik ara δεκεμβριου δεκεμβριος δεκ декабря декабрь дек грудня грудень "
        + "гру декември децембар снежня ديسمبر דצמבר दिसंबर ডিসেম্বর ธันวาคม disyembre dhjetor "
        + "disember rhagfyr",
  };

  private static final String[] WEEKDAYS = {
    "monday mon montag lundi lunes lunedi segunda segunda-feira maandag mandag måndag poniedzialek "
        + "pondeli pondelok ponedjeljak ponedeljek ponedeljak hetfo maanantai maanantaina esmaspaev "
        + "pirmdiena pirmadienis pazartesi δευτερα понедельник понеділок понеделник понедељак الاثنين "
        + "सोमवार senin luni dilluns astelehena 月曜日 星期一 周一 월요일",
    "tuesday tue tues dienstag mardi martes martedi terca terca-feira dinsdag tirsdag tisdag wtorek "
        + "utery utorok utorak torek kedd tiistai tiistaina teisipaev otrdiena antradienis sali τριτη "
        + "вторник вівторок уторак الثلاثاء मंगलवार selasa marti dimarts asteartea 火曜日 星期二 周二 화요일",
    "wednesday wed mittwoch mercredi miercoles mercoledi quarta quarta-feira woensdag onsdag sroda "
        + "streda srijeda sreda szerda keskiviikko keskiviikkona kolmapaev tresdiena treciadienis "
        + "carsamba τεταρτη среда середа сряда الأربعاء बुधवार rabu miercuri dimecres asteazkena 水曜日 "
        + "星期三 周三 수요일",
    "thursday thu thur thurs donnerstag jeudi jueves giovedi quinta quinta-feira donderdag torsdag "
        + "czwartek ctvrtek stvrtok cetvrtak cetrtek csutortok torstai torstaina neljapaev ceturtdiena "
        + "ketvirtadienis persembe πεμπτη четверг четвер четвъртък четвртак الخميس गुरुवार kamis joi "
        + "dijous osteguna 木曜日 星期四 周四 목요일",
    "friday fri freitag vendredi viernes venerdi sexta sexta-feira vrijdag fredag piatek patek piatok "
        + "petak petek pentek perjantai perjantaina reede piektdiena penktadienis cuma παρασκευη "
        + "пятница пʼятниця п'ятниця петък петак الجمعة शुक्रवार jumat vineri divendres ostirala 金曜日 "
        + "星期五 周五 금요일",
    "saturday sat samstag sonnabend samedi sabado sabato zaterdag lordag lørdag sobota subota lauantai "
        + "lauantaina laupaev sestdiena sestadienis cumartesi σαββατο суббота субота събота السبت शनिवार "
        + "sabtu sambata dissabte larunbata szombat 土曜日 星期六 周六 토요일",
    "sunday sun sonntag dimanche domingo domenica zondag sondag søndag niedziela nedele nedela nedjelja "
        + "nedelja vasarnap sunnuntai sunnuntaina puhapaev svetdiena sekmadienis pazar κυριακη "
        + "воскресенье неділя неделя недеља الأحد रविवार minggu duminica diumenge igandea 日曜日 星期日 "
        + "周日 일요일",
  };

  private static final Map<String, Integer> MONTH = table(MONTHS);
  private static final Map<String, Integer> WEEKDAY = table(WEEKDAYS);

  /** Lets the names of months through. */
  static final WordSieve MONTH_SIEVE = sieve(MONTH.keySet());

  /** Lets the names of days of the week through. */
  static final WordSieve WEEKDAY_SIEVE = sieve(WEEKDAY.keySet());

  private CalendarNames() {}

  /** Returns what lets those of some folded words through that are of ASCII. */
  static WordSieve sieve(Collection<String> folded) {
    return new WordSieve(folded.stream().filter(CalendarNames::isAscii).toList(), List.of());
  }

  /** Returns the number of a month, 1 to 12; null when the folded word names none. */
  static @Nullable Integer month(String folded, String language) {
    if (folded.equals("listopada") && (language.startsWith("hr") || language.startsWith("bs"))) {
      return 10;
    }
    return MONTH.get(folded);
  }

  /** Returns the number of a day of the week, Monday 1; null when the folded word names none. */
  static @Nullable Integer weekday(String folded) {
    return WEEKDAY.get(folded);
  }

  /** Returns a word in lower case, without marks. */
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(word)) {
      return lower;
    }
    String folded = withoutMarks(Normalizer.normalize(lower, Normalizer.Form.NFD));
    return folded.replace('ı', 'i').replace("ø", "o").replace("ł", "l").replace("ß", "ss");
  }

  private static String withoutMarks(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    word.codePoints().filter(c -> !isMark(Character.getType(c))).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Integer> table(String[] rows) {
    Map<String, Integer> table = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      for (String word : rows[i].split(" ")) {
        if (!word.endsWith("0")) {
          table.putIfAbsent(fold(word), i + 1);
        }
      }
    }
    return new HashMap<>(table);
  }
}
