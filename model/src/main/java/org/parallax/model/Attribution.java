package org.parallax.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One article says that somebody said something (PARC, PolNeAR: source, cue, content).
 *
 * @param id unique in the article, in text order
 * @param kind how it is given
 * @param content the maximal spans of all that is said, marks included, cue and speaker left out;
 *     one span a paragraph at most
 * @param quoted the parts between quotation marks, marks left out, or the whole of a post that is
 *     signed as one; inside {@code content}
 * @param cue the words that say that something is said ("said", "according to"); empty when there
 *     are none (a quotation continued)
 * @param speaker who
 */
public record Attribution(
    String id, Kind kind, List<Span> content, List<Span> quoted, List<Span> cue, Speaker speaker) {
  /** How an utterance is given. */
  public enum Kind {
    /** Nothing but marks and punctuation stands outside the quoted words. */
    DIRECT,
    /** Some words are quoted, some reported. */
    PARTIAL,
    /** No words are quoted. */
    INDIRECT
  }

  /** Copies the lists; refuses an attribution of nothing. */
  public Attribution {
    content = List.copyOf(content);
    quoted = List.copyOf(quoted);
    cue = List.copyOf(cue);
    if (content.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "attribution %s says nothing", id));
    }
  }

  /**
   * Who said it.
   *
   * @param name name or description as it should be shown; null when unknown
   * @param entity key of the entity; null when the speaker has none
   * @param how what the article calls the speaker here
   * @param at this attribution's own noun phrase or pronoun; empty when unknown
   * @param resolvedFrom the span that names the speaker, when {@code at} does not; null otherwise
   */
  public record Speaker(
      @Nullable String name,
      @Nullable String entity,
      How how,
      List<Span> at,
      @Nullable Span resolvedFrom) {
    /** What an article calls a speaker. */
    public enum How {
      /** By name. */
      NAMED,
      /** By a title or description. */
      TITLE,
      /** By a pronoun. */
      PRONOUN,
      /** An organisation, a government, a place that stands for one. */
      ORGANISATION,
      /** Not told, or not told apart. */
      UNKNOWN
    }

    /** Copies the spans. */
    public Speaker {
      at = List.copyOf(at);
      if ((how == How.UNKNOWN) != (name == null)) {
        throw new IllegalArgumentException(
            "a speaker is unknown exactly when it has no name: " + how + ", " + name);
      }
    }

    /** Returns the unknown speaker. */
    public static Speaker unknown() {
      return new Speaker(null, null, How.UNKNOWN, List.of(), null);
    }
  }
}
