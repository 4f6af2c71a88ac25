-- Format 2. Whether the number in "line" counts the records of a web archive; what is here already does not say so.

ALTER TABLE dropped ADD COLUMN record INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 2;
