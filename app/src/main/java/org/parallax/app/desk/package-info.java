/**
 * What works on a store while a server runs: posted articles and decisions in, stories and changes
 * out.
 *
 * <p><b>Method.</b> One thread writes; what is posted lies in the folder {@code inbox} of the
 * store's folder, on disk, before it is acknowledged, and stays there until it is told. Each job is
 * a run as {@code parallax read --data} makes it, so that a job that was broken off is done again
 * at the next start and ends as if nothing had happened (ADR 14, ADR 16).
 */
@NullMarked
package org.parallax.app.desk;

import org.jspecify.annotations.NullMarked;
