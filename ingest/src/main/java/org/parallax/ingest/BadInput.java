package org.parallax.ingest;

/**
 * What the user pointed at, or how it is to be read, cannot be meant; nothing was made of it.
 *
 * <p>Thrown before anything is made of what was read, caught at the edge. Whatever is wrong with a
 * single file, row or record is a {@link org.parallax.model.Dropped} line instead.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with an input. */
  public enum Code {
    /** There is no such file or folder. */
    NOT_FOUND,
    /** An address of the web, which this version does not fetch. */
    ADDRESS,
    /** A setting names a field that the contract does not know. */
    UNKNOWN_FIELD,
    /** A setting maps a field to a name that no row of the input has. */
    UNKNOWN_NAME,
    /** A selector is not CSS. */
    BAD_SELECTOR,
    /** A limit is not a positive number. */
    BAD_LIMIT
  }

  /** A word of the documented list. */
  private final Code code;

  /** What to do. */
  private final String remedy;

  /**
   * Makes one.
   *
   * @param code a word of the documented list
   * @param message what was expected and what was found, in one sentence
   * @param remedy what to do, in one sentence
   */
  public BadInput(Code code, String message, String remedy) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }

  /** Returns a word of the documented list. */
  public Code code() {
    return code;
  }

  /** Returns what to do, in one sentence. */
  public String remedy() {
    return remedy;
  }

  /** Returns code, message and remedy in one line, as a person should see it. */
  public String line() {
    return code + " " + getMessage() + " " + remedy;
  }
}
