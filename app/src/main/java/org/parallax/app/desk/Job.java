package org.parallax.app.desk;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Arrival;
import org.parallax.model.Dropped;

/**
 * What becomes of something that was posted or decided, at one time. Immutable.
 *
 * @param id of the job: for the same content the same
 * @param state how far it is
 * @param news how many captures were what to the store; empty until they are kept
 * @param dropped what became no article, and why; empty until it is told
 * @param stories ids of the stories that have an article of it; empty until they are told
 * @param problem what went wrong, in one line; null when nothing did
 */
public record Job(
    String id,
    State state,
    SortedMap<Arrival.News, Integer> news,
    List<Dropped> dropped,
    List<String> stories,
    @Nullable String problem) {
  /** How far a job is. */
  public enum State {
    /** On disk, and waits for its turn. */
    QUEUED,
    /** Being read, kept and told. */
    RUNNING,
    /** Told: the stories are as they should be. */
    DONE,
    /** Went wrong; it is tried again at the next start. */
    FAILED
  }

  /** Copies the collections. */
  public Job {
    news = new TreeMap<>(news);
    dropped = List.copyOf(dropped);
    stories = List.copyOf(stories);
  }

  static Job queued(String id) {
    return new Job(id, State.QUEUED, new TreeMap<>(), List.of(), List.of(), null);
  }

  Job running() {
    return new Job(id, State.RUNNING, news, dropped, stories, null);
  }

  Job failed(String why) {
    return new Job(id, State.FAILED, news, dropped, stories, why);
  }

  /** Returns whether nothing more becomes of it. */
  public boolean isOver() {
    return state == State.DONE || state == State.FAILED;
  }
}
