package org.parallax.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Port: keeps what was read, and what was made of it.
 *
 * <p><b>A run.</b> Captures are kept as they come ({@link #keep}); when all of an input is in, it
 * is settled to which article each belongs ({@link #settle}); accounts are put down one by one
 * ({@link #draft}), and the stories change all at once ({@link #publish}). A run that was broken
 * off is done again: what is kept already is not kept twice, and readers see the stories of before
 * until the last step.
 *
 * <p><b>Acknowledgement.</b> When a method that writes returns, what it wrote is on disk and
 * survives the end of the process and of the machine. When it throws, nothing of it was written.
 *
 * <p><b>Errors</b> are {@link StoreProblem}s with a code and a remedy.
 *
 * <p><b>Threads.</b> One thread at a time may write; any number may read beside it, and each call
 * sees what was written before it. Consumers must not write.
 *
 * <p><b>Time</b> comes in as data: nothing here reads a clock. Lists come back in an order that
 * does not depend on when or how often the store was opened.
 */
public interface Store extends AutoCloseable {
  /**
   * Keeps captures; those with a key that is here already are kept once.
   *
   * @return one for each arrival, in their order; on disk
   */
  List<Arrival.Acknowledged> keep(List<Arrival> arrivals);

  /**
   * Gives what a run must take into account beside what it has in hand: captures that wait to be
   * settled; those of all articles that share an own id, a given id or an address with one that
   * waits, or have a capture in hand; those of the latest articles; and those of all articles that
   * share a story with one of these.
   *
   * @param latest number of articles of each language that are looked back for, the latest by day;
   *     as many again of those without a day, the last kept
   * @param inHand captures that the caller has; they are not given
   * @param taker is given each once, in the order in which they were kept
   */
  default void window(int latest, Iterable<Arrival.Key> inHand, Consumer<Kept.Version> taker) {
    window(
        latest,
        inHand,
        new Recaller() {
          @Override
          public boolean knows(Kept.Sign sign) {
            return false;
          }

          @Override
          public void take(Kept.Sign sign, Kept.Version version) {
            taker.accept(version);
          }
        });
  }

  /** Takes what a run must take into account; it may hold some of that from before. */
  interface Recaller {
    /** Asked of each capture: whether it is held as it stands. If so, it is not given. */
    boolean knows(Kept.Sign sign);

    /** Takes a capture that is not held. */
    void take(Kept.Sign sign, Kept.Version version);
  }

  /**
   * Gives the same to somebody who may hold some of it from before; what is held is not read.
   *
   * @param taker is asked of each, and given it when it is not held, in the order in which they
   *     were kept
   */
  void window(int latest, Iterable<Arrival.Key> inHand, Recaller taker);

  /** Settles to which article captures belong, and notes what was dropped; all or nothing. */
  void settle(Iterable<Kept.Settled> settled, List<Dropped> dropped);

  /**
   * Puts down accounts that are still to be published, and readings that were made for them. The
   * same account again changes nothing.
   *
   * @param readings by key, as for {@link #reading}
   */
  void draft(List<Kept.Draft> accounts, Map<String, byte[]> readings);

  /**
   * Lets stories change, all or nothing: each of these replaces what its articles were part of
   * before. A story none of whose articles is left in it is gone; its accounts stay. Accounts that
   * were put down and are named by none of these are forgotten.
   *
   * @param changed whose accounts were put down, or are the last of the story
   * @param at when, for the history
   * @param done told how many are written, after each; what is written is on disk, and seen, only
   *     when this returns
   */
  void publish(List<Kept.StoryHead> changed, Instant at, IntConsumer done);

  /** Lets stories change, and tells nobody how far it is. */
  default void publish(List<Kept.StoryHead> changed, Instant at) {
    publish(changed, at, done -> {});
  }

  /** Keeps a decision. */
  Kept.Decision decide(Kept.Decision decision);

  /** Takes a decision back; it stays, and says by whom and when it was undone. */
  Kept.Decision undo(int decision, String who, Instant when);

  /** Returns the decisions, undone ones too, in the order of deciding. */
  List<Kept.Decision> decisions();

  /**
   * Returns the ids of stories that were ever told, and the place of each in the order of telling.
   */
  SortedMap<String, Long> told();

  /** Returns the bytes that were put down for a text under a key; null when there are none. */
  byte @Nullable [] reading(String key);

  /** Returns the story that has an id, or holds the article of that id; null when none does. */
  Kept.@Nullable StoryHead story(String id);

  /**
   * Returns of some stories what their accounts are made of.
   *
   * @param stories ids of stories
   * @return {@link Kept.StoryHead#basis} by id; without those that are no stories now
   */
  SortedMap<String, String> bases(Collection<String> stories);

  /** Returns stories, those with the latest reports first; so many at most. */
  default List<Kept.StoryHead> stories(int limit) {
    return find(Found.Query.all(Found.Order.NEWEST), limit, null).stream()
        .map(Found.Listed::head)
        .toList();
  }

  /**
   * Returns stories that fit a query.
   *
   * @param limit how many at most
   * @param after where the page before ended; null for the first page
   */
  List<Found.Listed> find(Found.Query query, int limit, Found.@Nullable Place after);

  /**
   * Returns accounts that were published, the first first.
   *
   * @param after number of the last change that is known; 0 for none
   * @param limit how many at most
   */
  List<Found.Change> changes(long after, int limit);

  /** Returns the number of the last change; 0 when nothing was published yet. */
  long lastChange();

  /**
   * Returns what the stories as they stand expect to happen or have seen happen as expected, by
   * beginning, then story and item. Items without a day stand in no such list.
   *
   * @param from ISO day on which it ends, or later; null for any
   * @param to ISO day on which it begins, or earlier; null for any
   * @param limit how many at most
   * @param after where the page before ended; null for the first page
   */
  List<Found.Item> agenda(
      @Nullable String from, @Nullable String to, int limit, Found.@Nullable Place after);

  /**
   * Returns stories that are proposed to pinned ones, by the pinned one, then by their own id.
   *
   * @param to id of the pinned story; null for all
   * @param limit how many at most
   * @param after where the page before ended; null for the first page
   */
  List<Found.Proposal> proposals(@Nullable String to, int limit, Found.@Nullable Place after);

  /** Returns how many stories are proposed to a pinned one, by its id. */
  int proposed(String to);

  /**
   * Returns names that stand in stories, those in the most stories first, then by name and id.
   *
   * @param beginning of the name, or of a word within it, in any case; in scripts without blanks
   *     between words any part of it; empty for all
   * @param limit how many at most
   * @param after where the page before ended; null for the first page
   */
  List<Found.Named> names(String beginning, int limit, Found.@Nullable Place after);

  /**
   * Returns names that stand in the same stories as a name, those in the most of these first, then
   * by name and id; {@code stories} says in how many they stand together. The name itself is left
   * out, and so are all stories but the thousand with the latest last reports.
   *
   * @param ids of the name, more than one where several are one; those that no story has stand with
   *     none
   * @param limit how many at most
   */
  List<Found.Named> namesWith(List<String> ids, int limit);

  /** Returns the name of an id; null when no story has it. */
  Found.@Nullable Named name(String id);

  /**
   * Returns some ids as one name: that of the first that a story has, with the number of stories
   * that have any of them; null when no story has one.
   */
  Found.@Nullable Named name(List<String> ids);

  /** Returns the last account of a story; null when there is no such story. */
  Kept.@Nullable Account account(String story);

  /** Returns all accounts of an id, the first first, without their JSON: it is empty. */
  List<Kept.Account> history(String story);

  /** Returns one account of an id; null when there is none of that number. */
  Kept.@Nullable Account account(String story, int number);

  /** Returns an article as it stands; null when there is none of that id. */
  @Nullable Article article(String id);

  /** Returns the captures of an article, the first kept first; empty when there is no article. */
  List<Kept.Version> versions(String article);

  /** Returns a capture with its decoded text; null when there is none of that key. */
  @Nullable Arrival arrival(Arrival.Key key);

  /**
   * Returns articles that have all of some words, the best first; of words that very many have,
   * those that have them in the headline before the others, the last kept first.
   *
   * @param words words; words in quotation marks stand side by side, a word that ends in * stands
   *     for all that begin so; letters of scripts without blanks between words (Chinese, Japanese,
   *     Korean, Thai, Lao, Khmer, Burmese) are found wherever they stand side by side
   * @param limit how many at most
   */
  List<Kept.Hit> search(String words, int limit);

  /** Gives the key of each capture, in order. */
  void captures(Consumer<Arrival.Key> taker);

  /** Gives the id of each article, in order. */
  void articles(Consumer<String> taker);

  /** Gives each line that says what was dropped, by path, line, id, code. */
  void dropped(Consumer<Dropped> taker);

  /**
   * Returns some of the lines that say what was dropped, in the same order.
   *
   * @param from number of lines to pass over
   * @param limit how many at most
   */
  List<Dropped> dropped(int from, int limit);

  /** Gives the key of each reading, in order. */
  void readings(Consumer<String> taker);

  /** Gives the id of each story that has or had an account, in order. */
  void accounts(Consumer<String> taker);

  /** Returns how much is kept. */
  Kept.Counts counts();

  /** Lets go of the store; it may be opened again. */
  @Override
  void close();
}
