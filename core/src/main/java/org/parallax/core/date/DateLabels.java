package org.parallax.core.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words beside a date that say what happened on it, in many languages, folded. */
final class DateLabels {
  private static final List<String> PUBLISHED =
      List.of(
          "publish",
          "posted",
          "publie",
          "publicat",
          "publicad",
          "pubblicat",
          "publizier",
          "veroffentlich",
          "erschienen",
          "erstellt",
          "online seit",
          "gepubliceerd",
          "geplaatst",
          "publicera",
          "publiser",
          "udgivet",
          "offentliggjort",
          "opublikowan",
          "data publikacji",
          "dodano",
          "publikovan",
          "zverejnen",
          "vydan",
          "vlozeno",
          "kozzetetel",
          "megjelen",
          "letrehozva",
          "julkaistu",
          "yayinla",
          "yayin tarihi",
          "giris",
          "objavljen",
          "objavlj",
          "опубликован",
          "опубліковано",
          "публикувано",
          "дата",
          "δημοσιευ",
          "αναρτηση",
          "公開",
          "掲載",
          "配信",
          "発行",
          "发布",
          "發布",
          "发表",
          "發表",
          "发稿",
          "登録",
          "등록",
          "입력",
          "기사입력",
          "diterbitkan",
          "ditayangkan",
          "dipublikasikan",
          "tayang",
          "ngay dang",
          "dang luc",
          "نشر",
          "فورسם",
          "פורסם",
          "प्रकाशित",
          "created",
          "written on",
          "written by",
          "filed",
          "released",
          "first aired",
          "issued",
          "le ",
          "scritto",
          "escrito",
          "gepost",
          "eingestellt",
          "verfasst",
          "fecha",
          "data:",
          "datum",
          "date:",
          "date of");

  private static final List<String> MODIFIED =
      List.of(
          "updat",
          "modified",
          "modifi",
          "revised",
          "edited",
          "last change",
          "last edit",
          "aktualisier",
          "geandert",
          "bearbeitet",
          "letzte anderung",
          "zuletzt",
          "stand:",
          "stand ",
          "mis a jour",
          "mise a jour",
          "maj ",
          "actualiz",
          "actualitz",
          "modificad",
          "atualiz",
          "aggiorn",
          "modificat",
          "bijgewerkt",
          "gewijzigd",
          "aangepast",
          "uppdatera",
          "oppdatert",
          "sist endret",
          "opdateret",
          "zaktualizowan",
          "aktualizacj",
          "aktualizovan",
          "aktualizac",
          "frissit",
          "frissul",
          "paivitetty",
          "muokattu",
          "guncelle",
          "обновлен",
          "оновлен",
          "изменен",
          "редактирован",
          "актуализ",
          "ενημερω",
          "更新",
          "수정",
          "diperbarui",
          "cap nhat",
          "تحديث",
          "עודכן",
          "अपडेट",
          "azurira",
          "posodob",
          "izmijen",
          "actualise",
          "reviewed",
          "korrigiert");

  private DateLabels() {}

  /** How far before a date its label ends. */
  private static final int REACH = 32;

  /** Returns the role that the words right before a date give it; null when they give none. */
  static Clue.@Nullable Role before(String text, int from, int start) {
    String words = CalendarNames.fold(text.substring(Math.max(from, start - REACH), start));
    int published = last(words, PUBLISHED);
    int modified = last(words, MODIFIED);
    if (published < 0 && modified < 0) {
      return null;
    }
    return modified > published ? Clue.Role.MODIFIED : Clue.Role.PUBLISHED;
  }

  /** Returns the role that a name (of a class, a property) gives; null when it gives none. */
  static Clue.@Nullable Role named(String name) {
    String words = CalendarNames.fold(name);
    if (words.contains("modif")
        || (words.contains("updat") && !words.contains("update-date-pub"))) {
      return Clue.Role.MODIFIED;
    }
    boolean published =
        words.contains("publi")
            || words.contains("pubdate")
            || words.contains("posted")
            || words.contains("created");
    return published ? Clue.Role.PUBLISHED : null;
  }

  private static int last(String words, List<String> labels) {
    int last = -1;
    for (String label : labels) {
      last = Math.max(last, words.lastIndexOf(label));
    }
    return last;
  }
}
