package org.parallax.app.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads sizes as people write them. */
public final class Sizes {
  private static final Pattern SIZE =
      Pattern.compile("(\\d{1,9}) *([KMG]?)B?", Pattern.CASE_INSENSITIVE);

  private Sizes() {}

  /** Returns the bytes of "20MB", "500 KB", "1000000"; null when it is no size. */
  public static @Nullable Long bytes(String size) {
    Matcher matcher = SIZE.matcher(size.strip());
    if (!matcher.matches()) {
      return null;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
      case "K" -> number * 1_000;
      case "M" -> number * 1_000_000;
      case "G" -> number * 1_000_000_000;
      default -> number;
    };
  }
}
