/**
 * Looks for inputs that break the readers: a seeded mutator over every kind of input.
 *
 * <p><b>In</b> the seeds, one file a kind, in {@code bench/src/main/resources}; a file put there is
 * used, nothing else is to be done. <b>Out</b> findings: an exception, a hang, too much memory, an
 * offset outside of the capture. The same seed number tries the same inputs. Not shipped.
 */
@NullMarked
package org.parallax.bench.fuzz;

import org.jspecify.annotations.NullMarked;
