package org.parallax.app.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.core.clean.Cleaner;
import org.parallax.ingest.Ingester;
import org.parallax.model.Article;
import org.parallax.model.Evidence;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Page;
import org.parallax.model.Removed;
import org.parallax.model.SourceSpan;
import org.parallax.model.Span;

/** A case is a folder; {@code -Dgolden.update=true} rewrites what is expected. */
class PageKindsGoldenTest {
  private static final Path CASES =
      Path.of(System.getProperty("parallax.root", ".."), "app/src/test/resources/golden/kinds");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPageIsWhatTheCaseSays(Path folder) throws IOException {
    Page page = new Ingester().ingest(List.of(folder.resolve("page.html"))).pages().get(0);
    String shown =
        switch (new Cleaner().clean(page)) {
          case Outcome.Kept<Article> kept -> shown(page, kept.value());
          case Outcome.Lost<Article> lost ->
              "dropped " + lost.dropped().code() + ": " + lost.dropped().why() + "\n";
        };
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
  }

  private static String shown(Page page, Article article) {
    StringBuilder text = new StringBuilder();
    text.append("headline ").append(article.headline()).append('\n');
    for (Note note : article.notes()) {
      text.append("! ").append(note.code()).append(": ").append(note.why()).append('\n');
      for (Evidence at : note.at()) {
        text.append("  at ").append(words(page, article, at)).append('\n');
      }
    }
    for (Removed removed : article.removed()) {
      text.append("- ").append(removed.reason()).append(": ").append(removed.text()).append('\n');
    }
    return text.append('\n').append(article.text()).append('\n').toString();
  }

  /** The words at the place that evidence names, not those that it carries. */
  private static String words(Page page, Article article, Evidence at) {
    return switch (at) {
      case Span span -> article.words(span);
      case SourceSpan span ->
          span.sourceStart() == null || span.sourceEnd() == null
              ? "nowhere"
              : page.capture().decoded().substring(span.sourceStart(), span.sourceEnd());
    };
  }
}
