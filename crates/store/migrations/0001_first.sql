-- The first schema, one text for SQLite and PostgreSQL: TEXT, BIGINT and BOOLEAN alone, ids and moments as TEXT.
--
-- What changes is appended or superseded: a row that no longer holds gets its ended_at, once, and a unique index over
-- the rows that hold keeps them single. Four tables are marks that may be written over: session_marks, progress,
-- upload_papers and audit_head.

-- People ------------------------------------------------------------------------------------------------------------

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  example BOOLEAN NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL
);

CREATE TABLE person_names (
  person TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  since TEXT NOT NULL,
  actor TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX person_names_now ON person_names (person) WHERE ended_at IS NULL;

CREATE TABLE closings (
  person TEXT NOT NULL REFERENCES people (id),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  reopened_at TEXT,
  reopened_by TEXT
);
CREATE UNIQUE INDEX closings_now ON closings (person) WHERE reopened_at IS NULL;

CREATE TABLE passwords (
  person TEXT NOT NULL REFERENCES people (id),
  hash TEXT NOT NULL,
  since TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX passwords_now ON passwords (person) WHERE ended_at IS NULL;

CREATE TABLE preferences (
  person TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  since TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX preferences_now ON preferences (person, name) WHERE ended_at IS NULL;

CREATE TABLE invitations (
  token_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  ended_at TEXT
);
CREATE UNIQUE INDEX invitations_now ON invitations (person) WHERE used_at IS NULL AND ended_at IS NULL;

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT
);
CREATE UNIQUE INDEX grants_now ON grants (person, role, unit, line) WHERE ended_at IS NULL;
CREATE INDEX grants_at ON grants (unit) WHERE ended_at IS NULL;

-- Log-in ------------------------------------------------------------------------------------------------------------

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES people (id),
  way TEXT NOT NULL,
  device TEXT NOT NULL,
  began_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT
);
CREATE INDEX sessions_of ON sessions (person) WHERE ended_at IS NULL;

CREATE TABLE session_marks (
  session TEXT PRIMARY KEY REFERENCES sessions (id),
  seen_at TEXT NOT NULL
);

CREATE TABLE attempts (
  id TEXT PRIMARY KEY,
  email_hash TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  tried_at TEXT NOT NULL,
  succeeded_at TEXT
);
CREATE INDEX attempts_by_email ON attempts (email_hash, tried_at);
CREATE INDEX attempts_by_address ON attempts (address_hash, tried_at);

CREATE TABLE visits (
  person TEXT NOT NULL REFERENCES people (id),
  began_at TEXT NOT NULL,
  PRIMARY KEY (person, began_at)
);

CREATE TABLE form_keys (
  actor TEXT NOT NULL,
  form_key TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  PRIMARY KEY (actor, form_key)
);

-- The card ----------------------------------------------------------------------------------------------------------

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  thread TEXT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  indicator TEXT NOT NULL,
  period TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES people (id),
  body TEXT NOT NULL,
  written_at TEXT NOT NULL,
  form_key TEXT NOT NULL,
  supersedes TEXT UNIQUE REFERENCES comments (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  UNIQUE (author, form_key)
);
CREATE INDEX comments_on ON comments (unit, indicator, period, line);

CREATE TABLE news (
  edition TEXT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  indicator TEXT NOT NULL,
  period TEXT NOT NULL,
  status_before TEXT NOT NULL,
  status_after TEXT NOT NULL,
  clear BOOLEAN NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (edition, unit, line, indicator, period)
);
CREATE INDEX news_of ON news (unit, told_at);

-- Work --------------------------------------------------------------------------------------------------------------

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  dataset TEXT NOT NULL,
  first_month TEXT,
  last_month TEXT,
  files TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX uploads_unfinished ON uploads (made_at) WHERE ended_at IS NULL;
CREATE INDEX uploads_by ON uploads (made_by, made_at);

CREATE TABLE upload_units (
  upload TEXT NOT NULL REFERENCES uploads (id),
  unit TEXT NOT NULL,
  PRIMARY KEY (upload, unit)
);
CREATE INDEX upload_units_of ON upload_units (unit);

CREATE TABLE upload_events (
  upload TEXT NOT NULL REFERENCES uploads (id),
  nth BIGINT NOT NULL,
  state TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  note TEXT,
  delivery TEXT,
  PRIMARY KEY (upload, nth)
);

CREATE TABLE upload_papers (
  upload TEXT NOT NULL REFERENCES uploads (id),
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (upload, name)
);

CREATE TABLE upload_effects (
  upload TEXT NOT NULL REFERENCES uploads (id),
  nth BIGINT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  period TEXT NOT NULL,
  indicator TEXT NOT NULL,
  value_before TEXT NOT NULL,
  value_after TEXT NOT NULL,
  status_before TEXT NOT NULL,
  status_after TEXT NOT NULL,
  PRIMARY KEY (upload, nth)
);

CREATE TABLE mappings (
  dataset TEXT NOT NULL,
  unit TEXT NOT NULL,
  place TEXT NOT NULL,
  given TEXT NOT NULL,
  means TEXT,
  since TEXT NOT NULL,
  actor TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX mappings_now ON mappings (dataset, unit, place, given) WHERE ended_at IS NULL;

CREATE TABLE measurings (
  id TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  edition TEXT,
  failure TEXT
);
CREATE INDEX measurings_unfinished ON measurings (asked_at) WHERE ended_at IS NULL;

CREATE TABLE progress (
  job TEXT PRIMARY KEY,
  doing TEXT NOT NULL,
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  told_at TEXT NOT NULL
);

-- The audit log -----------------------------------------------------------------------------------------------------

CREATE TABLE audit (
  seq BIGINT PRIMARY KEY,
  done_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_object ON audit (object, seq);

-- The last link of the chain. Every write begins by locking this row, so that writes come one at a time.
CREATE TABLE audit_head (
  id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
