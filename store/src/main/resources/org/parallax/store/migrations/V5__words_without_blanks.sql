-- Format 5. Words of scripts without blanks are found by every two letters side by side, and marks on letters are part of words. "unworded" has the articles whose words are still to be made.

DROP TABLE IF EXISTS words;
CREATE VIRTUAL TABLE words USING fts5(headline, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2 categories ''L* N* Co Mn Mc''');
CREATE TABLE unworded (n INTEGER PRIMARY KEY);
INSERT INTO unworded SELECT n FROM article;

PRAGMA user_version = 5;
