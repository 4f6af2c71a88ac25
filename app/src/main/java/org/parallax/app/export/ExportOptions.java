package org.parallax.app.export;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Shelf;

/**
 * How a dossier is written, whatever the form; each form takes what concerns it. Immutable; safe to
 * share when {@code texts} is.
 *
 * @param story id of the only story to write; null for all
 * @param table of the forms that are tables
 * @param width of a line of {@link Form#text}, in characters
 * @param colour whether {@link Form#text} has ANSI colours
 * @param full whether the account has a line for every reported sentence, and {@link Form#text} for
 *     every removed piece
 * @param address where stories can be opened, the id of one put behind it, escaped, such as {@code
 *     https://news.example/stories/}; null when nowhere. Feeds link there
 * @param texts makes shelves for what must wait until the end of {@link Form#json} and {@link
 *     Form#html}
 */
public record ExportOptions(
    @Nullable String story,
    Table table,
    int width,
    boolean colour,
    boolean full,
    @Nullable String address,
    Supplier<Shelf<byte[]>> texts) {
  private static final int WIDTH = 100;

  /** Returns the defaults: all stories, claims, lines of 100 characters, shelves in memory. */
  public static ExportOptions defaults() {
    return new ExportOptions(null, Table.claims, WIDTH, false, false, null, Shelf::inMemory);
  }

  /** Returns these options for one story; for all when {@code id} is null. */
  public ExportOptions ofStory(@Nullable String id) {
    return new ExportOptions(id, table, width, colour, full, address, texts);
  }

  /** Returns these options for another table. */
  public ExportOptions of(Table other) {
    return new ExportOptions(story, other, width, colour, full, address, texts);
  }

  /** Returns these options for another screen. */
  public ExportOptions on(int columns, boolean colours, boolean everything) {
    return new ExportOptions(story, table, columns, colours, everything, address, texts);
  }

  /** Returns these options with stories that can be opened; null when they cannot. */
  public ExportOptions at(@Nullable String stories) {
    return new ExportOptions(story, table, width, colour, full, stories, texts);
  }

  /** Returns these options with other shelves. */
  public ExportOptions waitingOn(Supplier<Shelf<byte[]>> shelves) {
    return new ExportOptions(story, table, width, colour, full, address, shelves);
  }
}
