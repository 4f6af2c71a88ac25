package org.parallax.core.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.core.read.Passage;
import org.parallax.core.text.Datelines;
import org.parallax.model.Attribution;
import org.parallax.model.Range;
import org.parallax.model.Span;

/** Draft in, attribution out: spans cut at paragraphs, quoted parts, kind, speaker. */
final class AttributionMaker {
  private AttributionMaker() {}

  static Attribution make(Scene scene, Draft draft, SpeakerNamer namer, int number) {
    Passage passage = scene.passage();
    List<Range> content = content(passage.text(), draft.content);
    List<Range> quoted = draft.post ? content : quoted(scene.quotations(), content);
    return new Attribution(
        "a" + number,
        kind(passage.text(), content, quoted),
        spans(passage, content),
        spans(passage, quoted),
        spans(passage, draft.cue),
        namer.name(scene, draft));
  }

  private static List<Span> spans(Passage passage, List<Range> ranges) {
    return ranges.stream().map(r -> passage.span(r.start(), r.end())).toList();
  }

  /** Ranges in order, cut at paragraph breaks, those that touch made one. */
  private static List<Range> content(String text, List<Range> ranges) {
    List<Range> cut = new ArrayList<>();
    for (Range range : ranges) {
      int start = range.start();
      for (int i = start; i <= range.end(); i++) {
        if (i == range.end() || text.charAt(i) == '\n') {
          if (!text.substring(start, i).isBlank()) {
            boolean opens = start == 0 || text.charAt(start - 1) == '\n';
            int dateline = opens ? Datelines.end(text.substring(start, i)) : 0;
            cut.add(new Range(start + dateline, i));
          }
          start = i + 1;
        }
      }
    }
    cut.sort(Comparator.comparingInt(Range::start));
    List<Range> merged = new ArrayList<>();
    for (Range range : cut) {
      Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && (range.start() <= last.end()
              || (text.substring(last.end(), range.start()).isBlank()
                  && text.substring(last.end(), range.start()).indexOf('\n') < 0))) {
        merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static List<Range> quoted(List<Quotation> quotations, List<Range> content) {
    List<Range> quoted = new ArrayList<>();
    for (Range range : content) {
      for (Quotation quotation : quotations) {
        int start = Math.max(range.start(), quotation.innerStart());
        int end = Math.min(range.end(), quotation.innerEnd());
        if (start < end) {
          quoted.add(new Range(start, end));
        }
      }
    }
    return quoted;
  }

  private static Attribution.Kind kind(String text, List<Range> content, List<Range> quoted) {
    if (quoted.isEmpty()) {
      return Attribution.Kind.INDIRECT;
    }
    for (Range range : content) {
      for (int i = range.start(); i < range.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i)) && !isIn(i, quoted)) {
          return Attribution.Kind.PARTIAL;
        }
      }
    }
    return Attribution.Kind.DIRECT;
  }

  private static boolean isIn(int offset, List<Range> ranges) {
    for (Range range : ranges) {
      if (range.start() <= offset && offset < range.end()) {
        return true;
      }
    }
    return false;
  }
}
