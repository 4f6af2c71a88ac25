package org.parallax.bench.speed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.parallax.app.wiring.Parallax;
import org.parallax.core.clean.Cleaner;
import org.parallax.core.clean.LineJoiner;
import org.parallax.core.date.Dater;
import org.parallax.core.read.Reader;
import org.parallax.model.Annotator;
import org.parallax.model.Article;
import org.parallax.model.Outcome;
import org.parallax.model.Page;

/**
 * Articles of the public sets, cleaned and dated.
 *
 * @param articles in order of the files
 */
record ReadingSample(List<Article> articles) {
  private static final List<String> FILES =
      List.of(
          "quotes/polnear-dev.jsonl",
          "stories/news-events.jsonl",
          "times/timebank-aquaint.jsonl",
          "entities/meantime.jsonl");

  /** Reads the sets below a folder. */
  static ReadingSample of(Path eval) {
    List<Article> articles = new ArrayList<>();
    for (String file : FILES) {
      for (Page page :
          Parallax.ingest(List.of(eval.resolve(file)), Parallax.Options.defaults()).pages()) {
        if (new Cleaner().clean(page) instanceof Outcome.Kept<Article> kept) {
          articles.add(new Dater().date(LineJoiner.join(page), kept.value()));
        }
      }
    }
    return new ReadingSample(articles);
  }

  /** Returns every so manieth article, of all sets. */
  ReadingSample every(int step) {
    List<Article> some = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += step) {
      some.add(articles.get(i));
    }
    return new ReadingSample(some);
  }

  /** Returns a hash of all that is read in the articles: the same before and after a change. */
  String digest(Annotator annotator) {
    Reader reader = new Reader(annotator);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Article article : articles) {
        String reading = reader.read(article, article.published()).toString();
        digest.update(reading.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
