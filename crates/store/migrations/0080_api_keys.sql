-- Keys that other programs read with: the hash of the secret alone, what each may read, and the last day it opens.

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  last_day TEXT NOT NULL,
  used_on TEXT,
  revoked_at TEXT,
  revoked_by TEXT
);

CREATE TABLE api_key_grants (
  api_key TEXT NOT NULL REFERENCES api_keys (id),
  role TEXT NOT NULL,
  unit TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (api_key, role, unit, line)
);
