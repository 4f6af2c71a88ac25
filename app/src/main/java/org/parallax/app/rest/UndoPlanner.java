package org.parallax.app.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parallax.app.keep.DecisionReader;
import org.parallax.model.Kept;
import org.parallax.model.Store;

/** Says in words what taking a decision back will change. Safe to share between threads. */
final class UndoPlanner {
  private final Store store;

  UndoPlanner(Store store) {
    this.store = store;
  }

  /** Returns a sentence or two. */
  String change(Kept.Decision decision) {
    String by = decision.undoneBy();
    String what = "Takes back decision " + decision.number() + " of " + decision.who() + ": ";
    return by != null
        ? "Changes nothing: decision " + decision.number() + " was taken back by " + by + "."
        : what + said(decision);
  }

  private String said(Kept.Decision decision) {
    String articles = DecisionPlanner.count(decision.some().size(), "article");
    return switch (decision.kind()) {
      case TOGETHER ->
          articles + " are no longer held together; " + anew(decision) + " by their words alone.";
      case APART ->
          articles
              + " and "
              + decision.others().size()
              + " others are no longer kept apart; "
              + anew(decision)
              + " by their words alone.";
      case PIN -> {
        int proposed = decision.some().stream().limit(1).map(this::proposed).findFirst().orElse(0);
        yield stories(decision)
            + " is no longer pinned: what fits it comes in, "
            + DecisionPlanner.count(proposed, "proposed story")
            + " now.";
      }
      case DISTINCT ->
          "“"
              + String.join(
                  "” and “",
                  DecisionReader.statements(decision).stream().map(said -> said.words()).toList())
              + "” may be one claim again.";
      case SAME ->
          String.join(" and ", DecisionReader.names(decision))
              + " are shown as names of their own again.";
      case RENAME -> stories(decision) + " is no longer shown as “" + decision.words() + "”.";
      case READ ->
          stories(decision)
              + " no longer counts as read up to account "
              + decision.words()
              + " for "
              + decision.who()
              + ".";
    };
  }

  private int proposed(String article) {
    Kept.StoryHead story = store.story(article);
    return story == null ? 0 : store.proposed(story.id());
  }

  private String anew(Kept.Decision decision) {
    return stories(decision) + " will be grouped anew";
  }

  /** Returns the stories that the articles of a decision are in now. */
  private String stories(Kept.Decision decision) {
    Set<String> named = new LinkedHashSet<>();
    Stream.concat(decision.some().stream(), decision.others().stream())
        .forEach(article -> {
          Kept.StoryHead story = store.story(article);
          if (story != null) {
            named.add(DecisionPlanner.named(story));
          }
        });
    List<String> all = new ArrayList<>(named);
    return all.isEmpty() ? "the story" : String.join(" and ", all);
  }
}
