"""The national count with Polars, in one pass.

Of the ways that were tried (conditions projected first or inside the aggregation; the last day of the month by a
join, a replacement or from a list; the streaming engine or the one in memory), this was the fastest.
"""

import json
import sys

import polars as pl
from question import Measured, checksum, read


def main():
    folder = sys.argv[1]
    q = read(folder)
    last_days = pl.lit(pl.Series(q["last_days"], dtype=pl.Int32))
    last_day = last_days.gather(pl.col("maned") - q["first_month"]).alias("last_day")
    conditions = [
        (pl.lit(True) if condition == "TRUE" else pl.sql_expr(condition)).alias(f"q{i}")
        for i, condition in enumerate(q["conditions"])
    ]
    rows = pl.scan_parquet(f"{folder}/rows.parquet").with_columns(last_day).select("_leaf", "maned", *conditions)
    query = rows.group_by("_leaf", "maned").agg(pl.all().sum())
    with Measured() as measured:
        answer = query.collect(engine="streaming").rows()
    told = {"wall": measured.wall, "cpu": measured.cpu, "checksum": checksum(answer, q["first_month"])}
    print(json.dumps(told | {"version": pl.__version__}))


main()
