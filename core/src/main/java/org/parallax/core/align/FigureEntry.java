package org.parallax.core.align;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Attribution;
import org.parallax.model.Dating;
import org.parallax.model.Figure;
import org.parallax.model.Reading;
import org.parallax.model.Sentence;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * One figure of one article, ready to be set beside others.
 *
 * @param reading the article's
 * @param figure the figure
 * @param key what it counts
 * @param bare whether its words leave out what is counted: it stands beside another's number
 * @param setting what its sentence tells of it
 * @param range the values it allows
 * @param words the number with its hedge, as it stands
 * @param speaker whose claim it is; null when the article itself says so
 */
record FigureEntry(
    Reading reading,
    Figure figure,
    FigureKey key,
    boolean bare,
    FigureSetting setting,
    FigureRange range,
    String words,
    @Nullable String speaker) {
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal FAR = BigDecimal.valueOf(3);

  private static final Set<String> LASTS = Set.of("s", "min", "h", "d", "wk", "mo", "a");

  static FigureEntry of(Reading reading, Figure figure, @Nullable String eventDay) {
    String words = words(reading.article(), figure);
    Figure counted = FigureContext.counted(reading, figure);
    boolean bare = !counted.equals(figure);
    return new FigureEntry(
        reading,
        bare ? figure.withCounts(counted.counts()) : figure,
        FigureKey.of(reading, counted),
        bare,
        FigureSetting.of(reading, counted, eventDay),
        FigureRange.of(figure, words),
        words,
        speaker(reading, figure.span()));
  }

  /** The span's words without what is counted. */
  private static String words(Article article, Figure figure) {
    String words = article.words(figure.span()).replaceAll("\\s+", " ");
    String head = figure.counts().replaceAll(" (?=[^ ]+$).*", "");
    int at = figure.counts().isEmpty() ? -1 : words.indexOf(figure.counts());
    if (at < 0 && !head.isEmpty()) {
      at = words.indexOf(head);
    }
    String number = at > 0 ? words.substring(0, at) : words;
    return number.strip().replaceAll("( (of|of the|of its|more|the))?[-‐‑]?$", "").strip();
  }

  private static @Nullable String speaker(Reading reading, Span at) {
    return reading.attributions().stream()
        .filter(said -> said.content().stream().anyMatch(content -> content.contains(at)))
        .min(Comparator.comparingInt(FigureEntry::length))
        .map(said -> said.speaker().name())
        .orElse(null);
  }

  private static int length(Attribution said) {
    return said.content().stream().mapToInt(Span::length).sum();
  }

  String article() {
    return reading.article().id();
  }

  /**
   * Id of the origin that its sentence's words come from; of a headline that of the first sentence;
   * the article's where that is not settled.
   */
  String origin() {
    Sentence first = reading.sentences().isEmpty() ? null : reading.sentences().getFirst();
    Sentence own =
        reading.sentences().stream()
            .filter(sentence -> sentence.span().contains(figure.span()))
            .findFirst()
            .orElse(first);
    return own == null || own.origin() == null ? article() : own.origin();
  }

  /** Whether it stands in the headline or the first sentence. */
  boolean isLead() {
    return figure.span().field() == Span.Field.HEADLINE
        || (!reading.sentences().isEmpty()
            && reading.sentences().getFirst().span().contains(figure.span()));
  }

  /** Whether it is an age: "a four-year-old boy", "12 years old". */
  boolean isAge() {
    String text = figure.unitText();
    return text != null && text.endsWith("old");
  }

  /** Whether it is a sum of money. */
  boolean isMoney() {
    String unit = figure.unit();
    return unit != null && MONEY.matcher(unit).matches();
  }

  /** Whether it is a sum of money so large that nobody gives it twice by chance. */
  boolean isLargeSum() {
    return isMoney() && figure.low().compareTo(MILLION) >= 0;
  }

  /** Whether two of one article give one figure each. */
  boolean saidByAnother(FigureEntry other) {
    String own = giver();
    String another = other.giver();
    boolean named = own != null && another != null && !own.equals(another);
    return named || bare || other.bare;
  }

  private @Nullable String giver() {
    return speaker != null ? speaker : FigureContext.giver(reading, figure.span());
  }

  /** The outlet's name when known, else the article's id. */
  String outlet() {
    Article.Outlet outlet = reading.article().source().outlet();
    if (outlet == null) {
      return article();
    }
    String domain = outlet.domain();
    String name = outlet.name();
    return name != null ? name : domain != null ? domain : article();
  }

  /**
   * The day for which the value is told: of a toll, which only grows, the report's own when nothing
   * is said; null when that is not known.
   */
  @Nullable String day() {
    Dating reported = reading.reportDay();
    return figure.asOf() != null || key.fate().isEmpty() || reported == null
        ? figure.asOf()
        : reported.day();
  }

  /** "three of the boats": some of those spoken of. */
  boolean partOfKnown() {
    return reading
        .article()
        .words(figure.span())
        .matches("(?s).*\\bof\\s+(the|its|their|those)\\b.*");
  }

  /** "dozens of the girls": how many of those spoken of nobody says. */
  private boolean isSomeOfThem() {
    return figure.isUncounted() && partOfKnown();
  }

  /**
   * Whether one value lies far beyond what the other's hedge means: who says "at least seven" does
   * not count 112, and who says "millions" not billions.
   */
  boolean isFarFrom(FigureEntry other) {
    return isFarBeyond(other) || other.isFarBeyond(this);
  }

  private boolean isFarBeyond(FigureEntry hedged) {
    BigDecimal hedge = hedged.figure.low();
    if (hedged.figure.isUncounted()) {
      return figure.low().compareTo(hedged.figure.high().multiply(FAR)) > 0
          || figure.high().multiply(FAR).compareTo(hedge) < 0;
    }
    return switch (hedged.figure.qualifier()) {
      case AT_LEAST -> figure.low().compareTo(hedge.multiply(FAR)) > 0;
      case AT_MOST -> figure.high().multiply(FAR).compareTo(hedged.figure.high()) < 0;
      default -> false;
    };
  }

  /**
   * Returns it with the hedge that its article gives the same toll elsewhere: headlines leave out
   * "at least".
   *
   * @param all figures of its article
   */
  FigureEntry hedged(List<FigureEntry> all) {
    boolean hedged =
        figure.qualifier() == Figure.Qualifier.EXACT
            && !key.fate().isEmpty()
            && all.stream()
                .anyMatch(other ->
                    other.figure.qualifier() == Figure.Qualifier.AT_LEAST
                        && other.key.fate().equals(key.fate())
                        && sameValue(other));
    if (!hedged) {
      return this;
    }
    Figure atLeast = figure.withQualifier(Figure.Qualifier.AT_LEAST);
    return new FigureEntry(
        reading, atLeast, key, bare, setting, FigureRange.of(atLeast, words), words, speaker);
  }

  /** Whether both are the same place of the same article. */
  boolean isSameFigure(FigureEntry other) {
    return figure.span().equals(other.figure.span());
  }

  /** Whether both values can be of one thing, as far as their hedges go. */
  boolean agrees(FigureEntry other) {
    boolean some = isSomeOfThem() || other.isSomeOfThem();
    return range.agrees(other.range) && !isFarFrom(other) && (!some || sameValue(other));
  }

  /** Whether both are given in one unit, as a level or as a change. */
  boolean isLike(FigureEntry other) {
    return key.unit().equals(other.key.unit())
        && FigureSide.mayBe(key.side(), other.key.side())
        && key.change() == other.key.change();
  }

  /** Whether the greater of two values is told as what the number has risen to by now. */
  boolean isOutgrown(FigureEntry other) {
    boolean greater = figure.low().compareTo(other.figure.low()) > 0;
    return !key.change() && (greater ? setting.trend() > 0 : other.setting.trend() > 0);
  }

  /** Whether it says how long something lasts, or how old somebody is. */
  boolean lasts() {
    String code = figure.unit();
    return code != null && LASTS.contains(code);
  }

  /** The same unit or currency, by whatever it is given. */
  boolean sameUnit(FigureEntry other) {
    String code = figure.unit();
    return code == null ? key.unit().equals(other.key.unit()) : code.equals(other.figure.unit());
  }

  boolean sameValue(FigureEntry other) {
    return equal(figure.low(), other.figure.low()) && equal(figure.high(), other.figure.high());
  }

  private static boolean equal(BigDecimal one, BigDecimal two) {
    return one.compareTo(two) == 0;
  }

  Story.FigureValue value() {
    return new Story.FigureValue(
        figure.low(), figure.high(), figure.qualifier(), figure.unit(), figure.span());
  }
}
