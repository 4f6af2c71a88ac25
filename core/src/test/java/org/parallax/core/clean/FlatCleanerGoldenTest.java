package org.parallax.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.model.Article;
import org.parallax.model.Note;
import org.parallax.model.Outcome;
import org.parallax.model.Removed;

/** A case is a folder; {@code -Dgolden.update=true} rewrites what is expected. */
final class FlatCleanerGoldenTest {
  private static final Path CASES =
      Path.of(
          System.getProperty("parallax.root", ".."), "core/src/test/resources/golden/clean-flat");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTextIsCleanedAsTheCaseSays(Path folder) throws IOException {
    String clean =
        switch (new Cleaner()
            .clean(FlatPages.plain(Files.readString(folder.resolve("page.txt"))))) {
          case Outcome.Kept<Article> kept -> shown(kept.value());
          case Outcome.Lost<Article> lost -> "dropped " + lost.dropped().code() + "\n";
        };
    Path expected = folder.resolve("clean.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, clean);
    }
    assertThat(clean).isEqualTo(Files.readString(expected));
  }

  private static String shown(Article article) {
    StringBuilder text = new StringBuilder();
    text.append("headline ").append(article.headline()).append('\n');
    text.append("byline ").append(article.byline()).append('\n');
    text.append("agency ").append(article.source().agencies()).append('\n');
    text.append("url ").append(article.source().url()).append('\n');
    text.append("language ").append(article.language()).append('\n');
    for (Removed removed : article.removed()) {
      text.append("- ").append(removed.reason()).append(": ").append(removed.text()).append('\n');
    }
    for (Note note : article.notes()) {
      text.append("! ").append(note.code()).append(": ").append(note.why()).append('\n');
    }
    return text.append('\n').append(article.text()).append('\n').toString();
  }
}
