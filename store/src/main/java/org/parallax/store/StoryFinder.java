package org.parallax.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Found;
import org.parallax.model.Kept;

/** A query in, SQL and what it gives out. Made for one query; not safe to share. */
final class StoryFinder {
  /** The kinds of names, in code-point order. */
  private static final List<String> TYPES = List.of("organisation", "other", "person", "place");

  private final List<String> wheres = new ArrayList<>();
  private final SortedMap<String, Object> values = new TreeMap<>();

  private StoryFinder() {}

  /** Returns stories that fit a query. */
  static List<Found.Listed> find(
      Handle handle, Found.Query query, int limit, Found.@Nullable Place after) {
    String words = query.words() == null ? null : SearchWords.of(query.words());
    if (words != null && words.isEmpty()) {
      return List.of();
    }
    StoryFinder finder = new StoryFinder();
    finder.narrow(query, words);
    String key =
        switch (query.order()) {
          case NEWEST -> "coalesce(s.last_day, '')";
          case GROWTH -> "s.growth";
          case ORIGINS -> "s.origins";
        };
    if (after != null) {
      finder.where(
          "(" + key + ", s.id) < (:key, :id)",
          "key",
          query.order() == Found.Order.NEWEST ? after.key() : number(after.key()));
      finder.values.put("id", after.id());
    }
    return handle
        .createQuery(
            "SELECT s.*, a.number AS number, a.at AS at FROM story s LEFT JOIN account a ON a.n ="
                + " s.changed"
                + (finder.wheres.isEmpty() ? "" : " WHERE " + String.join(" AND ", finder.wheres))
                + " ORDER BY "
                + key
                + " DESC, s.id DESC LIMIT :limit")
        .bindMap(finder.values)
        .bind("limit", limit)
        .map((rs, context) -> listed(handle, rs, query.order()))
        .list();
  }

  private static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no place in this order: " + key, e);
    }
  }

  private void where(String sql, String name, Object value) {
    wheres.add(sql);
    values.put(name, value);
  }

  private void narrow(Found.Query query, @Nullable String words) {
    if (query.from() != null) {
      where("s.last_day >= :from", "from", query.from());
    }
    if (query.to() != null) {
      where("s.last_day <= :to", "to", query.to());
    }
    if (query.outlet() != null) {
      where(
          "s.n IN (SELECT story FROM sign WHERE kind = 'outlet' AND instr(value, :outlet) > 0)",
          "outlet",
          AccountSigns.lower(query.outlet()));
    }
    if (!query.names().isEmpty()) {
      wheres.add(
          "s.n IN (SELECT story FROM sign WHERE kind = 'name' AND value IN (<names>))"
              .replace("<names>", names(query.names())));
    }
    if (words != null) {
      where(
          "s.n IN (SELECT story FROM article WHERE n IN (SELECT rowid FROM words WHERE words MATCH"
              + " :words))",
          "words",
          words);
    }
    if (query.origins() > 0) {
      where("s.origins >= :origins", "origins", query.origins());
    }
    if (query.articles() > 0) {
      where(
          "(SELECT count(*) FROM article WHERE story = s.n) >= :articles",
          "articles",
          query.articles());
    }
  }

  /** Returns the marks for ids as they were given, and for the ids of a name of each kind. */
  private String names(List<String> names) {
    List<String> ids = new ArrayList<>(names);
    for (String name : names) {
      TYPES.forEach(type -> ids.add(Found.Named.idOf(type, name)));
    }
    return marks(ids);
  }

  private String marks(List<String> ids) {
    List<String> marks = new ArrayList<>();
    for (String id : ids) {
      String mark = "name" + marks.size();
      values.put(mark, id);
      marks.add(":" + mark);
    }
    return String.join(", ", marks);
  }

  private static Found.Listed listed(Handle handle, ResultSet rs, Found.Order order)
      throws SQLException {
    var head = StoryTable.head(handle, rs);
    int growth = rs.getInt("growth");
    String at = rs.getString("at");
    String key =
        switch (order) {
          case NEWEST -> head.lastDay() == null ? "" : head.lastDay();
          case GROWTH -> Integer.toString(growth);
          case ORIGINS -> Integer.toString(head.origins());
        };
    return new Found.Listed(
        head,
        growth,
        rs.getInt("number"),
        rs.getLong("changed"),
        at == null ? Instant.EPOCH : Instant.parse(at),
        new Found.Place(key, head.id()));
  }

  /** Returns accounts that were published after one. */
  static List<Found.Change> changes(Handle handle, long after, int limit) {
    return handle
        .createQuery("SELECT n, story, number, at FROM account WHERE n > ? ORDER BY n LIMIT ?")
        .bind(0, after)
        .bind(1, limit)
        .map((rs, context) ->
            new Found.Change(
                rs.getLong("n"),
                rs.getString("story"),
                rs.getInt("number"),
                Instant.parse(rs.getString("at"))))
        .list();
  }

  /** Returns items of the agenda of all stories. */
  static List<Found.Item> agenda(
      Handle handle,
      @Nullable String from,
      @Nullable String to,
      int limit,
      Found.@Nullable Place after) {
    StoryFinder finder = new StoryFinder();
    finder.wheres.add("g.starts IS NOT NULL");
    if (from != null) {
      finder.where("substr(coalesce(g.ends, g.starts), 1, length(:from)) >= :from", "from", from);
    }
    if (to != null) {
      finder.where("substr(g.starts, 1, length(:to)) <= :to", "to", to);
    }
    if (after != null) {
      int line = after.id().indexOf('\n');
      if (line < 0) {
        throw new IllegalArgumentException("no place in an agenda: " + after.id());
      }
      finder.where(
          "(coalesce(g.starts, ''), s.id, g.item) > (:key, :story, :item)", "key", after.key());
      finder.values.put("story", after.id().substring(0, line));
      finder.values.put("item", after.id().substring(line + 1));
    }
    return handle
        .createQuery(
            "SELECT g.*, s.id AS story_id, s.headline FROM agenda g JOIN story s ON s.n = g.story"
                + " WHERE "
                + String.join(" AND ", finder.wheres)
                + " ORDER BY coalesce(g.starts, ''), s.id, g.item LIMIT :limit")
        .bindMap(finder.values)
        .bind("limit", limit)
        .map((rs, context) ->
            new Found.Item(
                rs.getString("story_id"),
                rs.getString("headline"),
                rs.getString("starts"),
                rs.getString("ends"),
                rs.getString("json"),
                new Found.Place(
                    rs.getString("starts"),
                    rs.getString("story_id") + "\n" + rs.getString("item"))))
        .list();
  }

  /** Returns stories that are proposed to pinned ones. */
  static List<Found.Proposal> proposals(
      Handle handle, @Nullable String to, int limit, Found.@Nullable Place after) {
    StoryFinder finder = new StoryFinder();
    finder.wheres.add("g.kind = '" + StorySigns.PROPOSAL + "'");
    if (to != null) {
      finder.where("g.value = :to", "to", to);
    }
    if (after != null) {
      finder.where("(g.value, s.id) > (:key, :story)", "key", after.key());
      finder.values.put("story", after.id());
    }
    return handle
        .createQuery(
            "SELECT g.value AS pinned, g.label AS because, s.* FROM sign g JOIN story s ON s.n ="
                + " g.story WHERE "
                + String.join(" AND ", finder.wheres)
                + " ORDER BY g.value, s.id LIMIT :limit")
        .bindMap(finder.values)
        .bind("limit", limit)
        .map((rs, context) -> {
          Kept.StoryHead head = StoryTable.head(handle, rs);
          return new Found.Proposal(
              rs.getString("pinned"),
              head,
              rs.getString("because"),
              new Found.Place(rs.getString("pinned"), head.id()));
        })
        .list();
  }

  /** Returns how many stories are proposed to a pinned one. */
  static int proposed(Handle handle, String to) {
    return handle
        .createQuery("SELECT count(*) FROM sign WHERE kind = ? AND value = ?")
        .bind(0, StorySigns.PROPOSAL)
        .bind(1, to)
        .mapTo(Integer.class)
        .one();
  }

  /** Returns the names of which a word begins so, those in the most stories first. */
  static List<Found.Named> names(
      Handle handle, String beginning, int limit, Found.@Nullable Place after) {
    String key = Found.Named.keyOf(beginning);
    // Where no blanks stand between words, one may begin anywhere.
    boolean within = !key.isEmpty() && Bigrams.isOne(key.codePointAt(0));
    List<String> wheres = new ArrayList<>();
    SortedMap<String, Object> values = new TreeMap<>();
    for (String type : TYPES) {
      wheres.add("(value >= :" + type + " AND value < :" + type + "End)");
      wheres.add("value LIKE :" + type + "Word");
      values.put(type, type + ":" + key);
      values.put(type + "End", type + ":" + key + "\uffff");
      values.put(type + "Word", type + (within ? ":%" : ":%-") + key + "%");
    }
    if (after == null) {
      return named(handle, String.join(" OR ", wheres), values, limit);
    }
    Found.Named last = Found.Named.at(after);
    values.put("lastStories", last.stories());
    values.put("lastName", last.name());
    values.put("lastId", last.id());
    return named(
        handle,
        String.join(" OR ", wheres),
        "HAVING count(*) < :lastStories OR (count(*) = :lastStories AND (min(label), value) >"
            + " (:lastName, :lastId))",
        values,
        limit);
  }

  /** Returns the names that stand in the same stories as one. */
  static List<Found.Named> namesWith(Handle handle, List<String> ids, int limit) {
    StoryFinder finder = new StoryFinder();
    String marks = finder.marks(ids);
    return named(
        handle,
        "value NOT IN ("
            + marks
            + ") AND story IN (SELECT s.n FROM story s WHERE s.n IN (SELECT story FROM sign WHERE kind"
            + " = 'name' AND value IN ("
            + marks
            + ")) ORDER BY coalesce(s.last_day, '') DESC, s.id DESC LIMIT 1000)",
        finder.values,
        limit);
  }

  /** Returns the name of an id. */
  static Found.@Nullable Named name(Handle handle, String id) {
    return named(handle, "value = :id", new TreeMap<>(java.util.Map.of("id", id)), 1).stream()
        .findFirst()
        .orElse(null);
  }

  /** Returns some ids as one name. */
  static Found.@Nullable Named name(Handle handle, List<String> ids) {
    Found.Named shown =
        ids.stream().map(id -> name(handle, id)).filter(Objects::nonNull).findFirst().orElse(null);
    if (shown == null) {
      return null;
    }
    StoryFinder finder = new StoryFinder();
    int stories =
        handle
            .createQuery(
                "SELECT count(DISTINCT story) FROM sign WHERE kind = 'name' AND value IN ("
                    + finder.marks(ids)
                    + ")")
            .bindMap(finder.values)
            .mapTo(Integer.class)
            .one();
    return new Found.Named(shown.id(), shown.type(), shown.name(), stories);
  }

  private static List<Found.Named> named(
      Handle handle, String where, SortedMap<String, Object> values, int limit) {
    return named(handle, where, "", values, limit);
  }

  private static List<Found.Named> named(
      Handle handle, String where, String having, SortedMap<String, Object> values, int limit) {
    return handle
        .createQuery(
            "SELECT value, min(label) AS label, count(*) AS stories FROM sign WHERE kind = 'name'"
                + " AND ("
                + where
                + ") GROUP BY value "
                + having
                + " ORDER BY stories DESC, label, value LIMIT :limit")
        .bindMap(values)
        .bind("limit", limit)
        .map((rs, context) -> {
          String id = rs.getString("value");
          return new Found.Named(
              id, id.substring(0, id.indexOf(':')), rs.getString("label"), rs.getInt("stories"));
        })
        .list();
  }
}
