package org.parallax.app.rest;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.app.desk.Desk;
import org.parallax.app.desk.Marks;
import org.parallax.model.EntityType;
import org.parallax.model.Found;

/** The stories that a request asks for, by its filters and order. Safe to share between threads. */
final class StoryList {
  private final Desk desk;

  StoryList(Desk desk) {
    this.desk = desk;
  }

  /** Which stories, for one who reads. */
  private enum Status {
    ALL,
    UNREAD,
    CHANGED,
    READ
  }

  /**
   * Some stories of a list.
   *
   * @param stories in the order that was asked for
   * @param next where they end; null when there are no more
   */
  record Page(List<Found.Listed> stories, Found.@Nullable Place next) {
    /** Copies the list. */
    Page {
      stories = List.copyOf(stories);
    }
  }

  /** Returns the stories behind {@code after} that fit all that is asked for, so many at most. */
  Page page(Context request, int limit) {
    Marks marks = desk.marks();
    Found.Query query = query(request, marks);
    Status status = Params.one(request, "status", Status.class, Status.ALL);
    String who = Guard.who(request).name();
    List<Found.Listed> fitting = new ArrayList<>();
    Found.Place next = Cursor.place(Params.words(request, "after"));
    boolean more = true;
    while (more && fitting.size() < limit) {
      List<Found.Listed> page = find(query, limit, next);
      more = page.size() == limit;
      for (Found.Listed listed : page) {
        if (fitting.size() == limit) {
          more = true;
          break;
        }
        next = listed.place();
        if (fits(status, marks.read(who, listed.head()), listed.account())) {
          fitting.add(listed);
        }
      }
    }
    return new Page(fitting, more ? next : null);
  }

  private static Found.Query query(Context request, Marks marks) {
    return new Found.Query(
        Params.day(request, "from"),
        Params.day(request, "to"),
        Params.words(request, "outlet"),
        names(Params.words(request, "name"), marks),
        Params.words(request, "q"),
        Params.number(request, "origins", 0, 0, Integer.MAX_VALUE),
        Params.number(request, "articles", 0, 0, Integer.MAX_VALUE),
        Params.one(request, "sort", Found.Order.class, Found.Order.NEWEST));
  }

  /** Returns a name, as a name or as an id, with the ids of those that are one with it. */
  private static List<String> names(@Nullable String name, Marks marks) {
    if (name == null) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(marks.same(name));
    for (EntityType type : EntityType.values()) {
      all.addAll(marks.same(Found.Named.idOf(type.name().toLowerCase(Locale.ROOT), name)));
    }
    return List.copyOf(all);
  }

  private List<Found.Listed> find(Found.Query query, int limit, Found.@Nullable Place after) {
    try {
      return desk.store().find(query, limit, after);
    } catch (IllegalArgumentException e) {
      throw Problem.badValue("after", "the value of 'next' of the page before", e.getMessage());
    }
  }

  private static boolean fits(Status status, int read, int account) {
    return switch (status) {
      case ALL -> true;
      case UNREAD -> read == 0;
      case CHANGED -> read > 0 && read < account;
      case READ -> read >= account;
    };
  }
}
