/**
 * Articles in, stories out.
 *
 * <p><b>In</b> dated articles. <b>Out</b> groups, each article in exactly one.
 */
@NullMarked
package org.parallax.core.group;

import org.jspecify.annotations.NullMarked;
