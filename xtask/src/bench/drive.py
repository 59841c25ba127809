"""Runs everyone who can answer the national count, round-robin, each in a fresh process, and keeps every run.

usage: drive.py <folder with the register> <the national program> <rounds>

The programs are measured from outside, their start included; of Python, only the query is taken, which favours the
others. Peak memory is the process's. A run whose checksum is not everyone's ends the comparison.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent


def run(name, command, folder):
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status != 0:
        raise SystemExit(f"{name} failed")
    answer = {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime} | json.loads(text)
    answer |= {"name": name, "peak_mib": usage.ru_maxrss / 1024, "load": os.getloadavg()[0]}
    with open(folder / "runs.jsonl", "a", encoding="utf-8") as file:
        file.write(json.dumps(answer) + "\n")
    print(f"{name:16} wall {answer['wall']:8.3f}  cpu {answer['cpu']:8.3f}  peak {answer['peak_mib']:6.0f} MiB", flush=True)
    return answer


def main():
    folder, program, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    python = lambda script, *rest: [sys.executable, str(HERE / script), str(folder), *rest]
    ways = {
        "decode": [program, "decode", str(folder)],
        "kernel": [program, "count", str(folder)],
        "duckdb listed": python("with_duckdb.py", "listed"),
        "duckdb joined": python("with_duckdb.py", "joined"),
        "polars": python("with_polars.py"),
    }
    kept = []
    for number in range(rounds + 1):
        print("warm-up" if number == 0 else f"round {number} of {rounds}", flush=True)
        answers = {name: run(name, command, folder) for name, command in ways.items()}
        sums = {answer["checksum"] for answer in answers.values() if "checksum" in answer}
        if len(sums) != 1:
            raise SystemExit(f"the answers differ: {sums}")
        if number > 0:
            kept.append(answers)
    sampled = {"duckdb": run("duckdb sampled", python("with_duckdb.py", "sampled"), folder)}
    # A table of more rows would take more room than a machine can be expected to have.
    if question(folder)["rows"] <= 10_000_000:
        answer = run("postgres sampled", python("with_postgres.py"), folder)
        sampled |= {} if "missing" in answer else {"postgres": answer}
    totals = kept[0]["kernel"]["totals"]
    for name, answer in sampled.items():
        if any(totals[int(place)] != total for place, total in answer["totals"].items()):
            raise SystemExit(f"the sampled queries of {name} answer something else")
    write(folder, kept, sampled)


def write(folder, kept, sampled):
    """The median of each measure, and of the ratios taken round by round."""
    for answers in kept:
        answers["duckdb"] = min(answers["duckdb listed"], answers["duckdb joined"], key=lambda a: a["cpu"])
    names = ["decode", "kernel", "duckdb", "polars"]
    middle = lambda values: statistics.median(list(values))
    table = {
        name: {measure: middle(a[name][measure] for a in kept) for measure in ("wall", "cpu", "peak_mib")}
        for name in names
    }
    ratios = {
        measure: {name: middle(a[name][measure] / a["kernel"][measure] for a in kept) for name in names}
        for measure in ("wall", "cpu")
    }
    kernel = table["kernel"]["cpu"]
    summary = {
        "question": {key: value for key, value in question(folder).items() if key != "last_days"},
        "rounds": len(kept),
        "cores": os.cpu_count(),
        "load": [answers["kernel"]["load"] for answers in kept],
        "table": table,
        "ratios": ratios,
        "sampled": {
            name: {key: answer[key] for key in ("wall", "cpu", "queries", "version")} | {"ratio": answer["cpu"] / kernel}
            for name, answer in sampled.items()
        },
        "cells": kept[0]["kernel"]["cells"],
        "versions": {name: kept[0][name]["version"] for name in ("duckdb", "polars")},
    }
    (folder / "summary.json").write_text(json.dumps(summary, indent=1), encoding="utf-8")


def question(folder):
    return json.loads((folder / "question.json").read_text(encoding="utf-8"))


main()
