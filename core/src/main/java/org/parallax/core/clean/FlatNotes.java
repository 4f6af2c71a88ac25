package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Span;

/** What a reader should know about a flat text, in order of code. */
final class FlatNotes {
  /** Longer texts are not searched for signs: no report is. */
  private static final int LONGEST = 200_000;

  /** "More news: www.example.org": a pointer ends as it likes. */
  private static final Pattern ADDRESS_LAST =
      Pattern.compile("(?:https?://|www\\.|@)\\S{1,300}\\s{0,3}$");

  private FlatNotes() {}

  static List<Note> of(String id, String text, @Nullable String headline, String language) {
    List<Note> notes = new ArrayList<>();
    if (language.equals("en") && text.length() <= LONGEST) {
      add(notes, FlatAltered.note(id, text));
      add(notes, FlatOrder.note(id, text, headline));
    }
    add(notes, truncated(id, text));
    add(notes, undecodable(id, text));
    return notes;
  }

  private static void add(List<Note> notes, @Nullable Note note) {
    if (note != null) {
      notes.add(note);
    }
  }

  /** The last paragraph of several breaks off. */
  private static @Nullable Note truncated(String id, String text) {
    int start = text.lastIndexOf("\n\n");
    if (start < 0) {
      return null;
    }
    String last = text.substring(start + 2);
    FlatLine line = FlatLine.of(org.parallax.model.SourcedText.apart(last), false);
    boolean dots =
        last.endsWith("…") || last.endsWith("...") || last.matches("(?s).*\\[\\+\\d+ chars\\]");
    boolean open = !line.ends() && line.wordCount() >= 12 && line.smallShare() >= 0.6;
    boolean othersEnd = FlatLine.ends(text.substring(0, start));
    if (!(dots || open)
        || !othersEnd
        || ADDRESS_LAST.matcher(last).find()
        || (!Character.isLetterOrDigit(last.charAt(last.length() - 1)) && open && !dots)) {
      return null;
    }
    int from = Math.max(start + 2, text.length() - 60);
    return new Note(
        Note.Code.TRUNCATED,
        "the last paragraph breaks off",
        List.<Evidence>of(Span.text(id, from, text.length())));
  }

  private static @Nullable Note undecodable(String id, String text) {
    List<Evidence> at = new ArrayList<>();
    for (int i = text.indexOf('\uFFFD');
        i >= 0 && at.size() < 20;
        i = text.indexOf('\uFFFD', i + 1)) {
      at.add(Span.text(id, i, i + 1));
    }
    return at.isEmpty()
        ? null
        : new Note(
            Note.Code.UNDECODABLE_CHARACTERS,
            "bytes that are no text in the file's encoding were replaced",
            at);
  }
}
