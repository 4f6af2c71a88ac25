package org.parallax.core.align;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Reading;
import org.parallax.model.SourcedText;
import org.parallax.model.Span;
import org.parallax.model.TimeExpression;
import org.parallax.model.Token;

/**
 * Whether a row of a timeline can stand alone: its date does not lean on a year that its own
 * paragraph leaves out, its time is not in somebody's mouth, and what it tells of is named.
 */
final class Anchors {
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

  private static final String UNIT = "(?:decade|year|season|month|week|fortnight|day)";

  /** "That year", "a week later", "the next day": counted from a date told before. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)(?:later |earlier |early |late |by |in )?(?:(?:that|the same|the previous|the preceding|the following|the next) "
              + UNIT
              + "|(?:[\\w-]+ ){1,3}"
              + UNIT
              + "s? (?:later|earlier|before|after))");

  /** "Two years ago": the year before or after as well, by the report's day alone. */
  private static final Pattern AGO =
      Pattern.compile("(?i)(?:[\\w-]+ ){1,3}(?:years?|decades?) ago");

  private static final Pattern YEARS_AGO = Pattern.compile("(?i)\\b(?:years?|decades?) ago\\b");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?i).*\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b.*");

  private static final Set<String> GROUPS =
      Set.of("couple", "pair", "duo", "trio", "twosome", "threesome", "newlyweds", "exes", "two");

  private final Reading reading;
  private final AnnotatedSentence sentence;
  private final Span time;

  /** Makes it for a time in a sentence of the text. */
  Anchors(Reading reading, AnnotatedSentence sentence, TimeExpression time) {
    this.reading = reading;
    this.sentence = sentence;
    this.time = time.span();
  }

  /**
   * Returns whether the paragraph tells what the date is counted from: "that year" and "two years
   * ago" need a year in the sentence or the one before, "the next day" a date; a month without a
   * year is of no other year than the last that its paragraph told before.
   */
  boolean dates(String date) {
    String words = reading.article().words(time);
    if (YEAR.matcher(words).find()) {
      return true;
    }
    boolean ago = AGO.matcher(words).matches();
    if (!ago
        && YEARS_AGO
            .matcher(reading.article().text())
            .region(sentence.start(), sentence.end())
            .find()) {
      return false; // "Two years ago, on New Year's Eve"
    }
    if (ago) {
      return year(near());
    }
    if (LEANING.matcher(words).matches()) {
      return words.matches("(?i).*\\b(?:year|decade|season)s?\\b.*") ? year(near()) : dated();
    }
    String told = lastYear();
    return told == null || told.equals(date.substring(0, 4)) || !MONTH.matcher(words).matches();
  }

  /** Where the sentence before begins when it is of the same paragraph, else where this does. */
  private int near() {
    int paragraph = paragraph();
    int from = sentence.start();
    for (AnnotatedSentence other : reading.annotatedBody()) {
      if (other.start() >= paragraph && other.end() <= sentence.start()) {
        from = other.start();
      }
    }
    return from;
  }

  private int paragraph() {
    return reading.article().text().lastIndexOf('\n', sentence.start()) + 1;
  }

  private boolean year(int from) {
    String text = reading.article().text();
    return YEAR.matcher(text.substring(from, time.start())).find()
        || YEAR.matcher(text.substring(time.end(), sentence.end())).find();
  }

  /** Whether another date stands near. */
  private boolean dated() {
    int from = near();
    return reading.times().stream()
        .filter(t -> t.type() == TimeExpression.Type.DATE && PastDates.date(t) != null)
        .map(TimeExpression::span)
        .anyMatch(s ->
            s.field() == Span.Field.TEXT
                && s.start() >= from
                && s.end() <= sentence.end()
                && !s.overlaps(time));
  }

  /** The last year that an earlier sentence of the paragraph tells; null for none. */
  private @Nullable String lastYear() {
    Matcher years = YEAR.matcher(reading.article().text().substring(paragraph(), sentence.start()));
    String last = null;
    while (years.find()) {
      last = years.group();
    }
    return last;
  }

  /** Returns whether the time stands between quotation marks, opened in this paragraph. */
  boolean isQuoted() {
    String before = reading.article().text().substring(paragraph(), time.start());
    long straight = before.chars().filter(c -> c == '"').count();
    long opened = before.chars().filter(c -> c == '“').count();
    long closed = before.chars().filter(c -> c == '”').count();
    return straight % 2 == 1 || opened > closed;
  }

  /**
   * Returns whether the words tell of whom they are: they do not open with "the couple" unless the
   * headline names the couple.
   *
   * @param span of the row
   */
  boolean isNamed(Span span) {
    List<Token> tokens =
        sentence.tokens().stream()
            .filter(t -> t.start() >= span.start() && t.end() <= span.end())
            .filter(t -> t.end() <= time.start() || t.start() >= time.end())
            .toList();
    return !opensWithGroup(tokens) || isOfHeadline();
  }

  private static boolean opensWithGroup(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size() && (tokens.get(i).is("IN") || tokens.get(i).text().equals(","))) {
      i++;
    }
    if (i >= tokens.size() || !tokens.get(i).isWord("the", "both")) {
      return false;
    }
    i++;
    while (i < tokens.size() && tokens.get(i).is("JJ")) {
      i++;
    }
    if (i >= tokens.size() || !GROUPS.contains(tokens.get(i).lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean counts = tokens.get(i).isWord("two") && i + 1 < tokens.size();
    return !(counts && tokens.get(i + 1).tag().matches("NN.*|JJ.*|CD"));
  }

  /** Whether the persons last named are those of the headline. */
  private boolean isOfHeadline() {
    SourcedText title = reading.article().headline();
    String headline = title == null ? "" : title.text();
    int last = -1;
    boolean all = false;
    for (Mention mention : reading.mentions()) {
      Span at = mention.span();
      boolean person = mention.type() == EntityType.PERSON && mention.named();
      AnnotatedSentence told = person ? reading.annotatedAt(at) : null;
      if (told == null || at.field() != Span.Field.TEXT || told.start() >= sentence.start()) {
        continue;
      }
      String name = mention.name().substring(mention.name().lastIndexOf(' ') + 1);
      boolean named = headline.contains(name);
      all = named && (told.start() != last || all);
      last = told.start();
    }
    return all;
  }
}
