package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Kept;
import org.parallax.model.StoreProblem;

/**
 * What stories are found by: made of their last account in the transaction that publishes it, and
 * made again where it is not there, after a repair or a change of format.
 */
final class StorySigns {
  static final String OUTLET = "outlet";
  static final String NAME = "name";
  static final String PROPOSAL = "proposal";

  private static final int AT_ONCE = 100;

  private StorySigns() {}

  /** Makes what is not there, some stories to a transaction. */
  static void complete(Database database, Upgrading upgrading) {
    new Catchup<>(
            "making what stories are found by",
            "SELECT count(*) FROM story WHERE changed = 0",
            StorySigns::unsigned,
            StorySigns::makeOrMark,
            (handle, made) -> made.size())
        .run(database, upgrading);
  }

  private static List<Long> unsigned(Handle handle) {
    return handle
        .createQuery("SELECT n FROM story WHERE changed = 0 LIMIT " + AT_ONCE)
        .mapTo(Long.class)
        .list();
  }

  /** Makes the signs of a story, none where its account is damaged: a check will tell. */
  private static void makeOrMark(Handle handle, long story) {
    try {
      make(handle, story);
    } catch (StoreProblem e) {
      handle.execute("UPDATE story SET changed = -1 WHERE n = ?", story);
    }
  }

  /** Makes the signs of a story anew, unless they are of its last account already. */
  static void renew(Handle handle, long story) {
    boolean stays =
        handle
            .createQuery(
                "SELECT 1 FROM story s WHERE s.n = ? AND s.changed = (SELECT max(n) FROM account"
                    + " WHERE story = s.id)")
            .bind(0, story)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!stays) {
      make(handle, story);
    }
  }

  /** Makes the signs of a story anew from its accounts. */
  static void make(Handle handle, long story) {
    Made made = Made.of(handle, story);
    handle.execute("DELETE FROM sign WHERE story = ?", story);
    handle.execute("DELETE FROM agenda WHERE story = ?", story);
    try (PreparedBatch signs =
            handle.prepareBatch(
                "INSERT INTO sign (story, kind, value, label) VALUES (?, ?, ?, ?)");
        PreparedBatch agenda =
            handle.prepareBatch(
                "INSERT INTO agenda (story, item, starts, ends, json) VALUES (?, ?, ?, ?, ?)")) {
      made.signs
          .all()
          .forEach((kind, labels) ->
              labels.forEach((value, label) -> signs.add(story, kind, value, label)));
      signs.execute();
      made.signs
          .agenda()
          .forEach(item -> agenda.add(story, item.id(), item.start(), item.end(), item.json()));
      agenda.execute();
    }
    handle.execute(
        "UPDATE story SET growth = ?, changed = ? WHERE n = ?", made.growth, made.change, story);
  }

  /** What the accounts of a story say that it is found by. */
  private record Made(AccountSigns signs, int growth, long change) {
    static Made of(Handle handle, long story) {
      String id =
          handle
              .createQuery("SELECT id FROM story WHERE n = ?")
              .bind(0, story)
              .mapTo(String.class)
              .one();
      int last = StoryTable.last(handle, id);
      AccountSigns now = AccountSigns.of(account(handle, id, last));
      AccountSigns before = AccountSigns.of(account(handle, id, last - 1));
      long change =
          handle
              .createQuery("SELECT coalesce(max(n), -1) FROM account WHERE story = ?")
              .bind(0, id)
              .mapTo(Long.class)
              .one();
      return new Made(now, Math.max(0, now.articles() - before.articles()), change);
    }

    private static Kept.@Nullable Account account(Handle handle, String story, int number) {
      return number < 1
          ? null
          : StoryTable.accounts(handle, story, number, true).stream().findFirst().orElse(null);
    }
  }

  /** Returns what is wrong with the signs; they are lost to nobody. */
  static List<Damage> damage(Database database) {
    try {
      return database.read(h ->
          h.createQuery("SELECT n FROM story ORDER BY n").mapTo(Long.class).list().stream()
              .filter(n -> !isRight(h, n))
              .findFirst()
              .map(n -> List.of(damaged("others, from story " + n + " on")))
              .orElse(List.of()));
    } catch (StoreProblem e) {
      return List.of(damaged(Checker.said(e)));
    }
  }

  private static Damage damaged(String found) {
    return new Damage(
        "what stories are found by", "expected what their accounts say, found " + found, "");
  }

  private static boolean isRight(Handle handle, long story) {
    Made made = Made.of(handle, story);
    List<String> wanted = new ArrayList<>();
    for (Map.Entry<String, SortedMap<String, String>> kind : made.signs.all().entrySet()) {
      kind.getValue()
          .forEach((value, label) -> wanted.add(kind.getKey() + " " + value + " " + label));
    }
    for (AccountSigns.Item item : made.signs.agenda()) {
      wanted.add(item.id() + " " + item.start() + " " + item.end() + " " + item.json());
    }
    wanted.add("changed " + made.growth + " " + made.change);
    return wanted.equals(found(handle, story));
  }

  private static List<String> found(Handle handle, long story) {
    List<String> found =
        new ArrayList<>(
            handle
                .createQuery(
                    "SELECT kind || ' ' || value || ' ' || label FROM sign WHERE story = ? ORDER BY"
                        + " kind, value")
                .bind(0, story)
                .mapTo(String.class)
                .list());
    found.addAll(
        handle
            .createQuery("SELECT * FROM agenda WHERE story = ? ORDER BY n")
            .bind(0, story)
            .map((rs, context) ->
                rs.getString("item")
                    + " "
                    + rs.getString("starts")
                    + " "
                    + rs.getString("ends")
                    + " "
                    + rs.getString("json"))
            .list());
    found.add(
        Objects.requireNonNull(
            handle
                .createQuery("SELECT 'changed ' || growth || ' ' || changed FROM story WHERE n = ?")
                .bind(0, story)
                .mapTo(String.class)
                .one()));
    return found;
  }
}
