package org.parallax.core.date;

import java.util.List;

/**
 * Beginnings of words that say beside a date what happened on it, in many languages, folded as
 * {@link CalendarNames#fold} does; a blank at the end asks for the end of the word.
 */
final class LabelWords {
  /** Words before the day of publication. */
  static final List<String> PUBLISHED =
      of(
          "publish|posted|publie|publicat|publicad|pubblicat|publizier|veroffentlich|"
              + "erschienen|erstellt|online seit|gepubliceerd|geplaatst|publicera|publiser|"
              + "udgivet|offentliggjort|opublikowan|data publikacji|dodano|publikovan|zverejnen|"
              + "vydan|vlozeno|kozzetetel|megjelen|letrehozva|julkaistu|yayinla|yayin tarihi|"
              + "giris|objavljen|objavlj|опубликован|опубліковано|публикувано|дата|δημοσιευ|"
              + "αναρτηση|公開|掲載|配信|発行|发布|發布|发表|發表|发稿|登録|등록|입력|기사입력|diterbitkan|ditayangkan|"
              + "dipublikasikan|tayang|ngay dang|dang luc|نشر|فورسם|פורסם|प्रकाशित|created|cree |"
              + "cree:|creado|creato|criado|skapad|oprettet|opprettet|vytvoren|utworzon|luotu|"
              + "создан|створен|написан|добавлен|pubdate|written on|written by|filed|released|"
              + "first aired|issued|le |scritto|escrito|gepost|eingestellt|verfasst|fecha|data:|"
              + "datum|date:|date of");

  /** Words before the day of a change. */
  static final List<String> MODIFIED =
      of(
          "updat|modified|modifi|revised|edited|last change|last edit|aktualisier|geandert|"
              + "bearbeitet|letzte anderung|zuletzt|stand:|stand |mis a jour|mise a jour|maj |"
              + "actualiz|actualitz|modificad|atualiz|aggiorn|modificat|bijgewerkt|gewijzigd|"
              + "aangepast|uppdatera|oppdatert|sist endret|opdateret|zaktualizowan|aktualizacj|"
              + "aktualizovan|aktualizac|frissit|frissul|paivitetty|muokattu|guncelle|обновлен|"
              + "оновлен|изменен|редактирован|актуализ|ενημερω|更新|수정|diperbarui|cap nhat|تحديث|"
              + "עודכן|अपडेट|azurira|posodob|izmijen|actualise|reviewed|korrigiert");

  /** Words before the day of something else: an account, an event, an end, a look at a source. */
  static final List<String> OTHER =
      of(
          "registriert|registered|registrierung|joined|member since|mitglied seit|"
              + "dabei seit|beigetreten|anmeldedatum|inscrit|inscription|miembro desde|"
              + "membro desde|lid sinds|iscritto|medlem siden|medlem sedan|регистрац|"
              + "зарегистрирован|valid|gultig|geldig|valable|expires|until |bis |bis zum|"
              + "verfugbar|available|disponible|disponibile|jusqu|hasta |fino al|current time|"
              + "current date|aktuelle zeit|aktuelles datum|today is|today:|heute ist|heute:|"
              + "termin|deadline|einsendeschluss|anmeldeschluss|event date|when:|wann:|beginn:|"
              + "starts|nachste |next issue|prochain|proxim|prossim|volgende |sendung|"
              + "sendetermin|broadcast|ausgestrahlt|abgerufen|zugriff|retrieved|accessed|"
              + "consulte |consultado|consultato|geraadpleegd|hamtad|last visit|letzter besuch|"
              + "born|geboren|geb.|ne le|nee le|nacido|nacida|nato il|nata il|gestorben|died|"
              + "received|accepted|eingegangen|taken on|aufgenommen");

  /** Words after the day of publication, in languages that put the verb last. */
  static final List<String> PUBLISHED_AFTER =
      of(
          "veroffentlicht|publiziert|gepostet|eingestellt|erstellt|verfasst|geschrieben|"
              + "gepubliceerd|geplaatst|yayinlan|eklen|megjelent|kozzetev|公開|掲載|配信|発表|입력|등록|게시|"
              + "प्रकाशित");

  /** Words after the day of a change, in languages that put the verb last. */
  static final List<String> MODIFIED_AFTER =
      of("aktualisiert|geandert|bearbeitet|bijgewerkt|gewijzigd|guncelle|frissit|更新|수정|" + "अपडेट");

  private LabelWords() {}

  private static List<String> of(String words) {
    return List.of(words.split("\\|"));
  }
}
