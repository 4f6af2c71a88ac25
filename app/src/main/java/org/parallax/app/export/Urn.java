package org.parallax.app.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids in addresses, and for what has none: name-based UUIDs (RFC 9562, version 3). */
final class Urn {
  private Urn() {}

  /** Returns an id as one part of an address: whatever an address cannot hold is escaped. */
  static String part(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns the id of a name; the same for the same. */
  static String of(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
