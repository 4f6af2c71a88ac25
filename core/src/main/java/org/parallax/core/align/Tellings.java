package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.core.reuse.ReuseMap;
import org.parallax.core.text.Stems;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.Attribution;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;
import org.parallax.model.Token;

/**
 * Which passages of the other reports of a story tell what a sentence tells, in whatever words.
 *
 * <p>A passage is a sentence, or two in a row, or the three that open a report: one tells in two
 * sentences what another tells in one. How likely it is that a passage tells a sentence is a
 * logistic regression (Cox 1958) over what the two share: how much of the sentence, of its main
 * clause and of the passage, which names and numbers, and how rare the shared words are in the
 * story. Its weights were fitted to sentences for which people had said which reports tell the
 * same, see ADR 20. Immutable, safe to share between threads.
 */
public final class Tellings {
  /** From how likely on a passage tells a sentence. */
  public static final double TELLS = 0.72;

  /** From how likely on the sentence that tells most of it is one to show. */
  private static final double ALONE = 0.35;

  private static final int NONE = -1;

  /** Where it is no less than one of so many words, what is said is what is told. */
  private static final int SAID = 3;

  private static final double BIAS = -4.39;
  private static final double OF_SENTENCE = 1.5;
  private static final double OF_KEYS = 0.63;
  private static final double OF_PASSAGE = 0.98;
  private static final double NAMES = 1.86;
  private static final double SECOND_RAREST = 0.8;
  private static final double THIRD_RAREST = 1.22;
  private static final double OF_MAIN_CLAUSE = 2.17;
  private static final double OF_MAIN_WORDS = 1.31;
  private static final double OPENINGS = 0.42;

  /** Keys of which a statement has more than one thing to tell. */
  private static final int FEWEST = 4;

  /** What a sentence without names counts as. */
  private static final double NO_NAMES = 0.5;

  /** Sentences that open a report. */
  static final int OPENING = 3;

  /** Reports up to which the openings of all are compared, whatever they share. */
  private static final int FEW_REPORTS = 60;

  /** A key that so many sentences have brings no candidates. */
  private static final int COMMON = 40;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final SortedMap<String, Reading> readings = new TreeMap<>();
  private final SortedMap<String, List<Told>> sentences = new TreeMap<>();
  private final SortedMap<String, List<Told>> passages = new TreeMap<>();
  private final List<List<Place>> holders = new ArrayList<>();
  private double[] rare = {};
  private KeyKind[] kinds = {};

  /** A sentence of an article. */
  private record Place(String article, int sentence) {}

  /**
   * What a passage tells.
   *
   * @param from number of its first sentence
   * @param to number behind its last
   * @param keys numbers of its keys, ascending
   * @param main whether each stands in the main clause
   * @param total how much all keys weigh
   */
  @SuppressWarnings("ArrayRecordComponent") // Never handed on, never compared.
  private record Told(int from, int to, int[] keys, boolean[] main, double total) {}

  /**
   * A sentence of another article that tells the same, or most of it together with its neighbours.
   *
   * @param article its article
   * @param sentence its number there, from 0
   */
  record Teller(String article, int sentence) {}

  /** Makes it of the readings of a story and what they share. */
  public Tellings(Joined joined, ReuseMap shared) {
    SortedMap<String, List<Span>> taken = new TreeMap<>();
    for (Story.Reuse reuse : shared.reuse()) {
      taken.computeIfAbsent(reuse.to().article(), id -> new ArrayList<>()).add(reuse.to());
    }
    List<SortedMap<String, Boolean>> all = new ArrayList<>();
    List<SortedMap<String, Boolean>> first = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (Reading reading : joined.readings()) {
      String article = reading.article().id();
      List<AnnotatedSentence> body = reading.annotatedBody();
      if (body.size() == reading.sentences().size()) {
        this.readings.put(article, reading);
        for (int i = 0; i < body.size(); i++) {
          SortedMap<String, Boolean> keys = keys(reading, body.get(i).tokens());
          all.add(keys);
          places.add(new Place(article, i));
          Span span = reading.sentences().get(i).span();
          if (taken.getOrDefault(article, List.of()).stream().noneMatch(t -> isMost(t, span))) {
            first.add(keys);
          }
        }
      }
    }
    count(all, first);
    for (int i = 0; i < all.size(); i++) {
      Place place = places.get(i);
      Told told = told(place.sentence(), all.get(i));
      sentences.computeIfAbsent(place.article(), id -> new ArrayList<>()).add(told);
      Arrays.stream(told.keys()).forEach(key -> holders.get(key).add(place));
    }
    sentences.forEach((id, own) -> passages.put(id, passages(own)));
  }

  /** The keys of a sentence, each with whether it stands in the main clause. */
  private static SortedMap<String, Boolean> keys(Reading reading, List<Token> tokens) {
    SortedMap<String, Boolean> keys = new TreeMap<>();
    keysOf(reading, tokens).forEach(key -> keys.put(key, false));
    keysOf(reading, MainClause.of(tokens)).forEach(key -> keys.put(key, true));
    return keys;
  }

  /** Names by their words: "the Cubs" of one report are "the Chicago Cubs" of another. */
  private static SortedSet<String> keysOf(Reading reading, List<Token> tokens) {
    SortedSet<String> keys = new TreeSet<>();
    if (!tokens.isEmpty()) {
      String article = reading.article().id();
      Span span = Span.text(article, tokens.getFirst().start(), tokens.getLast().end());
      StatementCutter.keys(reading, span, tokens).keySet().stream()
          .filter(key -> KeyKind.of(key) != KeyKind.NAME)
          .forEach(keys::add);
    }
    for (Token token : tokens) {
      if (token.is("NNP") && token.text().length() > 1) {
        keys.add("@" + Stems.of(token.text().toLowerCase(Locale.ROOT)));
      }
    }
    return keys;
  }

  private static boolean isMost(Span taken, Span sentence) {
    int from = Math.max(taken.start(), sentence.start());
    return taken.field() == Span.Field.TEXT
        && 2 * (Math.min(taken.end(), sentence.end()) - from) >= sentence.length();
  }

  /**
   * Numbers the keys and tells how rare each is.
   *
   * @param all sentences
   * @param own those whose words no other report had before: a copy makes nothing rarer or less so
   */
  private void count(List<SortedMap<String, Boolean>> all, List<SortedMap<String, Boolean>> own) {
    SortedMap<String, Integer> frequency = new TreeMap<>();
    all.forEach(keys -> keys.keySet().forEach(key -> frequency.put(key, 0)));
    own.forEach(keys -> keys.keySet().forEach(key -> frequency.merge(key, 1, Integer::sum)));
    rare = new double[frequency.size()];
    kinds = new KeyKind[frequency.size()];
    for (Map.Entry<String, Integer> key : frequency.entrySet()) {
      int number = numbers.size();
      numbers.put(key.getKey(), number);
      holders.add(new ArrayList<>());
      kinds[number] = KeyKind.of(key.getKey());
      rare[number] =
          Likeness.rare(own.size(), Math.max(1, key.getValue())) / Likeness.rare(own.size(), 1);
    }
  }

  private Told told(int place, SortedMap<String, Boolean> keys) {
    List<Map.Entry<String, Boolean>> known =
        keys.entrySet().stream().filter(key -> numbers.containsKey(key.getKey())).toList();
    int[] own = new int[known.size()];
    boolean[] main = new boolean[own.length];
    double total = 0;
    for (int i = 0; i < own.length; i++) {
      own[i] = numbers.getOrDefault(known.get(i).getKey(), -1);
      main[i] = known.get(i).getValue();
      total += rare[own[i]];
    }
    return new Told(place, place + 1, own, main, total);
  }

  private List<Told> passages(List<Told> own) {
    List<Told> passages = new ArrayList<>(own);
    for (int i = 0; i + 1 < own.size(); i++) {
      passages.add(joined(own.subList(i, i + 2)));
    }
    if (own.size() >= OPENING) {
      passages.add(joined(own.subList(0, OPENING)));
    }
    return passages;
  }

  private Told joined(List<Told> parts) {
    int[] keys =
        parts.stream()
            .flatMapToInt(part -> Arrays.stream(part.keys()))
            .sorted()
            .distinct()
            .toArray();
    double total = Arrays.stream(keys).mapToDouble(key -> rare[key]).sum();
    return new Told(
        parts.getFirst().from(), parts.getLast().to(), keys, new boolean[keys.length], total);
  }

  /**
   * Returns the sentences of other articles that tell a statement, one of each article, by article.
   * Of what somebody says it is what is said that they must tell, not who says it and where.
   */
  List<Teller> of(Statement statement) {
    Reading reading = readings.get(statement.article());
    if (reading == null) {
      return List.of();
    }
    Told told = told(statement.place(), keys(reading, tokens(reading, statement)));
    if (told.keys().length < FEWEST) {
      return List.of();
    }
    List<Teller> tellers = new ArrayList<>();
    near(statement.article(), told)
        .forEach((article, candidates) -> {
          List<Told> own = passages.getOrDefault(article, List.of());
          Told best = null;
          double most = TELLS;
          for (int number : passagesOf(candidates, article)) {
            double likely = likely(told, own.get(number));
            if (likely >= most) {
              most = likely;
              best = own.get(number);
            }
          }
          int closest = best == null ? NONE : closest(told, article, best);
          if (closest != NONE) {
            tellers.add(new Teller(article, closest));
          }
        });
    return tellers;
  }

  /** The tokens of a statement; of one that is said in a good part of it, what is said. */
  private static List<Token> tokens(Reading reading, Statement statement) {
    List<Token> tokens =
        reading.annotatedBody().get(statement.place()).tokens().stream()
            .filter(token -> StatementCutter.holds(statement.span(), token))
            .toList();
    for (Attribution attribution : reading.attributions()) {
      List<Token> said =
          tokens.stream()
              .filter(token ->
                  attribution.content().stream()
                      .anyMatch(span -> StatementCutter.holds(span, token)))
              .toList();
      if (SAID * said.size() >= tokens.size()) {
        return said;
      }
    }
    return tokens;
  }

  /** Numbers of the passages that hold some sentences: each itself, pairs, and the opening. */
  private int[] passagesOf(SortedSet<Integer> candidates, String article) {
    int size = sentences.getOrDefault(article, List.of()).size();
    BitSet numbers = new BitSet();
    for (int i : candidates) {
      numbers.set(i);
      if (i > 0) {
        numbers.set(size + i - 1);
      }
      if (i + 1 < size) {
        numbers.set(size + i);
      }
      if (i < OPENING && size >= OPENING) {
        numbers.set(2 * size - 1);
      }
    }
    return numbers.stream().toArray();
  }

  /** By article the sentences that share two keys with one, a rare one among them. */
  private SortedMap<String, SortedSet<Integer>> near(String article, Told told) {
    SortedMap<String, SortedMap<Integer, Integer>> shared = new TreeMap<>();
    for (int key : told.keys()) {
      if (holders.get(key).size() <= COMMON) {
        for (Place place : holders.get(key)) {
          shared
              .computeIfAbsent(place.article(), id -> new TreeMap<>())
              .merge(place.sentence(), 1, Integer::sum);
        }
      }
    }
    SortedMap<String, SortedSet<Integer>> near = new TreeMap<>();
    shared.forEach((id, counts) -> near.put(id, new TreeSet<>(counts.keySet())));
    if (told.from() < OPENING && sentences.size() <= FEW_REPORTS) {
      sentences.forEach((id, own) -> {
        SortedSet<Integer> opening = near.computeIfAbsent(id, k -> new TreeSet<>());
        for (int i = 0; i < Math.min(OPENING, own.size()); i++) {
          opening.add(i);
        }
      });
    }
    near.remove(article);
    return near;
  }

  /** The sentence of a passage that tells most of it; NONE when none tells much alone. */
  private int closest(Told told, String article, Told passage) {
    int closest = NONE;
    double most = ALONE;
    for (int i = passage.from(); i < passage.to(); i++) {
      double likely = likely(told, sentences.getOrDefault(article, List.of()).get(i));
      if (likely > most) {
        most = likely;
        closest = i;
      }
    }
    return closest;
  }

  /**
   * Returns how likely it is that a sentence of another article tells a sentence, in [0, 1].
   *
   * @param article of the sentence
   * @param sentence its number there, from 0
   * @param other the other article
   * @param by number of the sentence there
   * @param alone whether it must do so by itself; else a neighbour may help
   */
  public double likely(String article, int sentence, String other, int by, boolean alone) {
    Told told = sentences.getOrDefault(article, List.of()).get(sentence);
    List<Told> own = passages.getOrDefault(other, List.of());
    return alone
        ? likely(told, own.get(by))
        : Arrays.stream(passagesOf(new TreeSet<>(Set.of(by)), other))
            .mapToDouble(number -> likely(told, own.get(number)))
            .max()
            .orElse(0);
  }

  /**
   * Whether the sentences of two articles that hold some words tell one thing: one tells the other,
   * and the other most of it.
   */
  boolean areOne(Span one, Span two) {
    int first = sentence(one);
    int second = sentence(two);
    if (first < 0 || second < 0 || one.article().equals(two.article())) {
      return false;
    }
    double there = likely(one.article(), first, two.article(), second, true);
    double back = likely(two.article(), second, one.article(), first, true);
    return Math.max(there, back) >= TELLS && Math.min(there, back) >= ALONE;
  }

  /** Number of the sentence that holds some words; negative when none does. */
  private int sentence(Span words) {
    Reading reading = readings.get(words.article());
    if (reading == null) {
      return NONE;
    }
    int sentence = reading.sentences().size() - 1;
    while (sentence >= 0 && !reading.sentences().get(sentence).span().contains(words)) {
      sentence--;
    }
    return sentence;
  }

  /** How likely it is that a passage tells a sentence. */
  private double likely(Told told, Told by) {
    double shared = 0;
    double main = 0;
    double mainShared = 0;
    double[] rarest = new double[3];
    int count = 0;
    int mainWords = 0;
    int mainWordsShared = 0;
    int names = 0;
    int namesShared = 0;
    boolean counts = false;
    boolean numberShared = false;
    int j = 0;
    for (int i = 0; i < told.keys.length; i++) {
      int key = told.keys[i];
      while (j < by.keys.length && by.keys[j] < key) {
        j++;
      }
      boolean both = j < by.keys.length && by.keys[j] == key;
      int one = both ? 1 : 0;
      double weight = rare[key];
      main += told.main[i] ? weight : 0;
      mainShared += told.main[i] && both ? weight : 0;
      shared += both ? weight : 0;
      count += one;
      switch (kinds[key]) {
        case WORD -> {
          mainWords += told.main[i] ? 1 : 0;
          mainWordsShared += told.main[i] ? one : 0;
          Sameness.insert(rarest, both ? weight : 0);
        }
        case NAME -> {
          names++;
          namesShared += one;
        }
        case NUMBER -> {
          counts |= told.main[i];
          numberShared |= both;
        }
        case TIME -> {
          // Days are told in many ways, and by the report's own.
        }
      }
    }
    if (counts && !numberShared) {
      return 0;
    }
    double sum =
        BIAS
            + OF_SENTENCE * share(shared, told.total)
            + OF_KEYS * share(count, told.keys.length)
            + OF_PASSAGE * share(shared, by.total)
            + NAMES * (names == 0 ? NO_NAMES : share(namesShared, names))
            + SECOND_RAREST * rarest[1]
            + THIRD_RAREST * rarest[2]
            + OF_MAIN_CLAUSE * share(mainShared, main)
            + OF_MAIN_WORDS * share(mainWordsShared, mainWords)
            + (told.from < OPENING && by.from < OPENING ? OPENINGS : 0);
    return 1 / (1 + Math.exp(-sum));
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
