package org.parallax.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dating;
import org.parallax.model.Note;
import org.parallax.model.Range;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.SourcedText;

/**
 * The law of spans, for inputs of which no other reading can be trusted: each letter of a text is
 * at its place in the capture, as itself or as a reference that stands for it, and the places go
 * only onwards within a paragraph; in text without tags, nothing stands between the words but white
 * space.
 */
final class SpanLaw {
  private static final String BREAK = "\n\n";

  private final Capture capture;
  private final String decoded;

  private SpanLaw(Capture capture) {
    this.capture = capture;
    this.decoded = capture.decoded();
  }

  /** Returns what is broken, in words; null when all holds. */
  static @Nullable String breach(Article article, Capture capture) {
    SpanLaw law = new SpanLaw(capture);
    String half = law.half(article);
    if (half != null) {
      return half;
    }
    String body = law.text("the text", article.body());
    SourcedText headline = article.headline();
    String title = headline == null ? null : law.text("the headline", headline);
    String removed = law.removed(article);
    String pointed = law.evidence(article);
    return body != null ? body : title != null ? title : removed != null ? removed : pointed;
  }

  /** Half a character cannot be written down: some program behind us would stop at it. */
  private @Nullable String half(Article article) {
    List<String> all = new ArrayList<>(List.of(article.id(), article.text()));
    all.add(article.headline() == null ? "" : article.headline().text());
    all.addAll(article.byline());
    all.addAll(article.source().agency());
    Article.Outlet outlet = article.source().outlet();
    all.add(outlet == null || outlet.name() == null ? "" : outlet.name());
    article.removed().forEach(removed -> all.add(removed.text()));
    article.notes().forEach(note -> all.add(note.why()));
    for (String words : all) {
      if (words
          .codePoints()
          .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
        return "half a character";
      }
    }
    return null;
  }

  private @Nullable String text(String what, SourcedText text) {
    String words = text.text();
    int last = 0;
    for (int i = 0; i < words.length(); i++) {
      Range at = text.source(i, i + 1);
      if (at == null) {
        // The parser moves what stands wrong in a table: paragraphs may go backwards, words not.
        last = words.charAt(i) == '\n' ? 0 : last;
        continue;
      }
      if (at.start() < 0 || at.end() > decoded.length() || at.length() == 0) {
        return what + " lies outside of its capture";
      }
      if (at.start() < last) {
        return said(what + " goes backwards in its capture", words, i);
      }
      last = at.start();
      if (!stands(words.charAt(i), at)) {
        return said(what + " has other letters than its capture", words, i);
      }
    }
    return capture.kind() == Capture.Kind.HTML ? null : paragraphs(what, text);
  }

  private boolean stands(char letter, Range at) {
    if (at.length() == 1) {
      char there = decoded.charAt(at.start());
      return there == letter || (there == 0 && letter == '\uFFFD');
    }
    String reference = at.of(decoded);
    if (!reference.startsWith("&")) {
      return false;
    }
    String meant = Parser.unescapeEntities(reference, false);
    boolean half = meant.length() == 1 && Character.isSurrogate(meant.charAt(0));
    return half ? letter == '\uFFFD' : meant.indexOf(letter) >= 0;
  }

  private @Nullable String paragraphs(String what, SourcedText text) {
    for (int start = 0; start < text.length(); ) {
      int end = text.text().indexOf(BREAK, start);
      end = end < 0 ? text.length() : end;
      Range at = text.source(start, end);
      String words = text.text().substring(start, end);
      if (at != null && !bare(at.of(decoded)).equals(bare(words))) {
        return said(what + " is not what its capture has there", words, 0);
      }
      start = end + BREAK.length();
    }
    return null;
  }

  private static String bare(String words) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static boolean isInvisible(char c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private @Nullable String removed(Article article) {
    for (Removed removed : article.removed()) {
      Integer start = removed.sourceStart();
      Integer end = removed.sourceEnd();
      if (start != null && end != null && (start < 0 || start > end || end > decoded.length())) {
        return "a removed piece lies outside of its capture";
      }
    }
    return null;
  }

  private @Nullable String evidence(Article article) {
    for (Note note : article.notes()) {
      for (var at : note.at()) {
        if (at instanceof SourceSpan span && isOutside(span)) {
          return "the place of a note lies outside of its capture";
        }
      }
    }
    for (Dating dating :
        new Dating[] {article.published(), article.modified(), article.captured()}) {
      if (dating == null) {
        continue;
      }
      for (Dating.Candidate candidate : dating.candidates()) {
        if (candidate.at() instanceof SourceSpan span && isOutside(span)) {
          return "the place of a date lies outside of its capture";
        }
      }
    }
    return null;
  }

  private boolean isOutside(SourceSpan span) {
    Integer start = span.sourceStart();
    Integer end = span.sourceEnd();
    return start != null && end != null && (start < 0 || start > end || end > decoded.length());
  }

  private static String said(String what, String words, int at) {
    return String.format(
        Locale.ROOT,
        "%s%n at «%s»",
        what,
        words.substring(Math.max(0, at - 20), Math.min(words.length(), at + 20)));
  }
}
