package org.parallax.core.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.parallax.core.align.Account;
import org.parallax.core.text.Datelines;
import org.parallax.core.text.Stems;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/**
 * Makes candidates of a story's sentences: which can stand alone, and how much of the story each
 * holds.
 */
final class Candidates {
  private static final int SHORTEST_WORDS = 7;
  private static final int LONGEST_WORDS = 48;

  /** Openers that lean on the sentence before. */
  private static final Set<String> LEANING =
      Set.of(
          "this", "that", "these", "those", "such", "another", "others", "both", "neither", "so",
          "then", "there", "here", "it", "instead", "also");

  /** The same behind "the": "the latest resolution", "the pair". */
  private static final Set<String> LEANING_AFTER_THE =
      Set.of(
          "latest",
          "other",
          "others",
          "second",
          "former",
          "latter",
          "same",
          "rest",
          "remaining",
          "pair",
          "couple",
          "duo",
          "trio",
          "two",
          "three");

  /** "Two years later": after what stands in the sentence before. */
  private static final Set<String> UNITS =
      Set.of("minute", "hour", "day", "week", "month", "year", "decade", "season");

  private static final Set<String> HE_OR_SHE =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
  private static final Set<String> I_OR_WE =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
  private static final Set<String> THEY_OR_IT =
      Set.of("they", "them", "their", "it", "its", "theirs", "itself", "themselves");

  /** How the line below a picture ends: "The crew at the quay (Reuters)". */
  private static final Pattern CREDIT =
      Pattern.compile("\\((?:Getty(?: Images)?|AP(?: Photo)?|AFP|Reuters|REUTERS|EPA|PA|Rex)\\)$");

  private Candidates() {}

  static List<Candidate> of(Account account, List<Story.Claim> claims) {
    SortedMap<String, Double> shared = shared(account.joined().readings());
    SortedMap<String, List<Place>> places = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      for (Span at : claims.get(i).at()) {
        places.computeIfAbsent(at.article(), k -> new ArrayList<>()).add(new Place(at, i));
      }
      for (Story.Denial denial : claims.get(i).deniedBy()) {
        places
            .computeIfAbsent(denial.at().article(), k -> new ArrayList<>())
            .add(new Place(denial.at(), i));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Reading reading : account.joined().readings()) {
      if (reading.annotatedBody().size() != reading.sentences().size()) {
        continue;
      }
      List<Place> own = places.getOrDefault(reading.article().id(), List.of());
      for (int i = 0; i < reading.sentences().size(); i++) {
        SortedSet<Integer> stated = new TreeSet<>();
        Span sentence = reading.sentences().get(i).span();
        own.stream().filter(p -> p.at().overlaps(sentence)).forEach(p -> stated.add(p.claim()));
        candidates.add(candidate(reading, i, stated.stream().map(claims::get).toList(), shared));
      }
    }
    return candidates;
  }

  /** A place that states or denies a claim, and the number of the claim. */
  private record Place(Span at, int claim) {}

  private static Candidate candidate(
      Reading reading, int place, List<Story.Claim> stated, SortedMap<String, Double> shared) {
    Span whole = reading.sentences().get(place).span();
    int dateline = Datelines.end(reading.article().words(whole));
    Span span = Span.text(whole.article(), whole.start() + dateline, whole.end());
    AnnotatedSentence annotated = reading.annotatedBody().get(place);
    SortedSet<String> keys = keys(reading, annotated);
    double sum = keys.stream().mapToDouble(k -> shared.getOrDefault(k, 0.0)).sum();
    double central = sum / Math.max(1, Math.pow(Math.max(keys.size(), 6), 0.6)) / 3;
    return new Candidate(
        reading,
        place,
        span,
        annotated,
        keys,
        tells(reading, annotated),
        stated,
        Math.min(1, central),
        isSound(reading, annotated, span));
  }

  /** For each key the share of articles that use it; keys of headlines count twice. */
  private static SortedMap<String, Double> shared(List<Reading> readings) {
    SortedMap<String, Double> shared = new TreeMap<>();
    for (Reading reading : readings) {
      SortedSet<String> own = new TreeSet<>();
      reading.annotatedBody().forEach(s -> own.addAll(keys(reading, s)));
      own.forEach(k -> shared.merge(k, 1.0, Double::sum));
      headline(reading).forEach(k -> shared.merge(k, 1.0, Double::sum));
    }
    int articles = readings.size();
    shared.replaceAll((k, n) -> articles < 2 ? n / 2 : (n - 1) / (2.0 * articles - 1));
    return shared;
  }

  /** Returns stems of the words of a headline; none where there is no headline. */
  static SortedSet<String> headline(Reading reading) {
    SortedSet<String> head = new TreeSet<>();
    reading.annotatedHeadline().forEach(s -> head.addAll(stems(s)));
    return head;
  }

  private static SortedSet<String> keys(Reading reading, AnnotatedSentence sentence) {
    SortedSet<String> keys = stems(sentence);
    for (Mention mention : reading.mentions()) {
      if (mention.named()
          && mention.span().field() == Span.Field.TEXT
          && mention.span().start() >= sentence.start()
          && mention.span().end() <= sentence.end()) {
        keys.add("@" + (mention.entity() == null ? mention.name() : mention.entity()));
      }
    }
    return keys;
  }

  private static SortedSet<String> stems(AnnotatedSentence sentence) {
    return stems(sentence, token -> true);
  }

  private static SortedSet<String> tells(Reading reading, AnnotatedSentence sentence) {
    List<Span> known = new ArrayList<>();
    reading.mentions().stream().filter(Mention::named).forEach(m -> known.add(m.span()));
    reading.times().forEach(t -> known.add(t.span()));
    known.removeIf(s ->
        s.field() != Span.Field.TEXT || s.start() < sentence.start() || s.end() > sentence.end());
    List<Span> said = said(reading, sentence);
    return stems(
        sentence,
        token ->
            (token.is("NN") || token.is("VB"))
                && known.stream().noneMatch(s -> holds(s, token))
                && (said.isEmpty() || said.stream().anyMatch(s -> holds(s, token))));
  }

  private static boolean holds(Span span, Token token) {
    return span.start() <= token.start() && token.end() <= span.end();
  }

  /** What somebody says in a sentence, where that is most of it; nothing where it is not. */
  private static List<Span> said(Reading reading, AnnotatedSentence sentence) {
    for (Attribution attribution : reading.attributions()) {
      List<Span> said =
          attribution.content().stream()
              .filter(s ->
                  s.field() == Span.Field.TEXT
                      && s.start() < sentence.end()
                      && sentence.start() < s.end())
              .toList();
      int length = 0;
      for (Span span : said) {
        length += Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start());
      }
      if (3 * length >= sentence.end() - sentence.start()) {
        return said;
      }
    }
    return List.of();
  }

  private static SortedSet<String> stems(AnnotatedSentence sentence, Predicate<Token> which) {
    SortedSet<String> keys = new TreeSet<>();
    for (Token token : sentence.tokens()) {
      boolean content = token.is("NN") || token.is("VB") || token.is("JJ") || token.is("CD");
      if (content
          && token.text().length() > 2
          && !LIGHT.contains(token.lemma())
          && which.test(token)) {
        keys.add(Stems.of(token.lemma()));
      }
    }
    return keys;
  }

  private static final Set<String> LIGHT =
      Set.of(
          "be", "have", "do", "say", "tell", "add", "make", "take", "get", "go", "come", "give",
          "report", "also", "other", "many", "new", "last", "next");

  /** Whether a sentence can be printed without the one before it. */
  private static boolean isSound(Reading reading, AnnotatedSentence sentence, Span span) {
    List<Token> tokens = sentence.tokens();
    long words = tokens.stream().filter(t -> Character.isLetterOrDigit(t.text().charAt(0))).count();
    if (words < SHORTEST_WORDS || words > LONGEST_WORDS) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean ends = ".!\"”'’)".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
    Token first = tokens.get(0);
    if (!ends || Character.isLowerCase(first.text().charAt(0)) || leans(tokens)) {
      return false;
    }
    return reading.article().corroborates()
        && !CREDIT.matcher(reading.article().words(span)).find()
        && tokens.stream()
            .anyMatch(t ->
                t.tag().equals("VBD")
                    || t.tag().equals("VBZ")
                    || t.tag().equals("VBP")
                    || t.tag().equals("MD"))
        && balanced(reading.article().words(span))
        && speakerInside(reading, span)
        && !speaksOfItself(reading, tokens)
        && pronounsResolved(reading, sentence);
  }

  private static boolean leans(List<Token> tokens) {
    int i = Editor.connective(tokens);
    if (i >= tokens.size()) {
      return false;
    }
    if (i + 2 < tokens.size()
        && UNITS.contains(tokens.get(i + 1).lemma())
        && tokens.get(i + 2).isWord("later", "earlier", "after", "before")) {
      return true;
    }
    boolean known = tokens.get(i).isWord("the") && i + 1 < tokens.size();
    return known
        ? LEANING_AFTER_THE.contains(tokens.get(i + 1).text().toLowerCase(Locale.ROOT))
        : LEANING.contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
  }

  private static boolean balanced(String words) {
    long straight = words.chars().filter(c -> c == '"').count();
    long open = words.chars().filter(c -> c == '“').count();
    long close = words.chars().filter(c -> c == '”').count();
    return straight % 2 == 0 && open == close;
  }

  /** A quotation is printed only with who said it. */
  private static boolean speakerInside(Reading reading, Span span) {
    for (Attribution attribution : reading.attributions()) {
      boolean quotedHere = attribution.quoted().stream().anyMatch(span::overlaps);
      if (quotedHere && attribution.speaker().at().stream().noneMatch(span::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an "I" or "our" stands outside quotations: somebody's words, of whom nothing tells. */
  private static boolean speaksOfItself(Reading reading, List<Token> tokens) {
    return tokens.stream()
        .filter(t -> t.is("PRP") && I_OR_WE.contains(t.text().toLowerCase(Locale.ROOT)))
        .anyMatch(t -> !Quoted.touches(reading, t.start(), t.end()));
  }

  /**
   * Every "he", "it" or "their" has something before it in the sentence to stand for, or is a
   * speaker that an edit will name.
   */
  private static boolean pronounsResolved(Reading reading, AnnotatedSentence sentence) {
    boolean thing = false;
    for (Token token : sentence.tokens()) {
      String word = token.text().toLowerCase(Locale.ROOT);
      if (token.is("PRP")) {
        boolean person = personBefore(reading, sentence, token);
        if (HE_OR_SHE.contains(word) && !person && !Editor.isResolvedSpeaker(reading, token)) {
          return false;
        }
        if (THEY_OR_IT.contains(word) && !thing) {
          return false;
        }
      }
      thing |= token.is("NN");
    }
    return true;
  }

  private static boolean personBefore(Reading reading, AnnotatedSentence sentence, Token token) {
    return reading.mentions().stream()
            .anyMatch(m ->
                m.type() == EntityType.PERSON
                    && m.span().field() == Span.Field.TEXT
                    && m.span().start() >= sentence.start()
                    && m.span().end() <= token.start())
        || sentence.tokens().stream()
            .anyMatch(t -> t.end() < token.start() && Editor.isResolvedSpeaker(reading, t));
  }

  static Map<String, Reading> byArticle(List<Reading> readings) {
    Map<String, Reading> byArticle = new TreeMap<>();
    readings.forEach(r -> byArticle.put(r.article().id(), r));
    return byArticle;
  }
}
