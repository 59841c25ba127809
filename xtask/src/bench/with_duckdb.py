"""The national count with DuckDB: `one-pass`, or `sampled` with one query per indicator and level.

Of the one-pass queries that were tried (conditions in count_if, projected first, sums of 0 and 1, FILTER; the last
day of the month by a join or from a list), the fastest differed from round to round, so `one-pass` takes a style.
"""

import json
import sys

import duckdb
from question import Measured, checksum, read

LEVELS = {
    "land": "SELECT _leaf, 0 AS unit FROM offices",
    "region": "SELECT _leaf, _leaf * 12 // {offices} AS unit FROM offices",
    "kommune": "SELECT (m * {offices} // 360)::INT AS _leaf, m AS unit FROM range(360) AS r(m)",
    "kontor": "SELECT _leaf, _leaf AS unit FROM offices",
}


def one_pass(con, path, q, style):
    last_day = f"{q['last_days']}[maned - {q['first_month'] - 1}]"
    source = f"(SELECT *, {last_day} AS last_day FROM '{path}')"
    if style == "joined":
        source = f"(SELECT * FROM '{path}' JOIN months USING (maned))"
    projected = ", ".join(f"({condition}) AS q{i}" for i, condition in enumerate(q["conditions"]))
    counted = ", ".join(f"count_if(q{i})" for i in range(len(q["conditions"])))
    sql = f"SELECT _leaf, maned, {counted} FROM (SELECT _leaf, maned, {projected} FROM {source}) GROUP BY ALL"
    with Measured() as measured:
        rows = con.execute(sql).fetchall()
    return {"wall": measured.wall, "cpu": measured.cpu, "checksum": checksum(rows, q["first_month"])}


def sampled(con, path, q):
    """Four queries, one for each level, of four indicators spread over the card."""
    con.execute(f"CREATE TABLE offices AS SELECT r::INT AS _leaf FROM range({q['offices']}) AS t(r)")
    step = max(1, len(q["indicators"]) // len(LEVELS))
    taken, totals = [], {}
    for number, (level, units) in enumerate(LEVELS.items()):
        places = q["indicators"][number * step]
        con.execute(f"CREATE TABLE {level} AS {units.format(offices=q['offices'])}")
        counted = ", ".join(f"count_if({q['conditions'][place]})" for place in places)
        sql = (
            f"SELECT unit, maned, {counted} FROM '{path}' JOIN months USING (maned) "
            f"JOIN {level} USING (_leaf) GROUP BY ALL"
        )
        with Measured() as measured:
            rows = con.execute(sql).fetchall()
        taken.append((measured.wall, measured.cpu))
        if level != "kommune":
            totals.update({str(place): sum(row[2 + i] for row in rows) for i, place in enumerate(places)})
    asked = len(q["indicators"]) * len(LEVELS)
    wall, cpu = (asked * sum(column) / len(taken) for column in zip(*taken))
    return {"wall": wall, "cpu": cpu, "totals": totals, "queries": asked}


def main():
    folder, mode = sys.argv[1:3]
    q = read(folder)
    con = duckdb.connect()
    con.execute("CREATE TABLE months (maned INT, last_day INT)")
    con.executemany("INSERT INTO months VALUES (?, ?)", list(enumerate(q["last_days"], q["first_month"])))
    path = f"{folder}/rows.parquet"
    answer = sampled(con, path, q) if mode == "sampled" else one_pass(con, path, q, mode)
    print(json.dumps(answer | {"version": duckdb.__version__}))


main()
