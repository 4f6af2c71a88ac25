package org.parallax.core.read.times;

/** How coarse a time is, and the letter TIMEX3 writes for a length of it. */
enum Grain {
  SECOND("S", true),
  MINUTE("M", true),
  HOUR("H", true),
  DAY("D", false),
  WEEK("W", false),
  MONTH("M", false),
  QUARTER("Q", false),
  SEASON("M", false),
  YEAR("Y", false),
  DECADE("E", false),
  CENTURY("C", false);

  private final String letter;
  private final boolean clock;

  Grain(String letter, boolean clock) {
    this.letter = letter;
    this.clock = clock;
  }

  boolean clock() {
    return clock;
  }

  /** Returns a TIMEX3 length such as {@code P2D}; {@code X} stands for a number not told. */
  String length(String number) {
    return (clock ? "PT" : "P") + number + letter;
  }
}
