package org.parallax.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What rows say of other rows: is it there? */
final class References {
  private record Rule(String what, String sql) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "version without its capture",
              "SELECT n FROM version WHERE n NOT IN (SELECT n FROM capture WHERE article IS NOT NULL)"),
          new Rule(
              "version without its article",
              "SELECT n FROM version WHERE article NOT IN (SELECT n FROM article)"),
          new Rule(
              "article without a capture that makes it",
              "SELECT a.n FROM article a LEFT JOIN version v ON v.n = a.capture WHERE v.article IS NOT a.n"),
          new Rule(
              "article of a story that is not there",
              "SELECT n FROM article WHERE story IS NOT NULL AND story NOT IN (SELECT n FROM story)"),
          new Rule(
              "story without articles",
              "SELECT n FROM story WHERE n NOT IN (SELECT story FROM article WHERE story IS NOT NULL)"),
          new Rule(
              "story without its account",
              "SELECT s.n FROM story s WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.story = s.id AND a.sha256 = s.account)"),
          new Rule(
              "capture that nobody settled",
              "SELECT n FROM capture WHERE article IS NOT NULL AND waits = 0 AND n NOT IN (SELECT n FROM version)"));

  private References() {}

  /** Returns the rows that name what is not there. */
  static List<Damage> broken(Handle handle) {
    List<Damage> found = new ArrayList<>();
    for (Rule rule : RULES) {
      for (long n : handle.createQuery(rule.sql + " LIMIT 100").mapTo(Long.class).list()) {
        found.add(new Damage("row " + n, rule.what, ""));
      }
    }
    return found;
  }

  /**
   * Makes every row name what is there: captures whose article is gone wait to be settled anew,
   * stories without an account or articles go, and are told anew by the next run that reads one of
   * theirs.
   */
  static void mend(Handle handle) {
    handle.execute(
        "DELETE FROM version WHERE n NOT IN (SELECT n FROM capture WHERE article IS NOT NULL) OR"
            + " article NOT IN (SELECT n FROM article)");
    // An article whose capture is gone stands as the last of the others, or goes.
    handle.execute(
        """
        DELETE FROM article WHERE n IN (SELECT a.n FROM article a LEFT JOIN version v ON v.n = a.capture WHERE v.article IS NOT a.n)
        """);
    handle.execute("DELETE FROM version WHERE article NOT IN (SELECT n FROM article)");
    handle.execute(
        "UPDATE capture SET waits = 1 WHERE article IS NOT NULL AND n NOT IN (SELECT n FROM"
            + " version)");
    handle.execute(
        "DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.story = story.id AND"
            + " a.sha256 = story.account)");
    handle.execute(
        "DELETE FROM story WHERE n NOT IN (SELECT story FROM article WHERE story IS NOT NULL)");
    handle.execute(
        "UPDATE article SET story = NULL, place = NULL WHERE story IS NOT NULL AND story NOT IN"
            + " (SELECT n FROM story)");
    handle
        .createQuery("SELECT n FROM story")
        .mapTo(Long.class)
        .list()
        .forEach(n -> StoryTable.sumUp(handle, n));
  }
}
