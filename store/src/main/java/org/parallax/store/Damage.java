package org.parallax.store;

/**
 * Something in a store that is not as it was written.
 *
 * @param place a table and row, or the file
 * @param what what was expected and what was found, in words
 * @param lost what a reader loses by it; empty when it can be made again from the rest
 */
public record Damage(String place, String what, String lost) {}
