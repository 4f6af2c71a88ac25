/**
 * Where do sentences and words lie? Text in, ranges out; shared by every stage.
 *
 * <p>Pure functions, linear in the text.
 */
@NullMarked
package org.parallax.core.text;

import org.jspecify.annotations.NullMarked;
