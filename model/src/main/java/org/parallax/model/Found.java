package org.parallax.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link Store}, and what it finds. Immutable. */
public final class Found {
  private Found() {}

  /** The orders of a list of stories; each ends with the id. */
  public enum Order {
    /** The latest last report first; stories without a day last. */
    NEWEST,
    /** Those that gained the most articles by their last account first. */
    GROWTH,
    /** Those of the most origins first. */
    ORIGINS
  }

  /**
   * Which stories are asked for: those that fit all that is told.
   *
   * @param from ISO day of the last report, or later; null for any
   * @param to ISO day of the last report, or earlier; null for any
   * @param outlet part of the name or domain of an outlet that has a report in it, in any case;
   *     null for any
   * @param names names, or ids of names ({@link Named#idOf}), one of which is in it; empty for any
   * @param words as for {@link Store#search}, for the articles of a story: one must fit; null for
   *     any
   * @param origins so many or more
   * @param articles so many or more
   * @param order of the list
   */
  public record Query(
      @Nullable String from,
      @Nullable String to,
      @Nullable String outlet,
      List<String> names,
      @Nullable String words,
      int origins,
      int articles,
      Order order) {
    /** Copies the list. */
    public Query {
      names = List.copyOf(names);
    }

    /** Returns the query that every story fits. */
    public static Query all(Order order) {
      return new Query(null, null, null, List.of(), null, 0, 0, order);
    }
  }

  /**
   * Where a page of a list ended: good as long as what stood there keeps its place, and never
   * wrong, only shifted, when it does not.
   *
   * @param key what the list is ordered by
   * @param id of what stands there
   */
  public record Place(String key, String id) {}

  /**
   * A story in a list.
   *
   * @param head what is known of it
   * @param growth articles that the last account has more than the one before; all of them for a
   *     first account; 0 where it has fewer
   * @param account number of its last account
   * @param change number of the {@link Change} by which that became its last
   * @param changedAt when
   * @param place of it in this order
   */
  public record Listed(
      Kept.StoryHead head, int growth, int account, long change, Instant changedAt, Place place) {}

  /**
   * An account that was published.
   *
   * @param number greater than those of all before; some may be missing
   * @param story id that the story had then
   * @param account its number, for {@link Store#account(String, int)}
   * @param at when
   */
  public record Change(long number, String story, int account, Instant at) {}

  /**
   * An item of the agenda of a story as it stands.
   *
   * @param story its id
   * @param headline of the story; null when it has none
   * @param start ISO day or minute of its beginning; null when no day is told
   * @param end ISO day or minute of its end; null when not told
   * @param json one object, in the words of the dossier
   * @param place of it in the agenda
   */
  public record Item(
      String story,
      @Nullable String headline,
      @Nullable String start,
      @Nullable String end,
      String json,
      Place place) {}

  /**
   * A story that would be part of a pinned one, as its account says.
   *
   * @param to id of the pinned story
   * @param story what is known of the proposed one
   * @param because in words
   * @param place of it among the proposals
   */
  public record Proposal(String to, Kept.StoryHead story, String because, Place place) {}

  /**
   * A name that stands in stories.
   *
   * @param id made of kind and name: the same for the same name in every story
   * @param type as in the dossier
   * @param name as most stories have it
   * @param stories in how many it stands
   */
  public record Named(String id, String type, String name, int stories) {
    /** The order of a list of names: those in the most stories first, then by name and id. */
    public static final Comparator<Named> ORDER =
        Comparator.comparing(Named::stories)
            .reversed()
            .thenComparing(Named::name)
            .thenComparing(Named::id);

    /** Returns where it stands in a list of names. */
    public Place place() {
      return new Place(stories + "\n" + name, id);
    }

    /**
     * Returns the name of a place.
     *
     * @throws IllegalArgumentException when it is no place in a list of names
     */
    public static Named at(Place place) {
      int end = place.key().indexOf('\n');
      int kind = place.id().indexOf(':');
      if (end < 0 || kind < 0) {
        throw new IllegalArgumentException("no place in a list of names: " + place.key());
      }
      return new Named(
          place.id(),
          place.id().substring(0, kind),
          place.key().substring(end + 1),
          Integer.parseInt(place.key().substring(0, end)));
    }

    /** Returns the id of a name: its type, and its letters and digits in lower case. */
    public static String idOf(String type, String name) {
      return type + ":" + keyOf(name);
    }

    /** Returns the letters and digits of a name in lower case, what is between them a hyphen. */
    public static String keyOf(String name) {
      return name.toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
          .replaceAll("^-|-$", "");
    }
  }
}
