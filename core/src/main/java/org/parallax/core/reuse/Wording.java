package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.core.text.Sentences;
import org.parallax.core.text.Stems;
import org.parallax.core.text.Words;
import org.parallax.model.Article;
import org.parallax.model.Range;
import org.parallax.model.Span;

/**
 * One sentence of one article, its words sorted into those inside and outside quotation marks.
 *
 * @param article place of the article
 * @param sentence place of the sentence in the article
 * @param span where
 * @param own words outside quotation marks
 * @param quoted words inside
 */
record Wording(int article, int sentence, Span span, List<Item> own, List<Item> quoted) {
  private static final String CLAUSE_MARKS = ",;:—–()";

  /** Words that open a clause. */
  private static final Set<String> OPENERS =
      Set.of(
          "after", "and", "as", "because", "before", "but", "if", "or", "that", "though", "when",
          "where", "which", "while", "who", "whom", "whose");

  /**
   * A word.
   *
   * @param start first code unit in the text
   * @param end one past the last
   * @param stem what it is compared by
   * @param content whether it is more than a function word
   * @param telling whether it tells who wrote the sentence
   * @param name whether it is a name or a number in digits
   * @param root what it is compared by where words were changed: one for a family of words
   * @param opens whether a mark before it sets off a clause
   */
  record Item(
      int start,
      int end,
      String stem,
      boolean content,
      boolean telling,
      boolean name,
      String root,
      boolean opens) {}

  /** Returns the sentences of an article. */
  static List<Wording> of(int place, Article article) {
    String text = article.text();
    BitSet inside = Quotation.of(text);
    Set<String> small = new TreeSet<>();
    for (Words.Word word : Words.of(text)) {
      if (!word.capital()) {
        small.add(word.key());
      }
    }
    List<Wording> wordings = new ArrayList<>();
    for (Range sentence : Sentences.of(text)) {
      List<Item> own = new ArrayList<>();
      List<Item> quoted = new ArrayList<>();
      int last = sentence.start();
      for (Words.Word word : Words.of(text, sentence.start(), sentence.end())) {
        boolean first = last == sentence.start();
        boolean name = word.capital() && !(first && small.contains(word.key()));
        boolean opens = !first && (OPENERS.contains(word.key()) || opens(text, last, word.start()));
        (inside.get(word.start()) ? quoted : own).add(item(word, name, opens));
        last = word.end();
      }
      wordings.add(
          new Wording(
              place,
              wordings.size(),
              Span.text(article.id(), sentence.start(), sentence.end()),
              own,
              quoted));
    }
    return wordings;
  }

  private static Item item(Words.Word word, boolean name, boolean opens) {
    boolean content = !Telling.isFunction(word.key());
    boolean telling = !name && Telling.isTelling(word.key());
    String root = NumberWords.digits(word.key());
    return new Item(
        word.start(),
        word.end(),
        stem(word.key()),
        content,
        telling,
        name || Character.isDigit(word.key().charAt(0)),
        root == null ? Stems.of(word.key()) : root,
        opens);
  }

  private static boolean opens(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String key) {
    int length = key.length();
    if (length > 4 && key.endsWith("ies")) {
      return key.substring(0, length - 3) + "y";
    }
    if (length > 3 && key.endsWith("s") && !key.endsWith("ss") && !key.endsWith("us")) {
      return key.substring(0, length - 1);
    }
    return key;
  }

  /** Returns the words outside quotation marks, as one line to compare by. */
  String line() {
    StringBuilder line = new StringBuilder();
    own.forEach(i -> line.append(i.stem()).append(' '));
    return line.toString();
  }

  /** Returns all words, as one line to compare by. */
  String wholeLine() {
    StringBuilder line = new StringBuilder(line()).append('|');
    quoted.forEach(i -> line.append(i.stem()).append(' '));
    return line.toString();
  }

  /** Returns the words of content outside quotation marks. */
  int contents() {
    return (int) own.stream().filter(Item::content).count();
  }

  /** Returns the telling words outside quotation marks. */
  int tellings() {
    return (int) own.stream().filter(Item::telling).count();
  }
}
