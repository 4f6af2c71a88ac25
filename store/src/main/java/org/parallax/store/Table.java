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
  CAPTURE("id") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      CaptureTable.check(rs);
    }
  },
  /** The articles as they stand; made again from the captures. */
  ARTICLE("id") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      ArticleTable.check(rs);
    }
  },
  /** To which article a capture belongs; made again. */
  VERSION("") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      long capture = rs.getLong("n");
      Rows.check(
          "version",
          capture,
          rs.getLong("sum"),
          CaptureTable.settledSum(capture, rs.getLong("article"), rs.getLong("round")));
    }
  },
  /** The stories as they stand; made again. */
  STORY("id") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      StoryTable.head(handle, rs);
    }
  },
  /** Ids of stories that were told. */
  TOLD("id") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      Rows.check(
          "told", rs.getLong("n"), rs.getLong("sum"), StoryTable.toldSum(rs.getString("id")));
    }
  },
  /** Accounts of a run that was broken off; made again. */
  DRAFT("") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      Rows.check(
          "draft",
          rs.getLong("n"),
          rs.getLong("sum"),
          StoryTable.draftSum(rs.getString("story"), rs.getString("sha256"), rs.getBytes("json")));
    }
  },
  /** Accounts, of now and before. */
  ACCOUNT("story") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      StoryTable.check(rs);
    }
  },
  /** Readings; made again. */
  READING("") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      ReadingTable.checked(rs);
    }
  },
  /** What was dropped. */
  DROPPED("path") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      DropTable.line(rs);
    }
  },
  /** What persons decided. */
  DECISION("said") {
    @Override
    void check(Handle handle, ResultSet rs) throws SQLException {
      DecisionTable.decision(rs);
    }
  };

  private final String name;

  Table(String name) {
    this.name = name;
  }

  abstract void check(Handle handle, ResultSet rs) throws SQLException;

  /** Returns its name in the database; rows have their number in {@code n}. */
  String sql() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is wrong with the row that a result stands at; null when nothing is. */
  @Nullable String damage(Handle handle, ResultSet rs) throws SQLException {
    try {
      check(handle, rs);
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
