-- What has been published, as it was published, and what was hidden then. No row of either is ever changed.

CREATE TABLE patterns (
  id TEXT PRIMARY KEY,
  package TEXT NOT NULL,
  year BIGINT NOT NULL,
  edition TEXT NOT NULL,
  made_at TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX patterns_of ON patterns (package, year, id);

CREATE TABLE publications (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  package TEXT NOT NULL,
  published_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  edition TEXT NOT NULL,
  pattern TEXT NOT NULL REFERENCES patterns (id),
  corrects TEXT UNIQUE REFERENCES publications (id),
  reason TEXT NOT NULL,
  content TEXT NOT NULL,
  hash TEXT NOT NULL,
  form_key TEXT UNIQUE
);
CREATE INDEX publications_of ON publications (unit, period, package, number);
