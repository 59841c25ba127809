-- Reports as they were made, and those of them that are published. No row of either is ever changed; what people write
-- before a report is made is records, and so is that it was presented.

CREATE TABLE reports (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  draft TEXT NOT NULL,
  units TEXT NOT NULL,
  period TEXT NOT NULL,
  audience TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  made_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  edition TEXT NOT NULL,
  patterns TEXT NOT NULL,
  internal BIGINT NOT NULL,
  corrects TEXT UNIQUE REFERENCES reports (id),
  reason TEXT NOT NULL,
  content TEXT NOT NULL,
  hash TEXT NOT NULL,
  form_key TEXT UNIQUE
);
CREATE INDEX reports_of ON reports (draft, number);

CREATE TABLE published_reports (
  report TEXT PRIMARY KEY REFERENCES reports (id),
  published_at TEXT NOT NULL,
  actor TEXT NOT NULL
);
