-- Format 1. Every table has a whole number as its key, so that what is left of a damaged file can be walked through; "sum" is the CRC-32C of a row.

CREATE TABLE capture (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  path TEXT NOT NULL,
  line INTEGER,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  address TEXT,
  article BLOB,
  lost TEXT,
  decoded BLOB NOT NULL,
  sum INTEGER NOT NULL,
  waits INTEGER NOT NULL DEFAULT 0,
  UNIQUE (id, sha256)
);
CREATE INDEX capture_address ON capture (address) WHERE address IS NOT NULL;
CREATE INDEX capture_waits ON capture (n) WHERE waits = 1;

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture INTEGER NOT NULL,
  language TEXT NOT NULL,
  day TEXT,
  headline TEXT,
  outlet TEXT,
  form BLOB,
  sum INTEGER NOT NULL,
  story INTEGER,
  place INTEGER
);
CREATE INDEX article_day ON article (language, day);
CREATE INDEX article_story ON article (story) WHERE story IS NOT NULL;

CREATE TABLE version (
  n INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  round INTEGER NOT NULL,
  sum INTEGER NOT NULL
);
CREATE INDEX version_article ON version (article);

CREATE TABLE story (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  aliases TEXT NOT NULL,
  headline TEXT,
  event_day TEXT,
  last_day TEXT,
  outlets INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  basis TEXT NOT NULL,
  account TEXT NOT NULL,
  sum INTEGER NOT NULL
);
CREATE INDEX story_day ON story (coalesce(last_day, ''), id);

CREATE TABLE told (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sum INTEGER NOT NULL
);

CREATE TABLE draft (
  n INTEGER PRIMARY KEY,
  story TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  json BLOB NOT NULL,
  sum INTEGER NOT NULL,
  UNIQUE (story, sha256)
);

CREATE TABLE account (
  n INTEGER PRIMARY KEY,
  story TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  json BLOB NOT NULL,
  sum INTEGER NOT NULL,
  UNIQUE (story, number)
);

CREATE TABLE reading (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL,
  sum INTEGER NOT NULL
);

CREATE TABLE dropped (
  n INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  col INTEGER,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  why TEXT NOT NULL,
  sum INTEGER NOT NULL,
  UNIQUE (path, line, id, code)
);

CREATE TABLE decision (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT,
  sum INTEGER NOT NULL
);

-- The words of the articles as they stand; holds no text. Its rows have the numbers of the articles.
CREATE VIRTUAL TABLE words USING fts5(headline, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

PRAGMA application_id = 1347570776;
PRAGMA user_version = 1;
