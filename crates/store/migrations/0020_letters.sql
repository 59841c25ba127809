-- Calendar feeds, each with the hash of its secret; and the reminders that have been mailed, so that none is sent twice.

CREATE TABLE calendar_feeds (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE UNIQUE INDEX calendar_feeds_now ON calendar_feeds (person) WHERE ended_at IS NULL;

CREATE TABLE reminders (
  person TEXT NOT NULL,
  duty TEXT NOT NULL,
  step TEXT NOT NULL,
  claimed_at TEXT NOT NULL,
  sent_at TEXT,
  PRIMARY KEY (person, duty, step)
);
