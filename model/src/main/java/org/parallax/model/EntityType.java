package org.parallax.model;

/** What kind of thing a name names. */
public enum EntityType {
  /** A person. */
  PERSON,
  /** An organisation, a government, an agency. */
  ORGANISATION,
  /** A place. */
  PLACE,
  /** Anything else that has a name. */
  OTHER
}
