package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** An article of a live story. Not safe to share. */
final class Live {
  static final Comparator<Live> EVENT_TIME =
      Comparator.comparing((Live live) -> live.member, Member.EVENT_TIME);

  final Member member;

  /** Whether it tells of many events, and holds nothing together. */
  final boolean loose;

  private final long day;

  /** Day of the book when it came; {@link Fingerprint#NO_DAY} when the book knew none. */
  long recency;

  /** Orders the ids that somebody was told; 0 when nobody was told this one. */
  long given;

  /** What it is compared by; null when its story has enough others to be compared by. */
  @Nullable Sketch sketch;

  /** Number in the index; -1 when it is not in it. */
  int number = -1;

  int[] heaviest = new int[0];

  /** Why it is in its story, settled when the sketch was given up. */
  @Nullable String because;

  /** Stories linked with the one that this article names, which have left. */
  final List<Story.Related> left = new ArrayList<>(0);

  private @Nullable LiveStory story;
  private Live[] others = new Live[4];
  private double[] likes = new double[4];
  private int pairs;

  Live(Fingerprint article, Sketch sketch, long recency) {
    this.member = article.member();
    this.loose = article.loose;
    this.day = article.day;
    this.sketch = sketch;
    this.recency = recency;
  }

  String id() {
    return member.id();
  }

  boolean hasStory() {
    return story != null;
  }

  long day() {
    return day;
  }

  LiveStory story() {
    return java.util.Objects.requireNonNull(story, member.id());
  }

  void moveTo(LiveStory to) {
    story = to;
  }

  Sketch sketch() {
    return java.util.Objects.requireNonNull(sketch, member.id());
  }

  /** Notes how alike two articles are, with both. */
  static void pair(Live one, Live two, double like) {
    one.add(two, like);
    two.add(one, like);
  }

  private void add(Live other, double like) {
    if (pairs == others.length) {
      others = Arrays.copyOf(others, pairs * 2);
      likes = Arrays.copyOf(likes, pairs * 2);
    }
    others[pairs] = other;
    likes[pairs++] = like;
  }

  int pairs() {
    return pairs;
  }

  Live other(int pair) {
    return others[pair];
  }

  double like(int pair) {
    return likes[pair];
  }

  /** Forgets all pairs, with the others too. */
  void unpair() {
    for (int i = 0; i < pairs; i++) {
      others[i].forget(this);
    }
    clearPairs();
  }

  /** Forgets all pairs, here alone. */
  void clearPairs() {
    Arrays.fill(others, 0, pairs, null);
    pairs = 0;
  }

  private void forget(Live other) {
    for (int i = pairs - 1; i >= 0; i--) {
      if (others[i] == other) {
        pairs--;
        others[i] = others[pairs];
        likes[i] = likes[pairs];
        Arrays.fill(others, pairs, pairs + 1, null);
        return;
      }
    }
  }
}
