package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Range;
import org.parallax.model.Removed.Reason;

/**
 * Which paragraphs are the report, and why are the others not?
 *
 * <p>First the signs that hold wherever a line stands; then, for a whole page, the run of prose;
 * then head, tail and repetition. Prose in the middle of a report is left out only for a sign of
 * its own. Not safe to share between threads.
 */
final class FlatSorter {
  /** Lines of head that are looked at before the first paragraph of prose. */
  private static final int HEAD = 14;

  /** Words of a label such as "Read more:". */
  private static final int LABEL = 4;

  /** Headlines behind a label. */
  private static final int LINKS = 8;

  /** Words of the longest headline of another report. */
  private static final int LINK = 30;

  /** Lines of tail that are looked at after the last paragraph of prose that belongs. */
  private static final int TAIL = 10;

  /** Below this share of content words in common a paragraph of the tail is another report's. */
  private static final double UNRELATED = 0.2;

  /** More lines than any report has: not compared with one another. */
  static final int LONGEST = 3_000;

  private final List<FlatLine> lines;
  private final @Nullable Reason[] reasons;
  private final boolean headlineApart;
  private final boolean row;
  private boolean page;

  private FlatSorter(List<FlatLine> lines, boolean row, boolean headlineApart) {
    this.row = row;
    this.lines = lines;
    this.reasons = new Reason[lines.size()];
    this.headlineApart = headlineApart;
  }

  /**
   * Returns for each line why it is left out; null when it belongs to the body.
   *
   * @param row whether the text is the field of a row, where whole pages are rare
   * @param headline when it is known already; else null
   */
  static List<@Nullable Reason> sort(List<FlatLine> lines, boolean row, @Nullable String headline) {
    FlatSorter sorter = new FlatSorter(lines, row, headline != null);
    sorter.signs();
    sorter.closing();
    sorter.segment();
    sorter.labelled();
    sorter.highlights();
    sorter.head();
    sorter.tail();
    sorter.repeated();
    FlatGallery.mark(lines, sorter.reasons, headline);
    return new ArrayList<>(Arrays.asList(sorter.reasons));
  }

  private void signs() {
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      Reason reason = FlatSigns.of(line);
      reason = reason == null ? FlatCalls.of(line) : reason;
      prose += reason == null && line.isProse() ? 1 : 0;
      if (reason == null && (FlatShape.isAgencyNote(line) || FlatShape.isAgencies(line))) {
        reason = Reason.AGENCY_NOTE;
      }
      if (reason == null && FlatShape.isCaption(line, prose <= 1)) {
        reason = Reason.CAPTION;
        prose -= line.isProse() ? 1 : 0;
      }
      if (reason == null && FlatShape.isEditorialNote(line)) {
        reason = Reason.EDITORIAL_NOTE;
      }
      reasons[i] = reason;
    }
  }

  /** What the outlet says of itself and of its author at the end. */
  private void closing() {
    for (int i = Math.max(firstProse() + 1, lines.size() - TAIL); i < lines.size(); i++) {
      reasons[i] = reasons[i] == null ? FlatCalls.atTail(lines.get(i)) : reasons[i];
    }
  }

  /** A label, a colon and a title alone between sentences, about something else. */
  private void labelled() {
    if (lines.size() > LONGEST) {
      return;
    }
    for (int i = firstProse() + 1; i < lines.size(); i++) {
      boolean alone = i + 1 == lines.size() || lines.get(i + 1).ends() || reasons[i + 1] != null;
      if (reasons[i] == null
          && alone
          && (lines.get(i - 1).ends() || reasons[i - 1] != null)
          && FlatCalls.mayBeLabelled(lines.get(i))
          && FlatCalls.isLabelled(lines.get(i), FlatCalls.stemsExcept(lines, i))) {
        reasons[i] = Reason.RELATED;
      }
    }
  }

  /** A label and a list of highlights before the first paragraph. */
  private void highlights() {
    int first = firstProse();
    for (int i = 1; i + 1 < Math.min(first, HEAD); i++) {
      FlatLine label = lines.get(i - 1);
      boolean open = !label.ends() && label.wordCount() <= 4 && !FlatCalls.isBullet(label);
      if (open && FlatCalls.isBullet(lines.get(i)) && FlatCalls.isBullet(lines.get(i + 1))) {
        reasons[i - 1] = Reason.PAGE_FURNITURE;
        for (; i < first && FlatCalls.isBullet(lines.get(i)); i++) {
          reasons[i] = Reason.REPEATED;
        }
        return;
      }
    }
  }

  private void segment() {
    List<@Nullable Reason> signs = Arrays.asList(reasons);
    page = FlatSegment.isPage(lines, signs, row ? 1.5 : 1);
    if (!page) {
      return;
    }
    pageSigns();
    Range report = FlatSegment.of(lines, signs);
    if (report.length() == 0) {
      return;
    }
    boolean comments = false;
    for (int i = 0; i < report.end(); i++) {
      if (reasons[i] == Reason.COMMENTS && FlatShape.isDate(lines.get(i))) {
        reasons[i] = Reason.DATE_LINE;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      boolean inside = i >= report.start() && i < report.end();
      FlatLine line = lines.get(i);
      comments |= i >= report.end() && reasons[i] == Reason.COMMENTS;
      if (inside && reasons[i] == null && !line.ends() && isMoment(line)) {
        reasons[i] = Reason.DATE_LINE;
      } else if (inside && reasons[i] == null && FlatShape.isByline(line)) {
        reasons[i] = Reason.BYLINE;
      } else if (inside
          && reasons[i] == null
          && 3 * (report.end() - i) < report.length()
          && FlatShape.isBiography(line)) {
        reasons[i] = Reason.AUTHOR_BOX;
      } else if (inside && reasons[i] == null && FlatSigns.isLabel(line)) {
        reasons[i] = Reason.PAGE_FURNITURE;
      } else if (!inside && reasons[i] == null) {
        reasons[i] = outside(line, i < report.start(), comments);
      }
    }
    if (!headlineApart) {
      headlineOfPage(report);
    }
  }

  /** A title in capital letters alone, longer than a heading, among paragraphs. */
  private static boolean isShouted(FlatLine line) {
    return !line.ends()
        && line.wordCount() >= 6
        && line.smallShare() == 0
        && line.words().equals(line.words().toUpperCase(Locale.ROOT))
        && !line.words().equals(line.words().toLowerCase(Locale.ROOT));
  }

  /** What a page prints twice in a row stands there for a picture and for its enlargement. */
  private static boolean isTwice(FlatLine line, FlatLine next) {
    return line.wordCount() >= 8 && line.words().equals(next.words());
  }

  /** A date line; not the signature under a post that the report quotes. */
  private static boolean isMoment(FlatLine line) {
    return line.words().indexOf('@') < 0 && FlatShape.isDate(line);
  }

  /**
   * Signs that hold only where menus, comments and lists of other reports stand around a report.
   */
  private void pageSigns() {
    Map<String, Integer> times = new TreeMap<>();
    int heads = 0;
    for (FlatLine line : lines) {
      times.merge(line.phrase(), 1, Integer::sum);
      heads += FlatShape.isCommentHead(line) ? 1 : 0;
    }
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      if (reasons[i] != null) {
        continue;
      }
      if (FlatShape.isAuthorBox(line)) {
        reasons[i] = Reason.AUTHOR_BOX;
      } else if (heads >= 3 && FlatShape.isCommentHead(line)) {
        reasons[i] = Reason.COMMENTS;
      } else if (!line.ends() && line.wordCount() <= 6 && line.keys().contains("comments")) {
        reasons[i] = Reason.COMMENTS;
      } else if (FlatShape.isGlued(line) || line.words().endsWith(" …")) {
        reasons[i] = Reason.TEASER;
      } else if (isShouted(line)) {
        reasons[i] = Reason.RELATED;
      } else if (i + 1 < lines.size() && isTwice(line, lines.get(i + 1))) {
        reasons[i] = Reason.REPEATED;
      } else if (!line.ends()
          && line.wordCount() <= 8
          && times.getOrDefault(line.phrase(), 0) >= 3) {
        reasons[i] = Reason.PAGE_FURNITURE;
      }
    }
  }

  private static Reason outside(FlatLine line, boolean before, boolean comments) {
    if (FlatShape.isDate(line)) {
      return Reason.DATE_LINE;
    }
    if (comments) {
      return Reason.COMMENTS;
    }
    if (before && FlatShape.isByline(line)) {
      return Reason.BYLINE;
    }
    return !before && FlatShape.isBiography(line)
        ? Reason.AUTHOR_BOX
        : line.wordCount() >= 8 ? Reason.TEASER : Reason.PAGE_FURNITURE;
  }

  /** The line above the report whose words the report uses most. */
  private void headlineOfPage(Range report) {
    Set<String> body = body(report.end());
    int best = -1;
    double most = 0.45;
    for (int i = Math.max(0, report.start() - 40);
        i < Math.min(report.start() + 2, lines.size());
        i++) {
      FlatLine line = lines.get(i);
      boolean taken =
          reasons[i] != null && reasons[i] != Reason.TEASER && reasons[i] != Reason.PAGE_FURNITURE;
      if (taken || line.wordCount() < 3 || line.wordCount() > 30 || line.words().endsWith(".")) {
        continue;
      }
      double score = FlatWords.shared(line, body) + 0.02 * Math.min(12, line.wordCount());
      if (score > most) {
        most = score;
        best = i;
      }
    }
    if (best >= 0) {
      reasons[best] = Reason.HEADLINE;
      bylineOfPage(best, report.start(), body);
    }
  }

  /** A name on one of the lines after the headline. */
  private void bylineOfPage(int headline, int until, Set<String> body) {
    for (int i = headline + 1; i < Math.min(until, headline + 5); i++) {
      FlatLine line = lines.get(i);
      if (reasons[i] == Reason.PAGE_FURNITURE
          && line.wordCount() >= 2
          && FlatSigns.of(line) == null
          && FlatShape.isNameAlone(line)
          && FlatWords.shared(line, body) < 0.4) {
        reasons[i] = Reason.BYLINE;
        return;
      }
    }
  }

  /** Sorts the lines before the first paragraph of prose. */
  private void head() {
    int first = firstProse();
    boolean headline = headlineApart || page;
    boolean sawHeadline = headlineApart;
    Set<String> body = FlatWords.stemsOf(lines.subList(first, lines.size()));
    for (int i = 0; i < Math.min(first, HEAD); i++) {
      FlatLine line = lines.get(i);
      if (reasons[i] != null) {
        continue;
      }
      if (FlatShape.isDate(line)) {
        reasons[i] = Reason.DATE_LINE;
      } else if (FlatShape.isDateline(line)) {
        reasons[i] = Reason.DATELINE;
      } else if (FlatShape.isByline(line)) {
        reasons[i] = Reason.BYLINE;
      } else if (!headline && isMasthead(i, first)) {
        reasons[i] = Reason.PAGE_FURNITURE;
      } else if (!headline && isHeadline(i, first)) {
        reasons[i] = Reason.HEADLINE;
        headline = true;
        sawHeadline = true;
      } else if (sawHeadline
          && FlatShape.isNameAlone(line)
          && (FlatShape.isDesk(line) || FlatWords.shared(line, body) < 0.4)) {
        reasons[i] = Reason.BYLINE;
      } else if (first < lines.size() && isHeadLabel(i, body)) {
        reasons[i] = Reason.PAGE_FURNITURE;
      }
    }
    if (!headline && first < lines.size()) {
      sentenceHeadline(first);
    }
  }

  /** A few words without an end, no figures, and not about what the report is about. */
  private boolean isHeadLabel(int i, Set<String> body) {
    FlatLine line = lines.get(i);
    boolean counts = line.words().chars().anyMatch(Character::isDigit);
    boolean listed =
        line.words().endsWith(":") && lines.get(i + 1).words().chars().anyMatch(Character::isDigit);
    return !line.ends()
        && line.wordCount() <= 4
        && !counts
        && !listed
        && (line.wordCount() <= 2 || FlatWords.shared(line, body) < 0.5);
  }

  private int firstProse() {
    for (int i = 0; i < lines.size(); i++) {
      if (reasons[i] == null && lines.get(i).isProse()) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean isHeadline(int i, int first) {
    FlatLine line = lines.get(i);
    return first < lines.size()
        && line.wordCount() >= 3
        && line.wordCount() <= 30
        && !line.words().endsWith(".")
        && !line.words().endsWith(":")
        && !line.words().endsWith(",");
  }

  /** The outlet's name, right above a line that may be the headline. */
  private boolean isMasthead(int i, int first) {
    return i + 1 < first
        && reasons[i + 1] == null
        && isHeadline(i + 1, first)
        && !FlatShape.isByline(lines.get(i + 1))
        && FlatCalls.isMasthead(lines.get(i), lines.get(i + 1), opening(first));
  }

  /** The words of the first paragraphs that belong to the report. */
  private Set<String> opening(int first) {
    List<FlatLine> opening = new ArrayList<>();
    for (int i = first; i < lines.size() && opening.size() < 6; i++) {
      if (reasons[i] == null) {
        opening.add(lines.get(i));
      }
    }
    return FlatWords.stemsOf(opening);
  }

  /** A first line in capital letters is a headline, also with a full stop. */
  private void sentenceHeadline(int first) {
    FlatLine line = lines.get(first);
    boolean titled =
        line.smallShare() < 0.4 && line.wordCount() <= 20 && !line.words().endsWith(".");
    if (first < 3 && titled && first + 1 < lines.size()) {
      reasons[first] = Reason.HEADLINE;
    }
  }

  /** Sorts the lines after the report: notes, boxes about the author, beginnings of others. */
  private void tail() {
    if (page) {
      return;
    }
    int from = Math.max(firstProse() + 1, lines.size() - TAIL);
    int opened = lines.size();
    for (int i = from; i < lines.size() && opened == lines.size(); i++) {
      if (isAuthorBox(i) || opensOther(i)) {
        opened = i;
      }
    }
    boolean author = false;
    for (int i = opened; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      boolean box = isAuthorBox(i);
      author = box || (author && (line.ends() || line.wordCount() > 8));
      if (reasons[i] == null) {
        reasons[i] = author ? Reason.AUTHOR_BOX : inTail(line);
      }
    }
    links();
    last();
  }

  /** Headlines of other reports behind a label, down to the end; some may end like sentences. */
  private void links() {
    int first = lines.size();
    int headlines = 0;
    while (first > 1 && lines.size() - first < LINKS && isLink(first - 1)) {
      first--;
      headlines += isHeadline(lines.get(first)) ? 1 : 0;
    }
    int links = lines.size() - first;
    FlatLine label = lines.get(first - 1);
    if (links > 0
        && 2 * headlines >= links
        && isHeadline(lines.get(first))
        && reasons[first - 1] == Reason.RELATED
        && label.wordCount() <= LABEL) {
      for (int i = first; i < lines.size(); i++) {
        reasons[i] = Reason.RELATED;
      }
    }
  }

  private boolean isLink(int i) {
    FlatLine line = lines.get(i);
    return (reasons[i] == null || reasons[i] == Reason.RELATED)
        && line.wordCount() > LABEL
        && line.wordCount() <= LINK;
  }

  /** Whether a line does not end like a sentence, or is one in brackets. */
  private static boolean isHeadline(FlatLine line) {
    return !line.ends() || (line.words().startsWith("[") && line.words().endsWith("]"));
  }

  /** A box about somebody whom the report does not name. */
  private boolean isAuthorBox(int i) {
    FlatLine line = lines.get(i);
    return FlatShape.isAuthorBox(line) && FlatWords.shared(line, body(i)) < 0.5;
  }

  private static Reason inTail(FlatLine line) {
    if (FlatShape.isDate(line)) {
      return Reason.DATE_LINE;
    }
    if (!line.ends() && line.wordCount() <= 5) {
      return Reason.RELATED;
    }
    return Reason.TEASER;
  }

  /**
   * Whether a short label stands here, and after it the headline and beginning of something that
   * the report is not about.
   */
  private boolean opensOther(int i) {
    FlatLine label = lines.get(i);
    boolean open =
        (reasons[i] == Reason.RELATED && label.wordCount() <= 8)
            || (reasons[i] == null && !label.ends() && label.wordCount() <= 6);
    if (!open || (label.words().endsWith(":") && reasons[i] == null)) {
      return false;
    }
    Set<String> body = body(i);
    int prose = 0;
    int headlines = 0;
    boolean cut = false;
    for (int k = i + 1; k < lines.size(); k++) {
      FlatLine line = lines.get(k);
      if (reasons[k] != null || line.wordCount() < 4) {
        continue;
      }
      if (FlatWords.shared(line, body) >= (line.isProse() ? UNRELATED : 0.4)) {
        return false;
      }
      prose += line.isProse() ? 1 : 0;
      headlines += !line.ends() && line.smallShare() < 0.7 ? 1 : 0;
      cut |= line.words().matches("(?s).*(?:…|\\.\\.\\.)[\\])]?$");
    }
    return prose <= 2 && ((headlines > 0 && (prose > 0 || reasons[i] != null)) || cut);
  }

  private Set<String> body(int until) {
    TreeSet<String> stems = new TreeSet<>();
    for (int k = 0; k < until; k++) {
      if (reasons[k] == null || reasons[k] == Reason.HEADLINE) {
        stems.addAll(FlatWords.stems(lines.get(k).keys()));
      }
    }
    return stems;
  }

  /** Sorts the very last lines: a biography, an agency's name, a date. */
  private void last() {
    for (int i = lines.size() - 1; i > 0 && i >= lines.size() - 4; i--) {
      FlatLine line = lines.get(i);
      if (reasons[i] != null) {
        continue;
      }
      if (FlatShape.isBiography(line)) {
        reasons[i] = Reason.AUTHOR_BOX;
      } else if (FlatShape.isByline(line) || PageAgencies.is(line.words())) {
        reasons[i] = PageAgencies.is(line.words()) ? Reason.AGENCY_NOTE : Reason.BYLINE;
      } else if (FlatShape.isDate(line)) {
        reasons[i] = Reason.DATE_LINE;
      } else {
        return;
      }
    }
  }

  /**
   * A highlight that the report repeats word for word is counted once: a line before the report, or
   * one that does not end like a sentence.
   */
  private void repeated() {
    if (lines.size() > LONGEST) {
      return;
    }
    List<String> phrases = lines.stream().map(l -> " " + l.phrase() + " ").toList();
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      FlatLine line = lines.get(i);
      boolean highlight =
          line.wordCount() >= 8 && line.wordCount() <= 60 && (!begun || !line.ends());
      if (reasons[i] == null && highlight && repeats(i, phrases)) {
        reasons[i] = Reason.REPEATED;
        labelOf(i);
      }
      begun |= reasons[i] == null;
    }
  }

  /** The label of a list of highlights goes with them. */
  private void labelOf(int highlight) {
    int i = highlight - 1;
    if (i >= 0 && reasons[i] == null && !lines.get(i).ends() && lines.get(i).wordCount() <= 4) {
      reasons[i] = Reason.PAGE_FURNITURE;
    }
  }

  private boolean repeats(int i, List<String> phrases) {
    for (int k = 0; k < lines.size(); k++) {
      if (k != i
          && reasons[k] == null
          && lines.get(k).ends()
          && phrases.get(k).contains(phrases.get(i))) {
        return true;
      }
    }
    return false;
  }
}
