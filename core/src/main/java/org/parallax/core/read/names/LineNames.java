package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/**
 * The names of one sentence while they are mended: a kind for each token, as the model sees it
 * first. Names are runs of one kind.
 */
final class LineNames {
  private static final Set<String> BODIES =
      Titles.words(
          "council commission committee forum dialogue alliance partnership chamber association"
              + " federation society union bureau centre center institute");
  private static final Set<String> EVENTS =
      Titles.words(
          "treaty agreement accord accords pact protocol summit war conference cup games"
              + " championship championships open prize award festival act convention");
  private static final Set<String> HYPHENED =
      Titles.words(
          "led era style backed like type based free born only bound held ruled run made funded"
              + " controlled occupied wide trained turned linked owned brokered");

  private static final Set<String> CREDITS =
      Set.of("Reuters", "AFP", "AP", "EPA", "PA", "Getty", "Rex");

  private static final Set<String> PUBLIC =
      Titles.words("news institute foundation forum images television tv group agency photo");

  private static final Set<String> MONTHS =
      Titles.words(
          "january february march june july august september october november december monday"
              + " tuesday wednesday thursday friday saturday sunday");

  /** Adverbs of time that stand right behind the name of one who speaks: "Anna Berg today said". */
  private static final Set<String> WHEN =
      Titles.words("today yesterday tonight tomorrow later earlier meanwhile also then now once");

  private final Name.Line line;
  private final @Nullable EntityType[] kinds;

  LineNames(Name.Line line) {
    this.line = line;
    this.kinds = new EntityType[line.tokens().size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] =
          switch (line.tokens().get(i).name()) {
            case PERSON -> EntityType.PERSON;
            case ORGANISATION -> EntityType.ORGANISATION;
            case PLACE -> EntityType.PLACE;
            case OTHER -> EntityType.OTHER;
            case NONE -> null;
          };
    }
  }

  Name.Line line() {
    return line;
  }

  @Nullable EntityType kind(int i) {
    return i < 0 || i >= kinds.length ? null : kinds[i];
  }

  /** Gives tokens a kind, or takes it away. */
  void set(int from, int to, @Nullable EntityType kind) {
    for (int i = from; i <= to; i++) {
      kinds[i] = kind;
    }
  }

  /** Returns whether none of the tokens is part of a name. */
  boolean free(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (kind(i) != null) {
        return false;
      }
    }
    return true;
  }

  /** Returns the names, in order. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < kinds.length) {
      EntityType kind = kinds[i];
      int j = i + 1;
      while (j < kinds.length && kinds[j] == kind) {
        j++;
      }
      if (kind != null) {
        names.add(new Name(line, i, j - 1, kind));
      }
      i = j;
    }
    return names;
  }

  /** Mends what one sentence alone can tell. */
  void mend() {
    for (int i = 0; i < kinds.length; i++) {
      freeTitle(i);
    }
    names().forEach(this::trim);
    freeCredit();
    for (int i = 0; i < kinds.length; i++) {
      joinDouble(i);
      joinHyphened(i);
      markModel(i);
      extendGivenName(i);
    }
    for (int i = 0; i < kinds.length; i++) {
      markDemonym(i);
      markCountry(i);
    }
  }

  /** "U.S. Defense Secretary", "Secretary of State": the field of an office is no organisation. */
  private void freeTitle(int i) {
    if (kind(i) == null || !Titles.isField(line.word(i))) {
      return;
    }
    int j = i + 1;
    while ((Titles.isField(line.word(j)) && !Titles.isRole(line.word(j))) || isLink(j)) {
      j++;
    }
    Token after = line.at(j);
    boolean before =
        line.word(i - 1).equals("of")
            && Titles.isRole(line.word(i - 2))
            && kind(i + 1) != kind(i)
            && kind(i - 1) != kind(i);
    if (before
        || (after != null && Titles.isRole(after.text()) && !line.word(j + 1).equals("of"))) {
      set(i, before ? i : Math.min(j, kinds.length - 1), null);
    }
  }

  private boolean isLink(int i) {
    return (line.word(i).equals("and") && Titles.isField(line.word(i + 1)))
        || line.word(i).equals("&");
  }

  /** Takes from a name's ends what is no part of it: determiners, marks, titles. */
  private void trim(Name name) {
    int first = name.first();
    int last = name.last();
    while (first <= last && isNoStart(first, last, name.type())) {
      kinds[first++] = null;
    }
    while (last >= first && isNoEnd(last, name.type())) {
      kinds[last--] = null;
    }
    if (first > last || isNoName(first, last)) {
      set(first, Math.max(first - 1, last), null);
    }
  }

  private boolean isNoStart(int i, int last, EntityType type) {
    Token token = line.tokens().get(i);
    boolean determiner = token.is("DT") && (i == 0 || !Titles.isCapital(token));
    if (!hasLetterOrDigit(token) || determiner || token.is("POS") || token.is("PRP")) {
      return true;
    }
    if (i < last && token.text().matches("(?i)(post|pro|anti|ex|non|pre|mid)-.+")) {
      return true;
    }
    if (type != EntityType.PERSON) {
      return false;
    }
    if (i == 0 && i == last && isTitleStart()) {
      return true;
    }
    return i < last && (Titles.isHonorific(token.text()) || isTitle(i, last));
  }

  /** "Harbour master Anders Pell": the first word has its capital from its place. */
  private boolean isTitleStart() {
    return Titles.isRole(line.word(1))
        && !Titles.isCapital(line.tokens().get(1))
        && kind(2) == EntityType.PERSON;
  }

  private boolean isTitle(int i, int last) {
    return Titles.isRole(line.word(i))
        || (Titles.isField(line.word(i)) && i + 1 < last && Titles.isRole(line.word(i + 1)));
  }

  private boolean isNoEnd(int i, EntityType type) {
    Token token = line.tokens().get(i);
    boolean possessive = token.is("POS") && type != EntityType.ORGANISATION;
    boolean title =
        kind(i + 1) == EntityType.PERSON
            && type != EntityType.PERSON
            && (Titles.isRole(token.text()) || Titles.isHonorific(token.text()));
    boolean small = type != EntityType.OTHER && (token.is("IN") || MONTHS.contains(line.word(i)));
    small |= type == EntityType.PERSON && WHEN.contains(token.text());
    return !hasLetterOrDigit(token) || possessive || title || (small && kind(i - 1) == type);
  }

  private boolean isNoName(int first, int last) {
    for (int i = first; i <= last; i++) {
      String text = line.tokens().get(i).text();
      if (text.contains("://") || text.contains("@") || text.startsWith("www.")) {
        return true;
      }
    }
    boolean small = true;
    for (int i = first; i <= last; i++) {
      String text = line.tokens().get(i).text();
      small &= text.equals(text.toLowerCase(Locale.ROOT));
    }
    boolean zone = first == last && line.word(first).matches("utc|gmt|est|edt|pst|pdt|cet|am|pm");
    return small || zone;
  }

  private static boolean hasLetterOrDigit(Token token) {
    return token.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** "Reuters Anna Berg was there": the credit of a picture runs into the sentence behind it. */
  private void freeCredit() {
    boolean credited =
        kinds.length > 2
            && CREDITS.contains(line.tokens().get(0).text())
            && kind(0) != null
            && kind(1) == kind(0)
            && Titles.isCapital(line.tokens().get(1))
            && !PUBLIC.contains(line.word(1));
    if (credited) {
      kinds[0] = null;
    }
  }

  /** "Anna Quist-Arden", "Pierre-Alain Elting": one name with a hyphen, not two that meet. */
  private void joinDouble(int i) {
    EntityType kind = kind(i);
    Token second = line.at(i + 2);
    boolean named = kind == EntityType.PERSON || kind == EntityType.ORGANISATION;
    if (!named || second == null || line.titleCase() || kind(i + 1) != null) {
      return;
    }
    boolean joined =
        line.word(i + 1).equals("-")
            && line.touches(i)
            && line.touches(i + 1)
            && second.is("NNP")
            && Titles.isCapital(second);
    EntityType other = kind(i + 2);
    boolean given = kind(i - 1) == kind;
    boolean family = other != null && kind(i + 3) == other;
    boolean fits = other == kind || (given && !family && isNameKind(other));
    if (joined && fits && given != family) {
      set(i + 1, i + 2, kind);
    }
  }

  private static boolean isNameKind(@Nullable EntityType kind) {
    return kind == null || kind == EntityType.PERSON || kind == EntityType.ORGANISATION;
  }

  /** "NATO-Russia Council": a body or an event with two names to it. */
  private void joinHyphened(int i) {
    if (line.titleCase() || kind(i) == null || !line.word(i + 1).equals("-")) {
      return;
    }
    Token second = line.at(i + 2);
    if (second == null || !line.touches(i) || !line.touches(i + 1) || !Titles.isCapital(second)) {
      return;
    }
    int first = i;
    while (kind(first - 1) == kind(i)) {
      first--;
    }
    for (int j = i + 3; j < kinds.length && Titles.isCapital(line.tokens().get(j)); j++) {
      if (BODIES.contains(line.word(j)) || EVENTS.contains(line.word(j))) {
        boolean body = BODIES.contains(line.word(j));
        set(first, j, body ? EntityType.ORGANISATION : EntityType.OTHER);
        return;
      }
    }
  }

  /** "the Boeing 747", "the DC-9": a thing that is called after its maker or its list. */
  private void markModel(int i) {
    Token token = line.tokens().get(i);
    if (kind(i) != EntityType.ORGANISATION || kind(i + 1) != null || i + 1 >= kinds.length) {
      return;
    }
    boolean code = token.text().matches("\\p{Lu}{1,3}") && line.word(i + 1).equals("-");
    if (code && line.touches(i) && line.touches(i + 1) && isNumber(i + 2)) {
      set(i, i + 2, EntityType.OTHER);
      return;
    }
    int first = i;
    while (kind(first - 1) == EntityType.ORGANISATION) {
      first--;
    }
    Token before = line.at(first - 1);
    boolean counted = before != null && (before.is("DT") || before.is("JJ") || before.is("PRP$"));
    if (counted && line.word(i + 1).matches("\\d{3}s?")) {
      set(first, i + 1, EntityType.OTHER);
    }
  }

  private boolean isNumber(int i) {
    return line.word(i).matches("\\d+[a-z]{0,2}");
  }

  /** "Park Geun-hye": the second half of a given name has no capital. */
  private void extendGivenName(int i) {
    Token end = line.at(i + 2);
    boolean person = kind(i) == EntityType.PERSON && kind(i - 1) == EntityType.PERSON;
    if (person
        && line.word(i + 1).equals("-")
        && end != null
        && line.touches(i)
        && line.touches(i + 1)
        && end.text().matches("\\p{Ll}{2,6}")
        && !HYPHENED.contains(end.text())) {
      set(i + 1, i + 2, EntityType.PERSON);
    }
  }

  private void markDemonym(int i) {
    if (!standsAlone(i, i)) {
      return;
    }
    Token token = line.tokens().get(i);
    boolean fits = token.is("JJ") || token.is("NNP") || (token.is("NNS") && kind(i) == null);
    if (fits && Titles.isCapital(token) && Countries.demonymOf(token.text()) != null) {
      kinds[i] = EntityType.OTHER;
    }
    if (i + 1 < kinds.length
        && standsAlone(i, i + 1)
        && Titles.isCapital(line.tokens().get(i + 1))
        && Countries.demonymOf(line.words(i, i + 1)) != null) {
      set(i, i + 1, EntityType.OTHER);
    }
  }

  private void markCountry(int i) {
    for (int size = 3; size >= 1; size--) {
      int last = i + size - 1;
      if (last >= kinds.length || !standsAlone(i, last) || !isProper(i, last)) {
        continue;
      }
      String words = line.words(i, last);
      if (Countries.country(words) != null && (kind(i) != EntityType.PERSON || size > 1)) {
        set(i, last, EntityType.PLACE);
        return;
      }
      if (Countries.seatOf(words) != null && free(i, last)) {
        set(i, last, EntityType.PLACE);
        return;
      }
    }
  }

  private boolean isProper(int first, int last) {
    boolean proper = line.tokens().get(first).is("NNP") && line.tokens().get(last).is("NNP");
    return proper
        && Titles.isCapital(line.tokens().get(first))
        && Titles.isCapital(line.tokens().get(last));
  }

  /** Neither side of the tokens belongs to a name that they are in. */
  private boolean standsAlone(int first, int last) {
    EntityType kind = kind(first);
    for (int i = first; i <= last; i++) {
      if (kind(i) != kind) {
        return false;
      }
    }
    if (kind != null) {
      return kind(first - 1) != kind && kind(last + 1) != kind;
    }
    return !isOpenCapital(first - 1) && !isOpenCapital(last + 1);
  }

  /** A capital word that is in no name yet: the tokens beside it may belong to it. */
  private boolean isOpenCapital(int i) {
    Token token = line.at(i);
    return token != null
        && i > 0
        && kind(i) == null
        && token.is("NNP")
        && Titles.isCapital(token)
        && !Titles.isRole(token.text())
        && !Titles.isField(token.text())
        && !Titles.isHonorific(token.text());
  }
}
