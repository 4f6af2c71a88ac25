package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import org.parallax.core.read.AnnotatedArticle;
import org.parallax.core.read.Passage;
import org.parallax.model.AnnotatedSentence;
import org.parallax.model.EntityType;
import org.parallax.model.Mention;
import org.parallax.model.Span;
import org.parallax.model.Token;

/** Annotated article in, mentions out. Safe to share between threads. */
public final class MentionFinder {
  /** Makes a finder with the default settings. */
  public MentionFinder() {}

  /** Returns the mentions in text order, headline first. */
  public List<Mention> find(AnnotatedArticle article) {
    List<Mention> found = new ArrayList<>();
    for (Passage passage : article.passages()) {
      for (AnnotatedSentence sentence : passage.sentences()) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
          int j = i;
          while (j < tokens.size()
              && tokens.get(j).name() == tokens.get(i).name()
              && tokens.get(i).name() != Token.NameTag.NONE) {
            j++;
          }
          if (j > i) {
            Span span = passage.span(tokens.get(i), tokens.get(j - 1));
            String name = passage.text().substring(span.start(), span.end());
            found.add(new Mention(span, type(tokens.get(i).name()), name, name, true, null, null));
            i = j - 1;
          }
        }
      }
    }
    return found;
  }

  private static EntityType type(Token.NameTag tag) {
    return switch (tag) {
      case PERSON -> EntityType.PERSON;
      case ORGANISATION -> EntityType.ORGANISATION;
      case PLACE -> EntityType.PLACE;
      case OTHER, NONE -> EntityType.OTHER;
    };
  }
}
