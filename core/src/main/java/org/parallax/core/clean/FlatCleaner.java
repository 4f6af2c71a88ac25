package org.parallax.core.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Article;
import org.parallax.model.Capture;
import org.parallax.model.Dropped;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.SourcedText;

/** Cleans plain text, block by block. */
final class FlatCleaner {
  Outcome<Article> clean(Page page) {
    Capture capture = page.capture();
    String title = capture.field("title");
    @Nullable SourcedText headline = title == null ? null : SourcedText.apart(title);
    SourcedText.Builder body = new SourcedText.Builder();
    List<Removed> removed = new ArrayList<>();
    for (Page.Block block : page.blocks()) {
      SourcedText text = block.text().strip();
      if (text.length() == 0) {
        continue;
      }
      if (headline == null && capture.kind() != Capture.Kind.ROW) {
        headline = text;
        continue;
      }
      if (body.length() > 0) {
        body.insert("\n\n");
      }
      body.append(text);
    }
    if (body.length() == 0) {
      return new Outcome.Lost<>(
          new Dropped(
              capture.path(),
              capture.line(),
              null,
              capture.id(),
              Dropped.Code.NOT_AN_ARTICLE,
              "no running text found"));
    }
    String outlet = capture.field("outlet");
    String language = capture.field("language");
    String byline = capture.field("byline");
    return new Outcome.Kept<>(
        new Article(
            capture.id(),
            new Article.Source(
                capture.path(),
                capture.field("url"),
                outlet == null ? null : new Article.Outlet(outlet, null),
                List.of()),
            headline,
            byline == null ? List.of() : List.of(byline.split("\\s*;\\s*")),
            language == null ? "en" : language,
            null,
            null,
            null,
            body.build(),
            removed,
            List.of()));
  }
}
