package org.parallax.app.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.parallax.model.Found;

/** Where a page ended, as a word for an address and back. */
final class Cursor {
  private Cursor() {}

  static @Nullable String of(Found.@Nullable Place place) {
    return place == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((place.key() + "\0" + place.id()).getBytes(StandardCharsets.UTF_8));
  }

  static Found.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int end = place.indexOf('\0');
      if (end >= 0) {
        return new Found.Place(place.substring(0, end), place.substring(end + 1));
      }
    } catch (IllegalArgumentException e) {
      // Told below: it is no cursor of ours.
    }
    throw Problem.badValue("after", "the value of 'next' of the page before", cursor);
  }
}
