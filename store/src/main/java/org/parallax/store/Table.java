package org.parallax.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.parallax.model.StoreProblem;

/** The tables, in the order in which they are looked through and saved. */
enum Table {
  /** What was read. */
  CAPTURE("id", (h, rs) -> CaptureTable.check(rs)),
  /** The articles as they stand; made again from the captures. */
  ARTICLE("id", (h, rs) -> ArticleTable.check(rs)),
  /** To which article a capture belongs; made again. */
  VERSION("", (h, rs) -> checkVersion(rs)),
  /** The stories as they stand; made again. */
  STORY("id", StoryTable::head),
  /** Ids of stories that were told. */
  TOLD("id", (h, rs) -> checkTold(rs)),
  /** Accounts of a run that was broken off; made again. */
  DRAFT("", (h, rs) -> checkDraft(rs)),
  /** Accounts, of now and before. */
  ACCOUNT("story", (h, rs) -> StoryTable.check(rs)),
  /** Readings; made again. */
  READING("", (h, rs) -> ReadingTable.checked(rs)),
  /** What was dropped. */
  DROPPED("path", (h, rs) -> DropTable.line(rs)),
  /** What persons decided. */
  DECISION("said", (h, rs) -> DecisionTable.decision(rs));

  private final String name;

  private final Check check;

  /** Compares the checksum of the row that a result stands at. */
  private interface Check {
    void check(Handle handle, ResultSet rs) throws SQLException;
  }

  Table(String name, Check check) {
    this.name = name;
    this.check = check;
  }

  private static void checkVersion(ResultSet rs) throws SQLException {
    long capture = rs.getLong("n");
    Rows.check(
        "version",
        capture,
        rs.getLong("sum"),
        CaptureTable.settledSum(capture, rs.getLong("article"), rs.getLong("round")));
  }

  private static void checkTold(ResultSet rs) throws SQLException {
    Rows.check("told", rs.getLong("n"), rs.getLong("sum"), StoryTable.toldSum(rs.getString("id")));
  }

  private static void checkDraft(ResultSet rs) throws SQLException {
    Rows.check(
        "draft",
        rs.getLong("n"),
        rs.getLong("sum"),
        StoryTable.draftSum(rs.getString("story"), rs.getString("sha256"), rs.getBytes("json")));
  }

  /** Returns its name in the database; rows have their number in {@code n}. */
  String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is wrong with the row that a result stands at; null when nothing is. */
  @Nullable String damage(Handle handle, ResultSet rs) throws SQLException {
    try {
      check.check(handle, rs);
      return null;
    } catch (StoreProblem e) {
      return "a checksum that does not fit";
    } catch (RuntimeException e) {
      return "a value that cannot be read: " + e.getMessage();
    }
  }

  /** Returns what a reader loses with the row that a result stands at; empty for nothing. */
  String lost(ResultSet rs) throws SQLException {
    byte[] bytes = name.isEmpty() ? null : rs.getBytes(name);
    if (bytes == null) {
      return "";
    }
    String words = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    boolean again = this == ARTICLE || this == STORY;
    return sql() + " " + words + (again ? ", until a run reads a report of it again" : "");
  }
}
