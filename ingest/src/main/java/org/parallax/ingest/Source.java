package org.parallax.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be read.
 *
 * @param file where it is; null for standard input
 * @param path as the dossier shows it: relative to the input, with {@code /}
 * @param stem the id of the article it holds
 * @param problem why it cannot be read at all; null when it can
 */
record Source(@Nullable Path file, String path, String stem, @Nullable String problem) {}
