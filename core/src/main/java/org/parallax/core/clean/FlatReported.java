package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Agencies that a report credits in a sentence: "the Velmara Press Agency (VPA) reported". */
final class FlatReported {
  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}&'’-]* ){1,4}(?:Press Agency|News Agency|Newswire|Wire Service|News Service)"
          + "|Reuters|AFP|Agence France-Presse|Associated Press|Xinhua|Interfax|Ukrinform|TASS|RIA Novosti"
          + "|Yonhap|Kyodo News|Anadolu|Press Trust of India|Press Association)";

  private static final Pattern AFTER =
      Pattern.compile(
          "\\b"
              + NAME
              + "(?: news agency)?(?: \\(\\p{Lu}[\\p{L}-]{1,6}\\))?,?(?: has| had| also)? (?:reported|reports|said|says|quoted|cited)\\b");

  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:told|(?i:according) to|quoted by|cited by|reported by)(?: the)?(?: [\\p{Ll}-]+){0,3}? "
              + NAME
              + "\\b");

  private FlatReported() {}

  /** Returns the agencies that sentences of a text name as where they have it from, in order. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : List.of(AFTER, BEFORE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String name = matcher.group(1).replaceFirst("^The ", "");
        @Nullable String known = PageAgencies.named(name);
        String agency = known == null ? name : known;
        if (!found.contains(agency)) {
          found.add(agency);
        }
      }
    }
    return found;
  }
}
