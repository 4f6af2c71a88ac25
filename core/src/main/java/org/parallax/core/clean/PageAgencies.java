package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows news agencies by their names and the letters they sign with. */
final class PageAgencies {
  private static final Map<String, String> NAMES = names();

  /** An agency in brackets at the head of a report: {@code ALDMOOR (Reuters) - }. */
  private static final Pattern HEAD =
      Pattern.compile("^[^.!?()]{0,60}\\(([^()]{2,40})\\)\\s*[-–—:.]");

  /** Letters that an agency signs with at the head: {@code dpa - }, {@code PARIS, AFP — }. */
  private static final Pattern SIGNED =
      Pattern.compile("^(?:[\\p{L} .-]{2,40}, )?([\\p{L}/-]{2,12}) ?[-–—] ");

  private PageAgencies() {}

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    String[] rows = {
      "Associated Press|ap|the associated press|associated press",
      "Reuters|reuters|thomson reuters|reuters staff|rtr|reuters com",
      "AFP|afp|agence france presse|afp com|agence france presse afp",
      "dpa|dpa|deutsche presse agentur|dpa afx|dpa infocom|dpa infocom gmbh|dpa com",
      "UPI|upi|united press international",
      "PA Media|pa|pa media|press association|pa media group",
      "ANSA|ansa",
      "EFE|efe|agencia efe|agencia efe s a",
      "Europa Press|europa press|europapress|ep",
      "APA|apa|austria presse agentur",
      "Keystone-SDA|sda|keystone sda|sda ats|ats|awp",
      "Belga|belga|agentschap belga|agence belga",
      "ANP|anp",
      "TT|tt|tt nyhetsbyran",
      "NTB|ntb",
      "Ritzau|ritzau|rb|ritzaus bureau",
      "STT|stt",
      "Lusa|lusa|agencia lusa",
      "PAP|pap",
      "CTK|ctk|čtk|ctk cz",
      "TASS|tass|тасс|itar tass",
      "RIA Novosti|ria novosti|риа новости",
      "Interfax|interfax|интерфакс",
      "Ukrinform|ukrinform|укрінформ",
      "Xinhua|xinhua|新华社|xinhua news agency",
      "Kyodo News|kyodo|kyodo news|共同|共同通信",
      "Jiji Press|jiji|jiji press|時事|時事通信",
      "Yonhap|yonhap|yonhap news|yonhap news agency|연합뉴스",
      "PTI|pti|press trust of india",
      "IANS|ians|indo asian news service",
      "ANI|ani|asian news international",
      "Antara|antara|antara news",
      "AAP|aap|australian associated press",
      "The Canadian Press|the canadian press|canadian press|cp",
      "Bloomberg News|bloomberg|bloomberg news",
      "dts Nachrichtenagentur|dts|dts nachrichtenagentur",
      "epd|epd|evangelischer pressedienst",
      "KNA|kna|katholische nachrichten agentur",
      "SID|sid|sport informations dienst",
      "Anadolu Agency|anadolu|anadolu agency|anadolu ajansı|aa",
      "IRNA|irna",
      "MTI|mti",
      "Agerpres|agerpres",
      "Tanjug|tanjug",
      "Hina|hina",
      "Télam|télam|telam",
      "Notimex|notimex",
      "Agência Brasil|agência brasil|agencia brasil",
      "Estadão Conteúdo|estadão conteúdo|estadao conteudo",
      "Folhapress|folhapress",
      "Inter Press Service|inter press service|ips",
      "Newsquest|press association 2019",
    };
    for (String row : rows) {
      List<String> parts = Arrays.asList(row.split("\\|"));
      parts.subList(1, parts.size()).forEach(key -> names.put(key, parts.get(0)));
    }
    return names;
  }

  /** Returns whether a name is an agency's. */
  static boolean is(String name) {
    return named(name) != null;
  }

  /** Returns the agency that a name means; null when it is none. */
  static @Nullable String named(String name) {
    return NAMES.get(PageEvidence.key(name));
  }

  /** Returns the agencies that sign at the head of a paragraph. */
  static List<String> atHead(String paragraph) {
    return atHead(paragraph, PageAgencies::named);
  }

  /**
   * Returns the agencies that sign at the head of a paragraph.
   *
   * @param known what agency a name means; null for none
   */
  static List<String> atHead(String paragraph, Function<String, @Nullable String> known) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : List.of(HEAD, SIGNED)) {
      Matcher matcher = pattern.matcher(paragraph);
      if (matcher.find()) {
        for (String part : matcher.group(1).split("[/,&]")) {
          String name = known.apply(part);
          if (name != null && !found.contains(name)) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }
}
