-- Why a comment was taken back by somebody else than its author; empty where the author did it.
ALTER TABLE comments ADD COLUMN withdrawn_why TEXT;

-- The addresses that an account had before.
CREATE TABLE former_emails (
  person TEXT NOT NULL REFERENCES people (id),
  email TEXT NOT NULL,
  until TEXT NOT NULL,
  actor TEXT NOT NULL
);
