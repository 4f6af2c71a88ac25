package org.parallax.core.align;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story.AgendaItem.Status;
import org.parallax.model.Token;

/**
 * The words by which a clause says that an event is set to happen.
 *
 * @param event token of the event, a noun or a verb
 * @param family of the event
 * @param status how firm
 * @param antecedent whether the event noun stands in the clause before ("the summit, which will be
 *     held")
 * @param sure whether the words alone say so; else only with a day to come ("ministers meet on
 *     Monday")
 */
record AgendaFrame(int event, String family, Status status, boolean antecedent, boolean sure) {
  private static final int REACH = 9;

  /** Returns the frame of a clause, or null. */
  static @Nullable AgendaFrame of(AgendaClause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      AgendaFrame frame = at(clause, i);
      if (frame != null) {
        return frame;
      }
    }
    for (int i = clause.from(); i < clause.to(); i++) {
      AgendaFrame frame = deed(clause, i);
      if (frame != null) {
        return frame;
      }
    }
    return timetabled(clause);
  }

  /** "The law takes effect on Friday": the only verb of its clause, in the present. */
  private static @Nullable AgendaFrame timetabled(AgendaClause clause) {
    int verb = -1;
    for (int i = clause.from(); i < clause.to(); i++) {
      Token token = clause.at(i);
      if (token.is("MD") || token.is("VBD") || token.is("VBN") || (token.is("VB") && verb >= 0)) {
        return null;
      }
      if (token.tag().matches("VBZ|VBP")) {
        verb = i;
      }
    }
    String family = verb < 0 ? null : AgendaWords.timetabled(clause.at(verb));
    return family == null ? null : new AgendaFrame(verb, family, Status.PLANNED, false, false);
  }

  /**
   * "He said that they would begin on Friday"; where an event is named, that is what is to come.
   */
  private static boolean wouldSaid(AgendaClause clause, int modal) {
    boolean event =
        clause.tokens().subList(modal, clause.to()).stream()
            .anyMatch(t -> AgendaWords.event(t) != null);
    return clause.at(modal).isWord("would")
        && !event
        && clause.tokens().subList(0, modal).stream()
            .anyMatch(t -> t.is("VBD") && t.lemma().matches("say|announce|add|tell|confirm"));
  }

  /** "will publish", "may reopen", "is to examine": anything done counts when its day is told. */
  private static @Nullable AgendaFrame deed(AgendaClause clause, int i) {
    Token token = clause.at(i);
    int verb = -1;
    boolean firm = true;
    boolean said = wouldSaid(clause, i);
    if (token.is("MD")
        && (said || token.isWord("will", "'ll", "’ll", "shall", "may", "might", "could"))) {
      firm = said || token.isWord("will", "'ll", "’ll", "shall");
      verb = next(clause, i);
    } else if (token.lemma().equals("be") && token.tag().matches("VBZ|VBP")) {
      int next = next(clause, i);
      int to = next >= 0 && AgendaWords.isSet(clause.at(next)) ? next + 1 : next;
      verb = to >= 0 && isTo(clause, to) ? next(clause, to) : -1;
    }
    boolean passive = verb >= 0 && lemma(clause, verb, "be");
    int done = passive ? next(clause, verb) : verb;
    boolean act = done >= 0 && (passive ? clause.at(done).is("VBN") : clause.at(done).is("VB"));
    String family = act ? AgendaWords.deed(clause.at(done)) : null;
    Status status = firm ? Status.PLANNED : Status.CONDITIONAL;
    return family == null ? null : new AgendaFrame(done, family, status, false, false);
  }

  private static @Nullable AgendaFrame at(AgendaClause clause, int i) {
    Token token = clause.at(i);
    if (token.is("MD")) {
      boolean firm = token.isWord("will", "'ll", "’ll", "shall");
      boolean maybe = token.isWord("may", "might", "could");
      return firm || maybe
          ? verb(clause, next(clause, i), i, firm ? Status.PLANNED : Status.CONDITIONAL, firm)
          : null;
    }
    boolean be = token.lemma().equals("be") && token.tag().matches("VBZ|VBP|VBD|VBN");
    if (be || token.lemma().equals("get")) {
      return afterBe(clause, i);
    }
    if (token.tag().matches("VBZ|VBP")
        && token.lemma().matches("plan|intend")
        && isTo(clause, i + 1)) {
      return verb(clause, i + 2, i, Status.PLANNED, true);
    }
    if (token.tag().matches("VBZ|VBP")) {
      AgendaFrame frame = verb(clause, i, i, Status.PLANNED, false);
      return frame == null || AgendaWords.isSpoken(frame.family()) ? null : frame;
    }
    boolean held =
        isTo(clause, i) && lemma(clause, i + 1, "be") && AgendaWords.holds(get(clause, i + 2));
    return held ? subject(clause, i, Status.PLANNED, true) : null;
  }

  /** "is slated to meet", "is planned", "has been called off", "are meeting". */
  private static @Nullable AgendaFrame afterBe(AgendaClause clause, int i) {
    int next = next(clause, i);
    if (next < 0) {
      return null;
    }
    Token word = clause.at(next);
    boolean present = clause.at(i).tag().matches("VBZ|VBP");
    if (AgendaWords.isCancelled(word) || (word.isWord("called") && word(clause, next + 1, "off"))) {
      return subject(clause, i, Status.CANCELLED, true);
    }
    if (AgendaWords.isMoved(word)
        || (word.isWord("put", "pushed") && word(clause, next + 1, "off", "back"))) {
      return subject(clause, i, Status.MOVED, true);
    }
    if (present && AgendaWords.isSet(word)) {
      return isTo(clause, next + 1)
          ? verb(clause, next(clause, next + 1), i, Status.PLANNED, true)
          : subject(clause, i, Status.PLANNED, true);
    }
    return present && word.is("VBG") ? verb(clause, next, i, Status.PLANNED, false) : null;
  }

  /** The event of a verb: the verb itself, its object or its subject. */
  private static @Nullable AgendaFrame verb(
      AgendaClause clause, int verb, int frame, Status status, boolean sure) {
    if (verb < 0 || verb >= clause.to()) {
      return null;
    }
    Token token = clause.at(verb);
    if (token.lemma().equals("be")) {
      return beVerb(clause, verb, frame, status, sure);
    }
    if ((token.lemma().equals("take") && word(clause, verb + 1, "place"))
        || (AgendaWords.happens(token) && object(clause, verb + 1) < 0)) {
      return subject(clause, frame, status, sure);
    }
    String act = AgendaWords.act(token);
    if (act != null) {
      return new AgendaFrame(verb, act, status, false, sure);
    }
    if (AgendaWords.hears(token) && body(clause, frame)) {
      return new AgendaFrame(verb, "hearing", status, false, false);
    }
    int object = AgendaWords.holds(token) ? object(clause, verb + 1) : -1;
    return object < 0 ? null : noun(clause, object, status, sure, false);
  }

  private static boolean body(AgendaClause clause, int before) {
    return clause.tokens().subList(clause.from(), before).stream().anyMatch(AgendaWords::isBody);
  }

  private static @Nullable AgendaFrame beVerb(
      AgendaClause clause, int be, int frame, Status status, boolean sure) {
    int next = next(clause, be);
    if (frame > clause.from() && clause.at(frame - 1).isWord("there")) {
      int object = object(clause, be + 1);
      return object < 0 ? null : noun(clause, object, status, sure, false);
    }
    if (next < 0) {
      return null;
    }
    Token word = clause.at(next);
    if (word.lemma().equals("follow") && word(clause, next + 1, "by")) {
      int object = object(clause, next + 2);
      return object < 0 ? null : noun(clause, object, status, sure, false);
    }
    if (word.is("VBG")) {
      return verb(clause, next, frame, status, sure);
    }
    return word.is("VBN") && (AgendaWords.holds(word) || word.isWord("held"))
        ? subject(clause, frame, status, sure)
        : null;
  }

  /** The event noun before the frame, or the one that "which" stands for. */
  private static @Nullable AgendaFrame subject(
      AgendaClause clause, int frame, Status status, boolean sure) {
    for (int i = frame - 1; i >= clause.from(); i--) {
      if (AgendaWords.event(clause.at(i)) != null) {
        return noun(clause, i, status, sure, false);
      }
    }
    if (!clause.startsWith("which", "that")) {
      return null;
    }
    for (int i = clause.from() - 1; i >= Math.max(0, clause.from() - REACH); i--) {
      if (AgendaWords.event(clause.at(i)) != null) {
        return noun(clause, i, status, sure, true);
      }
    }
    return null;
  }

  private static @Nullable AgendaFrame noun(
      AgendaClause clause, int noun, Status status, boolean sure, boolean antecedent) {
    String family = AgendaWords.event(clause.at(noun));
    return family == null ? null : new AgendaFrame(noun, family, status, antecedent, sure);
  }

  /** The first event noun behind a verb, before another verb; -1 when there is none. */
  private static int object(AgendaClause clause, int from) {
    for (int i = from; i < Math.min(clause.to(), from + REACH); i++) {
      if (AgendaWords.event(clause.at(i)) != null) {
        return i;
      }
      if (clause.at(i).is("VB") || clause.at(i).is("MD") || clause.at(i).isWord("no")) {
        return -1;
      }
    }
    return -1;
  }

  /** The word after adverbs; -1 when the frame is negated or the clause ends. */
  private static int next(AgendaClause clause, int at) {
    int i = at + 1;
    while (i < clause.to() && (clause.at(i).is("RB") || isBeen(clause, i))) {
      String word = clause.at(i).text().toLowerCase(Locale.ROOT);
      if (word.matches("not|n't|n’t|never|no")) {
        return -1;
      }
      i++;
    }
    return i < clause.to() ? i : -1;
  }

  private static boolean isBeen(AgendaClause clause, int at) {
    return clause.at(at).isWord("been", "both", "all");
  }

  private static Token get(AgendaClause clause, int at) {
    return clause.at(Math.min(at, clause.tokens().size() - 1));
  }

  private static boolean word(AgendaClause clause, int at, String... words) {
    return at < clause.to() && clause.at(at).isWord(words);
  }

  private static boolean isTo(AgendaClause clause, int at) {
    return at < clause.to() && clause.at(at).is("TO");
  }

  private static boolean lemma(AgendaClause clause, int at, String lemma) {
    return at < clause.to() && clause.at(at).lemma().equals(lemma);
  }
}
