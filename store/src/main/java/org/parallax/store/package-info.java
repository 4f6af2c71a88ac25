/**
 * Where is it kept? One folder with an embedded database.
 *
 * <p><b>In</b> and <b>out</b> the nouns of {@link org.parallax.model.Store}, which {@link
 * org.parallax.store.SqliteStore} fills. <b>Drops</b> nothing.
 *
 * <p><b>Method.</b> SQLite in WAL mode, each commit synced to the disk; one connection writes,
 * others read beside it; full-text search by its FTS5; Flyway brings an older folder up to date;
 * every row has a checksum, which is compared whenever it is read (ADR 14). One process works on a
 * folder at a time, by a lock on a file in it. <b>Measured.</b> {@code bench/store}, {@code
 * bench/kills}. <b>Known to fail</b> on file systems without locks or without a true sync, such as
 * some network shares; finds no words inside runs of Chinese or Japanese.
 */
@NullMarked
package org.parallax.store;

import org.jspecify.annotations.NullMarked;
