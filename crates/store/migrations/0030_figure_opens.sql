-- How many times the page of a figure was opened, by month. Who opened it is not here.

CREATE TABLE figure_opens (
  unit TEXT NOT NULL,
  indicator TEXT NOT NULL,
  month TEXT NOT NULL,
  opens BIGINT NOT NULL,
  PRIMARY KEY (unit, indicator, month)
);
