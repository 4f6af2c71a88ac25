/**
 * The nouns of Parallax: what every room shares, and nothing else.
 *
 * <p>Records and sealed types that check themselves, ports that other modules fill, and the words
 * of {@code docs/formats/dossier.md}. Knows the JDK and JSpecify only. Everything here is immutable
 * and safe to share between threads.
 */
@NullMarked
package org.parallax.model;

import org.jspecify.annotations.NullMarked;
