package org.parallax.core.reuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parallax.core.reuse.Tie.Strength;
import org.parallax.model.Story.Reuse.Kind;

/** Finds the sentences of different articles that have words in common. */
final class TieFinder {
  private final Settings settings;

  TieFinder(Settings settings) {
    this.settings = settings;
  }

  /** Returns the ties between the sentences of all articles; those inside quotations as well. */
  List<Tie> find(List<Wording> wordings) {
    List<Tie> ties = new ArrayList<>();
    SortedMap<String, List<Wording>> holders = new TreeMap<>();
    for (Wording wording : wordings) {
      if (!wording.own().isEmpty()) {
        holders.computeIfAbsent(wording.line(), l -> new ArrayList<>()).add(wording);
      }
    }
    holders.values().forEach(same -> verbatim(same, ties));
    aligned(holders.values(), ties);
    quoted(wordings, ties);
    return ties;
  }

  private void verbatim(List<Wording> same, List<Tie> ties) {
    List<Wording> first = firstOfEachArticle(same);
    for (int i = 0; i < first.size(); i++) {
      int pairs = first.size() <= settings.allPairs() ? i : Math.min(i, 1);
      for (int j = 0; j < pairs; j++) {
        Wording one = first.get(j);
        Wording two = first.get(i);
        boolean identical = one.wholeLine().equals(two.wholeLine());
        if (!identical && one.own().size() < settings.wholeSentence()) {
          continue;
        }
        boolean joins =
            one.own().size() >= settings.wholeSentence()
                && Math.min(one.tellings(), two.tellings()) >= settings.wholeTelling();
        ties.add(
            Tie.whole(
                one,
                two,
                identical ? Kind.VERBATIM : Kind.EDITED,
                one.own().size(),
                joins ? Strength.STRONG : Strength.WEAK));
      }
    }
  }

  private static List<Wording> firstOfEachArticle(List<Wording> wordings) {
    List<Wording> first = new ArrayList<>();
    for (Wording wording : wordings) {
      if (first.isEmpty() || first.get(first.size() - 1).article() != wording.article()) {
        first.add(wording);
      }
    }
    return first;
  }

  private void aligned(Collection<List<Wording>> classes, List<Tie> ties) {
    WordingIndex index = new WordingIndex();
    List<List<Wording>> indexed = new ArrayList<>();
    for (List<Wording> same : classes) {
      Wording wording = same.get(0);
      if (wording.own().size() < settings.wholeSentence()) {
        continue;
      }
      for (int other :
          index.add(indexed.size(), WordingIndex.pairs(wording.own()), settings.candidates())) {
        align(indexed.get(other), same, ties);
      }
      indexed.add(same);
    }
  }

  private void align(List<Wording> some, List<Wording> others, List<Tie> ties) {
    Wording one = some.get(0);
    Wording two =
        others.stream().filter(w -> w.article() != one.article()).findFirst().orElse(others.get(0));
    if (one.article() == two.article()) {
      some.stream()
          .filter(w -> w.article() != two.article())
          .findFirst()
          .ifPresent(w -> align(w, two, ties));
    } else {
      align(one, two, ties);
    }
  }

  private void align(Wording a, Wording b, List<Tie> ties) {
    boolean ordered = a.article() < b.article();
    Wording one = ordered ? a : b;
    Wording two = ordered ? b : a;
    WordAlignment found = WordAlignment.of(one.own(), two.own());
    Strength strength = strength(found, one, two);
    if (strength == Strength.FAINT && !isReworded(found, one, two)) {
      return;
    }
    ties.add(
        new Tie(
            one,
            two,
            one.own().get(found.fromOne()).start(),
            one.own().get(found.toOne() - 1).end(),
            two.own().get(found.fromTwo()).start(),
            two.own().get(found.toTwo() - 1).end(),
            kind(found, one, two),
            found.words(),
            strength));
  }

  /** A whole sentence, or eight words and more, with words that a mere fact does not bring. */
  private Strength strength(WordAlignment found, Wording one, Wording two) {
    if (found.run() >= settings.alignedWords() && found.runTellings() >= settings.tellingWords()) {
      return Strength.STRONG;
    }
    if (found.identity() < settings.identity() || found.tellings() < settings.tellingWords()) {
      return Strength.FAINT;
    }
    int shorter = Math.min(one.own().size(), two.own().size());
    boolean whole =
        shorter >= settings.wholeSentence() && found.words() >= settings.wholeCover() * shorter;
    if (!whole && found.words() < settings.alignedWords()) {
      return Strength.FAINT;
    }
    boolean close =
        found.identity() >= settings.closeIdentity() && found.tellings() > settings.tellingWords();
    return close ? Strength.STRONG : Strength.MIDDLING;
  }

  private boolean isReworded(WordAlignment found, Wording one, Wording two) {
    double contents = (one.contents() + two.contents()) / 2.0;
    return found.contents() >= 4
        && found.tellings() >= 2
        && found.contents() >= settings.rewordedCover() * contents;
  }

  private Kind kind(WordAlignment found, Wording one, Wording two) {
    if (found.identity() < settings.identity()) {
      return Kind.PARAPHRASE;
    }
    int shorter = Math.min(one.own().size(), two.own().size());
    int longer = Math.max(one.own().size(), two.own().size());
    boolean whole = found.words() >= settings.wholeCover() * shorter;
    return whole && longer > 1.3 * shorter ? Kind.ABRIDGED : Kind.EDITED;
  }

  private void quoted(List<Wording> wordings, List<Tie> ties) {
    WordingIndex index = new WordingIndex();
    List<Wording> indexed = new ArrayList<>();
    for (Wording wording : wordings) {
      if (wording.quoted().size() < settings.quotedWords()) {
        continue;
      }
      for (int other :
          index.add(indexed.size(), WordingIndex.threes(wording.quoted()), settings.candidates())) {
        sameQuote(indexed.get(other), wording, ties);
      }
      indexed.add(wording);
    }
  }

  private void sameQuote(Wording one, Wording two, List<Tie> ties) {
    if (one.article() == two.article()) {
      return;
    }
    WordAlignment found = WordAlignment.of(one.quoted(), two.quoted());
    if (found.run() < settings.quotedWords()) {
      return;
    }
    ties.add(
        new Tie(
            one,
            two,
            one.quoted().get(found.fromOne()).start(),
            one.quoted().get(found.toOne() - 1).end(),
            two.quoted().get(found.fromTwo()).start(),
            two.quoted().get(found.toTwo() - 1).end(),
            Kind.SAME_QUOTE,
            found.words(),
            Strength.WEAK));
  }
}
