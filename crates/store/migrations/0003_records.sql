-- Records of steering: goals, plans, letters, inputs, reviews, surveys. A record is its versions; the one that stands
-- has no ended_at.

CREATE TABLE records (
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  year BIGINT NOT NULL,
  about TEXT,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  written_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  form_key TEXT,
  ended_at TEXT,
  PRIMARY KEY (id, version),
  UNIQUE (form_key)
);
CREATE UNIQUE INDEX records_now ON records (id) WHERE ended_at IS NULL;
CREATE INDEX records_of ON records (unit, year, kind);
CREATE INDEX records_of_kind ON records (kind, year);
CREATE INDEX records_about ON records (about);
