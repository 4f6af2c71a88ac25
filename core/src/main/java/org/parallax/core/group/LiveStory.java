package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A story that may still grow. Not safe to share. */
final class LiveStory {
  /** Oldest first; of equals in the order of their making. */
  static final Comparator<LiveStory> AGE =
      Comparator.comparingLong((LiveStory story) -> story.recency)
          .thenComparingLong(story -> story.number);

  private final long number;
  private final List<Live> members = new ArrayList<>(2);
  private long recency = Fingerprint.NO_DAY;
  private int compared;

  LiveStory(long number) {
    this.number = number;
  }

  void add(Live live) {
    members.add(live);
    live.moveTo(this);
    recency = Math.max(recency, live.recency);
    compared += live.sketch == null || live.loose ? 0 : 1;
  }

  void remove(Live live) {
    members.remove(live);
    compared -= live.sketch == null || live.loose ? 0 : 1;
  }

  /** Gives up the sketch of a member. */
  void giveUp(Live live) {
    compared -= live.loose ? 0 : 1;
    live.sketch = null;
  }

  /** Returns the members in the order in which they came to this story. */
  List<Live> members() {
    return members;
  }

  /** Returns the members in order of event time. */
  List<Live> inOrder() {
    return members.stream().sorted(Live.EVENT_TIME).toList();
  }

  int size() {
    return members.size();
  }

  /** Returns the number of members that are compared with others. */
  int compared() {
    return compared;
  }

  /**
   * Returns the member that names it: the one whose id somebody was told first; when nobody was
   * told any, the first in event time that tells of one event alone.
   */
  Live founder() {
    return members.stream()
        .min(
            Comparator.comparingLong((Live live) -> live.given == 0 ? Long.MAX_VALUE : live.given)
                .thenComparing(live -> live.loose)
                .thenComparing(Live.EVENT_TIME))
        .orElseThrow();
  }

  String id() {
    return founder().id();
  }

  /** Returns the other ids that somebody was told, which are of this story now. */
  List<String> aliases() {
    Live founder = founder();
    return members.stream()
        .filter(live -> live.given != 0 && live != founder)
        .sorted(Comparator.comparingLong(live -> live.given))
        .map(Live::id)
        .toList();
  }
}
