package org.parallax.core.read.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.model.EntityType;
import org.parallax.model.Token;

/** Finds phrases that stand for a name: "the harbour master", "the NATO chief", "the union". */
final class Descriptions {
  private static final Set<String> BODIES =
      Titles.words(
          "union ministry council committee commission association agency department court"
              + " parliament assembly bank company corporation group foundation institute party"
              + " federation authority board bureau university hospital police inspectorate office"
              + " service organisation organization senate forum league club society alliance");

  private final LineNames names;
  private final Name.Line line;

  /**
   * A phrase that describes somebody or something.
   *
   * @param role where, and its words
   * @param type person or organisation
   */
  record Description(Role role, EntityType type) {}

  Descriptions(LineNames names) {
    this.names = names;
    this.line = names.line();
  }

  /** Returns the descriptions of the sentence, in order; titles of names are left out. */
  List<Description> find() {
    List<Description> found = new ArrayList<>();
    for (int i = 0; i < line.tokens().size(); i++) {
      if (names.kind(i) == null && isPerson(i)) {
        int first = start(i);
        if (isDefinite(first)) {
          found.add(new Description(new Role(line, first, i), EntityType.PERSON));
        }
      } else if (names.kind(i) == null && isBody(i)) {
        found.add(new Description(new Role(line, i, i), EntityType.ORGANISATION));
      }
    }
    return found;
  }

  private boolean isPerson(int i) {
    Token token = line.tokens().get(i);
    return (token.tag().equals("NN") && Titles.isTelling(token.text()) && endsHere(i))
        || (token.tag().equals("NNP") && Titles.isTelling(token.text()) && endsHere(i));
  }

  private boolean endsHere(int i) {
    Token next = line.at(i + 1);
    if (next == null) {
      return true;
    }
    boolean name = names.kind(i + 1) != null || next.is("NN") || Titles.isHonorific(next.text());
    boolean compound = next.text().equals("-") && line.touches(i);
    boolean nameNext = next.text().equals(",") && names.kind(i + 2) == EntityType.PERSON;
    return !name && !compound && !nameNext && !line.word(i + 1).matches("of|for|general");
  }

  private int start(int head) {
    int first = head;
    while (first > 0 && head - first < 6 && isModifier(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean isModifier(int i) {
    Token token = line.tokens().get(i);
    if (names.kind(i) == EntityType.PERSON) {
      return false;
    }
    boolean joint = token.text().equals("-") && line.touches(i) && line.touches(i - 1);
    return joint
        || names.kind(i) != null
        || token.tag().equals("NN")
        || token.tag().equals("NNP")
        || token.tag().equals("JJ");
  }

  private boolean isDefinite(int first) {
    return line.word(first - 1).equals("the");
  }

  private boolean isBody(int i) {
    Token token = line.tokens().get(i);
    return token.tag().equals("NN")
        && BODIES.contains(token.text())
        && line.word(i - 1).equals("the")
        && endsHere(i);
  }
}
