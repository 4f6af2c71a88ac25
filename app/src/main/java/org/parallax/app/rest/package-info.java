/**
 * The REST API: HTTP in, what the store holds and the desk decides out.
 *
 * <p>The words are those of {@code openapi.yaml} beside these classes, which the server hands out
 * and a client generated from it tests. Problems are told as RFC 9457 says, lists are paged by
 * cursor, whatever can be compared has an ETag (RFC 9110). What is choice here and why: ADR 16.
 */
@NullMarked
package org.parallax.app.rest;

import org.jspecify.annotations.NullMarked;
