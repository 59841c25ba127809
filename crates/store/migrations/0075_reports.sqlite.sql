-- The files of a report as they were first given out, so that everybody gets the same bytes.
CREATE TABLE report_files (
  report TEXT NOT NULL REFERENCES reports (id),
  kind TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (report, kind)
);
