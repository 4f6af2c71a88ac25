package org.parallax.nlp;

/**
 * What the tagger makes of a word wherever it stands. Immutable, though its arrays are not; they
 * are only read.
 *
 * @param key the word as it was written
 * @param choices tags that it can have
 * @param rare whether its letters and neighbours' letters count
 * @param own sums of the weights of its own features, for each tag
 * @param first the same at the start of a sentence
 * @param before number of the feature of the word before another
 * @param after number of the feature of the word after another
 * @param shapeBefore number of the feature of its shape before a rare word
 * @param shapeAfter number of the feature of its shape after a rare word
 * @param clusterBefore number of the feature of its cluster before a rare word
 * @param clusterAfter number of the feature of its cluster after a rare word
 * @param cluster name of its cluster
 * @param capital whether it starts with a capital
 * @param company whether it ends names of companies
 */
@SuppressWarnings("ArrayRecordComponent") // kept in a cache by its key, never compared
record TagWord(
    String key,
    byte[] choices,
    boolean rare,
    double[] own,
    double[] first,
    int before,
    int after,
    int shapeBefore,
    int shapeAfter,
    int clusterBefore,
    int clusterAfter,
    Piece cluster,
    boolean capital,
    boolean company)
    implements WordCache.Entry {}
