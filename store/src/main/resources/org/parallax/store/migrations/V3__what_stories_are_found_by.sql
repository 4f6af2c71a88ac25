-- Format 3. What stories are found by: made of their accounts, and made again from them where "changed" is 0.

ALTER TABLE story ADD COLUMN growth INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX story_growth ON story (growth, id);
CREATE INDEX story_origins ON story (origins, id);
CREATE INDEX story_unsigned ON story (n) WHERE changed = 0;

CREATE TABLE sign (
  n INTEGER PRIMARY KEY,
  story INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  label TEXT NOT NULL
);
CREATE INDEX sign_value ON sign (kind, value, story);
CREATE INDEX sign_story ON sign (story);

CREATE TABLE agenda (
  n INTEGER PRIMARY KEY,
  story INTEGER NOT NULL,
  item TEXT NOT NULL,
  starts TEXT,
  ends TEXT,
  json TEXT NOT NULL
);
CREATE INDEX agenda_starts ON agenda (coalesce(starts, ''), item);
CREATE INDEX agenda_story ON agenda (story);

CREATE TRIGGER story_gone AFTER DELETE ON story BEGIN
  DELETE FROM sign WHERE story = old.n;
  DELETE FROM agenda WHERE story = old.n;
END;

PRAGMA user_version = 3;
