package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/**
 * Links a story with what came before and after: stories of other days, some of whose articles
 * would belong together while the stories as wholes do not.
 */
final class Links {
  /** Average likeness of two linked stories, as a share of what would make them one. */
  private static final double LINKED = 0.5;

  /** Likeness of the two articles that are most alike, likewise. */
  private static final double CLOSEST = 0.7;

  private static final long MOST_DAYS = 30;
  private static final int MOST = 12;

  private final Settings settings;
  private final Reasons reasons;

  Links(Settings settings, Reasons reasons) {
    this.settings = settings;
    this.reasons = reasons;
  }

  private static final class Sum {
    private double all;
    private double most;
    private @Nullable Live one;
    private @Nullable Live other;
  }

  /**
   * A link with another live story.
   *
   * @param related the other, as this story sees it
   * @param back this story, as the other sees it
   * @param alike average likeness
   */
  record Link(LiveStory other, Story.Related related, Story.Related back, double alike) {}

  /** Returns the links of a story with other live stories, the closest first. */
  List<Link> of(LiveStory story) {
    long day = firstDay(story);
    if (day == Fingerprint.NO_DAY || story.compared() == 0) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    sums(story)
        .forEach((other, sum) -> {
          double average = sum.all / ((double) story.compared() * other.compared());
          if (sum.most >= CLOSEST * settings.alike() && average >= LINKED * settings.alike()) {
            long gap = firstDay(other) == Fingerprint.NO_DAY ? 0 : firstDay(other) - day;
            if (gap != 0 && Math.abs(gap) <= MOST_DAYS) {
              links.add(
                  new Link(other, related(other, gap, sum), related(story, -gap, sum), average));
            }
          }
        });
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.alike())
            .thenComparing(l -> l.related().story()));
    return links.subList(0, Math.min(MOST, links.size()));
  }

  private static Map<LiveStory, Sum> sums(LiveStory story) {
    Map<LiveStory, Sum> sums = new LinkedHashMap<>();
    for (Live member : story.inOrder()) {
      for (int pair = 0; pair < member.pairs() && !member.loose; pair++) {
        Live other = member.other(pair);
        if (!other.loose && other.story() != story) {
          Sum sum = sums.computeIfAbsent(other.story(), s -> new Sum());
          double like = member.like(pair);
          sum.all += like;
          if (like > sum.most
              || (like == sum.most
                  && sum.one == member
                  && sum.other != null
                  && Live.EVENT_TIME.compare(other, sum.other) < 0)) {
            sum.most = like;
            sum.one = member;
            sum.other = other;
          }
        }
      }
    }
    return sums;
  }

  private Story.Related related(LiveStory other, long gap, Sum sum) {
    boolean later = gap > 0;
    String days =
        String.format(
            Locale.ROOT,
            "%d %s %s",
            Math.abs(gap),
            Math.abs(gap) == 1 ? "day" : "days",
            later ? "later" : "earlier");
    List<String> names =
        sum.one == null || sum.other == null
            ? List.of()
            : reasons.names(sum.one.sketch(), sum.other.sketch());
    return new Story.Related(
        other.id(),
        later ? Story.Related.Relation.LATER : Story.Related.Relation.EARLIER,
        days + (names.isEmpty() ? "; shares rare terms" : "; shares " + String.join(", ", names)));
  }

  /** The first day that an article of a story tells. */
  static long firstDay(LiveStory story) {
    long first = Long.MAX_VALUE;
    for (Live member : story.members()) {
      first = member.day() == Fingerprint.NO_DAY ? first : Math.min(first, member.day());
    }
    return first == Long.MAX_VALUE ? Fingerprint.NO_DAY : first;
  }
}
