package org.parallax.core.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Story;

/** Tells which pinned stories a story would have joined, if a person had not signed them. */
final class Proposals {
  private final Settings settings;
  private final Rulings rulings;
  private final Reasons reasons;

  Proposals(Settings settings, Rulings rulings, Reasons reasons) {
    this.settings = settings;
    this.rulings = rulings;
    this.reasons = reasons;
  }

  /** How a story fits a pinned one. */
  private static final class Fit {
    private final Map<Live, Double> sums = new LinkedHashMap<>();
    private double most;
    private @Nullable Live one;
    private @Nullable Live other;

    void add(Live member, Live theirs, double like) {
      sums.merge(member, like, Double::sum);
      boolean earlier =
          other != null && one == member && Live.EVENT_TIME.compare(theirs, other) < 0;
      if (like > most || (like == most && earlier)) {
        most = like;
        one = member;
        other = theirs;
      }
    }
  }

  /** Returns the pinned stories that a story is proposed to, in order of their ids. */
  List<Story.Related> of(LiveStory story) {
    if (rulings.pins().isEmpty() || isPinned(story)) {
      return List.of();
    }
    List<Story.Related> proposals = new ArrayList<>();
    fits(story)
        .forEach((pinned, fit) -> {
          if (fit.one != null && fit.other != null && joins(story, pinned, fit)) {
            String shared = reasons.shares(fit.one.sketch(), fit.other.sketch());
            proposals.add(
                new Story.Related(
                    pinned.id(),
                    Story.Related.Relation.PROPOSED,
                    fit.one.id() + " " + shared + " with " + fit.other.id()));
          }
        });
    proposals.sort(Comparator.comparing(Story.Related::story));
    return proposals;
  }

  private boolean isPinned(LiveStory story) {
    return story.members().stream().anyMatch(live -> rulings.pins().of(live.id()) != null);
  }

  private Map<LiveStory, Fit> fits(LiveStory story) {
    Map<LiveStory, Fit> fits = new LinkedHashMap<>();
    for (Live member : story.inOrder()) {
      for (int pair = 0; pair < member.pairs(); pair++) {
        Live other = member.other(pair);
        if (!other.loose && isPinned(other.story())) {
          fits.computeIfAbsent(other.story(), s -> new Fit()).add(member, other, member.like(pair));
        }
      }
    }
    return fits;
  }

  /** Whether the story as a whole, or one of its articles for itself, is alike enough. */
  private boolean joins(LiveStory story, LiveStory pinned, Fit fit) {
    double all = 0;
    boolean one = false;
    for (var member : fit.sums.entrySet()) {
      all += member.getKey().loose ? 0 : member.getValue();
      double alike = member.getValue() / pinned.compared();
      one |= alike >= settings.alike() && alike > own(member.getKey());
    }
    boolean whole = all / pinned.compared() >= settings.alike() * Math.max(1, story.compared());
    return (one || whole) && !areApart(story, pinned);
  }

  /** How alike an article is to the others of its story, on the average; 0 when there are none. */
  private static double own(Live live) {
    double sum = 0;
    for (int pair = 0; pair < live.pairs(); pair++) {
      sum += live.other(pair).story() == live.story() ? live.like(pair) : 0;
    }
    int others = live.story().compared() - (live.loose ? 0 : 1);
    return others < 1 ? 0 : sum / others;
  }

  private boolean areApart(LiveStory story, LiveStory pinned) {
    List<Live> both = new ArrayList<>(story.inOrder());
    both.addAll(pinned.inOrder());
    return Bonds.of(both, rulings)
        .areApart(
            story.members().stream().map(Live::id).toList(),
            pinned.members().stream().map(Live::id).toList());
  }
}
