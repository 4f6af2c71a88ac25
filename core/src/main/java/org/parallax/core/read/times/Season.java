package org.parallax.core.read.times;

import java.time.LocalDate;

/** A season of the northern year, which is what news in English means by its name. */
enum Season {
  SPRING("SP", 4),
  SUMMER("SU", 7),
  AUTUMN("FA", 10),
  WINTER("WI", 1);

  private final String code;
  private final int month;

  Season(String code, int month) {
    this.code = code;
    this.month = month;
  }

  String code() {
    return code;
  }

  /** Returns a day in the middle of the season of a year. */
  LocalDate in(int year) {
    return LocalDate.of(year, month, 15);
  }

  static Season of(LocalDate day) {
    return switch (day.getMonth()) {
      case DECEMBER, JANUARY, FEBRUARY -> WINTER;
      case MARCH, APRIL, MAY -> SPRING;
      case JUNE, JULY, AUGUST -> SUMMER;
      case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
    };
  }
}
