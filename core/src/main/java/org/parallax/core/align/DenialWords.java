package org.parallax.core.align;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Token;

/** The words by which something is denied, and what they turn on. */
final class DenialWords {
  /** Verbs that deny only when what follows is somebody's claim. */
  private static final Set<String> REJECT =
      Set.of("reject", "dismiss", "dispute", "contest", "repudiate", "contradict");

  /** Those of them that deny whatever follows: "disputes this", "disputed that it was full". */
  private static final Set<String> DISPUTE = Set.of("dispute", "contest", "repudiate");

  private static final Set<String> CLAIM_WORDS =
      Set.of(
          "claim",
          "allegation",
          "accusation",
          "suggestion",
          "report",
          "charge",
          "assertion",
          "rumour",
          "rumor",
          "blame",
          "notion",
          "idea",
          "criticism",
          "account",
          "version",
          "complaint",
          "speculation",
          "theory",
          "talk",
          "story");

  /** Words that point back at what was claimed. */
  private static final Set<String> BACK = Set.of("it", "this", "that", "these", "those");

  /** What is denied to somebody, not said to be untrue. */
  private static final Set<String> GRANTED =
      Set.of(
          "access",
          "admission",
          "appeal",
          "application",
          "asylum",
          "bail",
          "benefit",
          "care",
          "chance",
          "citizenship",
          "clemency",
          "entry",
          "licence",
          "license",
          "motion",
          "opportunity",
          "parole",
          "passage",
          "permission",
          "permit",
          "petition",
          "refuge",
          "request",
          "right",
          "service",
          "treatment",
          "visa");

  private static final Set<String> UNTRUE =
      Set.of(
          "false",
          "untrue",
          "wrong",
          "lie",
          "nonsense",
          "invention",
          "fabrication",
          "fiction",
          "baseless",
          "unfounded",
          "absurd",
          "slander",
          "groundless",
          "fabricated",
          "fictitious",
          "fantasy",
          "myth",
          "hoax",
          "smear",
          "falsehood",
          "rubbish",
          "libel",
          "ludicrous",
          "preposterous",
          "tale");

  /** Verbs that give a thing a name. */
  private static final Set<String> CALLS =
      Set.of("call", "describe", "brand", "label", "term", "dismiss", "denounce", "decry");

  /** What is called untrue, when it stands for what was said. */
  private static final Set<String> SAID_THINGS =
      Set.of(
          "document",
          "letter",
          "statement",
          "remark",
          "testimony",
          "figure",
          "footage",
          "number",
          "tale",
          "video",
          "recording");

  private static final Set<String> TELLS =
      Set.of(
          "say",
          "claim",
          "allege",
          "tell",
          "insist",
          "maintain",
          "assert",
          "accuse",
          "blame",
          "report",
          "believe",
          "suggest",
          "argue",
          "contend");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "nothing", "no-one");

  private static final Set<String> SUPPOSES =
      Set.of(
          "if",
          "unless",
          "would",
          "wouldn't",
          "could",
          "might",
          "should",
          "must",
          "let",
          "like",
          "whether");

  /** What will not be contradicts nobody. */
  private static final Set<String> TO_COME = Set.of("will", "wo", "'ll", "’ll", "going", "gonna");

  /** What somebody does not know, want or feel contradicts nobody; nor does "no time". */
  private static final Set<String> IDLE =
      Set.of(
          "know",
          "think",
          "talk",
          "want",
          "need",
          "try",
          "feel",
          "look",
          "believe",
          "remember",
          "understand",
          "expect",
          "worry",
          "seem",
          "care",
          "hope",
          "comment",
          "respond",
          "answer",
          "wait",
          "matter",
          "mind",
          "time",
          "way",
          "thing",
          "point",
          "problem",
          "reason",
          "lot",
          "doubt",
          "word",
          "end",
          "people",
          "person",
          "choice",
          "idea",
          "clear",
          "decide",
          "plan",
          "evidence");

  /** Tokens of an answer that points back: "that is simply not true". */
  private static final int SHORT = 8;

  /** Tokens behind a verb of naming in which stands what it calls a thing. */
  private static final int CALLED = 16;

  /** Tokens between "is" and the word that calls a thing untrue: "is simply a bad invention". */
  private static final int UNTRUE_REACH = 5;

  /** Tokens behind a negation in which what it negates is looked for. */
  private static final int REACH = 6;

  private static final Set<String> CLAIM_KEYS = keysOf(CLAIM_WORDS);
  private static final Set<String> IDLE_KEYS = keysOf(IDLE);

  private static Set<String> keysOf(Set<String> words) {
    SortedSet<String> keys = new TreeSet<>();
    words.forEach(w -> keys.add(Meanings.of(w)));
    return Set.copyOf(keys);
  }

  /** "it", "this", "the claim"; not "that nobody came" or "the claim that nobody came". */
  static boolean pointsBack(List<Token> after) {
    if (after.isEmpty()) {
      return true;
    }
    Token first = after.getFirst();
    boolean alone = after.size() == 1 || !Character.isLetter(after.get(1).text().charAt(0));
    boolean goesOn = after.size() > 1 && (after.get(1).is("VB") || after.get(1).is("MD"));
    if (BACK.contains(lower(first)) && ((first.is("PRP") && !goesOn) || alone)) {
      return true;
    }
    for (int i = 0; i < Math.min(3, after.size()); i++) {
      if (CLAIM_WORDS.contains(after.get(i).lemma())) {
        return i + 1 == after.size()
            || !after.get(i + 1).isWord("that", "of", "by", "from", "about");
      }
    }
    return false;
  }

  /** Whether an aside that denies what stands before it begins here: "which the firm denies". */
  static boolean opensDenial(List<Token> tokens, int at) {
    if (at >= tokens.size() || !tokens.get(at).isWord("which")) {
      return false;
    }
    for (int i = at + 2; i < Math.min(tokens.size(), at + REACH); i++) {
      Token token = tokens.get(i);
      if (token.is("VB") && !Set.of("have", "be").contains(token.lemma())) {
        boolean ends = i + 1 == tokens.size() || ",;.".contains(tokens.get(i + 1).text());
        return ends && StatementCutter.DENIALS.contains(token.lemma());
      }
    }
    return false;
  }

  static boolean denies(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean last = i + 1 >= tokens.size() && !opensDenial(tokens, 0);
    if (!token.is("VB") || last || isNegated(tokens, i)) {
      return false;
    }
    if (StatementCutter.DENIALS.contains(token.lemma())) {
      return !withholds(tokens, i + 1);
    }
    if (!REJECT.contains(token.lemma())) {
      return false;
    }
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
    if (next.isWord("this", "that") && DISPUTE.contains(token.lemma())) {
      return true;
    }
    int end = Math.min(tokens.size(), i + (next.isWord("as") ? CALLED : REACH));
    for (int k = i + 1; k < end; k++) {
      String word = tokens.get(k).lemma().toLowerCase(Locale.ROOT);
      boolean claims = k + 1 < tokens.size() && tokens.get(k + 1).isWord("that");
      if (CLAIM_WORDS.contains(word) && (!word.equals("criticism") || claims)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the words between a verb of naming and what it calls untrue: "reports of missed
   * services" of "called reports of missed services false"; null when nothing is called so.
   */
  static @Nullable List<Token> calledUntrue(List<Token> tokens, int verb) {
    Token token = tokens.get(verb);
    if (!token.is("VB") || !CALLS.contains(token.lemma()) || isNegated(tokens, verb)) {
      return null;
    }
    for (int i = verb + 1; i < Math.min(tokens.size(), verb + CALLED); i++) {
      if (isUntrue(tokens, i)) {
        List<Token> called = tokens.subList(verb + 1, i);
        boolean as = called.stream().anyMatch(t -> t.isWord("as"));
        boolean aside = called.stream().anyMatch(t -> t.text().equals(","));
        if (aside || (!as && !token.lemma().equals("call"))) {
          return null;
        }
        boolean claim =
            called.stream()
                .anyMatch(t -> CLAIM_WORDS.contains(t.lemma()) || SAID_THINGS.contains(t.lemma()));
        boolean back = !called.isEmpty() && BACK.contains(lower(called.getFirst()));
        return claim || back ? called : null;
      }
    }
    return null;
  }

  /** Whether a word calls something untrue; "the tale" only points back at it. */
  private static boolean isUntrue(List<Token> tokens, int i) {
    return UNTRUE.contains(tokens.get(i).lemma().toLowerCase(Locale.ROOT))
        && (i == 0 || !tokens.get(i - 1).isWord("the", "this", "that", "such"));
  }

  /**
   * Returns what is said to be untrue, where the words say no more: "talk of a bid" of "talk of a
   * bid was pure invention"; null when they say something else.
   */
  static @Nullable List<Token> saidUntrue(List<Token> said) {
    for (int i = 1; i < said.size(); i++) {
      if (!isUntrue(said, i)) {
        continue;
      }
      for (int be = i - 1; be > 0 && be >= i - UNTRUE_REACH; be--) {
        List<Token> subject = said.subList(0, be);
        if (said.get(be).lemma().equals("be") && said.get(be).is("VB")) {
          boolean plain =
              said.subList(be, i).stream().noneMatch(StatementCutter::negates)
                  && said.stream().noneMatch(t -> SUPPOSES.contains(lower(t)));
          boolean claim =
              subject.stream()
                  .anyMatch(
                      t -> CLAIM_WORDS.contains(t.lemma()) || SAID_THINGS.contains(t.lemma()));
          return plain && claim ? subject : null;
        }
      }
    }
    return null;
  }

  /**
   * The claim that words name: "missed services" of "reports of missed services"; none of "this".
   */
  static List<Token> named(List<Token> called) {
    for (int i = 0; i + 1 < called.size(); i++) {
      boolean claim = CLAIM_WORDS.contains(called.get(i).lemma());
      if (claim && called.get(i + 1).isWord("that", "of", "about", "by")) {
        return called.subList(i + 2, called.size()).stream()
            .takeWhile(t -> !t.isWord("as") && !"\"“”''``‘’".contains(t.text()))
            .toList();
      }
    }
    return List.of();
  }

  /** Whether what stands behind a verb can only be given or withheld: "denied them entry". */
  private static boolean withholds(List<Token> tokens, int from) {
    for (int k = from; k < Math.min(tokens.size(), from + REACH); k++) {
      Token token = tokens.get(k);
      if (token.isWord("that") || token.is("VB") || token.is("MD")) {
        return false;
      }
      boolean head = k + 1 == tokens.size() || !tokens.get(k + 1).is("NN");
      if (head && GRANTED.contains(token.lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "does not deny". */
  private static boolean isNegated(List<Token> tokens, int verb) {
    return tokens.subList(Math.max(0, verb - 3), verb).stream()
        .anyMatch(t -> lower(t).matches("not|never|n['’]t|cannot"));
  }

  /** What a negation negates: the verb behind it that says something, else the noun. */
  static SortedSet<String> negatedAt(List<Token> tokens, int at) {
    boolean object = NOBODY.contains(lower(tokens.get(at))) && at > 0 && says(tokens.get(at - 1));
    List<Token> ahead = tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + REACH));
    List<Token> behind = tokens.subList(Math.max(0, at - REACH), at).reversed();
    return Stream.of(
            object ? verb(behind) : verb(ahead), noun(ahead), object ? noun(ahead) : verb(behind))
        .flatMap(Optional::stream)
        .limit(1)
        .filter(key -> !IDLE_KEYS.contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static boolean says(Token token) {
    return token.is("VB") && StatementCutter.isContent(token);
  }

  private static Optional<String> verb(List<Token> tokens) {
    return tokens.stream().filter(DenialWords::says).findFirst().map(Meanings::of);
  }

  private static Optional<String> noun(List<Token> tokens) {
    return tokens.stream().filter(DenialWords::isThing).findFirst().map(Meanings::of);
  }

  private static boolean isThing(Token token) {
    return token.is("NN") && token.name() == Token.NameTag.NONE && StatementCutter.isContent(token);
  }

  /** What a denial turns on: the first verb behind it that says something, else the first noun. */
  static SortedSet<String> focus(List<Token> after) {
    List<Token> denied = after.stream().filter(t -> !CLAIM_WORDS.contains(t.lemma())).toList();
    return Stream.of(verb(denied), noun(denied))
        .flatMap(Optional::stream)
        .limit(1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private DenialWords() {}

  /** Takes the words for what was claimed out of the keys of what is denied. */
  static void dropClaimWords(SortedMap<String, Double> keys) {
    keys.keySet().removeIf(CLAIM_KEYS::contains);
  }

  /** Whether words answer a claim as a whole: "that is simply not true", "it never happened". */
  static boolean answers(List<Token> all) {
    List<Token> said = all.stream().takeWhile(t -> !",;:".contains(t.text())).toList();
    return !said.isEmpty()
        && BACK.contains(lower(said.getFirst()))
        && said.size() <= SHORT
        && (said.stream().anyMatch(t -> UNTRUE.contains(t.lemma()))
            || (said.stream().anyMatch(t -> t.lemma().equals("happen"))
                && said.stream().anyMatch(StatementCutter::negates)));
  }

  /** Returns what a negation leaves over. */
  static DenialFinder.Negation negation(Token negation) {
    if (NOBODY.contains(lower(negation))) {
      return DenialFinder.Negation.NOBODY;
    }
    return negation.isWord("no") ? DenialFinder.Negation.NO : DenialFinder.Negation.NOT;
  }

  /** Whether a negation says that something is not so: "without" and "nor" only add to what is. */
  static boolean contradicts(Token token) {
    return StatementCutter.negates(token) && !token.isWord("without", "nor", "neither");
  }

  /** Whether a clause says what is not so, and not what would be or is not known. */
  static boolean isStated(List<Token> clause) {
    return clause.stream()
        .noneMatch(t -> SUPPOSES.contains(lower(t)) || TO_COME.contains(lower(t)));
  }

  /** Whether a verb tells that somebody says or claims something. */
  static boolean tells(Token token) {
    return token.is("VB") && TELLS.contains(token.lemma());
  }

  /** Takes the verbs of saying out of keys. */
  static void dropTelling(SortedSet<String> keys) {
    TELLS.forEach(t -> keys.remove(Meanings.of(t)));
  }
}
