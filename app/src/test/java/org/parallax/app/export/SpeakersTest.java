package org.parallax.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.app.Dossiers;

/** Under whose name the account prints what was said. */
class SpeakersTest {
  @TempDir private Path folder;

  private String account(String... texts) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "{\"id\": \"r%d\", \"story\": \"s\", \"published\": \"2017-06-0%d\", \"language\": \"en\","
                  + " \"title\": \"Ferry hits the quay of Aldmoor\", \"text\": \"%s\"}\n",
              i,
              i + 2,
              texts[i].replace("¶", "\\n\\n")));
    }
    Path file = folder.resolve("rows.jsonl");
    Files.writeString(file, rows);
    String account = Exported.text(Form.text, Dossiers.read(file));
    int start = account.indexOf("WHO SAID WHAT");
    return start < 0 ? "" : account.substring(start).replaceAll("\\s+", " ");
  }

  private static int count(String text, String words) {
    return text.split(Pattern.quote(words), -1).length - 1;
  }

  @Test
  void oneVoiceUnderSeveralNamesHasOneHeading() throws IOException {
    String account =
        account(
            "A ferry hit the quay of Aldmoor on Friday. Corin Central Radio (CCR) said it was"
                + " “wholly the fault of the fog”.¶The CCR added that “nobody was on the lower"
                + " deck”.¶A Corin spokesman said the hull was “only scratched”.",
            "A ferry hit the quay of Aldmoor on Friday, and its bow broke. A Corin Sea Lines"
                + " spokesman said “all are ashore and well”.");
    assertThat(count(account, " Corin Central Radio ") + count(account, " CCR said")).isEqualTo(1);
    assertThat(count(account, "CCR added")).isZero();
    assertThat(count(account, "spokesman said")).isEqualTo(1);
  }

  @Test
  void aSignedPostIsPrintedAsQuotedAndOnlyOfWhoIsKnown() throws IOException {
    String account =
        account(
            "A ferry hit the quay of Aldmoor on Friday. Mayor Anna Berg ran to the quay.¶We shall"
                + " mend the quay within a year. — Anna Berg (@berg) June 2, 2017¶I saw the ferry"
                + " from my bed. — Oskar Lind (@lind) June 2, 2017");
    assertThat(account)
        .contains("Anna Berg (Mayor) posted: “We shall mend the quay within a year.”");
    assertThat(account).doesNotContain("from my bed");
  }
}
