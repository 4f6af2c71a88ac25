package org.parallax.core.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Token;

/**
 * Which attributions of an article are things said by somebody who can say them.
 *
 * <p>An article also tells what people saw, wanted and refused, and what a finding shows; that is
 * in its attributions, but it is nobody's statement. Safe to share between threads.
 */
final class Sayings {
  /** What is done, felt or perceived, not said. */
  private static final Set<String> UNSAID =
      Set.of(
          "see",
          "hear",
          "know",
          "want",
          "decide",
          "decline",
          "refuse",
          "seek",
          "plan",
          "intend",
          "hope",
          "imagine",
          "wish",
          "learn",
          "realize",
          "realise",
          "attack",
          "insult",
          "support",
          "back",
          "oppose",
          "agree",
          "push",
          "press",
          "feel",
          "determine",
          "guess",
          "understand",
          "like",
          "discover",
          "recognize",
          "recognise",
          "campaign",
          "view",
          "try",
          "face",
          "look",
          "listen",
          "remember",
          "forget",
          "wait",
          "love",
          "hate",
          "dream",
          "pretend",
          "attempt",
          "choose",
          "prefer",
          "need");

  /** Bodies and texts whose names end as those of abstract things do. */
  private static final Pattern BODIES =
      Pattern.compile(
          "(?:organi[sz]|commiss|administra|corpora|federa|associa|founda|coali|opposi|delega"
              + "|institu|miss|sta|prosecu|na|divis|constitu|televi|publica|declara|resolu|peti)"
              + "(?:t?ions?|sions?)|union|(?:govern|depart|parlia|state|docu|judg|announce)ments?"
              + "|communi(?:ty|ties)|universit(?:y|ies)|authorit(?:y|ies)|charit(?:y|ies)"
              + "|cit(?:y|ies)|security|majority|minority|leadership|ownership|ambulance|alliance"
              + "|audience|(?:eye)?witness(?:es)?|assessments?|proclamation|translation|transmission");

  private static final Pattern ABSTRACT =
      Pattern.compile(".{2,}(?:tions?|sions?|ments?|ness|ances?|ences?|it(?:y|ies)|ships?|isms?)");

  /** What speaks no word, however a sentence is cut. */
  private static final Set<String> DUMB =
      Set.of(
          "horror",
          "doubt",
          "work",
          "drought",
          "orbit",
          "tower",
          "towers",
          "shaft",
          "scan",
          "face",
          "faces",
          "eye",
          "eyes",
          "launch",
          "tone",
          "tones",
          "portion",
          "portions",
          "moment",
          "moments",
          "reference",
          "references",
          "name",
          "names",
          "case",
          "release",
          "struggle",
          "part",
          "parts",
          "advantage",
          "browser",
          "curse",
          "growth",
          "crash",
          "attacks",
          "storm",
          "blaze",
          "gunfire",
          "tram",
          "truck",
          "car",
          "rocket",
          "missile",
          "tax",
          "price",
          "prices",
          "hit",
          "bid",
          "op",
          "body",
          "bodies",
          "hand",
          "hands",
          "death",
          "flight",
          "game",
          "match",
          "goal",
          "victory",
          "defeat",
          "curfew",
          "hour",
          "day",
          "week",
          "year",
          "time",
          "way",
          "place",
          "thing",
          "things",
          "money",
          "fire",
          "water",
          "road",
          "bridge",
          "house",
          "home",
          "history",
          "future",
          "past",
          "fame",
          "life",
          "lives",
          "job",
          "jobs",
          "carnage",
          "standoff",
          "manhunt",
          "finish",
          "galaxy",
          "planet",
          "planets",
          "network",
          "networks",
          "feature",
          "technique",
          "situation",
          "plan",
          "music",
          "removal",
          "intrigue",
          "season",
          "microbes",
          "program",
          "programs",
          "programme",
          "programmes",
          "example",
          "examples",
          "region",
          "selfie",
          "refund",
          "refunds",
          "gun",
          "guns",
          "weapon",
          "weapons",
          "gunshot",
          "gunshots",
          "stands");

  private static final Set<String> WRITERS = Set.of("i", "we", "worth", "no");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private static final Set<String> LINKS =
      Set.of(
          "of", "to", "in", "at", "for", "from", "with", "by", "on", "near", "about", "that",
          "which", "who", "over", "between", "after", "before");

  /** That somebody speaks of something, not what is said of it. */
  private static final Set<String> TALK =
      Set.of("discuss", "detail", "outline", "recount", "address");

  /** What is also done to things: "adds a tab", "offers a prize"; said only with a clause. */
  private static final Set<String> DONE = Set.of("add", "offer", "consider", "boast");

  /** What is called by holding it: "called a meeting", "call a strike". */
  private static final Set<String> HELD =
      Set.of(
          "meeting",
          "conference",
          "election",
          "elections",
          "strike",
          "timeout",
          "referendum",
          "vote",
          "summit",
          "session",
          "police",
          "ambulance",
          "halt",
          "truce",
          "play",
          "plays",
          "doctor",
          "911",
          "999",
          "recess");

  /** What is slammed or blasted by hand. */
  private static final Set<String> HANDLED =
      Set.of(
          "door", "doors", "brakes", "brake", "phone", "ball", "homer", "homers", "run", "runs",
          "shot", "lid", "car", "truck", "wall", "window", "windows", "hole", "music");

  /** Part of those asked in a poll: what they say is a result. */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:(?:nearly|almost|about|over|some|roughly) )?(?:an? |one[ -]|two[ -]|three[ -]|\\d{1,2} ?)?"
              + "(?:half|thirds?|quarters?|fifths?|per ?cent|%|majority) of\\b.{0,80}");

  /** What a firm reports is a result, told as a figure. */
  private static final Pattern RESULTS =
      Pattern.compile(
          "(?:[\\w'’%$.,-]{1,20} ){0,4}(?:earnings|results|profits?|loss(?:es)?|revenues?)\\b");

  /** What is claimed by taking it: lives, a title. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:[\\w'’,-]{1,20} ){0,3}(?:lives|life|jobs?|titles?|crown|seats?|prizes?)\\b");

  /** What is denied by not giving it: access, a visa. */
  private static final Pattern WITHHELD =
      Pattern.compile(
          "^(?:[\\w'’,-]{1,20} ){0,4}(?:access|entry|visas?|bail|permission|passage|permits?)\\b");

  private Sayings() {}

  /** Whether an attribution tells what somebody says: quoted, or by a verb of saying. */
  static boolean isSaid(Reading reading, Attribution attribution) {
    if (isNobodys(reading, attribution) || isAct(reading, attribution)) {
      return false;
    }
    if (!attribution.quoted().isEmpty()) {
      return true;
    }
    return !isDumb(attribution.speaker())
        && !isPlainDumb(reading, attribution)
        && !UNSAID.contains(verb(reading, attribution))
        && !isOpen(reading, attribution)
        && !isTalk(reading, attribution);
  }

  /**
   * "I thought", "we expect" outside quotation marks, "it is worth noting": the writer's, or of a
   * post that the article shows, and nobody's whom it names.
   */
  private static boolean isNobodys(Reading reading, Attribution attribution) {
    if (attribution.speaker().name() != null || attribution.cue().isEmpty()) {
      return false;
    }
    Span cue = attribution.cue().get(0);
    return WRITERS.contains(wordBefore(reading, cue, cue.start()));
  }

  /**
   * Whether it tells only of a deed: "called a meeting", "slammed the door", "reported being
   * robbed", "discover a tomb"; or what stands behind the name of an event and a colon.
   */
  private static boolean isAct(Reading reading, Attribution attribution) {
    String verb = verb(reading, attribution);
    String name = attribution.speaker().name();
    if (name != null && SHARE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return attribution.quoted().isEmpty();
    }
    return switch (verb) {
      case "discover" -> true;
      case "call" ->
          !endsWith(reading, attribution, " for") && isObject(reading, attribution, HELD);
      case "slam", "blast" -> isObject(reading, attribution, HANDLED);
      case "report" -> opensWith(reading, attribution, "being");
      case "" -> isEvent(reading, attribution);
      default -> false;
    };
  }

  /** "Harbour Cup: 'We did it'": the name of neither a person nor a body. */
  private static boolean isEvent(Reading reading, Attribution attribution) {
    if (attribution.cue().isEmpty() || attribution.speaker().at().isEmpty()) {
      return false;
    }
    Span at = attribution.speaker().at().get(0);
    boolean event = false;
    for (Mention mention : reading.mentions()) {
      boolean ends =
          mention.span().field() == at.field()
              && mention.span().end() == at.end()
              && mention.span().overlaps(at);
      event |= ends && mention.type() == EntityType.OTHER;
    }
    return event && reading.article().words(attribution.cue().get(0)).equals(":");
  }

  private static List<Token> content(Reading reading, Attribution attribution) {
    Span content = attribution.content().get(0);
    AnnotatedSentence sentence = reading.annotatedAt(content);
    List<Token> inside = new ArrayList<>();
    for (Token token : sentence == null ? List.<Token>of() : sentence.tokens()) {
      if (token.start() >= content.start() && token.end() <= content.end()) {
        inside.add(token);
      }
    }
    return inside;
  }

  private static boolean opensWith(Reading reading, Attribution attribution, String word) {
    List<Token> content = content(reading, attribution);
    return !content.isEmpty() && content.get(0).text().equalsIgnoreCase(word);
  }

  /**
   * Whether a noun of a set heads the content, and nothing but a phrase of place or time follows.
   */
  private static boolean isObject(Reading reading, Attribution attribution, Set<String> heads) {
    String head = "";
    for (Token token : content(reading, attribution)) {
      String tag = token.tag();
      boolean noun = tag.startsWith("NN") || tag.equals("CD") || tag.equals("POS");
      if (!noun && !head.isEmpty()) {
        return heads.contains(head) && (tag.equals("IN") || tag.equals("TO") || tag.equals("CC"));
      }
      head = noun ? token.text().toLowerCase(Locale.ROOT) : "";
    }
    return heads.contains(head);
  }

  private static String wordBefore(Reading reading, Span cue, int start) {
    String before = "";
    AnnotatedSentence sentence = reading.annotatedAt(cue);
    for (Token token : sentence == null ? List.<Token>of() : sentence.tokens()) {
      if (token.end() <= start) {
        before = token.text().toLowerCase(Locale.ROOT);
      }
    }
    return before;
  }

  /** "asked whether she meant the bridge": what is only asked is nobody's statement. */
  private static boolean isOpen(Reading reading, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return false;
    }
    List<Span> speaker = attribution.speaker().at();
    Span cue = attribution.cue().get(0);
    int start = speaker.isEmpty() ? cue.start() : Math.min(cue.start(), speaker.get(0).start());
    String before = wordBefore(reading, cue, start);
    return before.equals("whether") || before.equals("if");
  }

  /**
   * "The bank reports earnings", "Berg discusses the tax": that words were said, and none of them.
   */
  private static boolean isTalk(Reading reading, Attribution attribution) {
    String verb = verb(reading, attribution);
    String words = reading.article().words(attribution.content().get(0)).toLowerCase(Locale.ROOT);
    return TALK.contains(verb)
        || (DONE.contains(verb)
            && !endsWith(reading, attribution, " of")
            && !isClause(reading, attribution))
        || (verb.equals("report") && RESULTS.matcher(words).lookingAt())
        || (verb.equals("claim") && TAKEN.matcher(words).lookingAt())
        || (verb.equals("deny") && WITHHELD.matcher(words).find());
  }

  /** "boasted of the harbour", "called for police": with a word behind the verb. */
  private static boolean endsWith(Reading reading, Attribution attribution, String word) {
    String cue = reading.article().words(attribution.cue().get(0));
    return cue.toLowerCase(Locale.ROOT).endsWith(word);
  }

  /** Whether what is said has a verb of its own, and not only one of a clause about a thing. */
  private static boolean isClause(Reading reading, Attribution attribution) {
    boolean strict = !verb(reading, attribution).equals("consider");
    boolean first = true;
    for (Token token : content(reading, attribution)) {
      String tag = token.tag();
      if (FINITE.contains(tag) || tag.equals("MD")) {
        return true;
      }
      boolean opens = tag.startsWith("W") || token.text().equalsIgnoreCase("that");
      if (opens && first) {
        return true;
      }
      if (strict && (opens || token.text().equals(","))) {
        return false;
      }
      first = false;
    }
    return false;
  }

  /** Whether a speaker is only described, and as a thing that cannot speak. */
  private static boolean isDumb(Attribution.Speaker speaker) {
    return speaker.name() != null && speaker.entity() == null && isDumb(speaker.name());
  }

  /** "History will say": one word with a capital only as it opens its sentence. */
  private static boolean isPlainDumb(Reading reading, Attribution attribution) {
    Attribution.Speaker speaker = attribution.speaker();
    if (speaker.name() == null || speaker.entity() != null || speaker.at().isEmpty()) {
      return false;
    }
    Span at = speaker.at().get(0);
    AnnotatedSentence sentence = reading.annotatedAt(at);
    for (Token token : sentence == null ? List.<Token>of() : sentence.tokens()) {
      boolean it = token.start() == at.start() && token.end() == at.end();
      if (it && (token.tag().equals("NN") || token.tag().equals("NNS"))) {
        return DUMB.contains(token.text().toLowerCase(Locale.ROOT));
      }
    }
    return false;
  }

  private static boolean isDumb(String name) {
    String head = "";
    for (String word : List.of(name.toLowerCase(Locale.ROOT).split("[\\s—–-]+"))) {
      if (!head.isEmpty() && LINKS.contains(word)) {
        break;
      }
      head = word;
    }
    if (name.toLowerCase(Locale.ROOT).matches(".*\\b(?:news|press) releases?\\b.*")) {
      return false;
    }
    boolean capital = name.indexOf(' ') < 0 && Character.isUpperCase(name.charAt(0));
    return !capital
        && (DUMB.contains(head)
            || (ABSTRACT.matcher(head).matches() && !BODIES.matcher(head).matches()));
  }

  /** Lemma of the last verb of the cue; empty when it has none. */
  private static String verb(Reading reading, Attribution attribution) {
    String verb = "";
    for (Span cue : attribution.cue()) {
      AnnotatedSentence sentence = reading.annotatedAt(cue);
      for (Token token : sentence == null ? List.<Token>of() : sentence.tokens()) {
        if (token.start() >= cue.start() && token.end() <= cue.end() && token.is("VB")) {
          verb = token.lemma();
        }
      }
    }
    return verb;
  }

  /** The name that a row of statements is told under; null for a thing that cannot speak. */
  static @Nullable String speaker(Attribution attribution) {
    return isDumb(attribution.speaker()) ? null : attribution.speaker().name();
  }
}
