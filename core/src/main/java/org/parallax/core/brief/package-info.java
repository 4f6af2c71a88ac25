/**
 * Claims in, checked sentences out.
 *
 * <p><b>In</b> a story's claims. <b>Out</b> the brief and what is unknown; no sentence leaves
 * without a checked citation. Who is spoken of answers beside it ({@code Replies}); sentences are
 * compared by an index of their keys ({@code SharedKeys}). <b>Measured</b> by {@code bench/brief}
 * and {@code bench/account}. <b>Known to fail</b>: an answer is known by a few words only
 * ("followed every rule", "denies"), and one a brief.
 */
@NullMarked
package org.parallax.core.brief;

import org.jspecify.annotations.NullMarked;
