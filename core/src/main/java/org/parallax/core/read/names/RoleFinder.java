package org.parallax.core.read.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/** Name of a person in, the role given beside it out: title before, apposition before or after. */
final class RoleFinder {
  private static final int LONGEST = 14;
  private static final Set<String> PARTICIPLES =
      Set.of(
          "acting",
          "retired",
          "outgoing",
          "ousted",
          "elected",
          "disgraced",
          "jailed",
          "exiled",
          "deposed",
          "appointed",
          "visiting",
          "managing",
          "presiding",
          "veteran",
          "sitting",
          "commanding",
          "leading",
          "ruling");

  /** Which base a baseman plays at. */
  private static final Set<String> ORDINALS = Set.of("first", "second", "third");

  private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "to", "on");
  private static final Set<String> NO_MODIFIERS =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "week",
          "month",
          "year",
          "such",
          "other",
          "same",
          "own",
          "many",
          "several",
          "first",
          "last",
          "week's");

  private final LineNames names;
  private final Name.Line line;

  RoleFinder(LineNames names) {
    this.names = names;
    this.line = names.line();
  }

  /** Returns the role given beside the name; null when there is none. */
  @Nullable Role of(Name name) {
    if (name.type() != EntityType.PERSON) {
      return null;
    }
    Role before = before(name.first());
    if (before != null) {
      return before;
    }
    Role after = after(name.last());
    return after != null ? after : appositionBefore(name);
  }

  private @Nullable Role before(int first) {
    int last = first - 1;
    while (last >= 0 && Titles.isHonorific(line.word(last)) && !Titles.isRole(line.word(last))) {
      last--;
    }
    int head = headBefore(last);
    if (head < 0) {
      return null;
    }
    int start = startOf(head);
    return start <= head ? new Role(line, start, last) : null;
  }

  /** The role noun of a phrase that ends at a token: "minister", "Secretary of State". */
  private int headBefore(int last) {
    if (last < 0) {
      return -1;
    }
    if (isRoleNoun(last)) {
      return last;
    }
    int of = last - 1;
    while (of > 0 && last - of < 6 && (names.kind(of) != null || line.tokens().get(of).is("DT"))) {
      of--;
    }
    boolean office = LINKS.contains(line.word(of)) && of > 0 && isRoleNoun(of - 1);
    boolean field = names.kind(last) != null || Titles.isField(line.word(last));
    return office && field ? of - 1 : -1;
  }

  private boolean isRoleNoun(int i) {
    Token token = line.at(i);
    if (token == null || names.kind(i) == EntityType.PERSON || token.is("NNS")) {
      return false;
    }
    if (Titles.isRole(token.text())) {
      return true;
    }
    boolean suffix = token.text().matches("\\p{Ll}{3,}(ist|man|woman|ologist|ographer|ician|eer)");
    return token.is("NN") && suffix && !Titles.isHonorific(token.text());
  }

  private int startOf(int head) {
    int start = head;
    while (start > 0 && head - start < LONGEST && isModifier(start - 1)) {
      boolean possessor = line.tokens().get(start - 1).is("POS");
      start--;
      if (possessor) {
        return possessorStart(start);
      }
    }
    boolean cut = false;
    while (start < head && (line.word(start).equals("and") || line.word(start).equals("-"))) {
      cut = line.word(start).equals("-") && line.touches(start);
      start++;
    }
    if (cut && start < head) {
      start++; // "35-year-old joiner", "well-known mayor": half a word tells nothing
    }
    boolean base = line.word(head).equals("baseman") && start == head;
    return base && ORDINALS.contains(line.word(head - 1)) ? head - 1 : start;
  }

  private int possessorStart(int mark) {
    int start = mark;
    EntityType kind = names.kind(mark - 1);
    while (start > 0 && names.kind(start - 1) == kind && (kind != null || isCommon(start - 1))) {
      start--;
    }
    return start == mark ? mark + 1 : start;
  }

  private boolean isCommon(int i) {
    Token token = line.tokens().get(i);
    return token.tag().equals("NN") || token.tag().equals("JJ");
  }

  private boolean isModifier(int i) {
    Token token = line.tokens().get(i);
    String word = line.word(i);
    if (NO_MODIFIERS.contains(word) || names.kind(i) == EntityType.PERSON || isElsewhere(i)) {
      return false;
    }
    boolean joint =
        (token.text().equals("-") && line.touches(i) && line.touches(i - 1))
            || ((word.equals("and") || word.equals("&"))
                && Titles.isField(line.word(i + 1))
                && Titles.isField(line.word(i - 1)));
    boolean noun =
        (token.is("NN") && !token.is("NNS")) || (token.is("NNS") && names.kind(i) != null);
    boolean mark = token.is("POS") && i > 0;
    return joint
        || noun
        || mark
        || token.tag().equals("JJ")
        || names.kind(i) != null
        || PARTICIPLES.contains(word);
  }

  /** "in Corin Arlandic President": the town where it was said is no part of the office. */
  private boolean isElsewhere(int i) {
    Token next = line.at(i + 1);
    return names.kind(i) == EntityType.PLACE
        && names.kind(i + 1) == EntityType.OTHER
        && next != null
        && Countries.demonymOf(next.text()) != null;
  }

  /** "its president, Anna Berg," */
  private @Nullable Role appositionBefore(Name name) {
    int comma = name.first() - 1;
    if (!line.word(comma).equals(",") || !endsPhrase(name.last() + 1)) {
      return null;
    }
    int head = headBefore(comma - 1);
    if (head < 0) {
      return null;
    }
    int start = startOf(head);
    Token opener = line.at(start - 1);
    boolean definite =
        (opener != null
                && (opener.is("PRP$") || opener.is("POS") || line.word(start - 1).equals("the")))
            || names.kind(start) != null;
    return definite && start <= head ? new Role(line, start, comma - 1) : null;
  }

  private boolean endsPhrase(int i) {
    Token token = line.at(i);
    return token == null || token.text().matches("[,.;:)”\"—–?!-]");
  }

  /** "Anna Berg, 51, a former minister of Norway," and "Anna Berg, who is the minister,". */
  private @Nullable Role after(int last) {
    int i = last + 1;
    if (line.word(i).equals("of") && names.kind(i + 1) == EntityType.PLACE) {
      i++;
      while (names.kind(i) == EntityType.PLACE) {
        i++;
      }
    }
    if (!line.word(i).equals(",")) {
      return null;
    }
    i++;
    Token age = line.at(i);
    if (age != null && age.is("CD") && line.word(i + 1).equals(",")) {
      i += 2;
    }
    if (line.word(i).equals("who") && line.word(i + 1).matches("is|was")) {
      i += 2;
    }
    Token opener = line.at(i);
    boolean definite = line.word(i).equals("the");
    if (opener != null && (opener.is("DT") || opener.is("PRP$"))) {
      i++;
    }
    Role role = phrase(i);
    // "When he met Berg, the mayor told the Gazette": the mayor tells it, and is not Berg
    Token verb = role == null ? null : line.at(role.last() + 1);
    return definite && verb != null && (verb.tag().equals("VBD") || verb.tag().equals("VBZ"))
        ? null
        : role;
  }

  private @Nullable Role phrase(int start) {
    int head = -1;
    int i = start;
    while (line.at(i) != null && i - start < LONGEST && isPhraseWord(i)) {
      if (isRoleNoun(i)) {
        head = i;
      }
      i++;
    }
    if (head < 0 || i - 1 != head || names.kind(i) == EntityType.PERSON) {
      return null;
    }
    int end = LINKS.contains(line.word(i)) ? complement(i, start) : i;
    return endsPhrase(end) || opensClause(end) ? new Role(line, start, end - 1) : null;
  }

  private boolean isPhraseWord(int i) {
    return isModifier(i) || isRoleNoun(i);
  }

  private boolean opensClause(int i) {
    Token token = line.at(i);
    return token != null && (token.is("W") || token.is("VB"));
  }

  /** The end of "of the Harbour Workers' Union": up to a mark, a verb or a clause. */
  private int complement(int link, int start) {
    int i = link;
    while (line.at(i) != null && i - start < LONGEST) {
      Token token = line.tokens().get(i);
      boolean inside =
          names.kind(i) != null
              || LINKS.contains(line.word(i))
              || token.is("DT")
              || token.is("NN")
              || token.is("JJ")
              || token.is("PRP$")
              || token.is("POS")
              || token.is("CD")
              || token.text().equals("-")
              || (line.word(i).equals("and") && names.kind(i + 1) != null);
      if (!inside) {
        break;
      }
      i++;
    }
    return i;
  }
}
