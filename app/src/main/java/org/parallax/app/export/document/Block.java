package org.parallax.app.export.document;

import java.util.List;

/** What stands below each other in a document. */
public sealed interface Block {
  /**
   * A heading.
   *
   * @param level from 1, the title, to 3
   */
  record Heading(int level, String text) implements Block {
    /** Refuses other levels. */
    public Heading {
      if (level < 1 || level > 3) {
        throw new IllegalArgumentException("headings have levels from 1 to 3, not " + level);
      }
    }
  }

  /** A paragraph. */
  record Paragraph(List<Piece> pieces) implements Block {
    /** Copies the pieces. */
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    /** Returns a paragraph. */
    public static Paragraph of(Piece... pieces) {
      return new Paragraph(List.of(pieces));
    }
  }

  /**
   * A list with bullets.
   *
   * @param items the lines of each
   */
  record Bullets(List<List<Piece>> items) implements Block {
    /** Copies the items. */
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A table.
   *
   * @param head names of the columns
   * @param rows a line of pieces for each column
   */
  record Table(List<String> head, List<List<List<Piece>>> rows) implements Block {
    /** Copies the rows. */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(r -> r.stream().map(List::copyOf).toList()).toList();
    }
  }

  /** The notes of which no word was printed yet stand here, where the form does not place them. */
  record Notes() implements Block {}
}
