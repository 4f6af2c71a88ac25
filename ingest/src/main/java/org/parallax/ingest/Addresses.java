package org.parallax.ingest;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of the web: relative ones made absolute. */
final class Addresses {
  private Addresses() {}

  /**
   * Returns the base that an element sets, itself relative to the one around it; the one around it
   * when it sets none that is an address of the web.
   */
  static @Nullable String base(@Nullable String outer, @Nullable String own) {
    if (own == null || own.isBlank()) {
      return outer;
    }
    String absolute = resolved(outer, own.strip().replaceFirst("^(\\w+:)/{3,}", "$1//"));
    return isWeb(absolute) || !absolute.matches("(?s)[\\w+.-]+:.*") ? absolute : outer;
  }

  /** Returns an address made absolute; as it is when it is absolute or there is no base. */
  static String resolved(@Nullable String base, String address) {
    String bare = address.strip();
    if (base == null || bare.isEmpty() || bare.matches("(?s)[A-Za-z][\\w+.-]*:.*")) {
      return bare;
    }
    try {
      URI from = URI.create(base.replace(" ", "%20"));
      URI rooted = from.getPath() == null || from.getPath().isEmpty() ? from.resolve("/") : from;
      return bare.startsWith("?")
          ? base.replaceFirst("[?#].*$", "") + bare
          : rooted.resolve(bare.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      return bare;
    }
  }

  /** Whether it is an address of the web. */
  static boolean isWeb(String address) {
    String start = address.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
