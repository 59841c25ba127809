"""The national count with DuckDB: `one-pass`, or `sampled` with one query per indicator and level.

Of the one-pass queries that were tried (conditions in count_if, projected first, sums of 0 and 1, FILTER; the last
day of the month by a join or from a list), the fastest differed from round to round, so `one-pass` takes a style.
"""

import json
import sys

import duckdb
from question import Measured, checksum, read, sampled

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


def one_each(con, path, q):
    con.execute(f"CREATE TABLE offices AS SELECT r::INT AS _leaf FROM range({q['offices']}) AS t(r)")
    for level, units in LEVELS.items():
        con.execute(f"CREATE TABLE {level} AS {units.format(offices=q['offices'])}")

    def ask(level, conditions):
        counted = ", ".join(f"count_if({condition})" for condition in conditions)
        sql = (
            f"SELECT unit, maned, {counted} FROM '{path}' JOIN months USING (maned) "
            f"JOIN {level} USING (_leaf) GROUP BY ALL"
        )
        with Measured() as measured:
            rows = con.execute(sql).fetchall()
        return rows, measured

    return sampled(q, LEVELS, ask)


def main():
    folder, mode = sys.argv[1:3]
    q = read(folder)
    con = duckdb.connect()
    con.execute("CREATE TABLE months (maned INT, last_day INT)")
    con.executemany("INSERT INTO months VALUES (?, ?)", list(enumerate(q["last_days"], q["first_month"])))
    path = f"{folder}/rows.parquet"
    answer = one_each(con, path, q) if mode == "sampled" else one_pass(con, path, q, mode)
    print(json.dumps(answer | {"version": duckdb.__version__}))


main()
