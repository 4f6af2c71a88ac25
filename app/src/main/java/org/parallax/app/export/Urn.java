package org.parallax.app.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids for what has no address: name-based UUIDs (RFC 9562, version 3). */
final class Urn {
  private Urn() {}

  /** Returns the id of a name; the same for the same. */
  static String of(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
