-- Format 4. Decisions of the kinds PIN, DISTINCT and SAME, and the stories that are proposed to pinned ones among the signs; no account before has any.

PRAGMA user_version = 4;
