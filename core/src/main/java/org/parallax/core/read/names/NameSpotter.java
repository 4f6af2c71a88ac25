package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/** Annotated article in, its names out, mended by what the article itself tells. */
final class NameSpotter {
  /** A name that is looked for where the model missed it has at most so many tokens. */
  private static final int LONGEST_SOUGHT = 6;

  private NameSpotter() {}

  /** Returns the sentences with their names, headline first. */
  static List<LineNames> spot(AnnotatedArticle article) {
    List<LineNames> lines = new ArrayList<>();
    for (Passage passage : article.passages()) {
      for (AnnotatedSentence sentence : passage.sentences()) {
        lines.add(new LineNames(line(passage, sentence)));
      }
    }
    lines.forEach(LineNames::mend);
    lines.forEach(Acronyms::joinExpansion);
    Vocabulary vocabulary = Vocabulary.of(lines);
    for (LineNames line : lines) {
      if (line.line().titleCase()) {
        narrow(line, vocabulary);
      }
      seek(line, vocabulary);
    }
    Vocabulary full = Vocabulary.of(lines);
    lines.forEach(line -> settle(line, full));
    return lines;
  }

  private static Name.Line line(Passage passage, AnnotatedSentence sentence) {
    int capital = 0;
    int small = 0;
    boolean shouted = true;
    for (Token token : sentence.tokens()) {
      String text = token.text();
      if (text.length() >= 4 && Character.isLetter(text.charAt(0))) {
        if (Character.isUpperCase(text.charAt(0))) {
          capital++;
        } else {
          small++;
        }
        shouted &= text.equals(text.toUpperCase(Locale.ROOT));
      }
    }
    boolean stops = !sentence.tokens().isEmpty() && sentence.tokens().getLast().text().equals(".");
    boolean titleCase = !shouted && !stops && capital >= 3 && capital >= 4 * small;
    return new Name.Line(passage, sentence.tokens(), titleCase);
  }

  /**
   * In a line of capitals a long name is believed only when the rest of the article bears it out.
   */
  private static void narrow(LineNames line, Vocabulary vocabulary) {
    for (Name name : line.names()) {
      if (vocabulary.type(name.text()) != null || isShort(name)) {
        continue;
      }
      line.set(name.first(), name.last(), null);
      keepKnownPart(line, name, vocabulary);
    }
  }

  private static boolean isShort(Name name) {
    return switch (name.type()) {
      case PERSON, PLACE -> name.size() <= 3;
      case ORGANISATION, OTHER -> name.size() == 1;
    };
  }

  private static void keepKnownPart(LineNames line, Name name, Vocabulary vocabulary) {
    for (int size = name.size() - 1; size >= 1; size--) {
      for (int i = name.first(); i + size - 1 <= name.last(); i++) {
        EntityType type = known(line.line().words(i, i + size - 1), vocabulary);
        if (type != null && line.free(i, i + size - 1)) {
          line.set(i, i + size - 1, type);
        }
      }
    }
  }

  private static @Nullable EntityType known(String words, Vocabulary vocabulary) {
    EntityType type = vocabulary.type(words);
    if (type != null) {
      return type;
    }
    if (Countries.country(words) != null) {
      return EntityType.PLACE;
    }
    return Countries.isOfCountry(words) ? EntityType.OTHER : null;
  }

  /** Finds names that the article has elsewhere and the model missed here. */
  private static void seek(LineNames line, Vocabulary vocabulary) {
    List<Token> tokens = line.line().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (line.kind(i) != null || !isSought(tokens.get(i))) {
        continue;
      }
      for (int size = Math.min(LONGEST_SOUGHT, tokens.size() - i); size >= 1; size--) {
        int last = i + size - 1;
        EntityType type = line.free(i, last) ? vocabulary.type(line.line().words(i, last)) : null;
        if (type != null && !isPart(line, i, last)) {
          line.set(i, last, type);
          break;
        }
      }
    }
  }

  private static boolean isSought(Token token) {
    return Titles.isCapital(token)
        && token.text().length() >= 3
        && (token.is("NN") || token.is("JJ"));
  }

  /** A capital word beside it that is in no name, or a name of another kind that it touches. */
  private static boolean isPart(LineNames line, int first, int last) {
    if (line.line().titleCase()) {
      return false;
    }
    Token after = line.line().at(last + 1);
    Token before = first > 1 ? line.line().at(first - 1) : null;
    return isCapitalNoun(after)
        || (before != null
            && isCapitalNoun(before)
            && !Titles.isRole(before.text())
            && !isHonorific(before));
  }

  private static boolean isHonorific(Token token) {
    return Titles.isHonorific(token.text());
  }

  private static boolean isCapitalNoun(@Nullable Token token) {
    return token != null && token.is("NNP") && Titles.isCapital(token);
  }

  /** One kind a name within the article. */
  private static void settle(LineNames line, Vocabulary vocabulary) {
    for (Name name : line.names()) {
      EntityType type = vocabulary.settled(name);
      if (type != name.type()) {
        line.set(name.first(), name.last(), type);
      }
    }
  }
}
