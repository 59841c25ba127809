-- What is asked of the worker before something is published: to find what must be hidden. How far it has come is told in
-- progress under its id.

CREATE TABLE pattern_searches (
  id TEXT PRIMARY KEY,
  package TEXT NOT NULL,
  year BIGINT NOT NULL,
  edition TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  pattern TEXT REFERENCES patterns (id),
  failure TEXT
);
CREATE INDEX pattern_searches_of ON pattern_searches (package, year, id);
