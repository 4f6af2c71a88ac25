package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Page;

/** Tells the language of a page: by its own word, checked against the words of its text. */
final class PageLanguage {
  static final List<String> TOLD =
      List.of(
          "html:lang",
          "json-ld:inLanguage",
          "microdata:inLanguage",
          "meta:content-language",
          "meta:language",
          "meta:og:locale",
          "meta:dc.language");

  private static final Map<String, Set<String>> COMMON = common();

  /** The languages in which a word is common. */
  private static final Map<String, List<String>> LANGUAGES = languages();

  private PageLanguage() {}

  private static Map<String, List<String>> languages() {
    Map<String, List<String>> languages = new TreeMap<>();
    COMMON.forEach((language, words) ->
        words.forEach(
            word -> languages.computeIfAbsent(word, w -> new ArrayList<>()).add(language)));
    return new HashMap<>(languages);
  }

  private static Map<String, Set<String>> common() {
    Map<String, Set<String>> common = new TreeMap<>();
    common.put(
        "en",
        words(
            "the of and to in that is was for it with as his on be at by had has have from they were which this are will said who"));
    common.put(
        "de",
        words(
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei"));
    common.put(
        "fr",
        words(
            "de la le et les des en un une du que est pour qui dans par sur au plus pas ce il sont avec aux se ne ont été"));
    common.put(
        "es",
        words(
            "de la que el en y los del se las por un para con una su al lo como más pero sus ha este porque esta entre cuando han"));
    common.put(
        "it",
        words(
            "di che e il la in un a per è una sono con non del si da dei le al della nel anche alla ha gli più delle come"));
    common.put(
        "pt",
        words(
            "de que e o a do da em um para com não uma os no se na por mais as dos como mas ao das foi à são pelo"));
    common.put(
        "nl",
        words(
            "de van het een en in is dat op te zijn voor met niet aan er om ook als dan maar bij uit door naar heeft hij werd"));
    common.put(
        "sv",
        words(
            "och i att det som en på är av för med till den har de inte om ett han men var jag från vi kan ska"));
    common.put(
        "da",
        words(
            "og i at det er en til af på for den med de som har ikke der et han var jeg men fra vi kan skal hun efter"));
    common.put(
        "no",
        words(
            "og i det er på til som en å for at av med har de ikke den et om var han men fra vi kan skal jeg ble etter"));
    common.put(
        "pl",
        words(
            "i w na z że się do nie to jest o jak za od po przez ale dla są tym było czy ich jego oraz które"));
    common.put(
        "fi",
        words(
            "ja on ei että se oli hän mutta ovat kun myös joka mukaan sen ole tai vuoden kuin niin jo"));
    common.put(
        "tr",
        words(
            "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra en ne ama o var dedi"));
    common.put(
        "id",
        words(
            "yang dan di dengan untuk dari ini pada tidak dalam akan itu ke adalah juga oleh ada bisa telah para"));
    common.put(
        "is",
        words("og að í á er um sem við til var en með ekki hann það af fyrir hafi þá hefur frá"));
    return common;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Returns a BCP 47 code; {@code und} when nothing tells it. */
  static String tell(Page page, String text) {
    String given = code(page.capture().field("language"));
    if (given != null) {
      return given;
    }
    String read = read(text);
    for (String name : TOLD) {
      for (Page.Datum datum : page.data()) {
        String told = datum.name().equals(name) ? code(datum.value()) : null;
        if (told != null && (read == null || read.equals(told) || !COMMON.containsKey(told))) {
          return told;
        }
      }
    }
    return read == null ? "und" : read;
  }

  static @Nullable String code(@Nullable String told) {
    if (told == null) {
      return null;
    }
    String primary = told.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", -1)[0];
    String code = primary.equals("nb") || primary.equals("nn") ? "no" : primary;
    return code.matches("[a-z]{2,3}") ? code : null;
  }

  /** Returns the language whose commonest words are clearly commonest in a text; null for none. */
  static @Nullable String read(String text) {
    List<String> words = PageEvidence.words(text.substring(0, Math.min(text.length(), 6000)));
    if (words.size() < 30) {
      return null;
    }
    String best = null;
    long most = 0;
    long second = 0;
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : words) {
      for (String language : LANGUAGES.getOrDefault(word, List.of())) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    for (Map.Entry<String, Integer> language : counts.entrySet()) {
      long hits = language.getValue();
      if (hits > most) {
        second = most;
        most = hits;
        best = language.getKey();
      } else {
        second = Math.max(second, hits);
      }
    }
    return most * 7 > words.size() && most * 4 > second * 5 ? best : null;
  }
}
