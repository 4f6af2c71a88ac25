package org.parallax.model;

/**
 * A token as the NLP library sees it.
 *
 * @param start first UTF-16 code unit in the text that was annotated
 * @param end one past the last
 * @param text the words, as they stand
 * @param tag Penn Treebank part of speech
 * @param lemma lower-case base form
 * @param name kind of name the token is part of: {@code PERSON}, {@code ORGANISATION}, {@code
 *     PLACE}, {@code OTHER}, or {@code NONE}
 */
public record Token(int start, int end, String text, String tag, String lemma, NameTag name) {
  /** What kind of name a token is part of. */
  public enum NameTag {
    /** Part of no name. */
    NONE,
    /** A person. */
    PERSON,
    /** An organisation. */
    ORGANISATION,
    /** A place. */
    PLACE,
    /** Another name: a nationality, an event, a work. */
    OTHER
  }

  /** Returns whether the tag starts with a prefix such as {@code VB} or {@code NN}. */
  public boolean is(String tagPrefix) {
    return tag.startsWith(tagPrefix);
  }

  /** Returns whether this is one of the words, in lower case. */
  public boolean isWord(String... words) {
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
