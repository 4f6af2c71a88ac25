package org.parallax.core.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parallax.model.Attribution;
import org.parallax.model.Reading;
import org.parallax.model.Span;
import org.parallax.model.Story;

/**
 * Returns one row for each thing said: the same speaker and the same words, in full, cut or put in
 * other words. Safe to share between threads.
 *
 * <p>Rows grow around their fullest variant (sound before altered, quoted before reported, long
 * before short); every other attribution is compared with that one only, so that two statements are
 * not chained together by a third. Attributions that share no content word are never compared.
 */
public final class UtteranceAligner {
  /** A shared run of quoted words this long is the same quotation whoever else is not told. */
  private static final int VERBATIM_WORDS = 6;

  /** Shortest quotation that by itself makes two attributions of one speaker the same. */
  private static final int QUOTED_WORDS = 4;

  /** Part of the shorter quotation that the longer has to hold. */
  private static final double QUOTED_PART = 0.8;

  /** Fewest content words in common. */
  private static final int SHARED_WORDS = 4;

  /** Part of the shorter's content words that the longer has to hold. */
  private static final double CONTAINED = 0.7;

  /** Part of all content words that both have to hold. */
  private static final double ALIKE = 0.5;

  /** Makes it with the default settings. */
  public UtteranceAligner() {}

  /** An attribution with its place in the story. */
  record Item(
      int article,
      Reading reading,
      Attribution attribution,
      UtteranceSpeaker speaker,
      UtteranceWords words,
      boolean sound) {
    Span first() {
      return attribution.content().get(0);
    }

    Item with(UtteranceSpeaker other) {
      return new Item(article, reading, attribution, other, words, sound);
    }
  }

  private static final Comparator<Item> PLACE =
      Comparator.comparingInt(Item::article).thenComparing(Item::first);

  private static final Comparator<Item> FULLEST =
      Comparator.<Item, Boolean>comparing(i -> !i.sound())
          .thenComparing(i -> i.words().quoted().isEmpty())
          .thenComparing(i -> -i.words().content().size())
          .thenComparing(i -> -i.words().text().length())
          .thenComparing(PLACE);

  /** Returns the rows by first article, then place. */
  public List<Story.Utterance> align(Joined joined) {
    List<Item> items = new ArrayList<>(new Speakers(joined).settle(items(joined)));
    items.sort(FULLEST);
    List<List<Item>> rows = new ArrayList<>();
    Map<String, SortedSet<Integer>> rowsByWord = new TreeMap<>();
    for (Item item : items) {
      int row = row(item, rows, rowsByWord);
      if (row < 0) {
        int number = rows.size();
        rows.add(new ArrayList<>(List.of(item)));
        item.words()
            .content()
            .forEach(w -> rowsByWord.computeIfAbsent(w, k -> new TreeSet<>()).add(number));
      } else {
        rows.get(row).add(item);
      }
    }
    return utterances(rows);
  }

  private static List<Item> items(Joined joined) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < joined.readings().size(); i++) {
      Reading reading = joined.readings().get(i);
      boolean sound = reading.article().corroborates();
      for (Attribution attribution : reading.attributions()) {
        if (!Sayings.isSaid(reading, attribution)) {
          continue;
        }
        items.add(
            new Item(
                i,
                reading,
                attribution,
                UtteranceSpeaker.of(attribution),
                UtteranceWords.of(reading.article(), attribution),
                sound));
      }
    }
    return items;
  }

  /** Returns the row whose fullest variant says most of the same, -1 when none says the same. */
  private static int row(
      Item item, List<List<Item>> rows, Map<String, SortedSet<Integer>> rowsByWord) {
    SortedSet<Integer> candidates = new TreeSet<>();
    for (String word : item.words().content()) {
      candidates.addAll(rowsByWord.getOrDefault(word, new TreeSet<>()));
    }
    int best = -1;
    double most = 0;
    for (int row : candidates) {
      double score = score(rows.get(row).get(0), item);
      if (score > most) {
        most = score;
        best = row;
      }
    }
    return best;
  }

  /** Returns how surely two attributions are one utterance; 0 when they are not. */
  private static double score(Item full, Item other) {
    UtteranceWords a = full.words();
    UtteranceWords b = other.words();
    UtteranceSpeaker.Match speakers = full.speaker().match(other.speaker());
    if (speakers == UtteranceSpeaker.Match.OTHER) {
      return 0;
    }
    int run = a.sharedRun(b);
    int shortest = Math.min(a.quoted().size(), b.quoted().size());
    boolean quote = shortest > 0 && run >= QUOTED_PART * shortest;
    if (quote && run >= VERBATIM_WORDS) {
      return 2 + run;
    }
    if (speakers == UtteranceSpeaker.Match.OPEN) {
      return 0;
    }
    if (quote && run >= QUOTED_WORDS) {
      return 1 + run;
    }
    if (a.denies() != b.denies() || !numbersAgree(a, b)) {
      return 0;
    }
    double likeness = likeness(a, b);
    return speakers == UtteranceSpeaker.Match.SAME || contained(a, b) >= CONTAINED ? likeness : 0;
  }

  private static boolean numbersAgree(UtteranceWords a, UtteranceWords b) {
    return a.numbers().isEmpty()
        || b.numbers().isEmpty()
        || a.numbers().containsAll(b.numbers())
        || b.numbers().containsAll(a.numbers());
  }

  private static double contained(UtteranceWords a, UtteranceWords b) {
    int smaller = Math.min(a.content().size(), b.content().size());
    return smaller == 0 ? 0 : (double) a.shared(b) / smaller;
  }

  private static double likeness(UtteranceWords a, UtteranceWords b) {
    int shared = a.shared(b);
    int all = a.content().size() + b.content().size() - shared;
    boolean same = a.text().equalsIgnoreCase(b.text());
    if (all == 0 || (shared < SHARED_WORDS && !same)) {
      return 0;
    }
    double contained = contained(a, b);
    double alike = (double) shared / all;
    return contained >= CONTAINED || alike >= ALIKE ? Math.max(alike, contained / 2) : 0;
  }

  private static List<Story.Utterance> utterances(List<List<Item>> rows) {
    List<List<Item>> ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparing(r -> r.stream().min(PLACE).orElseThrow(), PLACE));
    List<Story.Utterance> utterances = new ArrayList<>();
    for (List<Item> row : ordered) {
      utterances.add(utterance("u" + (utterances.size() + 1), row));
    }
    return utterances;
  }

  private static Story.Utterance utterance(String id, List<Item> row) {
    Item full = row.get(0);
    UtteranceSpeaker speaker = full.speaker();
    for (Item item : row) {
      speaker = item.speaker().tellsMoreThan(speaker) ? item.speaker() : speaker;
    }
    List<Item> variants = row.stream().sorted(PLACE).toList();
    return new Story.Utterance(
        id,
        speaker.name(),
        speaker.entity(),
        full.words().text(),
        full.attribution().kind(),
        variants.stream().map(UtteranceAligner::variant).toList(),
        variants.stream().map(i -> i.reading().article().id()).distinct().toList());
  }

  private static Story.Variant variant(Item item) {
    return new Story.Variant(
        item.reading().article().id(),
        item.attribution().id(),
        item.attribution().content(),
        item.words().text());
  }
}
