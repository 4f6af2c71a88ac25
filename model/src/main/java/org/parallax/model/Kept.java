package org.parallax.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Store} gives back. Immutable. */
public final class Kept {
  private Kept() {}

  /**
   * A capture that holds an article, without its text.
   *
   * @param key what it is known by
   * @param path relative to the input that it was read from first, with {@code /}
   * @param line line or record number from 1; null for a whole file
   * @param record whether {@code line} counts the records of a web archive
   * @param article of itself, under the capture's own id
   * @param form the article of id {@code given} as it stands with its other captures and with what
   *     sitemaps and feeds told of its page; null when that is the article of the capture itself,
   *     and when it is made of another capture
   * @param given id of the article that it belongs to: the id that readers know; null as long as
   *     that is not settled
   * @param round when that was settled: 1, 2, 3, …; 0 with {@code given} null
   * @param waits whether it is to be settled, for the first time or anew
   */
  public record Version(
      Arrival.Key key,
      String path,
      @Nullable Integer line,
      boolean record,
      Article article,
      @Nullable Article form,
      @Nullable String given,
      int round,
      boolean waits) {}

  /**
   * What tells whether a {@link Version} is as it was given before, without reading it: two equal
   * signs of one store are of equal versions.
   *
   * @param key what it is known by
   * @param given as in the version
   * @param waits as in the version
   * @param capture checksum of the capture and of its article
   * @param settled checksum of how it was settled; 0 as long as it is not
   * @param form checksum of the form; 0 without one
   */
  public record Sign(
      Arrival.Key key,
      @Nullable String given,
      boolean waits,
      long capture,
      long settled,
      long form) {}

  /**
   * The settling of one capture.
   *
   * @param key what the capture is known by
   * @param article id of the article that it belongs to
   * @param current whether the article is made of this capture; of an article's captures exactly
   *     one is
   * @param form the article as it stands with its other captures and with what sitemaps and feeds
   *     told of its page; null when that is the article of the capture itself. Only for a current
   *     one
   */
  public record Settled(Arrival.Key key, String article, boolean current, @Nullable Article form) {}

  /**
   * What is known of a story without its account.
   *
   * @param id of the article that founded it
   * @param aliases ids that were told before and are of this story now, in the order of telling
   * @param articles ids, by report day, then id
   * @param headline of the story; null when no article has one
   * @param eventDay ISO day of the event; null when not told
   * @param lastDay ISO day of the last report; null when not told
   * @param outlets number of outlets
   * @param origins number of origins
   * @param basis digest of what the account was made of: stories are told anew when it changes
   * @param account digest of the account, which was put down before
   */
  public record StoryHead(
      String id,
      List<String> aliases,
      List<String> articles,
      @Nullable String headline,
      @Nullable String eventDay,
      @Nullable String lastDay,
      int outlets,
      int origins,
      String basis,
      String account) {
    /** Copies the lists. */
    public StoryHead {
      aliases = List.copyOf(aliases);
      articles = List.copyOf(articles);
    }
  }

  /**
   * An account that is still to be published.
   *
   * @param story id of its story
   * @param sha256 lower-case hex digest of the JSON
   * @param json as in {@link Account}
   */
  public record Draft(String story, String sha256, String json) {}

  /**
   * The account of a story at one time.
   *
   * @param story id that the story had then
   * @param number 1, 2, 3, … of this id
   * @param at when it was published, as the application says
   * @param sha256 lower-case hex digest of the JSON
   * @param json one JSON object with {@code articles} and {@code stories}, one of them, in the
   *     words of the dossier
   */
  public record Account(String story, int number, Instant at, String sha256, String json) {}

  /**
   * An article that has words which were searched for.
   *
   * @param article its id
   * @param story id of its story; null when it is in none yet
   * @param headline null when it has none
   * @param outlet name, else domain; null when not told
   * @param day ISO day of publication; null when not told
   */
  public record Hit(
      String article,
      @Nullable String story,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable String day) {}

  /**
   * What a person decided; a statement about articles, so that it holds whatever becomes of the
   * stories.
   *
   * @param number 1, 2, 3, … in the order of deciding; 0 for one that is not kept yet
   * @param kind what it says
   * @param some ids of articles
   * @param others ids of other articles; empty where the kind needs none
   * @param words what is said beside articles; null where the kind needs none
   * @param who decided
   * @param when as the application says
   * @param undoneBy who took it back; null when it holds
   * @param undoneAt when; null with {@code undoneBy}
   */
  public record Decision(
      int number,
      Kind kind,
      List<String> some,
      List<String> others,
      @Nullable String words,
      String who,
      Instant when,
      @Nullable String undoneBy,
      @Nullable Instant undoneAt) {
    /** What a decision says. */
    public enum Kind {
      /** {@code some} are of one story. */
      TOGETHER,
      /** None of {@code some} is of one story with one of {@code others}. */
      APART,
      /** The story of {@code some} is shown under the title {@code words}. */
      RENAME,
      /** The one who decided has read the story of {@code some} up to the account {@code words}. */
      READ,
      /** {@code some} are all articles of a story, which is to stay as it is. */
      PIN,
      /**
       * What the article of {@code some} says in the words before the line's end in {@code words}
       * is another claim than what the article of {@code others} says in those after it.
       */
      DISTINCT,
      /** The names whose ids are the lines of {@code words} are shown as one, under the first. */
      SAME
    }

    /** Copies the lists. */
    public Decision {
      some = List.copyOf(some);
      others = List.copyOf(others);
    }

    /** A decision that is not kept yet. */
    public Decision(Kind kind, List<String> some, List<String> others, String who, Instant when) {
      this(kind, some, others, null, who, when);
    }

    /** A decision that is not kept yet, with what it says beside articles. */
    public Decision(
        Kind kind,
        List<String> some,
        List<String> others,
        @Nullable String words,
        String who,
        Instant when) {
      this(0, kind, some, others, words, who, when, null, null);
    }
  }

  /**
   * How much is kept.
   *
   * @param captures all that was read, articles or not
   * @param articles each once, whatever the number of its captures
   * @param stories of which there is an account
   * @param accounts with those of before
   * @param dropped lines that say why something became no article
   * @param decisions that persons took, undone ones too
   */
  public record Counts(
      long captures, long articles, long stories, long accounts, long dropped, long decisions) {}
}
