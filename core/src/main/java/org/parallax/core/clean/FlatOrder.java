package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.core.text.Expression;
import org.parallax.core.text.Words;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Range;
import org.parallax.model.Span;

/**
 * Signs that the paragraphs of a report do not follow one another.
 *
 * <p>A report says first what happened and on which day, brings a person or an event in before it
 * takes them up, and answers "he" with a name that was just read. A text that breaks several of
 * these was put in another order.
 */
final class FlatOrder {
  /** Kinds of sign that it takes. */
  private static final int KINDS = 2;

  private static final String VERBS = FlatSpeakers.VERBS;

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:today|yesterday)\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d");

  private static final Pattern PRONOUN_SAID =
      Pattern.compile(
          "[\"”’](?:,|\\.)? ?(?:\\b(?:he|she) " + VERBS + "|" + VERBS + " (?:he|she))\\b");

  private static final Pattern HE_SAID = Pattern.compile("\\b(?:[Hh]e|[Ss]he) " + VERBS + "\\b");

  private static final Pattern CAPITAL_INSIDE = Pattern.compile("[\\p{L}\\d,] \\p{Lu}");

  private static final Pattern SOMEBODY =
      Pattern.compile("\\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Ii]|who)\\b");

  private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”\\n]*[\"”]");

  private static final Expression SCENE =
      Expression.of(
          "\\b(?:[Ss]peaking|[Tt]alking|[Aa]ddressing|[Aa]nswering)\\b[^\"“”]{3,90}?\\b"
              + VERBS
              + "\\b");

  private static final Pattern EVENT =
      Pattern.compile(
          "\\bthe (call|meeting|summit|session|conference|vote|ruling|attack|crash|blast|fire|strike|shooting|raid|launch|visit|trial|hearing|debate|rally|ceremony|talks|protest|storm|quake|earthquake|deal|agreement)\\b(?! (?:of|to|on|in|by|at|for|that|which|against)\\b)");

  private final String id;
  private final String text;
  private final List<Range> paragraphs = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<Span> at = new ArrayList<>();
  private final Set<String> speakers = new TreeSet<>();

  private FlatOrder(String id, String text) {
    this.id = id;
    this.text = text;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      paragraphs.add(new Range(start, end));
      start = end + 2;
    }
  }

  private void speakers() {
    FlatSpeakers.collect(text, speakers);
  }

  static @Nullable Note note(String id, String text, @Nullable String headline) {
    FlatOrder order = new FlatOrder(id, text);
    if (order.paragraphs.size() < 6) {
      return null;
    }
    order.speakers();
    order.lead(headline);
    order.pronoun();
    order.opening();
    order.scene();
    order.event();
    order.introduction();
    if (order.kinds.size() < KINDS) {
      return null;
    }
    order.at.sort(null);
    return new Note(
        Note.Code.SENTENCES_OUT_OF_ORDER,
        String.join("; ", order.kinds),
        List.<Evidence>copyOf(order.at));
  }

  private String paragraph(int i) {
    return paragraphs.get(i).of(text);
  }

  /** A paragraph without what stands in quotation marks. */
  private String told(int i) {
    String paragraph = paragraph(i);
    boolean quotes = paragraph.indexOf('"') >= 0 || paragraph.indexOf('“') >= 0;
    return quotes ? QUOTED.matcher(paragraph).replaceAll(" ") : paragraph;
  }

  private void sign(String kind, int paragraph) {
    kinds.add(kind);
    Range range = paragraphs.get(paragraph);
    at.add(Span.text(id, range.start(), range.end()));
  }

  /** The paragraph that says what the headline says, with the day, stands in the second half. */
  private void lead(@Nullable String headline) {
    if (headline == null) {
      return;
    }
    Set<String> wanted = FlatWords.stems(Words.keys(headline));
    if (wanted.size() < 4
        || DAY.matcher(paragraph(0)).find()
        || share(wanted, paragraph(0)) > 0.34
        || share(wanted, paragraph(1)) > 0.34) {
      return;
    }
    int lead = 0;
    while (lead < paragraphs.size()
        && !(DAY.matcher(told(lead)).find() && share(wanted, told(lead)) >= 0.6)) {
      lead++;
    }
    if (lead < paragraphs.size() && 2 * lead >= paragraphs.size()) {
      sign("what the headline tells, with the day, stands in the second half", lead);
    }
  }

  private static double share(Set<String> wanted, String paragraph) {
    Set<String> stems = FlatWords.stems(Words.keys(paragraph));
    return wanted.isEmpty()
        ? 0
        : (double) wanted.stream().filter(stems::contains).count() / wanted.size();
  }

  /** "he said" after a paragraph in which nobody speaks or is named. */
  private void pronoun() {
    for (int i = 1; i < paragraphs.size(); i++) {
      Matcher said = PRONOUN_SAID.matcher(paragraph(i));
      if (said.find()
          && !speaks(paragraph(i).substring(0, said.start()))
          && !names(paragraph(i - 1))) {
        sign("\"he\" or \"she\" speaks and nobody is named in the paragraph before", i);
        return;
      }
    }
  }

  /** The report opens with what "she said", and nobody was named. */
  private void opening() {
    Matcher said = HE_SAID.matcher(told(0));
    if (said.find() && !named(told(0).substring(0, said.start()))) {
      sign("it opens with what \"he\" or \"she\" said", 0);
    }
  }

  /** Whether a word within a sentence has a capital. */
  private static boolean named(String words) {
    return CAPITAL_INSIDE.matcher(words).find();
  }

  private boolean names(String words) {
    return SOMEBODY.matcher(words).find()
        || words.indexOf('"') >= 0
        || words.indexOf('“') >= 0
        || speaks(words);
  }

  private boolean speaks(String words) {
    return Words.of(words).stream()
        .anyMatch(w -> speakers.contains(words.substring(w.start(), w.end())));
  }

  /** Where somebody speaks is told only after he was quoted. */
  private void scene() {
    for (int i = 2 * paragraphs.size() / 3; i < paragraphs.size(); i++) {
      String words = paragraph(i);
      Matcher scene = SCENE.pattern().matcher(words);
      if (SCENE.mayStandIn(words) && scene.find()) {
        String speaker = speakerIn(scene.group());
        if (speaker != null && quoted(speaker, i - 2)) {
          sign("where " + speaker + " speaks is told after he or she was quoted", i);
          return;
        }
      }
    }
  }

  private @Nullable String speakerIn(String words) {
    for (Words.Word word : Words.of(words)) {
      String name = words.substring(word.start(), word.end());
      if (speakers.contains(name)) {
        return name;
      }
    }
    return null;
  }

  private boolean quoted(String speaker, int until) {
    for (int i = 0; i < until; i++) {
      String words = paragraph(i);
      if (words.contains(speaker + " ") && FlatSpeakers.isIn(words)) {
        return true;
      }
    }
    return false;
  }

  /** "the call" in the first paragraph, "a call" long after. */
  private void event() {
    Matcher matcher = EVENT.matcher(paragraph(0));
    while (matcher.find()) {
      Pattern brought =
          Pattern.compile("\\b(?:a|an) (?:[\\p{L}-]+ ){0,2}" + matcher.group(1) + "\\b");
      for (int i = 3; i < paragraphs.size(); i++) {
        if (brought.matcher(paragraph(i)).find()) {
          sign("\"the " + matcher.group(1) + "\" is spoken of before anything says which", i);
          return;
        }
      }
    }
  }

  /** A surname that speaks before the full name is told. */
  private void introduction() {
    for (String speaker : speakers) {
      int full = FlatSpeakers.fullName(text, speaker);
      int alone = full < 0 ? -1 : FlatSpeakers.alone(text, speaker);
      int place = paragraphAt(full);
      if (alone >= 0 && paragraphAt(alone) + 2 <= place) {
        sign(speaker + " speaks before the full name is told", place);
        return;
      }
    }
  }

  private int paragraphAt(int offset) {
    int i = 0;
    while (i + 1 < paragraphs.size() && paragraphs.get(i + 1).start() <= offset) {
      i++;
    }
    return i;
  }
}
