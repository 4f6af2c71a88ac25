package org.parallax.core.read.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/** Acronyms and what they stand for. */
final class Acronyms {
  private static final Set<String> BODIES =
      Set.of(
          "organisation",
          "organization",
          "association",
          "office",
          "agency",
          "institute",
          "committee",
          "federation");

  private static final Pattern PART = Pattern.compile("[\\p{L}\\-.'’&,]+|-");

  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "in", "on", "to", "de", "des", "du", "&");

  private Acronyms() {}

  /** Returns whether the letters of the acronym are the initials of the name's words. */
  static boolean fits(String acronym, String name) {
    String letters = acronym.replace(".", "");
    if (letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return false;
    }
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : NameWords.plain(name).split("[ -]")) {
      if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
        continue;
      }
      all.append(Character.toUpperCase(word.charAt(0)));
      if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        capitals.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return capitals.length() > 1 && (letters.contentEquals(capitals) || letters.contentEquals(all));
  }

  /**
   * "Organization for Security and Co-operation in Europe (OSCE)": the words before the bracket
   * whose initials it gives are one name.
   */
  static void joinExpansion(LineNames line) {
    List<Token> tokens = line.line().tokens();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean bracketed =
          tokens.get(i - 1).text().equals("(") && tokens.get(i + 1).text().equals(")");
      if (bracketed && text.matches("[\\p{Lu}&]{2,8}")) {
        join(line, i);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      joinLong(line, i);
    }
  }

  private static void join(LineNames line, int acronym) {
    int last = acronym - 2;
    String letters = line.line().tokens().get(acronym).text();
    for (int first = last - 1; first >= Math.max(0, last - 10); first--) {
      Token start = line.line().tokens().get(first);
      if (!PART.matcher(start.text()).matches()) {
        return;
      }
      if (Titles.isCapital(start) && fits(letters, line.line().words(first, last))) {
        EntityType kind = line.kind(last);
        EntityType type =
            kind == EntityType.OTHER || (kind == EntityType.PLACE && line.kind(first) == kind)
                ? kind
                : EntityType.ORGANISATION;
        line.set(first, last, type);
        line.set(acronym, acronym, type);
        return;
      }
    }
  }

  /** "Organization for Security and Cooperation in Europe", cut by the model at its small words. */
  private static void joinLong(LineNames line, int i) {
    if (line.line().titleCase()
        || !BODIES.contains(line.line().word(i))
        || !Titles.isCapital(line.line().tokens().get(i))) {
      return;
    }
    int last = i;
    int j = i + 1;
    while (j < line.line().tokens().size()) {
      Token token = line.line().tokens().get(j);
      boolean capital = token.is("NNP") && Titles.isCapital(token);
      boolean small = SMALL.contains(token.text()) && j + 1 < line.line().tokens().size();
      if (!capital && !small) {
        break;
      }
      if (capital) {
        last = j;
      }
      j++;
    }
    boolean linked = last > i + 1 && SMALL.contains(line.line().word(i + 1));
    if (linked && line.kind(i) == EntityType.ORGANISATION) {
      line.set(i, last, EntityType.ORGANISATION);
    }
  }
}
