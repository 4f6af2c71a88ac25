package org.parallax.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Kept;

/** The stories as they stand, and the accounts of now and before. */
final class StoryTable {
  /** Stories that are asked for in one go. */
  private static final int TOGETHER = 256;

  private StoryTable() {}

  /** Puts an account down that is still to be published. */
  static void draft(Handle handle, Kept.Draft account) {
    byte[] packed = Packed.of(account.json().getBytes(StandardCharsets.UTF_8));
    handle.execute(
        "INSERT OR IGNORE INTO draft (story, sha256, json, sum) VALUES (?, ?, ?, ?)",
        account.story(),
        account.sha256(),
        packed,
        draftSum(account.story(), account.sha256(), packed));
  }

  static long toldSum(String id) {
    return new Sum().add(id).value();
  }

  static long draftSum(String story, String sha256, byte[] json) {
    return new Sum().add(story).add(sha256).add(json).value();
  }

  static long accountSum(String story, long number, String at, String sha256, byte[] json) {
    return new Sum().add(story).add(number).add(at).add(sha256).add(json).value();
  }

  /** Returns what the accounts of some stories are made of. */
  static SortedMap<String, String> bases(Handle handle, Collection<String> stories) {
    SortedMap<String, String> bases = new TreeMap<>();
    List<String> all = List.copyOf(stories);
    for (int from = 0; from < all.size(); from += TOGETHER) {
      handle
          .createQuery("SELECT id, basis FROM story WHERE id IN (<ids>)")
          .bindList("ids", all.subList(from, Math.min(all.size(), from + TOGETHER)))
          .map((rs, context) -> Map.entry(rs.getString(1), rs.getString(2)))
          .forEach(one -> bases.put(one.getKey(), one.getValue()));
    }
    return bases;
  }

  /** Lets stories change. */
  static void publish(Handle handle, List<Kept.StoryHead> changed, Instant at, IntConsumer done) {
    SortedSet<Long> touched = new TreeSet<>();
    for (Kept.StoryHead head : changed) {
      handle.execute(
          "UPDATE article SET story = NULL, place = NULL WHERE story = (SELECT n FROM story WHERE"
              + " id = ?)",
          head.id());
    }
    int written = 0;
    for (Kept.StoryHead head : changed) {
      account(handle, head, at);
      handle.execute(
          "INSERT OR IGNORE INTO told (id, sum) VALUES (?, ?)", head.id(), toldSum(head.id()));
      long n = write(handle, head);
      int place = 0;
      for (String article : head.articles()) {
        touched.addAll(storyOf(handle, article));
        int found =
            handle.execute(
                "UPDATE article SET story = ?, place = ? WHERE id = ?", n, place++, article);
        if (found != 1) {
          throw new IllegalArgumentException("not kept: " + article + " of story " + head.id());
        }
      }
      StorySigns.renew(handle, n);
      done.accept(++written);
    }
    // Stories that lost all their articles to others are gone; their accounts stay.
    for (long n : touched) {
      handle.execute(
          "DELETE FROM story WHERE n = ? AND NOT EXISTS (SELECT 1 FROM article WHERE story = ?)",
          n,
          n);
    }
    touched.forEach(n -> sumUp(handle, n));
    for (Kept.StoryHead head : changed) {
      handle.execute(
          "DELETE FROM story WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article WHERE story ="
              + " story.n)",
          head.id());
    }
    handle.execute("DELETE FROM draft");
  }

  /** Writes the checksum of a story that lost some of its articles to others. */
  static void sumUp(Handle handle, long n) {
    handle
        .createQuery("SELECT * FROM story WHERE n = ?")
        .bind(0, n)
        .map((rs, context) -> unchecked(handle, rs))
        .findOne()
        .ifPresent(head -> handle.execute("UPDATE story SET sum = ? WHERE n = ?", sum(head), n));
  }

  private static List<Long> storyOf(Handle handle, String article) {
    return handle
        .createQuery("SELECT story FROM article WHERE id = ? AND story IS NOT NULL")
        .bind(0, article)
        .mapTo(Long.class)
        .list();
  }

  /** Makes the account of a head the last of its story, unless it is that already. */
  private static void account(Handle handle, Kept.StoryHead head, Instant at) {
    record Last(int number, String sha256) {}
    Last last =
        handle
            .createQuery(
                "SELECT number, sha256 FROM account WHERE story = ? ORDER BY number DESC LIMIT 1")
            .bind(0, head.id())
            .map((rs, context) -> new Last(rs.getInt(1), rs.getString(2)))
            .findOne()
            .orElse(new Last(0, ""));
    if (last.sha256.equals(head.account())) {
      return;
    }
    byte[] json =
        handle
            .createQuery("SELECT n, json, sum FROM draft WHERE story = ? AND sha256 = ?")
            .bind(0, head.id())
            .bind(1, head.account())
            .map((rs, context) -> {
              byte[] bytes = rs.getBytes(2);
              Rows.check(
                  "draft",
                  rs.getLong(1),
                  rs.getLong(3),
                  draftSum(head.id(), head.account(), bytes));
              return bytes;
            })
            .findOne()
            .orElseThrow(() -> new IllegalArgumentException("no such account: " + head.account()));
    int number = last.number + 1;
    handle.execute(
        "INSERT INTO account (story, number, at, sha256, json, sum) VALUES (?, ?, ?, ?, ?, ?)",
        head.id(),
        number,
        at.toString(),
        head.account(),
        json,
        accountSum(head.id(), number, at.toString(), head.account(), json));
  }

  private static long write(Handle handle, Kept.StoryHead head) {
    handle.execute(
        """
        INSERT INTO story (id, aliases, headline, event_day, last_day, outlets, origins, basis, account, sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET aliases = excluded.aliases, headline = excluded.headline, event_day = excluded.event_day,
          last_day = excluded.last_day, outlets = excluded.outlets, origins = excluded.origins, basis = excluded.basis,
          account = excluded.account, sum = excluded.sum
        """,
        head.id(),
        RecordJson.ofList(head.aliases()),
        head.headline(),
        head.eventDay(),
        head.lastDay(),
        head.outlets(),
        head.origins(),
        head.basis(),
        head.account(),
        sum(head));
    return handle
        .createQuery("SELECT n FROM story WHERE id = ?")
        .bind(0, head.id())
        .mapTo(Long.class)
        .one();
  }

  private static long sum(Kept.StoryHead head) {
    return new Sum()
        .add(head.id())
        .add(RecordJson.ofList(head.aliases()))
        .add(RecordJson.ofList(head.articles()))
        .add(head.headline())
        .add(head.eventDay())
        .add(head.lastDay())
        .add(head.outlets())
        .add(head.origins())
        .add(head.basis())
        .add(head.account())
        .value();
  }

  /** Returns the story that has an id, or holds the article of that id. */
  static Kept.@Nullable StoryHead story(Handle handle, String id) {
    return handle
        .createQuery(
            """
            SELECT * FROM story WHERE id = ?
            UNION ALL SELECT s.* FROM article a JOIN story s ON s.n = a.story WHERE a.id = ? LIMIT 1
            """)
        .bind(0, id)
        .bind(1, id)
        .map((rs, context) -> head(handle, rs))
        .findFirst()
        .orElse(null);
  }

  /** Returns the story that a result stands at. */
  static Kept.StoryHead head(Handle handle, ResultSet rs) throws SQLException {
    Kept.StoryHead head = unchecked(handle, rs);
    Rows.check("story", rs.getLong("n"), rs.getLong("sum"), sum(head));
    return head;
  }

  private static Kept.StoryHead unchecked(Handle handle, ResultSet rs) throws SQLException {
    return new Kept.StoryHead(
        rs.getString("id"),
        RecordJson.list(rs.getString("aliases")),
        handle
            .createQuery("SELECT id FROM article WHERE story = ? ORDER BY place, id")
            .bind(0, rs.getLong("n"))
            .mapTo(String.class)
            .list(),
        rs.getString("headline"),
        rs.getString("event_day"),
        rs.getString("last_day"),
        rs.getInt("outlets"),
        rs.getInt("origins"),
        rs.getString("basis"),
        rs.getString("account"));
  }

  /** Returns accounts, the first first. */
  static List<Kept.Account> accounts(Handle handle, String story, int number, boolean whole) {
    return handle
        .createQuery(
            "SELECT * FROM account WHERE story = ? AND (? = 0 OR number = ?) ORDER BY number")
        .bind(0, story)
        .bind(1, number)
        .bind(2, number)
        .map((rs, context) -> account(rs, whole))
        .list();
  }

  private static Kept.Account account(ResultSet rs, boolean whole) throws SQLException {
    byte[] json = rs.getBytes("json");
    String at = rs.getString("at");
    check(rs);
    return new Kept.Account(
        rs.getString("story"),
        rs.getInt("number"),
        Instant.parse(at),
        rs.getString("sha256"),
        whole ? new String(Packed.back(json), StandardCharsets.UTF_8) : "");
  }

  /** Compares the checksum of the account that a result stands at. */
  static void check(ResultSet rs) throws SQLException {
    Rows.check(
        "account",
        rs.getLong("n"),
        rs.getLong("sum"),
        accountSum(
            rs.getString("story"),
            rs.getInt("number"),
            rs.getString("at"),
            rs.getString("sha256"),
            rs.getBytes("json")));
  }

  /** Returns the number of the last account of a story; 0 when it has none. */
  static int last(Handle handle, String story) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM account WHERE story = ?")
        .bind(0, story)
        .mapTo(Integer.class)
        .one();
  }

  /** Returns the ids that were told, with the place of each. */
  static SortedMap<String, Long> told(Handle handle) {
    SortedMap<String, Long> told = new TreeMap<>();
    handle
        .createQuery("SELECT id, n FROM told")
        .map((rs, context) -> {
          told.put(rs.getString(1), rs.getLong(2));
          return 0;
        })
        .list();
    return told;
  }

  /** Gives the ids that have accounts, in order. */
  static void ids(Handle handle, Consumer<String> taker) {
    new ArrayList<>(
            handle
                .createQuery("SELECT DISTINCT story FROM account ORDER BY story")
                .mapTo(String.class)
                .list())
        .forEach(taker);
  }
}
