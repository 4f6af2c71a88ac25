package org.parallax.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.app.Dossiers;
import org.parallax.model.UserRules;
import org.parallax.model.UserRules.Furniture;
import org.parallax.model.UserRules.Kind;

/** The settings file: the documented example, and what is said of wrong ones. */
public class ConfigReaderTest {
  /** Returns the example of the page that documents the settings file. */
  public static String example() throws IOException {
    String page = Files.readString(Dossiers.root().resolve("docs/howto/configure.md"));
    Matcher block = Pattern.compile("(?s)```json\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  @Test
  void theDocumentedExampleSaysWhatItSays() throws IOException {
    Config config = ConfigReader.read("configure.md", example());
    UserRules rules = config.rules();
    assertThat(rules.furniture())
        .containsExactly(
            new Furniture("edition code", null, Kind.PATTERN, "\\[?[A-Z]{2}-\\d{4}\\]?"),
            new Furniture(
                "membership box", null, Kind.SELECTOR, "div.join-us, aside[data-kind=member]"),
            new Furniture("news desk", null, Kind.LINE, "Call our news desk on *"),
            new Furniture("tide table", "gazette.example", Kind.SELECTOR, "#tides"));
    assertThat(rules.agencies())
        .hasSize(3)
        .containsEntry("CNA", "Corvan News Agency")
        .containsEntry("Corvan News Agency", "Corvan News Agency");
    assertThat(rules.publishers()).containsEntry("Harbour Gazette", "Estmark Coast Newspapers");
    assertThat(rules.outlets()).containsEntry("gazette.example", "Harbour Gazette");
    assertThat(config.mapping())
        .containsEntry("published", "date")
        .containsEntry("text", "content.body");
    assertThat(config.maxArticleBytes()).isEqualTo(5_000_000);
  }

  @Test
  void theOrderOfTheEntriesDoesNotMatter() {
    String one =
        "{furniture: [{name: 'a', line: 'x'}, {name: 'b', line: 'y'}], outlets: {'a.b': 'N'}}";
    String two =
        "{outlets: {'www.A.b/': 'N'}, furniture: [{line: 'y', name: 'b'}, {line: 'x', name: 'a'}]}";
    assertThat(ConfigReader.read("a", one)).isEqualTo(ConfigReader.read("a", two));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"furnitur": []}                             | line 1: there is no key 'furnitur' in the file; did you mean 'furniture'?
          {"furniture": [{"lin": "x"}]}                | there is no key 'lin' in a rule of furniture; did you mean 'line'?
          {"wholly": 1}                                | there is no key 'wholly' in the file; the keys are furniture
          {"map": {"publishd": "date"}}                | did you mean 'published'?
          {"furniture": [{"name": "x"}]}               | one of 'selector', 'line' and 'pattern', this one has none
          {"furniture": [{"line": "a", "pattern": "b"}]} | this one has 2
          {"furniture": [{"pattern": "("}]}            | is no regular expression
          {"furniture": [{"pattern": ".*"}]}           | fits empty lines
          {"furniture": [{"line": " * "}]}             | would take out every line
          {"furniture": [{"selector": "div["}]}        | is no CSS selector
          {"furniture": [{"line": "a"}, {"line": "a"}]} | two rules are called 'line a'
          {"furniture": {"line": "a"}}                 | 'furniture' takes a list in brackets
          {"agencies": [{"aliases": ["A"]}]}           | 'name' is missing
          {"agencies": [{"name": "A", "aliases": ["X"]}, {"name": "B", "aliases": ["X"]}]} | 'X' stands for 'A' already
          {"publishers": [{"name": "A"}]}              | a publisher needs 'outlets'
          {"outlets": {"Gazette": "G"}}                | domains as its keys
          {"outlets": {"a.example": 3.5, "b.example": true}} | 'b.example' takes words in quotation marks
          {"maxArticle": "much"}                       | a size such as "20MB"
          {"maxArticle": "1MB", "maxArticle": "2MB"}   | no JSON: Duplicate
          {"map":                                      | no JSON
          {} {}                                        | something follows
          []                                           | takes keys in braces
          """)
  void saysWhatIsWrong(String text, String said) {
    assertThatThrownBy(() -> ConfigReader.read("s.json", text))
        .isInstanceOf(BadConfig.class)
        .hasMessageStartingWith("BAD_CONFIG s.json")
        .hasMessageContaining(said);
  }

  @Test
  void namesTheLine() {
    String text =
        "{\n  // a comment\n  \"agencies\": [\n    {\"name\": \"A\", \"alias\": [\"B\"]}\n  ]\n}\n";
    assertThatThrownBy(() -> ConfigReader.read("s.json", text))
        .isInstanceOfSatisfying(BadConfig.class, e -> assertThat(e.line()).isEqualTo(4))
        .hasMessageContaining("did you mean 'aliases'?");
    assertThat(List.of(Sizes.bytes("500 KB"), Sizes.bytes("7"))).containsExactly(500_000L, 7L);
    assertThat(Sizes.bytes("7 bytes")).isNull();
  }
}
