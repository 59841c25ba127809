"""The national count with PostgreSQL: one query per indicator and level, four of them, as `with_duckdb.py sampled`.

A cluster of its own is made in a temporary folder, loaded, asked and taken away. It may use the memory that it needs
for sorting and hashing, one process for a query, and a table that is not logged; loading is not measured.
"""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import psycopg
from question import Measured, read, sampled

LEVELS = {
    "land": "SELECT r AS _leaf, 0 AS unit FROM generate_series(0, {offices} - 1) AS r",
    "region": "SELECT r AS _leaf, r * 12 / {offices} AS unit FROM generate_series(0, {offices} - 1) AS r",
    "kommune": "SELECT m * {offices} / 360 AS _leaf, m AS unit FROM generate_series(0, 359) AS m",
    "kontor": "SELECT r AS _leaf, r AS unit FROM generate_series(0, {offices} - 1) AS r",
}
SETTINGS = "-c listen_addresses= -c shared_buffers=2GB -c work_mem=256MB -c max_parallel_workers_per_gather=0 -c fsync=off"


def programs():
    places = [Path(place) for place in glob.glob("/usr/lib/postgresql/*/bin")]
    found = shutil.which("initdb")
    return Path(found).parent if found else max(places, default=None)


class Cluster:
    """PostgreSQL in a temporary folder; as another user where we are root, which it refuses to be."""

    def __enter__(self):
        self.bin = programs()
        self.folder = tempfile.mkdtemp()
        self.other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self.other:
            shutil.chown(self.folder, "postgres")
        self._call("initdb", "--pgdata", f"{self.folder}/data", "--username=asker", "--auth=trust", "--no-sync")
        options = f"{SETTINGS} -c unix_socket_directories={self.folder}"
        self._call("pg_ctl", "start", "--wait", "--pgdata", f"{self.folder}/data", "--log", f"{self.folder}/log", "--options", options)
        return psycopg.connect(host=self.folder, user="asker", dbname="postgres", autocommit=True)

    def __exit__(self, *_):
        self._call("pg_ctl", "stop", "--mode=immediate", "--pgdata", f"{self.folder}/data")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _call(self, name, *arguments):
        subprocess.run([*self.other, str(self.bin / name), *arguments], check=True, stdout=subprocess.DEVNULL)


def load(con, folder, q):
    columns = duckdb.sql(f"DESCRIBE SELECT * FROM '{folder}/rows.parquet'").fetchall()
    kinds = {name: "boolean" if kind == "BOOLEAN" else "integer" for name, kind, *_ in columns if name in ("_leaf", *q["columns"])}
    con.execute(f"CREATE UNLOGGED TABLE rows ({', '.join(f'{name} {kind}' for name, kind in kinds.items())})")
    with tempfile.NamedTemporaryFile(suffix=".csv", dir=folder) as file:
        duckdb.sql(f"COPY (SELECT {', '.join(kinds)} FROM '{folder}/rows.parquet') TO '{file.name}' (HEADER false)")
        with con.cursor().copy("COPY rows FROM STDIN (FORMAT csv)") as copy, open(file.name, "rb") as rows:
            while block := rows.read(1 << 20):
                copy.write(block)
    con.execute("CREATE TABLE months (maned integer, last_day integer)")
    con.cursor().executemany("INSERT INTO months VALUES (%s, %s)", list(enumerate(q["last_days"], q["first_month"])))
    for level, units in LEVELS.items():
        con.execute(f"CREATE TABLE {level} AS {units.format(offices=q['offices'])}")
    con.execute("VACUUM ANALYZE")


def cpu_of(con):
    """Seconds of the process that answers us."""
    after_name = Path(f"/proc/{con.info.backend_pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def one_each(con, q):
    def ask(level, conditions):
        counted = ", ".join(f"count(*) FILTER (WHERE {condition})" for condition in conditions)
        sql = f"SELECT unit, maned, {counted} FROM rows JOIN months USING (maned) JOIN {level} USING (_leaf) GROUP BY 1, 2"
        con.execute(sql).fetchall()  # warm
        with Measured(lambda: cpu_of(con)) as measured:
            rows = con.execute(sql).fetchall()
        return rows, measured

    return sampled(q, LEVELS, ask)


def main():
    folder = sys.argv[1]
    q = read(folder)
    with Cluster() as con:
        load(con, folder, q)
        answer = one_each(con, q)
        version = con.info.server_version // 10_000
        con.close()
    print(json.dumps(answer | {"version": str(version)}))


if programs() is None:
    print(json.dumps({"missing": "there is no PostgreSQL on the machine"}))
else:
    main()
