package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.SourcedText;

/**
 * Finishes the article of a feed's entry or a news item: what its feed or agency says of it becomes
 * a note, and a text that is too short for a page is kept as it is, for here it is no furniture.
 */
final class Entries {
  /** Begins the name of a field that is a note, the rest being its code. */
  private static final String NOTE = "note:";

  private static final Comparator<Note> ORDER = Comparator.comparing(Note::code);

  private Entries() {}

  /** Returns the outcome of cleaning, finished; that of any other page as it is. */
  static Outcome<Article> finish(Page page, Outcome<Article> outcome) {
    if (page.capture().field("from") == null) {
      return outcome;
    }
    return switch (outcome) {
      case Outcome.Kept<Article> kept -> new Outcome.Kept<>(noted(page, kept.value()));
      case Outcome.Lost<Article> lost -> {
        Article whole = isOfPages(lost.dropped().code()) ? whole(page) : null;
        yield whole == null ? lost : new Outcome.Kept<>(noted(page, whole));
      }
    };
  }

  /** Whether a reason is one that only a whole page can have. */
  private static boolean isOfPages(Dropped.Code code) {
    return switch (code) {
      case NOT_AN_ARTICLE,
          BOT_WALL,
          CONSENT_PAGE,
          ERROR_PAGE,
          INDEX_PAGE,
          PAYWALL_STUB,
          NEEDS_SCRIPT,
          GALLERY,
          MEDIA_PAGE ->
          true;
      default -> false;
    };
  }

  private static Article noted(Page page, Article article) {
    List<Note> notes = new ArrayList<>(article.notes());
    for (Map.Entry<String, String> field : page.capture().fields().entrySet()) {
      if (field.getKey().startsWith(NOTE)) {
        Note.Code code = Note.Code.valueOf(field.getKey().substring(NOTE.length()));
        notes.add(new Note(code, field.getValue(), List.of()));
      }
    }
    notes.sort(ORDER);
    return article.withNotes(notes);
  }

  /** Returns all words of a page as an article; null when there are none. */
  private static @Nullable Article whole(Page page) {
    Capture capture = page.capture();
    SourcedText.Builder text = new SourcedText.Builder();
    for (Page.Block block : page.blocks()) {
      if (!block.words().isBlank()) {
        if (text.length() > 0) {
          text.insert("\n\n");
        }
        text.append(block.text());
      }
    }
    SourcedText body = text.build();
    if (PageEvidence.words(body.text()).isEmpty()) {
      return null;
    }
    String url = PageSource.url(page);
    String title = capture.field("title");
    String byline = capture.field("byline");
    return new Article(
        capture.id(),
        new Article.Source(capture.path(), url, PageSource.outlet(page, url), List.of()),
        title == null ? null : SourcedText.apart(title).collapse(),
        byline == null ? List.of() : Arrays.stream(byline.split(";")).map(String::strip).toList(),
        PageLanguage.tell(page, body.text()),
        null,
        null,
        null,
        body,
        List.of(),
        List.of());
  }
}
