package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.speech.SpeakerNamer.Known;
import org.parallax.model.Attribution.Speaker;
import org.parallax.model.Attribution.Speaker.How;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Finds what a short description ("the mission", "the minister") stands for: a speaker of the same
 * head, a person in that role, a fuller phrase of the same head before it.
 */
final class DescriptionResolver {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** Words that are told of as somebody's: "a statement". */
  private static final Set<String> ISSUED =
      Set.of("statement", "release", "letter", "post", "tweet", "message", "email", "memo", "note");

  private static final Set<String> COUNTING =
      Set.of("first", "second", "third", "fourth", "other", "latter", "two");

  private static final Set<String> ISSUING =
      Set.of("issue", "release", "post", "publish", "send", "write", "make", "read", "share");

  /** "a letter obtained by the Gazette": what follows is not who wrote it. */
  private static final Set<String> OTHERS =
      Set.of("obtained", "seen", "reviewed", "signed", "from", "by", "written");

  /** How many units back a text may be told of. */
  private static final int NEAR = 6;

  /** How near one of several in a role must have been named, in characters. */
  private static final int MOMENT = 500;

  /** Longest description that may point back, in tokens with its article. */
  private static final int SHORT = 3;

  /** What ends a role: punctuation, or what it is a role of; no possessive, no further noun. */
  private static final String AFTER_ROLE =
      "(?=\\s?[,.;—–]|\\s(?:of|for|at|in|who|said|says|told|and)\\b|\\s*$)";

  /** A clause about a person ("who chairs the board") names no role, nor does who else says so. */
  private static final String NO_CLAUSE = "(?!(?:who|whose|whom|which|that|according)\\b)";

  private final List<Scene> scenes;
  private final List<Mention> mentions;
  private final List<Known> said;

  DescriptionResolver(List<Scene> scenes, List<Mention> mentions, List<Known> said) {
    this.scenes = scenes;
    this.mentions = mentions;
    this.said = said;
  }

  /** Returns the fuller speaker, null when the description stands for itself. */
  @Nullable Speaker resolve(Scene scene, Unit unit, TokenRange range, Span at) {
    int head = range.last();
    boolean definite = DEFINITE.contains(unit.word(range.first()));
    if (!definite || range.length() > SHORT || !NounPhrases.isNoun(unit, head)) {
      return null;
    }
    for (int i = range.first(); i <= head; i++) {
      if (unit.tag(i).startsWith("NNP") || isBodyName(unit.at(i))) {
        return null;
      }
    }
    Speaker author = author(scene, unit, head, at);
    if (author != null) {
      return author;
    }
    if (counts(unit, range)) {
      return null;
    }
    TokenRange plain = new TokenRange(range.first() + 1, head);
    // "NAME, held by the government": the government is nobody's role.
    boolean body = Referent.isBody(unit.lemma(head));
    Speaker role = body ? null : role(NounPhrases.words(unit, plain), at);
    if (role != null) {
      return role;
    }
    List<Speaker> fuller = new ArrayList<>(known(unit.lemma(head), at));
    if (fuller.isEmpty() || unit.tag(head).equals("NNS")) {
      // "the ministers" may be any of the groups of ministers spoken of
      phrases(scene, unit, head, at, fuller);
    }
    boolean one = fuller.stream().map(Speaker::name).distinct().count() == 1;
    return one ? fuller.get(0) : null;
  }

  /** "the HBC": a name, whatever its tag. */
  private boolean isBodyName(Token token) {
    boolean shouted = token.text().chars().allMatch(Character::isUpperCase);
    return shouted
        && mentions.stream()
            .anyMatch(m ->
                m.type() == EntityType.ORGANISATION
                    && m.span().start() == token.start()
                    && m.span().end() == token.end());
  }

  /** "the second source", "the other officer": one of several, and not the one before. */
  private static boolean counts(Unit unit, TokenRange range) {
    for (int i = range.first(); i < range.last(); i++) {
      if (COUNTING.contains(unit.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A statement issued by the harbour board": the board; null for another phrase. */
  @Nullable TokenRange issuer(Unit unit, TokenRange range) {
    int next = range.last() + 1;
    boolean issued =
        ISSUED.contains(unit.lemma(range.last()))
            && ISSUING.contains(unit.lemma(next))
            && unit.tag(next).equals("VBN")
            && unit.word(next + 1).equals("by")
            && !unit.quoted(next);
    int last = issued ? NounPhrases.baseEnd(unit, next + 2) : -1;
    return last < 0 || unit.tag(range.last()).equals("NNS") ? null : new TokenRange(next + 2, last);
  }

  /** Who issued "the statement": the speaker before it who spoke "in a statement". */
  private @Nullable Speaker author(Scene scene, Unit unit, int head, Span at) {
    if (!ISSUED.contains(unit.lemma(head)) || unit.tag(head).equals("NNS")) {
      return null;
    }
    for (int i = said.size() - 1; i >= 0; i--) {
      Known known = said.get(i);
      int back = unit.number() - known.unit();
      if (known.scene().passage().field() != scene.passage().field() || back <= 0 || back > NEAR) {
        continue;
      }
      boolean issued =
          issues(scene.units().get(known.unit()), unit.lemma(head))
              || (known.head().equals(unit.lemma(head)) && known.speaker().entity() != null);
      if (issued && known.kind() != Referent.PEOPLE && known.speaker().name() != null) {
        Speaker speaker = known.speaker();
        return new Speaker(speaker.name(), speaker.entity(), How.TITLE, List.of(at), known.from());
      }
    }
    return null;
  }

  /** Whether a unit tells of words that are issued: "in a statement", "released a statement". */
  private static boolean issues(Unit unit, String lemma) {
    for (int i = 1; i < unit.size(); i++) {
      if (unit.quoted(i) || !unit.lemma(i).equals(lemma) || !NounPhrases.isNoun(unit, i)) {
        continue;
      }
      int before = i - 1;
      while (unit.tag(before).startsWith("JJ") || NounPhrases.isNoun(unit, before)) {
        before--;
      }
      boolean indefinite = unit.tag(before).equals("DT") && !unit.word(before).equals("the");
      boolean sent = lemma.equals("letter") && unit.word(i + 1).equals("to");
      boolean others = sent || OTHERS.contains(unit.word(i + 1));
      before = indefinite ? before - 1 : before;
      if (!others && (unit.word(before).equals("in") || ISSUING.contains(unit.lemma(before)))) {
        return true;
      }
    }
    return false;
  }

  private List<Speaker> known(String head, Span at) {
    List<Speaker> found = new ArrayList<>();
    for (Known known : said) {
      Speaker speaker = known.speaker();
      if (known.head().equals(head) && words(speaker) > 1) {
        found.add(
            new Speaker(speaker.name(), speaker.entity(), How.TITLE, List.of(at), known.from()));
      }
    }
    return found;
  }

  private static int words(Speaker speaker) {
    return speaker.name() == null ? 0 : speaker.name().split(" ").length;
  }

  /** Of several who have a role, the one who was told of a moment before; null when none was. */
  private static @Nullable Mention justBefore(List<Mention> holders, Span at) {
    Mention last = null;
    for (Mention mention : holders) {
      Span span = mention.span();
      boolean before = span.field() == at.field() && span.end() <= at.start();
      if (before && at.start() - span.end() < MOMENT) {
        last = last == null || span.start() > last.span().start() ? mention : last;
      }
    }
    return last;
  }

  /** The one person whom the article calls so, before or after the name. */
  private @Nullable Speaker role(String description, Span at) {
    Pattern before = Pattern.compile("(?i)\\b" + Pattern.quote(description) + "\\s+$");
    Pattern beside = Pattern.compile("(?i)\\b" + Pattern.quote(description) + ",\\s+$");
    Pattern after =
        Pattern.compile(
            "(?i)^\\s?,\\s"
                + NO_CLAUSE
                + "(?:[^,.;“”\"]{0,60}\\s)?"
                + Pattern.quote(description)
                + AFTER_ROLE);
    List<Mention> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.type() != EntityType.PERSON || !mention.named()) {
        continue;
      }
      String text = text(mention.span());
      Span span = mention.span();
      String role = mention.role() == null ? "" : mention.role().toLowerCase(Locale.ROOT);
      String lead = text.substring(Math.max(0, span.start() - 60), span.start());
      String rest = text.substring(span.end(), Math.min(text.length(), span.end() + 120));
      if (role.equals(description)
          || role.endsWith(" " + description)
          || role.startsWith(description + " of ")
          || before.matcher(lead).find()
          || (rest.startsWith(",") && beside.matcher(lead).find())
          || after.matcher(rest).find()) {
        found.add(mention);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    Mention mention = found.get(0);
    if (found.stream().map(Mention::name).distinct().count() > 1) {
      List<String> names = found.stream().map(Mention::name).toList();
      Mention last =
          justBefore(mentions.stream().filter(m -> names.contains(m.name())).toList(), at);
      if (last == null) {
        return null;
      }
      mention = last;
    }
    return new Speaker(mention.name(), mention.entity(), How.TITLE, List.of(at), mention.span());
  }

  private String text(Span span) {
    return scenes.stream()
        .filter(s -> s.passage().field() == span.field())
        .findFirst()
        .orElseThrow()
        .passage()
        .text();
  }

  /** Adds the phrases before with the same head and a name in them, headline included. */
  private void phrases(Scene scene, Unit unit, int head, Span at, List<Speaker> into) {
    int here = scenes.indexOf(scene);
    for (int s = here; s >= 0; s--) {
      Scene other = scenes.get(s);
      int from = s == here ? unit.number() - 1 : other.units().size() - 1;
      for (int u = from; u >= 0; u--) {
        boolean many = unit.tag(head).endsWith("S");
        phrasesIn(other, other.units().get(u), unit.lemma(head), many, at, into);
      }
    }
  }

  private static void phrasesIn(
      Scene scene, Unit unit, String head, boolean many, Span at, List<Speaker> into) {
    for (int i = 1; i < unit.size(); i++) {
      boolean same = unit.lemma(i).equals(head) && unit.tag(i).endsWith("S") == many;
      if (unit.quoted(i) || !same || NounPhrases.isNoun(unit, i + 1)) {
        continue;
      }
      int first = i;
      while (first > 0 && !unit.quoted(first - 1) && isModifier(unit, first - 1)) {
        first--;
      }
      boolean owner = unit.tag(i + 1).equals("POS"); // "the firm's site" is not of the firm's name
      TokenRange phrase = owner ? new TokenRange(first, i) : NounPhrases.startingAt(unit, first);
      if (phrase != null && phrase.last() >= i && hasName(unit, phrase)) {
        Span from = SpeakerNamer.span(scene, unit, phrase);
        String words = scene.passage().text().substring(from.start(), from.end());
        into.add(new Speaker(SpeakerNamer.description(words), null, How.TITLE, List.of(at), from));
      }
    }
  }

  private static boolean isModifier(Unit unit, int i) {
    String tag = unit.tag(i);
    return tag.startsWith("NN")
        || tag.startsWith("JJ")
        || tag.equals("POS")
        || tag.equals("PRP$")
        || tag.equals("DT");
  }

  private static boolean hasName(Unit unit, TokenRange range) {
    for (int i = range.first(); i <= range.last(); i++) {
      if (unit.tag(i).startsWith("NNP")) {
        return true;
      }
    }
    return false;
  }
}
