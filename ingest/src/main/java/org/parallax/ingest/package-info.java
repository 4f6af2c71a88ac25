/**
 * What did the user point at? Files, folders, rows and standard input in, pages out.
 *
 * <p><b>In</b> paths. <b>Out</b> {@link org.parallax.model.Page}s, each with its capture: decoded
 * text without byte order mark, line ends untouched. <b>Drops</b> {@code EMPTY}, {@code BINARY},
 * {@code TRUNCATED_GZIP}, {@code MALFORMED_JSON}, {@code MALFORMED_XML}, {@code MISSING_FIELD},
 * {@code TOO_LARGE}, {@code ADDRESS_ONLY}, {@code SUPERSEDED}, {@code EMBARGOED}, {@code WITHHELD},
 * {@code CANCELLED}, {@code UNSUPPORTED}, {@code UNREADABLE}, each with what to do; refuses only
 * what cannot be an input, with {@link org.parallax.ingest.BadInput}. <b>Method.</b> Kinds are told
 * by content (first 64 KB), the name decides only what the content leaves open; encodings by mark,
 * zero bytes, strict UTF-8, declaration, then ICU's detector. JSON Lines are read one row at a
 * time. Of a web archive the responses of status 200 that hold a page, a feed, a sitemap or news
 * items are read, and what a browser saved, one record at a time; where the head of a response and
 * its body differ (chunks, compression, length, HTTP/2), the body is believed; a revisit is a line
 * of its own, records that hold no page (requests, metadata, pictures, other statuses) are summed
 * up in one line a file, since an archive has tens of thousands; after a damaged record reading
 * goes on with the next one. Of a feed each entry is a capture, its content after XML decoding the
 * text; of a news agency's items the last version is, once all of the input is read, unless it is
 * withheld, killed or under an embargo that nothing shows to have lifted. Damaged XML is read as
 * far as it can be told what was meant. <b>Known to fail</b> on Latin text in an encoding other
 * than windows-1252 without a declaration, when it is short.
 */
@NullMarked
package org.parallax.ingest;

import org.jspecify.annotations.NullMarked;
