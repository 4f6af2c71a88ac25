package org.parallax.app.export.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a line of a document. */
public sealed interface Piece {
  /**
   * Words.
   *
   * @param text in one line
   * @param weight how it is set
   */
  record Words(String text, Weight weight) implements Piece {}

  /** How words are set. */
  enum Weight {
    /** As they are. */
    PLAIN,
    /** Bold. */
    STRONG,
    /** Small print, or in italics. */
    QUIET
  }

  /**
   * The mark of a note. Notes that are equal are one note with several marks.
   *
   * @param pieces what the note says; holds no marks of notes
   */
  record Note(List<Piece> pieces) implements Piece {
    /** Copies the pieces. */
    public Note {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * An address to open.
   *
   * @param address {@code http} or {@code https}; any other is printed as words
   */
  record Link(String address) implements Piece {
    /** Returns whether it may be opened. */
    public boolean opens() {
      try {
        return address.matches("https?://[^\\s<>\"]+") && new URI(address).getHost() != null;
      } catch (URISyntaxException e) {
        return false;
      }
    }
  }

  /** Returns plain words. */
  static Piece of(String text) {
    return new Words(text, Weight.PLAIN);
  }

  /** Returns bold words. */
  static Piece strong(String text) {
    return new Words(text, Weight.STRONG);
  }

  /** Returns small print. */
  static Piece quiet(String text) {
    return new Words(text, Weight.QUIET);
  }

  /** Returns words that a form can hold, in one line: control characters are gone. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\s]+", " ");
  }

  /** Returns the same without blanks around; nothing for null. */
  static String clean(@Nullable String text) {
    return text == null ? "" : printable(text).strip();
  }
}
