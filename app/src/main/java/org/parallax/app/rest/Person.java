package org.parallax.app.rest;

import io.javalin.security.RouteRole;

/**
 * Who asks.
 *
 * @param name as the tokens file says; {@code local} for a user of this machine
 * @param role what this one may do
 */
record Person(String name, Role role) {
  /** What somebody may do; each may do what those before may. */
  enum Role implements RouteRole {
    /** Anybody: whether the server lives. */
    ANYBODY,
    /** Read. */
    READER,
    /** Post articles, decide, take back own decisions. */
    ANALYST,
    /** Take back the decisions of others. */
    ADMIN
  }

  boolean may(Role needed) {
    return role.compareTo(needed) >= 0;
  }
}
