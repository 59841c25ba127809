-- Surveys. There is no row for an answer and none for one who answered: only how many forms came in, how many chose each
-- value of each question, and the links that have not been used.

CREATE TABLE surveys (
  id TEXT PRIMARY KEY,
  open BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  invited BIGINT NOT NULL,
  link TEXT UNIQUE
);

CREATE TABLE survey_counts (
  survey TEXT NOT NULL REFERENCES surveys (id),
  question BIGINT NOT NULL,
  value BIGINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (survey, question, value)
);

CREATE TABLE survey_tokens (
  hash TEXT PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES surveys (id)
);
