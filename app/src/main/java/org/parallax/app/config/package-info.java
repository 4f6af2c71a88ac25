/**
 * What does a user know that the product cannot? Reads the settings file of {@code --config}: JSON
 * with comments, described in {@code docs/howto/configure.md}.
 *
 * <p><b>In</b> a file. <b>Out</b> a {@link org.parallax.app.config.Config}. <b>Refuses</b> a file
 * with an unknown key, a wrong kind of value, a selector or expression that is none: {@link
 * org.parallax.app.config.BadConfig}, with the line.
 */
@NullMarked
package org.parallax.app.config;

import org.jspecify.annotations.NullMarked;
